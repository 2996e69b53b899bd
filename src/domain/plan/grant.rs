//! A grant of shares.

use jiff::civil::Date;

use super::unknown_fields::UnknownFields;
use crate::domain::money::Money;
use crate::domain::pay::compensation::vesting::Vesting;

/// A grant of shares, by what it is worth on the day it is made.
#[derive(Clone, Debug, PartialEq)]
pub struct Grant {
    /// Its name.
    pub title: String,
    /// What it is worth when it is made.
    pub amount: Money,
    /// When it is made: months after the begin in the role, 0 to [`Package::LONGEST_MONTHS`](super::package::Package::LONGEST_MONTHS).
    /// Not read where the day is known.
    pub months: f64,
    /// The day it was made, where that is known: it may lie before the begin in the role.
    pub granted: Option<Date>,
    /// When it becomes the person's own.
    pub vesting: Vesting,
    /// Whether the same is granted again at each anniversary: a refresher.
    pub every_year: bool,
    /// Growth of the price of the share above inflation, percent a year. Absent: as assumed for all shares.
    pub growth: Option<f64>,
    /// What is taken off because the shares cannot be sold, percent, 0 to 100.
    pub haircut_percent: f64,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}

impl Grant {
    /// The years in which one can have been made.
    pub const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;
}
