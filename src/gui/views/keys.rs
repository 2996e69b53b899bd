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

/// The row that a key leads to from row `at` of `count`. Where a list goes by pages too, so many rows are one.
pub(super) fn row_key(ui: &Ui, at: Option<usize>, count: usize, page: Option<usize>) -> Option<usize> {
    let last = count.saturating_sub(1);
    let on = |by: usize| Some(at.map_or(0, |at| at.saturating_add(by).min(last)));
    let back = |by: usize| Some(at.map_or(0, |at| at.saturating_sub(by)));
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowDown) {
            on(1)
        } else if pressed(Key::ArrowUp) {
            back(1)
        } else if let Some(page) = page.filter(|_| pressed(Key::PageDown)) {
            on(page)
        } else if let Some(page) = page.filter(|_| pressed(Key::PageUp)) {
            back(page)
        } else if pressed(Key::Home) {
            Some(0)
        } else if pressed(Key::End) {
            Some(last)
        } else {
            None
        }
    })
}
