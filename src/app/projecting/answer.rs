//! The answer of a projection.

use super::influence::Influence;
use super::query::ProjectionQuery;
use crate::domain::pay::projection::fan::Projection;
use crate::domain::pay::projection::model_error::ModelError;
use crate::domain::pay::scenario::{Scenario, ScenarioKey, ScenarioSet};

/// Pay of the plans compared over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectionAnswer {
    /// What was asked.
    pub query: ProjectionQuery,
    /// The plans compared, with the figure of each stage.
    pub set: ScenarioSet,
    /// The fans, of the scenarios without a gap; or why there are none.
    pub projection: Result<Projection, ModelError>,
    /// Which scenario each fan belongs to, by its place in the set.
    pub fans: Vec<usize>,
    /// The figure the influences are measured on, as it stands, and each influence, strongest first.
    pub influences: Option<(f64, Vec<Influence>)>,
}

impl ProjectionAnswer {
    /// The place of a plan among the fans.
    pub fn fan_of(&self, key: &ScenarioKey) -> Option<usize> {
        self.fans.iter().position(|place| self.set.scenarios.get(*place).is_some_and(|scenario| scenario.key == *key))
    }

    pub fn scenario(&self, fan: usize) -> Option<&Scenario> {
        self.fans.get(fan).and_then(|place| self.set.scenarios.get(*place))
    }
}
