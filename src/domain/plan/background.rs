//! What roles ask for apart from skills. What the person has not stated is absent and never guessed.

use serde::{Deserialize, Serialize};

use super::unknown_fields::UnknownFields;
use crate::domain::catalogue::role::Education;

/// Experience and education of a person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Background {
    /// Years of work in the field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub experience_years: Option<f64>,
    /// Years of leading people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leading_years: Option<f64>,
    /// Highest formal education.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub education: Option<Education>,
    /// Fields of the file that this version does not know.
    #[serde(skip)]
    pub unknown: UnknownFields,
}
