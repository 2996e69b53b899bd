//! The command line: the same answers as the window, as text or JSON.
//!
//! It must never name the window's toolkit, ask the clock, or compute what the domain computes.

mod answer;
mod asked;
mod commands;
mod error;
mod given;
mod history;
mod on_day;
mod output;
mod resolve;
mod saving;
mod table;

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use jiff::Zoned;

use error::CliError;
use output::Told;

/// Plans a career one rung at a time. Without a command the window opens.
#[derive(Debug, Parser)]
#[command(name = "rungs", version, about, args_conflicts_with_subcommands = true)]
pub struct Cli {
    /// The plan to open in the window.
    #[arg(value_name = "PLAN.ron")]
    plan: Option<PathBuf>,
    /// Close the window after its first frame.
    #[arg(long)]
    exit_after_first_frame: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What can be asked without a window.
#[derive(Debug, Subcommand)]
enum Command {
    /// List roles, all or those that fit a text.
    Roles(commands::roles::Arguments),
    /// Show a role: what it asks for, what it pays by which source, where it leads.
    Role(commands::role::Arguments),
    /// List every claim about the pay of a role, with the one used and why.
    Claims(commands::claims::Arguments),
    /// Measure the gap between what a person can do and what a role wants.
    Gap(commands::gap::Arguments),
    /// List the steps of a plan and what to do next.
    Steps(commands::steps::Arguments),
    /// Tick a step of a plan off and save the plan.
    Done(commands::done::Arguments),
    /// Log hours worked on a step of a plan and save the plan.
    Log(commands::log::Arguments),
    /// Rate a skill and save the plan.
    Rate(commands::rate::Arguments),
    /// Show the roles on the way to a goal, with dates.
    Path(commands::path::Arguments),
    /// Find the routes to a goal that no other route beats on every count.
    Routes(Box<commands::routes::Arguments>),
    /// Tell what leads from one role to another, or why nothing does.
    Why(commands::why::Arguments),
    /// Compare pay along a path, year by year, with staying.
    Salary(commands::salary::Arguments),
    /// Write a new plan.
    New(commands::new::Arguments),
    /// Look for every problem in a plan or in a folder with a catalogue.
    Check(commands::check::Arguments),
    /// Tell what differs between two plans.
    Diff(commands::diff::Arguments),
    /// Merge two plans that were changed apart.
    Merge(commands::merge::Arguments),
}

/// What the process does next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Open the window.
    Window {
        /// The plan to open.
        plan: Option<PathBuf>,
        /// Whether to close after the first frame.
        exit_after_first_frame: bool,
    },
    /// End with this code: 0 good, 1 bad input; `diff` and `merge` have codes of their own, see docs/CLI.md.
    Exit(u8),
}

/// Answers a command on standard output, or says what failed on standard error.
pub fn run(cli: Cli, now: &Zoned) -> Outcome {
    let Cli { plan, exit_after_first_frame, command } = cli;
    let Some(command) = command else {
        return match plan {
            Some(path) if !path.exists() => failed(&CliError::NoSuchFile(path), None),
            Some(_) | None => Outcome::Window { plan, exit_after_first_frame },
        };
    };
    // They end as diff and merge drivers do. A merge that cannot be told is saved all the same, which 2 would deny.
    let (unanswered, untold) = match &command {
        Command::Diff(_) => (Some(2), Some(2)),
        Command::Merge(_) => (Some(2), Some(1)),
        _ => (None, None),
    };
    match command.answer(now) {
        Err(error) => failed(&error, unanswered),
        Ok(Told { text, code }) => match output::print(&text) {
            Err(error) => failed(&error, untold),
            Ok(()) => Outcome::Exit(code),
        },
    }
}

fn failed(error: &CliError, code: Option<u8>) -> Outcome {
    output::complain(error);
    Outcome::Exit(code.unwrap_or_else(|| error.exit_code()))
}

impl Command {
    fn answer(self, now: &Zoned) -> Result<Told, CliError> {
        let today = now.date();
        let text = match self {
            Self::Roles(arguments) => commands::roles::run(arguments),
            Self::Role(arguments) => commands::role::run(&arguments),
            Self::Claims(arguments) => commands::claims::run(&arguments),
            Self::Gap(arguments) => commands::gap::run(&arguments, today),
            Self::Steps(arguments) => commands::steps::run(&arguments, today),
            Self::Done(arguments) => commands::done::run(&arguments, now),
            Self::Log(arguments) => commands::log::run(&arguments, now),
            Self::Rate(arguments) => commands::rate::run(&arguments, now),
            Self::Path(arguments) => commands::path::run(&arguments, today),
            Self::Routes(arguments) => commands::routes::run(&arguments, today),
            Self::Why(arguments) => commands::why::run(&arguments, today),
            Self::Salary(arguments) => commands::salary::run(&arguments, today),
            Self::New(arguments) => commands::new::run(arguments, now),
            Self::Check(arguments) => return commands::check::run(arguments, today),
            Self::Diff(arguments) => return commands::diff::run(&arguments),
            Self::Merge(arguments) => return commands::merge::run(&arguments, now),
        }?;
        Ok(Told { text, code: 0 })
    }
}

/// Says on standard error what failed.
pub fn complain(message: &str) {
    output::complain_text(message);
}
