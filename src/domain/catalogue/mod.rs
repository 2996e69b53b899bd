//! The catalogue: roles, skills, moves, steps and claims, checked as a whole before anyone sees it.
//!
//! After [`Catalogue::build`] has accepted it, no entry refers to anything that is not there.

pub mod career_move;
pub mod claim;
pub mod pack;
pub mod parts;
pub mod problem;
pub mod profile;
pub mod reality_check;
pub mod role;
pub mod skill;
pub mod source;
pub mod step;
mod validate;

use std::collections::BTreeMap;

use crate::domain::ids::{CatalogueStepId, ClaimId, FamilyId, PlaceId, RoleId, SkillGroupId, SkillId, SourceId};
use crate::domain::plan::own_role::OwnRole;
use crate::domain::search::NameIndex;

use career_move::CareerMove;
use claim::Claim;
use pack::{Family, Pack, Place};
use parts::Parts;
use problem::Problem;
use role::Role;
use skill::Skill;
use source::{Source, SourceKind};
use step::CatalogueStep;

/// A checked catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    pack: Pack,
    sources: BTreeMap<SourceId, Source>,
    skills: BTreeMap<SkillId, Skill>,
    roles: BTreeMap<RoleId, Role>,
    moves: Vec<CareerMove>,
    steps: BTreeMap<CatalogueStepId, CatalogueStep>,
    rarity: BTreeMap<SkillId, f64>,
    role_names: NameIndex,
    skill_names: NameIndex,
}

impl Catalogue {
    /// Checks the parts and joins them.
    ///
    /// # Errors
    /// Every problem found, in the order of the files.
    pub fn build(parts: Parts) -> Result<Self, Vec<Problem>> {
        let problems = validate::problems(&parts);
        if !problems.is_empty() {
            return Err(problems);
        }
        let Parts { pack, sources, skills, roles, moves, steps } = parts;
        let roles: BTreeMap<_, _> = roles.into_iter().map(|part| (part.entry.id.clone(), part.entry)).collect();
        let mut moves: Vec<_> = moves.into_iter().map(|part| part.entry).collect();
        moves.sort_by(|a, b| (&a.from, &a.to).cmp(&(&b.from, &b.to)));
        let skills: BTreeMap<_, _> = skills.into_iter().map(|part| (part.entry.id.clone(), part.entry)).collect();
        Ok(Self {
            pack: pack.entry,
            sources: sources.into_iter().map(|part| (part.entry.id.clone(), part.entry)).collect(),
            role_names: NameIndex::new(roles.values().map(Role::names)),
            skill_names: NameIndex::new(skills.values().map(Skill::names)),
            skills,
            moves,
            steps: steps.into_iter().map(|part| (part.entry.id.clone(), part.entry)).collect(),
            rarity: rarity_of_skills(&roles),
            roles,
        })
    }

    /// The same with roles of a person's own among the others, in a family of their own. What is read off the catalogue
    /// as a whole, such as how telling a skill is, stays as it was. A role whose id is taken already is left out.
    #[must_use]
    pub fn with_own(&self, own: &[OwnRole]) -> Self {
        let mut whole = self.clone();
        for role in own {
            if !whole.roles.contains_key(&role.id) {
                let known = |skill: &SkillId| self.skills.contains_key(skill);
                whole.roles.insert(role.id.clone(), role.as_role(known));
            }
        }
        if whole.roles.len() > self.roles.len() {
            let family = Family { id: OwnRole::family(), title: "Your own roles".to_owned() };
            if !whole.pack.families.contains(&family) {
                whole.pack.families.push(family);
            }
            whole.role_names = NameIndex::new(whole.roles.values().map(Role::names));
        }
        whole
    }

    /// The head of the catalogue.
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// A role, if the catalogue has it.
    pub fn role(&self, id: &RoleId) -> Option<&Role> {
        self.roles.get(id)
    }

    /// All roles by id.
    pub fn roles(&self) -> impl ExactSizeIterator<Item = &Role> {
        self.roles.values()
    }

    /// The names of the roles, in the order of [`roles`](Self::roles).
    pub fn role_names(&self) -> &NameIndex {
        &self.role_names
    }

    /// The names of the skills, in the order of [`skills`](Self::skills).
    pub fn skill_names(&self) -> &NameIndex {
        &self.skill_names
    }

    /// A skill, if the catalogue has it.
    pub fn skill(&self, id: &SkillId) -> Option<&Skill> {
        self.skills.get(id)
    }

    /// All skills by id.
    pub fn skills(&self) -> impl ExactSizeIterator<Item = &Skill> {
        self.skills.values()
    }

    /// The title of a skill; of one that is not in the catalogue its id, so that nothing is hidden.
    pub fn skill_title<'a>(&'a self, id: &'a SkillId) -> &'a str {
        self.skill(id).map_or(id.shown(), |skill| &skill.title)
    }

    /// The title of a role; of one that is not in the catalogue its id, so that nothing is hidden.
    pub fn role_title<'a>(&'a self, id: &'a RoleId) -> &'a str {
        self.role(id).map_or(id.shown(), |role| &role.title)
    }

    /// The short title of a role, or its id as for [`role_title`](Self::role_title).
    pub fn role_short<'a>(&'a self, id: &'a RoleId) -> &'a str {
        self.role(id).map_or(id.shown(), |role| &role.short)
    }

    /// A source, if the catalogue has it.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.get(id)
    }

    /// All sources by id.
    pub fn sources(&self) -> impl ExactSizeIterator<Item = &Source> {
        self.sources.values()
    }

    /// The kind of a claim's source. A claim whose source is unknown counts as satire, the kind that reaches no number.
    pub fn kind_of(&self, claim: &Claim) -> SourceKind {
        self.source(&claim.source).map_or(SourceKind::Satire, |source| source.kind)
    }

    /// A claim of any role.
    pub fn claim(&self, id: &ClaimId) -> Option<(&Role, &Claim)> {
        self.roles().find_map(|role| Some((role, role.claims.iter().find(|claim| claim.id == *id)?)))
    }

    /// All moves, by origin and then destination.
    pub fn moves(&self) -> &[CareerMove] {
        &self.moves
    }

    /// Moves out of a role.
    pub fn moves_from<'a>(&'a self, role: &'a RoleId) -> impl Iterator<Item = &'a CareerMove> {
        self.moves.iter().filter(move |career_move| career_move.from == *role)
    }

    /// Moves into a role.
    pub fn moves_to<'a>(&'a self, role: &'a RoleId) -> impl Iterator<Item = &'a CareerMove> {
        self.moves.iter().filter(move |career_move| career_move.to == *role)
    }

    /// A step, if the catalogue has it.
    pub fn step(&self, id: &CatalogueStepId) -> Option<&CatalogueStep> {
        self.steps.get(id)
    }

    /// All steps by id.
    pub fn steps(&self) -> impl ExactSizeIterator<Item = &CatalogueStep> {
        self.steps.values()
    }

    /// The name of a family.
    pub fn family_title<'a>(&'a self, id: &'a FamilyId) -> &'a str {
        self.pack.families.iter().find(|family| family.id == *id).map_or(id.shown(), |family| &family.title)
    }

    /// The place of a heading in the order of screens and its name.
    pub fn skill_group(&self, id: &SkillGroupId) -> Option<(usize, &str)> {
        let position = self.pack.skill_groups.iter().position(|group| group.id == *id)?;
        Some((position, &self.pack.skill_groups.get(position)?.title))
    }

    /// A place, if the catalogue has it.
    pub fn place(&self, id: &PlaceId) -> Option<&Place> {
        self.pack.places.iter().find(|place| place.id == *id)
    }

    /// The place of a new plan: the one that the pack names as usual.
    pub fn usual_place(&self) -> Option<PlaceId> {
        self.place(&self.pack.usual_place).map(|place| place.id.clone())
    }

    /// The name of a place, or its id.
    pub fn place_title<'a>(&'a self, id: &'a PlaceId) -> &'a str {
        self.place(id).map_or(id.shown(), |place| &place.title)
    }

    /// How telling a skill is: 1 if a single role wants it, 0 if every role does.
    ///
    /// ln(roles / roles that want it) / ln(roles): inverse document frequency, scaled to 0..1.
    pub fn rarity(&self, skill: &SkillId) -> f64 {
        self.rarity.get(skill).copied().unwrap_or(1.0)
    }
}

fn rarity_of_skills(roles: &BTreeMap<RoleId, Role>) -> BTreeMap<SkillId, f64> {
    let mut wanted_by: BTreeMap<SkillId, u32> = BTreeMap::new();
    for wanted in roles.values().flat_map(|role| &role.skills) {
        *wanted_by.entry(wanted.skill.clone()).or_default() += 1;
    }
    let all = u32::try_from(roles.len()).unwrap_or(u32::MAX);
    let rarity =
        |count: u32| if all < 2 { 1.0 } else { (f64::from(all) / f64::from(count)).ln() / f64::from(all).ln() };
    wanted_by.into_iter().map(|(skill, count)| (skill, rarity(count))).collect()
}
