//! What roles ask for apart from skills. What the person has not stated is absent and never guessed.

use super::part::{Leaf, may, part};
use super::value::Value;
use crate::domain::catalogue::role::Education;

part! {
    /// Experience and education of a person.
    #[derive(Default)]
    pub struct Background {
        /// Years of work in the field.
        experience_years: Option<f64> = may(Leaf), Value::Years;
        /// Years of leading people.
        leading_years: Option<f64> = may(Leaf), Value::Years;
        /// Highest formal education.
        education: Option<Education> = may(Leaf), Value::Education;
    }
}
