//! How near a role is to the one held.

use std::collections::BTreeSet;

use crate::domain::catalogue::Catalogue;
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
        let ends = catalogue.moves_from(&held.id).map(|known| &known.to);
        let ends = ends.chain(catalogue.moves_to(&held.id).map(|known| &known.from));
        Self { family: held.family.as_ref(), neighbours: ends.chain([&held.id]).collect() }
    }

    /// 0 for the role held and those within one move, 1 for its family, 2 for all others.
    pub(super) fn far(&self, role: &RoleId, family: Option<&FamilyId>) -> u8 {
        if self.neighbours.contains(role) {
            0
        } else if self.family.is_none() || self.family == family {
            1
        } else {
            2
        }
    }
}
