//! One step with everything that can be changed about it.

use jiff::civil::Date;
use serde::Serialize;

use super::groups::stages;
use super::skill_options::{SkillOption, skill_options};
use crate::app::document::Document;
use crate::app::format;
use crate::app::present::figure::{Meaning, Told, told};
use crate::app::present::step_odds::step_ends;
use crate::app::state::State;
use crate::app::words::{Words as _, builds_words};
use crate::domain::catalogue::step::{Builds, CatalogueStep};
use crate::domain::currency::Currency;
use crate::domain::effort::Effort;
use crate::domain::ids::{PlanStepId, RoleId, SkillId, TimeEntryId};
use crate::domain::pay::usual_currency::usual_currency;
use crate::domain::plan::plan_step::{PlanStep, StepState};

/// Entries of the log shown, latest first.
const LOG_SHOWN: usize = 6;

/// A skill the step builds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BuiltSkill {
    /// The skill and the level.
    #[serde(skip)]
    pub builds: Builds,
    pub title: String,
    /// Your level now, in words.
    pub now: String,
}

/// Hours worked on a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LoggedTime {
    #[serde(skip)]
    pub id: TimeEntryId,
    /// The day.
    pub date: String,
    pub hours: String,
}

/// A stage a step can lead to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StageOption {
    /// The role; `None` for no stage.
    #[serde(skip)]
    pub stage: Option<RoleId>,
    pub title: String,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StepDetail {
    #[serde(skip)]
    pub id: PlanStepId,
    /// What to do.
    pub title: String,
    /// What there is to show at the end, if the catalogue says.
    pub deliver: String,
    /// Where the step comes from.
    pub source: String,
    /// How far it is.
    #[serde(skip)]
    pub state: StepState,
    /// How far it is and since when.
    pub state_words: String,
    /// The day it is, to which nothing done or worked can be later.
    #[serde(skip)]
    pub today: Date,
    /// The day it was finished, as typed; `None` if it is not done.
    pub done_text: Option<String>,
    /// Three-point hours.
    #[serde(skip)]
    pub hours: Effort,
    /// The same as typed.
    pub hours_text: [String; 3],
    /// What it costs, as typed.
    pub cost: String,
    /// The currency of a cost without one.
    #[serde(skip)]
    pub currency: Currency,
    /// To be finished by.
    #[serde(skip)]
    pub due: Option<Date>,
    /// The same as typed.
    pub due_text: String,
    #[serde(skip)]
    pub stage: Option<RoleId>,
    /// Stages to choose from.
    pub stages: Vec<StageOption>,
    pub builds: Vec<BuiltSkill>,
    /// Skills that fit what is typed.
    pub skill_options: Vec<SkillOption>,
    /// Hours logged in all.
    pub logged: Told,
    /// The latest entries, latest first.
    pub log: Vec<LoggedTime>,
    /// What is left out of the log; empty if nothing.
    pub log_rest: String,
    pub evidence: String,
    /// Its web address.
    pub link: Option<String>,
    pub note: String,
    /// What finishing it has brought or would bring.
    pub brings: String,
    /// By when it is done; empty where that is not known.
    pub ends: Told,
}

/// The stages of the path, and none.
pub(super) fn stage_options(state: &State, document: &Document) -> Vec<StageOption> {
    let title = |stage: &Option<RoleId>| match stage {
        Some(role) => state.catalogue.role_title(role).to_owned(),
        None => "No stage".to_owned(),
    };
    stages(document).into_iter().map(|stage| StageOption { title: title(&stage), stage }).collect()
}

/// Whose idea a step from the catalogue is, and whose estimate its hours are.
fn credit(state: &State, step: &PlanStep, known: &CatalogueStep) -> String {
    let catalogue = &state.catalogue;
    let idea = catalogue.source_short(&known.source);
    if step.hours != known.hours {
        return format!("Idea: {idea}. Hours: yours.");
    }
    match catalogue.hours_source(known) {
        Some(hours) if *hours == known.source => format!("Idea and hours: {idea}."),
        Some(hours) => format!("Idea: {idea}. Hours: {}.", catalogue.source_short(hours)),
        None => format!("Idea: {idea}. Hours are estimates."),
    }
}

/// Builds the detail of a step.
pub(super) fn detail(state: &State, document: &Document, step: &PlanStep) -> StepDetail {
    let known = step.from.as_ref().and_then(|id| state.catalogue.step(id));
    let Effort { optimistic, likely, pessimistic } = step.hours;
    let mut log: Vec<_> = step.log.iter().rev().collect();
    log.sort_by_key(|entry| std::cmp::Reverse(entry.date));
    let hidden = log.get(LOG_SHOWN..).unwrap_or_default();
    let taken: Vec<SkillId> = step.builds.iter().map(|built| built.skill.clone()).collect();
    let evidence = step.evidence.clone().unwrap_or_default();
    StepDetail {
        id: step.id.clone(),
        title: step.title.clone(),
        deliver: known.map(|known| known.deliver.clone()).unwrap_or_default(),
        source: match (known, &step.from) {
            (Some(known), _) => credit(state, step, known),
            (None, Some(_)) => "From a catalogue that is not loaded".to_owned(),
            (None, None) => "Your own step".to_owned(),
        },
        state: step.state,
        state_words: state_words(step),
        today: state.today,
        done_text: step.done.map(format::date),
        hours: step.hours,
        hours_text: [optimistic, likely, pessimistic].map(|hours| format::decimal(hours, 2)),
        cost: step.cost.map(format::amount).unwrap_or_default(),
        currency: usual_currency(document.plan(), &state.catalogue),
        due: step.due,
        due_text: step.due.map(format::date).unwrap_or_default(),
        stage: step.stage.clone(),
        stages: stage_options(state, document),
        builds: step.builds.iter().map(|built| built_skill(state, document, built)).collect(),
        skill_options: skill_options(&state.catalogue, &state.view.steps.skill_query, &taken),
        logged: told![Told::hours(Meaning::StepLogged(step.id.clone()), step.logged_hours()), " logged"],
        log: log
            .iter()
            .take(LOG_SHOWN)
            .map(|entry| LoggedTime {
                id: entry.id.clone(),
                date: format::date(entry.date),
                hours: format::hours(entry.hours),
            })
            .collect(),
        log_rest: match hidden.len() {
            0 => String::new(),
            more => {
                let hours: f64 = hidden.iter().map(|entry| entry.hours).sum();
                format!("and {}, {}", format::count(more, "earlier entry", "earlier entries"), format::hours(hours))
            }
        },
        link: format::web_address(&evidence),
        evidence,
        note: step.note.clone().unwrap_or_default(),
        brings: brings(state, document, step),
        ends: step_ends(state, document, step).unwrap_or_default(),
    }
}

fn state_words(step: &PlanStep) -> String {
    match step.done {
        Some(day) => format!("{} on {}", step.state.words(), format::date(day)),
        None => step.state.words().to_owned(),
    }
}

fn built_skill(state: &State, document: &Document, built: &Builds) -> BuiltSkill {
    let now = match document.derived().levels.get(&built.skill) {
        Some(held) if held.assumed => format!("you: {}, assumed", held.level.value()),
        Some(held) => format!("you: {}", held.level.value()),
        None => "you: not rated".to_owned(),
    };
    BuiltSkill { title: state.catalogue.skill_title(&built.skill).to_owned(), now, builds: built.clone() }
}

fn brings(state: &State, document: &Document, step: &PlanStep) -> String {
    use crate::domain::plan::ledger_entry::Basis;
    if step.builds.is_empty() {
        return "It builds no skill, so finishing it changes no level.".to_owned();
    }
    if step.state == StepState::Done {
        let entries = document.plan().ledger.iter().filter(|entry| entry.basis == Basis::Step(step.id.clone()));
        let raised: Vec<String> = entries
            .map(|entry| format!("{} to {}", state.catalogue.skill_title(&entry.skill), entry.level.value()))
            .collect();
        return if raised.is_empty() {
            "You held these levels already.".to_owned()
        } else {
            format!("It raised {}.", raised.join(", "))
        };
    }
    let levels = &document.derived().levels;
    let raises = step.builds.iter().filter(|built| levels.get(&built.skill).is_none_or(|held| held.level < built.to));
    let raises = builds_words(raises, &state.catalogue);
    if raises.is_empty() {
        "You hold these levels already.".to_owned()
    } else {
        format!("Finishing it raises {raises}.")
    }
}
