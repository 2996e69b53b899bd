//! What roles pay, by which source, and pay along a path year by year.
//!
//! Nothing here is without a source: a role without a usable figure has no pay, never 0 and never a guess.

pub mod assumed_values;
pub mod assumption;
pub mod assumption_unit;
pub mod band;
pub mod choice;
pub mod compensation;
pub mod disagreement;
pub mod distribution;
pub mod grant_view;
pub mod normal;
pub mod one_source;
pub mod outlook;
pub mod pay_of_move;
pub mod pay_part;
pub mod pay_rules;
pub mod projection;
pub mod reading;
pub mod resolution;
pub mod scenario;
pub mod sensitivity;
pub mod usual_currency;
pub mod wage_level;
