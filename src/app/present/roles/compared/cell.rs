//! One thing about one of several roles.

use serde::Serialize;

use crate::app::present::figure::Told;
use crate::domain::gap::skill_gap::GapState;
use crate::domain::ids::ClaimId;
use crate::domain::pay::band::Band;

/// What stands in a column.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ComparedCell {
    /// What is told; a dash where nothing is known.
    pub words: Told,
    /// More about it, or why nothing is known.
    pub detail: Told,
    /// What stands in the hint beside it; empty for no hint.
    pub hint: String,
    /// How the person stands to it.
    #[serde(skip)]
    pub state: Option<GapState>,
    /// A share of a whole to draw, 0 to 1.
    #[serde(skip)]
    pub share: Option<f32>,
    /// Whether something is known.
    pub is_known: bool,
    /// The published figure that is told, for a year in the currency asked for.
    #[serde(skip)]
    pub figure: Option<(ClaimId, Band)>,
}

impl ComparedCell {
    pub(super) fn new(words: impl Into<Told>) -> Self {
        Self { words: words.into(), is_known: true, ..Self::default() }
    }

    /// A dash with the reason.
    pub(super) fn missing(why: impl Into<Told>) -> Self {
        Self { words: "–".into(), detail: why.into(), ..Self::default() }
    }

    /// The words, or a dash with the reason.
    pub(super) fn known(words: Option<impl Into<Told>>, why: &str) -> Self {
        words.map_or_else(|| Self::missing(why), Self::new)
    }

    pub(super) fn detail(self, detail: impl Into<Told>) -> Self {
        Self { detail: detail.into(), ..self }
    }

    pub(super) fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// All of it in one line.
    pub fn said(&self) -> String {
        if self.detail.is_empty() { self.words.to_string() } else { format!("{}, {}", self.words, self.detail) }
    }
}
