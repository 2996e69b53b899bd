//! The form of what a role pays beside base pay. What cannot be read stays as typed, with its message beside it.

use std::collections::BTreeMap;

use eframe::egui::{Align, Layout, Response, ScrollArea, Ui, vec2};
use strum::IntoEnumIterator as _;

use crate::app::action::{Action, ViewAction};
use crate::app::present::salary::package::{GrantRow, OneOffRow, PackageField, PackageForm};
use crate::app::view::salary::SalaryView as Chosen;
use crate::domain::ids::RoleId;
use crate::domain::plan::package::OneOffKind;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::Draft;
use crate::gui::widgets::{Button, Checkbox, Field, IconButton, Select};

/// Width of a field for a number.
const NUMBER: f32 = 92.0;
/// Width of a field for what is paid every year.
const YEARLY: f32 = 112.0;
/// Width of a field for an amount.
const AMOUNT: f32 = 128.0;
/// Width of a field for words.
const WORDS: f32 = 136.0;
/// Vesting of a grant nobody has said anything about.
const USUAL_VESTING: &str = "4 years";

/// The form, with what is being typed.
#[derive(Debug, Default)]
pub(super) struct PackageView {
    of: Option<RoleId>,
    drafts: BTreeMap<PackageField, Draft>,
    kind: Option<OneOffKind>,
    one_off: Fresh,
    grant: Fresh,
    vesting: String,
}

/// An amount that is typed for something new, and why it cannot be read.
#[derive(Debug, Default)]
struct Fresh {
    text: String,
    error: Option<String>,
}

/// A field: which, what stands in it, and how it is called on screen and by a screen reader.
struct Cell<'a> {
    field: PackageField,
    value: &'a str,
    label: &'a str,
    name: String,
    unit: &'a str,
    hint: &'a str,
    width: f32,
}

impl PackageView {
    /// Paints the form in the room there is: a role to choose, and its fields. The role is the one of `view`.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &Chosen, forms: &[PackageForm], actions: &mut Vec<Action>) {
        let Some(form) = self.role_ui(ui, view, forms, actions) else { return };
        if self.of.as_ref() != Some(&form.role) {
            *self = Self { of: Some(form.role.clone()), ..Self::default() };
        }
        ScrollArea::vertical().id_salt("package").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(size::SPACE_8, size::SPACE_4);
            self.yearly_ui(ui, form, actions);
            ui.add_space(size::SPACE_8);
            ui.words(TextKind::Strong13, "Paid once", ui.tokens().t1);
            for (at, row) in form.one_offs.iter().enumerate() {
                ui.push_id(("payment", at), |ui| self.one_off_ui(ui, form, at, row, actions));
            }
            self.new_one_off_ui(ui, form, actions);
            ui.add_space(size::SPACE_8);
            ui.words(TextKind::Strong13, "Shares", ui.tokens().t1);
            for (at, row) in form.grants.iter().enumerate() {
                ui.push_id(("grant", at), |ui| self.grant_ui(ui, form, at, row, actions));
            }
            self.new_grant_ui(ui, form, actions);
            ui.add_space(size::SPACE_8);
        });
    }

    fn role_ui<'a>(
        &mut self,
        ui: &mut Ui,
        view: &Chosen,
        forms: &'a [PackageForm],
        actions: &mut Vec<Action>,
    ) -> Option<&'a PackageForm> {
        let width = ui.available_width();
        ui.allocate_ui_with_layout(vec2(width, size::CONTROL), Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_12;
            let options: Vec<_> = forms.iter().enumerate().map(|(index, form)| (index, form.title.as_str())).collect();
            let wanted = view.parts_of.as_ref();
            let before = wanted.and_then(|role| forms.iter().position(|form| form.role == *role)).unwrap_or(0);
            let mut chosen = before;
            ui.add(Select::new("Role of the package", &mut chosen, &options).width(200.0));
            if chosen != before {
                let parts_of = forms.get(chosen).map(|form| form.role.clone());
                actions.push(ViewAction::Salary(Chosen { parts_of, ..view.clone() }).into());
            }
            let form = forms.get(before)?;
            ui.caption(&form.summary);
            if let Some(remove) = &form.remove
                && ui.add(Button::quiet("Take away").small().name("Take the package away")).clicked()
            {
                actions.push(remove.clone());
                self.drafts.clear();
            }
            Some(form)
        })
        .inner
    }

    fn yearly_ui(&mut self, ui: &mut Ui, form: &PackageForm, actions: &mut Vec<Action>) {
        ui.horizontal_wrapped(|ui| {
            let cells = [
                (PackageField::Bonus, form.bonus.as_str(), "Target bonus", "none"),
                (PackageField::Odds, form.odds.as_str(), "Odds it is paid", "100"),
                (PackageField::Pension, form.pension.as_str(), "Employer pension", "0"),
            ];
            for (field, value, label, hint) in cells {
                let cell = Cell { field, value, label, name: label.to_owned(), unit: "%", hint, width: YEARLY };
                self.cell_ui(ui, form, &cell, actions);
            }
        });
        if let Some(is_new) = form.new_employer
            && ui.add(Checkbox::from_bool(is_new, "At another employer than the role before")).changed()
        {
            actions.push(form.set_new_employer(!is_new));
        }
    }

    fn one_off_ui(&mut self, ui: &mut Ui, form: &PackageForm, at: usize, row: &OneOffRow, actions: &mut Vec<Action>) {
        let named = |what: &str| format!("{what} of payment {}", at + 1);
        ui.horizontal_wrapped(|ui| {
            column(ui, "For", NUMBER, |ui| {
                let kinds: Vec<_> = OneOffKind::iter().map(|kind| (kind, kind.word())).collect();
                let mut kind = row.kind;
                ui.add(Select::new(&named("Kind"), &mut kind, &kinds).width(NUMBER));
                if kind != row.kind {
                    actions.push(form.set_kind(at, kind));
                }
            });
            let cells = [
                (PackageField::OneOffTitle(at), row.title.as_str(), "Name", "", WORDS),
                (PackageField::OneOffAmount(at), row.amount.as_str(), "Amount", "", AMOUNT),
                (PackageField::OneOffMonths(at), row.months.as_str(), "After", "months", NUMBER),
                (PackageField::OneOffClawback(at), row.clawback.as_str(), "Clawback", "months", NUMBER),
            ];
            for (field, value, label, unit, width) in cells {
                let cell = Cell { field, value, label, name: named(label), unit, hint: "", width };
                self.cell_ui(ui, form, &cell, actions);
            }
            if remove_ui(ui, &format!("Remove payment {}", at + 1)) {
                actions.push(form.remove_one_off(at));
                self.drafts.clear();
            }
        });
        let in_proportion = format!("Payment {}: only the months left are paid back", at + 1);
        if let Some(is_so) = row.in_proportion
            && ui.add(Checkbox::from_bool(is_so, &in_proportion)).changed()
        {
            actions.push(form.set_in_proportion(at, !is_so));
        }
    }

    fn new_one_off_ui(&mut self, ui: &mut Ui, form: &PackageForm, actions: &mut Vec<Action>) {
        let mut kind = self.kind.unwrap_or(OneOffKind::SignOn);
        let mut add = false;
        ui.horizontal_wrapped(|ui| {
            let kinds: Vec<_> = OneOffKind::iter().map(|kind| (kind, kind.word())).collect();
            ui.add(Select::new("Kind of a new payment", &mut kind, &kinds).width(NUMBER));
            let entered = self.one_off.ui(ui, "Amount of a new payment", &form.example);
            add = ui.add(Button::plain("Add payment")).clicked() || entered;
        });
        self.kind = Some(kind);
        if add {
            actions.extend(self.one_off.settle(|text| form.add_one_off(kind, text)));
        }
        self.one_off.error_ui(ui);
    }

    fn grant_ui(&mut self, ui: &mut Ui, form: &PackageForm, at: usize, row: &GrantRow, actions: &mut Vec<Action>) {
        let named = |what: &str| format!("{what} of grant {}", at + 1);
        ui.horizontal_wrapped(|ui| {
            let cells = [
                (PackageField::GrantTitle(at), row.title.as_str(), "Name", "", "", WORDS),
                (PackageField::GrantAmount(at), row.amount.as_str(), "Worth when granted", "", "", AMOUNT),
                (PackageField::GrantMonths(at), row.made.as_str(), "After or on", row.made_unit, "", NUMBER),
                (PackageField::GrantVesting(at), row.vesting.as_str(), "Vesting", "", USUAL_VESTING, WORDS),
                (PackageField::GrantGrowth(at), row.growth.as_str(), "Price, a year", "%", &form.usual_growth, NUMBER),
                (PackageField::GrantHaircut(at), row.haircut.as_str(), "Taken off", "%", "0", NUMBER),
            ];
            for (field, value, label, unit, hint, width) in cells {
                let cell = Cell { field, value, label, name: named(label), unit, hint, width };
                self.cell_ui(ui, form, &cell, actions);
            }
            if remove_ui(ui, &format!("Remove grant {}", at + 1)) {
                actions.push(form.remove_grant(at));
                self.drafts.clear();
            }
        });
        let again = format!("Grant {} again every year", at + 1);
        if ui.add(Checkbox::from_bool(row.every_year, &again)).changed() {
            actions.push(form.set_every_year(at, !row.every_year));
        }
        ui.caption(&row.lands);
    }

    fn new_grant_ui(&mut self, ui: &mut Ui, form: &PackageForm, actions: &mut Vec<Action>) {
        let mut add = false;
        ui.horizontal_wrapped(|ui| {
            let entered = self.grant.ui(ui, "Worth of a new grant", &form.example);
            let field = Field::new(&mut self.vesting, "Vesting of a new grant").hint(USUAL_VESTING).width(WORDS);
            let vesting = ui.add(field);
            if vesting.changed() {
                self.grant.error = None;
            }
            let entered = entered || is_entered(ui, &vesting);
            add = ui.add(Button::plain("Add grant")).clicked() || entered;
        });
        if add {
            let vesting = if self.vesting.trim().is_empty() { USUAL_VESTING } else { &self.vesting };
            let action = self.grant.settle(|text| form.add_grant(text, vesting));
            if action.is_some() {
                self.vesting.clear();
            }
            actions.extend(action);
        }
        self.grant.error_ui(ui);
    }

    fn cell_ui(&mut self, ui: &mut Ui, form: &PackageForm, cell: &Cell<'_>, actions: &mut Vec<Action>) {
        let draft = self.drafts.entry(cell.field).or_default().follow(cell.value);
        column(ui, cell.label, cell.width, |ui| {
            let field = |ui: &mut Ui, text: &mut String, error: Option<&str>| {
                let field = Field::new(text, &cell.name).unit(cell.unit).hint(cell.hint).width(cell.width);
                ui.add(field.error(error))
            };
            actions.extend(draft.show(ui, field, |text| form.typed(cell.field, text)));
        });
    }
}

impl Fresh {
    /// Paints the field; whether Enter was pressed in it.
    fn ui(&mut self, ui: &mut Ui, name: &str, example: &str) -> bool {
        let field = ui.add(Field::new(&mut self.text, name).hint(example).width(AMOUNT));
        if field.changed() {
            self.error = None;
        }
        is_entered(ui, &field)
    }

    /// What the text asks for. Then the field is empty; a text that cannot be read stays, with its message.
    fn settle(&mut self, read: impl FnOnce(&str) -> Result<Action, String>) -> Option<Action> {
        match read(&self.text) {
            Ok(action) => {
                self.text.clear();
                self.error = None;
                Some(action)
            }
            Err(error) => {
                self.error = Some(error);
                None
            }
        }
    }

    fn error_ui(&self, ui: &mut Ui) {
        if let Some(error) = &self.error {
            ui.words(TextKind::Caption12, error.as_str(), ui.tokens().bad);
        }
    }
}

/// Whether the field was left by Enter.
pub(super) fn is_entered(ui: &Ui, field: &Response) -> bool {
    field.lost_focus() && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter))
}

/// A label over its field, `width` points wide: in a row that is full it goes to the next line. A message has the width
/// of its field, so that it pushes nothing out of the row.
pub(super) fn column<R>(ui: &mut Ui, label: &str, width: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let wanted = vec2(width, TextKind::Caption12.line_height() + 2.0 + size::CONTROL);
    ui.allocate_ui_with_layout(wanted, Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.set_max_width(width);
        ui.caption(label);
        content(ui)
    })
    .inner
}

/// The button that removes a row, at the height of its fields.
pub(super) fn remove_ui(ui: &mut Ui, name: &str) -> bool {
    column(ui, " ", size::CONTROL_SMALL, |ui| ui.add(IconButton::new(Icon::Trash, name).small()).clicked())
}
