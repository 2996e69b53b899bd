//! Roles suggested under a field in which a role is typed.

use serde::Serialize;

use crate::domain::catalogue::Catalogue;
use crate::domain::ids::RoleId;
use crate::domain::search;

/// A role that fits what was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoleSuggestion {
    /// The role.
    pub role: RoleId,
    /// Its title.
    pub title: String,
    /// Which characters of the title fit.
    pub letters: Vec<usize>,
    /// The alias that fits, or the first ones there are.
    pub also: String,
    /// Level and family.
    pub kind: String,
    /// No other role fits as well: a key may take it.
    pub clear: bool,
}

/// The roles that fit best, those near to the role `held` first among equals, without the one that cannot be picked;
/// none for an empty text.
pub fn suggestions(
    catalogue: &Catalogue,
    typed: &str,
    most: usize,
    held: Option<&RoleId>,
    without: Option<&RoleId>,
) -> Vec<RoleSuggestion> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    let mut hits = search::roles(catalogue, typed, held);
    hits.retain(|hit| Some(&hit.role) != without);
    let clear = search::clear(&hits).map(|hit| hit.role.clone());
    hits.into_iter()
        .take(most)
        .filter_map(|hit| {
            let role = catalogue.role(&hit.role)?;
            let by_title = hit.name == role.title;
            let also = if by_title { role.aliases.first().cloned() } else { Some(hit.name.clone()) };
            let letters =
                if by_title { hit.letters.iter().map(|letter| *letter as usize).collect() } else { Vec::new() };
            Some(RoleSuggestion {
                clear: clear.as_ref() == Some(&role.id),
                role: role.id.clone(),
                title: role.title.clone(),
                letters,
                also: also.map(|name| format!("also {name}")).unwrap_or_default(),
                kind: format!("{}, {}", role.level.word(), catalogue.family_title(&role.family).to_lowercase()),
            })
        })
        .collect()
}
