//! Keys belong to what lies on top: an open menu before a dialog, a dialog before the page behind it.

use eframe::egui::{Context, Id, Key, Modifiers, Popup, Ui};

/// Whether no menu and no dialog lies over what `ui` shows.
pub fn lies_on_top(ui: &Ui) -> bool {
    let layer = ui.layer_id();
    !Popup::is_any_open(ui.ctx()) && ui.memory(|memory| memory.top_modal_layer().is_none_or(|top| top == layer))
}

/// Takes the Esc key for what `ui` shows. Nothing that lies under something else gets it, and the first press in a text
/// field only leaves the field.
pub fn takes_escape(ui: &Ui) -> bool {
    let typed = ui.ctx().text_edit_focused() || ui.data(|data| data.get_temp(was_typing()).unwrap_or(false));
    lies_on_top(ui) && !typed && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}

/// Notes whether a text field had the keyboard before the keys of this frame: Esc takes it away before anything is drawn.
pub fn note_typing(context: &Context, typing: bool) {
    context.data_mut(|data| data.insert_temp(was_typing(), typing));
}

fn was_typing() -> Id {
    Id::unique("a text field had the keyboard")
}
