//! What sort of change a move is.

use std::cmp::Ordering;

use serde::Serialize;

use crate::domain::catalogue::role::Role;

/// Kinds of moves by seniority and family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MoveKind {
    /// Up, in the same family.
    Advancement,
    /// Up, in another family.
    LateralAdvancement,
    /// As high, in the same family.
    Similar,
    /// As high, in another family.
    LateralTransition,
    /// Down.
    StepBack,
}

impl MoveKind {
    /// The kind of the move between two roles. Seniority stands for the direction of pay: pay claims of neighbouring
    /// roles often come from one wide occupation and would call every promotion similar.
    ///
    /// Levels of a role of the person's own are of another field and are held against none of the catalogue. `None` if a
    /// level or a family is not known that would have to be.
    pub fn between(from: &Role, to: &Role) -> Option<Self> {
        if from.is_own() != to.is_own() {
            return Some(Self::LateralTransition);
        }
        let same_family = || Some(from.family.as_ref()? == to.family.as_ref()?);
        Some(match to.level?.cmp(&from.level?) {
            Ordering::Greater if same_family()? => Self::Advancement,
            Ordering::Greater => Self::LateralAdvancement,
            Ordering::Equal if same_family()? => Self::Similar,
            Ordering::Equal => Self::LateralTransition,
            Ordering::Less => Self::StepBack,
        })
    }
}
