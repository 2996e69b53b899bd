//! Steps and the texts of a plan.

use super::label::words;
use crate::domain::plan::plan_step::StepState;
use crate::domain::plan::texts::TextKind;

words! {
    StepState { ToDo: "To do", Doing: "Doing", Done: "Done", Skipped: "Skipped" }
    TextKind { Title: "title", Evidence: "evidence", Note: "note" }
}
