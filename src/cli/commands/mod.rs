//! One file a command: its arguments, and the way to its answer.

pub mod advert;
pub mod borrow;
pub mod check;
pub mod claims;
pub mod compare_roles;
pub mod diff;
pub mod done;
mod drawn_routes;
pub mod gap;
pub mod import;
pub mod log;
pub mod merge;
pub mod new;
pub mod offer;
pub mod pack;
pub mod packs;
pub mod path;
pub mod pay_level;
pub mod quality;
pub mod rate;
pub mod related;
pub mod role;
pub mod roles;
pub mod routes;
pub mod salary;
pub mod steps;
pub mod why;
