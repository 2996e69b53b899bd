//! The most alike of each occupation, and from which likeness on two are alike enough for a way between them.

use serde::{Deserialize, Serialize};

use super::neighbour::Neighbour;

/// How many of the most alike each list has at least.
pub const LISTED: usize = 50;

/// For each occupation of a release the others that are most like it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Likeness {
    /// By place, nearest first: fifty, and beyond them all that reach the threshold.
    pub lists: Vec<Vec<Neighbour>>,
    /// Alike enough: the mean over minor groups of the likeness within each, less one standard deviation.
    pub threshold: u16,
}
