//! What a person asks of every route. What is not stated holds nothing back.

use super::aim::Aim;
use super::unknown_fields::UnknownFields;
use crate::domain::ids::{FamilyId, RoleId};
use crate::domain::money::Money;
use crate::domain::plan::objective::Objective;

/// What routes must hold to, and by what they are sorted.
#[expect(clippy::struct_excessive_bools, reason = "each is a box that a person ticks or not")]
#[derive(Clone, Debug, PartialEq)]
pub struct Constraints {
    /// Where they shall lead.
    pub aim: Aim,
    /// The least base pay for a year of every role taken; above 0.
    pub pay_floor: Option<Money>,
    /// Years in which they shall arrive, above 0 and up to [`LONGEST_YEARS`](Self::LONGEST_YEARS).
    pub within_years: Option<f64>,
    /// Moves at most, 1 to [`MOST_MOVES`](Self::MOST_MOVES).
    pub most_moves: Option<u8>,
    /// No move may be a step back.
    pub no_step_back: bool,
    /// Every role is taken where the person works now.
    pub keep_place: bool,
    /// No role may be about leading people.
    pub no_management: bool,
    /// Only moves that a source names.
    pub only_named: bool,
    /// Every role taken is in this family.
    pub family: Option<FamilyId>,
    /// Roles that may not be on the way.
    pub avoid: Vec<RoleId>,
    /// Roles that must be on the way.
    pub require: Vec<RoleId>,
    /// What counts most.
    pub objective: Objective,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}

impl Default for Constraints {
    fn default() -> Self {
        Self {
            aim: Aim::Goal,
            pay_floor: None,
            within_years: None,
            most_moves: None,
            no_step_back: true,
            keep_place: true,
            no_management: false,
            only_named: false,
            family: None,
            avoid: Vec::new(),
            require: Vec::new(),
            objective: Objective::Fastest,
            unknown: UnknownFields::NONE,
        }
    }
}

impl Constraints {
    /// The longest time that can be stated, in years.
    pub const LONGEST_YEARS: f64 = 40.0;

    /// The most moves that can be stated.
    pub const MOST_MOVES: u8 = 8;
}
