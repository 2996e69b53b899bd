//! A text being typed for a field of the plan. It goes out once, when the field is left or Enter is pressed; Esc takes
//! it back. What cannot be read stays as typed, with an error, and changes nothing.

use eframe::egui::{Key, Modifiers, Response, Ui};

/// The text of one field.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    text: String,
    value: String,
    error: Option<String>,
}

impl Draft {
    /// Follows the value of the plan: a new one replaces what was typed.
    pub(super) fn follow(&mut self, value: &str) -> &mut Self {
        if self.value != value {
            *self = Self { text: value.to_owned(), value: value.to_owned(), error: None };
        }
        self
    }

    /// What stands in the field.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Why the text cannot be read; `None` if it can, or is still being typed.
    pub(super) fn error(&self) -> Option<&str> {
        self.error.as_deref()
    }

    /// Takes back what was typed.
    pub(super) fn reset(&mut self) {
        self.text.clone_from(&self.value);
        self.error = None;
    }

    /// Shows the field with `field`, which is given the text and the error, and reads the text with `read` once it is
    /// settled.
    pub(super) fn show<T>(
        &mut self,
        ui: &mut Ui,
        field: impl FnOnce(&mut Ui, &mut String, Option<&str>) -> Response,
        read: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let response = field(ui, &mut self.text, self.error.as_deref());
        if response.changed() {
            self.error = None;
        }
        if !response.lost_focus() || self.text == self.value {
            return None;
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.reset();
            return None;
        }
        match read(&self.text) {
            Ok(value) => {
                // Whatever was typed, the plan's own words stand here next.
                self.reset();
                Some(value)
            }
            Err(error) => {
                self.error = Some(error);
                None
            }
        }
    }
}

/// Reads a text that may be anything.
#[expect(clippy::unnecessary_wraps, reason = "it stands where texts are read that can be wrong")]
pub(super) fn as_typed(text: &str) -> Result<String, String> {
    Ok(text.to_owned())
}
