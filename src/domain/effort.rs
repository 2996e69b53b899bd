//! Three-point effort of a step.

use serde::{Deserialize, Serialize};

/// Hours a piece of work takes: if all goes well, as a rule, and if much goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effort {
    /// Hours if all goes well; not above `likely`.
    pub optimistic: f64,
    /// Hours as a rule.
    pub likely: f64,
    /// Hours if much goes wrong; not below `likely`.
    pub pessimistic: f64,
}

impl Effort {
    /// No hours.
    pub const NONE: Self = Self { optimistic: 0.0, likely: 0.0, pessimistic: 0.0 };

    /// Whether the three are finite, above zero and in order.
    pub fn is_ordered(self) -> bool {
        [self.optimistic, self.likely, self.pessimistic].iter().all(|hours| hours.is_finite())
            && 0.0 < self.optimistic
            && self.optimistic <= self.likely
            && self.likely <= self.pessimistic
    }
}

impl std::ops::Add for Effort {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            optimistic: self.optimistic + other.optimistic,
            likely: self.likely + other.likely,
            pessimistic: self.pessimistic + other.pessimistic,
        }
    }
}

impl std::iter::Sum for Effort {
    fn sum<I: Iterator<Item = Self>>(efforts: I) -> Self {
        efforts.fold(Self::NONE, |total, effort| total + effort)
    }
}
