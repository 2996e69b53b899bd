//! A catalogue with what a person states of roles: those of their own, and corrections of others.

use std::sync::Arc;

use super::Catalogue;
use super::entries::Entries;
use super::known::Known;
use super::own_moves::{OwnMoves, own_source_id};
use super::pack::Family;
use super::role::Role;
use super::role_names::RoleNames;
use crate::domain::ids::{RoleId, SkillId, SourceId};
use crate::domain::plan::Plan;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::plan::role_correction::RoleCorrection;

impl Catalogue {
    /// The same packs with roles of a person's own among the others, in a family of their own. What is read off the
    /// packs as a whole, such as how telling a skill is, stays as it was. A role whose id is taken already is left out.
    #[must_use]
    pub fn with_own(&self, own: &[OwnRole]) -> Self {
        let base = &self.base;
        let known = |skill: &SkillId| base.skills.place(skill).is_some();
        let mut free: Vec<_> = own.iter().filter(|role| base.roles.place(&role.id).is_none()).collect();
        free.sort_by(|a, b| a.id.cmp(&b.id));
        free.dedup_by(|later, first| later.id == first.id);
        let own = Entries::new(free.iter().map(|role| Known::told(Arc::new(role.as_role(known)))));
        let roles = Entries::new(base.roles.iter().chain(own.iter()).cloned());
        let ways = free.iter().map(|role| (&role.id, role.leads_to.as_slice(), role.reached_from.as_slice()));
        let own_moves = Arc::new(OwnMoves::new(ways, |role| roles.place(role)));
        let before =
            |own: &Known| base.roles.iter().as_slice().partition_point(|known| known.role_id() < own.role_id());
        Self {
            moves_of_own: Arc::clone(&own_moves),
            own_moves,
            roles: Arc::new(roles),
            own_names: Arc::new(RoleNames::new(own.iter(), None)),
            own_after: own.iter().map(before).collect(),
            own_traits: own.iter().map(|known| base.traits_of(known)).collect(),
            own_family: (own.iter().len() > 0)
                .then(|| Family { id: OwnRole::family(), title: "Your own roles".to_owned() }),
            taken_away: Arc::default(),
            base: Arc::clone(base),
            own: Arc::new(own),
            corrected: Arc::new(Entries::new([])),
            corrected_traits: Arc::default(),
        }
    }

    /// The same with roles of the packs as a person corrects them, in place of other corrections. What a source names stays
    /// named, and what is read off the packs as a whole stays as it was. A correction of a role that no pack has does nothing.
    #[must_use]
    pub fn with_corrections(&self, corrections: &[RoleCorrection]) -> Self {
        let base = &self.base;
        let one = |correction: &RoleCorrection| {
            let published = base.roles.get(&correction.role)?;
            let role = correction.correct(&base.contents(published).role, |skill| base.skills.place(skill).is_some());
            Some(published.corrected(role))
        };
        let mut first: Vec<_> = corrections.iter().collect();
        first.sort_by(|a, b| a.role.cmp(&b.role));
        first.dedup_by(|later, first| later.role == first.role);
        let corrected = Entries::new(first.iter().filter_map(|correction| one(correction)));
        let now = |known: &Known| corrected.get(known.role_id()).unwrap_or(known).clone();
        let roles = Entries::new(base.roles.iter().map(now).chain(self.own.iter().cloned()));
        let known = first.iter().filter(|correction| corrected.get(&correction.role).is_some());
        let ways = known.map(|role| (&role.role, role.leads_to.as_slice(), role.reached_from.as_slice()));
        let own_moves = self.moves_of_own.and_all(OwnMoves::new(ways, |role| roles.place(role)));
        let places = |[from, to]: [&RoleId; 2]| Some([roles.place(from)?, roles.place(to)?]);
        let mut taken_away: Vec<_> = first.iter().flat_map(|role| role.ways_taken_away()).filter_map(places).collect();
        taken_away.sort_unstable();
        let occupations = base.occupations.as_deref().filter(|_| !first.is_empty());
        Self {
            own_moves: Arc::new(own_moves),
            taken_away: taken_away.into(),
            own_names: Arc::new(RoleNames::new(self.own.iter().chain(corrected.iter()), occupations)),
            corrected_traits: corrected.iter().map(|known| base.traits_of(known)).collect(),
            roles: Arc::new(roles),
            corrected: Arc::new(corrected),
            ..self.clone()
        }
    }

    /// The packs with the roles of the person's own and the corrections that a plan has.
    #[must_use]
    pub fn with_plan(&self, plan: &Plan) -> Self {
        self.with_own(&plan.own_roles).with_corrections(&plan.role_corrections)
    }

    /// A role as it is published, if a pack has it.
    pub fn published(&self, id: &RoleId) -> Option<&Role> {
        self.base.roles.get(id).map(|known| self.role_of(known))
    }

    /// Whether the person corrects a role.
    pub fn is_corrected(&self, id: &RoleId) -> bool {
        self.corrected.place(id).is_some()
    }

    /// The id of the source of what the person states.
    pub fn own_source() -> SourceId {
        own_source_id()
    }
}
