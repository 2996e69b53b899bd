//! `rungs forecast PLAN`

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use serde::Serialize;

use crate::app::format;
use crate::app::present::step_odds::pace_words;
use crate::app::typed::read;
use crate::cli::answer::Name;
use crate::cli::error::CliError;
use crate::cli::given::Dated;
use crate::cli::open_steps::OpenSteps;
use crate::cli::output::{self, Answer};
use crate::cli::table::Table;
use crate::domain::ids::{PlanStepId, RoleId};
use crate::domain::plan::plan_step::PlanStep;
use crate::domain::plan::texts::TextKind;
use crate::domain::steps::finish::{Finish, HoursUntil};
use crate::domain::steps::measured_pace::MeasuredPace;
use crate::domain::steps::odds::StepOdds;

/// Of which plan.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The plan.
    #[arg(value_name = "PLAN.ron")]
    plan: PathBuf,
    /// Hours a week instead of those of the plan.
    #[arg(long, value_name = "HOURS")]
    hours_a_week: Option<String>,
    /// The number that the draws begin with instead of that of the plan.
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u64>,
    #[command(flatten)]
    dated: Dated,
}

/// By when each open step, each stage and all of them are done, in half of the time and in nine of ten.
///
/// # Errors
/// If the plan cannot be opened or the hours cannot be read.
pub fn run(arguments: &Arguments, clock: Date) -> Result<String, CliError> {
    let asked = OpenSteps::of(&arguments.plan, arguments.dated, clock)?;
    let OpenSteps { plan, catalogue, today, .. } = &asked;
    let hours = arguments.hours_a_week.as_deref().map(read::learning_hours).transpose();
    let hours = hours.map_err(|why| CliError::argument("--hours-a-week", why))?;
    let hours_per_week = hours.map_or(plan.hours_per_week, |hours| hours.value);
    let odds = asked.odds(arguments.seed);
    let when = |until: HoursUntil| When { hours: until, days: until.days(hours_per_week, *today) };
    let of_step = |step: &PlanStep| odds.as_ref().and_then(|odds| odds.of_step(&step.id)).map(when);
    let mut stages: Vec<Option<RoleId>> = Vec::new();
    for step in asked.open() {
        if !stages.contains(&step.stage) {
            stages.push(step.stage.clone());
        }
    }
    let of_stage = |stage: &Option<RoleId>| {
        let steps = asked.open().filter(|step| step.stage == *stage).map(|step| &step.id);
        odds.as_ref().and_then(|odds| odds.of_last(steps)).map(when)
    };
    let name = |stage: &Option<RoleId>| stage.as_ref().map(|stage| Name::of_role(stage, catalogue));
    let entry = |step: &PlanStep| {
        let (id, title) = (step.id.clone(), step.title.clone());
        Some(StepEntry { id, title, stage: name(&step.stage), due: step.due, when: of_step(step)? })
    };
    let answer = ForecastAnswer {
        plan: plan.title.clone(),
        today: *today,
        hours_per_week,
        pace: odds.as_ref().map_or_else(|| MeasuredPace::of(plan), |odds| odds.pace),
        steps: asked.open().filter_map(entry).collect(),
        stages: stages
            .iter()
            .filter_map(|stage| Some(StageEntry { stage: name(stage), when: of_stage(stage)? }))
            .collect(),
        all: odds.as_ref().and_then(StepOdds::of_all).map(when),
    };
    output::tell(&answer, arguments.dated.form.json)
}

/// The hours until something is done, and the days on which they are over.
#[derive(Clone, Copy, Serialize)]
struct When {
    hours: HoursUntil,
    /// `None` without hours a week.
    #[serde(flatten)]
    days: Option<Finish>,
}

/// When an open step is done.
#[derive(Serialize)]
struct StepEntry {
    id: PlanStepId,
    title: String,
    /// The role it leads to.
    stage: Option<Name>,
    due: Option<Date>,
    #[serde(flatten)]
    when: When,
}

/// When the last open step to a role is done.
#[derive(Serialize)]
struct StageEntry {
    /// `None` for steps that lead to no role.
    stage: Option<Name>,
    #[serde(flatten)]
    when: When,
}

/// When a plan’s steps are done.
#[derive(Serialize)]
struct ForecastAnswer {
    plan: String,
    today: Date,
    hours_per_week: f64,
    /// Hours worked for each hour estimated.
    pace: MeasuredPace,
    steps: Vec<StepEntry>,
    stages: Vec<StageEntry>,
    /// `None` if none is open.
    all: Option<When>,
}

impl Answer for ForecastAnswer {
    fn text(&self) -> String {
        let pace = format::decimal(self.hours_per_week, 1);
        let mut text = format!("{}\nAt {pace} h a week. {}\n", self.plan, pace_words(self.pace));
        let Some(all) = &self.all else {
            text.push_str("No step is open.\n");
            return text;
        };
        if all.days.is_none() {
            text.push_str("No hours a week are given to steps, so there is no day.\n");
        }
        let days = |when: &When| match &when.days {
            Some(finish) => [finish.half, finish.nine_in_ten].map(format::date),
            None => ["–", "–"].map(str::to_owned),
        };
        let mut table = Table::new(&["Step", "Title"], &["Half of the time by", "Nine in ten by"], &["Due"]);
        for step in &self.steps {
            let [half, nine] = days(&step.when);
            let due = step.due.map_or("–".to_owned(), |due| {
                let late =
                    if step.when.days.is_some_and(|finish| finish.nine_in_ten > due) { ", may be late" } else { "" };
                format!("{}{late}", format::date(due))
            });
            table.row([step.id.to_string(), TextKind::Title.shown(&step.title).into_owned(), half, nine, due]);
        }
        text.push_str(&format!("\n{}", table.text()));
        text.push('\n');
        for stage in &self.stages {
            let [half, nine] = days(&stage.when);
            let to = stage.stage.as_ref().map_or("At any time".to_owned(), |stage| format!("To {}", stage.title));
            text.push_str(&format!("{to}: {half}, nine in ten by {nine}\n"));
        }
        let [half, nine] = days(all);
        text.push_str(&format!("All steps: {half}, nine in ten by {nine}\n"));
        text
    }
}
