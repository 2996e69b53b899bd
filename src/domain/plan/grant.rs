//! A grant of shares.

use jiff::civil::Date;

use super::part::{Leaf, always, may, must, part, unusual};
use crate::domain::money::Money;
use crate::domain::partial_date::PartialDate;
use crate::domain::pay::compensation::vesting::Vesting;

part! {
    /// A grant of shares, by what it is worth on the day it is made.
    pub struct Grant {
        /// Its name.
        title: String = must(Leaf);
        /// What it is worth when it is made.
        amount: Money = must(Leaf);
        /// When it is made: months after the begin in the role, 0 to [`Package::LONGEST_MONTHS`](super::package::Package::LONGEST_MONTHS).
        /// Not read where the day is known.
        months: f64 = always(Leaf);
        /// The day it was made, where that is known: it may lie before the begin in the role.
        granted: Option<Date> = may(Leaf);
        /// When it becomes the person's own.
        vesting: Vesting = must(Leaf);
        /// Whether the same is granted again at each anniversary: a refresher.
        every_year: bool = unusual(Leaf);
        /// Growth of the price of the share above inflation, percent a year. Absent: as assumed for all shares.
        growth: Option<f64> = may(Leaf);
        /// What is taken off because the shares cannot be sold, percent, 0 to 100.
        haircut_percent: f64 = unusual(Leaf);
    }
}

impl Grant {
    /// The years in which one can have been made.
    pub const YEARS: std::ops::RangeInclusive<i16> = PartialDate::YEARS;
}
