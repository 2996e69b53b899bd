//! The entries of a catalogue as read, each with the file it stood in, before they are checked.

use super::career_move::CareerMove;
use super::pack::Pack;
use super::role::Role;
use super::skill::Skill;
use super::source::Source;
use super::step::CatalogueStep;

/// An entry and where it stood.
#[derive(Clone, Debug, PartialEq)]
pub struct Part<T> {
    /// Which of the packs, from 0.
    pub pack: usize,
    /// Name of the file, relative to the catalogue's folder.
    pub file: String,
    pub entry: T,
}

/// All entries of one or several packs.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// The heads.
    pub packs: Vec<Part<Pack>>,
    pub sources: Vec<Part<Source>>,
    pub skills: Vec<Part<Skill>>,
    pub roles: Vec<Part<Role>>,
    pub moves: Vec<Part<CareerMove>>,
    pub steps: Vec<Part<CatalogueStep>>,
}

impl Parts {
    /// These packs and then others. An entry may refer to entries of another pack.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        let before = self.packs.len();
        add(&mut self.packs, others.packs, before);
        add(&mut self.sources, others.sources, before);
        add(&mut self.skills, others.skills, before);
        add(&mut self.roles, others.roles, before);
        add(&mut self.moves, others.moves, before);
        add(&mut self.steps, others.steps, before);
        self
    }
}

fn add<T>(parts: &mut Vec<Part<T>>, others: Vec<Part<T>>, before: usize) {
    parts.extend(others.into_iter().map(|part| Part { pack: part.pack + before, ..part }));
}
