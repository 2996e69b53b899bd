//! The names of the fields in which two plans can differ.

use crate::domain::pay::assumption::Assumption;

/// A field of a plan or of one of its entries.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Field {
    /// A member of a part of the plan, both as they are named in files: `PlanStep` and `cost`.
    Member(&'static str, &'static str),
    /// A value that is assumed about pay.
    Assumed(Assumption),
    /// A field that this version does not know, by its name.
    Unknown(String),
    /// The order of fields that this version does not know.
    UnknownOrder,
}

impl Field {
    /// Its name in files, which no change of words alters.
    pub fn key(&self) -> &str {
        match self {
            Self::Member(_, key) => key,
            Self::Assumed(assumption) => assumption.field(),
            Self::Unknown(name) => name,
            Self::UnknownOrder => "unknown_order",
        }
    }
}
