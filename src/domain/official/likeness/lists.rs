//! The most alike of each occupation, and those alike enough for a way between the two.

use serde::{Deserialize, Serialize};

use super::neighbour::Neighbour;

/// How many of the most alike each list has.
pub const LISTED: usize = 50;

/// For each occupation of a release the others that are most like it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Likeness {
    /// By place, nearest first.
    pub lists: Vec<Vec<Neighbour>>,
    /// For each occupation all that are alike enough for a way between the two, by place.
    pub enough: Vec<Vec<u16>>,
}
