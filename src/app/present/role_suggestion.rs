//! Roles suggested under a field in which a role is typed.

use serde::Serialize;

use super::role_words::{called, family, level};
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::RoleId;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::search::{self, RoleHit, Tier};

/// A role that fits what was typed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RoleSuggestion {
    pub role: RoleId,
    pub title: String,
    /// Which characters of the title fit.
    pub letters: Vec<usize>,
    /// The alias that fits, or the first ones there are.
    pub also: String,
    /// Level and family.
    pub kind: String,
    /// No other role fits as well: a key may take it.
    pub clear: bool,
    /// The role of the person's own that this one makes; it is in no catalogue yet.
    #[serde(skip)]
    pub own: Option<OwnRole>,
}

/// For whom roles are suggested.
#[derive(Clone, Copy, Debug)]
pub struct Asking<'a> {
    /// The role held; those near to it come first among equals.
    pub held: Option<&'a RoleId>,
    /// A role that cannot be picked.
    pub without: Option<&'a RoleId>,
    /// The roles of the person's own there are.
    pub own: &'a [OwnRole],
}

/// The roles that fit best, and what was typed as a role of the person's own unless a role is called so: first if nothing
/// fits, else last. None for an empty text.
pub fn suggestions(catalogue: &Catalogue, typed: &str, most: usize, asking: Asking<'_>) -> Vec<RoleSuggestion> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    // One that cannot be picked and one that decides whether the first is clear beside those shown.
    let mut hits = search::best_roles(catalogue, typed, asking.held, most.saturating_add(2));
    let own = own_suggestion(typed, &hits, asking.own);
    hits.retain(|hit| Some(&hit.role) != asking.without);
    let clear = search::clear(&hits).map(|hit| hit.role.clone());
    let none_fits = hits.first().is_none_or(|hit| hit.fit.tier >= Tier::Scattered);
    let room = most.saturating_sub(usize::from(own.is_some()));
    let found = hits.into_iter().take(room).filter_map(|hit| {
        let role = catalogue.role(&hit.role)?;
        let by_title = hit.name == role.title;
        let also = if by_title { role.aliases.first().cloned() } else { Some(hit.name.clone()) };
        let letters = if by_title { hit.letters.iter().map(|letter| *letter as usize).collect() } else { Vec::new() };
        Some(RoleSuggestion {
            clear: clear.as_ref() == Some(&role.id),
            role: role.id.clone(),
            title: role.title.clone(),
            letters,
            also: also.map(|name| format!("also {}", called(role, &name))).unwrap_or_default(),
            kind: format!("{}, {}", level(role), family(role, catalogue).to_lowercase()),
            own: None,
        })
    });
    let (first, last) = if none_fits { (own, None) } else { (None, own) };
    let first = first.map(|own| RoleSuggestion { clear: true, ..own });
    first.into_iter().chain(found).chain(last).collect()
}

/// What making a role of the person's own is called.
pub fn use_as_own(role: &OwnRole) -> String {
    format!("Use “{}” as my own role", role.title)
}

/// What was typed as a role of the person's own; `None` if a role is called so.
pub fn own_suggestion(typed: &str, hits: &[RoleHit], own: &[OwnRole]) -> Option<RoleSuggestion> {
    let role = OwnRole::titled(typed, own);
    let called_so = hits.first().is_some_and(|hit| hit.fit.tier == Tier::Same);
    (!called_so && !role.title.is_empty()).then(|| RoleSuggestion {
        role: role.id.clone(),
        title: use_as_own(&role),
        letters: Vec::new(),
        also: String::new(),
        kind: "your own".to_owned(),
        clear: false,
        own: Some(role),
    })
}
