//! Steps and the texts of a plan.

use super::label::words;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::step::Builds;
use crate::domain::plan::plan_step::StepState;
use crate::domain::plan::texts::TextKind;

words! {
    StepState { ToDo: "To do", Doing: "Doing", Done: "Done", Skipped: "Skipped" }
    TextKind { Title: "title", Evidence: "evidence", Note: "note" }
}

/// What steps build, for example `Statistics to 3, SQL to 4`.
pub fn builds_words<'a>(builds: impl IntoIterator<Item = &'a Builds>, catalogue: &Catalogue) -> String {
    let words = |built: &Builds| format!("{} to {}", catalogue.skill_title(&built.skill), built.to.value());
    builds.into_iter().map(words).collect::<Vec<_>>().join(", ")
}
