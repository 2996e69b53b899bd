//! How long a typed text may be.

/// Letters of a text of one line at most.
pub const LONGEST_LINE: usize = 10_000;
/// Letters of a text of many lines at most.
pub const LONGEST_NOTE: usize = 100_000;
