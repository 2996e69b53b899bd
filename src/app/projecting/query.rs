//! What is asked of a projection.

use super::influence::InfluenceQuery;
use crate::domain::pay::grant_view::GrantView;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::reading::Reading;
use crate::domain::pay::scenario::ScenarioKey;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectionQuery {
    /// Today's money or nominal.
    pub money: Outlook,
    /// Base pay or all of it.
    pub part: PayPart,
    /// How grants count.
    pub grants: GrantView,
    /// Whether moves may fail to come.
    pub reading: Reading,
    /// The plans compared, at most [`ScenarioKey::MOST`].
    pub keys: Vec<ScenarioKey>,
    /// Runs of each plan.
    pub paths: u32,
    /// What the runs are drawn from.
    pub seed: u64,
    /// Years looked ahead; `None`: as the plan says.
    pub years: Option<u16>,
    /// Whether the influence of the assumptions is asked for, and on what.
    pub influence: Option<InfluenceQuery>,
}

impl ProjectionQuery {
    /// Runs of each plan if nobody says otherwise: the middle moves by less than half a percent with more of them.
    pub const USUAL_PATHS: u32 = 4_000;

    /// Where the random numbers begin if nobody says otherwise. Any number would do.
    pub const USUAL_SEED: u64 = 1;
}
