//! What comes of a projection of pay.

use std::sync::Arc;

use crate::app::projecting::ProjectionAnswer;

/// Something about a projection.
#[derive(Clone, Debug, PartialEq)]
pub enum ProjectionAction {
    /// A projection has its answer.
    Done { number: u64, answer: Arc<ProjectionAnswer> },
    /// The projection could not be begun; the reason goes into a sentence.
    NotBegun {
        number: u64,
        /// Why.
        message: String,
    },
}
