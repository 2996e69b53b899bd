//! A value on a track. Give it a number field beside it.

use eframe::egui::{Rect, Response, Sense, Stroke, Ui, Widget, WidgetInfo, pos2, vec2};

use super::arrow_keys::{Arrows, moved};
use super::paint::ring;
use super::spoken::{requested, tell_range, tell_value};
use crate::gui::theme::{ThemeExt as _, size};

/// Height of the track.
const TRACK: f32 = 4.0;
/// Radius of the knob.
const KNOB: f32 = 7.0;

/// The slider. Arrow one step, Shift and arrow ten, Home and End the ends.
#[must_use = "add it to a ui"]
pub struct Slider<'a> {
    name: &'a str,
    value: &'a mut f64,
    from: f64,
    to: f64,
    step: f64,
    value_text: &'a str,
}

impl<'a> Slider<'a> {
    /// `value` moves between `from` and `to` in steps of `step`; `value_text` is it in words, "7 h a week".
    pub fn new(name: &'a str, value: &'a mut f64, [from, to]: [f64; 2], step: f64, value_text: &'a str) -> Self {
        Self { name, value, from, to, step, value_text }
    }

    fn share(&self) -> f32 {
        let span = self.to - self.from;
        let share = if span > 0.0 { (*self.value - self.from) / span } else { 0.0 };
        #[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1 needs no more than f32")]
        let share = share.clamp(0.0, 1.0) as f32;
        share
    }

    /// The nearest step to `value` within the range.
    fn snap(&self, value: f64) -> f64 {
        let steps =
            if self.step > 0.0 { ((value - self.from) / self.step).round() * self.step } else { value - self.from };
        (self.from + steps).clamp(self.from, self.to)
    }

    /// The value asked for by pointer, key or screen reader.
    fn asked(&self, ui: &Ui, response: &Response, track: Rect) -> Option<f64> {
        let now = *self.value;
        if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.clicked() || response.dragged()) {
            let share = f64::from(((pointer.x - track.min.x) / track.width()).clamp(0.0, 1.0));
            return Some(self.from + share * (self.to - self.from));
        }
        let ends = [self.from, self.to];
        requested(ui, response, now, self.step).or_else(|| moved(ui, response, Arrows::All, now, self.step, ends))
    }
}

impl Widget for Slider<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let wanted = vec2(ui.available_width(), size::CONTROL_SMALL);
        let (rect, mut response) = ui.allocate_exact_size(wanted, Sense::click_and_drag());
        let track = Rect::from_center_size(rect.center(), vec2(rect.width() - 2.0 * KNOB, TRACK));
        if let Some(asked) = self.asked(ui, &response, track).map(|asked| self.snap(asked))
            && (asked - *self.value).abs() > f64::EPSILON
        {
            *self.value = asked;
            response.mark_changed();
        }
        response.widget_info(|| WidgetInfo::slider(ui.is_enabled(), *self.value, self.name));
        tell_range(ui, &response, [self.from, self.to], self.step, false);
        tell_value(ui, &response, self.value_text);
        let tokens = ui.tokens();
        let painter = ui.painter();
        let colour = if ui.is_enabled() { tokens.acc } else { tokens.ctl };
        let knob = pos2(track.min.x + track.width() * self.share(), track.center().y);
        painter.rect_filled(track, TRACK / 2.0, tokens.bg3);
        painter.rect_filled(track.with_max_x(knob.x), TRACK / 2.0, colour);
        painter.circle(knob, KNOB, colour, Stroke::new(size::STROKE_STRONG, tokens.bg2));
        if response.has_focus() {
            ring(ui, Rect::from_center_size(knob, vec2(KNOB, KNOB) * 2.0), KNOB);
        }
        response
    }
}
