//! Everything that follows from a plan and the catalogue. Computed once for each content of the plan, never while painting.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::domain::catalogue::Catalogue;
use crate::domain::effort::Effort;
use crate::domain::gap::Gap;
use crate::domain::gap::held::Held;
use crate::domain::ids::{RoleId, SkillId};
use crate::domain::path::schedule::{NoPath, stations};
use crate::domain::path::station::Station;
use crate::domain::pay::comparison::Comparison;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::trajectory::Trajectory;
use crate::domain::plan::Plan;
use crate::domain::steps::forecast::Forecast;
use crate::domain::steps::suggest;
use crate::domain::steps::suggestion::Suggestion;

/// What follows from a plan.
#[derive(Clone, Debug)]
pub struct Derived {
    /// The level held in each skill.
    pub levels: BTreeMap<SkillId, Held>,
    /// The gap to every role of the catalogue.
    pub gaps: BTreeMap<RoleId, Gap>,
    /// The stations of the path, or why there is none.
    pub stations: Result<Vec<Station>, NoPath>,
    /// Recommended steps towards the goal, best first.
    pub suggestions: Vec<Suggestion>,
    /// Hours left in the open steps.
    pub hours_left: Effort,
    /// When the open steps will be done; `None` without open steps.
    pub forecast: Option<Forecast>,
    /// Pay along the path in today's money.
    pub pay_today: Trajectory,
    /// Pay along the path as printed in each year.
    pub pay_nominal: Trajectory,
    /// Pay of staying in the present role, in today's money.
    pub stay_today: Trajectory,
    /// Pay of staying in the present role, as printed in each year.
    pub stay_nominal: Trajectory,
    /// The path against staying, in today's money.
    pub comparison: Option<Comparison>,
}

impl Derived {
    /// Computes everything.
    pub fn of(plan: &Plan, catalogue: &Catalogue, today: Date) -> Self {
        let levels = plan.levels();
        let gaps = catalogue.roles().map(|role| (role.id.clone(), Gap::measure(role, &levels, catalogue))).collect();
        let stations = stations(plan, catalogue, today);
        let start = plan.position.since.unwrap_or(today);
        let here = [Station { role: plan.position.role.clone(), place: None, start, arrival: None }];
        let along = stations.as_deref().unwrap_or(&here);
        let goal = plan.goal.as_ref().and_then(|goal| catalogue.role(goal));
        let hours_left: Effort =
            plan.steps.iter().map(super::super::domain::plan::plan_step::PlanStep::hours_left).sum();
        let any_open = plan.steps.iter().any(|step| step.state.is_open());
        let pay = |stations: &[Station], outlook| Trajectory::along(stations, plan, catalogue, outlook, today);
        let pay_today = pay(along, Outlook::Today);
        let stay_today = pay(&here, Outlook::Today);
        Self {
            levels,
            gaps,
            suggestions: goal.map(|goal| suggest(plan, goal, catalogue)).unwrap_or_default(),
            hours_left,
            forecast: any_open.then(|| Forecast::at_pace(hours_left, plan.hours_per_week, today)).flatten(),
            comparison: stations.is_ok().then(|| Comparison::between(&pay_today, &stay_today)).flatten(),
            pay_nominal: pay(along, Outlook::Nominal),
            stay_nominal: pay(&here, Outlook::Nominal),
            pay_today,
            stay_today,
            stations,
        }
    }

    /// Pay along the path.
    pub fn pay(&self, outlook: Outlook) -> &Trajectory {
        match outlook {
            Outlook::Today => &self.pay_today,
            Outlook::Nominal => &self.pay_nominal,
        }
    }

    /// Pay of staying in the present role.
    pub fn stay(&self, outlook: Outlook) -> &Trajectory {
        match outlook {
            Outlook::Today => &self.stay_today,
            Outlook::Nominal => &self.stay_nominal,
        }
    }
}
