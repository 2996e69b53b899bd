//! A role that a person holds or has held.

use super::unknown_fields::UnknownFields;
use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::level::Level;
use crate::domain::money::Money;
use crate::domain::partial_date::PartialDate;
use crate::domain::pay_rate::PayRate;
use crate::domain::working_time::WorkingTime;

/// A role held, with its dates, its pay and the work in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// The role.
    pub role: RoleId,
    /// Seniority, where it differs from what the role usually has.
    pub level: Option<Level>,
    /// First day in the role, as far as it is known.
    pub since: Option<PartialDate>,
    /// The first day after it, as far as it is known. Only a position held before has one.
    pub until: Option<PartialDate>,
    /// Base pay as it was told; what is really paid, also for part of a week. 0 is pay; absent: not stated.
    pub pay: Option<PayRate>,
    /// Hours worked a week, above 0 and up to [`WorkingTime::MOST_HOURS`]; absent: full time.
    pub hours_worked: Option<f64>,
    /// Weeks paid a year, above 0 and up to [`WorkingTime::MOST_WEEKS`]; absent: as usual.
    pub weeks_paid: Option<f64>,
    /// Hours a week that are full time there, above 0 and up to [`WorkingTime::MOST_HOURS`]; absent: as usual.
    pub full_time_hours: Option<f64>,
    /// Where the work is.
    pub place: PlaceId,
    /// Whether it goes on after the next move. Only asked of a position beside the main one, which ends with it.
    pub goes_on: bool,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}

impl Position {
    /// A role held in a place of which nothing else is stated.
    pub fn of(role: RoleId, place: PlaceId) -> Self {
        Self {
            role,
            level: None,
            since: None,
            until: None,
            pay: None,
            hours_worked: None,
            weeks_paid: None,
            full_time_hours: None,
            place,
            goes_on: false,
            unknown: UnknownFields::NONE,
        }
    }

    /// The work in it, as stated or else as usual.
    pub fn working_time(&self) -> WorkingTime {
        let usual = WorkingTime::default();
        let full_time_hours = self.full_time_hours.unwrap_or(usual.full_time_hours);
        WorkingTime {
            hours_per_week: self.hours_worked.unwrap_or(full_time_hours),
            weeks_per_year: self.weeks_paid.unwrap_or(usual.weeks_per_year),
            full_time_hours,
        }
    }

    /// What it really pays in a year; `None` if that is not stated or beyond [`Money::LARGEST`].
    pub fn yearly_pay(&self) -> Option<Money> {
        self.pay?.a_year(self.working_time())
    }

    /// What it would pay in a year of full time: what is held against published pay, which is of full time. `None` if
    /// pay is not stated, or 0: nothing is paid there that could be compared.
    pub fn full_time_pay(&self) -> Option<Money> {
        let pay = self.yearly_pay().filter(|pay| pay.minor > 0)?;
        Money::from_units(pay.units() / self.working_time().share(), pay.currency)
    }
}
