//! What a person assumes about pay. An absent value follows the default of the catalogue, with its source.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use strum::IntoEnumIterator as _;

use super::exchange_rate::ExchangeRate;
use super::own_claim::OwnClaim;
use super::part::{Leaf, List, Member, Sink, Source, always, may, must, part, unusual, usually_on};
use super::unknown_fields::UnknownFields;
use super::value::Value;
use crate::domain::currency::Currency;
use crate::domain::ids::{ClaimId, RoleId};
use crate::domain::level::Level;
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
    pub const LARGEST_WEIGHT: f64 = 1_000.0;
}

part! {
    /// How a person wants a claim used for a role.
    ///
    /// For one role either one claim stands alone or several have weights; a claim is named at most once.
    pub struct ClaimChoice {
        role: RoleId = must(Leaf), Value::Role;
        claim: ClaimId = must(Leaf), Value::Claim;
        /// How it is used.
        how: ClaimUse = unusual(Leaf), Value::ClaimUse;
    }
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

part! {
    /// Assumptions of one plan.
    pub struct Assumptions {
        /// Values that the person stated, each within the bounds of its assumption.
        stated: BTreeMap<Assumption, f64> = Stated => assumed;
        /// Years looked ahead, 1 to 40.
        horizon_years: Option<u8> = may(Leaf), |years: u8| Value::Years(f64::from(years));
        /// Whether the odds of losing the job are looked at.
        redundancy: bool = usually_on(Leaf), Value::Switch;
        /// Whether the person looks for the next role at their employer alone, so that only promotions count.
        this_employer_only: bool = unusual(Leaf), Value::Switch;
        /// Whether pay of an occupation counts whole, not read by the level of the role.
        whole_occupations: bool = unusual(Leaf), Value::Switch;
        /// Pay for a year, in today's money, below which the person does not want to fall; above 0.
        floor: Option<Money> = may(Leaf), Value::Money;
        /// Claims picked, weighed or left out.
        claims: Vec<ClaimChoice> = always(List);
        /// For which level of a role pay is asked, where it is not the role's own.
        pay_levels: BTreeMap<RoleId, Level> = unusual(Leaf), Value::PayLevels;
        /// Figures of the person's own.
        own_claims: Vec<OwnClaim> = unusual(List);
        /// Rates between currencies, at most one for each pair.
        rates: Vec<ExchangeRate> = unusual(List);
        /// The number that makes the runs of a projection repeatable. Absent: that of Rungs.
        seed: Option<u64> = may(Leaf), Value::Seed;
    }
}

impl Default for Assumptions {
    fn default() -> Self {
        Self {
            stated: BTreeMap::new(),
            horizon_years: None,
            redundancy: true,
            this_employer_only: false,
            whole_occupations: false,
            floor: None,
            claims: Vec::new(),
            pay_levels: BTreeMap::new(),
            own_claims: Vec::new(),
            rates: Vec::new(),
            seed: None,
            unknown: UnknownFields::NONE,
        }
    }
}

/// Each value in the field of its assumption.
struct Stated;

impl Member<BTreeMap<Assumption, f64>> for Stated {
    type Read = BTreeMap<Assumption, f64>;

    fn keys(&self, _member: &'static str) -> Vec<&'static str> {
        Assumption::iter().map(Assumption::field).collect()
    }

    fn has(&self, _member: &'static str, key: &'static str) -> bool {
        Assumption::iter().any(|assumption| assumption.field() == key)
    }

    fn read<S: Source>(&self, key: &'static str, read: &mut Self::Read, source: &mut S) -> Result<(), S::Error> {
        let value: Option<f64> = source.value()?;
        read.extend(Assumption::iter().find(|assumption| assumption.field() == key).zip(value));
        Ok(())
    }

    fn finish<S: Source>(&self, _: &'static str, read: Self::Read, _source: &mut S) -> Result<Self::Read, S::Error> {
        Ok(read)
    }

    fn write<S: Sink>(&self, _: &'static str, stated: &Self::Read, sink: &mut S) -> Result<(), S::Error> {
        stated.iter().try_for_each(|(assumption, value)| sink.value(assumption.field(), &Some(value)))
    }
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

    /// What the person chose for a role.
    pub fn choices_for(&self, role: &RoleId) -> impl Iterator<Item = &ClaimChoice> {
        self.claims.iter().filter(move |choice| choice.role == *role)
    }

    /// The level of a role for which the person asks pay; `None`: the role's own.
    pub fn pay_level(&self, role: &RoleId) -> Option<Level> {
        self.pay_levels.get(role).copied()
    }

    /// Asks pay of a role for a level; `None`: its own, which is no choice.
    pub fn set_pay_level(&mut self, role: &RoleId, level: Option<Level>, own: Option<Level>) {
        match level.filter(|level| own != Some(*level)) {
            Some(level) => self.pay_levels.insert(role.clone(), level),
            None => self.pay_levels.remove(role),
        };
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
