//! Handing the keyboard on.

use eframe::egui::{FocusDirection, Id, Rect, Sense, Ui, Vec2};

/// Gives the keyboard to the first control that `ui`, or whatever is drawn after it, adds from here on.
pub fn focus_next(ui: &Ui) {
    // A stop of no size that lasts for this frame hands the keyboard to the control after it.
    let start = Id::unique("start of what gets the keyboard");
    ui.memory_mut(|memory| {
        memory.request_focus(start);
        memory.move_focus(FocusDirection::Next);
    });
    ui.interact(Rect::from_min_size(ui.max_rect().min, Vec2::ZERO), start, Sense::focusable_noninteractive());
    ui.ctx().request_repaint();
}
