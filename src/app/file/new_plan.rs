//! What a new plan begins with.

use jiff::civil::Date;

use crate::domain::calendar::add_years;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::partial_date::PartialDate;
use crate::domain::pay::pay_rules::PayRuleChange;
use crate::domain::pay_rate::PayRate;
use crate::domain::plan::Plan;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::plan::position::Position;

/// What a new plan begins with.
#[derive(Clone, Debug, PartialEq)]
pub struct NewPlan {
    /// The role held.
    pub role: RoleId,
    /// The role wanted.
    pub goal: Option<RoleId>,
    /// Where the work is; `None`: the usual place of the catalogue.
    pub place: Option<PlaceId>,
    /// Years spent in the role held.
    pub years: Option<f64>,
    /// Base pay as it was told.
    pub pay: Option<PayRate>,
    /// Whether skills are filled in from the role held, as assumed.
    pub prefill: bool,
}

impl NewPlan {
    /// The plan, with those of the person’s own roles that it uses; `None` if no place is known.
    pub fn plan(self, own_roles: &[OwnRole], catalogue: &Catalogue, today: Date) -> Option<Plan> {
        let Self { role, goal, place, years, pay, prefill } = self;
        let goal = goal.filter(|goal| *goal != role);
        let title = match &goal {
            Some(goal) => format!("Path to {}", catalogue.role_short(goal)),
            None => format!("{} plan", catalogue.role_short(&role)),
        };
        let place = place.or_else(|| catalogue.usual_place().cloned())?;
        let since = years.map(|years| PartialDate::day(add_years(today, -years)));
        let position = Position { since, pay, ..Position::of(role.clone(), place) };
        let mut plan = Plan { pay_rules: PayRuleChange::EDITION, ..Plan::new(title, position, goal) };
        plan.own_roles = own_roles.iter().filter(|own| plan.uses_role(&own.id)).cloned().collect();
        if prefill && let Some(role) = catalogue.role(&role) {
            plan.assume_from(role, today);
        }
        Some(plan)
    }
}
