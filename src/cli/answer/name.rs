//! Something with an id and a title.

use serde::Serialize;

use crate::domain::catalogue::Catalogue;
use crate::domain::ids::{RoleId, SkillId};

/// The id and the title of a role, a skill or a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Name {
    pub id: String,
    /// The title; the id again for what the catalogue does not have.
    pub title: String,
}

impl Name {
    pub fn of_role(id: &RoleId, catalogue: &Catalogue) -> Self {
        Self { id: id.to_string(), title: catalogue.role_title(id).to_owned() }
    }

    pub fn of_skill(id: &SkillId, catalogue: &Catalogue) -> Self {
        Self { id: id.to_string(), title: catalogue.skill_title(id).to_owned() }
    }
}
