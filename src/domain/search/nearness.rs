//! How near a role is to the one held.

use std::collections::BTreeSet;

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Role;
use crate::domain::ids::{FamilyId, RoleId};

/// The roles near to one.
pub(super) struct Nearness<'a> {
    family: Option<&'a FamilyId>,
    /// The role itself and those within one move, forward or back.
    neighbours: BTreeSet<&'a RoleId>,
}

impl<'a> Nearness<'a> {
    pub(super) fn of(catalogue: &'a Catalogue, held: Option<&RoleId>) -> Self {
        let Some(held) = held.and_then(|id| catalogue.role(id)) else {
            return Self { family: None, neighbours: BTreeSet::new() };
        };
        let ends =
            catalogue.moves().iter().filter(|career_move| career_move.from == held.id || career_move.to == held.id);
        let ends = ends.flat_map(|career_move| [&career_move.from, &career_move.to]);
        Self { family: Some(&held.family), neighbours: ends.chain([&held.id]).collect() }
    }

    /// 0 for the role held and those within one move, 1 for its family, 2 for all others.
    pub(super) fn far(&self, role: &Role) -> u8 {
        if self.neighbours.contains(&role.id) {
            0
        } else if self.family.is_none_or(|family| *family == role.family) {
            1
        } else {
            2
        }
    }
}
