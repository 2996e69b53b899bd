//! Steps and the texts of a plan.

use super::label::words;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::step::{Builds, CatalogueStep};
use crate::domain::plan::plan_step::StepState;
use crate::domain::plan::texts::TextKind;

words! {
    StepState { ToDo: "To do", Doing: "Doing", Done: "Done", Skipped: "Skipped" }
    TextKind { Title: "title", Evidence: "evidence", Note: "note" }
}

/// Who has the idea of a step, and who gives its hours where that is another: for example `AiPathly, 2024; hours by Rungs
/// editorial`.
pub fn step_credit(step: &CatalogueStep, catalogue: &Catalogue) -> String {
    let idea = catalogue.source_short(&step.source);
    match catalogue.hours_source(step) {
        Some(hours) if *hours != step.source => format!("{idea}; hours by {}", catalogue.source_short(hours)),
        Some(_) | None => idea.to_owned(),
    }
}

/// What steps build, for example `Statistics to 3, SQL to 4`.
pub fn builds_words<'a>(builds: impl IntoIterator<Item = &'a Builds>, catalogue: &Catalogue) -> String {
    let words = |built: &Builds| format!("{} to {}", catalogue.skill_title(&built.skill), built.to.value());
    builds.into_iter().map(words).collect::<Vec<_>>().join(", ")
}
