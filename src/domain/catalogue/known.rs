//! A role of a catalogue with what follows from it, made when it is asked for.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use super::entries::{Entries, Entry};
use super::role::{Need, Role};
use super::skill::Skill;
use super::want::Want;
use crate::domain::ids::RoleId;
use crate::domain::official::occupations::Occupations;

/// Where a role comes from.
#[derive(Clone, Debug)]
enum Origin {
    /// Read from a file or told by the person.
    Told(Arc<Role>),
    /// The occupation at a place.
    Official(Arc<Occupations>, usize),
    /// As the person corrects it; with the place of the occupation that it is, if it is one.
    Corrected(Arc<Role>, Option<usize>),
}

/// A role and its skills told by their places in the order of ids.
#[derive(Debug)]
pub(super) struct Contents {
    pub(super) role: Arc<Role>,
    /// Its essential skills.
    pub(super) wants: Box<[Want]>,
    /// All its skills with the levels wanted.
    pub(super) usual: Box<[(u32, u8)]>,
}

/// A role of the catalogue.
#[derive(Clone, Debug)]
pub(super) struct Known {
    id: RoleId,
    /// Its place among the roles of the packs; `None` for a role of the person's own.
    pub(super) place: Option<usize>,
    origin: Origin,
    /// Shared by all copies, so that it is made once.
    contents: Arc<OnceLock<Contents>>,
}

impl Known {
    pub(super) fn told(role: Arc<Role>) -> Self {
        Self { id: role.id.clone(), place: None, origin: Origin::Told(role), contents: Arc::default() }
    }

    pub(super) fn official(id: RoleId, occupations: &Arc<Occupations>, at: usize) -> Self {
        let origin = Origin::Official(Arc::clone(occupations), at);
        Self { id, place: None, origin, contents: Arc::default() }
    }

    /// The same at a place among the roles of the packs.
    pub(super) fn at(self, place: usize) -> Self {
        Self { place: Some(place), ..self }
    }

    /// The same as the person corrects it.
    pub(super) fn corrected(&self, role: Role) -> Self {
        let origin = Origin::Corrected(Arc::new(role), self.occupation());
        Self { id: self.id.clone(), place: self.place, origin, contents: Arc::default() }
    }

    /// The role as told; `None` for an official occupation that is as it was published.
    pub(super) fn as_told(&self) -> Option<&Arc<Role>> {
        match &self.origin {
            Origin::Told(role) | Origin::Corrected(role, _) => Some(role),
            Origin::Official(..) => None,
        }
    }

    /// Whether it is an official occupation as it was published.
    pub(super) fn is_as_published(&self) -> bool {
        matches!(self.origin, Origin::Official(..))
    }

    /// Its place among the official occupations, if it is one.
    pub(super) fn occupation(&self) -> Option<usize> {
        match self.origin {
            Origin::Told(_) => None,
            Origin::Official(_, at) => Some(at),
            Origin::Corrected(_, at) => at,
        }
    }

    pub(super) fn role_id(&self) -> &RoleId {
        &self.id
    }

    /// Its title; nothing else of it is read.
    pub(super) fn title(&self) -> &str {
        match &self.origin {
            Origin::Told(role) | Origin::Corrected(role, _) => &role.title,
            Origin::Official(occupations, at) => occupations.title(*at),
        }
    }

    /// Its short title, or its title where it has none; nothing else of it is read.
    pub(super) fn short(&self) -> &str {
        match &self.origin {
            Origin::Told(role) | Origin::Corrected(role, _) => role.short(),
            Origin::Official(occupations, at) => occupations.short(*at),
        }
    }

    /// Everything it is called: title, short title, then the others; nothing else of it is read.
    pub(super) fn names(&self) -> Vec<Cow<'_, str>> {
        match &self.origin {
            Origin::Told(role) | Origin::Corrected(role, _) => role.names().map(Cow::Borrowed).collect(),
            Origin::Official(occupations, at) => occupations.names_of(*at).into_iter().map(Cow::Owned).collect(),
        }
    }

    /// Everything, with the skills of the catalogue and how telling each is.
    pub(super) fn contents(&self, skills: &Entries<Skill>, rarity: &[f64]) -> &Contents {
        self.contents.get_or_init(|| {
            let role = match &self.origin {
                Origin::Told(role) | Origin::Corrected(role, _) => Arc::clone(role),
                Origin::Official(occupations, at) => Arc::new(occupations.role(*at)),
            };
            Contents::new(role, skills, rarity)
        })
    }
}

impl Contents {
    fn new(role: Arc<Role>, skills: &Entries<Skill>, rarity: &[f64]) -> Self {
        let places = role.skills.iter().filter_map(|wanted| Some((wanted, skills.place(&wanted.skill)?)));
        let wants = places.clone().filter(|(wanted, _)| wanted.need == Need::Essential).map(|(wanted, place)| Want {
            skill: place as u32,
            level: wanted.level.value(),
            weight: wanted.importance * rarity.get(place).copied().unwrap_or(1.0),
        });
        let usual = places.clone().map(|(wanted, place)| (place as u32, wanted.level.value()));
        Self { wants: wants.collect(), usual: usual.collect(), role }
    }
}

/// By where it comes from: what it holds follows.
impl PartialEq for Known {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.as_told() == other.as_told() && self.occupation() == other.occupation()
    }
}

impl Entry for Known {
    type Id = RoleId;
    fn id(&self) -> &RoleId {
        &self.id
    }
}
