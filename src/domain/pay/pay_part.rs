//! Whether base pay alone is looked at or all that the employer gives.

use serde::Serialize;

/// What is counted as pay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PayPart {
    #[default]
    Base,
    /// Base pay, bonus, sign-on and retention, equity, and employer money for a pension.
    Total,
}
