//! The list of what was really paid: entries to add, to change and to remove.

use eframe::egui::{Ui, vec2};
use strum::IntoEnumIterator as _;

use super::package::{column, is_entered, remove_ui};
use crate::app::action::Action;
use crate::app::present::salary::paid::{NewPaid, PaidField, PaidList, PaidRow};
use crate::app::words::Words as _;
use crate::domain::plan::paid::{PaidPart, PaidPer};
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::{DraftField, drop_drafts};
use crate::gui::widgets::{Button, Field, Select, date_field};

/// Width of a field for a day.
const DAY: f32 = 150.0;
/// Width of a field for an amount.
const AMOUNT: f32 = 128.0;
/// Width of a note.
const NOTE: f32 = 180.0;
/// Width of the part of pay.
const PART: f32 = 92.0;
/// Width of how often.
const PER: f32 = 172.0;
/// Width of the button that adds.
const ADD: f32 = 76.0;

/// What the fields of a new entry belong to.
const NEW: &str = "new pay";

/// The list, with what is chosen for a new entry.
#[derive(Debug, Default)]
pub(super) struct PaidView {
    chosen: Option<(PaidPart, PaidPer)>,
    error: Option<(PaidField, String)>,
}

impl PaidView {
    /// Paints the list, as long as it is.
    pub(super) fn ui(&mut self, ui: &mut Ui, list: &PaidList, actions: &mut Vec<Action>) {
        ui.spacing_mut().item_spacing = vec2(size::SPACE_8, size::SPACE_4);
        ui.caption(&list.summary);
        self.new_ui(ui, list, actions);
        for row in &list.rows {
            ui.push_id(row.id.as_str(), |ui| row_ui(ui, row, actions));
        }
    }

    fn new_ui(&mut self, ui: &mut Ui, list: &PaidList, actions: &mut Vec<Action>) {
        let (mut what, mut per) = self.chosen.unwrap_or((PaidPart::Base, PaidPer::Year));
        let wrong = |field: PaidField| {
            self.error.as_ref().filter(|(wrong, _)| *wrong == field).map(|(_, message)| message.as_str())
        };
        let date = || DraftField::new(NEW, "Day of the pay", "");
        let amount = || DraftField::new(NEW, "Amount of the pay", "");
        let mut add = false;
        let mut changed = false;
        ui.horizontal_wrapped(|ui| {
            column(ui, "Day", DAY, |ui| {
                let name = format!("Day of the pay, {} if empty", list.today);
                let field = |ui: &mut Ui, text: &mut String, error: Option<&str>| {
                    ui.add(date_field(text, &name, error.or(wrong(PaidField::Date))))
                };
                changed |= date().show_part(ui, actions, field, |text| list.read_date(text)).changed();
            });
            column(ui, "Amount", AMOUNT, |ui| {
                let field = |ui: &mut Ui, text: &mut String, error: Option<&str>| {
                    let field = Field::new(text, "Amount of the pay").hint(&list.example).width(AMOUNT);
                    ui.add(field.error(error.or(wrong(PaidField::Amount))))
                };
                let field = amount().show_part(ui, actions, field, |text| list.read_amount(text));
                changed |= field.changed();
                add |= is_entered(ui, &field);
            });
            part_ui(ui, "Part of the pay", &mut what);
            per_ui(ui, "How often it is paid", &mut per);
            add |= column(ui, " ", ADD, |ui| ui.add(Button::plain("Add pay")).clicked());
        });
        self.chosen = Some((what, per));
        if changed {
            self.error = None;
        }
        if !add {
            return;
        }
        match list.add(&NewPaid { date: &date().text(ui), amount: &amount().text(ui), what, per }) {
            Ok(action) => {
                actions.push(drop_drafts(NEW));
                actions.push(action);
                self.error = None;
            }
            Err(error) => self.error = Some(error),
        }
    }
}

fn row_ui(ui: &mut Ui, row: &PaidRow, actions: &mut Vec<Action>) {
    ui.words(TextKind::Caption12, row.words.as_str(), ui.tokens().t2);
    let of = format!("paid {}", row.id);
    ui.horizontal_wrapped(|ui| {
        let cells = [
            (PaidField::Date, row.date.as_str(), "Day", DAY),
            (PaidField::Amount, row.amount.as_str(), "Amount", AMOUNT),
            (PaidField::Note, row.note.as_str(), "Note", NOTE),
        ];
        for (field, value, label, width) in cells {
            let name = format!("{label}: {}", row.words);
            column(ui, label, width, |ui| {
                DraftField::new(&of, label, value).titled(&row.words).show(
                    ui,
                    actions,
                    |ui, text, error| ui.add(Field::new(text, &name).width(width).error(error)),
                    |text| row.typed(field, text),
                );
            });
        }
        let mut what = row.what;
        part_ui(ui, &format!("Part: {}", row.words), &mut what);
        if what != row.what {
            actions.push(row.set_what(what));
        }
        let mut per = row.per;
        per_ui(ui, &format!("How often: {}", row.words), &mut per);
        if per != row.per {
            actions.push(row.set_per(per));
        }
        if remove_ui(ui, &format!("Remove: {}", row.words)) {
            actions.push(drop_drafts(&of));
            actions.push(row.remove());
        }
    });
}

fn part_ui(ui: &mut Ui, name: &str, part: &mut PaidPart) {
    let options: Vec<_> = PaidPart::iter().map(|part| (part, part.words())).collect();
    column(ui, "Part", PART, |ui| ui.add(Select::new(name, part, &options).width(PART)));
}

fn per_ui(ui: &mut Ui, name: &str, per: &mut PaidPer) {
    let options: Vec<_> = PaidPer::iter().map(|per| (per, per.words())).collect();
    column(ui, "How often", PER, |ui| ui.add(Select::new(name, per, &options).width(PER)));
}
