//! Which of the plans that are compared.

use serde::Serialize;

use crate::domain::ids::KeptRouteId;

/// One of the plans compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum ScenarioKey {
    /// The path of the plan.
    Path,
    /// A route kept beside it.
    Kept(KeptRouteId),
    /// Staying in the role held now.
    Stay,
}

impl ScenarioKey {
    /// The most plans that are compared at a time.
    pub const MOST: usize = 4;
}
