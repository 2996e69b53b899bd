//! What the packs hold, joined and indexed once; shared by every catalogue that adds roles of a person's own to it.

use std::sync::Arc;

use super::calibration::Calibration;
use super::entries::{Entries, Entry};
use super::known::Known;
use super::moves::Moves;
use super::pack::Pack;
use super::parts::{Part, Parts};
use super::role::Role;
use super::skill::Skill;
use super::source::Source;
use super::step::CatalogueStep;
use super::want::summed;
use crate::domain::ids::{ClaimId, RoleId};
use crate::domain::search::NameIndex;

/// The joined packs.
#[derive(Debug, PartialEq)]
pub(super) struct Base {
    pub(super) heads: Vec<Pack>,
    pub(super) sources: Entries<Source>,
    pub(super) skills: Entries<Skill>,
    pub(super) roles: Arc<Entries<Known>>,
    pub(super) moves: Moves,
    pub(super) steps: Entries<CatalogueStep>,
    pub(super) calibration: Option<Calibration>,
    pub(super) role_names: NameIndex,
    pub(super) skill_names: NameIndex,
    /// For each skill the hours from nothing to each level.
    pub(super) hours: Vec<Option<[f64; 6]>>,
    /// For each skill how telling it is.
    pub(super) rarity: Vec<f64>,
    /// For each skill the places of the roles that want it.
    wanted_by: Vec<Vec<u32>>,
    /// Places of roles and of their claims, by the id of the claim.
    claims: Vec<(u32, u32)>,
    /// For each pack its roles and skills.
    pub(super) counts: Vec<[usize; 2]>,
}

impl Base {
    /// Joins parts that have been checked.
    pub(super) fn new(parts: Parts) -> Self {
        let Parts { packs, sources, skills, roles, moves, steps } = parts;
        let counted = |pack: usize| {
            [
                roles.iter().filter(|part| part.pack == pack).count(),
                skills.iter().filter(|part| part.pack == pack).count(),
            ]
        };
        let counts = (0..packs.len()).map(counted).collect();
        let (skills, skill_packs) = by_id(skills);
        let (roles, role_packs) = by_id(roles);
        let roles = Entries::new(roles.into_iter().map(Arc::new));
        let skills = Entries::new(skills);
        let mut wanted_by = vec![Vec::new(); skill_packs.len()];
        let mut within = vec![0; skill_packs.len()];
        for ((role, at), pack) in roles.iter().zip(0..).zip(&role_packs) {
            for place in role.skills.iter().filter_map(|wanted| skills.place(&wanted.skill)) {
                wanted_by.get_mut(place).into_iter().for_each(|roles: &mut Vec<u32>| roles.push(at));
                let own = skill_packs.get(place) == Some(pack);
                within.get_mut(place).into_iter().for_each(|count| *count += usize::from(own));
            }
        }
        let all = |pack: &usize| role_packs.iter().filter(|other| *other == pack).count();
        let all: Vec<usize> = (0..packs.len()).map(|pack| all(&pack)).collect();
        let rarity = skill_packs.iter().zip(within).map(|(pack, wanting)| rarity_of(wanting, all.get(*pack).copied()));
        let rarity: Vec<f64> = rarity.collect();
        let known = |(place, role)| Known::new(Arc::clone(role), Some(place), &skills, &rarity);
        let roles = Entries::new(roles.iter().enumerate().map(known));
        Self {
            heads: entries(packs).collect(),
            sources: Entries::new(entries(sources)),
            moves: Moves::new(entries(moves), roles.iter().len(), |role| roles.place(role)),
            steps: Entries::new(entries(steps)),
            calibration: Calibration::of(roles.iter(), skills.iter().len()),
            role_names: NameIndex::new(roles.iter().map(|known| known.role.names())),
            skill_names: NameIndex::new(skills.iter().map(Skill::names)),
            hours: skills.iter().map(|skill| skill.hours.map(summed)).collect(),
            claims: claims_by_id(&roles),
            rarity,
            wanted_by,
            counts,
            roles: Arc::new(roles),
            skills,
        }
    }

    /// The roles that want the skill at a place, by id.
    pub(super) fn wanting(&self, skill: usize) -> impl ExactSizeIterator<Item = &Role> {
        let places = self.wanted_by.get(skill).map(Vec::as_slice).unwrap_or_default();
        let roles: Vec<&Role> =
            places.iter().filter_map(|at| self.roles.at(*at as usize)).map(|known| &*known.role).collect();
        roles.into_iter()
    }

    /// The place of the role that a claim is about, and of the claim among those of the role.
    pub(super) fn claim(&self, id: &ClaimId) -> Option<(&RoleId, usize)> {
        let at = self.claims.binary_search_by(|at| claim_id(&self.roles, *at).cmp(&Some(id))).ok()?;
        let (role, claim) = self.claims.get(at)?;
        Some((&self.roles.at(*role as usize)?.role.id, *claim as usize))
    }
}

fn entries<T>(parts: Vec<Part<T>>) -> impl Iterator<Item = T> {
    parts.into_iter().map(|part| part.entry)
}

fn claims_by_id(roles: &Entries<Known>) -> Vec<(u32, u32)> {
    let of = |(role, known): (u32, &Known)| (0..).take(known.role.claims.len()).map(move |claim| (role, claim));
    let mut claims: Vec<_> = (0..).zip(roles.iter()).flat_map(of).collect();
    claims.sort_by(|a, b| claim_id(roles, *a).cmp(&claim_id(roles, *b)));
    claims
}

fn claim_id(roles: &Entries<Known>, (role, claim): (u32, u32)) -> Option<&ClaimId> {
    roles.at(role as usize)?.role.claims.get(claim as usize).map(|claim| &claim.id)
}

/// Entries by id, and the pack of each.
fn by_id<E: Entry>(mut parts: Vec<Part<E>>) -> (Vec<E>, Vec<usize>) {
    parts.sort_by(|a, b| a.entry.id().cmp(b.entry.id()));
    parts.into_iter().map(|part| (part.entry, part.pack)).unzip()
}

/// ln(roles / roles that want it) / ln(roles): inverse document frequency, scaled to 0..1. Counted within the pack of the
/// skill, so that a pack that is added changes no reading of another.
fn rarity_of(wanted_by: usize, roles: Option<usize>) -> f64 {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let (count, all) = (count(wanted_by), count(roles.unwrap_or_default()));
    if all < 2 || count == 0 { 1.0 } else { (f64::from(all) / f64::from(count)).ln() / f64::from(all).ln() }
}
