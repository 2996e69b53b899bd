//! A place that wages are told for.

use serde::{Deserialize, Serialize};

use crate::domain::official::wages::Wages;

/// What kind of place it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AreaKind {
    Nation,
    State,
    Territory,
    /// A metropolitan area.
    Metro,
    /// What is left of a state beside its metropolitan areas.
    Rest,
}

/// A place as the file names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Its code, for example `99` for the whole country, `06` for a state or `31080` for a metropolitan area.
    pub code: String,
    pub title: String,
    pub kind: AreaKind,
    /// The state it lies in, or for the most part lies in, for example `CA`; `US` for the whole country. Empty where it is
    /// not told.
    pub state: String,
}

/// The wages of one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaWages {
    pub area: Area,
    /// Wages by code of the class.
    pub wages: Vec<Wages>,
}
