//! Which text field.

use crate::domain::ids::{PlanStepId, RoleId, SkillId};

/// A text field, named alike in every run: what belongs to it in a recovery copy finds it again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId {
    /// The thing it belongs to, for example one step.
    pub of: String,
    /// Its name among the fields of that thing.
    pub name: String,
}

impl FieldId {
    /// What the fields of a step belong to.
    pub fn of_step(step: &PlanStepId) -> String {
        format!("step {step}")
    }

    /// What the fields of a skill belong to.
    pub fn of_skill(skill: &SkillId) -> String {
        format!("skill {skill}")
    }

    /// What the fields of a role belong to.
    pub fn of_role(role: &RoleId) -> String {
        format!("own role {role}")
    }

    /// What the duties of a role belong to.
    pub fn of_duties(role: &RoleId) -> String {
        format!("duties of {role}")
    }
}
