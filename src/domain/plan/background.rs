//! What roles ask for apart from skills. What the person has not stated is absent and never guessed.

use super::unknown_fields::UnknownFields;
use crate::domain::catalogue::role::Education;

/// Experience and education of a person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Background {
    /// Years of work in the field.
    pub experience_years: Option<f64>,
    /// Years of leading people.
    pub leading_years: Option<f64>,
    /// Highest formal education.
    pub education: Option<Education>,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}
