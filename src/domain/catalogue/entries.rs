//! Entries in the order of their ids, found by id.

use super::role::Role;
use super::skill::Skill;
use super::source::Source;
use super::step::CatalogueStep;
use crate::domain::ids::{CatalogueStepId, RoleId, SkillId, SourceId};

/// Something with an id.
pub(super) trait Entry {
    /// The kind of its id.
    type Id: Ord;
    fn id(&self) -> &Self::Id;
}

macro_rules! entries {
    ($($entry:ty: $id:ty),+ $(,)?) => {$(
        impl Entry for $entry {
            type Id = $id;
            fn id(&self) -> &$id {
                &self.id
            }
        }
    )+};
}

entries!(Source: SourceId, Skill: SkillId, Role: RoleId, CatalogueStep: CatalogueStepId);

impl<E: Entry> Entry for std::sync::Arc<E> {
    type Id = E::Id;
    fn id(&self) -> &E::Id {
        (**self).id()
    }
}

/// Entries by id, none twice.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entries<E>(Vec<E>);

impl<E: Entry> Entries<E> {
    pub(super) fn new(entries: impl IntoIterator<Item = E>) -> Self {
        let mut entries: Vec<E> = entries.into_iter().collect();
        entries.sort_by(|a, b| a.id().cmp(b.id()));
        Self(entries)
    }

    /// The place of an entry in the order of ids.
    pub(super) fn place(&self, id: &E::Id) -> Option<usize> {
        self.0.binary_search_by(|entry| entry.id().cmp(id)).ok()
    }

    pub(super) fn get(&self, id: &E::Id) -> Option<&E> {
        self.at(self.place(id)?)
    }

    pub(super) fn at(&self, place: usize) -> Option<&E> {
        self.0.get(place)
    }

    pub(super) fn iter(&self) -> std::slice::Iter<'_, E> {
        self.0.iter()
    }
}
