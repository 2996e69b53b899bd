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
mod quick_step;
mod reading;
mod signs;
mod vesting;

pub use quick_step::QuickStep;
pub use reading::Reading;

/// The readers.
pub mod read {
    pub use super::dates::{date, day, first_day, last_day, year};
    pub use super::figure::figure;
    pub use super::money::{cost, pay, payment, yearly_pay};
    pub use super::quantity::{
        assumption, exchange_rate, horizon, hours, hours_a_week, hours_worked, learning_hours, months, moves, percent,
        seed, weeks_a_year, weight, years,
    };
    pub use super::quick_step::quick_step;
    pub use super::signs::currency;
    pub use super::vesting::vesting;
}
