//! Changes to the plan, by topic.

use super::{FactAction, PayAction, PositionAction, RoleAction, RouteAction, SkillAction, StepAction};

/// A change to the plan.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanAction {
    /// Who the person is and what is wanted.
    Fact(FactAction),
    /// Positions beside the main one and before it.
    Position(PositionAction),
    /// Roles to compare with and of the person's own.
    Role(RoleAction),
    /// The skill ledger.
    Skill(SkillAction),
    /// The path, and what is asked of routes.
    Route(RouteAction),
    Step(StepAction),
    /// Pay and what is assumed of it.
    Pay(PayAction),
}
