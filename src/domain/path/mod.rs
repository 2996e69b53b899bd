//! The way from the role held to the role wanted.

pub mod along;
pub mod detour;
pub mod fastest;
mod least_left;
pub mod move_kind;
pub mod nearest;
pub mod schedule;
pub mod station;
