//! What a search comes to.

use super::found::Found;

/// The routes that no other beats, and what the search saw besides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Front {
    /// One route for each set of figures that no route beats, in the order of [`Cost`](super::cost::Cost). Of routes
    /// with equal figures it is the one with the fewest moves, then the one whose nodes come first by index.
    pub routes: Vec<Found>,
    /// Whole routes seen on the way that others beat: the first 200 with figures of their own, in the order of their
    /// figures. The search drops most beaten routes long before their end, so that this is a sample and never all.
    pub beaten: Vec<Found>,
    /// How many whole routes were seen that others beat. It is not how many there are.
    pub beaten_count: usize,
    /// How many labels were settled, that is, ways to a node that were worth going on from.
    pub labels: u64,
}
