//! `rungs next PLAN`

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use serde::Serialize;

use crate::app::format;
use crate::cli::answer::Name;
use crate::cli::error::CliError;
use crate::cli::given::Dated;
use crate::cli::open_steps::OpenSteps;
use crate::cli::output::{self, Answer};
use crate::domain::catalogue::Catalogue;
use crate::domain::effort::Effort;
use crate::domain::ids::{CatalogueStepId, PlanStepId};
use crate::domain::plan::plan_step::PlanStep;
use crate::domain::plan::texts::TextKind;
use crate::domain::steps::suggestion::Suggestion;

/// Of which plan.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The plan.
    #[arg(value_name = "PLAN.ron")]
    plan: PathBuf,
    /// How many steps to show.
    #[arg(short, long, value_name = "NUMBER", default_value_t = 3)]
    number: usize,
    #[command(flatten)]
    dated: Dated,
}

/// The open steps in the order of the plan; without any, the best to add.
///
/// # Errors
/// If the plan cannot be opened.
pub fn run(arguments: &Arguments, clock: Date) -> Result<String, CliError> {
    let asked = OpenSteps::of(&arguments.plan, arguments.dated, clock)?;
    let OpenSteps { catalogue, today, .. } = &asked;
    let next = asked.open().take(arguments.number);
    let steps: Vec<_> = next.map(|step| NextEntry::of(step, *today, catalogue)).collect();
    let suggested = if steps.is_empty() { asked.suggested() } else { Vec::new() };
    let add = suggested.iter().take(arguments.number).filter_map(|next| AddEntry::of(next, catalogue)).collect();
    output::tell(&NextAnswer { steps, add }, arguments.dated.form.json)
}

/// An open step.
#[derive(Serialize)]
struct NextEntry {
    id: PlanStepId,
    title: String,
    /// The role it leads to.
    stage: Option<Name>,
    hours_left: Effort,
    due: Option<Date>,
    overdue: bool,
}

impl NextEntry {
    fn of(step: &PlanStep, today: Date, catalogue: &Catalogue) -> Self {
        Self {
            id: step.id.clone(),
            title: step.title.clone(),
            stage: step.stage.as_ref().map(|stage| Name::of_role(stage, catalogue)),
            hours_left: step.hours_left(),
            due: step.due,
            overdue: step.due.is_some_and(|due| due < today),
        }
    }
}

/// A step to add.
#[derive(Serialize)]
struct AddEntry {
    step: CatalogueStepId,
    title: String,
    /// The role whose gap it closes.
    stage: Name,
    hours: Effort,
}

impl AddEntry {
    fn of(next: &Suggestion, catalogue: &Catalogue) -> Option<Self> {
        let step = catalogue.step(&next.step)?;
        let stage = Name::of_role(&next.stage, catalogue);
        Some(Self { step: step.id.clone(), title: step.title.clone(), stage, hours: step.hours })
    }
}

/// What to do next.
#[derive(Serialize)]
struct NextAnswer {
    steps: Vec<NextEntry>,
    /// Steps to add; empty while one of the plan is open.
    add: Vec<AddEntry>,
}

impl Answer for NextAnswer {
    fn text(&self) -> String {
        let mut text = String::new();
        for step in &self.steps {
            let left = format::hours(step.hours_left.likely);
            let due = match step.due.map(format::date) {
                Some(due) if step.overdue => format!(", overdue since {due}"),
                Some(due) => format!(", due {due}"),
                None => String::new(),
            };
            text.push_str(&format!("{} {}: {left} left{due}\n", step.id, TextKind::Title.shown(&step.title)));
        }
        if !self.steps.is_empty() {
            return text;
        }
        if self.add.is_empty() {
            return "No step is open, and none is recommended.\n".to_owned();
        }
        text.push_str("No step is open. To add with rungs add:\n");
        for step in &self.add {
            let hours = format::hours(step.hours.likely);
            text.push_str(&format!("  {} {}, {hours}, to {}\n", step.step, step.title, step.stage.title));
        }
        text
    }
}
