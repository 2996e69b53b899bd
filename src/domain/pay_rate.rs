//! Pay as it is told: an amount for an hour, a day, a week, a month or a year.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

use super::money::Money;
use super::working_time::WorkingTime;

/// The span of time that an amount of pay is for.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, Serialize, Deserialize, IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum PayPeriod {
    /// An hour worked.
    Hour,
    /// A day worked.
    Day,
    /// A week paid.
    Week,
    /// A calendar month.
    Month,
    /// A calendar year.
    #[default]
    Year,
}

impl PayPeriod {
    /// How many of it are paid in a year.
    pub fn in_a_year(self, time: WorkingTime) -> f64 {
        match self {
            Self::Hour => time.hours_per_week * time.weeks_per_year,
            Self::Day => time.days_per_week() * time.weeks_per_year,
            Self::Week => time.weeks_per_year,
            Self::Month => 12.0,
            Self::Year => 1.0,
        }
    }
}

/// Pay as it was typed, with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayRate {
    /// What is paid for one period; 0 is pay, too.
    pub amount: Money,
    pub per: PayPeriod,
}

impl PayRate {
    /// Pay told for a year.
    pub fn yearly(amount: Money) -> Self {
        Self { amount, per: PayPeriod::Year }
    }

    /// The pay of a year with that time worked; `None` beyond [`Money::LARGEST`].
    pub fn a_year(self, time: WorkingTime) -> Option<Money> {
        if self.per == PayPeriod::Year {
            return Some(self.amount);
        }
        Money::from_units(self.amount.units() * self.per.in_a_year(time), self.amount.currency)
    }
}
