//! Finding routes: the answer that is shown, and the search that is under way.

mod answer;
mod found_route;
mod search;

pub use answer::{HiddenRoutes, RouteAnswer};
pub use found_route::FoundRoute;
pub use search::{Progress, find};

use std::sync::Arc;

/// Which content of which plan an answer belongs to: serial number of the document, revision of its plan.
pub type FindingKey = (u64, u64);

/// A search on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Searching {
    /// Its number; a search that was replaced has another.
    pub number: u64,
    pub key: FindingKey,
    /// How far it has come.
    pub progress: Progress,
}

/// What is known about routes.
#[derive(Clone, Debug, Default)]
pub struct Finding {
    /// The latest answer; it stays in sight while a newer one is looked for.
    pub answer: Option<Arc<RouteAnswer>>,
    /// What the answer is for, or for what the person stopped the search.
    pub key: Option<FindingKey>,
    /// The search that is under way.
    pub searching: Option<Searching>,
    /// Whether the person stopped the search for the present plan.
    pub stopped: bool,
    /// The number of the next search.
    pub next: u64,
}
