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

/// All numbers of a claim without its unit, for example `188,940 average, 157,399–227,416, most common 172,430–209,080`.
pub fn claim_words(claim: &Claim) -> String {
    let number = |number| claim_number(claim.measure, &claim.unit, number);
    amount_words(claim.amount, &number, &str::to_owned)
}

/// All numbers of an amount, the most telling first, which alone is dressed with its unit.
pub fn amount_words(amount: Amount, number: &dyn Fn(f64) -> String, dressed: &dyn Fn(&str) -> String) -> String {
    let range = |low: f64, high: f64| format!("{}–{}", number(low), number(high));
    match amount {
        Amount::Middle(middle, _) => dressed(&number(middle)),
        Amount::Range(low, high) => dressed(&range(low, high)),
        Amount::RangeWithMiddle(low, middle, high, kind) => {
            format!("{} {}, {}", dressed(&number(middle)), kind.words(), range(low, high))
        }
        Amount::CommonRange(low, lower, middle, upper, high, kind) => {
            let (outer, common) = (range(low, high), range(lower, upper));
            format!("{} {}, {outer}, most common {common}", dressed(&number(middle)), kind.words())
        }
        Amount::Percentiles(p10, p25, p50, p75, p90) => {
            let (outer, inner) = (range(p10, p90), range(p25, p75));
            format!("{} median, P10–P90 {outer}, P25–P75 {inner}", dressed(&number(p50)))
        }
        Amount::TopCoded(percentiles, bound) => {
            let labels = ["P10", "P25", "P50", "P75", "P90"].into_iter().zip(percentiles);
            let given = labels.filter_map(|(label, given)| Some(format!("{label} {}", number(given?))));
            let above = format!("above that {} or more", dressed(&number(bound)));
            given.chain([above]).collect::<Vec<_>>().join(", ")
        }
        Amount::AtLeast(bound) => format!("{} or more", dressed(&number(bound))),
        Amount::AtMost(bound) => format!("{} or less", dressed(&number(bound))),
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
