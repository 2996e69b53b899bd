//! The sentences of one occupation. They serve to find alike occupations and to be read after an import; none is bundled.

/// What the files say about an occupation in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentences {
    pub description: String,
    pub tasks: Vec<String>,
}
