//! Format 1: what differs in it from format 2. It must not change any more, whatever becomes of later formats.
//!
//! In it each step holds the time worked on it, in entries without ids; all else is as in format 2.

use super::reader::UnknownField;
use crate::domain::ids::TimeEntryId;
use crate::domain::plan::Plan;

/// What format 2 gave a meaning to.
const LATER: [(&str, &[&str]); 4] = [
    (
        "Plan",
        &[
            "time",
            "other_positions",
            "held_before",
            "own_roles",
            "role_corrections",
            "routes",
            "constraints",
            "packages",
            "paid",
            "promises",
        ],
    ),
    ("Stage", &["place"]),
    ("PlanStep", &["cost"]),
    ("TimeEntry", &["id", "step"]),
];

/// Whether a part has a field in files of this format.
pub fn has(format: u32, part: &str, key: &str) -> bool {
    if format == 1 { !is_later(part, key) } else { (part, key) != ("PlanStep", "log") }
}

/// The first unknown field whose name format 2 gave a meaning: it cannot be carried over as unknown.
pub fn refused<'text>(unknown: &[UnknownField<'text>]) -> Option<UnknownField<'text>> {
    unknown.iter().find(|field| is_later(field.part, field.name)).copied()
}

/// Gives each entry of time an id.
pub fn number(plan: &mut Plan) {
    for (at, entry) in plan.steps.iter_mut().flat_map(|step| &mut step.log).enumerate() {
        entry.id = TimeEntryId::new(format!("t{}", at + 1));
    }
}

fn is_later(part: &str, key: &str) -> bool {
    LATER.iter().any(|(later, keys)| *later == part && keys.contains(&key))
}
