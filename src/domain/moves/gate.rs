//! What a move has to pass before it is believed, in the order in which it is asked.

use serde::Serialize;

use crate::domain::catalogue::role::Education;
use crate::domain::level::Level;

/// Least pay after a move over pay before it: Nesta's condition for a desirable move.
pub const LEAST_PAY_RATIO: f64 = 0.75;

/// Most rungs between the levels of two roles.
pub const MOST_RUNGS: u8 = 1;

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
    /// The years of experience that are asked for can be reached by staying.
    Experience {
        /// Years asked for.
        asked: f64,
        /// Years on entering the role left, or today if it is the role held, where they are known.
        have: Option<f64>,
        /// The longest wait that counts as reachable, in years.
        longest_wait: f64,
    },
    /// The years of leading people that are asked for can be reached by staying.
    Leading {
        /// Years asked for.
        asked: f64,
        /// Years on entering the role left, or today if it is the role held, where they are known.
        have: Option<f64>,
        /// Whether the role left leads people, where it is known.
        leads: Option<bool>,
        /// The longest wait that counts as reachable, in years.
        longest_wait: f64,
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
            Self::Experience { asked, have, longest_wait } => match have {
                Some(have) => judged(asked - have <= longest_wait),
                None => GateOutcome::NotStated,
            },
            Self::Leading { asked, have, leads, longest_wait } => match have {
                Some(have) if have >= asked => GateOutcome::Passed,
                Some(_) | None if leads == Some(false) => GateOutcome::Stopped,
                Some(have) => judged(asked - have <= longest_wait),
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

    /// Years to wait in the role left until it is passed; 0 where there is nothing to wait for.
    pub fn wait(self) -> f64 {
        match self {
            Self::Experience { asked, have: Some(have), .. } | Self::Leading { asked, have: Some(have), .. } => {
                (asked - have).max(0.0)
            }
            Self::Coverage { .. } | Self::Rungs { .. } | Self::Education { .. } | Self::Pay { .. } => 0.0,
            Self::Experience { have: None, .. } | Self::Leading { have: None, .. } => 0.0,
        }
    }
}
