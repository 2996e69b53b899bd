//! What sort of change a move is.

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
    /// Levels of a role of the person's own are of another field and are held against none of the catalogue.
    pub fn between(from: &Role, to: &Role) -> Self {
        if from.is_own() != to.is_own() {
            return Self::LateralTransition;
        }
        let same_family = from.family == to.family;
        match (to.level.cmp(&from.level), same_family) {
            (std::cmp::Ordering::Greater, true) => Self::Advancement,
            (std::cmp::Ordering::Greater, false) => Self::LateralAdvancement,
            (std::cmp::Ordering::Equal, true) => Self::Similar,
            (std::cmp::Ordering::Equal, false) => Self::LateralTransition,
            (std::cmp::Ordering::Less, _) => Self::StepBack,
        }
    }
}
