//! A role that fits what was typed.

use super::fit::{Fit, Tier};
use super::query::Query;
use crate::domain::catalogue::Called;
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
}

impl RoleHit {
    /// A role of which nothing was asked.
    pub(super) fn unasked(role: &RoleId, title: &str) -> Self {
        Self {
            role: role.clone(),
            name: title.to_owned(),
            letters: Vec::new(),
            fit: Fit { tier: Tier::Begins, flaws: 0, form: Tier::Begins, besides: 0 },
            alias: false,
            satire: false,
        }
    }

    pub(super) fn of(called: &Called<'_>, query: &Query) -> Self {
        Self {
            role: called.id().clone(),
            name: called.name().to_owned(),
            letters: query.letters_in(called.name(), called.hit.fit.tier),
            fit: called.hit.fit,
            alias: called.is_alias(),
            satire: called.is_satire(),
        }
    }
}
