//! One skill in detail.

use serde::Serialize;

use super::history::{HistoryEntry, history};
use super::rows::{blocks, level_words};
use crate::app::document::Document;
use crate::app::format;
use crate::app::state::State;
use crate::app::words::Words as _;
use crate::domain::catalogue::role::{Need, Role};
use crate::domain::catalogue::skill::Skill;
use crate::domain::gap::Gap;
use crate::domain::gap::held::Held;
use crate::domain::gap::skill_gap::GapState;
use crate::domain::ids::{CatalogueStepId, PlanStepId, RoleId, SkillId};
use crate::domain::plan::plan_step::StepState;
use crate::domain::proficiency::Proficiency;

/// One of the six levels.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DetailLevel {
    pub level: u8,
    /// What it is for every skill.
    pub general: &'static str,
    /// What it is for this skill.
    pub sentence: String,
    /// `You` or `Assumed`, at the level held.
    pub you: Option<&'static str>,
    /// Whether the person rated it so.
    #[serde(skip)]
    pub rated: bool,
    /// Whether the role wants it.
    pub wanted: bool,
    /// All of it in a sentence.
    pub name: String,
}

/// Hours from the level before to each level.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HoursPerLevel {
    /// For each level from 1 on: hours in words, share of the longest, whether they lie between you and the level wanted.
    pub bars: Vec<(String, f32, bool)>,
    /// Where they come from.
    pub source: String,
}

/// How a step that builds the skill stands to the plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum StepOffer {
    /// In the plan, and whether it is done.
    InPlan(#[serde(skip)] PlanStepId, bool),
    /// In the catalogue only.
    InCatalogue(#[serde(skip)] CatalogueStepId),
}

/// A step that builds the skill.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DetailStep {
    /// In the plan or not.
    pub offer: StepOffer,
    pub title: String,
    /// The level it leads to.
    pub to: String,
    /// Hours left, or likely hours of one not in the plan.
    pub hours: String,
}

/// Another role that wants the skill.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RoleThatWants {
    #[serde(skip)]
    pub role: RoleId,
    /// Its short title.
    pub title: String,
    pub level: String,
}

/// One skill in detail.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillDetail {
    #[serde(skip)]
    pub id: SkillId,
    pub title: String,
    /// Words about it: essential or useful, weight, what sort of thing it is.
    pub tags: Vec<String>,
    /// How it stands to the role, and the word for it; `None` if the role does not want it.
    #[serde(skip)]
    pub state: Option<GapState>,
    /// The same in a word.
    pub state_word: &'static str,
    pub levels: Vec<DetailLevel>,
    /// The level held in words.
    pub held: String,
    /// Whether it has a level that can be taken away.
    pub has_level: bool,
    /// Hours per level; `None` for a skill the catalogue does not have.
    pub hours: Option<HoursPerLevel>,
    /// Hours to the level wanted, in words.
    pub to_learn: String,
    /// Steps that build it.
    pub steps: Vec<DetailStep>,
    /// Hours left in those of the plan.
    pub steps_left: String,
    /// Other roles that want it, those that want most first.
    pub roles: Vec<RoleThatWants>,
    /// The ledger, latest first.
    pub history: Vec<HistoryEntry>,
    /// What is left out of it; empty if nothing.
    pub history_rest: String,
    /// Evidence of the latest entry.
    pub evidence: String,
    /// Its web address, if it is one.
    pub link: Option<String>,
    /// Note on the latest entry.
    pub note: String,
}

/// Builds the detail of a skill.
pub(super) fn detail(state: &State, document: &Document, role: &Role, gap: &Gap, id: &SkillId) -> SkillDetail {
    let catalogue = &state.catalogue;
    let plan = document.plan();
    let skill = catalogue.skill(id);
    let wanted = gap.skill(id);
    let held = document.derived().levels.get(id).copied();
    let entry = plan.last_entered(id);
    let evidence = entry.and_then(|entry| entry.evidence.clone()).unwrap_or_default();
    let to_learn = match wanted.map(|wanted| wanted.hours) {
        Some(Some(hours)) if hours > 0.0 => format!("{} to the level wanted", format::hours(hours)),
        Some(None) => "hours to learn not known".to_owned(),
        Some(Some(_)) | None => String::new(),
    };
    let (history, older) = history(plan, id);
    let (steps, left) = steps(state, document, id, held);
    SkillDetail {
        id: id.clone(),
        title: catalogue.skill_title(id).to_owned(),
        tags: tags(skill, wanted.map(|wanted| (wanted.need, wanted.importance)), role),
        state: wanted.map(|wanted| wanted.state),
        state_word: wanted.map_or("", |wanted| wanted.state.words()),
        levels: levels(skill, held, wanted.map(|wanted| wanted.wanted)),
        held: match held {
            None => "Not rated yet".to_owned(),
            Some(held) if held.assumed => format!("{}, assumed", level_words(held.level)),
            Some(held) => level_words(held.level),
        },
        has_level: held.is_some(),
        hours: skill.and_then(|skill| hours_per_level(state, skill, held, wanted.map(|wanted| wanted.wanted))),
        to_learn,
        steps,
        steps_left: left,
        roles: other_roles(state, role, id),
        history,
        history_rest: match older {
            0 => String::new(),
            older => format!("and {}", format::count(older, "older entry", "older entries")),
        },
        link: format::web_address(&evidence),
        evidence,
        note: entry.and_then(|entry| entry.note.clone()).unwrap_or_default(),
    }
}

fn tags(skill: Option<&Skill>, wanted: Option<(Need, f64)>, role: &Role) -> Vec<String> {
    let mut tags = match wanted {
        Some((Need::Essential, importance)) => vec!["Essential".to_owned(), weight(importance)],
        Some((Need::Optional, importance)) => vec!["Useful".to_owned(), weight(importance)],
        None => vec![format!("Not asked for by {}", role.short())],
    };
    match skill {
        Some(skill) => tags.push(format::capital(skill.kind.words())),
        None => tags.push("Not in the catalogue".to_owned()),
    }
    tags
}

fn weight(importance: f64) -> String {
    format!("Weight {} of 5", blocks(importance))
}

/// The six levels of a skill; of one the catalogue does not have with general words only.
pub(super) fn levels(skill: Option<&Skill>, held: Option<Held>, wanted: Option<Proficiency>) -> Vec<DetailLevel> {
    Proficiency::all()
        .map(|level| {
            let anchor = usize::from(level.value()).checked_sub(1).and_then(|at| skill?.anchors.as_ref()?.get(at));
            let sentence = anchor.cloned().unwrap_or_else(|| level.anchor().to_owned());
            let here = held.filter(|held| held.level == level);
            let you = here.map(|held| if held.assumed { "Assumed" } else { "You" });
            let is_wanted = wanted == Some(level);
            let mut name = format!("Level {}: {sentence}", level.value());
            for mark in you.into_iter().chain(is_wanted.then_some("Wanted")) {
                name = format!("{}; {}", name.trim_end_matches('.'), mark.to_lowercase());
            }
            DetailLevel {
                level: level.value(),
                general: level.anchor(),
                sentence,
                you,
                rated: here.is_some_and(|held| !held.assumed),
                wanted: is_wanted,
                name,
            }
        })
        .collect()
}

fn hours_per_level(
    state: &State,
    skill: &Skill,
    held: Option<Held>,
    wanted: Option<Proficiency>,
) -> Option<HoursPerLevel> {
    let hours = skill.hours?;
    let longest = hours.iter().copied().fold(0.0, f64::max);
    let from = held.map(|held| held.level.value());
    let bars = hours.iter().zip(1_u8..).map(|(hours, level)| {
        let to_learn = from.zip(wanted).is_some_and(|(from, wanted)| level > from && level <= wanted.value());
        let share = if longest > 0.0 { (hours / longest) as f32 } else { 0.0 };
        (format::hours(*hours), share, to_learn)
    });
    let source = skill.hours_source.as_ref().and_then(|source| state.catalogue.source(source));
    Some(HoursPerLevel {
        bars: bars.collect(),
        source: source.map_or(String::new(), |source| format!("Estimate by {}", source_words(source))),
    })
}

fn steps(state: &State, document: &Document, id: &SkillId, held: Option<Held>) -> (Vec<DetailStep>, String) {
    let plan = document.plan();
    let in_plan: Vec<_> = plan
        .steps
        .iter()
        .filter(|step| step.state != StepState::Skipped)
        .filter_map(|step| Some((step, step.builds.iter().find(|built| built.skill == *id)?)))
        .collect();
    let left: f64 = in_plan.iter().map(|(step, _)| step.hours_left().likely).sum();
    let mut steps: Vec<DetailStep> = in_plan
        .iter()
        .map(|(step, built)| {
            let done = step.state == StepState::Done;
            let hours = if done { step.logged_hours() } else { step.hours_left().likely };
            DetailStep {
                offer: StepOffer::InPlan(step.id.clone(), done),
                title: step.title.clone(),
                to: format!("to {}", built.to.value()),
                hours: format::hours(hours),
            }
        })
        .collect();
    let taken = |step: &CatalogueStepId| plan.steps.iter().any(|taken| taken.from.as_ref() == Some(step));
    let mut others: Vec<_> = state
        .catalogue
        .steps()
        .filter(|step| !taken(&step.id))
        .filter_map(|step| Some((step, step.builds.iter().find(|built| built.skill == *id)?)))
        .filter(|(_, built)| held.is_none_or(|held| built.to > held.level))
        .collect();
    others.sort_by(|(a, x), (b, y)| (x.to, &a.title).cmp(&(y.to, &b.title)));
    steps.extend(others.into_iter().map(|(step, built)| DetailStep {
        offer: StepOffer::InCatalogue(step.id.clone()),
        title: step.title.clone(),
        to: format!("to {}", built.to.value()),
        hours: format::hours(step.hours.likely),
    }));
    let left = if left > 0.0 { format!("{} left in the plan", format::hours(left)) } else { String::new() };
    (steps, left)
}

fn other_roles(state: &State, role: &Role, id: &SkillId) -> Vec<RoleThatWants> {
    let mut roles: Vec<_> = state
        .catalogue
        .wanting(id)
        .filter(|other| other.id != role.id)
        .filter_map(|other| Some((other, other.skills.iter().find(|wanted| wanted.skill == *id)?)))
        .collect();
    roles.sort_by(|(a, x), (b, y)| y.level.cmp(&x.level).then_with(|| (a.short(), &a.id).cmp(&(b.short(), &b.id))));
    roles
        .into_iter()
        .map(|(other, wanted)| RoleThatWants {
            role: other.id.clone(),
            title: other.short().to_owned(),
            level: wanted.level.value().to_string(),
        })
        .collect()
}

/// Short name and year of a source.
fn source_words(source: &crate::domain::catalogue::source::Source) -> String {
    let named = source.short.contains(|letter: char| letter.is_ascii_digit());
    if named { source.short.clone() } else { format!("{}, {}", source.short, source.date) }
}
