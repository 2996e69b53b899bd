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
    /// The person names it in their plan.
    Own,
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
        let Some(named) = named else { return Self::Computed };
        match named.basis {
            Basis::Related | Basis::Alike => Self::of_likeness(named.basis),
            Basis::Own => Self::Own,
            Basis::Named => match catalogue.source(&named.source).map(|source| source.kind) {
                Some(SourceKind::Measured | SourceKind::Reported) => Self::Page,
                Some(SourceKind::Editorial | SourceKind::Satire) => Self::Editors,
                None => Self::Computed,
            },
        }
    }

    /// Of an entry that nobody names as a move.
    pub fn of_likeness(basis: Basis) -> Self {
        if basis == Basis::Related { Self::Related } else { Self::Computed }
    }

    /// Whether nobody names it as a move: the roles are alike, and that is all.
    pub fn is_likeness(self) -> bool {
        matches!(self, Self::Related | Self::Computed)
    }

    /// Whether somebody else than the catalogue’s makers vouches for it.
    pub fn is_from_outside(self) -> bool {
        matches!(self, Self::Held | Self::Page)
    }

    /// What it adds to the risk of a route: nothing, 1 for the word of the person, of the makers or of official statistics, 2 for
    /// a computation.
    pub fn risk(self) -> u32 {
        match self {
            Self::Held | Self::Page => 0,
            Self::Own | Self::Editors | Self::Related => 1,
            Self::Computed => 2,
        }
    }
}
