//! Routes: chains of moves from the role held to a role wanted.

pub mod objective;
