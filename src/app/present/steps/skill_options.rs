//! Skills a step could build, as they are typed.

use serde::Serialize;

use crate::domain::catalogue::Catalogue;
use crate::domain::ids::SkillId;
use crate::domain::search::{self, Grade, Query, Tier};

/// Most suggestions at a time.
const MOST: usize = 8;

/// A skill a step could build.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillOption {
    #[serde(skip)]
    pub skill: SkillId,
    pub title: String,
    /// No other skill fits as well: a key may take it.
    pub clear: bool,
}

/// The skills that fit what is typed, best first, without those in `taken`.
pub fn skill_options(catalogue: &Catalogue, typed: &str, taken: &[SkillId]) -> Vec<SkillOption> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    let query = Query::new(typed);
    let mut hits = Grade::first(|grade| {
        let hits = search::skills_of_grade(catalogue, &query, grade).into_iter();
        hits.filter(|(_, skill)| !taken.contains(&skill.id)).collect()
    });
    hits.sort_by(|(a, x), (b, y)| a.fit.cmp(&b.fit).then_with(|| x.title.cmp(&y.title)));
    let rival = hits.get(1).map(|(hit, _)| hit.fit.tier);
    hits.truncate(MOST);
    hits.iter()
        .enumerate()
        .map(|(place, (hit, skill))| SkillOption {
            skill: skill.id.clone(),
            title: skill.title.clone(),
            clear: place == 0 && hit.fit.tier < Tier::Scattered && Some(hit.fit.tier) != rival,
        })
        .collect()
}
