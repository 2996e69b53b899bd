//! Comparing the open plan with another.

use std::sync::Arc;

use crate::domain::plan::Plan;

/// Something about comparing plans.
#[derive(Clone, Debug, PartialEq)]
pub enum CompareAction {
    /// Asks for a file to compare with.
    Pick,
    /// The other plan was read.
    Read {
        /// What it is called on screen.
        title: String,
        plan: Arc<Plan>,
    },
    /// The other plan could not be read: what failed, why, where.
    NotRead(String),
}
