//! When a grant becomes the person's own.

use serde::{Deserialize, Serialize};

/// How a grant vests.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Vesting {
    /// The same part at the end of each year.
    Even {
        /// Years, 1 to [`LONGEST_YEARS`](Self::LONGEST_YEARS).
        years: u8,
    },
    /// A part at the end of each year, in percent of the grant; together 100.
    Yearly(Vec<f64>),
    /// The same part each month, from the cliff on; what had vested until then vests at the cliff.
    MonthlyAfterCliff {
        /// Months in all, 1 to 12 × [`LONGEST_YEARS`](Self::LONGEST_YEARS).
        months: u16,
        /// The month before which nothing vests; at most `months`.
        cliff_months: u16,
    },
}

impl Vesting {
    /// The longest vesting, in years.
    pub const LONGEST_YEARS: u8 = 10;
}
