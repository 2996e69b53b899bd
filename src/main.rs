//! The program: reads the command line, answers it or opens the window.

use std::process::ExitCode;

use clap::Parser as _;
use rungs::cli::{Cli, Outcome};

fn main() -> ExitCode {
    #[cfg(feature = "gui")]
    if let Some(code) = rungs::gui::show_dialog(std::env::args_os()) {
        return code;
    }
    let now = jiff::Zoned::now();
    match rungs::cli::run(Cli::parse(), &now) {
        Outcome::Exit(code) => ExitCode::from(code),
        Outcome::Window { plan, exit_after_first_frame } => open_window(plan, exit_after_first_frame, now.date()),
    }
}

#[cfg(feature = "gui")]
fn open_window(plan: Option<std::path::PathBuf>, exit_after_first_frame: bool, today: jiff::civil::Date) -> ExitCode {
    use rungs::gui::{Start, run};
    use rungs::storage::packs::{PackFolder, loaded};
    use rungs::storage::{folders::Folders, settings_file};

    let folders = Folders::locate();
    let packs = folders.as_ref().ok().map(|folders| PackFolder::new(folders.packs()));
    // Moves besides: a plan is not laid out without them, and the display takes longer to answer.
    let loading = std::thread::spawn(move || loaded(packs.as_ref()).inspect(|loaded| loaded.catalogue.warm_moves()));
    let settings = folders.as_ref().ok().map(|folders| settings_file::load(&folders.settings_file()));
    let warning = match (&folders, &settings) {
        (Err(no_home), _) => Some(no_home.to_string()),
        (_, Some(loaded)) => loaded.warning.as_ref().map(ToString::to_string),
        _ => None,
    };
    let start = Start {
        loading,
        settings: settings.map(|loaded| loaded.settings).unwrap_or_default(),
        folders: folders.ok(),
        settings_warning: warning,
        today,
        plan,
        exit_after_first_frame,
    };
    match run(start) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            rungs::cli::complain(&error.complaint().unwrap_or_default());
            ExitCode::from(error.exit_code())
        }
    }
}

#[cfg(not(feature = "gui"))]
fn open_window(
    _plan: Option<std::path::PathBuf>,
    _exit_after_first_frame: bool,
    _today: jiff::civil::Date,
) -> ExitCode {
    rungs::cli::complain("cannot open the window: this build has none; rungs --help lists the commands");
    ExitCode::FAILURE
}
