//! One occupation in a list of those that are most like another.

/// Its place in the release, and how like it is in thousandths: by text the share of full likeness, by all that is known
/// the chance that a reader calls the two closely related.
pub type Neighbour = (u16, u16);
