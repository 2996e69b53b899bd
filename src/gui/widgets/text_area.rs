//! A text field of several lines, for notes.

use eframe::egui::{Frame, Margin, Response, Stroke, TextEdit, Ui, Widget};

use super::paint::ring;
use crate::domain::text_limit::LONGEST_NOTE;
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// The field. It grows with its text.
#[must_use = "add it to a ui"]
pub struct TextArea<'a> {
    text: &'a mut String,
    name: &'a str,
    hint: &'a str,
    rows: usize,
}

impl<'a> TextArea<'a> {
    /// `name` is the accessible name; draw the visible label beside the field.
    pub fn new(text: &'a mut String, name: &'a str) -> Self {
        Self { text, name, hint: "", rows: 2 }
    }

    /// Shown while the field is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }
}

impl Widget for TextArea<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = ui.tokens();
        let frame = Frame::new()
            .fill(tokens.bg1)
            .stroke(Stroke::new(size::STROKE, tokens.ctl))
            .corner_radius(size::RADIUS_CONTROL)
            .inner_margin(Margin::symmetric(7, 4));
        let shown = frame.show(ui, |ui| {
            let edit = TextEdit::multiline(self.text)
                .char_limit(LONGEST_NOTE)
                .font(TextKind::Body13.font())
                .text_color(tokens.t1)
                .hint_text(self.hint)
                .frame(Frame::NONE)
                .margin(Margin::ZERO)
                .desired_rows(self.rows)
                .desired_width(ui.available_width());
            ui.add(edit).accessible_name(self.name)
        });
        if shown.inner.has_focus() {
            ring(ui, shown.response.rect, size::RADIUS_CONTROL);
        }
        shown.inner
    }
}
