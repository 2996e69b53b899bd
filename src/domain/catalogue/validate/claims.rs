//! Claims that must be complete, in order and from a known source.

use super::super::claim::{Amount, Claim, Measure, Unit};
use super::super::parts::Parts;
use super::super::problem::Problem;
use super::Known;
use crate::domain::partial_date::PartialDate;

/// Finds incomplete claims.
pub(super) fn check(parts: &Parts, known: &Known<'_>, found: &mut Vec<Problem>) {
    for part in &parts.roles {
        for claim in &part.entry.claims {
            for message in messages(claim, known) {
                found.push(Problem::new(&part.file, &claim.id, message));
            }
        }
    }
}

fn messages(claim: &Claim, known: &Known<'_>) -> Vec<String> {
    let id = &claim.id;
    let mut messages = Vec::new();
    if !known.sources.contains(&claim.source) {
        messages.push(format!("the figure “{id}” has no known source: “{}”", claim.source));
    }
    if !known.places.contains(&claim.place) {
        messages.push(format!("the figure “{id}” holds in no known place: “{}”", claim.place));
    }
    let numbers = claim.amount.numbers();
    if !numbers.iter().all(|number| number.is_finite()) {
        messages.push(format!("the figure “{id}” is not a number"));
    } else if !numbers.is_sorted() || (matches!(claim.amount, Amount::TopCoded(..)) && !claim.amount.is_pay_in_order())
    {
        messages.push(format!("the range of “{id}” is out of order"));
    }
    let signed = matches!(claim.measure, Measure::EmploymentGrowth | Measure::MarketGrowth | Measure::AdvertGrowth);
    if !signed && numbers.iter().any(|number| *number <= 0.0) {
        messages.push(format!("the figure “{id}” must be above 0"));
    }
    if (claim.measure == Measure::Pay) != claim.definition.is_some() {
        messages.push(format!("“{id}” must say what the pay includes, and only pay may"));
    }
    if !PartialDate::YEARS.contains(&claim.year) || claim.from_year.is_some_and(|from| from > claim.year) {
        messages.push(format!("the years of “{id}” are out of order or out of range"));
    }
    if !unit_fits(claim) {
        messages.push(format!("the unit of “{id}” does not fit what it is about"));
    }
    messages
}

fn unit_fits(claim: &Claim) -> bool {
    match (&claim.unit, claim.measure) {
        (Unit::MoneyPerYear(currency) | Unit::MoneyPerHour(currency), Measure::Pay)
        | (Unit::BillionsOf(currency), Measure::MarketSize) => {
            currency.len() == 3 && currency.chars().all(|letter| letter.is_ascii_uppercase())
        }
        (
            Unit::Percent,
            Measure::EmploymentGrowth
            | Measure::MarketGrowth
            | Measure::AdvertGrowth
            | Measure::RemoteShare
            | Measure::OccupationTransfers
            | Measure::RedundancyRisk,
        )
        | (Unit::Count, Measure::OpenJobs) => true,
        (Unit::MoneyPerYear(_) | Unit::MoneyPerHour(_) | Unit::BillionsOf(_) | Unit::Percent | Unit::Count, _) => false,
    }
}
