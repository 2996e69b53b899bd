//! What is missing on the screen, why, and what to do about it.

use serde::Serialize;

use super::facts::Facts;
use super::fan::why_missing;
use super::sources::source_of;
use crate::app::action::{Action, ViewAction};
use crate::app::format;
use crate::app::present::pay_words::stage_words;
use crate::app::view::Screen;
use crate::app::view::roles::RoleTab;
use crate::app::words::{self, DIFFERENT_SOURCES};
use crate::domain::path::schedule::NoPath;
use crate::domain::pay::scenario::{MissingPay, ScenarioStage, StageSource};

/// What a notice offers to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    Act(Action),
    /// Moves to the field of the person's own pay.
    EnterPay,
    /// Moves to the field of the rate of this currency.
    EnterRate(crate::domain::currency::Currency),
}

/// Something missing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayNotice {
    /// What and why.
    pub text: String,
    /// The word on the way out.
    pub word: &'static str,
    /// The way out.
    #[serde(skip)]
    pub offer: Offer,
}

impl PayNotice {
    fn act(text: String, word: &'static str, action: impl Into<Action>) -> Self {
        Self { text, word, offer: Offer::Act(action.into()) }
    }
}

/// Everything missing, most important first.
pub(super) fn notices(facts: &Facts<'_>) -> Vec<PayNotice> {
    let missing = no_path(facts).into_iter().chain(own_pay(facts)).chain(gap(facts)).chain(one_occupation(facts));
    let missing = missing.chain(two_sources(facts));
    foreign(facts).into_iter().chain(missing).collect()
}

/// Pay that is exchanged from another country.
fn foreign(facts: &Facts<'_>) -> Option<PayNotice> {
    let set = facts.answer.map_or(&facts.document.derived().pay, |answer| &answer.set);
    let text = facts.foreign()?;
    let (stage, _) = words::foreign_stages(set).next()?;
    Some(if stage.role == facts.plan().position.role {
        PayNotice { text, word: "Enter your pay", offer: Offer::EnterPay }
    } else {
        PayNotice::act(text, "Enter your own figure", ViewAction::ShowRole(stage.role.clone(), RoleTab::Pay))
    })
}

fn no_path(facts: &Facts<'_>) -> Option<PayNotice> {
    let catalogue = &facts.state.catalogue;
    let plan = facts.plan();
    let goal = plan.goal.as_ref().map_or("", |goal| catalogue.role_short(goal));
    let to_roles = ViewAction::Go(Screen::Roles);
    let only = if plan.routes.is_empty() {
        "only carrying on and staying are shown"
    } else {
        "your plan has no path of its own"
    };
    Some(match facts.document.derived().stations.as_ref().err()? {
        NoPath::NoGoal => PayNotice::act(format!("No goal is chosen, so {only}."), "Choose a goal", to_roles),
        NoPath::AtGoal => {
            PayNotice::act(format!("You hold your goal, {goal}, so {only}."), "Choose another goal", to_roles)
        }
        NoPath::UnknownRole(id) => PayNotice::act(
            format!("The role “{id}” is not in the catalogue, so no path is known and {only}."),
            "See where it is used",
            ViewAction::Go(Screen::Data),
        ),
        NoPath::NoChain => PayNotice::act(
            format!("No chain of known moves leads to {goal}, so {only}."),
            "Choose another goal",
            to_roles,
        ),
    })
}

fn own_pay(facts: &Facts<'_>) -> Option<PayNotice> {
    let plan = facts.plan();
    let first = facts.document.derived().pay.scenarios.first()?.stages.first()?;
    if plan.position.pay.is_some() || matches!(first.source, StageSource::Missing(_)) {
        return None;
    }
    let role = facts.state.catalogue.role_short(&plan.position.role);
    let words = stage_words(facts.state, first, facts.currency());
    let source = source_of(facts, first);
    Some(PayNotice {
        text: format!(
            "You have not entered your pay, so the whole range of {role} is used: typically {} ({source}).",
            words.figure
        ),
        word: "Enter your pay",
        offer: Offer::EnterPay,
    })
}

/// Plans that are not projected because a stage has no figure: one notice for the first such stage.
fn gap(facts: &Facts<'_>) -> Option<PayNotice> {
    let set = facts.answer.map_or(&facts.document.derived().pay, |answer| &answer.set);
    let lacking: Vec<_> = set.scenarios.iter().filter_map(|scenario| Some((scenario, scenario.missing()?))).collect();
    let (_, (stage, why)) = lacking.first()?;
    let names: Vec<_> = lacking.iter().map(|(scenario, _)| super::fan::plain_name(facts, scenario)).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let verb = if names.len() == 1 { "is" } else { "are" };
    let text =
        format!("{}, so {} {verb} not projected.", why_missing(facts, stage, why), format::listed(&names, "and"));
    Some(offer(facts, stage, why, text))
}

fn offer(facts: &Facts<'_>, stage: &ScenarioStage, why: &MissingPay, text: String) -> PayNotice {
    match why {
        MissingPay::NoRateForParts(other) | MissingPay::NoRateForPosition(other) => {
            PayNotice { text, word: "Enter the rate", offer: Offer::EnterRate(*other) }
        }
        // A rate would make pay of another country out of it: a figure of one's own is worth more.
        MissingPay::NoClaim | MissingPay::NoRate(_) | MissingPay::Elsewhere(_)
            if stage.role == facts.plan().position.role =>
        {
            PayNotice { text, word: "Enter your pay", offer: Offer::EnterPay }
        }
        MissingPay::NoClaim | MissingPay::NoRate(_) | MissingPay::Elsewhere(_)
            if facts.state.catalogue.role(&stage.role).is_some() =>
        {
            PayNotice::act(text, "Enter a figure", ViewAction::ShowRole(stage.role.clone(), RoleTab::Pay))
        }
        MissingPay::NoClaim | MissingPay::NoRate(_) | MissingPay::Elsewhere(_) => {
            PayNotice::act(text, "See where it is used", ViewAction::Go(Screen::Data))
        }
    }
}

/// Two roles in a row that a source counts as one occupation.
fn one_occupation(facts: &Facts<'_>) -> Option<PayNotice> {
    let (_, _, scenario) = facts.lead()?;
    let pairs = scenario.stages.iter().zip(scenario.stages.iter().skip(1));
    let same = pairs.filter(|(_, stage)| matches!(stage.source, StageSource::SameFigure { .. }));
    let (before, stage) = same.into_iter().next()?;
    let catalogue = &facts.state.catalogue;
    let (from, to) = (catalogue.role_short(&before.role), catalogue.role_short(&stage.role));
    let raised = matches!(stage.source, StageSource::SameFigure { raised: true });
    let then = if raised { "a raise at the promotion is assumed" } else { "pay stays the same" };
    let text = format!(
        "{} counts {from} and {to} as one job, so {then}. Enter a better figure if you have one.",
        source_of(facts, stage)
    );
    Some(PayNotice::act(text, "Enter a figure", ViewAction::ShowRole(stage.role.clone(), RoleTab::Pay)))
}

/// Two roles in a row of which the later seems to pay no more, by figures that cannot be held against each other.
fn two_sources(facts: &Facts<'_>) -> Option<PayNotice> {
    let (_, _, scenario) = facts.lead()?;
    let mut pairs = scenario.stages.iter().zip(scenario.stages.iter().skip(1));
    let (before, stage) = pairs.find(|(before, stage)| stage.falls_between_sources(before))?;
    let catalogue = &facts.state.catalogue;
    let (from, to) = (catalogue.role_short(&before.role), catalogue.role_short(&stage.role));
    let (of_from, of_to) = (source_of(facts, before), source_of(facts, stage));
    let text = format!("{from} and {to}: {DIFFERENT_SOURCES} ({of_from}; {of_to}).");
    Some(PayNotice::act(text, "Enter a figure", ViewAction::ShowRole(stage.role.clone(), RoleTab::Pay)))
}
