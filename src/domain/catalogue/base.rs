//! What the packs hold, joined and indexed once; shared by every catalogue that adds roles of a person's own to it.

use std::sync::{Arc, OnceLock};

use super::area_claims::AreaClaims;
use super::bridges::Bridges;
use super::calibration::Calibration;
use super::career_move::CareerMove;
use super::claim::Claim;
use super::entries::Entries;
use super::known::{Contents, Known};
use super::moves::Moves;
use super::pack::Pack;
use super::parts::{Part, Parts};
use super::plain_moves::{PlainMove, PlainMoves};
use super::rarity::Rarity;
use super::role::Role;
use super::role_names::RoleNames;
use super::role_traits::RoleTraits;
use super::skill::Skill;
use super::source::Source;
use super::step::CatalogueStep;
use super::want::summed;
use crate::domain::ids::{ClaimId, PlaceId, RoleId, SourceId};
use crate::domain::official::occupations::Occupations;
use crate::domain::official::official_id;
use crate::domain::search::NameIndex;

/// The joined packs.
#[derive(Debug)]
pub(super) struct Base {
    pub(super) heads: Vec<Pack>,
    pub(super) sources: Entries<Source>,
    pub(super) skills: Entries<Skill>,
    pub(super) roles: Arc<Entries<Known>>,
    pub(super) steps: Entries<CatalogueStep>,
    pub(super) calibration: Option<Calibration>,
    pub(super) skill_names: NameIndex,
    /// For each skill the hours from nothing to each level.
    pub(super) hours: Vec<Option<[f64; 6]>>,
    /// For each skill how telling it is.
    pub(super) rarity: Vec<f64>,
    /// For each pack its roles and skills.
    pub(super) counts: Vec<[usize; 2]>,
    /// The years of the moves that packs name, least first.
    pub(super) years: Vec<f64>,
    pub(super) occupations: Option<Arc<Occupations>>,
    /// Places of roles as told and of their claims, by the id of the claim.
    claims: Vec<(u32, u32)>,
    in_areas: AreaClaims,
    /// The moves that packs name.
    named: Vec<CareerMove>,
    moves: OnceLock<Moves>,
    plain_moves: OnceLock<PlainMoves>,
    role_names: OnceLock<RoleNames>,
    traits: OnceLock<Vec<RoleTraits>>,
    /// For each skill the places of the roles that want it.
    wanted_by: OnceLock<Vec<Vec<u32>>>,
}

/// By what the packs hold; what follows from it follows for both.
impl PartialEq for Base {
    fn eq(&self, other: &Self) -> bool {
        let shared = |base: &Self| base.occupations.as_ref().map(Arc::as_ptr);
        shared(self) == shared(other)
            && self.heads == other.heads
            && self.sources == other.sources
            && self.skills == other.skills
            && self.roles == other.roles
            && self.steps == other.steps
            && self.moves() == other.moves()
    }
}

impl Base {
    /// Joins parts that have been checked, with official occupations beside them.
    pub(super) fn new(parts: Parts, occupations: Option<Occupations>) -> Self {
        let Parts { packs, sources, skills, roles, moves, steps } = parts;
        let counted = |pack: usize| {
            [
                roles.iter().filter(|part| part.pack == pack).count(),
                skills.iter().filter(|part| part.pack == pack).count(),
            ]
        };
        let mut counts: Vec<[usize; 2]> = (0..packs.len()).map(counted).collect();
        let mut rarity = Rarity::of(&skills, &roles);
        let occupations = occupations.map(Arc::new);
        let mut heads: Vec<Pack> = entries(packs).collect();
        let mut sources: Vec<Source> = entries(sources).collect();
        let mut skills: Vec<Skill> = entries(skills).collect();
        let mut steps: Vec<CatalogueStep> = entries(steps).collect();
        let mut roles: Vec<Known> = entries(roles).map(|role| Known::told(Arc::new(role))).collect();
        if let Some(occupations) = &occupations {
            let official = occupations.skills();
            counts.push([occupations.ids().len(), official.len()]);
            rarity.extend(occupations.rarity());
            heads.push(occupations.head().pack.clone());
            sources.extend(occupations.head().sources.iter().cloned());
            skills.extend(official);
            steps.extend(occupations.steps());
            let ids = occupations.ids().enumerate();
            roles.extend(ids.map(|(at, id)| Known::official(id, occupations, at)));
        }
        let roles = Entries::new(roles);
        let roles = Entries::new(roles.iter().cloned().enumerate().map(|(place, known)| known.at(place)));
        let skills = Entries::new(skills);
        let rarity: Vec<f64> = skills.iter().map(|skill| rarity.of_skill(&skill.id)).collect();
        let named: Vec<CareerMove> = entries(moves).collect();
        let mut years: Vec<f64> = named.iter().map(|known| known.years).collect();
        years.sort_by(f64::total_cmp);
        Self {
            heads,
            sources: Entries::new(sources),
            steps: Entries::new(steps),
            calibration: Calibration::of(&roles, &skills, &rarity),
            skill_names: NameIndex::new(skills.iter().map(Skill::names)),
            hours: skills.iter().map(|skill| skill.hours.map(summed)).collect(),
            claims: claims_by_id(&roles),
            in_areas: AreaClaims::new(occupations.as_ref().map_or(0, |all| all.areas()), roles.iter().len()),
            roles: Arc::new(roles),
            moves: OnceLock::new(),
            plain_moves: OnceLock::new(),
            role_names: OnceLock::new(),
            traits: OnceLock::new(),
            wanted_by: OnceLock::new(),
            occupations,
            rarity,
            skills,
            counts,
            named,
            years,
        }
    }

    pub(super) fn contents<'a>(&self, known: &'a Known) -> &'a Contents {
        known.contents(&self.skills, &self.rarity)
    }

    /// All moves of the packs and all ways between occupations; put in order when they are first asked for.
    pub(super) fn moves(&self) -> &Moves {
        self.moves.get_or_init(|| {
            let occupations = self.occupations.iter();
            let ways: Vec<CareerMove> =
                occupations.flat_map(|all| (0..all.ids().len()).flat_map(|at| all.moves(at))).collect();
            let told = self.roles.iter().filter_map(Known::as_told);
            let bridges = Bridges::of(told.map(|role| &**role)).over(&ways);
            let all = self.named.iter().cloned().chain(bridges).chain(ways);
            Moves::new(all, self.roles.iter().len(), |role| self.roles.place(role))
        })
    }

    /// The move between the roles at two places, if it is a plain one; found out of all when it is first asked for.
    pub(super) fn plain_move(&self, from: usize, to: usize) -> Option<PlainMove> {
        self.plain_moves.get_or_init(|| PlainMoves::of(self)).get(self.moves().place(from, to)?)
    }

    /// The names of all roles, by the place of the role; read when they are first asked for.
    pub(super) fn role_names(&self) -> &RoleNames {
        self.role_names.get_or_init(|| RoleNames::new(self.roles.iter(), self.occupations.as_deref()))
    }

    /// What a list of all roles is narrowed and ordered by, by the place of the role; read when it is first asked for.
    pub(super) fn traits(&self) -> &[RoleTraits] {
        self.traits.get_or_init(|| self.roles.iter().map(|known| self.traits_of(known)).collect())
    }

    pub(super) fn traits_of(&self, known: &Known) -> RoleTraits {
        let kind = |id: &SourceId| self.sources.get(id).map(|source| source.kind);
        RoleTraits::of(&self.contents(known).role, kind, self.occupations.as_deref())
    }

    /// Does what is otherwise done when it is first asked for.
    pub(super) fn warm(&self) {
        self.role_names();
        self.moves();
        for known in self.roles.iter() {
            self.contents(known);
        }
        self.plain_moves.get_or_init(|| PlainMoves::of(self));
        self.traits();
    }

    /// The roles that want the skill at a place, by id.
    pub(super) fn wanting(&self, skill: usize) -> impl Iterator<Item = &Role> {
        let wanted_by = self.wanted_by.get_or_init(|| {
            let mut wanted_by = vec![Vec::new(); self.skills.iter().len()];
            for (known, at) in self.roles.iter().zip(0..) {
                for (skill, _) in &self.contents(known).usual {
                    let roles: Option<&mut Vec<u32>> = wanted_by.get_mut(*skill as usize);
                    if let Some(roles) = roles {
                        roles.push(at);
                    }
                }
            }
            wanted_by
        });
        let places = wanted_by.get(skill).map(Vec::as_slice).unwrap_or_default();
        places.iter().filter_map(|at| self.roles.at(*at as usize)).map(|known| &*self.contents(known).role)
    }

    /// The place of the role that a claim is about, and of the claim among those of the role.
    pub(super) fn claim(&self, id: &ClaimId) -> Option<(&Role, &Claim)> {
        let told = self.claims.binary_search_by(|at| claim_id(&self.roles, *at).cmp(&Some(id))).ok();
        if let Some((role, claim)) = told.and_then(|at| self.claims.get(at)) {
            let role: &Role = self.roles.at(*role as usize)?.as_told()?;
            return Some((role, role.claims.get(*claim as usize)?));
        }
        let (role, figure) = id.as_str().rsplit_once('.')?;
        let known = self.roles.get(&RoleId::from(role))?;
        let role = &*self.contents(known).role;
        let in_area = || {
            let place = official_id::area_of(figure)?;
            self.pay_in_area(known.place?, role, self.area(&place)?, &place)
        };
        Some((role, role.claims.iter().find(|claim| claim.id == *id).or_else(in_area)?))
    }

    /// The area of imported wages that a place is.
    pub(super) fn area(&self, place: &PlaceId) -> Option<usize> {
        self.occupations.as_deref()?.area(place)
    }

    /// What the role at a place pays in an area, which is the place.
    pub(super) fn pay_in_area(&self, at: usize, role: &Role, area: usize, place: &PlaceId) -> Option<&Claim> {
        let occupations = self.occupations.as_deref()?;
        self.in_areas.get(area, at, || occupations.pay_in(role, place))
    }
}

fn entries<T>(parts: Vec<Part<T>>) -> impl Iterator<Item = T> {
    parts.into_iter().map(|part| part.entry)
}

fn claims_by_id(roles: &Entries<Known>) -> Vec<(u32, u32)> {
    let of = |(role, known): (u32, &Known)| {
        let claims = known.as_told().map_or(0, |role| role.claims.len());
        (0..).take(claims).map(move |claim| (role, claim))
    };
    let mut claims: Vec<_> = (0..).zip(roles.iter()).flat_map(of).collect();
    claims.sort_by(|a, b| claim_id(roles, *a).cmp(&claim_id(roles, *b)));
    claims
}

fn claim_id(roles: &Entries<Known>, (role, claim): (u32, u32)) -> Option<&ClaimId> {
    roles.at(role as usize)?.as_told()?.claims.get(claim as usize).map(|claim| &claim.id)
}
