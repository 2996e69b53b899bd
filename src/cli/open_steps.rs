//! The open steps of a plan that lead where the plan leads.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::Date;

use super::error::CliError;
use super::given::Dated;
use super::resolve;
use crate::app::projecting::ProjectionQuery;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::PlanStepId;
use crate::domain::path::along::roles_ahead;
use crate::domain::path::schedule::stations;
use crate::domain::path::station::Station;
use crate::domain::plan::Plan;
use crate::domain::plan::plan_step::PlanStep;
use crate::domain::steps::aside::{aside, without_aside};
use crate::domain::steps::odds::StepOdds;
use crate::domain::steps::suggest;
use crate::domain::steps::suggestion::Suggestion;

/// A plan, with what is asked of its steps.
pub struct OpenSteps {
    pub plan: Plan,
    pub catalogue: Catalogue,
    pub today: Date,
    stations: Vec<Station>,
    aside: BTreeSet<PlanStepId>,
}

impl OpenSteps {
    /// Opens a plan.
    ///
    /// # Errors
    /// If it cannot be opened.
    pub fn of(path: &Path, dated: Dated, clock: Date) -> Result<Self, CliError> {
        let today = dated.today(clock);
        let plan = dated.form.plan(path)?;
        let catalogue = resolve::catalogue_for(&plan)?;
        let stations = stations(&plan, &catalogue, today).unwrap_or_default();
        let aside = aside(&plan, &stations);
        Ok(Self { plan, catalogue, today, stations, aside })
    }

    /// Whether sums and dates count a step: not an open one to a role that is no longer on the way.
    pub fn counts(&self, step: &PlanStep) -> bool {
        !self.aside.contains(&step.id)
    }

    /// The open steps that count, in the order of the plan.
    pub fn open(&self) -> impl Iterator<Item = &PlanStep> {
        self.plan.steps.iter().filter(|step| step.state.is_open() && self.counts(step))
    }

    /// When they are done, with odds; drawn from the seed of the plan where there is no other.
    pub fn odds(&self, seed: Option<u64>) -> Option<StepOdds> {
        let seed = seed.or(self.plan.assumptions.seed).unwrap_or(ProjectionQuery::USUAL_SEED);
        StepOdds::of(&self.plan, &self.stations, seed, &|| true)
    }

    /// Steps of the catalogue that close gaps along the way.
    pub fn suggested(&self) -> Vec<Suggestion> {
        let ahead = roles_ahead(&self.stations, self.plan.goal.as_ref(), &self.catalogue);
        suggest(&without_aside(&self.plan, &self.aside), &ahead, &self.catalogue)
    }
}
