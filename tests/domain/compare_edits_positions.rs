//! Changes to the positions of a plan, for comparing and merging.

use jiff::ToSpan;
use jiff::civil::date;
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::partial_date::PartialDate;
use rungs::domain::pay_rate::{PayPeriod, PayRate};
use rungs::domain::plan::Plan;
use rungs::domain::plan::position::Position;

use crate::compare_edits::{Edit, at, maybe, remove, role};

/// How many ways there are.
pub const WAYS: u8 = 7;

fn position(number: u8) -> Position {
    Position::of(role(number).as_str().into(), "world".into())
}

/// Changes a plan in one way.
pub fn edit(plan: &mut Plan, (way, a, b): Edit) {
    let day = date(2020, 1, 1).saturating_add(i32::from(b).days());
    let hours = f64::from(b % 60 + 1);
    let pay = PayRate { amount: Money { minor: i64::from(b), currency: Currency::USD }, per: PayPeriod::Hour };
    match way {
        0 => plan.other_positions.push(Position { pay: maybe(b, pay), goes_on: a.is_multiple_of(2), ..position(a) }),
        1 => remove(&mut plan.other_positions, a),
        2 => {
            if let Some(position) = at(&mut plan.other_positions, a) {
                (position.pay, position.hours_worked) = (maybe(b, pay), maybe(a, hours));
            }
        }
        3 => plan.held_before.push(Position {
            since: Some(PartialDate::day(date(2019, 1, 1))),
            until: maybe(a, PartialDate::day(day)),
            ..position(a)
        }),
        4 => remove(&mut plan.held_before, a),
        5 => {
            // One date at a time, so that two people can bring them into the wrong order together.
            if let Some(position) = at(&mut plan.held_before, a) {
                let day = PartialDate::day(day);
                let since = position.since.map_or(day, |since| since.max(day));
                if a.is_multiple_of(2) {
                    position.until = position.until.map(|_| since);
                } else if position.until.is_none_or(|until| until >= day) {
                    position.since = Some(day);
                }
            }
        }
        6 => {
            let position = &mut plan.position;
            (position.hours_worked, position.weeks_paid) = (maybe(a, hours), maybe(b, hours.min(52.0)));
        }
        _ => unreachable!("there are {WAYS} ways"),
    }
}
