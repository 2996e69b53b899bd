//! Tabs: a word and perhaps a count. The toolkit has none.

use eframe::egui::{Align2, Color32, Rect, Response, Role, Sense, Ui, UiBuilder, Widget, WidgetInfo, pos2, vec2};

use super::arrow_keys::{Arrows, hand_over_focus, step, take_over_focus};
use super::paint::ring_inside;
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// Padding beside the word.
const PADDING: f32 = 2.0;
/// Gap between two tabs; it gives way where they have less room.
const GAP: [f32; 2] = [size::SPACE_4, 20.0];

/// One tab.
#[derive(Clone, Copy, Debug)]
pub struct Tab<'a, T> {
    /// What it shows when chosen.
    pub value: T,
    pub word: &'a str,
    /// How many things are behind it; empty for none.
    pub count: &'a str,
}

/// A row of tabs. One stop of the Tab key; left and right move.
#[must_use = "add it to a ui"]
pub struct Tabs<'a, T> {
    name: &'a str,
    value: &'a mut T,
    entries: &'a [Tab<'a, T>],
}

impl<'a, T: Copy + PartialEq> Tabs<'a, T> {
    /// `name` says what the tabs are of, for example "Role".
    pub fn new(name: &'a str, value: &'a mut T, tabs: &'a [Tab<'a, T>]) -> Self {
        Self { name, value, entries: tabs }
    }

    fn widths(&self, ui: &Ui) -> Vec<f32> {
        let width =
            |kind: TextKind, word: &str| kind.line(ui.painter(), word, Color32::PLACEHOLDER, f32::INFINITY).size().x;
        let tab = |tab: &Tab<'_, T>| {
            let count = if tab.count.is_empty() { 0.0 } else { width(TextKind::Body13, tab.count) + size::ICON_GAP };
            (width(TextKind::Strong13, tab.word) + count + 2.0 * PADDING).ceil()
        };
        self.entries.iter().map(tab).collect()
    }

    fn tab_ui(&self, ui: &Ui, index: usize, place: Rect, on: bool) -> Response {
        let (word, count) = self.entries.get(index).map_or(("", ""), |tab| (tab.word, tab.count));
        let sense = if on { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(place, ui.scope_id().with(index), sense);
        let name = if count.is_empty() { word.to_owned() } else { format!("{word} {count}") };
        response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), on, &name));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(on));
        let tokens = ui.tokens();
        let painter = ui.painter();
        let kind = if on { TextKind::Strong13 } else { TextKind::Body13 };
        let colour = if on || response.hovered() { tokens.t1 } else { tokens.t2 };
        let word = kind.line(painter, word, colour, f32::INFINITY);
        let at = Align2::LEFT_CENTER.align_size_within_rect(word.size(), place.translate(vec2(PADDING, -1.0)));
        painter.galley(at.min, word, colour);
        if !count.is_empty() {
            let count = TextKind::Body13.line(painter, count, tokens.t3, f32::INFINITY);
            painter.galley(pos2(at.max.x + size::ICON_GAP, at.min.y), count, tokens.t3);
        }
        if on {
            let line = place.with_min_y(place.max.y - size::STROKE_STRONG);
            painter.rect_filled(line, 0.0, tokens.acc);
        }
        ring_inside(ui, &response.clone().with_new_rect(place.expand2(vec2(size::SPACE_4, 0.0))), size::RADIUS_CELL);
        response
    }

    fn tabs_ui(&self, ui: &Ui, rect: Rect, widths: &[f32], gap: f32) -> Option<usize> {
        let current = self.entries.iter().position(|tab| tab.value == *self.value).unwrap_or(0);
        let mut chosen = None;
        let mut left = rect.min.x;
        for (index, width) in widths.iter().enumerate() {
            let place = Rect::from_min_size(pos2(left, rect.min.y), vec2(*width, rect.height()));
            left = place.max.x + gap;
            let response = self.tab_ui(ui, index, place, index == current);
            if index == current {
                take_over_focus(ui, ui.scope_id(), &response);
            }
            if response.clicked() {
                chosen = Some(index);
            }
            if let Some(step) = step(ui, &response, Arrows::Sideways) {
                let next = step.from(index, self.entries.len());
                chosen = Some(next);
                hand_over_focus(ui, ui.scope_id());
            }
        }
        chosen.filter(|index| *index != current)
    }
}

impl<T: Copy + PartialEq> Widget for Tabs<'_, T> {
    fn ui(self, ui: &mut Ui) -> Response {
        let widths = self.widths(ui);
        let (words, gaps) = (widths.iter().sum::<f32>(), widths.len().saturating_sub(1).max(1) as f32);
        let [least, wanted] = GAP;
        let gap = ((ui.available_width() - words) / gaps).floor().clamp(least, wanted);
        let (rect, mut response) = ui.allocate_exact_size(vec2(words + gap * gaps, size::TAB), Sense::hover());
        let mut builder = UiBuilder::new().max_rect(rect).id_salt(self.name);
        builder.accessibility_role = Some(Role::TabList);
        builder.accessibility_label = Some(self.name.to_owned());
        let child = ui.new_child(builder);
        if let Some(tab) = self.tabs_ui(&child, rect, &widths, gap).and_then(|index| self.entries.get(index)) {
            *self.value = tab.value;
            response.mark_changed();
        }
        response
    }
}
