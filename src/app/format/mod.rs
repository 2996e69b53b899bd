//! Numbers, dates and spans as people read them. The only place that decides how they look.

mod dates;
mod file_name;
mod links;
mod money;
mod numbers;
mod paths;
mod shortfall;
mod style;
mod vesting;
mod words;

pub use dates::{date, moment, month, month_name, partial_date, partial_month, short_span, span_months, span_years};
pub use file_name::file_name;
pub use links::web_address;
pub use money::{amount, amount_in, bare_thousands, money_exact, money_range, pay, pay_rate, thousands};
pub use numbers::{
    bare_hours, count, decimal, grouped, hours, learning_pace, odds, pace, percent, printed, rough, signed_money,
    signed_percent,
};
pub use paths::{path, path_folder, path_name};
pub use shortfall::{least_hours, levels, shortfall};
pub use vesting::vesting;
pub use words::{capital, listed, lower, quoted, shortened};
