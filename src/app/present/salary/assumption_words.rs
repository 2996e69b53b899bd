//! Assumptions in words.

use crate::app::format;
use crate::domain::pay::assumption::Assumption;

/// A value with its unit.
pub(in crate::app::present) fn in_words(assumption: Assumption, value: f64) -> String {
    let unit = assumption.unit();
    let number = format::decimal(value, 2);
    if unit.starts_with('%') { format!("{number}{unit}") } else { format!("{number} {unit}") }
}

/// The value nearest to one that is dragged to: a tenth for yearly rates, halves for months, whole percent otherwise.
pub(super) fn rounded(assumption: Assumption, value: f64) -> f64 {
    let step = step(assumption);
    let (lowest, highest) = assumption.bounds();
    ((value / step).round() * step).clamp(lowest, highest)
}

/// One step of a value.
pub(super) fn step(assumption: Assumption) -> f64 {
    match assumption.unit() {
        "% a year" | "points" => 0.1,
        "months" => 0.5,
        _ => 1.0,
    }
}
