//! Bars in rows as one chart.

use eframe::egui::{Rect, Response, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::cursor::{moved, tell};
use super::paint_tip;
use crate::app::present::cursor_point::CursorPoint;
use crate::gui::theme::{ThemeExt as _, size};
use crate::gui::widgets::arrow_keys::Arrows;

/// The chart that bars stand in. One stop of the Tab key: arrows, Home and End go over the bars, and what is said of the bar
/// that they or the pointer stand at is read out.
#[must_use = "end it"]
pub struct BarRows<'a> {
    name: &'a str,
    response: Response,
}

impl<'a> BarRows<'a> {
    /// The chart in `room`. What is shown after it lies over it.
    pub fn begin(ui: &Ui, name: &'a str, room: Rect) -> Self {
        let response = ui.interact(room, ui.scope_id().with((name, "chart")), Sense::click());
        if response.clicked() {
            response.request_focus();
        }
        Self { name, response }
    }

    /// Reads out and shows what is said of one of the bars: where each is, and its words.
    pub fn end(self, ui: &Ui, bars: &[(Rect, &CursorPoint)]) -> Response {
        let Self { name, response } = self;
        let order: Vec<usize> = (0..bars.len()).collect();
        let under = |pointer| bars.iter().position(|(place, _)| place.contains(pointer));
        let at = moved(ui, &response, Arrows::All, response.rect, &order, under).at;
        let pointed = at.and_then(|at| bars.get(at));
        if let Some((place, point)) = pointed {
            let edge = Stroke::new(size::STROKE, ui.tokens().ctl);
            ui.painter().rect_stroke(
                place.expand2(vec2(size::SPACE_8, 0.0)),
                size::RADIUS_CELL,
                edge,
                StrokeKind::Inside,
            );
            let x = response.hover_pos().map_or(place.center().x, |pointer| pointer.x);
            paint_tip(ui, point, pos2(x, place.max.y));
        }
        tell(ui, &response, name, true, pointed.map(|(_, point)| *point));
        response
    }
}
