//! One role of a plan as the engine sees it.

use super::package_model::PackageModel;
use crate::domain::pay::distribution::Distribution;

/// A role held for a time.
#[derive(Clone, Debug, PartialEq)]
pub struct StageModel {
    /// When it is planned to begin, in years from today; 0 for the first.
    pub begins: f64,
    /// Years already spent in it today: raises come on the anniversaries of its begin. Only read of the first stage.
    pub held: f64,
    /// What it pays at its begin (the first stage: today).
    pub pay: StagePay,
    /// Growth of pay inside it above inflation, a year, as a share.
    pub growth: f64,
    /// Whether it is with another employer than the stage before: a gap can come before it, and unvested equity is lost.
    pub new_employer: bool,
    /// Whether the person set the date: then it comes on that day, without a gap.
    pub fixed_begin: bool,
    /// What comes with the pay.
    pub package: PackageModel,
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
