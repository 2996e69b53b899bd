//! Importing official files, switching and removing packs; writing what the plan states as one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{pick, tell, update};
use crate::app::action::{Action, PackAction, ViewAction};
use crate::app::dialog::{Dialog, PathPurpose};
use crate::app::effect::{Effect, OwnPackWriting, ToImport};
use crate::app::format;
use crate::app::notice::Weight;
use crate::app::packs::{ImportStage, Importing, ListedPack, LoadedPacks, PackChange};
use crate::app::present::import_report::report_parts;
use crate::app::present::pack_words::pack_title;
use crate::app::state::State;
use crate::domain::ids::RoleId;
use crate::domain::official::import::report::ImportReport;
use crate::domain::official::import::touched::Touched;

/// Applies something about packs.
pub(super) fn apply(state: &mut State, action: PackAction, effects: &mut Vec<Effect>) {
    match action {
        PackAction::Listed(listed) => {
            for pack in listed.iter().filter(|pack| pack.on) {
                tell_damaged(state, pack);
            }
            state.official.listed = listed;
        }
        PackAction::Pick => {
            if !is_hindered(state) {
                effects.extend(pick::begin(state, PathPurpose::Import, None).map(Effect::PickToImport));
            }
        }
        PackAction::Import(paths) => import(state, paths, effects),
        PackAction::Progress { number, progress } => {
            if let Some(import) = under_way(state, number) {
                import.note(progress);
            }
        }
        PackAction::Cancel => {
            if state.official.import.as_ref().is_some_and(Importing::is_under_way) {
                effects.push(Effect::StopImport);
            }
        }
        PackAction::Stopped { number } => {
            if under_way(state, number).is_some() {
                state.official.import = None;
                if state.dialog == Some(Dialog::Import) {
                    state.dialog = None;
                }
                tell(state, Weight::Done, "The import was cancelled. Nothing was changed.".to_owned(), None);
            }
        }
        PackAction::Imported { number, report, loaded } => imported(state, number, &report, loaded, effects),
        PackAction::Failed { number, message, loaded } => {
            if let Some(loaded) = loaded {
                use_packs(state, loaded, effects);
            }
            if under_way(state, number).is_some() {
                let text = format!("Nothing was imported: {message}.");
                end(state, ImportStage::Failed(message), Weight::Failure, text);
            }
        }
        PackAction::Change(change) => {
            if !is_hindered(state) {
                state.dialog = None;
                state.official.changing = Some(change.key());
                effects.push(Effect::ChangePack(change));
            }
        }
        PackAction::Changed { change, loaded } => {
            state.official.changing = None;
            let title = state.official.pack(&change.key()).map(pack_title).unwrap_or_default();
            let done = match change {
                PackChange::Switch(_, true) => "switched on",
                PackChange::Switch(_, false) => "switched off",
                PackChange::Remove(_) => "removed",
            };
            use_packs(state, loaded, effects);
            tell(state, Weight::Done, format!("{title} is {done}."), None);
        }
        PackAction::NotChanged(message) => {
            state.official.changing = None;
            tell(state, Weight::Failure, format!("The pack could not be changed: {message}."), None);
        }
        PackAction::PickForOwn => {
            effects.extend(pick::begin(state, PathPurpose::OwnPack, None).map(Effect::PickForPack));
        }
        PackAction::SaveOwn(folder) => write_own(state, folder, effects),
        PackAction::OwnSaved { folder, roles, left_out } => tell_own(state, &folder, roles, &left_out),
        PackAction::OwnNotSaved(message) => {
            let again = Box::new(PackAction::PickForOwn.into());
            tell(state, Weight::Failure, format!("No pack was saved: {message}."), Some(("Choose a folder", again)));
        }
    }
}

/// Has the roles that the plan states written as a pack.
fn write_own(state: &State, folder: PathBuf, effects: &mut Vec<Effect>) {
    let plan = state.document.as_ref().map(|document| Arc::clone(document.history.plan()));
    let writing = plan.map(|plan| OwnPackWriting { folder, plan, catalogue: Arc::clone(&state.catalogue) });
    effects.extend(writing.map(Effect::WriteOwnPack));
}

/// Says where that pack is, and what of the plan is not in it.
fn tell_own(state: &mut State, folder: &Path, roles: usize, left_out: &[String]) {
    let (roles, folder) = (format::count(roles, "role", "roles"), format::path(folder));
    let left_out = if left_out.is_empty() { String::new() } else { format!(" Left out: {}.", left_out.join("; ")) };
    tell(state, Weight::Done, format!("Saved as a pack in {folder}: {roles}.{left_out}"), None);
}

/// Whether something is under way that an import or a change has to wait for; then it is told.
fn is_hindered(state: &mut State) -> bool {
    let obstacle = state.official.obstacle();
    if let Some(why) = obstacle {
        tell(state, Weight::Warning, format!("{why}. Try again when it is done."), None);
    }
    obstacle.is_some()
}

fn under_way(state: &mut State, number: u64) -> Option<&mut Importing> {
    state.official.import.as_mut().filter(|import| import.number == number && import.is_under_way())
}

fn import(state: &mut State, paths: Vec<PathBuf>, effects: &mut Vec<Effect>) {
    if paths.is_empty() || is_hindered(state) {
        return;
    }
    let number = state.official.next;
    state.official.next += 1;
    let files = paths.iter().map(|path| format::path_name(path)).collect();
    state.official.import = Some(Importing { number, files, stage: ImportStage::UnderWay(Vec::new()) });
    state.dialog = Some(Dialog::Import);
    effects.push(Effect::Import(ToImport { number, paths, today: state.today }));
}

fn imported(state: &mut State, number: u64, report: &ImportReport, loaded: LoadedPacks, effects: &mut Vec<Effect>) {
    let touched = state.document.as_ref().map(|document| Touched::of(document.plan(), &report.changes));
    // Titles of roles that are no longer there stand in the catalogue of before.
    let catalogues = [Arc::clone(&loaded.catalogue), Arc::clone(&state.catalogue)];
    let title = |role: &RoleId| {
        let known = catalogues.iter().find(|catalogue| catalogue.role(role).is_some());
        known.map_or_else(|| role.to_string(), |catalogue| catalogue.role_title(role).to_owned())
    };
    let parts = report_parts(report, touched.as_ref(), &title);
    let titles: Vec<&str> = report.packs.iter().map(|pack| pack.title.as_str()).collect();
    let text = format!("Imported: {}.", format::listed(&titles, "and"));
    use_packs(state, loaded, effects);
    if under_way(state, number).is_some() {
        end(state, ImportStage::Kept(parts), Weight::Done, text);
    }
}

/// An import has ended. What came of it is shown where the person waits for it, else a message leads to it.
fn end(state: &mut State, stage: ImportStage, weight: Weight, text: String) {
    if let Some(import) = &mut state.official.import {
        import.stage = stage;
    }
    if state.dialog == Some(Dialog::Import) {
        state.messages.push(text);
    } else {
        let show = Box::new(ViewAction::Show(Dialog::Import).into());
        tell(state, weight, text, Some(("Show the report", show)));
    }
}

/// Puts the packs that were read in the place of those in use.
fn use_packs(state: &mut State, loaded: LoadedPacks, effects: &mut Vec<Effect>) {
    state.official.listed = loaded.listed;
    effects.extend(update(state, Action::UseCatalogue(loaded.catalogue)));
}

/// Says that a pack is not used, if it is damaged, and where.
fn tell_damaged(state: &mut State, pack: &ListedPack) {
    let Some(why) = &pack.fault else { return };
    let path = pack.path.as_deref().map(format::path).unwrap_or_default();
    let text = format!("Imported pack not used: {}. {}: {path}.", pack_title(pack), format::capital(why));
    tell(state, Weight::Warning, text, Some(("Show it", Box::new(ViewAction::ShowOfficialFiles.into()))));
}
