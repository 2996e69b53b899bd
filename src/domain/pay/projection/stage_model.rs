//! One role of a plan as the engine sees it.

use super::package_model::PackageModel;
use crate::domain::pay::distribution::Distribution;

/// A role held for a time.
#[derive(Clone, Debug, PartialEq)]
pub struct StageModel {
    /// When it is planned to begin, in years from today by the calendar; 0 for the first.
    pub begins: f64,
    /// How many years before today it began, by the calendar: raises come on the anniversaries of its begin. Only read of the
    /// first stage.
    pub held: f64,
    /// What it pays at its begin (the first stage: today), for full time.
    pub pay: StagePay,
    /// The share of it that is really paid: 0.75 for 30 hours of 40.
    pub share: f64,
    /// What other positions pay beside it, a year, at its begin; it grows as pay in this one does.
    pub beside: f64,
    /// Growth of pay inside it above inflation, a year, as a share.
    pub growth: f64,
    /// Whether it is with another employer than the stage before: a gap can come before it, and unvested equity is lost.
    pub new_employer: bool,
    /// Whether the person set the date: if it surely comes, it does on that day, and a gap before it shortens the role before.
    pub fixed_begin: bool,
    /// The yearly rate at which the move into it comes once its soonest time is over; `None` if it surely comes.
    pub move_rate: Option<f64>,
    /// How much the pay before weighs beside what the role pays, where that is drawn; the weight is one of logarithms.
    pub carried: f64,
    /// The raise on the pay before that counts there, as a share.
    pub raise: f64,
    /// Promotions and changes of employer inside the stage, if it stands for more than one role.
    pub rises: Option<Rises>,
    /// What comes with the pay.
    pub package: PackageModel,
}

/// Rises of pay that come now and then, at the anniversaries.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rises {
    /// Odds of the first in a year.
    pub first: f64,
    /// Odds of each later one.
    pub later: f64,
    /// What it brings, as a share.
    pub raise: f64,
}

impl StageModel {
    /// Pay for full time at the end of the stage, from that at its begin and what was paid at both.
    pub(super) fn full_time(&self, begin: f64, paid: f64, after: f64) -> f64 {
        if paid.to_bits() == begin.to_bits() {
            return after;
        }
        if paid > 0.0 { begin * (after / paid) } else { begin }
    }
}

/// What a role pays at its begin.
#[derive(Clone, Debug, PartialEq)]
pub enum StagePay {
    /// A known amount for a year.
    Known(f64),
    /// By the person's position in the pay of the role.
    Drawn(Distribution),
    /// The pay before and a share more.
    Raised(f64),
}
