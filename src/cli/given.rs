//! The arguments that several commands share, and the plan they speak of.

use std::path::{Path, PathBuf};

use clap::{ArgGroup, Args};
use jiff::civil::Date;

use super::answer::Name;
use super::error::CliError;
use super::history::History;
use super::resolve;
use crate::app::typed::{Reading, read};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Role;
use crate::domain::currency::Currency;
use crate::domain::money::Money;
use crate::domain::plan::Plan;
use crate::domain::plan::position::Position;
use crate::domain::working_time::WorkingTime;
use crate::storage::plan_file;

/// How an answer is written.
#[derive(Clone, Copy, Debug, Args)]
pub struct Form {
    /// Answer in JSON; docs/CLI.md lists the keys.
    #[arg(long)]
    pub json: bool,
}

impl Form {
    /// A plan to answer from: as it stands for JSON, which escapes what must not be shown as it is, and else as it may be
    /// shown.
    pub fn shown(self, plan: Plan) -> Plan {
        if self.json { plan } else { plan.shown().unwrap_or(plan) }
    }

    /// The plan in a file, to answer from.
    ///
    /// # Errors
    /// If it cannot be opened.
    pub fn plan(self, file: &Path) -> Result<Plan, CliError> {
        Ok(self.shown(plan_file::load(file)?))
    }
}

/// How an answer is written that depends on the day.
#[derive(Clone, Copy, Debug, Args)]
pub struct Dated {
    #[command(flatten)]
    pub form: Form,
    /// Take this day for today.
    #[arg(long, hide = true, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
}

impl Dated {
    /// The day stated, or else the one of the clock.
    pub fn today(self, clock: Date) -> Date {
        self.today.unwrap_or(clock)
    }
}

/// Whose plan is meant: a file, or a person who has what a role usually has.
#[derive(Clone, Debug, Args)]
#[command(group = ArgGroup::new("whose").required(true).args(["plan", "from"]))]
pub struct Whose {
    /// The plan.
    #[arg(long, value_name = "PLAN.ron", conflicts_with = "place")]
    plan: Option<PathBuf>,
    /// The role held now: id, title or alias. Levels are assumed from what it usually has.
    #[arg(long, value_name = "ROLE", requires = "to")]
    from: Option<String>,
    /// The role wanted: id, title or alias. With --plan it stands in for the goal of the plan.
    #[arg(long, value_name = "ROLE")]
    to: Option<String>,
    /// Where the work is.
    #[arg(long, value_name = "PLACE")]
    place: Option<String>,
    #[command(flatten)]
    history: History,
}

/// What is asked of somebody on the way to a role.
#[derive(Debug, Args)]
pub struct Asking {
    #[command(flatten)]
    whose: Whose,
    #[command(flatten)]
    pub dated: Dated,
}

impl Asking {
    /// Reads or makes the plan; beside it the catalogue with its own roles.
    ///
    /// # Errors
    /// If the plan cannot be opened or a role is not known.
    pub fn give(&self, clock: Date) -> Result<(Given, Catalogue), CliError> {
        self.whose.give(self.dated.form, self.dated.today(clock))
    }
}

/// A plan and how it came about.
pub struct Given {
    /// The plan.
    pub plan: Plan,
    /// The role whose usual levels were assumed, if there was no plan.
    pub assumed_from: Option<Name>,
    file: PathBuf,
}

impl Whose {
    /// Reads or makes the plan; beside it the catalogue with its own roles.
    ///
    /// # Errors
    /// If the plan cannot be opened or a role is not known.
    pub fn give(&self, form: Form, today: Date) -> Result<(Given, Catalogue), CliError> {
        if let Some(from) = &self.from {
            let catalogue = resolve::catalogue()?;
            let goal = self.to.as_deref().map(|to| resolve::role(&catalogue, to)).transpose()?;
            let from = resolve::role(&catalogue, from)?;
            let place = resolve::place_or_usual(&catalogue, self.place.as_deref())?;
            let mut plan = assumed(from, goal, Position::of(from.id.clone(), place), today);
            self.history.tell(&mut plan, &catalogue, today)?;
            let assumed_from = Some(Name::of_role(&from.id, &catalogue));
            return Ok((Given { plan, assumed_from, file: PathBuf::new() }, catalogue));
        }
        let file = self.plan.clone().unwrap_or_default();
        let mut plan = form.plan(&file)?;
        let catalogue = resolve::catalogue_for(&plan)?;
        self.history.tell(&mut plan, &catalogue, today)?;
        let goal = self.to.as_deref().map(|to| resolve::role(&catalogue, to)).transpose()?;
        if let Some(goal) = goal.filter(|goal| plan.goal.as_ref() != Some(&goal.id)) {
            plan.goal = Some(goal.id.clone());
            plan.path.clear();
        }
        Ok((Given { plan, assumed_from: None, file }, catalogue))
    }
}

impl Given {
    /// The role wanted.
    ///
    /// # Errors
    /// If there is none or the catalogue does not have it.
    pub fn goal<'a>(&self, catalogue: &'a Catalogue) -> Result<&'a Role, CliError> {
        let id = self.plan.goal.as_ref().ok_or_else(|| CliError::NoGoal(self.file.clone()))?;
        catalogue.role(id).ok_or_else(|| CliError::RoleNotInCatalogue(id.clone()))
    }

    /// The sentence that says what was assumed; empty with a plan.
    pub fn assumption(assumed_from: Option<&Name>) -> String {
        assumed_from.map_or_else(String::new, |role| {
            format!("Levels assumed from what {} usually has; confidence 0%.\n", role.title)
        })
    }
}

/// The plan of a person who has what a role usually has.
pub fn assumed(from: &Role, goal: Option<&Role>, position: Position, today: Date) -> Plan {
    let title = format!("Path to {}", goal.unwrap_or(from).short());
    let mut plan = Plan::new(title, position, goal.map(|role| role.id.clone()));
    plan.assume_from(from, today);
    plan
}

/// A value that was read from an argument.
///
/// # Errors
/// If it was not understood, or nothing stands there.
pub fn stated<T>(name: &'static str, read: Result<Reading<Option<T>>, String>) -> Result<T, CliError> {
    let value = read.map_err(|why| CliError::argument(name, why))?.value;
    value.ok_or_else(|| CliError::argument(name, "nothing stands there".to_owned()))
}

/// Pay for a year from an argument; without a currency it is in `usual`, by the hour or day at full time.
///
/// # Errors
/// If it was not understood.
pub fn pay(name: &'static str, text: &str, usual: Currency) -> Result<Money, CliError> {
    stated(name, read::yearly_pay(text, usual, WorkingTime::default()))
}
