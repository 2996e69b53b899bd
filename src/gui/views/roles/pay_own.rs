//! Paints what the person adds to the figures of a role: a figure of their own, weights, and rates between currencies.

use std::collections::BTreeMap;

use eframe::egui::{Align, Label, Layout, Response, Ui, vec2};

use super::parts::{lines, rule};
use crate::app::action::{Action, PlanAction};
use crate::app::present::roles::own_claim::{OwnClaimErrors, OwnClaimText};
use crate::app::present::roles::pay::PayTab;
use crate::domain::catalogue::claim::PayDefinition;
use crate::domain::ids::RoleId;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::Draft;
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

/// What is being typed on the Pay tab.
#[derive(Debug, Default)]
pub(super) struct PayForm {
    /// The role that the fields belong to.
    role: Option<RoleId>,
    own: Option<OwnClaimText>,
    errors: OwnClaimErrors,
    drafts: BTreeMap<String, Draft>,
    focus: bool,
}

impl PayForm {
    /// Begins anew for another role.
    pub(super) fn follow(&mut self, role: &RoleId) {
        if self.role.as_ref() != Some(role) {
            *self = Self { role: Some(role.clone()), ..Self::default() };
        }
    }

    /// Puts a figure into the fields, to change it.
    pub(super) fn change(&mut self, text: OwnClaimText) {
        self.own = Some(text);
        self.errors = OwnClaimErrors::default();
        self.focus = true;
    }

    /// The card in which a figure of the person's own is entered.
    pub(super) fn own_ui(&mut self, ui: &mut Ui, role: &RoleId, blank: &OwnClaimText, actions: &mut Vec<Action>) {
        Card::titled("Your own figure").show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = size::SPACE_8;
            let focus = std::mem::take(&mut self.focus);
            let text = self.own.get_or_insert_with(|| blank.clone());
            let changes = text.changes.is_some();
            let wide = (ui.available_width() - LABEL - size::SPACE_8).max(120.0);
            let figure = row_ui(ui, "Figure a year", |ui| {
                let field = Field::new(&mut text.figure, "Your figure for a year").mono().width(wide);
                let hint = "118k, 100k to 150k, or P10 / P25 / P50 / P75 / P90";
                let response = ui.add(field.hint(hint).error(self.errors.figure.as_deref().map(|_| "")));
                described(ui, &response, self.errors.figure.as_deref());
                response
            });
            problem(ui, self.errors.figure.as_deref());
            if focus {
                figure.request_focus();
                figure.scroll_to_me(Some(Align::Center));
            }
            row_ui(ui, "Currency", |ui| {
                let field = Field::new(&mut text.currency, "Currency of your figure").mono().width(NUMBER);
                let response = ui.add(field.error(self.errors.currency.as_deref().map(|_| "")));
                described(ui, &response, self.errors.currency.as_deref());
                response
            });
            problem(ui, self.errors.currency.as_deref());
            row_ui(ui, "Includes", |ui| {
                ui.add(Select::new("What your figure includes", &mut text.includes, &INCLUDES).width(wide.min(220.0)))
            });
            row_ui(ui, "Year", |ui| {
                let field = Field::new(&mut text.year, "Year of your figure").mono().width(NUMBER);
                let response = ui.add(field.error(self.errors.year.as_deref().map(|_| "")));
                described(ui, &response, self.errors.year.as_deref());
                response
            });
            problem(ui, self.errors.year.as_deref());
            row_ui(ui, "Note", |ui| {
                ui.add(Field::new(&mut text.note, "Note on your figure").hint("Where it is from").width(wide))
            });
            let mut done = false;
            ui.horizontal(|ui| {
                let word = if changes { "Change it" } else { "Add it" };
                let name = if changes { "Change your figure" } else { "Add your figure" };
                let entered = figure.lost_focus() && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter));
                if ui.add(Button::plain(word).icon(Icon::Check).name(name)).clicked() || entered {
                    done = self.submit(role, actions);
                }
                if changes && ui.add(Button::quiet("Cancel").name("Keep your figure as it is")).clicked() {
                    done = true;
                }
            });
            if done {
                self.own = None;
                self.errors = OwnClaimErrors::default();
            }
            lines(ui, TextKind::Caption12, "It goes before published figures, and stays in your plan.", ui.tokens().t3);
        });
    }

    /// Sends the figure out, if every field can be read; else says what is wrong beside each.
    fn submit(&mut self, role: &RoleId, actions: &mut Vec<Action>) -> bool {
        let Some(text) = &self.own else { return false };
        match text.read(role) {
            Ok(own) => {
                let own = Box::new(own);
                let action =
                    if text.changes.is_some() { PlanAction::ChangeOwnClaim(own) } else { PlanAction::AddOwnClaim(own) };
                actions.push(action.into());
                true
            }
            Err(errors) => {
                self.errors = errors;
                false
            }
        }
    }

    /// Weights and rates in force, each with its field; nothing without any.
    pub(super) fn numbers_ui(&mut self, ui: &mut Ui, role: &RoleId, tab: &PayTab, actions: &mut Vec<Action>) {
        for weight in &tab.weights {
            rule(ui);
            let name = format!("Weight of {}", weight.label);
            let draft = self.drafts.entry(format!("weight {}", weight.claim)).or_default().follow(&weight.text);
            number_ui(ui, &weight.label, &weight.share, |ui| {
                let add = |ui: &mut Ui, text: &mut String, error: Option<&str>| field_ui(ui, text, &name, error);
                actions.extend(draft.show(ui, add, |text| weight.read(role, text)));
                let remove =
                    ui.add(IconButton::new(Icon::Close, &format!("Take away the {}", name.to_lowercase())).small());
                if remove.clicked() {
                    actions.push(PlanAction::UseClaim(role.clone(), weight.claim.clone(), None).into());
                }
            });
            problem(ui, draft.error());
        }
        for rate in &tab.rates {
            rule(ui);
            let draft = self.drafts.entry(format!("rate {}", rate.currency)).or_default().follow(&rate.text);
            let missing = if rate.text.is_empty() { "no rate: not used" } else { "your rate" };
            number_ui(ui, &rate.label, missing, |ui| {
                let add = |ui: &mut Ui, text: &mut String, error: Option<&str>| field_ui(ui, text, &rate.label, error);
                actions.extend(draft.show(ui, add, |text| rate.read(text)));
            });
            problem(ui, draft.error());
        }
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
