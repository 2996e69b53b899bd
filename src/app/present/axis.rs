//! Axes of charts with their marks.

use jiff::civil::Date;
use serde::Serialize;

use crate::app::format;

/// An axis.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AxisData {
    /// Lowest value.
    pub from: f64,
    /// Highest value.
    pub to: f64,
    /// Value and label of each mark, ascending.
    pub marks: Vec<(f64, String)>,
}

/// Places of marks are whole multiples of one of these times a power of ten.
const STEPS: [f64; 4] = [1.0, 2.0, 4.0, 5.0];

/// A date as a year with a fraction, for a position on an axis.
pub fn year_of(date: Date) -> f64 {
    f64::from(date.year()) + f64::from(date.day_of_year() - 1) / f64::from(date.days_in_year())
}

/// An axis of money around the values, with about `lines` marks.
pub fn money_axis(low: f64, high: f64, lines: usize) -> AxisData {
    let step = step((high - low).max(1.0), lines);
    let from = (low / step - 0.1).floor().max(0.0) * step;
    let to = high + step * 0.15;
    let count = ((to - from) / step).floor().max(1.0) as u32;
    let marks = (0..=count).map(|index| from + f64::from(index) * step).map(|mark| (mark, format::thousands(mark)));
    AxisData { from, to: to.max(from + step), marks: marks.collect() }
}

/// An axis of money that may lie under zero, around the values, with about `lines` marks.
pub fn signed_money_axis(low: f64, high: f64, lines: usize) -> AxisData {
    let step = step((high - low).max(1.0), lines);
    let first = (low / step).floor();
    let count = ((high / step).ceil() - first).max(1.0) as u32;
    let marks: Vec<_> = (0..=count).map(|index| (first + f64::from(index)) * step).collect();
    let (from, to) = (first * step, marks.last().copied().unwrap_or(high));
    AxisData { from, to, marks: marks.into_iter().map(|mark| (mark, format::thousands(mark))).collect() }
}

fn step(span: f64, lines: usize) -> f64 {
    let rough = span / (lines.max(1) as f64);
    let power = 10_f64.powf(rough.log10().floor());
    STEPS.into_iter().map(|step| step * power).find(|step| *step >= rough).unwrap_or(10.0 * power)
}

/// An axis of years between two days, with a mark at each New Year, or at every second or fifth in a longer span.
pub fn years_axis(from: Date, to: Date) -> AxisData {
    let every = match to.year() - from.year() {
        ..=14 => 1,
        15..=28 => 2,
        _ => 5,
    };
    let years = (from.year() + 1..=to.year()).filter(|year| year % every == 0);
    let marks = years.map(|year| (f64::from(year), year.to_string())).collect();
    AxisData { from: year_of(from), to: year_of(to), marks }
}
