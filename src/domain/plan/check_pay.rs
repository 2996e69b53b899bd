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

/// Why something about pay cannot be taken, in words.
pub type Refusal = String;

/// Faults of what the plan says about pay. Entries of lists are found by a field that each of them has.
pub(super) fn pay_faults(plan: &Plan) -> Vec<Fault> {
    let mut faults = assumption_faults(&plan.assumptions);
    let mut roles = BTreeSet::new();
    for (at, package) in plan.packages.iter().enumerate() {
        if !roles.insert(&package.role) {
            faults.push(fault("pension_percent", at, format!("the role “{}” has two packages", package.role)));
        }
        faults.extend(package.refusal().map(|message| fault("pension_percent", at, message)));
    }
    let one_offs = plan.packages.iter().flat_map(|package| &package.one_offs).enumerate();
    faults.extend(one_offs.filter_map(|(at, one_off)| Some(fault("clawback_months", at, one_off.refusal()?))));
    let grants = plan.packages.iter().flat_map(|package| &package.grants).enumerate();
    faults.extend(grants.filter_map(|(at, grant)| Some(fault("vesting", at, grant.refusal()?))));
    let mut ids = BTreeSet::new();
    for paid in &plan.paid {
        if !ids.insert(&paid.id) {
            faults.push(fault(paid.id.as_str(), 1, format!("the id “{}” of what was paid is used twice", paid.id)));
        }
        faults.extend(paid.refusal().map(|message| fault(paid.id.as_str(), 0, message)));
    }
    let mut dates = BTreeSet::new();
    let mut years_before = 0;
    for promise in &plan.promises {
        if !dates.insert(promise.date) {
            faults.push(fault("p10", years_before, format!("two projections are kept for {}", promise.date)));
        }
        faults.extend(promise.refusal().map(|message| fault("p10", years_before, message)));
        years_before += promise.years.len();
    }
    for step in plan.steps.iter().filter(|step| step.cost.is_some_and(|cost| !is_amount(cost))) {
        faults.push(fault(step.id.as_str(), 0, amount_words(&format!("the cost of the step “{}”", step.title))));
    }
    faults
}

fn assumption_faults(assumptions: &Assumptions) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (assumption, value) in &assumptions.stated {
        faults.extend(assumption.refusal(*value).map(|message| fault(assumption.field(), 0, message)));
    }
    if assumptions.floor.is_some_and(|floor| !is_amount(floor)) {
        faults.push(fault("floor", 0, amount_words("the floor")));
    }
    let mut choices: BTreeMap<&RoleId, Vec<(usize, &ClaimChoice)>> = BTreeMap::new();
    for (at, choice) in assumptions.claims.iter().enumerate() {
        if let ClaimUse::Weight(weight) = choice.how
            && !(weight > 0.0 && weight <= ClaimUse::LARGEST_WEIGHT)
        {
            let most = ClaimUse::LARGEST_WEIGHT;
            faults.push(fault("claim", at, format!("a weight must be above 0 and at most {most}")));
        }
        choices.entry(&choice.role).or_default().push((at, choice));
    }
    for (role, of_role) in choices {
        let all: Vec<_> = of_role.iter().map(|(_, choice)| *choice).collect();
        if let Some((at, _)) = of_role.first().filter(|_| !ClaimChoice::go_together(&all)) {
            let message =
                format!("for the role “{role}” one figure stands alone or several have weights, each named once");
            faults.push(fault("claim", *at, message));
        }
    }
    let mut ids = BTreeSet::new();
    for claim in &assumptions.own_claims {
        let id = claim.id.as_str();
        if !id.starts_with(OwnClaim::PREFIX) {
            let message = format!("the id “{id}” of a figure of your own does not begin with “{}”", OwnClaim::PREFIX);
            faults.push(fault(id, 0, message));
        }
        if !ids.insert(&claim.id) {
            faults.push(fault(id, 1, format!("the id “{id}” of a figure of your own is used twice")));
        }
        faults.extend(claim.refusal().map(|message| fault(id, 0, message)));
    }
    let mut pairs = BTreeSet::new();
    for (at, rate) in assumptions.rates.iter().enumerate() {
        faults.extend(rate.refusal().map(|message| fault("rate", at, message)));
        if !pairs.insert((rate.currency, rate.to)) {
            faults.push(fault("rate", at, format!("{} to {} has two rates", rate.currency, rate.to)));
        }
    }
    faults
}

impl Assumption {
    /// Why it may not have this value.
    pub fn refusal(self, value: f64) -> Option<Refusal> {
        (!self.allows(value)).then(|| self.out_of_bounds())
    }
}

impl OwnClaim {
    /// The years a figure can speak of.
    pub const YEARS: std::ops::RangeInclusive<i16> = PartialDate::YEARS;

    /// Why it cannot be taken.
    pub fn refusal(&self) -> Option<Refusal> {
        let numbers = self.amount.numbers();
        if !numbers.iter().all(|number| *number > 0.0 && *number <= Money::LARGEST) {
            return Some("each number of a pay figure must be above 0 and at most a million million".to_owned());
        }
        if !numbers.is_sorted() {
            return Some("the numbers of a pay figure must rise from the lowest to the highest".to_owned());
        }
        let (first, last) = (Self::YEARS.start(), Self::YEARS.end());
        (!Self::YEARS.contains(&self.year))
            .then(|| format!("the year of a pay figure must lie between {first} and {last}"))
    }
}

impl ExchangeRate {
    /// Why it cannot be taken.
    pub fn refusal(&self) -> Option<Refusal> {
        if self.currency == self.to {
            return Some(format!("a rate from {0} to {0} says nothing", self.currency));
        }
        (!Self::allows(self.rate))
            .then(|| "a rate between currencies must be above 0 and at most 1000000000".to_owned())
    }
}

impl Package {
    /// Why what it says outside its lists cannot be taken.
    pub fn refusal(&self) -> Option<Refusal> {
        let percent = |value: f64, most: f64| (0.0..=most).contains(&value);
        if self.bonus.is_some_and(|bonus| !percent(bonus.target_percent, Self::LARGEST_PERCENT)) {
            return Some(format!("a bonus must lie between 0 and {} percent of base pay", Self::LARGEST_PERCENT));
        }
        if self.bonus.is_some_and(|bonus| !percent(bonus.paid_odds_percent, 100.0)) {
            return Some("the odds of a bonus must lie between 0 and 100 percent".to_owned());
        }
        if !percent(self.pension_percent, 100.0) {
            return Some("money for a pension must lie between 0 and 100 percent of base pay".to_owned());
        }
        let many = self.one_offs.len().max(self.grants.len()) > Self::MOST_ENTRIES;
        many.then(|| format!("a package has at most {} payments and as many grants", Self::MOST_ENTRIES))
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
            return Some(amount_words("a payment made once"));
        }
        let months = Package::months(self.months) && Package::months(self.clawback_months);
        (!months).then(|| format!("the months of a payment must lie between 0 and {}", Package::LONGEST_MONTHS))
    }
}

impl Grant {
    /// Why it cannot be taken.
    pub fn refusal(&self) -> Option<Refusal> {
        if !is_amount(self.amount) {
            return Some(amount_words("a grant"));
        }
        if !Package::months(self.months) {
            return Some(format!("the months until a grant must lie between 0 and {}", Package::LONGEST_MONTHS));
        }
        if self.granted.is_some_and(|day| !Self::YEARS.contains(&day.year())) {
            let (first, last) = (Self::YEARS.start(), Self::YEARS.end());
            return Some(format!("the day of a grant must lie between the years {first} and {last}"));
        }
        if let Err(error) = self.vesting.shares() {
            return Some(error.to_string());
        }
        if !(0.0..=100.0).contains(&self.haircut_percent) {
            return Some("what is taken off a grant must lie between 0 and 100 percent".to_owned());
        }
        self.growth.and_then(|growth| Assumption::EquityGrowth.refusal(growth))
    }
}

impl Paid {
    /// Why it cannot be taken.
    pub fn refusal(&self) -> Option<Refusal> {
        (!is_amount(self.amount)).then(|| amount_words("what was paid"))
    }
}

impl Promise {
    /// Why it cannot be taken.
    pub fn refusal(&self) -> Option<Refusal> {
        let mut seen = BTreeSet::new();
        for promised in &self.years {
            let years = 1..=u16::from(Assumptions::LONGEST_HORIZON_YEARS);
            if !years.contains(&promised.year) || !seen.insert((promised.year, promised.nominal)) {
                return Some("the years of a kept projection must lie between 1 and 40, each once".to_owned());
            }
            let percentiles = promised.percentiles();
            if !percentiles.iter().all(|pay| pay.abs() <= Money::LARGEST) || !percentiles.is_sorted() {
                return Some("the percentiles of a kept projection must rise from P10 to P90".to_owned());
            }
        }
        None
    }
}

/// Roles that packages and figures of the person's own name.
pub(super) fn roles(plan: &Plan) -> impl Iterator<Item = &RoleId> {
    let own = plan.assumptions.own_claims.iter().map(|claim| &claim.role);
    own.chain(plan.packages.iter().map(|package| &package.role))
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

fn fault(needle: &str, occurrence: usize, message: String) -> Fault {
    Fault { needle: needle.to_owned(), otherwise: None, occurrence, message }
}
