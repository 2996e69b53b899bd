//! What is missing on the screen, why, and what to do about it.

use serde::Serialize;

use super::points::Facts;
use super::sources::list;
use crate::app::action::{Action, ViewAction};
use crate::app::format;
use crate::app::screen::Screen;
use crate::app::view::roles::RoleTab;
use crate::domain::path::schedule::NoPath;
use crate::domain::pay::trajectory::{PaySource, StagePay};

/// What a notice offers to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// An action.
    Act(Action),
    /// Moves to the field of the person's own pay.
    EnterPay,
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
    no_path(facts).into_iter().chain(own_pay(facts)).chain(gaps(facts)).collect()
}

fn no_path(facts: &Facts<'_>) -> Option<PayNotice> {
    let catalogue = &facts.state.catalogue;
    let plan = facts.plan();
    let goal = plan.goal.as_ref().map_or("", |goal| catalogue.role_short(goal));
    let to_roles = ViewAction::Go(Screen::Roles);
    Some(match facts.document.derived().stations.as_ref().err()? {
        NoPath::NoGoal => {
            PayNotice::act("No goal is chosen, so only staying is shown.".to_owned(), "Choose a goal", to_roles)
        }
        NoPath::AtGoal => PayNotice::act(
            format!("You hold your goal, {goal}, so only staying is shown."),
            "Choose another goal",
            to_roles,
        ),
        NoPath::UnknownRole(id) => PayNotice::act(
            format!("The role “{id}” is not in the catalogue, so no path is known and only staying is shown."),
            "See where it is used",
            ViewAction::Go(Screen::Data),
        ),
        NoPath::NoChain => PayNotice::act(
            format!("No chain of known moves leads to {goal}, so only staying is shown."),
            "Choose another goal",
            to_roles,
        ),
    })
}

fn own_pay(facts: &Facts<'_>) -> Option<PayNotice> {
    let plan = facts.plan();
    let first = facts.stay.stages.first()?;
    if plan.position.pay.is_some() {
        return None;
    }
    let PaySource::Claim { band, .. } = &first.source else { return None };
    let role = facts.state.catalogue.role_short(&plan.position.role);
    let figure = facts.exact(band.middle);
    let source = super::sources::source_of(facts, first);
    Some(PayNotice {
        text: format!("Your own pay is not stated, so the figure for {role} is used: {figure} ({source})."),
        word: "Enter your pay",
        offer: Offer::EnterPay,
    })
}

/// Stages without a figure in the currency of the plan: one notice for all of them.
fn gaps(facts: &Facts<'_>) -> Option<PayNotice> {
    let catalogue = &facts.state.catalogue;
    let lacks = |stage: &&StagePay| match &stage.source {
        PaySource::NoFigure | PaySource::OtherCurrency(_) => true,
        PaySource::Yours | PaySource::Claim { .. } => false,
    };
    let lacking: Vec<_> = facts.path.stages.iter().filter(lacks).collect();
    let first = *lacking.first()?;
    let roles: Vec<_> = lacking.iter().map(|stage| catalogue.role_short(&stage.role)).collect();
    let currency = facts.path.currency;
    let why = match (&first.source, lacking.len()) {
        (PaySource::OtherCurrency(other), 1) => {
            format!("The figure for {} is in {other}, not {currency}, and no rate is assumed", list(&roles))
        }
        (PaySource::OtherCurrency(_), _) => {
            format!("The figures for {} are not in {currency}, and no rate is assumed", list(&roles))
        }
        (PaySource::NoFigure | PaySource::Yours | PaySource::Claim { .. }, 1) => {
            format!("{} has no usable pay figure", list(&roles))
        }
        (PaySource::NoFigure | PaySource::Yours | PaySource::Claim { .. }, _) => {
            format!("{} have no usable pay figure in {currency}", list(&roles))
        }
    };
    if !facts.has_path() {
        return Some(PayNotice { text: format!("{why}."), word: "Enter your pay", offer: Offer::EnterPay });
    }
    let text = match lacking.len() {
        1 => format!("{why}: the line has a gap from {}.", format::month(first.start)),
        _ => format!("{why}: the line has gaps."),
    };
    let word = if lacking.len() == 1 { "See its figures" } else { "See the first" };
    Some(if catalogue.role(&first.role).is_some() {
        PayNotice::act(text, word, ViewAction::ShowRole(first.role.clone(), RoleTab::Pay))
    } else {
        PayNotice::act(text, "See where it is used", ViewAction::Go(Screen::Data))
    })
}
