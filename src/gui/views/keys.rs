//! Keys that screens with a list share.

use eframe::egui::{Id, Key, Modifiers, Ui};

/// Ctrl+F and, outside text fields, `/` lead to the search field `id`.
pub(super) fn search_keys(ui: &Ui, id: Id) {
    if ui.memory(|memory| memory.top_modal_layer().is_some()) {
        return;
    }
    let typing = ui.ctx().text_edit_focused();
    let asked = ui.input_mut(|input| {
        input.consume_key(Modifiers::COMMAND, Key::F) || (!typing && input.consume_key(Modifiers::NONE, Key::Slash))
    });
    if asked {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// The row that a key leads to from row `at` of `count`; `page` rows are in view.
pub(super) fn row_key(ui: &Ui, at: usize, count: usize, page: usize) -> Option<usize> {
    let last = count.saturating_sub(1);
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowDown) {
            Some((at + 1).min(last))
        } else if pressed(Key::ArrowUp) {
            Some(at.saturating_sub(1))
        } else if pressed(Key::PageDown) {
            Some((at + page).min(last))
        } else if pressed(Key::PageUp) {
            Some(at.saturating_sub(page))
        } else if pressed(Key::Home) {
            Some(0)
        } else if pressed(Key::End) {
            Some(last)
        } else {
            None
        }
    })
}
