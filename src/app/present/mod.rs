//! What each screen shows, as plain data: text ready to read and numbers ready to draw.
//!
//! Built when the state has changed, never while painting, and tested as text. It must never name a toolkit.

pub mod axis;
pub mod blank;
pub mod chrome;
pub mod compare;
pub mod data;
pub mod details;
pub mod history;
pub mod loose_texts;
pub mod overview;
pub mod palette;
pub mod path;
pub mod pay_words;
pub mod positions;
pub mod reading_ledger;
pub mod role_suggestion;
pub mod roles;
pub mod route_words;
pub mod routes;
pub mod safety_dialog;
pub mod salary;
pub mod screen_data;
pub mod settings;
pub mod skills;
pub mod steps;
pub mod strip;
pub mod table;
pub mod versions;
pub mod welcome;
