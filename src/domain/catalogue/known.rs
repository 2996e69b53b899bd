//! A role of a catalogue with what follows from it.

use std::sync::Arc;

use super::entries::{Entries, Entry};
use super::role::{Need, Role};
use super::skill::Skill;
use super::want::Want;
use crate::domain::ids::RoleId;

/// A role with its skills told by their places in the order of ids.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Known {
    pub(super) role: Arc<Role>,
    /// Its place among the roles of the packs; `None` for a role of the person's own.
    pub(super) place: Option<usize>,
    /// Its essential skills.
    pub(super) wants: Arc<[Want]>,
    /// All its skills with the levels wanted.
    pub(super) usual: Arc<[(u32, u8)]>,
}

impl Known {
    pub(super) fn new(role: Arc<Role>, place: Option<usize>, skills: &Entries<Skill>, rarity: &[f64]) -> Self {
        let places = role.skills.iter().filter_map(|wanted| Some((wanted, skills.place(&wanted.skill)?)));
        let wants = places.clone().filter(|(wanted, _)| wanted.need == Need::Essential).map(|(wanted, place)| Want {
            skill: place as u32,
            level: wanted.level.value(),
            weight: wanted.importance * rarity.get(place).copied().unwrap_or(1.0),
        });
        let usual = places.clone().map(|(wanted, place)| (place as u32, wanted.level.value()));
        Self { place, wants: wants.collect(), usual: usual.collect(), role }
    }
}

impl Entry for Known {
    type Id = RoleId;
    fn id(&self) -> &RoleId {
        &self.role.id
    }
}
