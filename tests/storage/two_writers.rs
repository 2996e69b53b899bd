//! Two who write one plan: no change is lost, whoever is faster.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};

use rungs::app::file::FileIdentity;
use rungs::storage::backups::Backups;
use rungs::storage::conflict::keep_conflict_copy;
use rungs::storage::disk::SystemDisk;
use rungs::storage::lock::{Holder, LockAnswer, PlanLock};
use rungs::storage::plan_file::{SaveError, SaveRequest, load, save};

use super::support::{Answer, HookedDisk, bytes, size, titled};
use super::{noon, sample};

/// A row of numbers that looks random and is the same every time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// Lets one of two threads go on at a time, in an order that the dice choose.
struct Schedule {
    state: Mutex<(usize, [bool; 2], Dice)>,
    changed: Condvar,
}

impl Schedule {
    fn new(seed: u64) -> Self {
        Self { state: Mutex::new((0, [true; 2], Dice(seed))), changed: Condvar::new() }
    }

    /// Waits until it is this thread’s turn. Whoever has it passes it on first.
    fn wait(&self, thread: usize) {
        let mut state = self.state.lock().expect("no thread stopped");
        if state.0 == thread {
            let next = state.2.throw(2);
            if state.1[next] {
                state.0 = next;
            }
            self.changed.notify_all();
        }
        while state.0 != thread {
            state = self.changed.wait(state).expect("no thread stopped");
        }
    }

    /// Says that a thread has come to its end.
    fn end(&self, thread: usize) {
        let mut state = self.state.lock().expect("no thread stopped");
        state.1[thread] = false;
        state.0 = 1 - thread;
        self.changed.notify_all();
    }
}

/// Adds a letter to the title, again from the start each time the file was changed by the other. How often it was.
fn add_letter(path: &Path, letter: char, thread: usize, schedule: &Schedule, with_turns: bool) -> usize {
    let disk = HookedDisk::new(&SystemDisk, |operation| {
        schedule.wait(thread);
        let no_locks = operation.name == "try_turn" && !with_turns;
        if no_locks { Answer::Fail(ErrorKind::Unsupported.into()) } else { Answer::Go }
    })
    .without_waiting();
    let mut refused = 0;
    loop {
        let seen = FileIdentity::of(&disk, path).expect("it is there");
        let mut plan = load(path).expect("it opens");
        plan.title.push(letter);
        let request =
            SaveRequest { path, plan: &plan, expected: Some(&seen), older_format: None, backups: None, now: &noon() };
        match save(&disk, &request) {
            Ok(_) => return refused,
            Err(SaveError::ChangedOnDisk { .. }) => refused += 1,
            Err(error) => panic!("{error}"),
        }
    }
}

#[test]
fn no_change_is_lost_however_two_writers_alternate() {
    let count = size("RUNGS_INTERLEAVINGS", 100);
    let mut refused = 0;
    let mut lost = 0;
    for number in 0..count {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.ron");
        std::fs::write(&path, bytes(&titled(&sample(), "Letters "))).expect("it is written");
        let schedule = Schedule::new(number as u64);
        // Half of them as on a file system that knows no locks.
        let with_turns = number % 2 == 0;
        refused += std::thread::scope(|scope| {
            let writers = [('A', 0), ('B', 1)].map(|(letter, thread)| {
                let (path, schedule) = (&path, &schedule);
                scope.spawn(move || {
                    let refused = add_letter(path, letter, thread, schedule, with_turns);
                    schedule.end(thread);
                    refused
                })
            });
            writers.map(|writer| writer.join().expect("it comes to its end")).iter().sum::<usize>()
        });
        let title = load(&path).expect("it opens").title;
        lost += usize::from(!(title.contains('A') && title.contains('B')));
        assert_eq!(std::fs::read_dir(folder.path()).expect("it is a folder").count(), 1, "something is left");
    }
    println!("two writers: {count} interleavings, {refused} saves refused as changed on disk, {lost} updates lost");
    assert!(lost == 0 && refused > count / 4);
}

#[test]
fn one_of_many_has_the_plan_at_a_time() {
    let count = size("RUNGS_INTERLEAVINGS", 100);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.ron");
    let (holders, taken, held) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let who = Holder::this_process(noon().timestamp());
    let barrier = std::sync::Barrier::new(4);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                barrier.wait();
                let mut mine = 0;
                while mine < count {
                    match PlanLock::take(&path, &who) {
                        LockAnswer::Taken(lock) => {
                            assert_eq!(holders.fetch_add(1, Ordering::SeqCst), 0, "two have it");
                            taken.fetch_add(1, Ordering::SeqCst);
                            mine += 1;
                            std::thread::yield_now();
                            holders.fetch_sub(1, Ordering::SeqCst);
                            drop(lock);
                        }
                        LockAnswer::Held(_) => {
                            held.fetch_add(1, Ordering::SeqCst);
                            std::thread::yield_now();
                        }
                        LockAnswer::Unsupported(reason) => panic!("{reason}"),
                    }
                }
            });
        }
    });
    let (taken, held) = (taken.into_inner(), held.into_inner());
    println!("plan lock: {taken} times taken, {held} times held by another, never by two");
    assert_eq!(taken, 4 * count);
    assert!(!PlanLock::file_for(&path).exists(), "the lock file is left");
}

#[test]
fn a_change_from_outside_while_there_are_unsaved_ones_keeps_both_versions() {
    let count = size("RUNGS_INTERLEAVINGS", 100);
    let (old, mine, theirs) = (sample(), titled(&sample(), "Mine"), titled(&sample(), "Theirs, longer"));
    let mut both = 0;
    let mut noticed = 0;
    for number in 0..count {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.ron");
        let backups = Backups::new(folder.path().join("backups"));
        std::fs::write(&path, bytes(&old)).expect("it is written");
        let seen = FileIdentity::of(&SystemDisk, &path).expect("it is there");
        // The other program writes before the save, or at any step of it, in place or by renaming.
        let step = number / 2 % 50;
        let write_theirs = || {
            if number % 2 == 0 {
                std::fs::write(&path, bytes(&theirs)).expect("it is written");
            } else {
                let beside = folder.path().join("theirs.part");
                std::fs::write(&beside, bytes(&theirs)).expect("it is written");
                std::fs::rename(&beside, &path).expect("it is renamed");
            }
        };
        let written = Arc::new(AtomicUsize::new(0));
        let at_step = Arc::clone(&written);
        let disk = HookedDisk::new(&SystemDisk, |operation| {
            if operation.number == step {
                write_theirs();
                at_step.store(1, Ordering::SeqCst);
            }
            Answer::Go
        })
        .without_waiting();
        let ours = |expected: &FileIdentity| {
            let request = SaveRequest {
                path: &path,
                plan: &mine,
                expected: Some(expected),
                older_format: None,
                backups: Some(&backups),
                now: &noon(),
            };
            save(&disk, &request)
        };
        let saved = ours(&seen);
        if written.load(Ordering::SeqCst) == 0 {
            write_theirs();
        }
        if let Err(error) = saved {
            assert!(matches!(error, SaveError::ChangedOnDisk { .. }), "step {step}: {error}");
            noticed += 1;
            // The person is asked and takes the one or the other.
            if number % 4 < 2 {
                keep_conflict_copy(&SystemDisk, &path, &bytes(&mine), &noon()).expect("it is kept");
            } else {
                let found = std::fs::read(&path).expect("it is there");
                keep_conflict_copy(&SystemDisk, &path, &found, &noon()).expect("it is kept");
                ours(&FileIdentity::of_bytes(&found, None)).expect("it is saved");
            }
        }
        let mut contents: Vec<_> = backups.list(&SystemDisk, &path).expect("they are listed");
        let kept: Vec<_> =
            contents.drain(..).map(|version| backups.read(&SystemDisk, &version).expect("it is there")).collect();
        let beside =
            std::fs::read_dir(folder.path()).expect("it is a folder").map(|entry| entry.expect("an entry").path());
        let beside: Vec<_> =
            beside.filter(|path| path.is_file()).map(|path| std::fs::read(path).expect("it is there")).collect();
        let is_there = |plan| beside.iter().chain(&kept).any(|content| *content == bytes(plan));
        both += usize::from(is_there(&mine) && is_there(&theirs));
    }
    println!("external change while dirty: {both} of {count} with both versions on disk, {noticed} noticed in time");
    assert!(both == count && noticed > count / 4);
}
