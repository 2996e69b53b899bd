//! Where figures and text come from.

use serde::{Deserialize, Serialize};

use crate::domain::ids::SourceId;

/// How much a source can carry. The order is the default rule of choice: measured first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, strum::EnumIter)]
#[serde(rename_all(serialize = "snake_case"))]
pub enum SourceKind {
    /// Counted or surveyed by a stated method, for example official statistics.
    Measured,
    /// Printed by a publisher who names no method that can be checked.
    Reported,
    /// A judgement of the makers of this catalogue.
    Editorial,
    /// Written to amuse. Shown in the reality check, never used for a number.
    Satire,
}

/// A publication from which claims or facts were taken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: SourceId,
    /// Full title of the publication.
    pub title: String,
    /// Short form for captions, for example `BLS OEWS, May 2025`.
    pub short: String,
    pub publisher: String,
    /// When, as printed: a year or a month and year.
    pub date: String,
    /// The place it speaks about, in words.
    pub place: String,
    /// How much it can carry.
    pub kind: SourceKind,
    /// Terms of use, in one line.
    pub licence: String,
    /// Web address, where there is one.
    #[serde(default)]
    pub url: Option<String>,
    /// Anything a reader should know before trusting it.
    #[serde(default)]
    pub note: Option<String>,
}
