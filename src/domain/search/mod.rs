//! Finding roles, skills and steps by what a person types.
//!
//! Whole words and beginnings of words come before parts of words, in any order of the words; mistyped words are
//! forgiven when nothing fits as typed, and words with letters left out only when nothing else does.

mod abbreviation;
mod fit;
mod index_search;
mod mistakes;
mod name_fit;
mod name_index;
mod nearness;
mod order;
mod query;
mod role_hit;
mod token_fits;
mod vocabulary;
mod word_fit;
mod words;

use super::catalogue::Catalogue;
use super::catalogue::role::Role;
use super::catalogue::skill::Skill;
use super::ids::RoleId;

pub use fit::{Fit, Tier};
pub use name_index::NameIndex;
use nearness::Nearness;
pub use query::{Grade, Hit, Query};
pub use role_hit::RoleHit;
pub(super) use words::stem;

/// The roles that fit, best first; all roles in the order of titles for an empty text.
///
/// Among names that fit as well, a role near to the one `held` comes first, then a title before an alias, then work that
/// many people do.
pub fn roles(catalogue: &Catalogue, typed: &str, held: Option<&RoleId>) -> Vec<RoleHit> {
    best_roles(catalogue, typed, held, usize::MAX)
}

/// The first so many of the same; less work than all.
pub fn best_roles(catalogue: &Catalogue, typed: &str, held: Option<&RoleId>, most: usize) -> Vec<RoleHit> {
    let query = Query::new(typed);
    if typed.trim().is_empty() {
        let mut roles: Vec<(&RoleId, &str)> = catalogue.titles().collect();
        roles.sort_by_key(|(_, title)| *title);
        return roles.into_iter().take(most).map(|(role, title)| RoleHit::unasked(role, title)).collect();
    }
    Grade::first(|grade| roles_of_grade(catalogue, &query, grade, held, most))
}

/// The first so many roles that fit a prepared text at this grade, best first.
pub fn roles_of_grade(
    catalogue: &Catalogue,
    query: &Query,
    grade: Grade,
    held: Option<&RoleId>,
    most: usize,
) -> Vec<RoleHit> {
    let called = catalogue.roles_called(query, grade);
    let called = order::in_order(called, &Nearness::of(catalogue, held));
    called.iter().take(most).map(|called| RoleHit::of(called, query)).collect()
}

/// The skills that fit a prepared text at this grade, with how well, in the order of the catalogue.
pub fn skills_of_grade<'a>(catalogue: &'a Catalogue, query: &Query, grade: Grade) -> Vec<(Hit, &'a Skill)> {
    catalogue.skills_called(query, grade).collect()
}

/// The hit that a person means without a doubt, which a key may take: the first, if no other fits as well and no
/// letters were left out.
pub fn clear(hits: &[RoleHit]) -> Option<&RoleHit> {
    let first = hits.first().filter(|hit| hit.fit.tier < Tier::Scattered)?;
    let rival = hits.get(1).is_some_and(|second| {
        second.fit.tier == first.fit.tier && (first.fit.tier != Tier::Same || second.alias == first.alias)
    });
    (!rival).then_some(first)
}

/// A text as ids are written: its words in lower case without accents, joined by hyphens; `role` where it has none.
pub fn name_in_ids(text: &str) -> String {
    let name: String = words::folded(text).chars().map(|letter| if letter == ' ' { '-' } else { letter }).collect();
    let name: String = name.chars().filter(|letter| letter.is_alphanumeric() || *letter == '-').collect();
    if name.is_empty() { "role".to_owned() } else { name }
}

/// All roles that a text names exactly, whatever the case and the marks between words: by id, title, short title or
/// alias. An id is one role’s own and stands before a title, and a title before an alias; where there is none of these, one
/// of them in the singular or plural or as another country spells it.
pub fn called<'a>(catalogue: &'a Catalogue, text: &str) -> Vec<&'a Role> {
    let id = RoleId::new(text.trim().to_lowercase());
    if let Some(role) = catalogue.role(&id) {
        return vec![role];
    }
    let wanted = words::folded(text);
    if wanted.is_empty() {
        return Vec::new();
    }
    let query = Query::new(text);
    let called = catalogue.roles_called(&query, Grade::AsTyped).filter(|called| called.hit.fit.tier == Tier::Same);
    let mut called: Vec<&Role> = called.filter_map(|called| catalogue.role(called.id())).collect();
    called.sort_by(|a, b| a.id.cmp(&b.id));
    let named = |same: &dyn Fn(&str) -> bool| {
        let titled = called.iter().filter(|role| same(&role.title) || role.short.as_deref().is_some_and(same));
        let titled: Vec<&'a Role> = titled.copied().collect();
        let any = || called.iter().filter(|role| role.names().any(same)).copied().collect();
        if titled.is_empty() { any() } else { titled }
    };
    let exactly = named(&|name| words::folded(name) == wanted);
    let stems = words::stems(text);
    if exactly.is_empty() { named(&|name| words::stems(name) == stems) } else { exactly }
}
