//! The sentences of one occupation. They serve to find alike occupations and to be read after an import; none is bundled.

use serde::{Deserialize, Serialize};

/// What the files say about an occupation in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentences {
    pub description: String,
    pub tasks: Vec<String>,
}
