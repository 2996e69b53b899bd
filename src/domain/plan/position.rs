//! A role that a person holds or has held.

use super::part::{Leaf, Member, Sink, Source, may, must, part, unusual};
use super::unknown_fields::UnknownFields;
use super::value::Value;
use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::level::Level;
use crate::domain::money::Money;
use crate::domain::partial_date::PartialDate;
use crate::domain::pay_rate::{PayPeriod, PayRate};
use crate::domain::working_time::WorkingTime;

part! {
    /// A role held, with its dates, its pay and the work in it.
    pub struct Position {
        role: RoleId = must(Leaf), Value::Role;
        /// Seniority, where it differs from what the role usually has.
        level: Option<Level> = may(Leaf), Value::Seniority;
        /// First day in the role, as far as it is known.
        since: Option<PartialDate> = Began, Value::PartialDate;
        /// The first day after it, as far as it is known. Only a position held before has one.
        until: Option<PartialDate> = may(Leaf), Value::PartialDate;
        /// Base pay as it was told; what is really paid, also for part of a week. 0 is pay; absent: not stated.
        pay: Option<PayRate> = PayIn, Value::PayRate;
        /// Hours worked a week, above 0 and up to [`WorkingTime::MOST_HOURS`]; absent: full time.
        hours_worked: Option<f64> = may(Leaf), Value::Hours;
        /// Weeks paid a year, above 0 and up to [`WorkingTime::MOST_WEEKS`]; absent: as usual.
        weeks_paid: Option<f64> = may(Leaf), Value::Number;
        /// Hours a week that are full time there, above 0 and up to [`WorkingTime::MOST_HOURS`]; absent: as usual.
        full_time_hours: Option<f64> = may(Leaf), Value::Hours;
        /// Where the work is.
        place: PlaceId = must(Leaf), Value::Place;
        /// Whether it goes on after the next move. Only asked of a position beside the main one, which ends with it.
        goes_on: bool = unusual(Leaf), Value::Switch;
    }
}

/// Version 0.1 refuses a file with a `since` that is no whole day; so a month or a year stands in a field that it keeps.
struct Began;

impl Member<Option<PartialDate>> for Began {
    type Read = Option<PartialDate>;

    fn keys(&self, member: &'static str) -> Vec<&'static str> {
        vec![member, SINCE_ABOUT]
    }

    fn has(&self, member: &'static str, key: &'static str) -> bool {
        key == member || key == SINCE_ABOUT
    }

    fn read<S: Source>(&self, _key: &'static str, read: &mut Self::Read, source: &mut S) -> Result<(), S::Error> {
        let since = source.value()?;
        one_of("since", SINCE_ABOUT, "when it began", read, since, source);
        Ok(())
    }

    fn finish<S: Source>(&self, _: &'static str, read: Self::Read, _source: &mut S) -> Result<Self::Read, S::Error> {
        Ok(read)
    }

    fn write<S: Sink>(&self, member: &'static str, since: &Self::Read, sink: &mut S) -> Result<(), S::Error> {
        let Some(date) = since else { return Ok(()) };
        sink.value(if date.whole_day().is_some() { member } else { SINCE_ABOUT }, since)
    }
}

/// Version 0.1 reads `pay` alone, as a year's pay above 0; what it would misread stands in a field that it keeps.
struct PayIn;

impl Member<Option<PayRate>> for PayIn {
    type Read = Option<PayRate>;

    fn keys(&self, member: &'static str) -> Vec<&'static str> {
        vec![member, PAY_RATE]
    }

    fn has(&self, member: &'static str, key: &'static str) -> bool {
        key == member || key == PAY_RATE
    }

    fn read<S: Source>(&self, key: &'static str, read: &mut Self::Read, source: &mut S) -> Result<(), S::Error> {
        let pay = if key == PAY_RATE { source.value()? } else { source.value::<Option<Money>>()?.map(PayRate::yearly) };
        one_of("pay", PAY_RATE, "what is paid", read, pay, source);
        Ok(())
    }

    fn finish<S: Source>(&self, _: &'static str, read: Self::Read, _source: &mut S) -> Result<Self::Read, S::Error> {
        Ok(read)
    }

    fn write<S: Sink>(&self, member: &'static str, pay: &Self::Read, sink: &mut S) -> Result<(), S::Error> {
        match pay {
            Some(yearly) if pay_field(*yearly) == member => sink.value(member, &Some(yearly.amount)),
            Some(_) => sink.value(PAY_RATE, pay),
            None => Ok(()),
        }
    }
}

const SINCE_ABOUT: &str = "since_about";
const PAY_RATE: &str = "pay_rate";

/// What one of two fields says, of which only one may be stated.
fn one_of<T, S: Source>(
    field: &str,
    other: &'static str,
    what: &str,
    read: &mut Option<T>,
    value: Option<T>,
    source: &mut S,
) {
    if read.is_some() && value.is_some() {
        let message = format!("“{field}” and “{other}” both say {what}; one of them has to go");
        source.fault(&[], other, message);
    }
    *read = read.take().or(value);
}

/// The field of the file in which pay stands: `pay` is of a year and above 0, as older versions read it.
pub(super) fn pay_field(pay: PayRate) -> &'static str {
    if pay.per == PayPeriod::Year && pay.amount.minor != 0 { "pay" } else { PAY_RATE }
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
