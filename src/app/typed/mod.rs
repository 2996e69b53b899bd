//! Reads what a person typed, in the window and on the command line: text in, a [`Reading`] (a value and the words that say
//! what was understood) or a sentence out. It must never guess: what is not clear, or can be read in two ways, is an error
//! that says what was not understood and gives an example of what would be.

mod clean;
mod dates;
mod figure;
mod money;
mod money_words;
mod number;
mod quantity;
mod reading;
mod signs;
mod vesting;

pub use reading::Reading;

/// The readers.
pub mod read {
    pub use super::dates::{date, day, first_day, year};
    pub use super::figure::figure;
    pub use super::money::{cost, pay, payment, yearly_pay};
    pub use super::quantity::{
        assumption, exchange_rate, horizon, hours, hours_a_week, learning_hours, months, moves, percent, seed,
        weeks_a_year, weight, years,
    };
    pub use super::signs::currency;
    pub use super::vesting::vesting;
}

use jiff::civil::Date;

use crate::domain::catalogue::claim::Amount;
use crate::domain::currency::Currency;
use crate::domain::money::Money;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::compensation::vesting::Vesting;
use crate::domain::working_time::WorkingTime;

/// The value of [`read::yearly_pay`] at full time.
///
/// # Errors
/// What would be understood.
pub fn money(text: &str, usual: Currency) -> Result<Option<Money>, String> {
    Ok(read::yearly_pay(text, usual, WorkingTime::default())?.value)
}

/// The value of [`read::cost`].
///
/// # Errors
/// What would be understood.
pub fn amount(text: &str, usual: Currency) -> Result<Option<Money>, String> {
    Ok(read::cost(text, usual)?.value)
}

/// The value of [`read::years`].
///
/// # Errors
/// What would be understood.
pub fn years(text: &str, most: f64) -> Result<Option<f64>, String> {
    Ok(read::years(text, most)?.value)
}

/// The value of [`read::moves`].
///
/// # Errors
/// What would be understood.
pub fn moves(text: &str) -> Result<Option<u8>, String> {
    Ok(read::moves(text)?.value)
}

/// The value of [`read::hours`] or of [`read::learning_hours`].
///
/// # Errors
/// What would be understood.
pub fn hours(text: &str, most: f64) -> Result<f64, String> {
    let reading = if most > 100.0 { read::hours(text, &(0.01..=most))? } else { read::learning_hours(text)? };
    Ok(reading.value)
}

/// The value of [`read::first_day`] in this century.
///
/// # Errors
/// What would be understood.
pub fn date(text: &str) -> Result<Option<Date>, String> {
    Ok(read::first_day(text, Date::constant(2030, 1, 1))?.value)
}

/// The value of [`read::horizon`].
///
/// # Errors
/// What would be understood.
pub fn horizon(text: &str) -> Result<u8, String> {
    Ok(read::horizon(text)?.value)
}

/// The value of [`read::assumption`].
///
/// # Errors
/// What would be understood.
pub fn assumption(assumption: Assumption, text: &str) -> Result<f64, String> {
    Ok(read::assumption(assumption, text)?.value)
}

/// The value of [`read::percent`].
///
/// # Errors
/// What would be understood.
pub fn percent(text: &str, lowest: f64, highest: f64) -> Result<f64, String> {
    Ok(read::percent(text, lowest, highest)?.value)
}

/// The value of [`read::months`].
///
/// # Errors
/// What would be understood.
pub fn months(text: &str, most: f64) -> Result<f64, String> {
    Ok(read::months(text, most)?.value)
}

/// The value of [`read::vesting`].
///
/// # Errors
/// What would be understood.
pub fn vesting(text: &str) -> Result<Vesting, String> {
    Ok(read::vesting(text)?.value)
}

/// The value of [`read::exchange_rate`].
///
/// # Errors
/// What would be understood.
pub fn exchange_rate(text: &str) -> Result<Option<f64>, String> {
    Ok(read::exchange_rate(text)?.value)
}

/// The value of [`read::weight`].
///
/// # Errors
/// What would be understood.
pub fn weight(text: &str) -> Result<f64, String> {
    Ok(read::weight(text)?.value)
}

/// The value of [`read::seed`].
///
/// # Errors
/// What would be understood.
pub fn seed(text: &str) -> Result<Option<u64>, String> {
    Ok(read::seed(text)?.value)
}

/// The value of [`read::figure`], in whatever currency stands beside it.
///
/// # Errors
/// What would be understood.
pub fn figure(text: &str) -> Result<Amount, String> {
    Ok(read::figure(text, Currency::USD)?.value)
}
