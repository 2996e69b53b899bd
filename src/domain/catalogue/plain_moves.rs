//! Ways between official occupations that are the same for everybody who does not hold the one left.

use super::base::Base;
use super::career_move::Basis;
use super::known::Known;
use super::want::Want;
use crate::domain::path::move_kind::MoveKind;

/// A way between official occupations that no gate stops and for which there are no hours to learn, whatever the levels,
/// years and schooling of a person, unless they hold the occupation left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlainMove {
    /// Years usually spent in the role left, above 0.
    pub years: f64,
    /// On what it rests: related or alike.
    pub basis: Basis,
}

/// For each move of the packs whether it is a plain one.
#[derive(Debug)]
pub(super) struct PlainMoves(Vec<Option<PlainMove>>);

impl PlainMoves {
    pub(super) fn of(base: &Base) -> Self {
        let plain = |known: &super::career_move::CareerMove| {
            let ends = [&known.from, &known.to].map(|role| base.roles.get(role).filter(|role| role.is_as_published()));
            let [Some(from), Some(to)] = ends else { return None };
            let is_likeness = matches!(known.basis, Basis::Related | Basis::Alike);
            (is_likeness && known.years > 0.0 && is_plain(base, from, to))
                .then_some(PlainMove { years: known.years, basis: known.basis })
        };
        Self(base.moves().all().iter().map(plain).collect())
    }

    /// The move at a place among all moves, if it is a plain one.
    pub(super) fn get(&self, at: usize) -> Option<PlainMove> {
        self.0.get(at).copied().flatten()
    }
}

/// Whether what the role left usually has covers something of the other, nothing of which is counted in hours, and neither
/// level nor title speaks against it.
fn is_plain(base: &Base, from: &Known, to: &Known) -> bool {
    let (left, taken) = (base.contents(from), base.contents(to));
    let brings = |want: &Want| left.usual.iter().any(|(skill, level)| *skill == want.skill && *level > 0);
    let covers = taken.wants.iter().any(|want| want.weight > 0.0 && want.level > 0 && brings(want));
    let is_timed = |want: &Want| base.hours.get(want.skill as usize).is_some_and(Option::is_some);
    covers
        && !taken.wants.iter().any(is_timed)
        && !left.role.satirical_title
        && MoveKind::between(&left.role, &taken.role) != Some(MoveKind::StepBack)
}
