//! A role that fits what was typed.

use super::fit::{Fit, Tier};
use super::nearness::Nearness;
use super::query::{Hit, Query};
use crate::domain::catalogue::role::Role;
use crate::domain::ids::RoleId;

/// A role that fits what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleHit {
    pub role: RoleId,
    /// The title or alias that fits best.
    pub name: String,
    /// Which characters of it fit; none of a word found in spite of mistakes.
    pub letters: Vec<u32>,
    /// How well it fits.
    pub fit: Fit,
    /// The name is an alias.
    pub alias: bool,
    /// The name is one that only satire uses.
    pub satire: bool,
    /// Steps away from the role held: 0 for itself and one move, 1 for its family, 2 for all others.
    far: u8,
}

impl RoleHit {
    /// A role of which nothing was asked.
    pub(super) fn unasked(role: &Role) -> Self {
        Self {
            role: role.id.clone(),
            name: role.title.clone(),
            letters: Vec::new(),
            fit: Fit { tier: Tier::Begins, flaws: 0, besides: 0 },
            alias: false,
            satire: false,
            far: 0,
        }
    }

    pub(super) fn of(role: &Role, hit: &Hit, query: &Query, near: &Nearness<'_>) -> Option<Self> {
        let name = role.names().nth(hit.name)?;
        Some(Self {
            role: role.id.clone(),
            name: name.to_owned(),
            letters: query.letters_in(name, hit.fit.tier),
            fit: hit.fit,
            alias: name != role.title && name != role.short(),
            satire: role.is_satirical(name),
            far: near.far(role),
        })
    }

    /// What puts hits in order: the kind of fit, nearness to the role held, title before alias before a
    /// name of satire, what is besides.
    pub(super) fn order(&self) -> impl Ord + use<> {
        (self.fit.tier, self.fit.flaws, self.far, self.alias, self.satire, self.fit.besides)
    }
}
