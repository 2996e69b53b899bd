//! Roles that can be reached where the role wanted cannot.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Role;
use crate::domain::gap::Gap;
use crate::domain::gap::held::Held;
use crate::domain::ids::{RoleId, SkillId};

/// Roles to which some chain of known moves leads, without `from` itself.
pub fn reachable(catalogue: &Catalogue, from: &RoleId) -> BTreeSet<RoleId> {
    let mut found = BTreeSet::new();
    let mut open = vec![from.clone()];
    while let Some(role) = open.pop() {
        for known in catalogue.moves_from(&role) {
            if known.to != *from && found.insert(known.to.clone()) {
                open.push(known.to.clone());
            }
        }
    }
    found
}

/// Reachable roles from which the least is missing to the role wanted: the share of its essential skills they bring,
/// highest first.
pub fn nearest(catalogue: &Catalogue, from: &RoleId, wanted: &Role) -> Vec<(RoleId, f64)> {
    let mut roles: Vec<_> = reachable(catalogue, from)
        .iter()
        .filter_map(|id| catalogue.role(id))
        .filter_map(|role| {
            let levels: BTreeMap<SkillId, Held> = role
                .skills
                .iter()
                .map(|skill| (skill.skill.clone(), Held { level: skill.level, assumed: true }))
                .collect();
            let coverage = Gap::measure(wanted, &levels, catalogue).coverage?;
            Some((role.id.clone(), coverage.share))
        })
        .collect();
    roles.sort_by(|(a, x), (b, y)| y.total_cmp(x).then_with(|| a.cmp(b)));
    roles
}
