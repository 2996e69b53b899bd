//! The cursor of a chart: under the pointer, or moved with the arrow keys.

use eframe::egui::{Key, Modifiers, Rect, Response, Ui};

use crate::gui::widgets::arrow_keys::{Arrows, step};

/// The place the cursor stands at among `places`, given as screen positions from left to right.
pub(super) fn cursor(ui: &Ui, response: &Response, plot: Rect, places: &[f32]) -> Option<usize> {
    let id = response.id.with("cursor");
    let mut at: Option<usize> = ui.data(|data| data.get_temp(id)).filter(|at| *at < places.len());
    if let Some(pointer) = response.hover_pos().filter(|pointer| plot.contains(*pointer)) {
        at = nearest(places, pointer.x);
    } else if response.has_focus() {
        if let Some(step) = step(ui, response, Arrows::Sideways) {
            at = Some(at.map_or(0, |at| step.from(at, places.len()))).filter(|at| *at < places.len());
        } else if ui.input_mut(|input| at.is_some() && input.consume_key(Modifiers::NONE, Key::Escape)) {
            at = None;
        }
    } else {
        at = None;
    }
    ui.data_mut(|data| match at {
        Some(at) => {
            data.insert_temp(id, at);
        }
        None => data.remove::<usize>(id),
    });
    at
}

fn nearest(places: &[f32], x: f32) -> Option<usize> {
    let distance = |place: &f32| (place - x).abs();
    let nearest = places.iter().enumerate().min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)));
    nearest.map(|(index, _)| index)
}
