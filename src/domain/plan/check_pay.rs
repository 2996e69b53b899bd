//! What is wrong in what a plan says about pay.

use std::collections::{BTreeMap, BTreeSet};

use super::Plan;
use super::assumptions::{Assumptions, ClaimChoice, ClaimUse};
use super::check::Fault;
use super::exchange_rate::ExchangeRate;
use super::grant::Grant;
use super::own_claim::OwnClaim;
use super::package::{OneOff, Package};
use super::paid::Paid;
use super::promise::Promise;
use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::money::Money;
use crate::domain::partial_date::PartialDate;
use crate::domain::pay::assumption::Assumption;

/// Why something cannot be taken: the field that is wrong, and what is wrong with it.
pub type Refusal = (&'static str, String);

/// Faults of what the plan says about pay. Entries of lists are found by a field that each of them has.
pub(super) fn pay_faults(plan: &Plan) -> Vec<Fault> {
    let mut faults = assumption_faults(&plan.assumptions);
    let mut roles = BTreeSet::new();
    for (at, package) in plan.packages.iter().enumerate() {
        let place = ("packages", at);
        if !roles.insert(&package.role) {
            faults.push(Fault::new(&[place], "role", format!("the role “{}” has two packages", package.role)));
        }
        faults.extend(package.refusal().map(|(key, message)| Fault::new(&[place], key, message)));
        let one_offs = package.one_offs.iter().enumerate();
        let one_offs = one_offs.filter_map(|(at, one_off)| Some((("one_offs", at), one_off.refusal()?)));
        let grants = package.grants.iter().enumerate();
        let grants = grants.filter_map(|(at, grant)| Some((("grants", at), grant.refusal()?)));
        faults.extend(one_offs.chain(grants).map(|(at, (key, message))| Fault::new(&[place, at], key, message)));
    }
    let mut ids = BTreeSet::new();
    for (at, paid) in plan.paid.iter().enumerate() {
        let twice = (!ids.insert(&paid.id)).then(|| format!("the id “{}” of what was paid is used twice", paid.id));
        let refusals = twice.map(|message| ("id", message)).into_iter().chain(paid.refusal());
        faults.extend(refusals.map(|(key, message)| Fault::new(&[("paid", at)], key, message)));
    }
    let mut dates = BTreeSet::new();
    for (at, promise) in plan.promises.iter().enumerate() {
        let twice = (!dates.insert(promise.date)).then(|| format!("two projections are kept for {}", promise.date));
        let refusals = twice.map(|message| ("date", message)).into_iter().chain(promise.refusal());
        faults.extend(refusals.map(|(key, message)| Fault::new(&[("promises", at)], key, message)));
    }
    for (at, step) in plan.steps.iter().enumerate().filter(|(_, step)| step.cost.is_some_and(|cost| !is_amount(cost))) {
        let message = amount_words(&format!("the cost of the step “{}”", step.title));
        faults.push(Fault::new(&[("steps", at)], "cost", message));
    }
    faults
}

fn assumption_faults(assumptions: &Assumptions) -> Vec<Fault> {
    let part = ("assumptions", 0);
    let mut faults = Vec::new();
    for (assumption, value) in &assumptions.stated {
        faults.extend(assumption.refusal(*value).map(|(key, message)| Fault::new(&[part], key, message)));
    }
    if assumptions.floor.is_some_and(|floor| !is_amount(floor)) {
        faults.push(Fault::new(&[part], "floor", amount_words("the floor")));
    }
    let mut choices: BTreeMap<&RoleId, Vec<(usize, &ClaimChoice)>> = BTreeMap::new();
    for (at, choice) in assumptions.claims.iter().enumerate() {
        if let ClaimUse::Weight(weight) = choice.how
            && !(weight > 0.0 && weight <= ClaimUse::LARGEST_WEIGHT)
        {
            let most = ClaimUse::LARGEST_WEIGHT;
            let message = format!("a weight must be above 0 and at most {most}");
            faults.push(Fault::new(&[part, ("claims", at)], "how", message));
        }
        choices.entry(&choice.role).or_default().push((at, choice));
    }
    for (role, of_role) in choices {
        let all: Vec<_> = of_role.iter().map(|(_, choice)| *choice).collect();
        if let Some((at, _)) = of_role.first().filter(|_| !ClaimChoice::go_together(&all)) {
            let message =
                format!("for the role “{role}” one figure stands alone or several have weights, each named once");
            faults.push(Fault::new(&[part, ("claims", *at)], "claim", message));
        }
    }
    let mut ids = BTreeSet::new();
    for (at, claim) in assumptions.own_claims.iter().enumerate() {
        let mut fault = |(key, message)| faults.push(Fault::new(&[part, ("own_claims", at)], key, message));
        let (id, prefix) = (claim.id.as_str(), OwnClaim::PREFIX);
        if !id.starts_with(prefix) {
            fault(("id", format!("the id “{id}” of a figure of your own does not begin with “{prefix}”")));
        }
        if !ids.insert(&claim.id) {
            fault(("id", format!("the id “{id}” of a figure of your own is used twice")));
        }
        claim.refusal().map(&mut fault);
    }
    let mut pairs = BTreeSet::new();
    for (at, rate) in assumptions.rates.iter().enumerate() {
        let mut fault = |(key, message)| faults.push(Fault::new(&[part, ("rates", at)], key, message));
        rate.refusal().map(&mut fault);
        if !pairs.insert((rate.currency, rate.to)) {
            fault(("currency", format!("{} to {} has two rates", rate.currency, rate.to)));
        }
    }
    faults
}

impl Assumption {
    /// Why it may not have this value.
    pub fn refusal(self, value: f64) -> Option<Refusal> {
        (!self.allows(value)).then(|| (self.field(), self.out_of_bounds()))
    }
}

impl OwnClaim {
    /// The years a figure can speak of.
    pub const YEARS: std::ops::RangeInclusive<i16> = PartialDate::YEARS;

    /// Why it cannot be taken.
    pub fn refusal(&self) -> Option<Refusal> {
        let numbers = self.amount.numbers();
        if !numbers.iter().all(|number| *number > 0.0 && *number <= Money::LARGEST) {
            let message = "each number of a pay figure must be above 0 and at most a million million";
            return Some(("amount", message.to_owned()));
        }
        if !numbers.is_sorted() {
            let message = "the numbers of a pay figure must rise from the lowest to the highest";
            return Some(("amount", message.to_owned()));
        }
        let (first, last) = (Self::YEARS.start(), Self::YEARS.end());
        (!Self::YEARS.contains(&self.year))
            .then(|| ("year", format!("the year of a pay figure must lie between {first} and {last}")))
    }
}

impl ExchangeRate {
    /// Why it cannot be taken.
    pub fn refusal(&self) -> Option<Refusal> {
        if self.currency == self.to {
            return Some(("to", format!("a rate from {0} to {0} says nothing", self.currency)));
        }
        (!Self::allows(self.rate))
            .then(|| ("rate", "a rate between currencies must be above 0 and at most 1000000000".to_owned()))
    }
}

impl Package {
    /// Why what it says outside its lists cannot be taken.
    pub fn refusal(&self) -> Option<Refusal> {
        let percent = |value: f64, most: f64| (0.0..=most).contains(&value);
        if self.bonus.is_some_and(|bonus| !percent(bonus.target_percent, Self::LARGEST_PERCENT)) {
            let most = Self::LARGEST_PERCENT;
            return Some(("bonus", format!("a bonus must lie between 0 and {most} percent of base pay")));
        }
        if self.bonus.is_some_and(|bonus| !percent(bonus.paid_odds_percent, 100.0)) {
            return Some(("bonus", "the odds of a bonus must lie between 0 and 100 percent".to_owned()));
        }
        if !percent(self.pension_percent, 100.0) {
            let message = "money for a pension must lie between 0 and 100 percent of base pay";
            return Some(("pension_percent", message.to_owned()));
        }
        let most = Self::MOST_ENTRIES;
        let lists = [("one_offs", self.one_offs.len()), ("grants", self.grants.len())];
        let (key, _) = lists.into_iter().find(|(_, length)| *length > most)?;
        Some((key, format!("a package has at most {most} payments and as many grants")))
    }

    /// Why any part of it cannot be taken.
    pub fn any_refusal(&self) -> Option<Refusal> {
        let one_offs = || self.one_offs.iter().find_map(OneOff::refusal);
        self.refusal().or_else(one_offs).or_else(|| self.grants.iter().find_map(Grant::refusal))
    }

    fn months(months: f64) -> bool {
        (0.0..=Self::LONGEST_MONTHS).contains(&months)
    }
}

impl OneOff {
    /// Why it cannot be taken.
    pub fn refusal(&self) -> Option<Refusal> {
        if !is_amount(self.amount) {
            return Some(("amount", amount_words("a payment made once")));
        }
        let months = [("months", self.months), ("clawback_months", self.clawback_months)];
        let (key, _) = months.into_iter().find(|(_, months)| !Package::months(*months))?;
        Some((key, format!("the months of a payment must lie between 0 and {}", Package::LONGEST_MONTHS)))
    }
}

impl Grant {
    /// Why it cannot be taken.
    pub fn refusal(&self) -> Option<Refusal> {
        if !is_amount(self.amount) {
            return Some(("amount", amount_words("a grant")));
        }
        if !Package::months(self.months) {
            let most = Package::LONGEST_MONTHS;
            return Some(("months", format!("the months until a grant must lie between 0 and {most}")));
        }
        if self.granted.is_some_and(|day| !Self::YEARS.contains(&day.year())) {
            let (first, last) = (Self::YEARS.start(), Self::YEARS.end());
            return Some(("granted", format!("the day of a grant must lie between the years {first} and {last}")));
        }
        if let Err(error) = self.vesting.shares() {
            return Some(("vesting", error.to_string()));
        }
        if !(0.0..=100.0).contains(&self.haircut_percent) {
            let message = "what is taken off a grant must lie between 0 and 100 percent";
            return Some(("haircut_percent", message.to_owned()));
        }
        let (_, message) = Assumption::EquityGrowth.refusal(self.growth?)?;
        Some(("growth", message))
    }
}

impl Paid {
    /// Why it cannot be taken.
    pub fn refusal(&self) -> Option<Refusal> {
        (!is_amount(self.amount)).then(|| ("amount", amount_words("what was paid")))
    }
}

impl Promise {
    /// Why it cannot be taken.
    pub fn refusal(&self) -> Option<Refusal> {
        let mut seen = BTreeSet::new();
        for promised in &self.years {
            let years = 1..=u16::from(Assumptions::LONGEST_HORIZON_YEARS);
            if !years.contains(&promised.year) || !seen.insert((promised.year, promised.nominal)) {
                let message = "the years of a kept projection must lie between 1 and 40, each once";
                return Some(("years", message.to_owned()));
            }
            let percentiles = promised.percentiles();
            if !percentiles.iter().all(|pay| pay.abs() <= Money::LARGEST) || !percentiles.is_sorted() {
                let message = "the percentiles of a kept projection must rise from P10 to P90";
                return Some(("years", message.to_owned()));
            }
        }
        None
    }
}

/// Roles that packages and figures of the person's own name.
pub(super) fn roles(plan: &Plan) -> impl Iterator<Item = &RoleId> {
    let own = plan.assumptions.own_claims.iter().map(|claim| &claim.role);
    let levels = plan.assumptions.pay_levels.keys();
    own.chain(levels).chain(plan.packages.iter().map(|package| &package.role))
}

/// Places that figures of the person's own name.
pub(super) fn places(plan: &Plan) -> impl Iterator<Item = &PlaceId> {
    plan.assumptions.own_claims.iter().filter_map(|claim| claim.place.as_ref())
}

/// Whether an amount is above 0 and not beyond what is taken.
fn is_amount(amount: Money) -> bool {
    amount.minor > 0 && amount.units() <= Money::LARGEST
}

fn amount_words(what: &str) -> String {
    format!("{what} must be above 0 and at most a million million")
}
