//! What Rungs knows and computes: roles, skills, claims, gaps, steps, paths and pay.
//!
//! Pure: no input or output, no clock, no randomness, no toolkit. Dates such as `today` are parameters.

#![warn(clippy::wildcard_enum_match_arm)]

pub mod advert;
pub mod calendar;
pub mod catalogue;
pub mod compare;
pub mod currency;
pub mod effort;
pub mod gap;
pub mod identifier;
pub mod ids;
pub mod level;
pub mod money;
pub mod moves;
pub mod official;
pub mod partial_date;
pub mod path;
pub mod pay;
pub mod pay_rate;
pub mod plan;
pub mod proficiency;
pub mod route;
pub mod search;
pub mod shown_text;
pub mod steps;
pub mod text_limit;
pub mod uniform;
pub mod working_time;
