//! What comes of a search for routes, and stopping it.

use std::sync::Arc;

use crate::app::finding::{Progress, RouteAnswer};

/// Something about a search for routes.
#[derive(Clone, Debug, PartialEq)]
pub enum FindingAction {
    /// A search has come so far.
    Progress {
        number: u64,
        /// How far.
        progress: Progress,
    },
    /// A search has its answer.
    Found { number: u64, answer: Arc<RouteAnswer> },
    /// The search could not be begun; the reason goes into a sentence.
    NotBegun {
        number: u64,
        /// Why.
        message: String,
    },
    /// Stops the search that is under way. What was found before stays.
    Stop,
    /// Searches again after a stop.
    Again,
}
