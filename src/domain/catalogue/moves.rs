//! The moves of a catalogue, found by either end.

use std::ops::Range;

use super::career_move::CareerMove;

/// Moves by origin and then destination. Roles are told by their place among those of the packs.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Moves {
    all: Vec<CareerMove>,
    /// For each move the place of its destination.
    ends: Vec<u32>,
    /// For each role its moves out, as places in `all`.
    out: Vec<Range<usize>>,
    /// For each role its moves in, as places in `all`.
    into: Vec<Vec<u32>>,
}

impl Moves {
    /// Orders the moves between so many roles, of each of which `place` tells the place.
    pub(super) fn new(
        moves: impl Iterator<Item = CareerMove>,
        roles: usize,
        place: impl Fn(&crate::domain::ids::RoleId) -> Option<usize>,
    ) -> Self {
        let mut all: Vec<_> = moves
            .filter_map(|known| Some((place(&known.from)?, u32::try_from(place(&known.to)?).ok()?, known)))
            .collect();
        all.sort_by_key(|(from, to, _)| (*from, *to));
        let mut out = vec![0..0; roles];
        let mut into = vec![Vec::new(); roles];
        for (at, (from, to, _)) in all.iter().enumerate() {
            if let Some(range) = out.get_mut(*from) {
                *range = if range.end == 0 { at..at + 1 } else { range.start..at + 1 };
            }
            into.get_mut(*to as usize).into_iter().for_each(|into: &mut Vec<u32>| into.extend(u32::try_from(at)));
        }
        let ends = all.iter().map(|(_, to, _)| *to).collect();
        Self { all: all.into_iter().map(|(.., known)| known).collect(), ends, out, into }
    }

    pub(super) fn all(&self) -> &[CareerMove] {
        &self.all
    }

    pub(super) fn from(&self, role: Option<usize>) -> &[CareerMove] {
        let range = role.and_then(|role| self.out.get(role)).cloned().unwrap_or_default();
        self.all.get(range).unwrap_or_default()
    }

    /// The places of the roles that moves out of a role lead to.
    pub(super) fn ends(&self, role: Option<usize>) -> &[u32] {
        let range = role.and_then(|role| self.out.get(role)).cloned().unwrap_or_default();
        self.ends.get(range).unwrap_or_default()
    }

    pub(super) fn to(&self, role: Option<usize>) -> impl Iterator<Item = &CareerMove> {
        let places = role.and_then(|role| self.into.get(role)).map(Vec::as_slice).unwrap_or_default();
        places.iter().filter_map(|at| self.all.get(*at as usize))
    }

    pub(super) fn between(&self, from: usize, to: usize) -> Option<&CareerMove> {
        self.all.get(self.place(from, to)?)
    }

    /// The place of the move between two roles among all moves.
    pub(super) fn place(&self, from: usize, to: usize) -> Option<usize> {
        let range = self.out.get(from)?.clone();
        let ends = self.ends.get(range.clone())?;
        let at = ends.binary_search(&u32::try_from(to).ok()?).ok()?;
        Some(range.start + at)
    }
}
