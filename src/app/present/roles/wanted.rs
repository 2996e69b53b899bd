//! Skills a role wants against skills held.

use serde::Serialize;

use super::Desk;
use super::skill_profile::{SkillProfile, skill_profile};
use super::unrated::{Unrated, unrated};
use crate::app::format;
use crate::app::present::figure::{Told, told};
use crate::app::present::gap_words::{met, short_of_skill};
use crate::app::words::Words as _;
use crate::domain::catalogue::role::{Need, Role, WantedSkill};
use crate::domain::gap::skill_gap::GapState;
use crate::domain::ids::SkillId;
use crate::domain::proficiency::Proficiency;

/// What the Skills tab shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillsTab {
    /// The sentence above the table.
    pub sentence: Told,
    /// Essential and optional skills, each most important first.
    pub groups: Vec<SkillTable>,
    /// What is said where nobody rated it, and the ways on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unrated: Option<Unrated>,
    /// Whether levels can be set: a plan is open.
    pub editable: bool,
    /// The skills by group; `None` for a role without any.
    pub profile: Option<SkillProfile>,
}

/// Skills under one heading.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillTable {
    /// The heading with how many there are.
    pub title: String,
    pub rows: Vec<SkillRow>,
}

/// One skill.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillRow {
    pub skill: SkillId,
    pub title: String,
    /// How much it matters, from 1 to 5.
    pub weight: u8,
    /// The level wanted.
    pub wanted: u8,
    /// The level held, and whether it was only assumed.
    pub held: Option<(Proficiency, bool)>,
    /// How the two stand to each other; `None` without a plan.
    #[serde(skip)]
    pub state: Option<GapState>,
    /// The state in one word; empty without a plan.
    pub word: &'static str,
    /// Hours to the level wanted.
    pub hours: Told,
    /// The levels in words, for a screen reader and the hint.
    pub value: String,
}

/// Builds the Skills tab.
pub(super) fn wanted(desk: &Desk<'_>, role: &Role) -> SkillsTab {
    let group = |need: Need, one: &str, many: &str| {
        let mut wanted: Vec<_> = role.skills.iter().filter(|wanted| wanted.need == need).collect();
        wanted.sort_by(|a, b| b.importance.total_cmp(&a.importance));
        let rows: Vec<_> = wanted.into_iter().map(|wanted| row(desk, role, wanted)).collect();
        SkillTable { title: format::count(rows.len(), one, many), rows }
    };
    let groups = [
        group(Need::Essential, "essential skill", "essential skills"),
        group(Need::Optional, "optional skill", "optional skills"),
    ];
    let gap = desk.derived.and_then(|derived| derived.gaps.get(&role.id));
    let sentence = match (desk.plan, gap.and_then(|gap| Some((gap, gap.coverage.as_ref()?)))) {
        (None, _) => "Levels wanted. Start a plan to hold them against yours.".into(),
        (Some(_), None) => "None of the essentials has a level yet. Press 0 to 5 on a skill to rate it.".into(),
        (Some(_), Some((gap, coverage))) => {
            told![met(gap, coverage), " essentials met. Press 0 to 5 on a skill to rate it."]
        }
    };
    SkillsTab {
        sentence,
        groups: groups.into_iter().filter(|group| !group.rows.is_empty()).collect(),
        unrated: unrated(desk, role),
        editable: desk.plan.is_some(),
        profile: skill_profile(desk, role),
    }
}

fn row(desk: &Desk<'_>, role: &Role, wanted: &WantedSkill) -> SkillRow {
    let whole = desk.derived.and_then(|derived| derived.gaps.get(&role.id));
    let gap = whole.and_then(|whole| whole.skill(&wanted.skill));
    let held = gap.and_then(|gap| gap.held);
    let level = wanted.level.value();
    let said = match (desk.plan, held) {
        (None, _) => String::new(),
        (Some(_), None) => "unrated; ".to_owned(),
        (Some(_), Some(held)) => {
            let assumed = if held.assumed { "assumed, " } else { "" };
            format!("{}, {assumed}{}; ", held.level.value(), held.level.anchor().to_lowercase())
        }
    };
    let hours = match (whole, gap.map(|gap| gap.hours)) {
        (None, _) | (_, None) => Told::default(),
        (Some(_), Some(None)) => "?".into(),
        (Some(whole), Some(Some(hours))) if hours > 0.0 => short_of_skill(whole, &wanted.skill, hours),
        (Some(_), Some(Some(_))) => "–".into(),
    };
    SkillRow {
        skill: wanted.skill.clone(),
        title: desk.catalogue.skill_title(&wanted.skill).to_owned(),
        weight: (wanted.importance * 5.0).ceil().clamp(1.0, 5.0) as u8,
        wanted: level,
        held: held.map(|held| (held.level, held.assumed)),
        state: gap.map(|gap| gap.state),
        word: gap.map_or("", |gap| gap.state.words()),
        hours,
        value: format!("{said}wanted {level}, {}", wanted.level.anchor().to_lowercase()),
    }
}
