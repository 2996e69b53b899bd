//! The cursor of a chart: under the pointer, or moved with the arrow keys.

use eframe::egui::{Key, Modifiers, Pos2, Rect, Response, Ui};

use crate::gui::widgets::arrow_keys::{Arrows, step};

/// What is remembered between two passes.
#[derive(Clone, Copy, Default)]
struct Remembered {
    at: Option<usize>,
    pointer: Option<Pos2>,
}

/// The place the cursor stands at among `places`, given as screen positions from left to right.
pub(super) fn cursor(ui: &Ui, response: &Response, plot: Rect, places: &[f32]) -> Option<usize> {
    let id = response.id.with("cursor");
    let before: Remembered = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let mut at = before.at.filter(|at| *at < places.len());
    let pointer = response.hover_pos().filter(|pointer| plot.contains(*pointer));
    if let Some(moved) = pointer.filter(|_| pointer != before.pointer) {
        // A pointer that rests leaves the cursor to the keys.
        at = nearest(places, moved.x);
    } else if response.has_focus() {
        if let Some(step) = step(ui, response, Arrows::Sideways) {
            at = Some(at.map_or(0, |at| step.from(at, places.len()))).filter(|at| *at < places.len());
        } else if ui.input_mut(|input| at.is_some() && input.consume_key(Modifiers::NONE, Key::Escape)) {
            at = None;
        }
    } else if pointer.is_none() {
        at = None;
    }
    ui.data_mut(|data| {
        if at.is_some() || pointer.is_some() {
            data.insert_temp(id, Remembered { at, pointer });
        } else {
            data.remove::<Remembered>(id);
        }
    });
    at
}

fn nearest(places: &[f32], x: f32) -> Option<usize> {
    let distance = |place: &f32| (place - x).abs();
    let nearest = places.iter().enumerate().min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)));
    nearest.map(|(index, _)| index)
}
