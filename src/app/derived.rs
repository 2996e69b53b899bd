//! Everything that follows from a plan and the catalogue. Computed once for each content of the plan, never while painting.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::gaps::Gaps;
use crate::domain::catalogue::Catalogue;
use crate::domain::effort::Effort;
use crate::domain::gap::held::Held;
use crate::domain::ids::{PlanStepId, SkillId};
use crate::domain::path::along::roles_ahead;
use crate::domain::path::schedule::{NoPath, stations};
use crate::domain::path::station::Station;
use crate::domain::pay::scenario::{Scenario, ScenarioKey, ScenarioSet};
use crate::domain::plan::Plan;
use crate::domain::plan::plan_step::PlanStep;
use crate::domain::steps::aside::{aside, without_aside};
use crate::domain::steps::suggest;
use crate::domain::steps::suggestion::Suggestion;

/// What follows from a plan.
#[derive(Clone, Debug)]
pub struct Derived {
    pub levels: Arc<BTreeMap<SkillId, Held>>,
    /// The gap to every role of the catalogue, once it is asked for.
    pub gaps: Gaps,
    /// The stations of the path, or why there is none.
    pub stations: Result<Vec<Station>, NoPath>,
    /// Open steps that lead where the plan no longer leads; they count in no date.
    pub aside: BTreeSet<PlanStepId>,
    /// Recommended steps towards the goal, those to the nearest role first, to each the best first.
    pub suggestions: Vec<Suggestion>,
    /// Hours left in the open steps that are not set aside.
    pub hours_left: Effort,
    /// The figure of each stage of the path, where there is one, and of staying.
    pub pay: ScenarioSet,
}

impl Derived {
    /// Computes everything.
    pub fn of(plan: &Plan, catalogue: &Catalogue, today: Date) -> Self {
        let levels = Arc::new(plan.levels_known(catalogue));
        let stations = stations(plan, catalogue, today);
        let ahead = roles_ahead(stations.as_deref().unwrap_or_default(), plan.goal.as_ref(), catalogue);
        let aside = aside(plan, stations.as_deref().unwrap_or_default());
        let counted = if aside.is_empty() { Cow::Borrowed(plan) } else { Cow::Owned(without_aside(plan, &aside)) };
        let hours_left: Effort = counted.steps.iter().map(PlanStep::hours_left).sum();
        Self {
            gaps: Gaps::of(Arc::clone(&levels), catalogue),
            levels,
            suggestions: suggest(&counted, &ahead, catalogue),
            aside,
            hours_left,
            pay: ScenarioSet::of(plan, catalogue, &[ScenarioKey::Path, ScenarioKey::Stay], today),
            stations,
        }
    }

    /// The path with the figure of each stage; staying where there is no path.
    pub fn path_pay(&self) -> Option<&Scenario> {
        self.pay.scenarios.first()
    }
}
