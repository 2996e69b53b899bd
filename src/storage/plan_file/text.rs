//! The text of a plan.

use ron::ser::PrettyConfig;

use crate::domain::plan::Plan;

/// The text of a plan file: one field a line, `\n` between lines and after the last, four spaces a level.
/// The same plan gives the same text on every machine.
///
/// # Errors
/// If the plan cannot be written at all.
pub fn to_text(plan: &Plan) -> Result<String, ron::Error> {
    let style = PrettyConfig::new().struct_names(true).new_line("\n").indentor("    ");
    let mut text = ron::Options::default().to_string_pretty(plan, style)?;
    text.push('\n');
    Ok(text)
}
