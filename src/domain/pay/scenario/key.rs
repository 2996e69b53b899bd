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
    /// Going on as people in such a role do: the usual raises, promotions and changes of employer.
    CarryOn,
    /// Staying in the role held now.
    Stay,
}

impl ScenarioKey {
    /// The most plans that are compared at a time.
    pub const MOST: usize = 4;

    /// What the others are held against, the first of them that is there.
    pub const BASELINES: [Self; 2] = [Self::CarryOn, Self::Stay];

    /// The plans that are compared where nobody picked any: the first routes with what they are held against.
    pub fn usual(all: &[Self]) -> Vec<Self> {
        let routes = all.iter().filter(|key| !key.is_baseline()).take(Self::MOST - Self::BASELINES.len());
        routes.cloned().chain(Self::BASELINES).collect()
    }

    /// Whether it is something that others are held against.
    pub fn is_baseline(&self) -> bool {
        Self::BASELINES.contains(self)
    }
}
