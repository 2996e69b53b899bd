//! Routes: chains of moves from the role held to a role wanted, and which of them no other beats on every count.
//!
//! The search works on plain integers. It knows no catalogue, no person and no place, and it says nothing of whether a
//! move is a good one.

mod apart;
pub mod bars;
mod bounds;
pub mod cost;
pub mod edge;
pub mod finder;
pub mod found;
pub mod front;
pub mod graph;
pub mod hidden;
mod labels;
pub mod limit;
pub mod network;
pub mod no_route;
pub mod node;
pub mod options;
pub mod outcome;
pub mod query;
mod queue;
mod reached;
mod round;
pub mod search;
pub mod spread;
mod usable;
