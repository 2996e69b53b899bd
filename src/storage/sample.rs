//! The sample plan inside the program: an invented person, to try things out with.

use super::plan_file::{LoadError, parse};
use crate::domain::plan::Plan;

/// The text of the sample plan.
pub const SAMPLE_PLAN: &str = include_str!("../../assets/sample-plan.ron");

/// The sample plan.
///
/// # Errors
/// What is wrong in it; the tests see to it that nothing is.
pub fn sample_plan() -> Result<Plan, LoadError> {
    parse("sample-plan.ron", SAMPLE_PLAN)
}
