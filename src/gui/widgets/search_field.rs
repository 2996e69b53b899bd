//! The search field of a list.

use eframe::egui::{Align2, Id, Key, Modifiers, Response, Ui, Widget, vec2};

use super::arrow_keys::keep_arrows_and_escape;
use super::{Field, IconButton, key_cap};
use crate::gui::theme::{Icon, size};

/// Text field with a magnifying glass, a cross and, while empty, the key that leads to it.
#[must_use = "add it to a ui"]
pub struct SearchField<'a> {
    text: &'a mut String,
    name: &'a str,
    hint: &'a str,
    key: &'a str,
    width: f32,
    id: Option<Id>,
}

impl<'a> SearchField<'a> {
    /// `name` says what is searched; it is the hint too.
    pub fn new(text: &'a mut String, name: &'a str) -> Self {
        Self { text, name, hint: name, key: "", width: 320.0, id: None }
    }

    /// Another hint than the name.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// The key that leads to this field, for example "Ctrl+F".
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// Width in points.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// A fixed id, to ask for the focus from elsewhere.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }
}

impl Widget for SearchField<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let id = self.id.unwrap_or_else(|| ui.make_persistent_id(("search", self.name)));
        let empty = self.text.is_empty();
        // The first Esc clears, the next one leaves.
        let escape = !empty
            && ui.memory(|memory| memory.has_focus(id))
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if escape {
            self.text.clear();
        }
        let field = Field::new(&mut *self.text, self.name)
            .hint(self.hint)
            .icon(Icon::Search)
            .width(self.width)
            .end_space(if empty { 0.0 } else { size::CONTROL_SMALL })
            .id(id);
        let mut response = ui.add(field);
        if !empty {
            keep_arrows_and_escape(ui.ctx(), id);
        }
        let whole = response.rect;
        let end = vec2(size::CONTROL_SMALL, size::CONTROL_SMALL);
        if !empty && !escape {
            let place = Align2::RIGHT_CENTER.align_size_within_rect(end, whole.translate(vec2(-2.0, 0.0)));
            if ui.place(place, IconButton::new(Icon::Close, "Clear search").small()).clicked() {
                self.text.clear();
                response.request_focus();
                response.mark_changed();
            }
        } else if !self.key.is_empty() && !response.has_focus() {
            let place = Align2::RIGHT_CENTER.align_size_within_rect(vec2(56.0, 18.0), whole.translate(vec2(-8.0, 0.0)));
            ui.place(place, key_cap(self.key));
        }
        if escape {
            response.mark_changed();
        }
        response
    }
}
