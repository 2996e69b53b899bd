//! A plan comes into the window.

use std::path::{Path, PathBuf};

use crate::app::action::{FileAction, NewPlan, PackAction};
use crate::app::after::After;
use crate::app::document::Document;
use crate::app::effect::Effect;
use crate::app::file::{Access, OpenedFile, ReadOnly};
use crate::app::format;
use crate::app::notice::Weight;
use crate::app::packs::is_plan_file;
use crate::app::state::State;
use crate::app::update::file::pay_rules::tell_pay_rules;
use crate::app::update::{pick, tell, update};
use crate::app::view::Screen;
use crate::app::view::View;
use crate::app::view::routes::RoutesTab;
use crate::domain::plan::Plan;

/// Makes a plan and opens it.
pub(super) fn create(state: &mut State, new: NewPlan, effects: &mut Vec<Effect>) {
    pick::cancel(state, effects);
    let entered = std::mem::take(&mut state.view.welcome.own_roles);
    let Some(plan) = new.plan(&entered, &state.catalogue, state.today) else { return };
    let aimless = plan.goal.is_none();
    let document = Document::unsaved(plan, None, &state.catalogue, state.today);
    take_over(state, document);
    if aimless {
        // Without a goal the question is what there is.
        state.view.screen = Screen::Routes;
        state.view.routes.tab = RoutesTab::Options;
    }
    hold(state, effects);
}

/// Opens a file that was picked, asking first if the plan was changed while the dialog was open.
pub(super) fn picked(state: &mut State, path: Option<PathBuf>, effects: &mut Vec<Effect>) {
    let picking = state.picking.take();
    let Some(path) = path else { return };
    if pick::changed_since(state, picking.as_ref()) {
        super::leave(state, After::Open(path), effects);
    } else {
        effects.push(Effect::Read(path));
    }
}

/// Opens the first plan among the files that were dropped on the window, which holds one; without a plan among them they are
/// imported as official files.
pub(super) fn dropped(state: &mut State, files: Vec<PathBuf>, effects: &mut Vec<Effect>) {
    let count = files.len();
    let Some(path) = files.iter().find(|path| is_plan_file(path)).cloned() else {
        effects.extend(update(state, PackAction::Import(files).into()));
        return;
    };
    if count > 1 {
        let name =
            path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
        let text = format!("{count} files were dropped. A window holds one plan: only {name} is opened.");
        tell(state, Weight::Warning, text, None);
    }
    super::leave(state, After::Open(path), effects);
}

/// Puts a document in the place of the open one.
pub(in crate::app::update) fn take_over(state: &mut State, mut document: Document) {
    state.next_document += 1;
    document.serial = state.next_document;
    state.document = Some(document);
    show_afresh(state);
}

/// Shows the plan from its first screen.
fn show_afresh(state: &mut State) {
    state.view = View { outlook: state.view.outlook, ..View::kept(&state.settings) };
    state.view.screen = Screen::Overview;
    state.browsing = false;
    state.dialog = None;
}

/// Asks for the lock of the open plan's file, or gives every lock back.
pub(in crate::app::update) fn hold(state: &State, effects: &mut Vec<Effect>) {
    let path = state.document.as_ref().and_then(|document| document.path());
    effects.push(path.map_or(Effect::LetGo, |path| Effect::Hold(path.to_owned())));
}

/// Opens a plan that was read.
pub(in crate::app::update) fn opened(
    state: &mut State,
    plan: Plan,
    file: Option<OpenedFile>,
    effects: &mut Vec<Effect>,
) {
    pick::cancel(state, effects);
    let unknown = plan.unknown(&state.catalogue);
    let path = file.as_ref().map(|file| file.path.clone());
    let notes = file.as_ref().map(|file| file.notes.clone()).unwrap_or_default();
    let document = Document::opened(plan, file, &state.catalogue, state.today);
    take_over(state, document);
    state.notices.clear();
    match path {
        Some(path) => {
            // What is told of the figures is remembered with the file.
            tell_pay_rules(state, &path);
            super::save::remember(state, path, effects);
        }
        // A plan that was read from a file is held already.
        None => effects.push(Effect::LetGo),
    }
    if let Some(first) = unknown.first() {
        let more = match unknown.len() - 1 {
            0 => String::new(),
            others => format!(" {} like it; Data lists them.", format::count(others, "more", "more")),
        };
        tell(state, Weight::Warning, format!("In this plan {first}.{more}"), None);
    }
    tell_notes(state, &notes);
    tell_access(state);
}

/// Says what in a file is kept and not understood: the first, and how many more.
pub(in crate::app::update) fn tell_notes(state: &mut State, notes: &[String]) {
    let Some((first, others)) = notes.split_first() else { return };
    let more = match others.len() {
        0 => String::new(),
        others => format!(" {} like it; rungs check lists them.", format::count(others, "more", "more")),
    };
    tell(state, Weight::Warning, format!("In this file {first}.{more}"), None);
}

/// The lock of the open plan's file was asked for. What comes from a newer version stays open to read.
pub(super) fn access(state: &mut State, path: &Path, access: Access) {
    let file = state.document.as_mut().and_then(|document| document.file.as_mut());
    let Some(file) = file.filter(|file| file.path == path) else { return };
    if matches!(file.access, Access::ReadOnly(ReadOnly::Newer { .. })) {
        return;
    }
    let freed = file.access != Access::Full && access == Access::Full;
    file.access = access;
    if freed {
        tell_freed(state);
    }
    tell_access(state);
}

/// Says that the other window, which had the plan open, has ended.
pub(in crate::app::update) fn tell_freed(state: &mut State) {
    tell(state, Weight::Done, "The other Rungs has closed this plan: it can be changed here now.".to_owned(), None);
}

/// Says why the open plan may not be changed, if it may not.
pub(super) fn tell_access(state: &mut State) {
    let Some(why) = state.document.as_ref().and_then(|document| document.obstacle()).map(ToString::to_string) else {
        return;
    };
    let copy = Box::new(FileAction::SaveAs.into());
    let text = format!("This plan is open to read: {why}.");
    tell(state, Weight::Warning, text, Some(("Save a copy", copy)));
}
