//! What a role pays beside base pay, as the person states it.

use serde::{Deserialize, Serialize};
use strum::{EnumCount, EnumIter, IntoStaticStr};

use super::Plan;
use super::grant::Grant;
use super::part::{Leaf, List, always, may, must, part, unusual};
use super::said_of_employer::SaidOfEmployer;
use super::unknown_fields::UnknownFields;
use super::value::Value;
use crate::domain::ids::RoleId;
use crate::domain::money::Money;

/// A bonus that comes each year.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bonus {
    /// The target, percent of base pay, 0 to [`Package::LARGEST_PERCENT`].
    pub target_percent: f64,
    /// The odds that it is paid, percent, 0 to 100.
    pub paid_odds_percent: f64,
}

/// Why something is paid once.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumCount, EnumIter, IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum OneOffKind {
    /// For coming.
    SignOn,
    /// For staying.
    Retention,
}

part! {
    /// Money that is paid once.
    pub struct OneOff {
        /// Its name.
        title: String = must(Leaf);
        kind: OneOffKind = must(Leaf);
        /// How much, in money of the day it is paid.
        amount: Money = must(Leaf);
        /// When: months after the begin in the role, 0 to [`Package::LONGEST_MONTHS`].
        months: f64 = always(Leaf);
        /// Who leaves within so many months of the payment pays it back; 0 to [`Package::LONGEST_MONTHS`].
        clawback_months: f64 = always(Leaf);
        /// Whether only the share of these months that is left is paid back, and not all of it.
        clawback_in_proportion: bool = unusual(Leaf);
    }
}

part! {
    /// What one role pays beside base pay.
    pub struct Package {
        role: RoleId = must(Leaf);
        /// The bonus, where there is one.
        bonus: Option<Bonus> = may(Leaf), Value::Bonus;
        /// What is paid once.
        one_offs: Vec<OneOff> = always(List), Value::OneOffs;
        /// Shares.
        grants: Vec<Grant> = always(List), Value::Grants;
        /// What the employer pays towards a pension, percent of base pay, 0 to 100.
        pension_percent: f64 = always(Leaf), Value::Percent;
        /// Whether the role is at another employer than the one before. Absent: not said.
        new_employer: Option<bool> = SaidOfEmployer, Value::Switch;
    }
}

impl Package {
    /// The largest bonus, percent of base pay.
    pub const LARGEST_PERCENT: f64 = 1_000.0;

    /// The longest wait for a payment, a grant or the end of a clawback, in months.
    pub const LONGEST_MONTHS: f64 = 480.0;

    /// The most payments made once, and the most grants.
    pub const MOST_ENTRIES: usize = 40;

    /// Nothing beside base pay.
    pub fn of(role: RoleId) -> Self {
        Self {
            role,
            bonus: None,
            one_offs: Vec::new(),
            grants: Vec::new(),
            pension_percent: 0.0,
            new_employer: None,
            unknown: UnknownFields::NONE,
        }
    }
}

impl Plan {
    /// What a role pays beside base pay, as stated.
    pub fn package(&self, role: &RoleId) -> Option<&Package> {
        self.packages.iter().find(|package| package.role == *role)
    }
}
