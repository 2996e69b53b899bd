//! What roles are called, read once for search, with what puts those in order whose names fit as well.

use super::called::Called;
use super::known::Known;
use super::role::Fit;
use crate::domain::ids::FamilyId;
use crate::domain::official::occupations::Occupations;
use crate::domain::search::{Grade, NameIndex, Query};

/// A role whose class fits fairly counts as this share of the people of the class, and one whose class fits weakly as this
/// share of that: how many they are nobody tells, only that they are fewer.
const SHARE: u32 = 10;

/// What puts roles in order whose names fit as well.
#[derive(Clone, Debug, Default)]
pub(super) struct Standing {
    pub(super) family: Option<FamilyId>,
    /// How many people do the work, as far as is known; an order, no figure to tell.
    pub(super) people: u32,
    /// The official occupation that it is, or fits well, by place.
    pub(super) occupation: Option<usize>,
}

/// Names of roles.
#[derive(Debug, Default)]
pub(super) struct RoleNames {
    index: NameIndex,
    standings: Vec<Standing>,
}

impl RoleNames {
    pub(super) fn new<'k>(roles: impl Iterator<Item = &'k Known> + Clone, occupations: Option<&Occupations>) -> Self {
        let people = occupations.map(Occupations::people).unwrap_or_default();
        let standings = roles.clone().map(|known| Standing::of(known, occupations, people)).collect();
        Self { index: NameIndex::new(roles.map(Known::names)), standings }
    }

    /// Which of the roles, the same that were read, have a name that fits at this grade.
    pub(super) fn called<'a>(
        &'a self,
        roles: impl Iterator<Item = &'a Known>,
        query: &Query,
        grade: Grade,
    ) -> impl Iterator<Item = Called<'a>> {
        let hits = self.index.hits(query, grade).into_iter().zip(&self.standings).zip(roles).enumerate();
        hits.filter_map(|(at, ((hit, standing), known))| {
            Some(Called { hit: hit?, at, known, standing, index: &self.index })
        })
    }
}

impl Standing {
    fn of(known: &Known, occupations: Option<&Occupations>, people: &[u32]) -> Self {
        let people_of = |at: usize| people.get(at).copied().unwrap_or_default();
        if let Some((at, occupations)) = known.occupation().zip(occupations) {
            return Self { family: occupations.family(at), people: people_of(at), occupation: Some(at) };
        }
        let Some(role) = known.as_told() else { return Self::default() };
        let class = role.occupation.as_ref();
        let found = class.and_then(|class| Some((class.fit, occupations?.place(&class.code)?)));
        let people = found.map_or(0, |(fit, at)| match fit {
            Fit::Good => people_of(at),
            Fit::Fair => people_of(at) / SHARE,
            Fit::Weak => people_of(at) / SHARE / SHARE,
        });
        let occupation = found.filter(|(fit, _)| *fit == Fit::Good).map(|(_, at)| at);
        Self { family: role.family.clone(), people, occupation }
    }
}
