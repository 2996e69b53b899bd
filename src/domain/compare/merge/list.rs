//! Merging a list entry by entry: which entries stay.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::conflict::{Conflict, Disagreement, Side};
use super::order::{arranged, disagree};
use super::three::{Versions, fields};
use crate::domain::compare::entry::Entry;
use crate::domain::compare::pairs::{Pairs, names};
use crate::domain::compare::subject::Subject;

/// An entry of the merged list, and what it is made from.
pub(super) struct Kept<'a, E> {
    /// The entry as merged.
    pub(super) entry: E,
    /// The entry in the version both came from.
    pub(super) base: Option<&'a E>,
    /// The entry in mine.
    pub(super) mine: Option<&'a E>,
    /// The entry in theirs.
    pub(super) theirs: Option<&'a E>,
}

/// How a list and its entries are called in conflicts.
pub(super) struct Told<'t, E> {
    /// The list as a whole.
    pub(super) whole: Subject,
    pub(super) entry: &'t dyn Fn(&E) -> Subject,
}

/// The places of one entry in the three lists.
#[derive(Clone, Copy)]
pub(super) struct Places {
    pub(super) base: Option<usize>,
    pub(super) mine: Option<usize>,
    pub(super) theirs: Option<usize>,
}

/// Merges a list. What one side removed is gone, unless the other side changed it or `holds` says that it stays.
pub(super) fn list<'a, E: Entry>(
    versions: &Versions<'a, [E]>,
    told: &Told<'_, E>,
    holds: &dyn Fn(&E) -> bool,
    conflicts: &mut Vec<Conflict>,
) -> Vec<Kept<'a, E>> {
    let all = versions.base.unwrap_or_default();
    let mut kept = Vec::new();
    for places in together(all, versions.mine, versions.theirs) {
        let base = places.base.and_then(|at| all.get(at));
        let mine = places.mine.and_then(|at| versions.mine.get(at));
        let theirs = places.theirs.and_then(|at| versions.theirs.get(at));
        let survives = |one: &E, side: Side, conflicts: &mut Vec<Conflict>| match base {
            None => true,
            Some(base) if base == one => holds(one),
            Some(_) => {
                let subject = (told.entry)(one);
                conflicts.push(Conflict { subject, disagreement: Disagreement::Removed, kept: side });
                true
            }
        };
        let entry = match (mine, theirs) {
            (Some(mine), Some(theirs)) => Some(fields(Versions { base, mine, theirs }, told.entry, conflicts)),
            (Some(mine), None) => survives(mine, Side::Mine, conflicts).then(|| mine.clone()),
            (None, Some(theirs)) => survives(theirs, Side::Theirs, conflicts).then(|| theirs.clone()),
            (None, None) => None,
        };
        if let Some(entry) = entry {
            kept.push((places, Kept { entry, base, mine, theirs }));
        }
    }
    let ranked: Vec<_> = kept.iter().map(|(places, kept)| (*places, kept.entry.rank())).collect();
    if disagree(&ranked) {
        let subject = told.whole.clone();
        conflicts.push(Conflict { subject, disagreement: Disagreement::Order, kept: Side::Mine });
    }
    arranged(kept)
}

/// Which entries of three lists are the same one: mine in their order, then those of theirs that mine does not have.
fn together<E: Entry>(base: &[E], mine: &[E], theirs: &[E]) -> Vec<Places> {
    let in_base = Pairs::of(base, mine).earlier;
    let mut all: Vec<Places> =
        in_base.iter().enumerate().map(|(at, base)| Places { base: *base, mine: Some(at), theirs: None }).collect();
    let by_base: BTreeMap<usize, usize> =
        in_base.iter().enumerate().filter_map(|(at, base)| Some(((*base)?, at))).collect();
    let by_name: BTreeMap<_, _> = names(mine).into_iter().enumerate().map(|(at, name)| (name, at)).collect();
    let added_twice = |name: &(Cow<'_, str>, usize), entry: &E| {
        let at = by_name.get(name).copied().filter(|at| in_base.get(*at).is_some_and(Option::is_none))?;
        (!E::NUMBERED || mine.get(at) == Some(entry)).then_some(at)
    };
    let in_theirs = Pairs::of(base, theirs).earlier;
    for (place, ((base, name), entry)) in in_theirs.into_iter().zip(names(theirs)).zip(theirs).enumerate() {
        let same = match base {
            Some(base) => by_base.get(&base).copied(),
            None => added_twice(&name, entry),
        };
        match same.and_then(|at| all.get_mut(at)) {
            Some(places) => places.theirs = Some(place),
            None => all.push(Places { base, mine: None, theirs: Some(place) }),
        }
    }
    all
}
