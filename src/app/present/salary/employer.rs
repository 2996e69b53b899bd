//! The employer of a role beside the one of the role before.

use serde::Serialize;

/// What the person said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, strum::EnumIter)]
pub enum MoveEmployer {
    /// Nothing: whether they look at other employers decides the odds.
    NotSaid,
    /// The move is inside the employer.
    Same,
    /// It is to another one.
    Other,
}

impl MoveEmployer {
    /// Of a plan.
    pub(super) fn of(new_employer: Option<bool>) -> Self {
        match new_employer {
            None => Self::NotSaid,
            Some(false) => Self::Same,
            Some(true) => Self::Other,
        }
    }

    /// As a plan has it.
    pub(super) fn new_employer(self) -> Option<bool> {
        match self {
            Self::NotSaid => None,
            Self::Same => Some(false),
            Self::Other => Some(true),
        }
    }

    pub fn words(self) -> &'static str {
        match self {
            Self::NotSaid => "Not said",
            Self::Same => "The same",
            Self::Other => "Another",
        }
    }
}
