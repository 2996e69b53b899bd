//! Ways between roles that are told and official occupations: those of the occupation that a role belongs to.

use std::collections::BTreeMap;

use super::career_move::CareerMove;
use super::role::{Fit, Role};
use crate::domain::ids::RoleId;
use crate::domain::level::Level;
use crate::domain::official::official_id;

/// The roles that belong to each occupation, where the fit is good or fair.
pub(super) struct Bridges<'a>(BTreeMap<RoleId, Vec<&'a Role>>);

impl<'a> Bridges<'a> {
    pub(super) fn of(roles: impl Iterator<Item = &'a Role>) -> Self {
        let mut by_occupation: BTreeMap<RoleId, Vec<&Role>> = BTreeMap::new();
        for role in roles {
            if let Some(occupation) = role.occupation.as_ref().filter(|occupation| occupation.fit != Fit::Weak) {
                by_occupation.entry(official_id::role(&occupation.code)).or_default().push(role);
            }
        }
        Self(by_occupation)
    }

    /// For each way out of an occupation one out of its roles, and for each way into one a way into those of its roles in
    /// which people begin: an occupation pools all levels, and nobody comes from outside to lead.
    pub(super) fn over(&self, ways: &[CareerMove]) -> Vec<CareerMove> {
        let at = |occupation: &RoleId| self.0.get(occupation).map(Vec::as_slice).unwrap_or_default();
        let begins = |role: &&&Role| role.level.is_none_or(|level| level <= Level::Mid);
        let bridges = ways.iter().flat_map(|way| {
            let out = at(&way.from).iter().map(|role| CareerMove { from: role.id.clone(), ..way.clone() });
            let into = at(&way.to).iter().filter(begins).map(|role| CareerMove { to: role.id.clone(), ..way.clone() });
            out.chain(into)
        });
        bridges.collect()
    }
}
