//! Wages of one class of official statistics.

use serde::{Deserialize, Serialize};

/// What a class earns, exactly as printed: by the year, or by the hour where only that exists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wages {
    /// Code of the class, for example `29-1141`; of classes reported together the code of the group, for example `13-1020`.
    pub code: String,
    pub title: String,
    /// People employed, where it is told.
    pub employment: Option<u32>,
    /// Whether the amounts are for an hour of work rather than for a year.
    pub hourly: bool,
    /// The 10th, 25th, 50th, 75th and 90th percentile in hundredths of a dollar; `None` where it is not told or only a bound.
    pub percentiles: [Option<u32>; 5],
    /// The bound that percentiles which are only “this much or more” have, in hundredths of a dollar: all after the last one
    /// that is told. `None` where there is no such percentile.
    pub bound: Option<u32>,
    /// Arithmetic mean in hundredths of a dollar.
    pub mean: Option<u32>,
}
