//! What was really paid.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{EnumCount, EnumIter, IntoStaticStr};

use super::Plan;
use super::part::{Leaf, may, must, part};
use super::value::Value;
use crate::domain::ids::PaidId;
use crate::domain::money::Money;

/// Which part of pay.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumCount, EnumIter, IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum PaidPart {
    /// Base pay.
    Base,
    Bonus,
    /// Shares, by what they were worth when they vested.
    Equity,
    /// Anything else.
    Other,
}

/// For how long it was paid.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumCount, EnumIter, IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum PaidPer {
    /// A rate for a year that holds from the date on, until another one of the same part.
    Year,
    /// An amount paid once, on the date.
    Once,
}

part! {
    /// One entry of what was really paid.
    #[derive(Eq)]
    pub struct Paid {
        /// Unique within the plan.
        id: PaidId = must(Leaf);
        /// From when, or when.
        date: Date = must(Leaf), Value::Date;
        /// How much, in money of that day; above 0.
        amount: Money = must(Leaf), Value::Money;
        /// Which part of pay.
        what: PaidPart = must(Leaf), Value::PaidPart;
        /// For how long.
        per: PaidPer = must(Leaf), Value::PaidPer;
        /// Anything the person wants to remember.
        note: Option<String> = may(Leaf), Value::Text;
    }
}

impl Paid {
    /// What ids begin with.
    pub const PREFIX: &'static str = "p";
}

impl Plan {
    /// An id of what was paid that is not in use: one above the highest number.
    pub fn free_paid_id(&self) -> PaidId {
        let ids = self.paid.iter();
        let highest = ids.filter_map(|paid| paid.id.as_str().strip_prefix(Paid::PREFIX)?.parse::<u64>().ok()).max();
        PaidId::new(format!("{}{}", Paid::PREFIX, highest.unwrap_or(0).saturating_add(1)))
    }
}
