//! A text field of several lines. It is that of the toolkit; the frame stands around it for the sake of the focus ring,
//! which that one does not have.

use eframe::egui::{Frame, Id, Margin, Response, TextEdit, Ui, Widget};

use super::paint::{edged, ring};
use crate::domain::text_limit::LONGEST_NOTE;
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// Lines of an empty field.
const ROWS: usize = 2;

/// The field, which grows with its text.
#[must_use = "add it to a ui"]
pub struct TextArea<'a> {
    text: &'a mut String,
    name: &'a str,
    hint: &'a str,
    rows: usize,
    id: Option<Id>,
    most: usize,
}

impl<'a> TextArea<'a> {
    /// `name` is its accessible name.
    pub fn new(text: &'a mut String, name: &'a str) -> Self {
        Self { text, name, hint: "", rows: ROWS, id: None, most: LONGEST_NOTE }
    }

    /// Shown while it is empty.
    pub fn hint(self, hint: &'a str) -> Self {
        Self { hint, ..self }
    }

    /// Lines while it is empty.
    pub fn rows(self, rows: usize) -> Self {
        Self { rows, ..self }
    }

    pub fn id(self, id: Id) -> Self {
        Self { id: Some(id), ..self }
    }

    /// Letters that it takes at most, in place of those of a note.
    pub fn most(self, most: usize) -> Self {
        Self { most, ..self }
    }
}

impl Widget for TextArea<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = ui.tokens();
        let frame = edged(tokens.bg1, tokens.ctl, size::RADIUS_CONTROL, Margin::symmetric(7, 4));
        let shown = frame.show(ui, |ui| {
            let edit = TextEdit::multiline(self.text)
                .char_limit(self.most)
                .font(TextKind::Body13.font())
                .text_color(tokens.t1)
                .hint_text(self.hint)
                .frame(Frame::NONE)
                .margin(Margin::ZERO)
                .desired_rows(self.rows)
                .desired_width(ui.available_width());
            let edit = if let Some(id) = self.id { edit.id(id) } else { edit };
            ui.add(edit).accessible_name(self.name)
        });
        if shown.inner.has_focus() {
            ring(ui, shown.response.rect, size::RADIUS_CONTROL);
        }
        shown.inner
    }
}
