//! Changes to one step of a plan: each opens the plan, changes it as the window does, and saves it.

pub mod add;
pub mod due;
pub mod note;
pub mod state;

use std::path::PathBuf;

use clap::Args;
use jiff::Zoned;
use jiff::civil::Date;
use serde::Serialize;

use crate::app::action::StepAction;
use crate::app::format;
use crate::app::update::change_step;
use crate::app::words::Words as _;
use crate::cli::error::CliError;
use crate::cli::given::Dated;
use crate::cli::output::{self, Answer};
use crate::cli::resolve;
use crate::cli::saving::Changing;
use crate::domain::effort::Effort;
use crate::domain::identifier;
use crate::domain::ids::PlanStepId;
use crate::domain::plan::plan_step::{PlanStep, StepState};
use crate::domain::plan::texts::TextKind;

/// Which step of which plan.
#[derive(Debug, Args)]
pub struct OfPlan {
    /// The plan; it is saved.
    #[arg(value_name = "PLAN.ron")]
    plan: PathBuf,
    /// Id of the step in the plan, its id in the catalogue, or its title.
    step: String,
    #[command(flatten)]
    dated: Dated,
}

impl OfPlan {
    /// Changes the step and tells how it stands now.
    ///
    /// # Errors
    /// If the plan cannot be opened or saved, or the step is not in it.
    fn change(
        &self,
        clock: &Zoned,
        action: impl FnOnce(PlanStepId, Date) -> Result<StepAction, CliError>,
    ) -> Result<String, CliError> {
        let today = self.dated.today(clock.date());
        let mut changing = Changing::open(&self.plan)?;
        let catalogue = resolve::catalogue_for(&changing.plan)?;
        let id = resolve::step(&changing.plan, &self.step)?.id.clone();
        change_step(&mut changing.plan, action(id.clone(), today)?, &catalogue, today);
        changing.save(clock)?;
        let step = changing.plan.step(&id).into_iter().map(ChangedStep::of).collect();
        output::tell(&StepsChanged { steps: step }, self.dated.form.json)
    }
}

/// How steps stand after they were changed.
#[derive(Serialize)]
struct StepsChanged {
    steps: Vec<ChangedStep>,
}

/// A step that was changed.
#[derive(Serialize)]
struct ChangedStep {
    id: PlanStepId,
    title: String,
    #[serde(serialize_with = "identifier::of")]
    state: StepState,
    hours: Effort,
    due: Option<Date>,
    note: Option<String>,
}

impl ChangedStep {
    fn of(step: &PlanStep) -> Self {
        Self {
            id: step.id.clone(),
            title: step.title.clone(),
            state: step.state,
            hours: step.hours,
            due: step.due,
            note: step.note.clone(),
        }
    }
}

impl Answer for StepsChanged {
    fn text(&self) -> String {
        let line = |step: &ChangedStep| {
            let due = step.due.map(|due| format!(", due {}", format::date(due))).unwrap_or_default();
            let note = step.note.as_deref().map(|note| format!("\n  {}", TextKind::Title.shown(note)));
            let (id, state) = (&step.id, step.state.words().to_lowercase());
            format!("{id} {}: {state}{due}{}\n", TextKind::Title.shown(&step.title), note.unwrap_or_default())
        };
        self.steps.iter().map(line).collect()
    }
}
