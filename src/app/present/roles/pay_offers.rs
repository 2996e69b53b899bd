//! What can be done with the figures of a role: pick, weigh, leave out, change; and the weights and rates in force.

use serde::Serialize;

use super::own_claim::OwnClaimText;
use super::{Desk, claim_text};
use crate::app::action::{Action, PayAction};
use crate::app::drafts::Understood;
use crate::app::format;
use crate::app::typed;
use crate::domain::catalogue::role::Role;
use crate::domain::currency::Currency;
use crate::domain::ids::{ClaimId, RoleId};
use crate::domain::pay::resolution::Resolution;
use crate::domain::pay::resolution::claim_ref::ClaimRef;
use crate::domain::pay::resolution::entry::Entry;
use crate::domain::pay::resolution::standing::{Reason, Standing};
use crate::domain::plan::assumptions::ClaimUse;

/// What can be done with a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum OfferKind {
    /// Count it although it was left out.
    UseAgain,
    /// Use it alone.
    UseOnly,
    /// Take its weight away.
    Unweigh,
    /// Give it a weight beside what is used.
    Weigh,
    LeaveOut,
    /// Change a figure of the person's own.
    Change,
    /// Remove a figure of the person's own.
    Remove,
}

/// Something that can be done with a figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayOffer {
    pub kind: OfferKind,
    #[serde(skip)]
    pub does: OfferDoes,
}

/// What an offer does.
#[derive(Clone, Debug, PartialEq)]
pub enum OfferDoes {
    /// Changes the plan.
    Act(Vec<Action>),
    /// Puts the figure into the fields of the person's own figure.
    Change(OwnClaimText),
}

/// The weight of a figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayWeight {
    /// The figure.
    pub claim: ClaimId,
    /// Its source.
    pub label: String,
    /// The weight as typed.
    pub text: String,
    /// Its share of all weights in words; empty if it cannot be used.
    pub share: String,
}

impl PayWeight {
    /// The change that a typed weight asks for; nothing typed takes the weight away.
    ///
    /// # Errors
    /// What would be understood.
    pub fn read(&self, role: &RoleId, text: &str) -> Result<Understood, String> {
        let using = |how| PayAction::UseClaim(role.clone(), self.claim.clone(), how);
        if text.trim().is_empty() {
            return Ok(Understood::as_typed(using(None)));
        }
        Ok(Understood::of(typed::read::weight(text)?, |weight| using(Some(ClaimUse::Weight(weight)))))
    }
}

/// The rate of a currency in which a figure is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayRate {
    /// The currency of the figure.
    pub currency: Currency,
    /// The words beside it, for example `1 EUR in USD`.
    pub label: String,
    /// The rate as typed; empty if none is stated.
    pub text: String,
}

impl PayRate {
    /// The change that a typed rate asks for; nothing typed takes the rate away.
    ///
    /// # Errors
    /// What would be understood.
    pub fn read(&self, text: &str) -> Result<Understood, String> {
        let rate = typed::read::exchange_rate(text)?;
        Ok(Understood::of(rate, |rate| PayAction::SetExchangeRate(self.currency, rate)))
    }
}

/// What can be done with a figure in the open plan; nothing without one.
pub(super) fn offers(desk: &Desk<'_>, role: &Role, resolution: &Resolution<'_>, entry: &Entry<'_>) -> Vec<PayOffer> {
    let Some(plan) = desk.plan else { return Vec::new() };
    let how = |claim: ClaimRef<'_>| {
        plan.assumptions.choices_for(&role.id).find(|choice| choice.claim == *claim.id()).map(|choice| choice.how)
    };
    let using = |claim: ClaimRef<'_>, how| PayAction::UseClaim(role.id.clone(), claim.id().clone(), how).into();
    let act = |kind, actions: Vec<Action>| PayOffer { kind, does: OfferDoes::Act(actions) };
    let claim = entry.claim;
    let mut offers = Vec::new();
    match (entry.standing, how(claim)) {
        (Standing::Excluded, _) => offers.push(act(OfferKind::UseAgain, vec![using(claim, None)])),
        (Standing::NotUsed(_), _) => {}
        (Standing::Used(_) | Standing::CouldBeUsed, how_used) => {
            if how_used != Some(ClaimUse::Only) {
                offers.push(act(OfferKind::UseOnly, vec![using(claim, Some(ClaimUse::Only))]));
            }
            if matches!(how_used, Some(ClaimUse::Weight(_))) {
                offers.push(act(OfferKind::Unweigh, vec![using(claim, None)]));
            } else if entry.standing == Standing::CouldBeUsed {
                // One figure with a weight would only be that figure: what is used now stays beside it.
                let weight = Some(ClaimUse::Weight(1.0));
                let weighed = |other: &ClaimRef<'_>| matches!(how(*other), Some(ClaimUse::Weight(_)));
                let used = resolution.used().map(|(used, _)| used.claim).filter(|other| !weighed(other));
                let mut actions: Vec<Action> = used.map(|other| using(other, weight)).collect();
                actions.push(using(claim, weight));
                offers.push(act(OfferKind::Weigh, actions));
            }
            offers.push(act(OfferKind::LeaveOut, vec![using(claim, Some(ClaimUse::Excluded))]));
        }
    }
    if let ClaimRef::Own(own) = claim {
        offers.extend(
            OwnClaimText::of(own).map(|text| PayOffer { kind: OfferKind::Change, does: OfferDoes::Change(text) }),
        );
        offers.push(act(OfferKind::Remove, vec![PayAction::RemoveOwnClaim(own.id.clone()).into()]));
    }
    offers
}

/// The weights that the person gave to figures of a role.
pub(super) fn weights(desk: &Desk<'_>, role: &Role, resolution: &Resolution<'_>) -> Vec<PayWeight> {
    let choices = desk.plan.into_iter().flat_map(|plan| plan.assumptions.choices_for(&role.id));
    let weight = |how| match how {
        ClaimUse::Weight(weight) => Some(weight),
        ClaimUse::Only | ClaimUse::Excluded => None,
    };
    choices
        .filter_map(|choice| {
            let weight = weight(choice.how)?;
            let entry = resolution.entries.iter().find(|entry| *entry.claim.id() == choice.claim);
            let label = entry.map_or_else(|| choice.claim.to_string(), |entry| label(desk, entry.claim));
            let share = match entry.map(|entry| entry.standing) {
                Some(Standing::Used(share)) => format::percent(share),
                Some(_) | None => "not used".to_owned(),
            };
            Some(PayWeight { claim: choice.claim.clone(), label, text: format::decimal(weight, 2), share })
        })
        .collect()
}

/// Source of a figure, after the code of the occupation where several of one source would read the same.
fn label(desk: &Desk<'_>, claim: ClaimRef<'_>) -> String {
    let source = claim_text::source(claim, desk.catalogue);
    claim.proxy().map_or_else(|| source.clone(), |proxy| format!("{}, {source}", proxy.code))
}

/// The currencies of the figures other than the person's, with the rates stated.
pub(super) fn rates(desk: &Desk<'_>, resolution: &Resolution<'_>) -> Vec<PayRate> {
    let Some(plan) = desk.plan else { return Vec::new() };
    let Some(usual) = crate::domain::pay::usual_currency::currency_of(plan, desk.catalogue) else { return Vec::new() };
    let matters = |entry: &&Entry<'_>| match entry.standing {
        Standing::Used(_) | Standing::CouldBeUsed | Standing::Excluded | Standing::NotUsed(Reason::NoRate(_)) => true,
        Standing::NotUsed(_) => false,
    };
    let currencies = resolution.entries.iter().filter(matters).filter_map(|entry| Some(entry.claim.money()?.0));
    let others: std::collections::BTreeSet<_> = currencies.filter(|currency| *currency != usual).collect();
    let rate = |currency| PayRate {
        currency,
        label: format!("1 {currency} in {usual}"),
        text: plan.assumptions.rate(currency, usual).map(|rate| format::decimal(rate, 4)).unwrap_or_default(),
    };
    others.into_iter().map(rate).collect()
}
