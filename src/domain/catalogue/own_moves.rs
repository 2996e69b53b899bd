//! The moves that the person names, beside those of the packs.

use super::career_move::{Basis, CareerMove};
use super::source::{Source, SourceKind};
use crate::domain::ids::{RoleId, SourceId};
use crate::domain::plan::own_way::OwnWay;

/// Moves by the places of their roles among those of the catalogue, each once.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct OwnMoves(Vec<([usize; 2], CareerMove)>);

impl OwnMoves {
    /// The ways out of each role and into it, where the catalogue has both roles. Of two that name one move the first counts.
    pub(super) fn new<'a>(
        ways: impl Iterator<Item = (&'a RoleId, &'a [OwnWay], &'a [OwnWay])>,
        place: impl Fn(&RoleId) -> Option<usize>,
    ) -> Self {
        let ends = ways.flat_map(|(role, leads_to, reached_from)| {
            let out = leads_to.iter().map(move |way| (role, &way.role, way.years));
            out.chain(reached_from.iter().map(move |way| (&way.role, role, way.years)))
        });
        let one = |(from, to, years): (&RoleId, &RoleId, Option<f64>)| {
            let places = [place(from)?, place(to)?];
            let source = own_source_id();
            let known = CareerMove {
                from: from.clone(),
                to: to.clone(),
                years: years.unwrap_or_default(),
                years_source: source.clone(),
                source,
                basis: Basis::Own,
                note: None,
            };
            (from != to).then_some((places, known))
        };
        Self(Vec::new()).and(ends.filter_map(one))
    }

    /// These and those of others between other roles.
    pub(super) fn and_all(&self, others: Self) -> Self {
        self.clone().and(others.0.into_iter())
    }

    fn and(self, others: impl Iterator<Item = ([usize; 2], CareerMove)>) -> Self {
        let mut all = self.0;
        all.extend(others);
        all.sort_by_key(|(places, _)| *places);
        all.dedup_by_key(|(places, _)| *places);
        Self(all)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The moves out of the role at a place, by where they lead.
    pub(super) fn from(&self, place: usize) -> impl Iterator<Item = (usize, &CareerMove)> {
        let first = self.0.partition_point(|([from, _], _)| *from < place);
        let rest = self.0.iter().skip(first).take_while(move |([from, _], _)| *from == place);
        rest.map(|([_, to], known)| (*to, known))
    }

    pub(super) fn to(&self, place: usize) -> impl Iterator<Item = &CareerMove> {
        self.0.iter().filter(move |([_, to], _)| *to == place).map(|(_, known)| known)
    }

    pub(super) fn between(&self, from: usize, to: usize) -> Option<&CareerMove> {
        let at = self.0.binary_search_by_key(&[from, to], |(places, _)| *places).ok()?;
        self.0.get(at).map(|(_, known)| known)
    }

    /// Whether it has a move between the same roles.
    pub(super) fn has(&self, other: &CareerMove) -> bool {
        self.0.iter().any(|(_, known)| known.from == other.from && known.to == other.to)
    }
}

/// The id of the source of what the person states.
pub(super) fn own_source_id() -> SourceId {
    SourceId::new("own")
}

/// The source of what the person states.
pub(super) fn own_source() -> Source {
    Source {
        id: own_source_id(),
        title: "What you state in your plan".to_owned(),
        short: "you".to_owned(),
        publisher: "You".to_owned(),
        date: "as your plan stands".to_owned(),
        place: "as you mean it".to_owned(),
        kind: SourceKind::Editorial,
        licence: "Yours".to_owned(),
        url: None,
        note: None,
    }
}
