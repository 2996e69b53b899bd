//! View state of Salary.

use crate::domain::ids::RoleId;
use crate::domain::pay::grant_view::GrantView;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::reading::Reading;
use crate::domain::pay::scenario::{Outcome, ScenarioKey};

/// What a point of the pay chart stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter)]
pub enum SalarySum {
    /// Pay for a year.
    #[default]
    Yearly,
    /// All pay since today.
    Cumulative,
}

/// What the card under the pay chart shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter)]
pub enum SalaryLower {
    /// Pay of each year, by its parts.
    #[default]
    Years,
    /// The figure of each stage and where it comes from.
    Stages,
    /// Which role how many runs hold.
    Held,
    /// How often one plan is ahead of another.
    Odds,
    /// How far each assumption moves a figure.
    Influence,
    /// What each role pays beside base pay.
    Parts,
    /// What was really paid, against what was projected.
    Paid,
}

/// What is selected on Salary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SalaryView {
    /// What a point stands for.
    pub sum: SalarySum,
    /// Base pay or all of it.
    pub part: PayPart,
    /// How grants count.
    pub grants: GrantView,
    /// Whether moves may fail to come.
    pub reading: Reading,
    /// The plans compared as the person picked them; `None`: the first of those there are.
    pub plans: Option<Vec<ScenarioKey>>,
    /// The plan whose fan is drawn in full and whose years and influences are shown; `None`: the first.
    pub selected: Option<ScenarioKey>,
    /// What the card under the chart shows.
    pub lower: SalaryLower,
    /// What influences are measured on.
    pub outcome: Outcome,
    /// The role whose parts of pay are to be entered.
    pub parts_of: Option<RoleId>,
}
