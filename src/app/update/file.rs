//! Opening, saving and closing.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::pick;
use crate::app::action::{FileAction, NewPlan};
use crate::app::after::After;
use crate::app::dialog::{Dialog, PathPurpose};
use crate::app::document::Document;
use crate::app::effect::Effect;
use crate::app::format::{self, file_name};
use crate::app::notice::Weight;
use crate::app::path_dialog::PathDialog;
use crate::app::screen::Screen;
use crate::app::state::State;
use crate::app::view::View;
use crate::domain::calendar::add_years;
use crate::domain::plan::Plan;
use crate::domain::plan::position::Position;

/// Applies something about files.
pub(super) fn apply(state: &mut State, action: FileAction, effects: &mut Vec<Effect>) {
    match action {
        FileAction::Create(new) => create(state, new, effects),
        FileAction::Leave(after) => leave(state, after, effects),
        FileAction::Discard(after) => follow(state, after, effects),
        FileAction::Save { then } => save(state, then, effects),
        FileAction::SaveAs => pick_to_save(state, None, effects),
        FileAction::UsePath(path) => use_path(state, path, effects),
        FileAction::FromDialog { id, answer } => pick::answered(state, id, *answer, effects),
        FileAction::CancelPick => {
            pick::cancel(state, effects);
        }
        FileAction::TypeInstead => pick::type_instead(state, effects),
        FileAction::PickedToOpen(path) => picked_to_open(state, path, effects),
        FileAction::PickedToSave(path, then) => {
            state.picking = None;
            if let Some(path) = path {
                write_to_picked(state, &path, then, effects);
            }
        }
        FileAction::PickFailed { to_save, reason, then } => {
            state.picking = None;
            let mut dialog = if to_save { Dialog::path_to_save(state, then) } else { Dialog::path_to_open() };
            if let Dialog::Path(dialog) = &mut dialog {
                dialog.problem = Some(format!("Your desktop shows no file dialog: {reason}. Type the path here."));
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

fn create(state: &mut State, new: NewPlan, effects: &mut Vec<Effect>) {
    pick::cancel(state, effects);
    let NewPlan { role, goal, place, years, pay, prefill } = new;
    let goal = goal.filter(|goal| *goal != role);
    let title = match &goal {
        Some(goal) => format!("Path to {}", state.catalogue.role_short(goal)),
        None => format!("{} plan", state.catalogue.role_short(&role)),
    };
    let Some(place) = place.or_else(|| state.catalogue.usual_place()) else { return };
    let since = years.map(|years| add_years(state.today, -years));
    let position = Position { role: role.clone(), level: None, since, pay, place };
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
    if after != After::PickAndOpen {
        // Its answer would be about a plan that is no longer open.
        pick::cancel(state, effects);
    }
    match after {
        After::Quit => effects.push(Effect::Quit),
        After::Welcome => {
            state.document = None;
            state.browsing = false;
            state.view = View { outlook: state.view.outlook, ..View::default() };
        }
        After::Sample => effects.push(Effect::ReadSample),
        After::PickAndOpen => {
            effects.extend(pick::begin(state, PathPurpose::Open, None).map(|id| Effect::PickToOpen { id }));
        }
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
    let name = match document.path.as_ref().and_then(|path| path.file_name()) {
        Some(name) => name.to_string_lossy().into_owned(),
        None => file_name(&document.plan().title),
    };
    state.dialog = None;
    let id = pick::begin(state, PathPurpose::Save, then.clone());
    effects.extend(id.map(|id| Effect::PickToSave { id, name, then }));
}

/// Opens a file that was picked, asking first if the plan was changed while the dialog was open.
fn picked_to_open(state: &mut State, path: Option<PathBuf>, effects: &mut Vec<Effect>) {
    let picking = state.picking.take();
    let Some(path) = path else { return };
    if pick::changed_since(state, picking.as_ref()) {
        leave(state, After::Open(path), effects);
    } else {
        effects.push(Effect::Read(path));
    }
}

/// Saves to a file that was picked. The desktop has asked before it gave one that is there, but it asked about the name
/// as it was typed: with the extension added to that, it is another file, which nobody was asked about.
fn write_to_picked(state: &mut State, path: &Path, then: Option<After>, effects: &mut Vec<Effect>) {
    let named = with_extension(path);
    let own = state.document.as_ref().and_then(|document| document.path.as_ref()) == Some(&named);
    let asked = named == path;
    write(state, named, asked || own, then, effects);
}

/// The path with the extension of plans if it has none.
fn with_extension(path: &Path) -> PathBuf {
    if path.extension().is_some() { path.to_owned() } else { path.with_extension("ron") }
}

fn write(state: &mut State, path: PathBuf, over: bool, then: Option<After>, effects: &mut Vec<Effect>) {
    let Some(document) = &mut state.document else { return };
    document.saving = true;
    document.history.end_gesture();
    let plan = Arc::clone(document.plan());
    effects.push(Effect::Write { path, plan, revision: document.history.revision(), over, then });
}

fn use_path(state: &mut State, path: PathBuf, effects: &mut Vec<Effect>) {
    let Some(Dialog::Path(PathDialog { purpose, then, .. })) = state.dialog.take() else { return };
    match purpose {
        PathPurpose::Open => leave(state, After::Open(path), effects),
        PathPurpose::Save => {
            let path = with_extension(&path);
            let own = state.document.as_ref().and_then(|document| document.path.as_ref()) == Some(&path);
            write(state, path, own, then, effects);
        }
    }
}

fn opened(state: &mut State, plan: Plan, path: Option<PathBuf>, effects: &mut Vec<Effect>) {
    pick::cancel(state, effects);
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
