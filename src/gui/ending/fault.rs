//! A fault of the program itself. A person is told in words and where; nobody reads a trace of the stack.

use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::{self, ThreadId};

use super::Flush;
use crate::gui::theme;

/// How far the window has come, and what went wrong on the way.
#[derive(Clone, Debug, Default)]
pub(in crate::gui) struct Stage {
    built: Arc<AtomicBool>,
    shown: Arc<OnceLock<()>>,
    early_fault: Arc<Mutex<Option<String>>>,
}

impl Stage {
    /// Notes that the display and its graphics have answered.
    pub(in crate::gui) fn note_built(&self) {
        self.built.store(true, Ordering::SeqCst);
    }

    /// Notes that the first frame is on the screen.
    pub(in crate::gui) fn note_shown(&self) {
        self.shown.get_or_init(|| ());
    }

    /// Whether the display and its graphics have answered.
    pub(super) fn is_built(&self) -> bool {
        self.built.load(Ordering::SeqCst)
    }

    /// Whether the first frame has been on the screen.
    pub(in crate::gui) fn is_shown(&self) -> bool {
        self.shown.get().is_some()
    }

    /// Waits until the first frame is on the screen.
    pub(in crate::gui) fn wait_until_shown(&self) {
        self.shown.wait();
    }

    /// The fault that kept the window from being shown.
    pub(in crate::gui) fn early_fault(&self) -> Option<String> {
        self.early_fault.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn fault(&self, window: ThreadId, info: &PanicHookInfo<'_>, flush: &Flush) {
        let what = words(info);
        let place = info.location().map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
        let thread = thread::current();
        if thread.id() != window {
            let name = thread.name().unwrap_or("unnamed");
            if theme::FONT_THREADS.contains(&name) {
                // Told once, by the thread that has failed first.
                let first = theme::FONT_THREADS.last().is_some_and(|last| *last == name);
                if first {
                    crate::cli::complain("the system has no fonts: characters that Inter does not have are not shown");
                }
                return;
            }
            crate::cli::complain(&format!("a part of Rungs has failed ({name}, {place}): {what}"));
        } else if self.is_shown() {
            crate::cli::complain(&format!(
                "Rungs had to stop because of a fault in the program: {what} ({place})\n\
                 The plan file is as it was saved last; later changes are offered at the next start"
            ));
            // Here and not after the unwinding, which another fault may cut short.
            flush.run();
        } else {
            *self.early_fault.lock().unwrap_or_else(PoisonError::into_inner) = Some(format!("{what} ({place})"));
        }
    }
}

/// Does the work of the window on this thread; `None` after a fault, which has been told or noted in `stage`.
pub(in crate::gui) fn guarded<T>(stage: &Stage, flush: &Flush, work: impl FnOnce() -> T) -> Option<T> {
    let (stage, flush, window) = (stage.clone(), flush.clone(), thread::current().id());
    panic::set_hook(Box::new(move |info| stage.fault(window, info, &flush)));
    // Nothing of the window is used after a fault.
    panic::catch_unwind(AssertUnwindSafe(work)).ok()
}

fn words(info: &PanicHookInfo<'_>) -> String {
    // Only the first line: the rest is for programmers.
    let text = info.payload_as_str().unwrap_or("no words").lines().next().unwrap_or_default();
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    /// Says to this very test, in a process of its own, when the fault comes.
    const WHEN: &str = "RUNGS_TEST_FAULT";

    fn fail(when: &str) -> Option<()> {
        let (stage, flush) = (Stage::default(), Flush::default());
        flush.set(|| crate::cli::complain("the last work is done"));
        if when != "early" {
            stage.note_shown();
        }
        let ended = guarded(&stage, &flush, || match when {
            "elsewhere" => {
                let worker = thread::Builder::new().name("files".to_owned());
                assert!(worker.spawn(|| panic!("no paper")).unwrap().join().is_err());
            }
            _ => panic!("no paper\nand a trace"),
        });
        crate::cli::complain(&format!("early: {:?}", stage.early_fault().map(|fault| fault.starts_with("no paper ("))));
        ended
    }

    #[test]
    fn a_fault_is_told_in_words_and_the_last_work_is_done() {
        if let Ok(when) = std::env::var(WHEN) {
            let ended = fail(&when);
            crate::cli::complain(&format!("ended: {}", ended.is_none()));
            return;
        }
        let told = |when: &str| {
            let name = "gui::ending::fault::tests::a_fault_is_told_in_words_and_the_last_work_is_done";
            let mut test = Command::new(std::env::current_exe().unwrap());
            let output = test.args(["--exact", name, "--nocapture"]).env(WHEN, when).output().unwrap();
            assert!(output.status.success());
            let text = String::from_utf8(output.stderr).unwrap();
            let place = |line: &str| line.split_once("src/gui").map(|(before, _)| format!("{before}…"));
            text.lines().map(|line| place(line).unwrap_or_else(|| line.to_owned())).collect::<Vec<_>>()
        };
        assert_eq!(
            told("late"),
            [
                "Rungs had to stop because of a fault in the program: no paper (…",
                "The plan file is as it was saved last; later changes are offered at the next start",
                "the last work is done",
                "early: None",
                "ended: true",
            ]
        );
        assert_eq!(told("early"), ["early: Some(true)", "ended: true"], "before the first frame it is an error as any");
        assert_eq!(
            told("elsewhere"),
            ["a part of Rungs has failed (files, …", "early: None", "ended: false"],
            "the window goes on"
        );
    }
}
