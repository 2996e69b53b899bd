//! Axes of charts with their marks.

use jiff::civil::Date;
use serde::Serialize;

use crate::app::format;

/// What the values of an axis are, which says where finer marks lie and how they are worded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum AxisUnit {
    /// Things in a row: there are no marks but those given.
    #[default]
    Named,
    /// A plain number.
    Number,
    /// Money in thousands.
    Money,
    Percent,
    /// Years with fractions.
    Date,
}

/// An axis.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AxisData {
    /// Lowest value.
    pub from: f64,
    /// Highest value.
    pub to: f64,
    /// Value and label of each mark, ascending.
    pub marks: Vec<(f64, String)>,
    /// What its values are.
    #[serde(skip)]
    pub unit: AxisUnit,
}

impl AxisData {
    /// The marks between two values, at least `apart` from one another: those of the axis, every second or third where
    /// they have no room, or finer ones where less than the axis is in view.
    pub fn marks_between(&self, from: f64, to: f64, apart: f64) -> Vec<(f64, String)> {
        let gaps = self.marks.array_windows().map(|[(before, _), (after, _)]| after - before);
        let gap = gaps.fold(f64::INFINITY, f64::min);
        let close = to - from < (self.to - self.from) * (1.0 - 1e-9);
        if close && let Some(finer) = self.unit.marks(from, to, apart, gap) {
            return finer;
        }
        let every = (apart / gap).ceil().max(1.0) as usize;
        self.marks.iter().step_by(every).filter(|(value, _)| (from..=to).contains(value)).cloned().collect()
    }
}

impl AxisUnit {
    /// Round marks between two values, at least `apart` and closer than `gap`; `None` where there are none.
    fn marks(self, from: f64, to: f64, apart: f64, gap: f64) -> Option<Vec<(f64, String)>> {
        let least = match self {
            Self::Named => return None,
            Self::Date => return months_between(from, to, apart, gap),
            Self::Number => 0.1,
            Self::Money => 1000.0,
            Self::Percent => 1.0,
        };
        let step = nice(apart.max(least));
        let words = |value: f64| match self {
            Self::Money => format::thousands(value),
            Self::Percent => format!("{value:.0}%"),
            Self::Named | Self::Number | Self::Date => format::decimal(value, 1),
        };
        let first = (from / step).ceil();
        let count = ((to / step).floor() - first).max(-1.0) + 1.0;
        let marks = (0..count as u32).map(|index| (first + f64::from(index)) * step);
        (step < gap).then(|| marks.map(|value| (value, words(value))).collect())
    }
}

/// The first days of months, quarters or half years.
fn months_between(from: f64, to: f64, apart: f64, gap: f64) -> Option<Vec<(f64, String)>> {
    let every = [1, 3, 6].into_iter().find(|months| f64::from(*months) / 12.0 >= apart)?;
    let years = from.floor() as i16..=to.floor() as i16;
    let months = years.flat_map(|year| (1..=12_i8).step_by(every as usize).map(move |month| (year, month)));
    let marks = months.filter_map(|(year, month)| {
        let day = Date::new(year, month, 1).ok()?;
        let words = if month == 1 { year.to_string() } else { day.strftime("%b").to_string() };
        Some((year_of(day), words)).filter(|(value, _)| (from..=to).contains(value))
    });
    (f64::from(every) / 12.0 < gap).then(|| marks.collect())
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
    AxisData { from, to: to.max(from + step), marks: marks.collect(), unit: AxisUnit::Money }
}

/// An axis of money that may lie under zero, around the values, with about `lines` marks.
pub fn signed_money_axis(low: f64, high: f64, lines: usize) -> AxisData {
    let step = step((high - low).max(1.0), lines);
    let first = (low / step).floor();
    let count = ((high / step).ceil() - first).max(1.0) as u32;
    let marks: Vec<_> = (0..=count).map(|index| (first + f64::from(index)) * step).collect();
    let (from, to) = (first * step, marks.last().copied().unwrap_or(high));
    let marks = marks.into_iter().map(|mark| (mark, format::thousands(mark))).collect();
    AxisData { from, to, marks, unit: AxisUnit::Money }
}

fn step(span: f64, lines: usize) -> f64 {
    nice(span / (lines.max(1) as f64))
}

/// The least round number that is no smaller.
fn nice(rough: f64) -> f64 {
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
    AxisData { from: year_of(from), to: year_of(to), marks, unit: AxisUnit::Date }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(axis: &AxisData, from: f64, to: f64, apart: f64) -> String {
        axis.marks_between(from, to, apart).into_iter().map(|(_, label)| label).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn whole_axis_has_its_own_marks_and_fewer_where_they_have_no_room() {
        let axis = money_axis(100_000.0, 200_000.0, 5);
        assert_eq!(words(&axis, axis.from, axis.to, 1.0), "80k 100k 120k 140k 160k 180k 200k");
        assert_eq!(words(&axis, axis.from, axis.to, 21_000.0), "80k 120k 160k 200k");
    }

    #[test]
    fn from_nearby_marks_are_finer() {
        let money = money_axis(100_000.0, 200_000.0, 5);
        assert_eq!(words(&money, 118_000.0, 132_000.0, 3_000.0), "120k 124k 128k 132k");
        let years = years_axis(jiff::civil::date(2026, 11, 15), jiff::civil::date(2036, 11, 15));
        assert_eq!(words(&years, 2028.2, 2029.6, 0.2), "Apr Jul Oct 2029 Apr Jul");
        assert_eq!(words(&years, 2028.2, 2030.6, 0.9), "2029 2030");
    }

    #[test]
    fn things_in_a_row_have_no_finer_marks() {
        let named =
            AxisData { to: 2.0, marks: vec![(0.5, "A".to_owned()), (1.5, "B".to_owned())], ..AxisData::default() };
        assert_eq!(words(&named, 0.0, 1.0, 0.01), "A");
    }
}
