//! Assumptions in words.

use crate::app::format;
use crate::app::words::Words as _;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::assumption_unit::AssumptionUnit;

/// A value with its unit.
pub(in crate::app::present) fn in_words(assumption: Assumption, value: f64) -> String {
    let unit = assumption.unit();
    let gap = if unit.is_percent() { "" } else { " " };
    format!("{}{gap}{}", format::decimal(value, 2), unit.words())
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
        AssumptionUnit::PercentAYear | AssumptionUnit::Points | AssumptionUnit::HoursAWeek => 0.1,
        AssumptionUnit::Months | AssumptionUnit::Years => 0.5,
        AssumptionUnit::Percent | AssumptionUnit::PercentOfWait => 1.0,
    }
}
