//! Runs file dialogs in a process of their own, so that nothing that happens to a dialog happens to the window.

use std::io::{self, Read as _};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::dialog_request::{Picked, Request};

/// How long an ended process may take until it can be asked for its exit code.
const LOOK_AGAIN: Duration = Duration::from_millis(5);

/// Shows file dialogs, one at a time.
pub(super) struct Picker {
    program: fn() -> io::Result<Command>,
    open: Option<Dialog>,
}

/// An open dialog. Closing its standard input ends it as well, also when the window is killed.
struct Dialog {
    process: Arc<Mutex<Child>>,
    life_line: Option<ChildStdin>,
}

impl Picker {
    /// Shows dialogs with `program`, which is given the request as arguments.
    pub(super) fn new(program: fn() -> io::Result<Command>) -> Self {
        Self { program, open: None }
    }

    /// Begins to show a dialog; `deliver` is called once, from another thread, unless no thread could be had.
    pub(super) fn show(&mut self, request: &Request, deliver: impl FnOnce(Picked) + Send + 'static) {
        self.cancel();
        let process = match (self.program)().and_then(|command| start(command, request)) {
            Ok(process) => process,
            Err(error) => {
                deliver(Picked::NoDialog(format!("its process cannot be started: {error}")));
                return;
            }
        };
        let mut process = process;
        let (life_line, output) = (process.stdin.take(), process.stdout.take());
        let process = Arc::new(Mutex::new(process));
        let waiting = Arc::clone(&process);
        self.open = Some(Dialog { process, life_line });
        let wait = move || {
            let mut bytes = Vec::new();
            // What was read before an error is no whole answer, and is seen to be none.
            let _length = output.map(|mut output| output.read_to_end(&mut bytes));
            deliver(Picked::of(exit_code(&waiting), &bytes));
        };
        if thread::Builder::new().name("file dialog".to_owned()).spawn(wait).is_err() {
            // Nobody would wait for the answer. The panel of the window says how to go on without one.
            self.cancel();
        }
    }

    /// Closes the dialog that is open, at once.
    pub(super) fn cancel(&mut self) {
        if let Some(dialog) = self.open.take() {
            end(&mut dialog.process.lock().unwrap_or_else(PoisonError::into_inner));
            drop(dialog.life_line);
        }
    }
}

impl Drop for Picker {
    fn drop(&mut self) {
        self.cancel();
    }
}

/// This program, ready to show a dialog. A newer version that was installed meanwhile is not used.
pub(super) fn this_program() -> io::Result<Command> {
    if cfg!(target_os = "linux") {
        return Ok(Command::new("/proc/self/exe"));
    }
    std::env::current_exe().map(Command::new)
}

fn start(mut command: Command, request: &Request) -> io::Result<Child> {
    request.add_to(&mut command);
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt as _;
        // A group of its own, so that a dialog program it starts ends with it.
        command.process_group(0);
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()
}

/// Waits for the end of a process whose output has ended, without keeping it from being ended meanwhile.
fn exit_code(process: &Mutex<Child>) -> Option<i32> {
    loop {
        match process.lock().unwrap_or_else(PoisonError::into_inner).try_wait() {
            Ok(Some(status)) => return status.code(),
            Ok(None) => thread::sleep(LOOK_AGAIN),
            Err(_not_ours) => return None,
        }
    }
}

/// Ends a process and what it started. One that has ended is left alone: its number may be another's by now.
fn end(process: &mut Child) {
    if !matches!(process.try_wait(), Ok(None)) {
        return;
    }
    #[cfg(unix)]
    {
        use rustix::process::{Pid, Signal, kill_process_group};
        let _ended = kill_process_group(Pid::from_child(process), Signal::KILL);
    }
    let _ended = process.kill();
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::sync::mpsc::{Receiver, channel};

    use super::super::dialog_request::Wanted;
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.arg("-c").arg(script);
        command
    }

    fn answers(picker: &mut Picker) -> Receiver<Picked> {
        let (sender, receiver) = channel();
        let request = Request { wanted: Wanted::Plan, folder: None };
        picker.show(&request, move |picked| sender.send(picked).unwrap_or_default());
        receiver
    }

    fn answer(program: fn() -> io::Result<Command>) -> Picked {
        answers(&mut Picker::new(program)).recv().unwrap()
    }

    fn reason(program: fn() -> io::Result<Command>) -> String {
        match answer(program) {
            Picked::NoDialog(reason) => reason,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_answer_of_the_process_is_delivered() {
        let path = PathBuf::from("/plans/a.ron");
        assert_eq!(answer(|| Ok(shell("printf '12\\n/plans/a.ron'"))), Picked::Files(vec![path]));
        assert_eq!(answer(|| Ok(shell("exit 10"))), Picked::Nothing);
    }

    #[test]
    fn a_process_that_fails_says_so_in_words() {
        assert_eq!(reason(|| Ok(shell("exit 11"))), "neither the desktop portal nor zenity answered");
        assert_eq!(reason(|| Ok(shell("exit 1"))), "the connection to the session bus was lost");
        assert_eq!(reason(|| Ok(shell("kill -9 $$"))), "the process of the file dialog was ended from outside");
        assert!(reason(|| Ok(Command::new("/no/such/program"))).starts_with("its process cannot be started"));
    }

    #[test]
    fn a_dialog_that_never_answers_ends_when_it_is_cancelled_with_all_it_started() {
        let mut picker = Picker::new(|| Ok(shell("sleep 1000 & sleep 1000")));
        let answers = answers(&mut picker);
        picker.cancel();
        // Both hold the other end of the output: it ends only when both have.
        let Picked::NoDialog(reason) = answers.recv().unwrap() else { panic!() };
        assert_eq!(reason, "the process of the file dialog was ended from outside");
    }

    #[test]
    fn another_dialog_takes_the_place_of_the_first() {
        let mut picker = Picker::new(|| Ok(shell("sleep 1000")));
        let first = answers(&mut picker);
        let second = answers(&mut picker);
        assert!(matches!(first.recv().unwrap(), Picked::NoDialog(_)));
        drop(picker);
        assert!(matches!(second.recv().unwrap(), Picked::NoDialog(_)));
    }

    #[test]
    fn the_process_sees_the_window_go() {
        // `cat` ends when its standard input is closed, as it is when the window is killed.
        let mut picker = Picker::new(|| Ok(shell("cat; exit 10")));
        let answers = answers(&mut picker);
        picker.open.as_mut().unwrap().life_line = None;
        assert_eq!(answers.recv().unwrap(), Picked::Nothing);
    }
}
