//! The list of steps by stage of the path.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::passes;
use crate::app::document::Document;
use crate::app::format;
use crate::app::present::figure::{Meaning, Reckoned, Told, told};
use crate::app::present::step_odds::stage_ends;
use crate::app::present::strip::{first_day, hours_before};
use crate::app::state::State;
use crate::app::words::{Words as _, builds_words};
use crate::domain::ids::{PlanStepId, RoleId};
use crate::domain::moves::person::Person;
use crate::domain::path::along::gaps_along;
use crate::domain::path::station::{Station, Timing};
use crate::domain::plan::plan_step::{PlanStep, StepState};

/// A place in the list: the stage, and the step that follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub stage: Option<RoleId>,
    /// The step that comes next; `None` at the end of the stage.
    pub before: Option<PlanStepId>,
}

/// One step of the list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StepRow {
    #[serde(skip)]
    pub id: PlanStepId,
    /// What to do.
    pub title: String,
    /// The first skill it builds, and how many more.
    pub skill: String,
    /// All skills it builds, with their levels.
    pub skills: String,
    /// Low, likely and high hours.
    pub hours: [Told; 3],
    /// Hours logged.
    pub logged: Told,
    /// Whether any are.
    pub any_logged: bool,
    /// To be finished by.
    pub due: String,
    /// Whether that day has passed.
    pub overdue: bool,
    /// How far it is.
    #[serde(skip)]
    pub state: StepState,
    /// The same in words.
    pub state_word: &'static str,
    /// What is shown of it: that the day has passed weighs more.
    #[serde(skip)]
    pub state_shown: &'static str,
    /// The state its tick box leads to.
    #[serde(skip)]
    pub ticked: StepState,
    /// Evidence; for a skipped step its note.
    pub evidence: String,
    /// The web address of the evidence.
    pub link: Option<String>,
    /// All of it in a sentence.
    pub name: String,
    /// Whether it is selected.
    pub selected: bool,
    /// One place up and one place down.
    #[serde(skip)]
    pub up: Option<Place>,
    #[serde(skip)]
    pub down: Option<Place>,
}

/// Steps of one stage.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StepGroup {
    #[serde(skip)]
    pub stage: Option<RoleId>,
    /// The heading.
    pub title: String,
    /// When the role begins, and what the steps have to do with that.
    pub by: Told,
    /// Steps done, hours left, and by when.
    pub counts: Told,
    /// Whether its steps are folded away.
    pub folded: bool,
    /// The steps that pass the filter.
    pub rows: Vec<StepRow>,
}

/// The stages in the order of the path, then others that steps name, then none.
pub(super) fn stages(document: &Document) -> Vec<Option<RoleId>> {
    let plan = document.plan();
    let mut stages: Vec<Option<RoleId>> = match &document.derived().stations {
        Ok(stations) => stations.iter().skip(1).map(|station| Some(station.role.clone())).collect(),
        Err(_) => Vec::new(),
    };
    let mut known: BTreeSet<Option<RoleId>> = stages.iter().cloned().collect();
    for step in plan.steps.iter().filter(|step| step.stage.is_some()) {
        if !known.contains(&step.stage) {
            known.insert(step.stage.clone());
            stages.push(step.stage.clone());
        }
    }
    stages.push(None);
    stages
}

/// Builds the groups that have a step.
pub(super) fn groups(state: &State, document: &Document) -> Vec<StepGroup> {
    let plan = document.plan();
    let view = &state.view.steps;
    let mut groups: Vec<StepGroup> = Vec::new();
    let mut by_stage: BTreeMap<Option<&RoleId>, Vec<&PlanStep>> = BTreeMap::new();
    for step in &plan.steps {
        by_stage.entry(step.stage.as_ref()).or_default().push(step);
    }
    for stage in stages(document) {
        let all = by_stage.get(&stage.as_ref()).map(Vec::as_slice).unwrap_or_default();
        let rows: Vec<StepRow> =
            all.iter().filter(|step| passes(view.filter, step)).map(|step| row(state, step)).collect();
        if rows.is_empty() {
            continue;
        }
        let title = match &stage {
            Some(role) => to_words(state, role),
            None => "Without a stage".to_owned(),
        };
        let folded = view.folded.contains(&stage);
        let by = by(state, document, stage.as_ref(), all);
        let counts = counts(state, document, stage.as_ref(), all);
        groups.push(StepGroup { stage, title, by, counts, folded, rows });
    }
    link(&mut groups);
    groups
}

/// The heading of the steps that lead to a role.
pub(super) fn to_words(state: &State, role: &RoleId) -> String {
    format!("To {}", state.catalogue.role_title(role))
}

fn by(state: &State, document: &Document, stage: Option<&RoleId>, steps: &[&PlanStep]) -> Told {
    let stations = document.derived().stations.as_deref().unwrap_or_default();
    let station = stations.iter().enumerate().skip(1).find(|(_, station)| Some(&station.role) == stage);
    match (station, stage) {
        (Some((index, station)), _) => {
            let begins = told!["from ", first_day(stations, index, station)];
            let parts = [Some(begins), learning(state, document, stations, index, steps), late(station, steps)];
            Told::joined(parts.into_iter().flatten(), "; ")
        }
        (None, Some(role)) if *role == document.plan().position.role => "the role you hold".into(),
        // Without a goal nothing is set aside.
        (None, Some(_)) if document.plan().goal.is_some() => "not on your path, not counted".into(),
        (None, Some(_)) => "not on your path".into(),
        (None, None) => Told::default(),
    }
}

/// Where hours to learn set the first day: whether these steps are what is to be learnt.
fn learning(
    state: &State,
    document: &Document,
    stations: &[Station],
    index: usize,
    steps: &[&PlanStep],
) -> Option<Told> {
    let arrival = stations.get(index)?.arrival.as_ref().filter(|arrival| arrival.timing == Timing::HoursToLearn)?;
    let person = Person::of(document.plan(), &state.catalogue, state.today);
    let gap = gaps_along(stations, &person).into_iter().nth(index).flatten()?;
    let open = || steps.iter().filter(|step| step.state.is_open()).flat_map(|step| &step.builds);
    let lacking = &gap.shortfall.ledger;
    let built = lacking.iter().filter(|line| open().any(|builds| builds.skill == line.skill)).count();
    let skills = format::count(lacking.len(), "skill", "skills");
    let share = if built == 0 { "none".to_owned() } else { built.to_string() };
    let hours = hours_before(stations, index, arrival);
    Some(told![hours, format!(" to learn set that day; these build {share} of its {skills}")])
}

/// Steps that are due after the role has begun.
fn late(station: &Station, steps: &[&PlanStep]) -> Option<Told> {
    let open = steps.iter().filter(|step| step.state.is_open());
    let late = open.filter(|step| step.due.is_some_and(|due| due > station.start)).count();
    (late > 0).then(|| format!("{late} {} due later", if late == 1 { "is" } else { "are" }).into())
}

fn counts(state: &State, document: &Document, stage: Option<&RoleId>, steps: &[&PlanStep]) -> Told {
    let done = steps.iter().filter(|step| step.state == StepState::Done).count();
    let of = steps.iter().filter(|step| step.state != StepState::Skipped).count();
    let left: f64 = steps.iter().map(|step| step.hours_left().likely).sum();
    let left = told![Told::hours(Meaning::StageLeft(stage.cloned()), left), " left"];
    let parts = [Some(format!("{done} of {of} done").into()), Some(left), stage_ends(state, document, stage, steps)];
    Told::joined(parts.into_iter().flatten(), ", ")
}

/// Says of each row where one place up and one place down would be.
fn link(groups: &mut [StepGroup]) {
    let ids: Vec<(Option<RoleId>, Vec<PlanStepId>)> = groups
        .iter()
        .map(|group| (group.stage.clone(), group.rows.iter().map(|row| row.id.clone()).collect()))
        .collect();
    for (at, group) in groups.iter_mut().enumerate() {
        let earlier = at.checked_sub(1).and_then(|at| ids.get(at));
        let later = ids.get(at + 1);
        let own: Vec<PlanStepId> = group.rows.iter().map(|row| row.id.clone()).collect();
        for (index, row) in group.rows.iter_mut().enumerate() {
            let within = |before: Option<PlanStepId>| Place { stage: group.stage.clone(), before };
            row.up = match index.checked_sub(1).and_then(|index| own.get(index)) {
                Some(before) => Some(within(Some(before.clone()))),
                None => earlier.map(|(stage, _)| Place { stage: stage.clone(), before: None }),
            };
            row.down = match own.get(index + 1) {
                Some(_) => Some(within(own.get(index + 2).cloned())),
                None => later.map(|(stage, ids)| Place { stage: stage.clone(), before: ids.first().cloned() }),
            };
        }
    }
}

fn row(state: &State, step: &PlanStep) -> StepRow {
    let view = &state.view.steps;
    let logged = step.logged_hours();
    let first = step.builds.first().map(|built| state.catalogue.skill_title(&built.skill));
    let skill = match (first, step.builds.len()) {
        (None, _) => String::new(),
        (Some(first), 1) => first.to_owned(),
        (Some(first), many) => format!("{first} +{}", many - 1),
    };
    let due = step.due.map_or_else(|| "–".to_owned(), format::date);
    let overdue = step.state.is_open() && step.due.is_some_and(|due| due < state.today);
    let skipped = step.state == StepState::Skipped;
    let evidence = step.evidence.clone().or_else(|| step.note.clone().filter(|_| skipped)).unwrap_or_default();
    let late = if overdue { ", overdue" } else { "" };
    let name = format!(
        "{}, {}, {} likely, {} logged, due {due}{late}",
        step.title,
        step.state.words(),
        format::hours(step.hours.likely),
        format::hours(logged),
    );
    let bare = |how, hours| Told::number(Meaning::StepHours(step.id.clone(), how), hours, format::bare_hours(hours));
    let back = if logged > 0.0 { StepState::Doing } else { StepState::ToDo };
    StepRow {
        id: step.id.clone(),
        title: step.title.clone(),
        skill,
        skills: builds_words(&step.builds, &state.catalogue),
        hours: [
            bare(Reckoned::Least, step.hours.optimistic),
            bare(Reckoned::Likely, step.hours.likely),
            bare(Reckoned::Most, step.hours.pessimistic),
        ],
        logged: Told::hours(Meaning::StepLogged(step.id.clone()), logged),
        any_logged: logged > 0.0,
        due,
        overdue,
        state: step.state,
        state_word: step.state.words(),
        state_shown: if overdue { "Overdue" } else { step.state.words() },
        ticked: if step.state == StepState::Done { back } else { StepState::Done },
        link: step.evidence.as_deref().and_then(format::web_address),
        evidence,
        name,
        selected: view.selected.as_ref() == Some(&step.id),
        up: None,
        down: None,
    }
}
