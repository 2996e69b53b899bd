//! What a search for routes comes to.

use super::found::Found;
use super::hidden::Hidden;

/// Routes, those that are shown, and those that are not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Every route that no other beats on every count, by the objective in force.
    pub routes: Vec<Found>,
    /// Indices into `routes` of those to show, spread over all of them, by the objective in force.
    pub shown: Vec<usize>,
    /// Some of the routes that were seen and are beaten.
    pub beaten: Vec<Found>,
    /// How many beaten routes were seen. Others were given up before they were complete.
    pub beaten_count: usize,
    /// What each constraint takes away, in the order of the constraints.
    pub hidden: Vec<Hidden>,
    /// Labels visited, over all searches made.
    pub labels: u64,
}

impl Outcome {
    /// The routes to show.
    pub fn shown(&self) -> impl Iterator<Item = &Found> {
        self.shown.iter().filter_map(|index| self.routes.get(*index))
    }
}
