//! A message to the person. Each thing that happened is told once.

use super::action::Action;

/// How much a message weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Something was done.
    Done,
    /// Something the person should know.
    Warning,
    /// Something failed. It stays until it is closed.
    Failure,
}

/// A word on a button of a message and what it does.
pub type Offer = (&'static str, Box<Action>);

/// A message.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Unique within a session.
    pub id: u64,
    /// How much it weighs.
    pub weight: Weight,
    /// What happened, what is safe, what to do: short sentences.
    pub text: String,
    /// What can be done about it.
    pub offers: Vec<Offer>,
}
