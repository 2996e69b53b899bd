//! The gap to each role of the catalogue, measured when it is first asked for: a screen shows one or two.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::domain::catalogue::Catalogue;
use crate::domain::gap::Gap;
use crate::domain::gap::covered::Covered;
use crate::domain::gap::held::Held;
use crate::domain::ids::{RoleId, SkillId};

/// The gaps of one person.
#[derive(Clone, Debug)]
pub struct Gaps {
    catalogue: Catalogue,
    levels: Arc<BTreeMap<SkillId, Held>>,
    /// The level held, by the place of the skill.
    by_place: Vec<Option<u8>>,
    known: Vec<OnceLock<Box<Gap>>>,
}

impl Gaps {
    /// The gaps of a person with these levels.
    pub fn of(levels: Arc<BTreeMap<SkillId, Held>>, catalogue: &Catalogue) -> Self {
        let mut by_place = vec![None; catalogue.skills().len()];
        for (skill, held) in &*levels {
            if let Some(level) = catalogue.skill_place(skill).and_then(|place| by_place.get_mut(place)) {
                *level = Some(held.level.value());
            }
        }
        Self { known: vec![OnceLock::new(); catalogue.roles().len()], catalogue: catalogue.clone(), levels, by_place }
    }

    /// The gap to a role, if the catalogue has it.
    pub fn get(&self, role: &RoleId) -> Option<&Gap> {
        let place = self.catalogue.role_place(role)?;
        let role = self.catalogue.role_at(place)?;
        let measured = || Box::new(Gap::measure(role, &self.levels, &self.catalogue));
        Some(self.known.get(place)?.get_or_init(measured))
    }

    /// How much of the essentials of a role is met, as its gap says, for lists of many roles.
    pub fn covered(&self, role: &RoleId) -> Option<Covered> {
        let wants = self.catalogue.wants_at(self.catalogue.role_place(role)?);
        Covered::of(wants, |skill| self.by_place.get(skill as usize).copied().flatten())
    }
}
