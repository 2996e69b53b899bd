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

use super::beside::Beside;

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
pub type Projecting = Beside<ProjectionKey, ProjectionAnswer>;
