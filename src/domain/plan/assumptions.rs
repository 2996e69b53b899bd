//! What a person assumes about pay. An absent value follows the default of the catalogue, with its source.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::exchange_rate::ExchangeRate;
use super::own_claim::OwnClaim;
use super::unknown_fields::UnknownFields;
use crate::domain::currency::Currency;
use crate::domain::ids::{ClaimId, RoleId};
use crate::domain::money::Money;
use crate::domain::pay::assumption::Assumption;

/// How a person wants a claim used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum ClaimUse {
    /// Alone.
    #[default]
    Only,
    /// With others, by this weight; above 0 and at most [`LARGEST_WEIGHT`](Self::LARGEST_WEIGHT).
    Weight(f64),
    /// Not at all.
    Excluded,
}

impl ClaimUse {
    /// The largest weight.
    pub const LARGEST_WEIGHT: f64 = 1_000.0;
}

/// How a person wants a claim used for a role.
///
/// For one role either one claim stands alone or several have weights; a claim is named at most once.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimChoice {
    /// The role.
    pub role: RoleId,
    /// The claim.
    pub claim: ClaimId,
    /// How it is used.
    pub how: ClaimUse,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}

impl ClaimChoice {
    /// Whether choices for one role can be followed together: each claim once, and either one alone or several with
    /// weights. Of several that shall stand alone the first does, as it ever did in files edited by hand.
    pub fn go_together(choices: &[&Self]) -> bool {
        if choices.iter().all(|choice| choice.how == ClaimUse::Only) {
            return true;
        }
        let alone = choices.iter().filter(|choice| choice.how == ClaimUse::Only).count();
        let weighed = choices.iter().any(|choice| matches!(choice.how, ClaimUse::Weight(_)));
        let claims: BTreeSet<_> = choices.iter().map(|choice| &choice.claim).collect();
        claims.len() == choices.len() && (alone == 0 || (alone == 1 && !weighed))
    }
}

/// Assumptions of one plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Assumptions {
    /// Values that the person stated, each within the bounds of its assumption.
    pub stated: BTreeMap<Assumption, f64>,
    /// Years looked ahead, 1 to 40.
    pub horizon_years: Option<u8>,
    /// Whether the odds of losing the job are looked at.
    pub redundancy: bool,
    /// Pay for a year, in today's money, below which the person does not want to fall; above 0.
    pub floor: Option<Money>,
    /// Claims picked, weighed or left out.
    pub claims: Vec<ClaimChoice>,
    /// Figures of the person's own.
    pub own_claims: Vec<OwnClaim>,
    /// Rates between currencies, at most one for each pair.
    pub rates: Vec<ExchangeRate>,
    /// The number that makes the runs of a projection repeatable. Absent: that of Rungs.
    pub seed: Option<u64>,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}

impl Assumptions {
    /// Years looked ahead if the person has not said.
    pub const USUAL_HORIZON_YEARS: u8 = 10;

    /// The most years looked ahead.
    pub const LONGEST_HORIZON_YEARS: u8 = 40;

    /// Years looked ahead.
    pub fn horizon(&self) -> u8 {
        self.horizon_years.unwrap_or(Self::USUAL_HORIZON_YEARS)
    }

    /// The value that the person stated.
    pub fn stated(&self, assumption: Assumption) -> Option<f64> {
        self.stated.get(&assumption).copied()
    }

    /// The claim that stands alone for a role.
    pub fn claim_for(&self, role: &RoleId) -> Option<&ClaimId> {
        let mut choices = self.choices_for(role).filter(|choice| choice.how == ClaimUse::Only);
        choices.next().map(|choice| &choice.claim)
    }

    /// What the person chose for a role.
    pub fn choices_for(&self, role: &RoleId) -> impl Iterator<Item = &ClaimChoice> {
        self.claims.iter().filter(move |choice| choice.role == *role)
    }

    /// The person's own figures for a role.
    pub fn own_claims_for(&self, role: &RoleId) -> impl Iterator<Item = &OwnClaim> {
        self.own_claims.iter().filter(move |claim| claim.role == *role)
    }

    /// The person's own figure with this id.
    pub fn own_claim(&self, id: &ClaimId) -> Option<&OwnClaim> {
        self.own_claims.iter().find(|claim| claim.id == *id)
    }

    /// Whole units of `to` for one whole unit of `currency`: 1 for the same, else as the person stated it, one way or the
    /// other.
    pub fn rate(&self, currency: Currency, to: Currency) -> Option<f64> {
        if currency == to {
            return Some(1.0);
        }
        let stated = |from, to| self.rates.iter().find(|rate| rate.currency == from && rate.to == to);
        let there = stated(currency, to).map(|rate| rate.rate);
        there.or_else(|| stated(to, currency).map(|rate| 1.0 / rate.rate))
    }

    /// An id of an own figure that is not in use: one above the highest number.
    pub fn free_own_claim_id(&self) -> ClaimId {
        let ids = self.own_claims.iter();
        let highest = ids.filter_map(|own| own.id.as_str().strip_prefix(OwnClaim::PREFIX)?.parse::<u64>().ok()).max();
        ClaimId::new(format!("{}{}", OwnClaim::PREFIX, highest.unwrap_or(0).saturating_add(1)))
    }
}
