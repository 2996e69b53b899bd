//! Paints what the person adds to the figures of a role: a figure of their own, weights, and rates between currencies.

use std::collections::BTreeMap;

use eframe::egui::{Align, Label, Layout, Response, Ui, vec2};

use super::parts::{lines, rule};
use crate::app::action::{Action, PayAction};
use crate::app::present::roles::own_claim::{OwnClaimErrors, OwnClaimField, OwnClaimText};
use crate::app::present::roles::pay::PayTab;
use crate::app::words::Words as _;
use crate::domain::catalogue::claim::PayDefinition;
use crate::domain::ids::RoleId;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::{DraftField, drop_draft, drop_drafts};
use crate::gui::views::place::at;
use crate::gui::widgets::{Button, Card, EndRow, Field, IconButton, Select};

/// Width of the fields for weights and rates.
const NUMBER: f32 = 96.0;
/// Room for the words before a field of the form.
const LABEL: f32 = 92.0;
/// What a figure can include.
const INCLUDES: [(PayDefinition, &str); 4] = [
    (PayDefinition::Base, "Base pay"),
    (PayDefinition::TotalCash, "Total cash: base and bonus"),
    (PayDefinition::TotalCompensation, "Total compensation"),
    (PayDefinition::Unspecified, "Not specified"),
];

/// The form of the Pay tab; its texts are drafts of the session.
#[derive(Debug, Default)]
pub(super) struct PayForm {
    /// What the fields of a role begin with, where that is not an empty form.
    begun: BTreeMap<RoleId, OwnClaimText>,
    /// The role whose form was sent out with something wrong in it.
    wrong: Option<(RoleId, OwnClaimErrors)>,
    focus: bool,
}

impl PayForm {
    /// Puts a figure into the fields, to change it.
    pub(super) fn change(&mut self, text: OwnClaimText) {
        if let Some(own) = &text.changes {
            self.begun.insert(own.role.clone(), text);
        }
        self.wrong = None;
        self.focus = true;
    }

    /// The card in which a figure of the person's own is entered.
    pub(super) fn own_ui(&mut self, ui: &mut Ui, role: &RoleId, blank: &OwnClaimText, actions: &mut Vec<Action>) {
        Card::titled("Your own figure").show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = size::SPACE_8;
            let focus = std::mem::take(&mut self.focus);
            let mut text = self.begun.get(role).unwrap_or(blank).clone();
            let of = of_own(role, &text);
            let errors = self.wrong.as_ref().filter(|(wrong, _)| wrong == role).map(|(_, errors)| errors.clone());
            let errors = errors.unwrap_or_default();
            let wide = (ui.available_width() - LABEL - size::SPACE_8).max(120.0);
            let currency = DraftField::new(&of, OwnClaimField::Currency.name(), &text.currency).text(ui);
            let currency = currency.as_str();
            let figure = Part { of: &of, field: OwnClaimField::Figure, value: &text.figure, currency, width: wide };
            let figure = figure.show(ui, errors.figure.as_deref(), actions);
            if focus {
                figure.request_focus();
                figure.scroll_to_me(Some(Align::Center));
            }
            let coin = Part { of: &of, field: OwnClaimField::Currency, value: &text.currency, currency, width: NUMBER };
            coin.show(ui, errors.currency.as_deref(), actions);
            let before = text.includes;
            row_ui(ui, "Includes", |ui| {
                ui.add(Select::new("What your figure includes", &mut text.includes, &INCLUDES).width(wide.min(220.0)))
            });
            let year = Part { of: &of, field: OwnClaimField::Year, value: &text.year, currency, width: NUMBER };
            year.show(ui, errors.year.as_deref(), actions);
            Part { of: &of, field: OwnClaimField::Note, value: &text.note, currency, width: wide }
                .show(ui, None, actions);
            if text.includes != before {
                self.begun.insert(role.clone(), text.clone());
            }
            let entered = figure.lost_focus() && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter));
            self.buttons_ui(ui, role, &text, entered, actions);
            lines(ui, TextKind::Caption12, "It goes before published figures, and stays in your plan.", ui.tokens().t3);
        });
    }

    fn buttons_ui(
        &mut self,
        ui: &mut Ui,
        role: &RoleId,
        begun: &OwnClaimText,
        entered: bool,
        actions: &mut Vec<Action>,
    ) {
        let changes = begun.changes.is_some();
        let of = of_own(role, begun);
        ui.horizontal(|ui| {
            let word = if changes { "Change it" } else { "Add it" };
            let name = if changes { "Change your figure" } else { "Add your figure" };
            let mut done = false;
            if ui.add(Button::plain(word).icon(Icon::Check).name(name)).clicked() || entered {
                done = self.submit(ui, role, begun, actions);
            }
            if changes && ui.add(Button::quiet("Cancel").name("Keep your figure as it is")).clicked() {
                done = true;
            }
            if done {
                actions.push(drop_drafts(&of));
                self.begun.remove(role);
                self.wrong = None;
            }
        });
    }

    /// Sends the figure out, if every field can be read; else says what is wrong beside each.
    fn submit(&mut self, ui: &Ui, role: &RoleId, begun: &OwnClaimText, actions: &mut Vec<Action>) -> bool {
        let of = of_own(role, begun);
        let typed = |field: OwnClaimField, value: &str| DraftField::new(&of, field.name(), value).text(ui);
        let text = OwnClaimText {
            figure: typed(OwnClaimField::Figure, &begun.figure),
            currency: typed(OwnClaimField::Currency, &begun.currency),
            year: typed(OwnClaimField::Year, &begun.year),
            note: typed(OwnClaimField::Note, &begun.note),
            ..begun.clone()
        };
        match text.read(role) {
            Ok(own) => {
                let own = Box::new(own);
                let action =
                    if text.changes.is_some() { PayAction::ChangeOwnClaim(own) } else { PayAction::AddOwnClaim(own) };
                actions.push(action.into());
                true
            }
            Err(errors) => {
                self.wrong = Some((role.clone(), errors));
                false
            }
        }
    }

    /// Weights and rates in force, each with its field; nothing without any.
    pub(super) fn numbers_ui(ui: &mut Ui, role: &RoleId, tab: &PayTab, actions: &mut Vec<Action>) {
        for weight in &tab.weights {
            rule(ui);
            let name = format!("Weight of {}", weight.label);
            let of = format!("role {role}");
            let draft = || DraftField::new(&of, &name, &weight.text);
            number_ui(ui, &weight.label, &weight.share, |ui| {
                let add = |ui: &mut Ui, text: &mut String, error: Option<&str>| field_ui(ui, text, &name, error);
                draft().show(ui, actions, add, |text| weight.read(role, text));
                let remove =
                    ui.add(IconButton::new(Icon::Close, &format!("Take away the {}", name.to_lowercase())).small());
                if remove.clicked() {
                    actions.push(drop_draft(&of, &name));
                    actions.push(PayAction::UseClaim(role.clone(), weight.claim.clone(), None).into());
                }
            });
            let error = draft().error(ui);
            problem(ui, error.as_deref());
        }
        for rate in &tab.rates {
            rule(ui);
            let draft = || DraftField::new("rates", &rate.label, &rate.text);
            let missing = if rate.text.is_empty() { "no rate: not used" } else { "your rate" };
            number_ui(ui, &rate.label, missing, |ui| {
                let add = |ui: &mut Ui, text: &mut String, error: Option<&str>| field_ui(ui, text, &rate.label, error);
                draft().show(ui, actions, add, |text| rate.read(text));
            });
            let error = draft().error(ui);
            problem(ui, error.as_deref());
        }
    }
}

/// What the fields of a figure belong to: a new one of a role, or the one that is changed.
fn of_own(role: &RoleId, text: &OwnClaimText) -> String {
    match &text.changes {
        Some(own) => format!("own figure {}", own.id),
        None => format!("new figure {role}"),
    }
}

/// A field of the form.
struct Part<'a> {
    of: &'a str,
    field: OwnClaimField,
    value: &'a str,
    currency: &'a str,
    width: f32,
}

impl Part<'_> {
    fn show(self, ui: &mut Ui, error: Option<&str>, actions: &mut Vec<Action>) -> Response {
        let Self { of, field, value, currency, width } = self;
        let response = row_ui(ui, field.words(), |ui| {
            let add = |ui: &mut Ui, text: &mut String, _: Option<&str>| {
                let edit = Field::new(text, field.name()).hint(field.hint()).width(width).error(error.map(|_| ""));
                let response = ui.add(if field == OwnClaimField::Note { edit } else { edit.mono() });
                described(ui, &response, error);
                response
            };
            DraftField::new(of, field.name(), value).show_part(ui, actions, add, |text| field.read(text, currency))
        });
        problem(ui, error);
        response
    }
}

/// A field of the form with its words before it.
fn row_ui(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    let shown = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        ui.allocate_ui_with_layout(vec2(LABEL, size::CONTROL), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(LABEL);
            ui.caption(label);
        });
        add(ui)
    });
    shown.inner
}

/// Words and a caption at the left, a number at the right.
fn number_ui(ui: &mut Ui, label: &str, caption: &str, add: impl FnOnce(&mut Ui)) {
    let row = EndRow::next_line(ui, 36.0);
    at(ui, row.before(size::SPACE_4), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(Label::new(TextKind::Body13.job(label, ui.tokens().t1)).truncate());
        ui.add(Label::new(TextKind::Caption12.job(caption, ui.tokens().t3)).truncate());
    });
    row.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_4;
        add(ui);
    });
}

fn field_ui(ui: &mut Ui, text: &mut String, name: &str, error: Option<&str>) -> Response {
    let response = ui.add(Field::new(text, name).mono().width(NUMBER).error(error.map(|_| "")));
    described(ui, &response, error);
    response
}

/// Says to a screen reader what is wrong with a field; the words stand under the row, where there is room.
fn described(ui: &Ui, response: &Response, error: Option<&str>) {
    if let Some(error) = error {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(error));
    }
}

fn problem(ui: &mut Ui, error: Option<&str>) {
    if let Some(error) = error {
        ui.words(TextKind::Caption12, error, ui.tokens().bad);
    }
}
