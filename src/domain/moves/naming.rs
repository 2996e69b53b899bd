//! Who says that people make a move.

use serde::Serialize;

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::career_move::CareerMove;
use crate::domain::catalogue::source::SourceKind;

/// On what a move rests, the firmest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, strum::EnumIter)]
#[serde(rename_all = "snake_case")]
pub enum Naming {
    /// The person has held the role.
    Held,
    /// A page of somebody else names it.
    Page,
    /// The makers of the catalogue name it.
    Editors,
    /// Nobody names it: what the two roles want is alike.
    Computed,
}

impl Naming {
    /// Of an entry of a catalogue, if there is one.
    pub fn of(named: Option<&CareerMove>, catalogue: &Catalogue) -> Self {
        match named.and_then(|known| catalogue.source(&known.source)).map(|source| source.kind) {
            Some(SourceKind::Measured | SourceKind::Reported) => Self::Page,
            Some(SourceKind::Editorial | SourceKind::Satire) => Self::Editors,
            None => Self::Computed,
        }
    }

    /// Whether somebody else than the catalogue’s makers vouches for it.
    pub fn is_from_outside(self) -> bool {
        matches!(self, Self::Held | Self::Page)
    }

    /// What it adds to the risk of a route: nothing, 1 for the word of the makers, 2 for a computation.
    pub fn risk(self) -> u32 {
        match self {
            Self::Held | Self::Page => 0,
            Self::Editors => 1,
            Self::Computed => 2,
        }
    }
}
