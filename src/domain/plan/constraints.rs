//! What a person asks of every route. What is not stated holds nothing back.

use super::aim::Aim;
use super::part::{Leaf, may, part, unusual, usually_on};
use super::unknown_fields::UnknownFields;
use super::value::Value;
use crate::domain::ids::{FamilyId, RoleId};
use crate::domain::money::Money;
use crate::domain::plan::objective::Objective;

part! {
    /// What routes must hold to, and by what they are sorted.
    pub struct Constraints {
        /// Where they shall lead.
        aim: Aim = unusual(Leaf), Value::Aim;
        /// The least base pay for a year of every role taken; above 0.
        pay_floor: Option<Money> = may(Leaf), Value::Money;
        /// Years in which they shall arrive, above 0 and up to [`LONGEST_YEARS`](Self::LONGEST_YEARS).
        within_years: Option<f64> = may(Leaf), Value::Years;
        /// Moves at most, 1 to [`MOST_MOVES`](Self::MOST_MOVES).
        most_moves: Option<u8> = may(Leaf), |moves: u8| Value::Count(u32::from(moves));
        /// No move may be a step back.
        no_step_back: bool = usually_on(Leaf), Value::Switch;
        /// No move may be to a role that pays over a tenth less.
        no_pay_cut: bool = usually_on(Leaf), Value::Switch;
        /// Every role is taken where the person works now.
        keep_place: bool = usually_on(Leaf), Value::Switch;
        /// No role may be about leading people.
        no_management: bool = unusual(Leaf), Value::Switch;
        /// Only moves that a source names.
        only_named: bool = unusual(Leaf), Value::Switch;
        /// Every role taken is in this family.
        family: Option<FamilyId> = may(Leaf), Value::Family;
        /// Roles that may not be on the way.
        avoid: Vec<RoleId> = unusual(Leaf), Value::RoleSet;
        /// Roles that must be on the way.
        require: Vec<RoleId> = unusual(Leaf), Value::RoleSet;
        /// What counts most.
        objective: Objective = unusual(Leaf), Value::Objective;
    }
}

impl Default for Constraints {
    fn default() -> Self {
        Self {
            aim: Aim::Goal,
            pay_floor: None,
            within_years: None,
            most_moves: None,
            no_step_back: true,
            no_pay_cut: true,
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
