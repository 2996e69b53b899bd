//! The way from the role held to the role wanted.

pub mod along;
pub mod detour;
pub mod fewest_years;
pub mod move_kind;
pub mod nearest;
pub mod schedule;
pub mod station;
