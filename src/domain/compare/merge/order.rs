//! The order of a merged list.

use std::collections::{BTreeMap, BTreeSet};

use super::list::Places;

type PlaceIn = fn(&Places) -> Option<usize>;

/// Where an entry stands in the version both came from, in mine and in theirs.
const VERSIONS: [PlaceIn; 3] = [|places| places.base, |places| places.mine, |places| places.theirs];

/// Whether both sides brought the entries that all three have into another order, each its own. Entries of different
/// rank may stand in any order.
pub(super) fn disagree<Rank: Ord>(entries: &[(Places, Rank)]) -> bool {
    let common: Vec<_> = entries.iter().filter(|(places, _)| in_all(places)).enumerate().collect();
    let [base, mine, theirs] = VERSIONS.map(|place| {
        let mut order: Vec<_> = common.iter().map(|(at, (places, rank))| (rank, place(places), *at)).collect();
        order.sort_unstable();
        order.into_iter().map(|(.., at)| at).collect::<Vec<_>>()
    });
    mine != base && theirs != base && mine != theirs
}

/// The entries in the order of mine, or of theirs if only they changed the order; what the other side alone has comes
/// after the entry that it follows there.
pub(super) fn arranged<T>(entries: Vec<(Places, T)>) -> Vec<T> {
    let order = |place: PlaceIn, wanted: fn(&Places) -> bool| {
        let listed = entries.iter().enumerate().filter(|(_, (places, _))| wanted(places));
        let mut order: Vec<_> = listed.filter_map(|(at, (places, _))| Some((place(places)?, at))).collect();
        order.sort_unstable();
        order.into_iter().map(|(_, at)| at).collect::<Vec<_>>()
    };
    let [base, mine, theirs] = VERSIONS.map(|place| order(place, in_all));
    let theirs_lead = mine == base && theirs != base;
    let [_, mine, theirs] = VERSIONS.map(|place| order(place, |_| true));
    let (leading, other) = if theirs_lead { (theirs, mine) } else { (mine, theirs) };
    let led: BTreeSet<usize> = leading.iter().copied().collect();
    let mut following: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    let mut anchor = None;
    for at in other {
        if led.contains(&at) {
            anchor = Some(at);
        } else {
            following.entry(anchor).or_default().push(at);
        }
    }
    let mut merged = following.remove(&None).unwrap_or_default();
    for at in leading {
        merged.push(at);
        merged.extend(following.remove(&Some(at)).unwrap_or_default());
    }
    let mut entries: Vec<_> = entries.into_iter().map(|(_, entry)| Some(entry)).collect();
    merged.into_iter().filter_map(|at| entries.get_mut(at)?.take()).collect()
}

fn in_all(places: &Places) -> bool {
    places.base.is_some() && places.mine.is_some() && places.theirs.is_some()
}
