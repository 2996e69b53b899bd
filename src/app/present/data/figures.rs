//! A claim in words: what it is about, its figure, unit and year.

use crate::app::format;
use crate::domain::catalogue::claim::{Amount, Claim, Measure, Unit};

/// What a claim is about.
pub(super) fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Pay => "Pay",
        Measure::EmploymentGrowth => "Employment",
        Measure::MarketSize => "Market size",
        Measure::MarketGrowth => "Market growth",
        Measure::AdvertGrowth => "Job adverts",
        Measure::OpenJobs => "Open jobs",
        Measure::RemoteShare => "Remote share",
        Measure::RedundancyRisk => "Redundancy",
    }
}

/// What a claim is about, with the level and the part of the role it speaks of.
pub(super) fn what(claim: &Claim) -> String {
    let level = claim.level.map(|level| format!(", {}", level.word())).unwrap_or_default();
    let scope = claim.scope.as_ref().map(|scope| format!(", {scope}")).unwrap_or_default();
    format!("{}{level}{scope}", measure(claim.measure))
}

/// The figure as the source prints it.
pub(super) fn figure(claim: &Claim) -> String {
    let number = |number: f64| match &claim.unit {
        Unit::MoneyPerYear(_) | Unit::Count => format::grouped(number),
        Unit::MoneyPerHour(_) | Unit::BillionsOf(_) if number.abs() < 1000.0 => format::decimal(number, 2),
        Unit::MoneyPerHour(_) | Unit::BillionsOf(_) => format::grouped(number),
        Unit::Percent if is_change(claim.measure) => format::signed_percent(number),
        Unit::Percent => format!("{}%", format::decimal(number, 1)),
    };
    match claim.amount {
        Amount::Middle(middle, _) => number(middle),
        Amount::Range(low, high) => format!("{}–{}", number(low), number(high)),
        Amount::RangeWithMiddle(low, middle, high, _) | Amount::CommonRange(low, _, middle, _, high, _) => {
            format!("{} ({}–{})", number(middle), number(low), number(high))
        }
        Amount::Percentiles(p10, _, p50, _, p90) => format!("{} ({}–{})", number(p50), number(p10), number(p90)),
        Amount::TopCoded([p10, _, p50, ..], bound) => {
            let given = |amount: Option<f64>| amount.map_or_else(|| "–".to_owned(), number);
            format!("{} ({}–at least {})", given(p50), given(p10), number(bound))
        }
        Amount::AtLeast(bound) => format!("at least {}", number(bound)),
        Amount::AtMost(bound) => format!("at most {}", number(bound)),
    }
}

/// Whether a measure says how something changes.
fn is_change(measure: Measure) -> bool {
    match measure {
        Measure::EmploymentGrowth | Measure::MarketGrowth | Measure::AdvertGrowth => true,
        Measure::Pay | Measure::MarketSize | Measure::OpenJobs | Measure::RemoteShare | Measure::RedundancyRisk => {
            false
        }
    }
}

/// What the numbers of the figure are.
pub(super) fn figure_is(claim: &Claim) -> String {
    match claim.amount {
        Amount::Middle(_, middle) => middle.word().to_owned(),
        Amount::Range(..) => "low to high".to_owned(),
        Amount::RangeWithMiddle(_, _, _, middle) | Amount::CommonRange(_, _, _, _, _, middle) => {
            format!("{} (low–high)", middle.word())
        }
        Amount::Percentiles(..) | Amount::TopCoded(..) => "median (P10–P90)".to_owned(),
        Amount::AtLeast(_) => "lower bound".to_owned(),
        Amount::AtMost(_) => "upper bound".to_owned(),
    }
}

/// The unit.
pub(super) fn unit(unit: &Unit) -> String {
    match unit {
        Unit::MoneyPerYear(code) => format!("{code} a year"),
        Unit::MoneyPerHour(code) => format!("{code} an hour"),
        Unit::BillionsOf(code) => format!("bn {code}"),
        Unit::Percent => "percent".to_owned(),
        Unit::Count => "count".to_owned(),
    }
}

/// What the pay includes; a dash where that does not apply.
pub(super) fn definition(claim: &Claim) -> &'static str {
    claim.definition.map_or("–", |definition| definition.word())
}

/// The year, or the years of a change.
pub(super) fn year(claim: &Claim) -> String {
    match claim.from_year {
        Some(from) if from / 100 == claim.year / 100 => format!("{from}–{:02}", claim.year % 100),
        Some(from) => format!("{from}–{}", claim.year),
        None => claim.year.to_string(),
    }
}

/// The occupation that stands in; a dash if none does.
pub(super) fn proxy(claim: &Claim) -> String {
    claim.proxy.as_ref().map_or_else(|| "–".to_owned(), |proxy| format!("{} {}", proxy.code, proxy.title))
}
