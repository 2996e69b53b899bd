//! A role that has a name which fits what was typed.

use super::known::Known;
use super::role::Role;
use super::role_names::Standing;
use crate::domain::ids::{FamilyId, RoleId};
use crate::domain::search::{Hit, NameIndex};

/// A role with the name that fits. Telling of it reads nothing else of an official occupation.
#[derive(Clone, Copy, Debug)]
pub struct Called<'a> {
    pub hit: Hit,
    /// Its place in the index.
    pub(super) at: usize,
    pub(super) known: &'a Known,
    pub(super) standing: &'a Standing,
    pub(super) index: &'a NameIndex,
}

impl<'a> Called<'a> {
    pub fn id(&self) -> &'a RoleId {
        self.known.role_id()
    }

    pub fn title(&self) -> &'a str {
        self.known.title()
    }

    /// The name that fits.
    pub fn name(&self) -> &'a str {
        self.index.name(self.at, self.hit.name)
    }

    /// Whether that is neither its title nor its short title.
    pub fn is_alias(&self) -> bool {
        self.name() != self.title() && self.name() != self.known.short()
    }

    /// Whether only satire calls it so.
    pub fn is_satire(&self) -> bool {
        self.told().is_some_and(|role| role.is_satirical(self.name()))
    }

    pub fn family(&self) -> Option<&'a FamilyId> {
        self.standing.family.as_ref()
    }

    /// How many people do the work, as far as is known; an order, no figure to tell.
    pub fn people(&self) -> u32 {
        self.standing.people
    }

    /// The official occupation that it is, or whose class fits it well, by place.
    pub fn occupation(&self) -> Option<usize> {
        self.standing.occupation
    }

    /// Whether it is that occupation itself.
    pub fn is_official(&self) -> bool {
        self.known.occupation().is_some()
    }

    fn told(&self) -> Option<&'a Role> {
        self.known.as_told().map(|role| &**role)
    }
}
