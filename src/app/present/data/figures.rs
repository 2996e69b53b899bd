//! A claim in words: what it is about, its figure, unit and year.

use crate::app::format;
use crate::app::words::{Words as _, measure_is_change};
use crate::domain::catalogue::claim::{Amount, Claim, Unit};

/// What a claim is about, with the level and the part of the role it speaks of.
pub(super) fn what(claim: &Claim) -> String {
    let level = claim.level.map(|level| format!(", {}", level.words())).unwrap_or_default();
    let scope = claim.part.as_ref().or(claim.provenance.as_ref()).map(|scope| format!(", {scope}")).unwrap_or_default();
    format!("{}{level}{scope}", claim.measure.words())
}

/// The figure as the source prints it.
pub(super) fn figure(claim: &Claim) -> String {
    let number = |number: f64| match &claim.unit {
        Unit::MoneyPerYear(_) | Unit::Count => format::grouped(number),
        Unit::MoneyPerHour(_) | Unit::BillionsOf(_) if number.abs() < 1000.0 => format::decimal(number, 2),
        Unit::MoneyPerHour(_) | Unit::BillionsOf(_) => format::grouped(number),
        Unit::Percent if measure_is_change(claim.measure) => format::signed_percent(number),
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

/// What the numbers of the figure are.
pub(super) fn figure_is(claim: &Claim) -> String {
    match claim.amount {
        Amount::Middle(_, middle) => middle.words().to_owned(),
        Amount::Range(..) => "low to high".to_owned(),
        Amount::RangeWithMiddle(_, _, _, middle) | Amount::CommonRange(_, _, _, _, _, middle) => {
            format!("{} (low–high)", middle.words())
        }
        Amount::Percentiles(..) | Amount::TopCoded(..) => "median (P10–P90)".to_owned(),
        Amount::AtLeast(_) => "lower bound".to_owned(),
        Amount::AtMost(_) => "upper bound".to_owned(),
    }
}

/// What the pay includes; a dash where that does not apply.
pub(super) fn definition(claim: &Claim) -> &'static str {
    claim.definition.map_or("–", |definition| definition.words())
}

/// The occupation that stands in; a dash if none does.
pub(super) fn proxy(claim: &Claim) -> String {
    claim.proxy.as_ref().map_or_else(|| "–".to_owned(), |proxy| format!("{} {}", proxy.code, proxy.title))
}
