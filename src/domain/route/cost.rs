//! What a route costs and brings, on five counts.

use serde::Serialize;

use std::cmp::{Ordering, Reverse};

use crate::domain::plan::objective::Objective;

/// Five figures of a route. Less of the first three is better, more of the pays; unknown pay is worse than any figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Cost {
    /// Months until the last role.
    pub months: u32,
    /// The pay of the last role.
    pub end_pay: Option<u64>,
    /// The lowest pay on the way, that of today with it where it is known; `None` if that of a role taken is unknown.
    pub lowest_pay: Option<u64>,
    /// Hours to learn.
    pub hours: u32,
    /// The sum of the risk of the moves; see [`Naming::risk`](crate::domain::moves::naming::Naming::risk).
    pub risk: u32,
}

impl Cost {
    /// Whether it is at least as good on every count.
    pub fn matches(&self, other: &Self) -> bool {
        self.months <= other.months
            && self.hours <= other.hours
            && self.risk <= other.risk
            && self.lowest_pay >= other.lowest_pay
            && self.end_pay >= other.end_pay
    }

    /// Whether it is at least as good on every count and better on one.
    pub fn beats(&self, other: &Self) -> bool {
        self.matches(other) && self != other
    }

    /// Whether one of the others beats it.
    pub fn is_beaten<'a>(&self, others: impl IntoIterator<Item = &'a Self>) -> bool {
        others.into_iter().any(|other| other.beats(self))
    }

    /// The order by an objective, the best first. What is equal there goes by months, pay at the end, lowest pay, hours
    /// and risk; the best paid go by the pay at the end and then by the lowest.
    pub fn compare_by(&self, other: &Self, objective: Objective) -> Ordering {
        let pay = |cost: &Self| (Reverse(cost.end_pay), Reverse(cost.lowest_pay));
        let rest = |cost: &Self| (cost.months, pay(cost), cost.hours, cost.risk);
        match objective {
            Objective::Fastest => Ordering::Equal,
            Objective::BestPaid => pay(self).cmp(&pay(other)),
            Objective::LeastStudy => self.hours.cmp(&other.hours),
            Objective::Safest => self.risk.cmp(&other.risk),
        }
        .then_with(|| rest(self).cmp(&rest(other)))
    }
}

impl Ord for Cost {
    /// The order of lists: fewer months, fewer hours, less risk, more at the lowest, more at the end. Whatever beats
    /// another stands before it.
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |cost: &Self| (cost.months, cost.hours, cost.risk, Reverse(cost.lowest_pay), Reverse(cost.end_pay));
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Cost {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator as _;

    use super::*;

    const COST: Cost = Cost { months: 24, hours: 300, risk: 1, lowest_pay: Some(60_000), end_pay: Some(90_000) };

    #[test]
    fn one_better_count_and_no_worse_one_beats() {
        for better in [
            Cost { months: 23, ..COST },
            Cost { hours: 0, ..COST },
            Cost { risk: 0, ..COST },
            Cost { lowest_pay: Some(60_001), ..COST },
            Cost { end_pay: Some(90_001), ..COST },
        ] {
            assert!(better.beats(&COST) && !COST.beats(&better) && better < COST);
            let mixed = Cost { months: better.months + 2, ..better };
            assert_eq!(mixed.beats(&COST), mixed.months < COST.months, "{mixed:?}");
        }
        assert!(COST.matches(&COST) && !COST.beats(&COST));
        assert!(COST.is_beaten(&[COST, Cost { risk: 0, ..COST }]) && !COST.is_beaten(&[COST]));
    }

    #[test]
    fn an_objective_comes_first_and_never_puts_the_beaten_before_what_beats_it() {
        let low = Cost { months: 30, hours: 10, risk: 0, lowest_pay: Some(70_000), end_pay: Some(80_000) };
        let first = |objective| COST.compare_by(&low, objective) == Ordering::Less;
        assert_eq!([Objective::Fastest, Objective::BestPaid].map(first), [true, true]);
        assert_eq!([Objective::LeastStudy, Objective::Safest].map(first), [false, false]);
        for better in [Cost { lowest_pay: Some(60_001), ..COST }, Cost { risk: 0, ..COST }, Cost { hours: 9, ..COST }] {
            for objective in Objective::iter() {
                assert_eq!(better.compare_by(&COST, objective), Ordering::Less, "{objective:?}");
            }
        }
    }

    #[test]
    fn unknown_pay_is_worse_than_none_at_all() {
        let unknown = Cost { lowest_pay: None, ..COST };
        assert!(Cost { lowest_pay: Some(0), ..COST }.beats(&unknown) && !unknown.beats(&COST));
    }
}
