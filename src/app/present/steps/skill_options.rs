//! Skills a step could build, as they are typed.

use serde::Serialize;

use crate::app::state::State;
use crate::domain::ids::SkillId;
use crate::domain::search;

/// Most suggestions at a time.
const MOST: usize = 8;

/// A skill a step could build.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillOption {
    /// The skill.
    #[serde(skip)]
    pub skill: SkillId,
    /// Its title.
    pub title: String,
}

/// The skills that fit what is typed, best first, without those in `taken`.
pub(super) fn skill_options(state: &State, taken: &[SkillId]) -> Vec<SkillOption> {
    let typed = state.view.steps.skill_query.trim();
    if typed.is_empty() {
        return Vec::new();
    }
    let mut hits: Vec<_> = state
        .catalogue
        .skills()
        .filter(|skill| !taken.contains(&skill.id))
        .filter_map(|skill| {
            let names = std::iter::once(&skill.title).chain(&skill.aliases);
            Some((names.filter_map(|name| search::score(name, typed)).max()?, skill))
        })
        .collect();
    hits.sort_by(|(a, x), (b, y)| b.cmp(a).then_with(|| x.title.cmp(&y.title)));
    hits.truncate(MOST);
    hits.into_iter().map(|(_, skill)| SkillOption { skill: skill.id.clone(), title: skill.title.clone() }).collect()
}
