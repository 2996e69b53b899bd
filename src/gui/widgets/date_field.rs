//! A date typed as text.

use eframe::egui::{Response, Ui, Widget};

use super::Field;
use crate::gui::theme::{Icon, ThemeExt as _};

/// Width that holds "28 Feb 2027" and the sign of an error.
const WIDTH: f32 = 150.0;

/// A field for a date. The caller reads the text and hands back an error.
#[must_use = "add it to a ui"]
pub struct DateField<'a> {
    text: &'a mut String,
    name: &'a str,
    error: Option<&'a str>,
}

impl<'a> DateField<'a> {
    /// `name` says which date.
    pub fn new(text: &'a mut String, name: &'a str) -> Self {
        Self { text, name, error: None }
    }

    /// What is wrong with the text.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }
}

impl Widget for DateField<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let field = Field::new(self.text, self.name).hint("28 Feb 2027").error(self.error).width(WIDTH);
        ui.add(field.icon(Icon::Calendar, ui.tokens().t3))
    }
}
