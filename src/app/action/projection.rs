//! What comes of a projection of pay.

use std::sync::Arc;

use crate::app::projecting::ProjectionAnswer;

/// Something about a projection.
#[derive(Clone, Debug, PartialEq)]
pub enum ProjectionAction {
    /// A projection has its answer.
    Done {
        /// Its number.
        number: u64,
        /// The answer.
        answer: Arc<ProjectionAnswer>,
    },
    /// The projection could not be begun; the reason goes into a sentence.
    NotBegun {
        /// Its number.
        number: u64,
        /// Why.
        message: String,
    },
}
