//! The command palette: commands, roles, skills and steps by name.

use std::path::Path;

use serde::Serialize;

use crate::app::action::{Action, FileAction, RoleAction, ViewAction};
use crate::app::after::After;
use crate::app::command::Command;
use crate::app::document::Document;
use crate::app::format;
use crate::app::present::palette_comparison::comparisons;
use crate::app::present::role_suggestion::use_as_own;
use crate::app::present::role_words::{called, family, level};
use crate::app::state::State;
use crate::app::view::roles::RoleTab;
use crate::app::words::Words as _;
use crate::domain::catalogue::role::Role;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::plan::plan_step::{PlanStep, StepState};
use crate::domain::search::{self, Fit, Grade, Query, Tier};

/// Entries shown.
const MOST: usize = 40;
/// Steps, or files, that stand first while nothing is typed.
const MOST_NEXT: usize = 3;

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum EntryKind {
    Command,
    /// A step of the plan.
    Step,
    Role,
    Skill,
    /// A plan file opened before.
    File,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PaletteEntry {
    pub kind: EntryKind,
    /// Its name.
    pub label: String,
    /// More about it.
    pub detail: String,
    /// The key that does the same; empty without one.
    pub key: String,
    /// Why it cannot be used now.
    pub obstacle: Option<&'static str>,
    /// What is done first.
    #[serde(skip)]
    pub before: Option<Action>,
    /// What it does.
    #[serde(skip)]
    pub action: Action,
}

/// What the palette shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PaletteData {
    pub typed: String,
    /// Entries that fit, best first.
    pub entries: Vec<PaletteEntry>,
    /// The first entry may be taken by a key: its letters are not merely scattered.
    pub clear: bool,
}

/// Builds the palette. With nothing typed it lists what a person most likely wants: the next steps, the roles of the
/// plan and the commands that can be used now.
pub fn palette(state: &State, typed: &str) -> PaletteData {
    let query = Query::new(typed);
    let typed_nothing = typed.trim().is_empty();
    let mut found = if typed_nothing { Vec::new() } else { Grade::first(|grade| hits(state, &query, grade)) };
    found.sort_by(|a, b| a.order().cmp(&b.order()));
    let clear = typed_nothing || found.first().is_some_and(|hit| hit.fit.tier < Tier::Scattered);
    let mut entries: Vec<_> = found.into_iter().map(|hit| hit.entry).collect();
    if typed_nothing {
        entries = likely(state);
    }
    let compared = comparisons(state, typed);
    let clear = clear || !compared.is_empty();
    entries.splice(..0, compared);
    entries.truncate(MOST);
    // What fits nothing as typed may be a role of the person's own.
    let clear = clear || entries.is_empty();
    let own = if entries.is_empty() || !clear { own_entry(state, typed) } else { None };
    entries.extend(own);
    PaletteData { typed: typed.to_owned(), entries, clear }
}

/// An entry that fits what was typed.
struct Found {
    fit: Fit,
    /// For a role its place among those that fit.
    rank: usize,
    alias: bool,
    entry: PaletteEntry,
}

impl Found {
    fn order(&self) -> impl Ord + use<'_> {
        (self.fit.tier, self.fit.flaws, self.entry.kind, self.rank, self.alias, self.fit.besides, &self.entry.label)
    }
}

fn hits(state: &State, query: &Query, grade: Grade) -> Vec<Found> {
    let plain =
        Command::all().filter(|command| *command != Command::Palette).map(|command| command_entry(command, state));
    let plain =
        plain.chain(steps(state).map(step_entry)).chain(state.settings.recent.iter().map(|path| file_entry(path)));
    let plain = plain.filter_map(|entry| {
        let fit = query.fit(&entry.label, grade)?;
        Some(Found { fit, rank: 0, alias: false, entry })
    });
    let mut found: Vec<Found> = plain.collect();
    let held = state.document.as_ref().map(|document| &document.plan().position.role);
    let roles = search::roles_of_grade(&state.catalogue, query, grade, held, MOST);
    found.extend(roles.into_iter().enumerate().filter_map(|(rank, hit)| {
        let role = state.catalogue.role(&hit.role)?;
        let mut entry = role_entry(state, role);
        if hit.alias {
            entry.detail = format!("{} · also called {}", entry.detail, called(role, &hit.name));
        }
        Some(Found { fit: hit.fit, rank, alias: hit.alias, entry })
    }));
    if state.document.is_some() {
        let skills = search::skills_of_grade(&state.catalogue, query, grade).into_iter();
        found.extend(skills.map(|(hit, skill)| {
            let action = ViewAction::ShowSkill(skill.id.clone()).into();
            let entry = named(EntryKind::Skill, &skill.title, skill.kind.words(), action);
            Found { fit: hit.fit, rank: 0, alias: hit.name > 0, entry }
        }));
    }
    found
}

/// With nothing typed: the steps that come next, the goal and the role held, then the commands that can be used now, those
/// that lead elsewhere in the plan first; without a plan the files opened before.
fn likely(state: &State) -> Vec<PaletteEntry> {
    let open = |wanted: StepState| steps(state).filter(move |step| step.state == wanted);
    let next = open(StepState::Doing).chain(open(StepState::ToDo)).take(MOST_NEXT).map(step_entry);
    let plan = state.document.as_ref().map(Document::plan);
    let roles = plan.into_iter().flat_map(|plan| plan.goal.iter().chain([&plan.position.role]));
    let roles = roles.filter_map(|role| Some(role_entry(state, state.catalogue.role(role)?)));
    let recent = state.settings.recent.iter().filter(|_| plan.is_none()).take(MOST_NEXT).map(|path| file_entry(path));
    let usable = |command: &Command| *command != Command::Palette && command.obstacle(state).is_none();
    let mut commands: Vec<Command> = Command::all().filter(usable).collect();
    if plan.is_some() {
        let here = state.view.screen;
        commands.retain(|command| *command != Command::Go(here));
        commands.sort_by_key(|command| match command {
            Command::AddStep | Command::PlanDetails | Command::Undo => 0,
            Command::Go(_) => 1,
            _ => 2,
        });
    }
    let commands = commands.into_iter().map(|command| command_entry(command, state));
    next.chain(roles).chain(recent).chain(commands).collect()
}

/// What was typed as a role of the person's own; `None` without a plan.
fn own_entry(state: &State, typed: &str) -> Option<PaletteEntry> {
    let plan = state.document.as_ref()?.plan();
    let own = OwnRole::titled(typed, &plan.own_roles);
    let show = ViewAction::ShowRole(own.id.clone(), RoleTab::Profile).into();
    let entry = named(EntryKind::Role, &use_as_own(&own), "Your own", show);
    Some(PaletteEntry { before: Some(RoleAction::SetOwn(Box::new(own)).into()), ..entry })
}

fn steps(state: &State) -> impl Iterator<Item = &PlanStep> {
    state.document.iter().flat_map(|document| &document.plan().steps)
}

fn step_entry(step: &PlanStep) -> PaletteEntry {
    named(EntryKind::Step, &step.title, step.state.words(), ViewAction::ShowStep(step.id.clone()).into())
}

fn role_entry(state: &State, role: &Role) -> PaletteEntry {
    let detail = format!("{}, {}", family(role, &state.catalogue), level(role));
    let action = ViewAction::ShowRole(role.id.clone(), RoleTab::Profile).into();
    named(EntryKind::Role, &role.title, &detail, action)
}

fn file_entry(path: &Path) -> PaletteEntry {
    let (name, folder) = (format::path_name(path), format::path_folder(path));
    named(EntryKind::File, &name, &folder, FileAction::Leave(After::Open(path.to_owned())).into())
}

fn command_entry(command: Command, state: &State) -> PaletteEntry {
    PaletteEntry {
        kind: EntryKind::Command,
        label: command.words_in(state),
        detail: command.explanation().to_owned(),
        key: command.shortcuts().first().map(|shortcut| shortcut.words()).unwrap_or_default(),
        obstacle: command.obstacle(state),
        before: None,
        action: ViewAction::Run(command).into(),
    }
}

pub(super) fn named(kind: EntryKind, label: &str, detail: &str, action: Action) -> PaletteEntry {
    PaletteEntry {
        kind,
        label: label.to_owned(),
        detail: detail.to_owned(),
        key: String::new(),
        obstacle: None,
        before: None,
        action,
    }
}
