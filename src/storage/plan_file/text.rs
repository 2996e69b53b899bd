//! The text of a plan.

use super::FORMAT;
use super::writer::Writer;
use crate::domain::plan::Plan;
use crate::domain::plan::part::{Fields as _, Part as _};

/// The text of a plan file: one field a line, `\n` between lines and after the last, four spaces a level, and after the
/// fields of each entry those that this version does not know, as they were read. The same plan gives the same text on
/// every machine.
///
/// # Errors
/// If the plan cannot be written at all.
pub fn to_text(plan: &Plan) -> Result<String, ron::Error> {
    let mut writer = Writer::default();
    writer.structure(Plan::NAME, |writer| {
        writer.field("format", &FORMAT)?;
        plan.write(writer)
    })?;
    Ok(writer.finish())
}
