//! Two plans in one run.

use super::course::{Change, Course};
use super::plan_model::PlanModel;
use super::walk::Ground;

/// Less than half a cent apart is equal.
pub(super) const EQUAL: f64 = 0.005;

/// From when on the sum of `own` stays above that of `other`, in years; infinite if it is not above at the end.
///
/// The sums at the ends of periods say which periods to look at closely: in those every payment and every change of pay is
/// followed to its day. `changes` is a buffer.
pub(super) fn break_even(
    own: (&Course, &PlanModel),
    other: (&Course, &PlanModel),
    ground: Ground<'_>,
    changes: &mut Vec<Change>,
) -> f64 {
    let difference = |end: usize| {
        let sum = |course: &Course| course.sums.get(end).copied().unwrap_or_default();
        sum(own.0) - sum(other.0)
    };
    let periods = ground.grid.periods();
    let mut after = difference(periods);
    if after <= EQUAL {
        return f64::INFINITY;
    }
    for period in (0..periods).rev() {
        let before = difference(period);
        if before.min(after) <= EQUAL + own.0.stray(period) + other.0.stray(period) {
            changes.clear();
            let rate = own.0.changes(period, 1.0, own.1, ground, changes)
                + other.0.changes(period, -1.0, other.1, ground, changes);
            changes.sort_by(|a, b| a.time.total_cmp(&b.time));
            let (begin, end) = (period as f64 / ground.grid.rate(), (period + 1) as f64 / ground.grid.rate());
            if let Some(last) = last_behind((begin, before, rate), changes, end) {
                return last;
            }
        }
        after = before;
    }
    0.0
}

/// The last time up to the end of a period at which the difference is not above 0; `None` if it is above all the time.
fn last_behind((mut time, mut difference, mut rate): (f64, f64, f64), changes: &[Change], end: f64) -> Option<f64> {
    let mut last = (difference <= EQUAL).then_some(time);
    let until_end = Change { time: end, rate: 0.0, amount: 0.0 };
    for change in changes.iter().chain([&until_end]) {
        let next = difference + rate * (change.time - time);
        if next <= EQUAL {
            last = Some(change.time);
        } else if difference <= EQUAL {
            // It rises above 0 on the way.
            last = Some(time - difference.min(0.0) / rate);
        }
        (time, difference, rate) = (change.time, next + change.amount, rate + change.rate);
        if difference <= EQUAL {
            last = Some(time);
        }
    }
    last
}
