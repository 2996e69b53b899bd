//! The catalogue: roles, skills, moves, steps and claims of one or several packs, checked as a whole before anyone sees it.
//!
//! After [`Catalogue::build`] has accepted it, no entry refers to anything that is not there. What a pack does not state is
//! absent and is told as not known.

mod area_claims;
mod base;
mod bridges;
pub mod calibration;
mod called;
pub mod career_move;
pub mod claim;
mod entries;
mod known;
mod moves;
mod own_moves;
pub mod pack;
pub mod parts;
mod plain_moves;
pub mod problem;
pub mod profile;
pub(super) mod rarity;
pub mod reality_check;
pub mod role;
mod role_names;
pub mod role_traits;
pub mod skill;
pub mod source;
mod stated;
pub mod step;
mod validate;
pub mod want;
mod with_plan;

use std::sync::{Arc, LazyLock};

use crate::domain::ids::{CatalogueStepId, ClaimId, FamilyId, PlaceId, RoleId, SkillGroupId, SkillId, SourceId};
use crate::domain::official::occupations::Occupations;
use crate::domain::pay::assumption::Assumption;
use crate::domain::plan::direction::Direction;
use crate::domain::search::{Grade, Hit, Query};

use base::Base;
use calibration::Calibration;
pub use called::Called;
use career_move::CareerMove;
use claim::Claim;
use entries::Entries;
use known::Known;
use own_moves::{OwnMoves, own_source};
use pack::{DefaultValue, Family, Pack, Place};
use parts::Parts;
pub use plain_moves::PlainMove;
use problem::Problem;
use role::Role;
use role_names::RoleNames;
use role_traits::RoleTraits;
use skill::Skill;
use source::{Source, SourceKind};
use step::CatalogueStep;
use want::Want;

/// A checked catalogue. Copies share what the packs hold.
#[derive(Clone, Debug)]
pub struct Catalogue {
    base: Arc<Base>,
    /// The roles of the packs and of the person's own.
    roles: Arc<Entries<Known>>,
    own: Arc<Entries<Known>>,
    own_names: Arc<RoleNames>,
    /// For each role of the person's own how many roles of the packs stand before it.
    own_after: Arc<[usize]>,
    own_traits: Arc<[RoleTraits]>,
    own_family: Option<Family>,
    /// The moves that the roles of the person's own name.
    moves_of_own: Arc<OwnMoves>,
    /// These and those that corrections name.
    own_moves: Arc<OwnMoves>,
    /// Moves that packs name and the person takes away, by the places of their roles, in order.
    taken_away: Arc<[[usize; 2]]>,
    /// Roles of the packs as the person corrects them.
    corrected: Arc<Entries<Known>>,
    corrected_traits: Arc<[RoleTraits]>,
}

/// Two catalogues are the same if they share their packs and the roles of the person’s own are equal.
impl PartialEq for Catalogue {
    fn eq(&self, other: &Self) -> bool {
        let own = |catalogue: &Self| -> Vec<Arc<Role>> {
            let stated = catalogue.own.iter().chain(catalogue.corrected.iter());
            stated.filter_map(Known::as_told).cloned().collect()
        };
        (Arc::ptr_eq(&self.base, &other.base) || self.base == other.base)
            && own(self) == own(other)
            && self.own_moves == other.own_moves
            && self.taken_away == other.taken_away
    }
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
        Ok(Self::joined(parts, None))
    }

    /// The same with official occupations among the roles.
    ///
    /// # Errors
    /// As for [`build`](Self::build).
    pub fn with_occupations(parts: Parts, occupations: Occupations) -> Result<Self, Vec<Problem>> {
        let problems = validate::problems(&parts);
        if problems.is_empty() { Ok(Self::joined(parts, Some(occupations))) } else { Err(problems) }
    }

    fn joined(parts: Parts, occupations: Option<Occupations>) -> Self {
        let base = Base::new(parts, occupations);
        Self {
            roles: Arc::clone(&base.roles),
            base: Arc::new(base),
            own: Arc::new(Entries::new([])),
            own_names: Arc::default(),
            own_after: Arc::default(),
            own_traits: Arc::default(),
            own_family: None,
            moves_of_own: Arc::default(),
            own_moves: Arc::default(),
            taken_away: Arc::default(),
            corrected: Arc::new(Entries::new([])),
            corrected_traits: Arc::default(),
        }
    }

    /// What the parts leave out that a reading, a sum or a screen would use: no fault, but told as not known.
    pub fn left_out(parts: &Parts) -> Vec<Problem> {
        validate::left_out(parts)
    }

    /// The heads of the packs, the bundled one first, each with how many roles and skills it holds.
    pub fn packs(&self) -> impl ExactSizeIterator<Item = (&Pack, [usize; 2])> {
        self.base.heads.iter().zip(self.base.counts.iter().copied())
    }

    /// The families of roles, in the order of screens.
    pub fn families(&self) -> impl Iterator<Item = &Family> {
        self.base.heads.iter().flat_map(|head| &head.families).chain(&self.own_family)
    }

    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.base.heads.iter().flat_map(|head| &head.places)
    }

    /// What is assumed unless a person states otherwise: of a checked catalogue each assumption once.
    pub fn assumptions(&self) -> impl Iterator<Item = &DefaultValue> {
        self.base.heads.iter().flat_map(|head| &head.assumptions)
    }

    /// What is assumed of one thing unless a person states otherwise.
    pub fn default_value(&self, assumption: Assumption) -> Option<&DefaultValue> {
        self.assumptions().find(|default| default.assumption == assumption)
    }

    /// A role, if the catalogue has it.
    pub fn role(&self, id: &RoleId) -> Option<&Role> {
        self.roles.get(id).map(|known| self.role_of(known))
    }

    /// All roles by id.
    pub fn roles(&self) -> impl ExactSizeIterator<Item = &Role> {
        self.roles.iter().map(|known| self.role_of(known))
    }

    fn role_of<'a>(&self, known: &'a Known) -> &'a Role {
        &self.base.contents(known).role
    }

    /// The official occupations, where the catalogue has them.
    pub fn occupations(&self) -> Option<&Occupations> {
        self.base.occupations.as_deref()
    }

    /// Whether a role is an official occupation.
    pub fn is_official(&self, id: &RoleId) -> bool {
        self.roles.get(id).is_some_and(|known| known.occupation().is_some())
    }

    /// Whether the role at a place in the order of ids is an official occupation.
    pub fn is_official_at(&self, place: usize) -> bool {
        self.roles.at(place).is_some_and(|known| known.occupation().is_some())
    }

    /// The place of a role in the order of ids.
    pub fn role_place(&self, id: &RoleId) -> Option<usize> {
        self.roles.place(id)
    }

    /// The role at a place in the order of ids.
    pub fn role_at(&self, place: usize) -> Option<&Role> {
        self.roles.at(place).map(|known| self.role_of(known))
    }

    /// The essential skills of the role at a place in the order of ids.
    pub fn wants_at(&self, place: usize) -> &[Want] {
        self.roles.at(place).map(|known| &*self.base.contents(known).wants).unwrap_or_default()
    }

    /// The places of all skills of the role at a place in the order of ids, with the levels wanted.
    pub fn usual_at(&self, place: usize) -> &[(u32, u8)] {
        self.roles.at(place).map(|known| &*self.base.contents(known).usual).unwrap_or_default()
    }

    /// The roles that have a name that fits at this grade, those of the person's own and those they correct last.
    pub fn roles_called(&self, query: &Query, grade: Grade) -> impl Iterator<Item = Called<'_>> {
        let of_packs = self.base.role_names().called(self.base.roles.iter(), query, grade);
        let of_packs = of_packs.filter(|called| !self.is_corrected(called.id()));
        of_packs.chain(self.own_names.called(self.own.iter().chain(self.corrected.iter()), query, grade))
    }

    /// The title of each role, by id; nothing else of official occupations is read.
    pub fn titles(&self) -> impl ExactSizeIterator<Item = (&RoleId, &str)> {
        self.roles.iter().map(|known| (known.role_id(), known.title()))
    }

    /// What a list of all roles is narrowed and ordered by; read of all roles when it is first asked for.
    pub fn traits(&self, id: &RoleId) -> Option<&RoleTraits> {
        if let Some(corrected) = self.corrected.place(id) {
            return self.corrected_traits.get(corrected);
        }
        match self.roles.get(id)?.place {
            Some(place) => self.base.traits().get(place),
            None => self.own_traits.get(self.own.place(id)?),
        }
    }

    /// Reads the moves between all roles, which otherwise are read when the first is asked for.
    pub fn warm_moves(&self) {
        self.base.moves();
    }

    /// Reads names, moves, traits and contents of all roles, which otherwise are read when they are first asked for. It takes as
    /// long as a few frames of the window: call it in a thread.
    pub fn warm(&self) {
        self.base.warm();
    }

    /// The skills that have a name that fits at this grade, by id.
    pub fn skills_called(&self, query: &Query, grade: Grade) -> impl Iterator<Item = (Hit, &Skill)> {
        let hits = self.base.skill_names.hits(query, grade).into_iter();
        hits.zip(self.skills()).filter_map(|(hit, skill)| Some((hit?, skill)))
    }

    /// A skill, if the catalogue has it.
    pub fn skill(&self, id: &SkillId) -> Option<&Skill> {
        self.base.skills.get(id)
    }

    /// All skills by id.
    pub fn skills(&self) -> impl ExactSizeIterator<Item = &Skill> {
        self.base.skills.iter()
    }

    /// The place of a skill in the order of ids.
    pub fn skill_place(&self, id: &SkillId) -> Option<usize> {
        self.base.skills.place(id)
    }

    /// Hours from nothing to each level of the skill at a place, where somebody says how long a level takes.
    pub fn hours_at(&self, skill: usize) -> Option<&[f64; 6]> {
        self.base.hours.get(skill)?.as_ref()
    }

    /// The roles that want a skill, by id but those of the person's own and those they correct last.
    pub fn wanting<'a>(&'a self, skill: &'a SkillId) -> impl Iterator<Item = &'a Role> {
        let of_packs = self.skill_place(skill).into_iter().flat_map(|place| self.base.wanting(place));
        let of_packs = of_packs.filter(|role| !self.is_corrected(&role.id));
        let own = self.own.iter().chain(self.corrected.iter()).filter_map(Known::as_told).map(|role| &**role);
        of_packs.chain(own.filter(move |role| role.skills.iter().any(|wanted| wanted.skill == *skill)))
    }

    /// The title of a skill; of one that is not in the catalogue its id, so that nothing is hidden.
    pub fn skill_title<'a>(&'a self, id: &'a SkillId) -> &'a str {
        self.skill(id).map_or(id.shown(), |skill| &skill.title)
    }

    /// The title of a role; of one that is not in the catalogue its id, so that nothing is hidden.
    pub fn role_title<'a>(&'a self, id: &'a RoleId) -> &'a str {
        self.roles.get(id).map_or(id.shown(), Known::title)
    }

    /// The short title of a role, or its id as for [`role_title`](Self::role_title).
    pub fn role_short<'a>(&'a self, id: &'a RoleId) -> &'a str {
        self.roles.get(id).map_or(id.shown(), Known::short)
    }

    /// A source, if the catalogue has it; also the one of what the person states.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        static OWN: LazyLock<Source> = LazyLock::new(own_source);
        self.base.sources.get(id).or_else(|| Some(&*OWN).filter(|own| own.id == *id))
    }

    /// The short name of a source, or its id as for [`role_title`](Self::role_title).
    pub fn source_short<'a>(&'a self, id: &'a SourceId) -> &'a str {
        self.source(id).map_or(id.shown(), |source| &source.short)
    }

    /// All sources by id.
    pub fn sources(&self) -> impl ExactSizeIterator<Item = &Source> {
        self.base.sources.iter()
    }

    /// Who gives the hours of a step: the source stated, or else the makers of its pack; `None` in a catalogue that has no
    /// editorial source.
    pub fn hours_source<'a>(&'a self, step: &'a CatalogueStep) -> Option<&'a SourceId> {
        step.hours_source.as_ref().or_else(|| self.editorial([&step.source]))
    }

    /// Who gives years that a role asks for, as for the hours of a step.
    pub fn years_source<'a>(&'a self, stated: Option<&'a SourceId>, role: &'a Role) -> Option<&'a SourceId> {
        stated.or_else(|| self.editorial(&role.sources))
    }

    /// The editorial source among these, or else the first there is.
    fn editorial<'a>(&'a self, among: impl IntoIterator<Item = &'a SourceId>) -> Option<&'a SourceId> {
        let is_editorial = |source: &&Source| source.kind == SourceKind::Editorial;
        let mut among = among.into_iter().filter_map(|id| self.source(id));
        among.find(is_editorial).or_else(|| self.sources().find(is_editorial)).map(|source| &source.id)
    }

    /// The kind of a claim's source. A claim whose source is unknown counts as satire, the kind that reaches no number.
    pub fn kind_of(&self, claim: &Claim) -> SourceKind {
        self.source(&claim.source).map_or(SourceKind::Satire, |source| source.kind)
    }

    pub fn claim(&self, id: &ClaimId) -> Option<(&Role, &Claim)> {
        self.base.claim(id).map(|(role, claim)| (self.role(&role.id).unwrap_or(role), claim))
    }

    /// What a role pays in a place, where that is an area of imported wages; the claims of the role do not hold it.
    pub fn pay_in_area(&self, role: &Role, place: &PlaceId) -> Option<&Claim> {
        let area = self.base.area(place)?;
        self.base.pay_in_area(self.roles.get(&role.id)?.place?, role, area, place)
    }

    /// All moves of the packs, by origin and then destination.
    pub fn moves(&self) -> &[CareerMove] {
        self.base.moves().all()
    }

    /// The years of the moves that packs name, least first.
    pub fn years_of_moves(&self) -> &[f64] {
        &self.base.years
    }

    /// Moves out of a role, by destination, those that the person names last.
    pub fn moves_from(&self, role: &RoleId) -> impl Iterator<Item = &CareerMove> {
        let of_packs = self.base.moves().from(self.base.roles.place(role)).iter();
        let own = self.roles.place(role).into_iter().flat_map(|place| self.own_moves.from(place));
        self.left_by_person(of_packs).chain(own.map(|(_, known)| known))
    }

    /// Moves into a role, by origin, those that the person names last.
    pub fn moves_to(&self, role: &RoleId) -> impl Iterator<Item = &CareerMove> {
        let of_packs = self.base.moves().to(self.base.roles.place(role));
        let own = self.roles.place(role).into_iter().flat_map(|place| self.own_moves.to(place));
        self.left_by_person(of_packs).chain(own)
    }

    /// The moves that packs name out of a role, or into it, whatever the person says of them.
    pub fn published_moves(&self, role: &RoleId, direction: Direction) -> Vec<&CareerMove> {
        let place = self.base.roles.place(role);
        match direction {
            Direction::Out => self.base.moves().from(place).iter().collect(),
            Direction::In => self.base.moves().to(place).collect(),
        }
    }

    /// The move between two roles that a pack names, whatever the person says of it.
    pub fn published_move(&self, from: &RoleId, to: &RoleId) -> Option<&CareerMove> {
        self.base.moves().between(self.base.roles.place(from)?, self.base.roles.place(to)?)
    }

    /// Whether the person takes the move between the roles at two places away.
    pub fn is_taken_away(&self, from: usize, to: usize) -> bool {
        self.taken_away.binary_search(&[from, to]).is_ok() && self.own_moves.between(from, to).is_none()
    }

    fn is_move_taken_away(&self, known: &CareerMove) -> bool {
        let places = || Some((self.roles.place(&known.from)?, self.roles.place(&known.to)?));
        !self.taken_away.is_empty() && places().is_some_and(|(from, to)| self.is_taken_away(from, to))
    }

    /// What the person names stands before what a pack has of the same move; what they take away is gone.
    fn left_by_person<'a>(
        &'a self,
        moves: impl Iterator<Item = &'a CareerMove>,
    ) -> impl Iterator<Item = &'a CareerMove> {
        let named = |known: &CareerMove| !self.own_moves.is_empty() && self.own_moves.has(known);
        moves.filter(move |known| !named(known) && !self.is_move_taken_away(known))
    }

    /// The places of the roles that the moves out of the role at a place lead to.
    pub fn ends_at(&self, from: usize) -> impl Iterator<Item = usize> {
        let ends = self.base.moves().ends(self.roles.at(from).and_then(|known| known.place));
        // Roles of the person's own stand among those of the packs.
        let of_packs =
            ends.iter().map(|end| *end as usize).map(|end| end + self.own_after.partition_point(|after| *after <= end));
        let of_packs = of_packs.filter(move |to| !self.is_taken_away(from, *to));
        of_packs.chain(self.own_moves.from(from).map(|(to, _)| to))
    }

    /// The move between the roles at two places in the order of ids, if a source or the person names it.
    pub fn move_at(&self, from: usize, to: usize) -> Option<&CareerMove> {
        if let Some(own) = self.own_moves.between(from, to) {
            return Some(own);
        }
        if self.is_taken_away(from, to) {
            return None;
        }
        self.base.moves().between(self.roles.at(from)?.place?, self.roles.at(to)?.place?)
    }

    /// The move between the roles at two places in the order of ids, if it is a plain one and the person changes nothing of it.
    pub fn plain_move_at(&self, from: usize, to: usize) -> Option<PlainMove> {
        let published = |place| self.roles.at(place).filter(|known| known.is_as_published())?.place;
        let (left, taken) = (published(from)?, published(to)?);
        if self.own_moves.between(from, to).is_some() || self.is_taken_away(from, to) {
            return None;
        }
        self.base.plain_move(left, taken)
    }

    /// How alike two roles have to be before a move that no source names is believed; `None` if the packs do not say.
    pub fn calibration(&self) -> Option<Calibration> {
        self.base.calibration
    }

    /// A step, if the catalogue has it.
    pub fn step(&self, id: &CatalogueStepId) -> Option<&CatalogueStep> {
        self.base.steps.get(id)
    }

    /// All steps by id.
    pub fn steps(&self) -> impl ExactSizeIterator<Item = &CatalogueStep> {
        self.base.steps.iter()
    }

    /// The name of a family.
    pub fn family_title<'a>(&'a self, id: &'a FamilyId) -> &'a str {
        self.families().find(|family| family.id == *id).map_or(id.shown(), |family| &family.title)
    }

    /// The name of the family of a role, if it has one.
    pub fn family_of<'a>(&'a self, role: &'a Role) -> Option<&'a str> {
        role.family.as_ref().map(|family| self.family_title(family))
    }

    /// The place of a heading in the order of screens and its name.
    pub fn skill_group(&self, id: &SkillGroupId) -> Option<(usize, &str)> {
        let groups = || self.base.heads.iter().flat_map(|head| &head.skill_groups);
        groups()
            .enumerate()
            .find(|(_, group)| group.id == *id)
            .map(|(position, group)| (position, group.title.as_str()))
    }

    /// A place, if the catalogue has it.
    pub fn place(&self, id: &PlaceId) -> Option<&Place> {
        self.places().find(|place| place.id == *id)
    }

    /// The place of a new plan: the first that a pack names as usual.
    pub fn usual_place(&self) -> Option<&PlaceId> {
        self.base.heads.iter().find_map(|head| head.usual_place.as_ref())
    }

    /// The name of a place, or its id.
    pub fn place_title<'a>(&'a self, id: &'a PlaceId) -> &'a str {
        self.place(id).map_or(id.shown(), |place| &place.title)
    }

    /// How telling a skill is: 1 if a single role wants it, 0 if every role does.
    pub fn rarity(&self, skill: &SkillId) -> f64 {
        self.skill_place(skill).and_then(|place| self.base.rarity.get(place)).copied().unwrap_or(1.0)
    }
}
