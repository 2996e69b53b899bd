//! The entries of a catalogue as read, each with the file it stood in, before they are checked.

use super::career_move::CareerMove;
use super::pack::Pack;
use super::role::Role;
use super::skill::Skill;
use super::source::Source;
use super::step::CatalogueStep;

/// An entry and the file it stood in.
#[derive(Clone, Debug, PartialEq)]
pub struct Part<T> {
    /// Name of the file, relative to the catalogue's folder.
    pub file: String,
    /// The entry.
    pub entry: T,
}

/// All entries of a catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// The head.
    pub pack: Part<Pack>,
    /// Sources.
    pub sources: Vec<Part<Source>>,
    /// Skills.
    pub skills: Vec<Part<Skill>>,
    /// Roles.
    pub roles: Vec<Part<Role>>,
    /// Moves.
    pub moves: Vec<Part<CareerMove>>,
    /// Steps.
    pub steps: Vec<Part<CatalogueStep>>,
}
