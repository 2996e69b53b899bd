//! A text that a recovery copy keeps beside the plan.

use serde::{Deserialize, Serialize};

/// What stood in a field and was not in the plan: not understood, or not added yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptText {
    /// The thing the field belongs to.
    pub of: String,
    /// The name of the field among those of that thing.
    pub name: String,
    /// What a person calls the field.
    #[serde(default)]
    pub title: String,
    /// What stood in it.
    pub text: String,
}
