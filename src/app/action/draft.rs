//! What is typed into the text fields of the plan.

use crate::app::drafts::{Draft, FieldId};

/// Something about the text of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftAction {
    /// A text was typed.
    Type(FieldId, Draft),
    /// The field was left: its text goes into the plan, or stays with what is wrong with it.
    Settle(FieldId),
    /// The text is given up: the field shows the plan again.
    Drop(FieldId),
    /// The texts of all fields of one thing are given up.
    DropOf(String),
}
