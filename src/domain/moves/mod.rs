//! Moves between two roles: those a source names and those that what people in the one role can do makes likely, each
//! with what it takes and what speaks against it.
//!
//! Every figure here belongs to one move alone, whatever came before it, but for the years of work and of leading people,
//! which add up along a way. It must never say that a move will succeed.

pub mod assessment;
pub mod gate;
pub mod measures;
pub mod naming;
pub mod person;
pub mod record;
pub mod table;
mod usual_limits;
pub mod way_back;
