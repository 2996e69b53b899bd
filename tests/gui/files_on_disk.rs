//! The window with real files: reading, saving, locks, files that change under it, versions and recovery copies.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use eframe::egui::Context;
use rungs::app::action::{Action, ConflictAction, FactAction, FileAction, Side, VersionAction};
use rungs::app::dialog::Dialog;
use rungs::app::file::{Access, ReadOnly};
use rungs::app::present::chrome::{Safety, chrome};
use rungs::app::state::State;
use rungs::domain::plan::Plan;
use rungs::gui::{Desktop, Flush, Session};
use rungs::storage::folders::Folders;
use rungs::storage::lock::{Holder, LockAnswer, PlanLock};
use rungs::storage::plan_file;

use crate::support::empty_state;

/// A folder for one test with a plan in it, and a window on the plan.
struct Desk {
    folder: tempfile::TempDir,
    flush: Flush,
    context: Context,
    session: Option<Session>,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("plan.ron"), text("First")).unwrap();
        Self { folder, flush: Flush::default(), context: Context::default(), session: None }
    }

    fn opened() -> Self {
        let mut desk = Self::new();
        desk.open();
        desk
    }

    fn plan(&self) -> PathBuf {
        self.folder.path().join("plan.ron")
    }

    fn folders(&self) -> Folders {
        let inside = |name: &str| self.folder.path().join(name);
        Folders { config: inside("config"), data: inside("data"), state: inside("state") }
    }

    /// Opens a window on the plan, as the program does at its start.
    fn open(&mut self) {
        let desktop = Desktop::new(Some(self.folders()), self.flush.clone());
        let opened = desktop.open_now(&self.plan());
        let mut session = Session::new(empty_state(eframe::egui::Theme::Dark), Box::new(desktop), &self.context);
        session.queue(opened);
        session.logic(&self.context);
        self.session = Some(session);
    }

    fn state(&self) -> &State {
        self.session.as_ref().unwrap().state()
    }

    fn apply(&mut self, action: impl Into<Action>) {
        let session = self.session.as_mut().unwrap();
        session.queue(action);
        session.logic(&self.context);
    }

    /// Goes on until something is so. It comes in seconds at most; a minute means that it never will.
    fn until(&mut self, what: impl Fn(&State) -> bool) {
        let began = Instant::now();
        while !what(self.state()) {
            assert!(began.elapsed() < Duration::from_mins(1), "{:?}", self.state().messages);
            std::thread::sleep(Duration::from_millis(5));
            let context = self.context.clone();
            self.session.as_mut().unwrap().logic(&context);
        }
    }

    fn rename(&mut self, title: &str) {
        self.apply(FactAction::SetTitle(title.to_owned()));
        self.apply(Action::EndGesture);
    }

    fn save(&mut self) {
        self.apply(FileAction::Save { then: None });
        self.until(|state| chrome(state).safety != Safety::Saving);
    }

    fn title(&self) -> &str {
        &self.state().document.as_ref().unwrap().plan().title
    }

    /// Titles of the plans in the folder, in order.
    fn titles_on_disk(&self) -> Vec<String> {
        let names = std::fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let mut titles: Vec<_> = names.filter(|path| is_plan(path)).map(|path| read(&path).title).collect();
        titles.sort();
        titles
    }
}

fn is_plan(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "ron")
        && !path.file_name().unwrap().to_str().unwrap().starts_with('.')
}

fn read(path: &Path) -> Plan {
    plan_file::load(path).unwrap()
}

fn read_title(path: &Path) -> Option<String> {
    plan_file::load(path).ok().map(|plan| plan.title)
}

fn text(title: &str) -> String {
    let mut plan = rungs::storage::sample_plan().unwrap();
    title.clone_into(&mut plan.title);
    plan_file::to_text(&plan).unwrap()
}

#[test]
fn a_save_is_read_back_and_kept_among_the_versions() {
    let mut desk = Desk::opened();
    assert_eq!(chrome(desk.state()).safety, Safety::Saved);
    for title in ["Second", "Third"] {
        desk.rename(title);
        desk.save();
    }
    assert_eq!((chrome(desk.state()).safety, read(&desk.plan()).title.as_str()), (Safety::Saved, "Third"));
    desk.apply(VersionAction::List);
    desk.until(|state| state.dialog.is_some());
    let Some(Dialog::Versions { versions, .. }) = &desk.state().dialog else { panic!() };
    let titles: Vec<_> = versions.iter().map(|version| version.plan.as_ref().unwrap().title.clone()).collect();
    assert_eq!(titles, ["Third", "Second", "First"]);
    desk.apply(VersionAction::Restore(2));
    assert_eq!(desk.title(), "First");
    desk.apply(Action::Undo);
    assert_eq!((desk.title(), chrome(desk.state()).safety), ("Third", Safety::Saved));
}

#[test]
fn a_file_that_somebody_changed_is_read_again_when_nothing_is_unsaved() {
    let mut desk = Desk::opened();
    std::fs::write(desk.plan(), text("Theirs")).unwrap();
    desk.until(|state| state.document.as_ref().unwrap().plan().title == "Theirs");
    assert_eq!(chrome(desk.state()).safety, Safety::Saved);
    desk.rename("Mine");
    desk.save();
    assert_eq!(read(&desk.plan()).title, "Mine");
    assert_eq!(desk.titles_on_disk(), ["Mine"], "no conflict, no copy");
}

#[test]
fn a_file_that_was_deleted_or_renamed_is_told_and_can_be_saved_again() {
    let mut desk = Desk::opened();
    let aside = desk.folder.path().join("aside.ron");
    std::fs::rename(desk.plan(), &aside).unwrap();
    desk.until(|state| chrome(state).safety == Safety::FileGone);
    std::fs::rename(&aside, desk.plan()).unwrap();
    desk.until(|state| chrome(state).safety == Safety::Saved);
    std::fs::remove_file(desk.plan()).unwrap();
    desk.until(|state| chrome(state).safety == Safety::FileGone);
    desk.save();
    assert_eq!(read(&desk.plan()).title, "First");
    assert_eq!(chrome(desk.state()).safety, Safety::Saved);
}

#[test]
fn whichever_side_is_taken_both_are_on_the_disk() {
    for (side, open) in [(Side::Mine, "Mine"), (Side::Theirs, "Theirs")] {
        let mut desk = Desk::opened();
        desk.rename("Mine");
        std::fs::write(desk.plan(), text("Theirs")).unwrap();
        desk.save();
        desk.until(|state| matches!(state.dialog, Some(Dialog::Conflict { .. })));
        assert_eq!(read(&desk.plan()).title, "Theirs", "the save wrote nothing");
        desk.apply(ConflictAction::Settle(side));
        desk.until(|state| state.dialog.is_none());
        assert_eq!(desk.titles_on_disk(), ["Mine", "Theirs"]);
        assert_eq!((desk.title(), read(&desk.plan()).title.as_str()), (open, open));
        assert_eq!(chrome(desk.state()).safety, Safety::Saved);
    }
}

#[test]
fn a_file_that_goes_or_is_garbled_leaves_the_plan_unsaved_with_a_recovery_copy() {
    for garbled in [None, Some("Plan(format: 2, title: ")] {
        let mut desk = Desk::opened();
        let moved = desk.folder.path().join("moved");
        std::fs::rename(desk.plan(), &moved).unwrap();
        if let Some(garbled) = garbled {
            std::fs::write(desk.plan(), garbled).unwrap();
        }
        let lost = if garbled.is_some() { Safety::NotSaved } else { Safety::FileGone };
        desk.until(|state| chrome(state).safety == lost);
        desk.flush.run();
        let copies = |desk: &Desk| {
            let files = std::fs::read_dir(desk.folders().recovery()).unwrap().map(|entry| entry.unwrap().path());
            files.filter(|path| is_plan(path) && read_title(path).as_deref() == Some("First")).count()
        };
        assert_eq!(copies(&desk), 1, "{garbled:?}");
        std::fs::rename(moved, desk.plan()).unwrap();
        desk.until(|state| chrome(state).safety == Safety::Saved);
    }
}

#[cfg(unix)]
#[test]
fn the_second_window_reads_and_says_who_writes() {
    let mut first = Desk::opened();
    let mut second = Desk::new();
    std::fs::remove_file(second.plan()).unwrap();
    std::os::unix::fs::symlink(first.plan(), second.plan()).unwrap();
    second.open();
    let file = second.state().document.as_ref().unwrap().file.clone().unwrap();
    let Access::ReadOnly(ReadOnly::Held { by }) = file.access else { panic!("{:?}", file.access) };
    assert!(by.contains(&format!("process {}", std::process::id())), "{by}");
    second.rename("Mine");
    assert_eq!(second.title(), "First", "nothing was changed");
    first.rename("Theirs");
    first.save();
    first.session = None;
    second.until(|state| chrome(state).safety == Safety::Saved);
    assert_eq!(second.title(), "Theirs", "what the first window saved is read before anything can be changed");
    second.rename("Mine");
    assert_eq!(second.title(), "Mine", "the lock went with its window");
    second.save();
    assert_eq!(read(&second.plan()).title, "Mine");
}

#[test]
fn a_lock_ends_with_the_window() {
    let mut desk = Desk::opened();
    let now = jiff::Timestamp::UNIX_EPOCH;
    let take = |desk: &Desk| PlanLock::take(&desk.plan(), &Holder::this_process(now));
    assert!(matches!(take(&desk), LockAnswer::Held(_)));
    desk.session = None;
    assert!(matches!(take(&desk), LockAnswer::Taken(_)));
}

#[test]
fn a_newer_file_is_read_and_never_written() {
    let mut desk = Desk::new();
    let newer = text("Newer").replacen("format: 2,", "format: 7,\n    mood: Good,", 1);
    std::fs::write(desk.plan(), &newer).unwrap();
    desk.open();
    assert_eq!(chrome(desk.state()).safety, Safety::ReadOnly);
    desk.rename("Mine");
    desk.apply(FileAction::PickedToSave(Some(desk.plan()), None));
    assert_eq!(std::fs::read_to_string(desk.plan()).unwrap(), newer);
    let copy = desk.folder.path().join("copy.ron");
    desk.apply(FileAction::PickedToSave(Some(copy.clone()), None));
    desk.until(|state| chrome(state).safety == Safety::Saved);
    assert!(std::fs::read_to_string(copy).unwrap().contains("mood: Good"), "what is not understood is kept");
}

#[test]
fn an_older_file_is_kept_as_it_was_before_the_first_save() {
    let mut desk = Desk::new();
    let older = include_str!("../storage/golden/format-1.ron");
    std::fs::write(desk.plan(), older).unwrap();
    desk.open();
    desk.rename("Mine");
    desk.save();
    let kept = desk.folder.path().join("plan.ron.v1.bak");
    assert_eq!(std::fs::read_to_string(kept).unwrap(), older);
    assert_eq!(read(&desk.plan()).title, "Mine");
}

#[test]
fn unsaved_changes_are_offered_after_the_window_has_gone() {
    let mut desk = Desk::opened();
    desk.rename("Not saved");
    desk.flush.run();
    // Nothing asks about the changes, as when the process is ended from outside.
    desk.session = None;
    assert_eq!(read(&desk.plan()).title, "First");
    desk.open();
    desk.until(|state| state.dialog == Some(Dialog::Recovery));
    let id = desk.state().recoveries[0].id.clone();
    desk.apply(rungs::app::action::RecoveryAction::Restore(id));
    assert_eq!((desk.title(), chrome(desk.state()).safety), ("Not saved", Safety::NotSaved));
    desk.save();
    assert_eq!(read(&desk.plan()).title, "Not saved");
    desk.session = None;
    let left = std::fs::read_dir(desk.folders().recovery()).unwrap().map(|entry| entry.unwrap().path());
    assert_eq!(left.filter(|path| is_plan(path)).count(), 0, "saved is safe: no copy is left");
}

#[test]
fn a_copy_of_what_was_saved_before_the_end_is_not_offered() {
    let mut desk = Desk::opened();
    desk.rename("Older");
    desk.flush.run();
    desk.rename("Saved");
    desk.apply(FileAction::Save { then: None });
    // The answer to the save is never taken, as when the process is killed just after it.
    let began = Instant::now();
    while read_title(&desk.plan()).as_deref() != Some("Saved") {
        assert!(began.elapsed() < Duration::from_mins(1));
        std::thread::sleep(Duration::from_millis(5));
    }
    desk.session = None;
    let copies = |desk: &Desk| {
        let files = std::fs::read_dir(desk.folders().recovery()).unwrap().map(|entry| entry.unwrap().path());
        files.filter(|path| is_plan(path)).map(|path| read(&path).title).collect::<Vec<_>>()
    };
    assert_eq!(copies(&desk), ["Saved"], "the copy is what was saved");
    desk.open();
    let began = Instant::now();
    while !copies(&desk).is_empty() {
        assert!(began.elapsed() < Duration::from_mins(1));
        std::thread::sleep(Duration::from_millis(5));
    }
    desk.apply(Action::EndGesture);
    assert_eq!(desk.state().dialog, None);
}
