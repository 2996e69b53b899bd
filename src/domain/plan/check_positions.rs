//! What is wrong in the positions of a plan.

use super::Plan;
use super::check::Fault;
use super::check_pay::Refusal;
use super::position::{Position, pay_field};
use crate::domain::money::Money;
use crate::domain::working_time::WorkingTime;

/// Faults of all positions, in the order of the file.
pub(super) fn position_faults(plan: &Plan) -> Vec<Fault> {
    let list = |name, positions: &'_ [Position]| {
        let entries = positions.iter().enumerate();
        entries.flat_map(|(at, position)| faults_at((name, at), position.refusals())).collect::<Vec<_>>()
    };
    let mut faults = faults_at(("position", 0), plan.position.refusals());
    if plan.position.until.is_some() {
        faults.push(Fault::new(&[("position", 0)], "until", "the present position has no last day"));
    }
    [faults, list("other_positions", &plan.other_positions), list("held_before", &plan.held_before)].concat()
}

fn faults_at(place: (&'static str, usize), refusals: Vec<Refusal>) -> Vec<Fault> {
    refusals.into_iter().map(|(field, message)| Fault::new(&[place], field, message)).collect()
}

impl Position {
    /// Why values of it cannot be taken, each with its field in the file.
    pub fn refusals(&self) -> Vec<Refusal> {
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
}
