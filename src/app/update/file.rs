//! Opening, saving and closing.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::action::{FileAction, NewPlan};
use crate::app::after::After;
use crate::app::dialog::{Dialog, PathPurpose};
use crate::app::document::Document;
use crate::app::effect::Effect;
use crate::app::format;
use crate::app::notice::Weight;
use crate::app::screen::Screen;
use crate::app::state::State;
use crate::app::view::View;
use crate::domain::calendar::add_years;
use crate::domain::plan::Plan;
use crate::domain::plan::position::Position;
use crate::domain::plan::unknown_fields::UnknownFields;

/// Applies something about files.
pub(super) fn apply(state: &mut State, action: FileAction, effects: &mut Vec<Effect>) {
    match action {
        FileAction::Create(new) => create(state, new),
        FileAction::Leave(after) => leave(state, after, effects),
        FileAction::Discard(after) => follow(state, after, effects),
        FileAction::Save { then } => save(state, then, effects),
        FileAction::SaveAs => pick_to_save(state, None, effects),
        FileAction::UsePath(path) => use_path(state, path, effects),
        FileAction::PickedToOpen(path) => {
            state.picking = false;
            effects.extend(path.map(Effect::Read));
        }
        FileAction::PickedToSave(path, then) => {
            state.picking = false;
            // The dialog of the desktop has asked before it gave a file that is there.
            if let Some(path) = path {
                write(state, path, true, then, effects);
            }
        }
        FileAction::PickFailed { to_save, reason, then } => {
            state.picking = false;
            let mut dialog = if to_save { Dialog::path_to_save(state, then) } else { Dialog::path_to_open() };
            if let Dialog::Path { problem, .. } = &mut dialog {
                *problem = Some(format!("Your desktop shows no file dialog: {reason}. Type the path here."));
            }
            state.dialog = Some(dialog);
        }
        FileAction::Opened { plan, path } => opened(state, *plan, path, effects),
        FileAction::OpenFailed { message } => {
            let kept =
                if state.document.is_some() { " The open plan stays as it was." } else { " The file stays as it was." };
            super::tell(state, Weight::Failure, format!("The plan could not be opened: {message}.{kept}"), None);
        }
        FileAction::Saved { path, revision, then } => saved(state, path, revision, then, effects),
        FileAction::SaveWouldReplace { path, then } => {
            if let Some(document) = &mut state.document {
                document.saving = false;
            }
            state.dialog = Some(Dialog::Replace { path, then });
        }
        FileAction::Replace { path, then } => {
            state.dialog = None;
            write(state, path, true, then, effects);
        }
        FileAction::SettingsPassedOver { message } => {
            let text = format!("The settings could not be read: {message}. The usual ones are used; the file is kept.");
            super::tell(state, Weight::Warning, text, None);
        }
        FileAction::SettingsNotKept { message } => {
            super::tell(state, Weight::Warning, format!("The settings could not be kept: {message}."), None);
        }
        FileAction::SaveFailed { message } => {
            if let Some(document) = &mut state.document {
                document.saving = false;
            }
            let text = format!("The plan could not be saved: {message}. Your changes are still open.");
            let elsewhere = Box::new(FileAction::SaveAs.into());
            super::tell(state, Weight::Failure, text, Some(("Save elsewhere", elsewhere)));
        }
    }
}

fn create(state: &mut State, new: NewPlan) {
    let NewPlan { role, goal, place, years, pay, prefill } = new;
    let goal = goal.filter(|goal| *goal != role);
    let title = match &goal {
        Some(goal) => format!("Path to {}", state.catalogue.role_short(goal)),
        None => format!("{} plan", state.catalogue.role_short(&role)),
    };
    let Some(place) = place.or_else(|| state.catalogue.usual_place()) else { return };
    let since = years.map(|years| add_years(state.today, -years));
    let unknown = UnknownFields::NONE;
    let position = Position { role: role.clone(), level: None, since, pay, place, unknown };
    let mut plan = Plan::new(title, position, goal);
    if prefill && let Some(role) = state.catalogue.role(&role) {
        plan.assume_from(role, state.today);
    }
    state.document = Some(Document::created(plan, &state.catalogue, state.today));
    show_afresh(state);
}

fn show_afresh(state: &mut State) {
    state.view = View { outlook: state.view.outlook, ..View::default() };
    state.view.screen = Screen::Overview;
    state.browsing = false;
    state.dialog = None;
}

fn leave(state: &mut State, after: After, effects: &mut Vec<Effect>) {
    if state.document.as_ref().is_some_and(Document::is_dirty) {
        state.dialog = Some(Dialog::Unsaved(after));
    } else {
        follow(state, after, effects);
    }
}

fn follow(state: &mut State, after: After, effects: &mut Vec<Effect>) {
    state.dialog = None;
    match after {
        After::Quit => effects.push(Effect::Quit),
        After::Welcome => {
            state.document = None;
            state.browsing = false;
            state.view = View { outlook: state.view.outlook, ..View::default() };
        }
        After::Sample => effects.push(Effect::ReadSample),
        After::PickAndOpen if !state.picking => {
            state.picking = true;
            effects.push(Effect::PickToOpen);
        }
        After::PickAndOpen => {}
        After::Open(path) => effects.push(Effect::Read(path)),
    }
}

fn save(state: &mut State, then: Option<After>, effects: &mut Vec<Effect>) {
    state.dialog = None;
    let Some(document) = &state.document else { return };
    match document.path.clone() {
        Some(path) => write(state, path, true, then, effects),
        None => pick_to_save(state, then, effects),
    }
}

fn pick_to_save(state: &mut State, then: Option<After>, effects: &mut Vec<Effect>) {
    let Some(document) = &state.document else { return };
    if state.picking {
        return;
    }
    let name = match document.path.as_ref().and_then(|path| path.file_name()) {
        Some(name) => name.to_string_lossy().into_owned(),
        None => file_name(&document.plan().title),
    };
    state.dialog = None;
    state.picking = true;
    effects.push(Effect::PickToSave { name, then });
}

/// A file name made from a title: letters and digits kept, the rest as hyphens.
fn file_name(title: &str) -> String {
    let kept: String = title.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let words: Vec<_> = kept.split('-').filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "plan.ron".to_owned() } else { format!("{}.ron", words.join("-")) }
}

fn write(state: &mut State, path: PathBuf, over: bool, then: Option<After>, effects: &mut Vec<Effect>) {
    let Some(document) = &mut state.document else { return };
    document.saving = true;
    document.history.end_gesture();
    let plan = Arc::clone(document.plan());
    effects.push(Effect::Write { path, plan, revision: document.history.revision(), over, then });
}

fn use_path(state: &mut State, path: PathBuf, effects: &mut Vec<Effect>) {
    let Some(Dialog::Path { purpose, then, .. }) = state.dialog.take() else { return };
    match purpose {
        PathPurpose::Open => leave(state, After::Open(path), effects),
        PathPurpose::Save => {
            let own = state.document.as_ref().and_then(|document| document.path.as_ref()) == Some(&path);
            write(state, path, own, then, effects);
        }
    }
}

fn opened(state: &mut State, plan: Plan, path: Option<PathBuf>, effects: &mut Vec<Effect>) {
    let unknown = plan.unknown(&state.catalogue);
    state.document = Some(Document::opened(plan, path.clone(), &state.catalogue, state.today));
    show_afresh(state);
    state.notices.clear();
    if let Some(path) = path {
        remember(state, path, effects);
    }
    if let Some(first) = unknown.first() {
        let more = match unknown.len() - 1 {
            0 => String::new(),
            others => format!(" {} like it; Data lists them.", format::count(others, "more", "more")),
        };
        super::tell(state, Weight::Warning, format!("In this plan {first}.{more}"), None);
    }
}

fn saved(state: &mut State, path: PathBuf, revision: u64, then: Option<After>, effects: &mut Vec<Effect>) {
    if let Some(document) = &mut state.document {
        document.saving = false;
        document.saved_revision = Some(revision);
        document.path = Some(path.clone());
    }
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    remember(state, path, effects);
    super::tell(state, Weight::Done, format!("Saved {name}."), None);
    if let Some(after) = then {
        leave(state, after, effects);
    }
}

fn remember(state: &mut State, path: PathBuf, effects: &mut Vec<Effect>) {
    state.settings.remember(path);
    effects.push(Effect::KeepSettings(state.settings.clone()));
}
