//! What a move has to pass before it is believed, in the order in which it is asked.

use serde::Serialize;

use crate::domain::catalogue::role::Education;
use crate::domain::level::Level;

use super::record::{YearsFrom, YearsServed};

/// Least pay after a move over pay before it: Nesta's condition for a desirable move.
pub const LEAST_PAY_RATIO: f64 = 0.75;

/// Least pay in a role taken over that in the role left, for which no one speaks of a cut: figures are no more exact.
pub const LEAST_PAY_KEPT: f64 = 0.9;

/// Most rungs between the levels of two roles.
pub const MOST_RUNGS: u8 = 1;

/// What years and shares may miss by the rounding of sums.
pub(super) const ROUNDING: f64 = 1e-9;

/// One condition with the figures it is about.
#[derive(Clone, Copy, Debug, PartialEq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Gate {
    /// Enough of the essentials are covered.
    Coverage {
        /// The share covered, 0 to 1.
        share: Option<f64>,
        /// The least share, 0 to 1.
        least: f64,
    },
    /// Not more than one rung up or down.
    #[strum(serialize = "level")]
    Rungs {
        /// The level left, where it is known.
        from: Option<Level>,
        /// The level taken, where it is known.
        to: Option<Level>,
    },
    /// The years of experience that are asked for are there once the move comes.
    Experience {
        /// Years asked for.
        asked: f64,
        /// Years on beginning in the role left, or today if it is the role held.
        begun: YearsServed,
        /// Years in the role left until the move.
        stay: f64,
    },
    /// The years of leading people that are asked for are there once the move comes.
    Leading {
        /// Years asked for.
        asked: f64,
        /// Years on beginning in the role left, or today if it is the role held.
        begun: YearsServed,
        /// Whether the role left leads people, where it is known.
        leads: Option<bool>,
        /// Years in the role left until the move.
        stay: f64,
    },
    /// The education that is asked for is there.
    Education {
        asked: Education,
        /// What is there, where it is known.
        have: Option<Education>,
    },
    /// The pay does not fall too far.
    Pay {
        /// Pay before, whole units a year.
        before: Option<f64>,
        /// Pay after, whole units a year.
        after: Option<f64>,
    },
}

/// What came of a gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum GateOutcome {
    Passed,
    /// Not passed.
    Stopped,
    /// What it asks about is not stated; it stops nothing.
    NotStated,
}

impl Gate {
    /// What comes of it.
    pub fn outcome(self) -> GateOutcome {
        let judged = |passes| if passes { GateOutcome::Passed } else { GateOutcome::Stopped };
        match self {
            Self::Coverage { share, least } => judged(share.is_some_and(|share| share >= least)),
            Self::Rungs { from: Some(from), to: Some(to) } => judged(from.rank().abs_diff(to.rank()) <= MOST_RUNGS),
            Self::Rungs { .. } => GateOutcome::NotStated,
            Self::Experience { asked, .. } | Self::Leading { asked, .. } => match self.years_then() {
                Some(then) => judged(then >= asked - ROUNDING),
                None if matches!(self, Self::Leading { leads: Some(false), .. }) => GateOutcome::Stopped,
                None => GateOutcome::NotStated,
            },
            Self::Education { asked, have } => match have {
                Some(have) => judged(have >= asked),
                None => GateOutcome::NotStated,
            },
            Self::Pay { before, after } => match (before, after) {
                (Some(before), Some(after)) => judged(after >= before * LEAST_PAY_RATIO),
                (None, _) | (_, None) => GateOutcome::NotStated,
            },
        }
    }

    /// The years that there are once the move comes, where a gate asks for years and they are known.
    pub fn years_then(self) -> Option<f64> {
        match self {
            Self::Experience { begun, stay, .. } => begun.years.map(|years| years + stay),
            Self::Leading { begun, leads, stay, .. } => {
                begun.years.map(|years| years + if leads == Some(false) { 0.0 } else { stay })
            }
            Self::Coverage { .. } | Self::Rungs { .. } | Self::Education { .. } | Self::Pay { .. } => None,
        }
    }

    /// Whether it asks for years that were counted along a way.
    pub fn is_on_the_way(self) -> bool {
        let (Self::Experience { begun, .. } | Self::Leading { begun, .. }) = self else { return false };
        begun.from == YearsFrom::Way
    }

    /// Years to be spent in the role left until it is passed; 0 where staying changes nothing.
    pub fn wait(self) -> f64 {
        match self {
            Self::Leading { leads: Some(false), .. } => 0.0,
            Self::Experience { asked, begun, .. } | Self::Leading { asked, begun, .. } => {
                begun.years.map_or(0.0, |years| (asked - years).max(0.0))
            }
            Self::Coverage { .. } | Self::Rungs { .. } | Self::Education { .. } | Self::Pay { .. } => 0.0,
        }
    }
}
