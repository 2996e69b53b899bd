//! Who says that people make a move.

use serde::Serialize;

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::career_move::{Basis, CareerMove};
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
    /// Official statistics call one of the two related to the other: alike, not a move that people make.
    Related,
    /// Nobody names it: the two roles are alike.
    Computed,
}

impl Naming {
    /// Of an entry of a catalogue, if there is one.
    pub fn of(named: Option<&CareerMove>, catalogue: &Catalogue) -> Self {
        let kind = named.and_then(|known| catalogue.source(&known.source)).map(|source| source.kind);
        match (named.map(|known| known.basis), kind) {
            (Some(Basis::Related), _) => Self::Related,
            (Some(Basis::Alike), _) => Self::Computed,
            (_, Some(SourceKind::Measured | SourceKind::Reported)) => Self::Page,
            (_, Some(SourceKind::Editorial | SourceKind::Satire)) => Self::Editors,
            (_, None) => Self::Computed,
        }
    }

    /// Whether nobody names it as a move: the roles are alike, and that is all.
    pub fn is_likeness(self) -> bool {
        matches!(self, Self::Related | Self::Computed)
    }

    /// Whether somebody else than the catalogue’s makers vouches for it.
    pub fn is_from_outside(self) -> bool {
        matches!(self, Self::Held | Self::Page)
    }

    /// What it adds to the risk of a route: nothing, 1 for the word of the makers or of official statistics, 2 for a computation.
    pub fn risk(self) -> u32 {
        match self {
            Self::Held | Self::Page => 0,
            Self::Editors | Self::Related => 1,
            Self::Computed => 2,
        }
    }
}
