//! `rungs forecast PLAN`

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use serde::Serialize;

use crate::app::format;
use crate::app::typed::read;
use crate::cli::answer::Name;
use crate::cli::error::CliError;
use crate::cli::given::Dated;
use crate::cli::open_steps::OpenSteps;
use crate::cli::output::{self, Answer};
use crate::cli::table::Table;
use crate::domain::ids::PlanStepId;
use crate::domain::plan::texts::TextKind;
use crate::domain::steps::finish::{Finish, finishes};
use crate::domain::steps::measured_pace::{MEASURED_FROM, MeasuredPace};

/// Of which plan.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The plan.
    #[arg(value_name = "PLAN.ron")]
    plan: PathBuf,
    /// Hours a week instead of those of the plan.
    #[arg(long, value_name = "HOURS")]
    hours_a_week: Option<String>,
    /// The number that the draws begin with.
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    seed: u64,
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
    let pace = MeasuredPace::of(plan);
    let finishes = finishes(asked.open(), pace, hours_per_week, *today, arguments.seed);
    let steps: Vec<StepEntry> = asked
        .open()
        .zip(&finishes)
        .map(|(step, (id, finish))| StepEntry {
            id: id.clone(),
            title: step.title.clone(),
            stage: step.stage.as_ref().map(|stage| Name::of_role(stage, catalogue)),
            due: step.due,
            finish: *finish,
        })
        .collect();
    let mut stages: Vec<StageEntry> = Vec::new();
    for step in &steps {
        // The last step of a stage ends it.
        match stages.iter_mut().find(|stage| stage.stage == step.stage) {
            Some(stage) => stage.finish = step.finish,
            None => stages.push(StageEntry { stage: step.stage.clone(), finish: step.finish }),
        }
    }
    let all = steps.last().map(|step| step.finish);
    let answer = ForecastAnswer { plan: plan.title.clone(), today: *today, hours_per_week, pace, steps, stages, all };
    output::tell(&answer, arguments.dated.form.json)
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
    finish: Finish,
}

/// When the last open step to a role is done.
#[derive(Serialize)]
struct StageEntry {
    /// `None` for steps that lead to no role.
    stage: Option<Name>,
    #[serde(flatten)]
    finish: Finish,
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
    all: Option<Finish>,
}

impl ForecastAnswer {
    fn pace_words(&self) -> String {
        let steps = format::count(self.pace.steps, "finished step", "finished steps");
        if self.pace.is_measured() {
            return format!(
                "Your steps take {} × your estimates, by {steps} with hours.",
                format::decimal(self.pace.factor, 1)
            );
        }
        format!(
            "The estimates count as they are: {steps} with hours, and your own pace counts from {MEASURED_FROM} on."
        )
    }
}

impl Answer for ForecastAnswer {
    fn text(&self) -> String {
        let pace = format::decimal(self.hours_per_week, 1);
        let mut text = format!("{}\nAt {pace} h a week. {}\n", self.plan, self.pace_words());
        let Some(all) = &self.all else {
            text.push_str("No step is open.\n");
            return text;
        };
        let days = |finish: &Finish| [finish.half, finish.nine_in_ten].map(format::date);
        let mut table = Table::new(&["Step", "Title"], &["Half of the time by", "Nine in ten by"], &["Due"]);
        for step in &self.steps {
            let [half, nine] = days(&step.finish);
            let due = step.due.map_or("–".to_owned(), |due| {
                let late = if step.finish.nine_in_ten > due { ", may be late" } else { "" };
                format!("{}{late}", format::date(due))
            });
            table.row([step.id.to_string(), TextKind::Title.shown(&step.title).into_owned(), half, nine, due]);
        }
        text.push_str(&format!("\n{}", table.text()));
        text.push('\n');
        for stage in &self.stages {
            let [half, nine] = days(&stage.finish);
            let to = stage.stage.as_ref().map_or("At any time".to_owned(), |stage| format!("To {}", stage.title));
            text.push_str(&format!("{to}: {half}, nine in ten by {nine}\n"));
        }
        let [half, nine] = days(all);
        text.push_str(&format!("All steps: {half}, nine in ten by {nine}\n"));
        text
    }
}
