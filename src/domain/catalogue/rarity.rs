//! How telling skills are: 1 if a single role wants one, 0 if every role does.
//!
//! ln(roles / roles that want it) / ln(roles): inverse document frequency, scaled to 0..1. Counted within the pack of the
//! skill, so that a pack that is added changes no reading of another.

use std::collections::BTreeMap;

use super::parts::Part;
use super::role::Role;
use super::skill::Skill;
use crate::domain::ids::SkillId;

/// How telling each skill of the packs is.
pub(super) struct Rarity(BTreeMap<SkillId, f64>);

impl Rarity {
    /// Counts the roles that want each skill.
    pub(super) fn of(skills: &[Part<Skill>], roles: &[Part<Role>]) -> Self {
        let mut wanting: BTreeMap<(usize, &SkillId), u32> = BTreeMap::new();
        for part in roles {
            for wanted in &part.entry.skills {
                *wanting.entry((part.pack, &wanted.skill)).or_default() += 1;
            }
        }
        let all =
            |pack: usize| u32::try_from(roles.iter().filter(|role| role.pack == pack).count()).unwrap_or(u32::MAX);
        let of = |part: &Part<Skill>| {
            let wanted_by = wanting.get(&(part.pack, &part.entry.id)).copied().unwrap_or_default();
            (part.entry.id.clone(), rarity(wanted_by, all(part.pack)))
        };
        Self(skills.iter().map(of).collect())
    }

    /// Notes those of another pack.
    pub(super) fn extend(&mut self, more: impl IntoIterator<Item = (SkillId, f64)>) {
        self.0.extend(more);
    }

    pub(super) fn of_skill(&self, skill: &SkillId) -> f64 {
        self.0.get(skill).copied().unwrap_or(1.0)
    }
}

/// How telling a skill is that so many of all roles want.
pub fn rarity(wanted_by: u32, all: u32) -> f64 {
    if all < 2 || wanted_by == 0 { 1.0 } else { (f64::from(all) / f64::from(wanted_by)).ln() / f64::from(all).ln() }
}
