//! The one room of words: what the domain knows by keys and values is put into words here, for screens, the command line
//! and reports alike. Meaning must never be read back from them.

pub mod advert;
mod claim;
mod figure;
mod foreign_figures;
mod glossary;
mod import;
mod label;
mod missing_pay;
mod moves;
mod pay;
mod pay_of_move;
mod pay_rules;
mod route;
mod screens;
mod skill;
mod standing;
mod step;
mod untimely;

pub use claim::{WIDER_GROUP, citation, span, unit};
pub use figure::{amount_is, amount_words, claim_head, claim_number, claim_words};
pub use foreign_figures::{foreign_stages, foreign_words};
pub use glossary::{GLOSSARY, GlossaryEntry};
pub use label::Words;
#[cfg(test)]
pub use label::reworded;
pub use missing_pay::missing_pay;
pub use moves::{covers_little, named_by_words, naming_words};
pub use pay_of_move::{DIFFERENT_SOURCES, pay_of_move_words};
pub use pay_rules::pay_rule_words;
pub use route::{
    Telling, aim_words, best_at, constraint_changes, gate_facts, gate_words, head_words, hidden_words, limit_words,
    no_route_words, route_words, stages_words,
};
pub use standing::{shape_words, standing_words};
pub use step::{builds_words, step_credit};
pub use untimely::untimely_words;
