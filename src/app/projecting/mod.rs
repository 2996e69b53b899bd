//! Projecting pay: the answer that is shown, and the projection that is under way beside the window.
//!
//! An answer stays in sight until a newer one is there.

mod answer;
mod compared;
mod influence;
mod project;
mod query;

pub use answer::ProjectionAnswer;
pub use compared::{compared, selected};
pub use influence::{Influence, InfluenceQuery};
pub use project::project_plan;
pub use query::ProjectionQuery;

use std::sync::Arc;

/// What an answer belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectionKey {
    /// Serial number of the document.
    pub serial: u64,
    /// Revision of its plan.
    pub revision: u64,
    /// What was asked.
    pub query: ProjectionQuery,
}

/// What is known about pay over the years.
#[derive(Clone, Debug, Default)]
pub struct Projecting {
    /// The latest answer.
    pub answer: Option<Arc<ProjectionAnswer>>,
    /// What the answer is for.
    pub key: Option<ProjectionKey>,
    /// The number of the projection that is under way, and what it is for.
    pub under_way: Option<(u64, ProjectionKey)>,
    pub(in crate::app) next: u64,
}

impl Projecting {
    /// Whether what is shown belongs to an earlier content of the plan.
    pub fn is_updating(&self) -> bool {
        self.under_way.is_some()
    }
}
