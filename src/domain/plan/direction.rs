//! Which way a move goes.

/// The direction as seen from one role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Out of the role.
    Out,
    /// Into the role.
    In,
}
