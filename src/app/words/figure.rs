//! The amounts of a claim in words: every number whole, as its source has it, and spelled in one way wherever it stands.

use super::claim::measure_is_change;
use super::label::Words as _;
use crate::app::format;
use crate::domain::catalogue::claim::{Amount, Claim, Measure, Unit};

/// One number of a claim, for example `157,399`, `1,811.8` or `+36.2%`.
pub fn claim_number(measure: Measure, unit: &Unit, number: f64) -> String {
    let whole = format::printed(number);
    match unit {
        Unit::Percent if measure_is_change(measure) && number > 0.0 => format!("+{whole}%"),
        Unit::Percent => format!("{whole}%"),
        Unit::MoneyPerYear(_) | Unit::MoneyPerHour(_) | Unit::BillionsOf(_) | Unit::Count => whole,
    }
}

/// All numbers of a claim without its unit, for example `188,940 (157,399–227,416), average; most common 172,430–209,080`.
pub fn claim_words(claim: &Claim) -> String {
    amount_words(claim.amount, &|number| claim_number(claim.measure, &claim.unit, number), &str::to_owned)
}

/// The beginning of that, for narrow places: `188,940 (157,399–227,416)`.
pub fn claim_head(claim: &Claim) -> String {
    let number = |number| claim_number(claim.measure, &claim.unit, number);
    parts(claim.amount, &number, &str::to_owned).0
}

/// All numbers of an amount, the most telling first, which alone is dressed with its unit.
pub fn amount_words(amount: Amount, number: &dyn Fn(f64) -> String, dressed: &dyn Fn(&str) -> String) -> String {
    let (head, rest) = parts(amount, number, dressed);
    format!("{head}{rest}")
}

/// The middle with the ends around it, and what else there is.
fn parts(amount: Amount, number: &dyn Fn(f64) -> String, dressed: &dyn Fn(&str) -> String) -> (String, String) {
    let range = |low: f64, high: f64| format!("{}–{}", number(low), number(high));
    let around = |middle: f64, ends: &str| format!("{} ({ends})", dressed(&number(middle)));
    match amount {
        Amount::Middle(middle, _) => (dressed(&number(middle)), String::new()),
        Amount::Range(low, high) => (dressed(&range(low, high)), String::new()),
        Amount::RangeWithMiddle(low, middle, high, kind) => {
            (around(middle, &range(low, high)), format!(", {}", kind.words()))
        }
        Amount::CommonRange(low, lower, middle, upper, high, kind) => {
            let rest = format!(", {}; most common {}", kind.words(), range(lower, upper));
            (around(middle, &range(low, high)), rest)
        }
        Amount::Percentiles(p10, p25, p50, p75, p90) => {
            (around(p50, &range(p10, p90)), format!(", median, P10–P90; P25–P75 {}", range(p25, p75)))
        }
        Amount::TopCoded([p10, p25, p50, p75, _], bound) => {
            let low = p10.map(|low| format!("{}–", number(low))).unwrap_or_default();
            let ends = format!("{low}{} or more", number(bound));
            let given = [("P25", p25), ("P75", p75)].into_iter();
            let given = given.filter_map(|(label, given)| Some(format!("; {label} {}", number(given?))));
            let median = if p50.is_some() { ", median, from P10" } else { ", from P10" };
            let head = p50.map_or_else(|| dressed(&ends), |median| around(median, &ends));
            (head, [median.to_owned()].into_iter().chain(given).collect())
        }
        Amount::AtLeast(bound) => (format!("{} or more", dressed(&number(bound))), String::new()),
        Amount::AtMost(bound) => (format!("{} or less", dressed(&number(bound))), String::new()),
    }
}

/// What the numbers of an amount are.
pub fn amount_is(amount: Amount) -> String {
    match amount {
        Amount::Middle(_, middle) => middle.words().to_owned(),
        Amount::Range(..) => "low to high".to_owned(),
        Amount::RangeWithMiddle(_, _, _, middle) => format!("{}, low to high", middle.words()),
        Amount::CommonRange(_, _, _, _, _, middle) => format!("{}, low to high, most common range", middle.words()),
        Amount::Percentiles(..) => "percentiles".to_owned(),
        Amount::TopCoded(..) => "percentiles up to a bound".to_owned(),
        Amount::AtLeast(_) => "lower bound".to_owned(),
        Amount::AtMost(_) => "upper bound".to_owned(),
    }
}
