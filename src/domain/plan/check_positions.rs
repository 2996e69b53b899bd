//! What is wrong in the positions of a plan.

use std::collections::BTreeMap;

use super::Plan;
use super::check::Fault;
use super::check_pay::Refusal;
use super::position::Position;
use crate::domain::money::Money;
use crate::domain::pay_rate::{PayPeriod, PayRate};
use crate::domain::working_time::WorkingTime;

/// Faults of all positions, in the order of the file. Each is found by the field it is about.
pub(super) fn position_faults(plan: &Plan) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut before: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, position) in plan.positions().enumerate() {
        let mut refusals = position.refusals();
        if at == 0 && position.until.is_some() {
            refusals.push(("until", "the present position has no last day".to_owned()));
        }
        faults.extend(refusals.into_iter().map(|(field, message)| Fault {
            needle: field.to_owned(),
            otherwise: None,
            occurrence: before.get(field).copied().unwrap_or_default(),
            message,
        }));
        for field in position.stated_fields() {
            *before.entry(field).or_default() += 1;
        }
    }
    faults
}

/// The field of the file in which pay stands: `pay` is of a year and above 0, as older versions read it.
pub fn pay_field(pay: PayRate) -> &'static str {
    if pay.per == PayPeriod::Year && pay.amount.minor != 0 { "pay" } else { "pay_rate" }
}

impl Position {
    /// Why values of it cannot be taken, each with its field in the file.
    pub fn refusals(&self) -> Vec<(&'static str, Refusal)> {
        let mut refusals = Vec::new();
        let spans = [
            ("hours_worked", "the hours worked a week", self.hours_worked, WorkingTime::MOST_HOURS),
            ("weeks_paid", "the weeks paid a year", self.weeks_paid, WorkingTime::MOST_WEEKS),
            ("full_time_hours", "the hours of full time", self.full_time_hours, WorkingTime::MOST_HOURS),
        ];
        for (field, what, value, most) in spans {
            if value.is_some_and(|value| !(value > 0.0 && value <= most)) {
                refusals.push((field, format!("{what} must be above 0 and at most {most}")));
            }
        }
        if let Some(pay) = self.pay
            && (pay.amount.minor < 0 || pay.amount.units() > Money::LARGEST || self.yearly_pay().is_none())
        {
            refusals
                .push((pay_field(pay), "the pay must be 0 or more and at most a million million a year".to_owned()));
        }
        if self.ends_before_it_begins() {
            refusals.push(("until", "a position cannot end before it began".to_owned()));
        }
        refusals
    }

    /// Whether its dates are in the wrong order.
    pub fn ends_before_it_begins(&self) -> bool {
        self.since.zip(self.until).is_some_and(|(since, until)| until.last_day() < since.first_day())
    }

    /// The fields of the file that it states, of those that can be refused.
    fn stated_fields(&self) -> impl Iterator<Item = &'static str> {
        let stated = |field, is_so: bool| is_so.then_some(field);
        [
            stated("hours_worked", self.hours_worked.is_some()),
            stated("weeks_paid", self.weeks_paid.is_some()),
            stated("full_time_hours", self.full_time_hours.is_some()),
            self.pay.map(pay_field),
            stated("until", self.until.is_some()),
        ]
        .into_iter()
        .flatten()
    }
}
