//! The form of what a role pays beside base pay. What cannot be read stays as typed, with its message beside it.

use eframe::egui::{Align, Layout, Response, ScrollArea, Ui, vec2};
use strum::IntoEnumIterator as _;

use crate::app::action::Action;
use crate::app::present::salary::employer::MoveEmployer;
use crate::app::present::salary::package::{GrantRow, OneOffRow, PackageField, PackageForm};
use crate::app::view::ScreenView;
use crate::app::view::salary::SalaryView as Chosen;
use crate::app::words::Words as _;
use crate::domain::ids::RoleId;
use crate::domain::plan::package::OneOffKind;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::{DraftField, drop_drafts};
use crate::gui::widgets::{Button, Checkbox, Field, IconButton, Segmented, Select};

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
    kind: Option<OneOffKind>,
    one_off_error: Option<String>,
    grant_error: Option<String>,
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
                actions.push(ScreenView::Salary(Chosen { parts_of, ..view.clone() }).into());
            }
            let form = forms.get(before)?;
            ui.caption(&form.summary);
            if let Some(remove) = &form.remove
                && ui.add(Button::quiet("Take away").small().name("Take the package away")).clicked()
            {
                actions.push(drop_drafts(&of_package(&form.role)));
                actions.push(remove.clone());
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
                Self::cell_ui(ui, form, &cell, actions);
            }
        });
        let Some(said) = form.employer else { return };
        ui.horizontal(|ui| {
            let options: Vec<_> = MoveEmployer::iter().map(|employer| (employer, employer.words())).collect();
            let mut employer = said;
            ui.words(TextKind::Body13, "Employer beside the role before", ui.tokens().t1);
            ui.add(Segmented::new("Employer", &mut employer, &options).small());
            if employer != said {
                actions.push(form.set_employer(employer));
            }
        });
    }

    fn one_off_ui(&mut self, ui: &mut Ui, form: &PackageForm, at: usize, row: &OneOffRow, actions: &mut Vec<Action>) {
        let named = |what: &str| format!("{what} of payment {}", at + 1);
        ui.horizontal_wrapped(|ui| {
            column(ui, "For", NUMBER, |ui| {
                let kinds: Vec<_> = OneOffKind::iter().map(|kind| (kind, kind.words())).collect();
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
                Self::cell_ui(ui, form, &cell, actions);
            }
            if remove_ui(ui, &format!("Remove payment {}", at + 1)) {
                actions.push(drop_drafts(&of_package(&form.role)));
                actions.push(form.remove_one_off(at));
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
        let of = format!("new payment {}", form.role);
        let name = "Amount of a new payment";
        let mut add = false;
        ui.horizontal_wrapped(|ui| {
            let kinds: Vec<_> = OneOffKind::iter().map(|kind| (kind, kind.words())).collect();
            ui.add(Select::new("Kind of a new payment", &mut kind, &kinds).width(NUMBER));
            let field = amount_ui(ui, &of, name, form, actions);
            self.one_off_error.take_if(|_| field.changed());
            add = ui.add(Button::plain("Add payment")).clicked() || is_entered(ui, &field);
        });
        self.kind = Some(kind);
        if add {
            let action = form.add_one_off(kind, &DraftField::new(&of, name, "").text(ui));
            self.one_off_error = added(action, &of, actions);
        }
        error_ui(ui, self.one_off_error.as_deref());
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
                Self::cell_ui(ui, form, &cell, actions);
            }
            if remove_ui(ui, &format!("Remove grant {}", at + 1)) {
                actions.push(drop_drafts(&of_package(&form.role)));
                actions.push(form.remove_grant(at));
            }
        });
        let again = format!("Grant {} again every year", at + 1);
        if ui.add(Checkbox::from_bool(row.every_year, &again)).changed() {
            actions.push(form.set_every_year(at, !row.every_year));
        }
        ui.caption(&row.lands);
    }

    fn new_grant_ui(&mut self, ui: &mut Ui, form: &PackageForm, actions: &mut Vec<Action>) {
        let of = format!("new grant {}", form.role);
        let (name, vesting_name) = ("Worth of a new grant", "Vesting of a new grant");
        let mut add = false;
        ui.horizontal_wrapped(|ui| {
            let field = amount_ui(ui, &of, name, form, actions);
            let vesting = DraftField::new(&of, vesting_name, "").titled(&form.title).show_part(
                ui,
                actions,
                |ui, text, _| ui.add(Field::new(text, vesting_name).hint(USUAL_VESTING).width(WORDS)),
                |text| form.read_vesting(text),
            );
            self.grant_error.take_if(|_| field.changed() || vesting.changed());
            let entered = is_entered(ui, &field) || is_entered(ui, &vesting);
            add = ui.add(Button::plain("Add grant")).clicked() || entered;
        });
        if add {
            let vesting = DraftField::new(&of, vesting_name, "").text(ui);
            let vesting = if vesting.trim().is_empty() { USUAL_VESTING } else { &vesting };
            let action = form.add_grant(&DraftField::new(&of, name, "").text(ui), vesting);
            self.grant_error = added(action, &of, actions);
        }
        error_ui(ui, self.grant_error.as_deref());
    }

    fn cell_ui(ui: &mut Ui, form: &PackageForm, cell: &Cell<'_>, actions: &mut Vec<Action>) {
        column(ui, cell.label, cell.width, |ui| {
            let field = |ui: &mut Ui, text: &mut String, error: Option<&str>| {
                let field = Field::new(text, &cell.name).unit(cell.unit).hint(cell.hint).width(cell.width);
                ui.add(field.error(error))
            };
            let of = of_package(&form.role);
            let draft = DraftField::new(&of, &cell.name, cell.value).titled(&form.title);
            draft.show(ui, actions, field, |text| form.typed(cell.field, text));
        });
    }
}

/// What the fields of a package belong to.
fn of_package(role: &RoleId) -> String {
    format!("package {role}")
}

/// The field of an amount for something new.
fn amount_ui(ui: &mut Ui, of: &str, name: &str, form: &PackageForm, actions: &mut Vec<Action>) -> Response {
    DraftField::new(of, name, "").titled(&form.title).show_part(
        ui,
        actions,
        |ui, text, _| ui.add(Field::new(text, name).hint(&form.example).width(AMOUNT)),
        |text| form.read_amount(text),
    )
}

/// Sends out what was typed for something new; then its fields are empty. A text that cannot be read stays, and why is
/// answered.
fn added(action: Result<Action, String>, of: &str, actions: &mut Vec<Action>) -> Option<String> {
    let action = match action {
        Ok(action) => action,
        Err(error) => return Some(error),
    };
    actions.push(drop_drafts(of));
    actions.push(action);
    None
}

fn error_ui(ui: &mut Ui, error: Option<&str>) {
    if let Some(error) = error {
        ui.words(TextKind::Caption12, error, ui.tokens().bad);
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
