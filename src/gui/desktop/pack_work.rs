//! Imports official files, changes packs and writes what a plan states as one, each on a thread of its own, one piece of work at a time.
//!
//! An import that is stopped in time changes nothing on the disk. One whose packs are being written is finished, also when the
//! window closes meanwhile.

use std::io;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::plan_files::resolved;
use crate::app::action::PackAction;
use crate::app::effect::{OwnPackWriting, ToImport};
use crate::app::format;
use crate::app::packs::{LoadedPacks, PackChange, PackKey};
use crate::domain::catalogue::Catalogue;
use crate::domain::official::import::progress::{Phase, Progress};
use crate::domain::official::import::report::ImportReport;
use crate::gui::performer::Inbox;
use crate::storage::catalogue::with_packs;
use crate::storage::disk::SystemDisk;
use crate::storage::located_error::LocatedError;
use crate::storage::own_pack::{OwnPackError, own_pack};
use crate::storage::packs::import::{ImportFault, NewPack, gathered, prepared};
use crate::storage::packs::{PackFolder, WriteFault, listed, loaded};

/// Counts of one phase are told no more often than this.
const COUNT_AGAIN: Duration = Duration::from_millis(50);
/// Why nothing can be imported where there is no folder for it.
const NO_FOLDER: &str = "the system names no home folder to keep packs in";

/// Imports, and changes packs.
pub(super) struct PackWork {
    folder: Option<PackFolder>,
    import: Option<Run>,
    change: Option<JoinHandle<()>>,
}

/// An import.
struct Run {
    number: u64,
    turn: Arc<Turn>,
    thread: JoinHandle<()>,
}

/// Who has come first: the person who stops an import, or the import that begins to write.
#[derive(Default)]
struct Turn(AtomicU8);

impl Turn {
    const OPEN: u8 = 0;
    const STOPPED: u8 = 1;
    const WRITING: u8 = 2;

    fn take(&self, as_what: u8) -> bool {
        self.0.compare_exchange(Self::OPEN, as_what, Ordering::AcqRel, Ordering::Acquire).is_ok()
    }

    fn is_stopped(&self) -> bool {
        self.0.load(Ordering::Acquire) == Self::STOPPED
    }
}

impl PackWork {
    /// Packs are kept in `folder`, if there is one.
    pub(super) fn new(folder: Option<PackFolder>) -> Self {
        Self { folder, import: None, change: None }
    }

    /// Imports files.
    pub(super) fn import(&mut self, asked: ToImport, inbox: &Inbox) {
        self.stop(inbox);
        let number = asked.number;
        let failed = |message: String| PackAction::Failed { number, message, loaded: None };
        let Some(folder) = self.folder.clone() else {
            inbox.deliver(failed(NO_FOLDER.to_owned()).into());
            return;
        };
        let turn = Arc::new(Turn::default());
        let (told, answers) = (Arc::clone(&turn), inbox.clone());
        let work = move || {
            if let Some(answer) = imported(&folder, asked, &told, &answers) {
                let catalogue = catalogue_of(&answer);
                answers.deliver(answer.into());
                warm(catalogue);
            }
        };
        match spawn("import", work) {
            Ok(thread) => self.import = Some(Run { number, turn, thread }),
            Err(error) => inbox.deliver(failed(error.to_string()).into()),
        }
    }

    /// Stops the import that is under way, unless it has begun to write.
    pub(super) fn stop(&mut self, inbox: &Inbox) {
        if let Some(Run { number, .. }) = self.import.take_if(|run| run.turn.take(Turn::STOPPED)) {
            inbox.deliver(PackAction::Stopped { number }.into());
        }
    }

    /// Switches or removes a pack.
    pub(super) fn change(&mut self, change: PackChange, inbox: &Inbox) {
        let Some(folder) = self.folder.clone() else {
            inbox.deliver(PackAction::NotChanged(NO_FOLDER.to_owned()).into());
            return;
        };
        let answers = inbox.clone();
        let work = move || {
            let answer = changed(&folder, change);
            let catalogue = catalogue_of(&answer);
            answers.deliver(answer.into());
            warm(catalogue);
        };
        match spawn("packs", work) {
            Ok(thread) => self.change = Some(thread),
            Err(error) => inbox.deliver(PackAction::NotChanged(error.to_string()).into()),
        }
    }
}

impl Drop for PackWork {
    fn drop(&mut self) {
        let writes = self.import.take().filter(|run| !run.turn.take(Turn::STOPPED)).map(|run| run.thread);
        for thread in writes.into_iter().chain(self.change.take()) {
            // One that has panicked has told so on standard error; there is nothing left to wait for.
            let _outcome = thread.join();
        }
    }
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<JoinHandle<()>> {
    thread::Builder::new().name(name.to_owned()).spawn(work)
}

/// Makes names and moves of a catalogue ready. Whoever asks for one before that waits no longer than without.
fn warm(catalogue: Option<Arc<Catalogue>>) {
    if let Some(catalogue) = catalogue {
        catalogue.warm();
    }
}

fn catalogue_of(answer: &PackAction) -> Option<Arc<Catalogue>> {
    match answer {
        PackAction::Imported { loaded, .. } | PackAction::Changed { loaded, .. } => Some(Arc::clone(&loaded.catalogue)),
        _ => None,
    }
}

/// Why nothing was imported or changed.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error("{0}")]
    Import(#[from] ImportFault),
    #[error("{0}")]
    Write(#[from] WriteFault),
    #[error("{}", first(.0))]
    Catalogue(Vec<LocatedError>),
    #[error("it is no longer there")]
    Gone,
}

fn first(errors: &[LocatedError]) -> String {
    errors.first().map(ToString::to_string).unwrap_or_default()
}

impl From<Vec<LocatedError>> for Fault {
    fn from(errors: Vec<LocatedError>) -> Self {
        Self::Catalogue(errors)
    }
}

/// The answer of an import; `None` if it was stopped.
fn imported(folder: &PackFolder, asked: ToImport, turn: &Turn, inbox: &Inbox) -> Option<PackAction> {
    let ToImport { number, paths, today } = asked;
    let paths: Vec<PathBuf> = paths.iter().map(|path| resolved(path)).collect();
    let mut last: Option<(Phase, Instant)> = None;
    let mut watch = |progress: Progress| {
        if turn.is_stopped() {
            return ControlFlow::Break(());
        }
        if last.is_none_or(|(phase, told)| phase != progress.phase || told.elapsed() >= COUNT_AGAIN) {
            last = Some((progress.phase, Instant::now()));
            inbox.deliver(PackAction::Progress { number, progress }.into());
        }
        ControlFlow::Continue(())
    };
    let mut run = || -> Result<Option<(ImportReport, LoadedPacks)>, Fault> {
        let (in_use, _faulty) = folder.in_use();
        let read = gathered(&paths, &mut watch)?;
        let prepared = prepared(read, &in_use, today, &mut watch)?;
        // What cannot be used is not kept.
        let catalogue = Arc::new(with_packs(&prepared.in_use)?);
        if !turn.take(Turn::WRITING) {
            return Ok(None);
        }
        let packs: Vec<_> = prepared.packs.iter().map(NewPack::to_save).collect();
        folder.save(&SystemDisk, &packs)?;
        let listed = listed(&folder.list()).map_err(|error| vec![error])?;
        Ok(Some((prepared.report, LoadedPacks { listed, catalogue })))
    };
    match run() {
        Ok(kept) => kept.map(|(report, loaded)| PackAction::Imported { number, report: Box::new(report), loaded }),
        Err(_) if turn.is_stopped() => None,
        Err(fault) => {
            // Where it failed in the middle of several packs, those before it are there.
            let loaded = matches!(fault, Fault::Write(_)).then(|| loaded(Some(folder)).ok()).flatten();
            Some(PackAction::Failed { number, message: fault.to_string(), loaded })
        }
    }
}

/// Writes the roles that a plan states as a pack.
pub(super) fn write_own_pack(writing: &OwnPackWriting) -> PackAction {
    let folder = resolved(&writing.folder);
    let written = own_pack(&writing.plan, &writing.catalogue).and_then(|pack| {
        pack.save_new(&SystemDisk, &folder)?;
        Ok((pack.roles, pack.left_out))
    });
    match written {
        Ok((roles, left_out)) => PackAction::OwnSaved { folder, roles, left_out },
        Err(error) => {
            let problem = match &error {
                OwnPackError::Unsound(problems) => format!(": {}", first(problems)),
                _ => String::new(),
            };
            PackAction::OwnNotSaved(format!("{error}{problem}: {}", format::path(&folder)))
        }
    }
}

fn changed(folder: &PackFolder, change: PackChange) -> PackAction {
    let run = || -> Result<LoadedPacks, Fault> {
        let found = match &change {
            PackChange::Switch(id, on) => folder.switch(&SystemDisk, *id, *on),
            PackChange::Remove(PackKey::Known(id)) => folder.remove(&SystemDisk, *id),
            PackChange::Remove(PackKey::Other(path)) => folder.remove_other(&SystemDisk, path),
        };
        if found? { Ok(loaded(Some(folder))?) } else { Err(Fault::Gone) }
    };
    match run() {
        Ok(loaded) => PackAction::Changed { change, loaded },
        Err(fault) => PackAction::NotChanged(fault.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::level::Level;
    use crate::domain::plan::role_correction::RoleCorrection;

    #[test]
    fn what_a_plan_states_is_written_into_a_new_folder_and_never_over_anything() {
        let mut plan = crate::storage::sample_plan().expect("it opens");
        let corrected = RoleCorrection { level: Some(Level::Lead), ..RoleCorrection::of("data-analyst".into()) };
        plan.role_corrections = vec![corrected];
        let catalogue = crate::storage::catalogue::bundled().expect("it is sound").with_plan(&plan);
        let outer = tempfile::tempdir().expect("a folder");
        let folder = outer.path().join("mine");
        let writing = OwnPackWriting { folder: folder.clone(), plan: Arc::new(plan), catalogue: Arc::new(catalogue) };
        let saved = PackAction::OwnSaved { folder: folder.clone(), roles: 1, left_out: Vec::new() };
        assert_eq!(write_own_pack(&writing), saved);
        crate::storage::catalogue::from_folder(&folder).expect("it passes the check of packs");
        let why = format!("something is in the folder already: {}", format::path(&folder));
        assert_eq!(write_own_pack(&writing), PackAction::OwnNotSaved(why));
        let nothing = Arc::new(crate::storage::sample_plan().expect("it opens"));
        let why = format!("the plan has no role of your own and corrects none: {}", format::path(&folder));
        assert_eq!(write_own_pack(&OwnPackWriting { plan: nothing, ..writing }), PackAction::OwnNotSaved(why));
    }
}
