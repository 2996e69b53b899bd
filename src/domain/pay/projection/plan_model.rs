//! One plan as the engine sees it.

use super::stage_model::StageModel;

/// The roles of a plan in time, and what its steps cost.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanModel {
    /// The roles held one after another; the first is the present one.
    pub stages: Vec<StageModel>,
    /// The person's normal score in the pay of the present role
    /// ([`Distribution::score`](crate::domain::pay::distribution::Distribution::score) of their own pay); `None` draws it.
    pub position: Option<f64>,
    /// Costs of steps: years from today, and the amount in today's money.
    pub costs: Vec<(f64, f64)>,
}
