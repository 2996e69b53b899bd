//! The command palette: commands, roles, skills and steps by name.

use serde::Serialize;
use strum::IntoEnumIterator;

use crate::app::action::{Action, FileAction, ViewAction};
use crate::app::after::After;
use crate::app::command::Command;
use crate::app::state::State;
use crate::app::view::roles::RoleTab;
use crate::domain::search;

/// Entries shown.
const MOST: usize = 40;

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum EntryKind {
    /// A command.
    Command,
    /// A step of the plan.
    Step,
    /// A role.
    Role,
    /// A skill.
    Skill,
    /// A plan file opened before.
    File,
}

impl EntryKind {
    /// The word at the right of the entry.
    pub fn word(self) -> &'static str {
        match self {
            Self::Command => "Command",
            Self::Step => "Step",
            Self::Role => "Role",
            Self::Skill => "Skill",
            Self::File => "Plan file",
        }
    }
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PaletteEntry {
    /// What it is.
    pub kind: EntryKind,
    /// Its name.
    pub label: String,
    /// More about it.
    pub detail: String,
    /// The key that does the same; empty without one.
    pub key: String,
    /// Why it cannot be used now.
    pub obstacle: Option<&'static str>,
    /// What it does.
    #[serde(skip)]
    pub action: Action,
}

/// What the palette shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PaletteData {
    /// What was typed.
    pub typed: String,
    /// Entries that fit, best first.
    pub entries: Vec<PaletteEntry>,
}

/// Builds the palette. With nothing typed it lists the commands that can be used now.
pub fn palette(state: &State, typed: &str) -> PaletteData {
    let mut scored: Vec<(u32, PaletteEntry)> = Vec::new();
    let mut add = |entry: PaletteEntry, names: &[&str]| {
        let score = names.iter().filter_map(|name| search::score(name, typed)).max();
        if let Some(score) = score {
            scored.push((score, entry));
        }
    };
    for command in Command::iter().filter(|command| *command != Command::Palette) {
        let entry = command_entry(command, state);
        if !typed.trim().is_empty() || entry.obstacle.is_none() {
            let label = entry.label.clone();
            add(entry, &[&label]);
        }
    }
    if !typed.trim().is_empty() {
        for step in state.document.iter().flat_map(|document| &document.plan().steps) {
            let action = ViewAction::ShowStep(step.id.clone()).into();
            add(named(EntryKind::Step, &step.title, step.state.word(), action), &[&step.title]);
        }
        for role in state.catalogue.roles() {
            let names: Vec<&str> =
                std::iter::once(role.title.as_str()).chain(role.aliases.iter().map(String::as_str)).collect();
            let action = ViewAction::ShowRole(role.id.clone(), RoleTab::Profile).into();
            let family = state.catalogue.family_title(&role.family);
            add(named(EntryKind::Role, &role.title, &format!("{family}, {}", role.level.word()), action), &names);
        }
        if state.document.is_some() {
            for skill in state.catalogue.skills() {
                let names: Vec<&str> =
                    std::iter::once(skill.title.as_str()).chain(skill.aliases.iter().map(String::as_str)).collect();
                let action = ViewAction::ShowSkill(skill.id.clone()).into();
                add(named(EntryKind::Skill, &skill.title, skill.kind.word(), action), &names);
            }
        }
        for path in &state.settings.recent {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
            let action = FileAction::Leave(After::Open(path.clone())).into();
            add(named(EntryKind::File, &name, &folder, action), &[&name]);
        }
        scored.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.kind.cmp(&b.1.kind)).then(a.1.label.cmp(&b.1.label)));
    }
    let entries = scored.into_iter().take(MOST).map(|(_, entry)| entry).collect();
    PaletteData { typed: typed.to_owned(), entries }
}

fn command_entry(command: Command, state: &State) -> PaletteEntry {
    PaletteEntry {
        kind: EntryKind::Command,
        label: command.words_in(state),
        detail: command.explanation().to_owned(),
        key: command.shortcuts().first().map(|shortcut| shortcut.words()).unwrap_or_default(),
        obstacle: command.obstacle(state),
        action: ViewAction::Run(command).into(),
    }
}

fn named(kind: EntryKind, label: &str, detail: &str, action: Action) -> PaletteEntry {
    PaletteEntry {
        kind,
        label: label.to_owned(),
        detail: detail.to_owned(),
        key: String::new(),
        obstacle: None,
        action,
    }
}
