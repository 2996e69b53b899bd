//! The day of what is entered next: today, unless the person types another. It is no text of the plan: what is entered
//! takes the day along.

use eframe::egui::{Align, Layout, Ui, vec2};
use jiff::civil::Date;

use crate::app::format;
use crate::app::past_day::past_day;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::DateField;

/// The day for one thing, a step or a skill.
#[derive(Debug, Default)]
pub(super) struct WhenField {
    of: String,
    typed: Option<String>,
}

impl WhenField {
    /// Shows the field for the thing `of`.
    pub(super) fn show(&mut self, ui: &mut Ui, of: &str, today: Date) {
        if self.of != of {
            *self = Self { of: of.to_owned(), typed: None };
        }
        let mut text = self.typed.clone().unwrap_or_else(|| format::date(today));
        let error = past_day(&text, today).err();
        let row = Layout::left_to_right(Align::Center);
        let shown = ui.allocate_ui_with_layout(vec2(ui.available_width(), size::CONTROL), row, |ui| {
            ui.caption("When");
            ui.add(DateField::new(&mut text, "When").error(error.as_ref().map(|_| "")))
        });
        let response = shown.inner;
        if response.changed() {
            self.typed = Some(text);
        } else if response.lost_focus() && self.typed.is_some() {
            match past_day(&text, today) {
                Ok(day) if day == today => self.typed = None,
                Ok(day) => self.typed = Some(format::date(day)),
                Err(_) => {}
            }
        }
        if let Some(error) = error.filter(|_| !response.has_focus()) {
            ui.words(TextKind::Caption12, error.as_str(), ui.tokens().bad);
        }
    }

    /// The day of what is entered now for the thing `of`; `None` while what is typed cannot be read.
    pub(super) fn day(&self, of: &str, today: Date) -> Option<Date> {
        match self.typed.as_ref().filter(|_| self.of == of) {
            Some(typed) => past_day(typed, today).ok(),
            None => Some(today),
        }
    }

    /// Back to today.
    pub(super) fn reset(&mut self) {
        self.typed = None;
    }
}
