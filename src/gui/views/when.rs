//! The day of what is entered next: today, unless the person types another. What is entered takes the day along.

use eframe::egui::{Align, Layout, Ui, vec2};
use jiff::civil::Date;

use super::draft::{DraftField, drop_draft};
use crate::app::action::Action;
use crate::app::format;
use crate::app::past_day::past_day;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::date_field;

/// Name of the field.
const WHEN: &str = "When";

/// The field of the day for one thing, a step or a skill.
pub(super) struct WhenField<'a> {
    of: &'a str,
    title: &'a str,
    today: Date,
}

impl<'a> WhenField<'a> {
    /// For the thing `of`, which a person calls `title`.
    pub(super) fn new(of: &'a str, title: &'a str, today: Date) -> Self {
        Self { of, title, today }
    }

    pub(super) fn show(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let today = format::date(self.today);
        let field = || DraftField::new(self.of, WHEN, &today);
        let row = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), size::CONTROL), row, |ui| {
            ui.caption(WHEN);
            let add =
                |ui: &mut Ui, text: &mut String, error: Option<&str>| ui.add(date_field(text, WHEN, error.map(|_| "")));
            field().titled(self.title).show_part(ui, actions, add, |text| past_day(text, self.today).map(format::date));
        });
        if let Some(error) = field().error(ui) {
            ui.words(TextKind::Caption12, error, ui.tokens().bad);
        }
    }

    /// The day of what is entered now; `None` while what is typed cannot be read.
    pub(super) fn day(&self, ui: &Ui) -> Option<Date> {
        past_day(&DraftField::new(self.of, WHEN, "").text(ui), self.today).ok()
    }

    /// Back to today.
    pub(super) fn reset(&self) -> Action {
        drop_draft(self.of, WHEN)
    }
}
