//! Hints in the look of the design, for the pointer and for the keyboard focus, at which the toolkit shows none.

use eframe::egui::{Frame, Margin, Popup, PopupKind, Response, Ui};

use crate::gui::theme::{TextExt as _, size};

/// A hint with a value, its range, and its source.
#[must_use = "attach it"]
pub struct Hint<'a> {
    title: &'a str,
    text: &'a str,
    source: &'a str,
}

impl<'a> Hint<'a> {
    /// `title` is the value or the full name.
    pub fn new(title: &'a str) -> Self {
        Self { title, text: "", source: "" }
    }

    /// More about it.
    pub fn text(mut self, text: &'a str) -> Self {
        self.text = text;
        self
    }

    /// Publisher, place and year.
    pub fn source(mut self, source: &'a str) -> Self {
        self.source = source;
        self
    }

    /// Shows the hint over `response` while it is hovered, and at once while it has the focus.
    pub fn attach(self, response: Response) -> Response {
        if response.has_focus() {
            let popup = Popup::from_response(&response).kind(PopupKind::Tooltip).gap(size::SPACE_8);
            popup.show(|ui| self.content(ui));
            return response;
        }
        response.on_hover_ui(|ui| self.content(ui))
    }

    fn content(&self, ui: &mut Ui) {
        Frame::new().inner_margin(Margin::symmetric(6, 2)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.strong_body(self.title);
            if !self.text.is_empty() {
                ui.second(self.text);
            }
            if !self.source.is_empty() {
                ui.caption(self.source);
            }
        });
    }
}
