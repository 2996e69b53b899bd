//! What is compared and how it is counted: the toggles of the page and the menu of plans.

use eframe::egui::Ui;
use strum::IntoEnumIterator as _;

use crate::app::action::{Action, ViewAction};
use crate::app::present::salary::plans::PlanChoice;
use crate::app::present::salary::{SalaryData, SalaryPage};
use crate::app::view::ScreenView;
use crate::app::view::salary::{SalarySum, SalaryView as Chosen};
use crate::app::words::Words as _;
use crate::domain::pay::grant_view::GrantView;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::reading::Reading;
use crate::domain::pay::scenario::ScenarioKey;
use crate::gui::theme::{Icon, TextExt as _};
use crate::gui::widgets::{Button, MenuEntry, MenuOf, Segmented};

/// Width of the menu of plans.
const MENU: f32 = 280.0;

/// Words of a toggle, where those of the whole choice have no room.
fn part_word(part: PayPart) -> &'static str {
    match part {
        PayPart::Base => "Base",
        PayPart::Total => "Total",
    }
}

fn grant_word(grants: GrantView) -> &'static str {
    match grants {
        GrantView::Averaged => "Spread",
        GrantView::Landing => "As paid",
    }
}

/// The toggles. How grants count comes first: the others end where the page ends, and do not move when it appears.
pub(super) fn toggles_ui(ui: &mut Ui, data: &SalaryData, actions: &mut Vec<Action>) {
    if data.view.part == PayPart::Total {
        grants_ui(ui, data, actions);
    }
    reading_ui(ui, data, actions);
    money_ui(ui, data, actions);
    sum_ui(ui, data, actions);
    part_ui(ui, data, actions);
}

fn reading_ui(ui: &mut Ui, data: &SalaryData, actions: &mut Vec<Action>) {
    let options: Vec<_> = Reading::iter().map(|reading| (reading, reading.words())).collect();
    let mut reading = data.view.reading;
    if ui.add(Segmented::new("Which runs", &mut reading, &options)).changed() {
        actions.push(ScreenView::Salary(Chosen { reading, ..data.view.clone() }).into());
    }
}

fn money_ui(ui: &mut Ui, data: &SalaryData, actions: &mut Vec<Action>) {
    let options: Vec<_> = Outlook::iter().map(|outlook| (outlook, outlook.words())).collect();
    let mut outlook = data.outlook;
    if ui.add(Segmented::new("Money", &mut outlook, &options)).changed() {
        actions.push(ViewAction::SetOutlook(outlook).into());
    }
}

fn sum_ui(ui: &mut Ui, data: &SalaryData, actions: &mut Vec<Action>) {
    let options: Vec<_> = SalarySum::iter().map(|sum| (sum, sum.words())).collect();
    let mut sum = data.view.sum;
    if ui.add(Segmented::new("What a point stands for", &mut sum, &options)).changed() {
        actions.push(ScreenView::Salary(Chosen { sum, ..data.view.clone() }).into());
    }
}

fn part_ui(ui: &mut Ui, data: &SalaryData, actions: &mut Vec<Action>) {
    let options: Vec<_> = PayPart::iter().map(|part| (part, part_word(part))).collect();
    let mut part = data.view.part;
    if ui.add(Segmented::new("What counts as pay", &mut part, &options)).changed() {
        actions.push(ScreenView::Salary(Chosen { part, ..data.view.clone() }).into());
    }
}

fn grants_ui(ui: &mut Ui, data: &SalaryData, actions: &mut Vec<Action>) {
    let options: Vec<_> = GrantView::iter().map(|grants| (grants, grant_word(grants))).collect();
    let mut grants = data.view.grants;
    if ui.add(Segmented::new("How grants count", &mut grants, &options)).changed() {
        actions.push(ScreenView::Salary(Chosen { grants, ..data.view.clone() }).into());
    }
}

/// The menu of plans, where there are others than those shown.
pub(super) fn plans_ui(ui: &mut Ui, data: &SalaryData, page: &SalaryPage, actions: &mut Vec<Action>) {
    if page.plans.iter().all(|choice| choice.shown) && data.view.plans.is_none() {
        return;
    }
    let button = ui.add(Button::minor("Plans").icon(Icon::Routes).name("Plans compared"));
    MenuOf::new(&button).stays().show(|ui| {
        for choice in &page.plans {
            let entry = MenuEntry::new(&choice.plan.name).checked(choice.shown).width(MENU);
            if ui.add_enabled(choice.can_change, entry).clicked() {
                let plans = Some(toggled(&page.plans, choice));
                actions.push(ScreenView::Salary(Chosen { plans, ..data.view.clone() }).into());
            }
        }
        if page.plans.iter().any(|choice| !choice.shown && !choice.can_change) {
            ui.caption("No more than four plans are compared.");
        }
    });
}

/// The plans shown once a choice is changed.
fn toggled(all: &[PlanChoice], changed: &PlanChoice) -> Vec<ScenarioKey> {
    let shown = all.iter().filter(|choice| choice.shown != (choice.plan.key == changed.plan.key));
    shown.map(|choice| choice.plan.key.clone()).collect()
}
