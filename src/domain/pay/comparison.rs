//! One trajectory held against another: break-even, dip and the sum over the years.

use jiff::civil::Date;

use super::trajectory::Trajectory;

/// Months in which the middle pay lies below what staying pays today.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PayDip {
    /// The first month of it.
    pub from: Date,
    /// Months in all.
    pub months: usize,
    /// The lowest middle, in whole units for a year.
    pub lowest: f64,
    /// How far that lies below today's pay, in percent.
    pub percent: f64,
}

/// A path against staying in the present role, by the middle figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// The first month from which the sum earned on the path stays above the sum earned by staying; `None` if that
    /// never comes within the horizon.
    pub break_even: Option<Date>,
    /// Earned on the path less earned by staying, over the horizon, in whole units.
    pub difference: f64,
    /// The dip below today's pay, even where the first move is due today.
    pub dip: Option<PayDip>,
}

impl Comparison {
    /// Compares; `None` if a month of either has no figure.
    pub fn between(path: &Trajectory, stay: &Trajectory) -> Option<Self> {
        let months = path.years.len() * 12;
        if path.months.len() <= months || stay.months.len() != path.months.len() || path.currency != stay.currency {
            return None;
        }
        let mut sum = 0.0;
        let mut break_even = None;
        for (a, b) in path.months.iter().zip(&stay.months).take(months) {
            let before = sum;
            sum += (a.middle - b.middle) / 12.0;
            if sum <= 0.0 {
                break_even = None;
            } else if before <= 0.0 {
                break_even = Some(a.date);
            }
        }
        let today = stay.months.first()?.middle;
        Some(Self { break_even, difference: sum, dip: dip(path, today) })
    }
}

fn dip(path: &Trajectory, today: f64) -> Option<PayDip> {
    // A cent below is rounding, not a dip.
    let mut below = path.months.iter().filter(|point| point.middle < today - 0.01).peekable();
    let from = below.peek()?.date;
    let (months, lowest) =
        below.fold((0, f64::INFINITY), |(count, lowest), point| (count + 1, point.middle.min(lowest)));
    Some(PayDip { from, months, lowest, percent: (today - lowest) / today * 100.0 })
}
