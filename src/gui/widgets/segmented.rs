//! A choice of which all options stay visible.

use eframe::egui::{
    Align2, Color32, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Widget, WidgetInfo,
    pos2, vec2,
};

use super::arrow_keys::{Arrows, hand_over_focus, step, take_over_focus};
use super::paint::{ring, text_in};
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// One of a few values. One stop of the Tab key; arrow keys move the choice.
#[must_use = "add it to a ui"]
pub struct Segmented<'a, T> {
    name: &'a str,
    value: &'a mut T,
    options: &'a [(T, &'a str)],
    small: bool,
}

impl<'a, T: Copy + PartialEq> Segmented<'a, T> {
    /// `name` says what is chosen, for example "Money".
    pub fn new(name: &'a str, value: &'a mut T, options: &'a [(T, &'a str)]) -> Self {
        Self { name, value, options, small: false }
    }

    /// 24 points high, captions.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    fn metrics(&self) -> (TextKind, f32, f32) {
        if self.small {
            (TextKind::Caption12, size::SPACE_8, size::CONTROL_SMALL)
        } else {
            (TextKind::Body13, 10.0, size::CONTROL)
        }
    }

    /// Width of each option. Room for the heavier weight, so that choosing never moves anything.
    fn widths(&self, ui: &Ui) -> Vec<f32> {
        let (kind, padding, _) = self.metrics();
        let width = |word: &str| kind.strong().line(ui.painter(), word, Color32::PLACEHOLDER, f32::INFINITY).size().x;
        self.options.iter().map(|(_, word)| (width(word) + 2.0 * padding).ceil()).collect()
    }

    fn segments_ui(&mut self, ui: &mut Ui, rect: Rect, widths: &[f32]) -> Option<usize> {
        let current = self.options.iter().position(|(value, _)| value == self.value).unwrap_or(0);
        let mut chosen = None;
        let mut left = rect.min.x;
        let scope = ui.scope_id();
        for (index, ((_, word), width)) in self.options.iter().zip(widths).enumerate() {
            let part = Rect::from_min_size(pos2(left, rect.min.y), vec2(*width, rect.height()));
            left += width;
            let on = index == current;
            // Only the chosen option is a stop of the Tab key.
            let sense = if on { Sense::click() } else { Sense::CLICK };
            let response = ui.interact(part, scope.with(index), sense);
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), on, *word));
            if on {
                take_over_focus(ui, scope, &response);
            }
            if response.clicked() {
                chosen = Some(index);
            }
            if let Some(step) = step(ui, &response, Arrows::All) {
                let next = step.from(index, self.options.len());
                chosen = Some(next);
                hand_over_focus(ui, scope);
            }
            self.segment_paint(ui, part, index, on, &response);
        }
        chosen.filter(|index| *index != current)
    }

    fn segment_paint(&self, ui: &Ui, part: Rect, index: usize, on: bool, response: &Response) {
        let (kind, ..) = self.metrics();
        let tokens = ui.tokens();
        let painter = ui.painter();
        let radius = CornerRadius::from(size::RADIUS_CONTROL);
        let (first, last) = (index == 0, index + 1 == self.options.len());
        let corners = CornerRadius {
            nw: if first { radius.nw } else { 0 },
            sw: if first { radius.sw } else { 0 },
            ne: if last { radius.ne } else { 0 },
            se: if last { radius.se } else { 0 },
        };
        let fill = match (on, response.hovered()) {
            (true, _) => tokens.accbg,
            (false, true) => tokens.bg3,
            (false, false) => Color32::TRANSPARENT,
        };
        painter.rect_filled(part, corners, fill);
        if !first {
            painter.vline(part.min.x + size::STROKE / 2.0, part.y_range(), Stroke::new(size::STROKE, tokens.ctl));
        }
        let colour = match (ui.is_enabled(), on) {
            (false, _) => tokens.t3,
            (true, true) => tokens.t1,
            (true, false) => tokens.t2,
        };
        let kind = if on { kind.strong() } else { kind };
        let word = self.options.get(index).map_or("", |(_, word)| *word);
        text_in(painter, part, Align2::CENTER_CENTER, kind.line(painter, word, colour, f32::INFINITY));
        if response.has_focus() {
            ring(ui, part, size::RADIUS_CONTROL);
        }
    }
}

impl<T: Copy + PartialEq> Widget for Segmented<'_, T> {
    fn ui(mut self, ui: &mut Ui) -> Response {
        let (.., height) = self.metrics();
        let widths = self.widths(ui);
        let (rect, mut response) = ui.allocate_exact_size(vec2(widths.iter().sum(), height), Sense::hover());
        let mut builder = UiBuilder::new().max_rect(rect).id_salt(self.name);
        builder.accessibility_role = Some(Role::RadioGroup);
        builder.accessibility_label = Some(self.name.to_owned());
        let mut child = ui.new_child(builder);
        let edge = Stroke::new(size::STROKE, if ui.is_enabled() { ui.tokens().ctl } else { ui.tokens().line });
        if let Some(index) = self.segments_ui(&mut child, rect, &widths)
            && let Some((value, _)) = self.options.get(index)
        {
            *self.value = *value;
            response.mark_changed();
        }
        ui.painter().rect_stroke(rect, size::RADIUS_CONTROL, edge, StrokeKind::Inside);
        response
    }
}
