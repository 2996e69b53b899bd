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
mod open_steps;
mod output;
mod resolve;
mod saving;
mod table;
mod typed_value;

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use jiff::Zoned;

use error::CliError;
use output::Told;

use crate::domain::plan::plan_step::StepState;

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
    /// Hold two to four roles against each other: skills, pay by source, moves between them.
    CompareRoles(commands::compare_roles::Arguments),
    /// Read a job advert: the skills it names, and the gap against it.
    Advert(commands::advert::Arguments),
    /// List the official occupations most like that of a role.
    Related(commands::related::Arguments),
    /// Measure how well likeness of occupations is found.
    Quality(commands::quality::Arguments),
    /// List every claim about the pay of a role, with the one used and why.
    Claims(commands::claims::Arguments),
    /// Measure the gap between what a person can do and what a role wants.
    Gap(given::Asking),
    /// List the steps of a plan and what to do next.
    Steps(commands::steps::Arguments),
    /// Show the steps to do next, and if none is open the best to add.
    Next(commands::next::Arguments),
    /// Tell by when the open steps are done, in half of the time and in nine of ten.
    Forecast(commands::forecast::Arguments),
    /// Write the days of the open steps for a calendar
    Ics(commands::ics::Arguments),
    /// Add steps of the catalogue or of your own to a plan and save the plan.
    Add(commands::step::add::Arguments),
    /// Begin a step of a plan and save the plan.
    Start(commands::step::state::Arguments),
    /// Skip a step of a plan and save the plan.
    Skip(commands::step::state::Arguments),
    /// Put a step that is begun, done or skipped back among those to do and save the plan.
    Reopen(commands::step::state::Arguments),
    /// Set the day by which a step of a plan is to be finished and save the plan.
    Due(commands::step::due::Arguments),
    /// Write a note on a step of a plan and save the plan.
    Note(commands::step::note::Arguments),
    /// Tick a step of a plan off and save the plan.
    Done(commands::done::Arguments),
    /// Log hours worked on a step of a plan and save the plan.
    Log(commands::log::Arguments),
    /// Rate a skill and save the plan.
    Rate(commands::rate::Arguments),
    /// Borrow ratings of related occupations for one that has none, and save the plan.
    Borrow(commands::borrow::Arguments),
    /// Choose the level for which pay of a role is asked and save the plan.
    PayLevel(commands::pay_level::Arguments),
    /// Tell of an offer for a role on the path and save the plan.
    Offer(commands::offer::Arguments),
    /// Show the roles on the way to a goal, with dates.
    Path(given::Asking),
    /// Find the routes to a goal that no other route beats on every count.
    Routes(Box<commands::routes::Arguments>),
    /// Tell what leads from one role to another, or why nothing does.
    Why(commands::why::Arguments),
    /// Compare pay along a path, year by year, with staying.
    Salary(commands::salary::Arguments),
    /// Write what completes commands in a shell.
    Completions(commands::completions::Arguments),
    /// Write the manual page.
    Man,
    /// Write a new plan.
    New(commands::new::Arguments),
    /// Look for every problem in a plan or in a folder with a catalogue.
    Check(commands::check::Arguments),
    /// Take in official files: O*NET, wages (OEWS), employment projections, or packs of another computer.
    Import(commands::import::Arguments),
    /// List packs of official files, switch one off or on, or remove it.
    Packs(commands::packs::Arguments),
    /// Export a pack of official files.
    #[command(subcommand)]
    Pack(commands::pack::Command),
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
            Self::Role(arguments) => commands::role::run(&arguments, today),
            Self::CompareRoles(arguments) => commands::compare_roles::run(&arguments, today),
            Self::Advert(arguments) => commands::advert::run(&arguments, now),
            Self::Related(arguments) => commands::related::run(&arguments),
            Self::Quality(arguments) => commands::quality::run(&arguments, today),
            Self::Claims(arguments) => commands::claims::run(&arguments),
            Self::Gap(arguments) => commands::gap::run(&arguments, today),
            Self::Steps(arguments) => commands::steps::run(&arguments, today),
            Self::Next(arguments) => commands::next::run(&arguments, today),
            Self::Forecast(arguments) => commands::forecast::run(&arguments, today),
            Self::Ics(arguments) => commands::ics::run(&arguments, now),
            Self::Add(arguments) => commands::step::add::run(&arguments, now),
            Self::Start(arguments) => commands::step::state::run(&arguments, StepState::Doing, now),
            Self::Skip(arguments) => commands::step::state::run(&arguments, StepState::Skipped, now),
            Self::Reopen(arguments) => commands::step::state::run(&arguments, StepState::ToDo, now),
            Self::Due(arguments) => commands::step::due::run(&arguments, now),
            Self::Note(arguments) => commands::step::note::run(&arguments, now),
            Self::Done(arguments) => commands::done::run(&arguments, now),
            Self::Log(arguments) => commands::log::run(&arguments, now),
            Self::Rate(arguments) => commands::rate::run(&arguments, now),
            Self::Borrow(arguments) => commands::borrow::run(&arguments, now),
            Self::Offer(arguments) => commands::offer::run(&arguments, now),
            Self::PayLevel(arguments) => commands::pay_level::run(&arguments, now),
            Self::Path(arguments) => commands::path::run(&arguments, today),
            Self::Routes(arguments) => commands::routes::run(&arguments, today),
            Self::Why(arguments) => commands::why::run(&arguments, today),
            Self::Salary(arguments) => commands::salary::run(&arguments, today),
            Self::Completions(arguments) => Ok(commands::completions::run(&arguments)),
            Self::Man => commands::man::run(),
            Self::New(arguments) => commands::new::run(arguments, now),
            Self::Import(arguments) => commands::import::run(&arguments, today),
            Self::Packs(arguments) => commands::packs::run(&arguments),
            Self::Pack(command) => commands::pack::run(&command),
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

#[cfg(test)]
mod tests {
    use clap::Parser as _;
    use serde_json::Value;

    use super::{Cli, Command, StepState};
    use crate::app::words::reworded;
    use crate::domain::catalogue::role::Education;
    use crate::domain::currency::Currency;
    use crate::domain::money::Money;
    use crate::domain::pay_rate::{PayPeriod, PayRate};
    use crate::domain::plan::Plan;
    use crate::domain::plan::objective::Objective;
    use crate::domain::plan::package::{OneOff, OneOffKind, Package};
    use crate::domain::plan::paid::{Paid, PaidPart, PaidPer};
    use crate::domain::plan::unknown_fields::UnknownFields;
    use crate::storage::plan_file::to_text;
    use crate::storage::{SAMPLE_PLAN, sample_plan};

    /// The keys that docs/CLI.md declares to be in words.
    const IN_WORDS: [&str; 20] = [
        "text",
        "why",
        "summary",
        "aim",
        "best_at",
        "approximation",
        "warning",
        "missing",
        "no_path",
        "no_route",
        "constrained",
        "direct_text",
        "several_text",
        "found",
        "message",
        "name",
        "detail",
        "what",
        "pay_printed",
        "redundancy_printed",
    ];

    fn answer(arguments: &[&str]) -> String {
        let all = ["rungs"].iter().chain(arguments);
        let Cli { command, .. } = Cli::try_parse_from(all).expect("they are arguments");
        let now = "2026-11-21T12:00[UTC]".parse().expect("it is a moment");
        command.map(|command: Command| command.answer(&now).expect("it is answered").text).expect("it is a command")
    }

    fn leave_out_words(value: &mut Value) {
        match value {
            Value::Object(fields) => fields.iter_mut().for_each(|(key, value)| {
                // The name of an assumption is the one of the plan file.
                let is_id = key == "name" && value.as_str().is_some_and(|name| !name.contains(' '));
                if value.is_string() && IN_WORDS.contains(&key.as_str()) && !is_id {
                    *value = Value::Null;
                } else {
                    leave_out_words(value);
                }
            }),
            Value::Array(values) => values.iter_mut().for_each(leave_out_words),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    fn json(arguments: &[&str]) -> String {
        let mut value = serde_json::from_str(&answer(arguments)).expect("it is JSON");
        leave_out_words(&mut value);
        value.to_string()
    }

    /// The sample with a change of every kind of value that has a label.
    fn changed(plan: &mut Plan) {
        let dollars = |units| Money::from_units(units, Currency::USD).expect("it is an amount");
        let unknown = UnknownFields::NONE;
        plan.background.education = Some(Education::Doctorate);
        plan.constraints.objective = Objective::LeastStudy;
        plan.position.pay = Some(PayRate { amount: dollars(60.0), per: PayPeriod::Hour });
        plan.set_step_state(&"s5".into(), StepState::Done, "2026-11-20".parse().expect("a date"));
        plan.assumptions.horizon_years = Some(7);
        let mut package = Package::of("ml-engineer".into());
        package.one_offs.push(OneOff {
            title: "Welcome".to_owned(),
            kind: OneOffKind::SignOn,
            amount: dollars(5_000.0),
            months: 0.0,
            clawback_months: 12.0,
            clawback_in_proportion: true,
            unknown: unknown.clone(),
        });
        plan.packages.push(package);
        let date = "2026-10-01".parse().expect("a date");
        let (id, amount) = (plan.free_paid_id(), dollars(110_000.0));
        plan.paid.push(Paid { id, date, amount, what: PaidPart::Base, per: PaidPer::Year, note: None, unknown });
    }

    #[test]
    fn no_label_is_in_json() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name).to_str().expect("it is text").to_owned();
        let [plan, other, new, out] = ["plan.ron", "other.ron", "new.ron", "out.ron"].map(path);
        let mut made = sample_plan().expect("it opens");
        changed(&mut made);
        std::fs::write(&other, to_text(&made).expect("it has a text")).expect("it is written");
        for arguments in [
            vec!["roles", "ml"],
            vec!["role", "ml-team-lead"],
            vec!["role", "junior-ml-engineer"],
            vec!["compare-roles", "junior-ml-engineer", "ml-team-lead", "--plan", &plan],
            vec!["claims", "ml-team-lead", "--plan", &plan, "--level", "senior", "--definition", "total-cash"],
            vec!["gap", "--plan", &plan],
            vec!["path", "--plan", &plan],
            vec!["routes", "--plan", &plan, "--max-moves", "4", "--objective", "study"],
            vec!["why", "--plan", &plan],
            vec!["why", "--from", "sdet", "--to", "chief-ai-officer"],
            vec!["salary", "--plan", &plan, "--paths", "50", "--total"],
            vec!["salary", "--plan", &other, "--paths", "50", "--nominal", "--years", "2"],
            vec!["steps", &plan],
            vec!["check", &other],
            vec!["diff", &plan, &other],
            vec!["merge", &plan, &plan, &other, "-o", &out, "--force"],
            vec!["new", "--from", "data-analyst", "--to", "ml-engineer", "--pay", "40/hr", "-o", &new, "--force"],
            vec!["done", &plan, "s4"],
            vec!["log", &plan, "s4", "2"],
            vec!["rate", &plan, "python-data-tools", "4"],
            vec!["pay-level", &plan, "ml-engineer", "senior"],
            vec!["offer", &plan, "ml-engineer", "--date", "2027-03-01"],
        ] {
            let all = [arguments.as_slice(), &["--json"]].concat();
            std::fs::write(&plan, SAMPLE_PLAN).expect("it is written");
            let before = json(&all);
            std::fs::write(&plan, SAMPLE_PLAN).expect("it is written");
            assert_eq!(before, reworded(|| json(&all)), "{arguments:?}");
        }
        let text = ["role", "ml-team-lead"];
        assert_ne!(answer(&text), reworded(|| answer(&text)), "labels can be reworded");
    }
}
