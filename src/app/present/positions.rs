//! The forms of positions: the main one, those beside it and those held before.

use crate::domain::partial_date::PartialDate;
use jiff::civil::Date;
use serde::Serialize;

use crate::app::action::{Action, FactAction, PlanAction, PositionAction, PositionChange};
use crate::app::format;
use crate::app::settings::MoneyStyle;
use crate::app::state::State;
use crate::app::typed::{Reading, read};
use crate::domain::currency::Currency;
use crate::domain::money::Money;
use crate::domain::pay_rate::PayPeriod;
use crate::domain::plan::Plan;
use crate::domain::plan::position::Position;
use crate::domain::plan::positions::PositionPlace;

/// A field of a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum PositionField {
    /// First day in it.
    Since,
    /// The first day after it.
    Until,
    /// Base pay with its unit.
    Pay,
    /// Hours worked a week.
    Hours,
    /// Weeks paid a year.
    Weeks,
    /// Hours a week that are full time.
    FullTime,
}

/// What the form of one position shows. Every text can be typed back as it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PositionForm {
    #[serde(skip)]
    pub place: PositionPlace,
    /// Title of the role.
    pub role: String,
    /// First day.
    pub since: String,
    /// First day after it.
    pub until: String,
    /// Base pay with its unit.
    pub pay: String,
    /// Hours worked a week; empty if full time.
    pub hours: String,
    /// Weeks paid a year; empty if as usual.
    pub weeks: String,
    /// Hours a week of full time; empty if as usual.
    pub full_time: String,
    /// What the pay makes in a year, and in a year of full time; empty where the text of the pay says it.
    pub year: String,
    /// Whether it goes on after the next move.
    pub goes_on: bool,
    #[serde(skip)]
    position: Position,
    #[serde(skip)]
    currency: Currency,
    #[serde(skip)]
    today: Date,
}

impl PositionForm {
    pub(super) fn of(state: &State, place: PositionPlace, position: &Position, currency: Currency) -> Self {
        let number = |number: Option<f64>| number.map(|number| format::decimal(number, 2)).unwrap_or_default();
        let date = |date: Option<PartialDate>| date.map(format::partial_date).unwrap_or_default();
        Self {
            place,
            role: state.catalogue.role_title(&position.role).to_owned(),
            since: date(position.since),
            until: date(position.until),
            pay: position.pay.map(format::pay_rate).unwrap_or_default(),
            hours: number(position.hours_worked),
            weeks: number(position.weeks_paid),
            full_time: number(position.full_time_hours),
            year: year_words(position, state.settings.money_style),
            goes_on: position.goes_on,
            position: position.clone(),
            currency,
            today: state.today,
        }
    }

    /// What stands in a field.
    pub fn text(&self, field: PositionField) -> &str {
        match field {
            PositionField::Since => &self.since,
            PositionField::Until => &self.until,
            PositionField::Pay => &self.pay,
            PositionField::Hours => &self.hours,
            PositionField::Weeks => &self.weeks,
            PositionField::FullTime => &self.full_time,
        }
    }

    /// The change that a typed text makes.
    ///
    /// # Errors
    /// What would be understood.
    pub fn read(&self, field: PositionField, text: &str) -> Result<Reading<PlanAction>, String> {
        let time = self.position.working_time();
        let hours = |text: &str| read::hours_a_week(text, &Plan::HOURS_PER_WEEK);
        let change = match field {
            PositionField::Since => read::date(text, self.today)?.map(PositionChange::Since),
            PositionField::Until => read::date(text, self.today)?.map(PositionChange::Until),
            PositionField::Pay => read::pay(text, self.currency, time)?.map(PositionChange::Pay),
            PositionField::Hours => stated(text, hours)?.map(PositionChange::HoursAWeek),
            PositionField::Weeks => stated(text, read::weeks_a_year)?.map(PositionChange::WeeksAYear),
            PositionField::FullTime => stated(text, hours)?.map(PositionChange::FullTimeHours),
        };
        match change.value.to(&self.position).refusals().into_iter().next() {
            Some((_, refusal)) => Err(format::capital(&refusal)),
            None => Ok(change.map(|change| self.change(change))),
        }
    }

    /// Says whether it goes on after the next move.
    pub fn set_goes_on(&self, goes_on: bool) -> Action {
        self.change(PositionChange::GoesOn(goes_on)).into()
    }

    /// Takes it off its list.
    pub fn remove(&self) -> Action {
        PositionAction::Remove(self.place).into()
    }

    fn change(&self, change: PositionChange) -> PlanAction {
        match (self.place, change) {
            (PositionPlace::Main, PositionChange::Since(since)) => FactAction::SetSince(since).into(),
            (PositionPlace::Main, PositionChange::Pay(pay)) => FactAction::SetPay(pay).into(),
            (place, change) => PositionAction::Change(place, change).into(),
        }
    }
}

/// A number; nothing typed is nothing stated.
fn stated<F>(text: &str, number: F) -> Result<Reading<Option<f64>>, String>
where
    F: FnOnce(&str) -> Result<Reading<f64>, String>,
{
    if text.trim().is_empty() { Ok(Reading::nothing()) } else { Ok(number(text)?.into()) }
}

/// What pay makes in a year and in one of full time, where that is not what was told.
pub(in crate::app::present) fn year_words(position: &Position, money: MoneyStyle) -> String {
    let by_year = position.pay.is_some_and(|pay| pay.per == PayPeriod::Year);
    let year = position.yearly_pay().filter(|_| !by_year).map(|pay| a_year(pay, money));
    year.into_iter().chain(full_time_words(position, money)).collect::<Vec<_>>().join(", ")
}

/// The share of full time with what full time would pay; `None` for full time, and where pay is not stated or 0.
pub(in crate::app::present) fn full_time_words(position: &Position, money: MoneyStyle) -> Option<String> {
    let share = position.working_time().share();
    let full = position.full_time_pay().filter(|_| (share - 1.0).abs() > 1e-9)?;
    Some(format!("{} of full time, which would be {}", format::percent(share), a_year(full, money)))
}

fn a_year(pay: Money, money: MoneyStyle) -> String {
    format!("{} a year", money.exact(pay.units(), pay.currency))
}
