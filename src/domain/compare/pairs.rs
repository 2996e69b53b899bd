//! Matching the entries of two lists, and finding the ones that were moved.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::entry::Entry;

/// Which entries of two lists are the same one.
pub(super) struct Pairs {
    /// For each entry of the later list its place in the earlier one.
    pub(super) earlier: Vec<Option<usize>>,
    /// Places in the earlier list of what is not in the later one.
    pub(super) gone: Vec<usize>,
}

impl Pairs {
    /// Matches by name, and what is left over by content. Of several entries of one name the first belongs to the
    /// first, and so on.
    pub(super) fn of<E: Entry>(before: &[E], after: &[E]) -> Self {
        let places: BTreeMap<_, _> = names(before).into_iter().enumerate().map(|(at, name)| (name, at)).collect();
        let same = |name: &(Cow<'_, str>, usize), entry: &E| {
            places.get(name).copied().filter(|at| before.get(*at).is_some_and(|other| other.is_same(entry)))
        };
        let mut earlier: Vec<_> = names(after).iter().zip(after).map(|(name, entry)| same(name, entry)).collect();
        let kept: BTreeSet<_> = earlier.iter().flatten().copied().collect();
        let gone = (0..before.len()).filter(|at| !kept.contains(at));
        let content = |at: usize| Some((before.get(at)?.content()?, at));
        let mut unnamed: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (content, at) in gone.clone().rev().filter_map(content) {
            unnamed.entry(content).or_default().push(at);
        }
        if !unnamed.is_empty() {
            for (place, entry) in earlier.iter_mut().zip(after).filter(|(place, _)| place.is_none()) {
                *place = entry.content().and_then(|content| unnamed.get_mut(&content)?.pop());
            }
        }
        let found: BTreeSet<_> = earlier.iter().flatten().copied().collect();
        let gone = gone.filter(|at| !found.contains(at)).collect();
        Self { earlier, gone }
    }

    /// Places in the later list of the fewest entries whose moving explains the new order.
    pub(super) fn moved(&self) -> BTreeSet<usize> {
        let common: Vec<(usize, usize)> =
            self.earlier.iter().enumerate().filter_map(|(now, was)| Some(((*was)?, now))).collect();
        let order: Vec<usize> = common.iter().map(|(was, _)| *was).collect();
        let stay = longest_rising(&order);
        common.iter().enumerate().filter(|(at, _)| !stay.contains(at)).map(|(_, (_, now))| *now).collect()
    }
}

/// The name of each entry and how often it stood before.
pub(super) fn names<E: Entry>(entries: &[E]) -> Vec<(Cow<'_, str>, usize)> {
    let mut counts: BTreeMap<Cow<'_, str>, usize> = BTreeMap::new();
    let mut number = |name| {
        let count = counts.entry(name).or_default();
        *count += 1;
        *count - 1
    };
    entries.iter().map(|entry| (entry.name(), number(entry.name()))).collect()
}

/// Places of a longest rising run of different numbers, found in `n log n` by keeping the lowest end of each length.
fn longest_rising(numbers: &[usize]) -> BTreeSet<usize> {
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|(end, _)| end < number);
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter)).map(|(_, place)| *place));
        match ends.get_mut(length) {
            Some(end) => *end = (*number, at),
            None => ends.push((*number, at)),
        }
    }
    let mut found = BTreeSet::new();
    let mut next = ends.last().map(|(_, at)| *at);
    while let Some(at) = next {
        found.insert(at);
        next = before.get(at).copied().flatten();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::longest_rising;

    #[test]
    fn as_few_as_can_be_count_as_moved() {
        for (numbers, length) in
            [(vec![], 0), (vec![0, 1, 2], 3), (vec![2, 0, 1], 2), (vec![2, 1, 0], 1), (vec![4, 0, 5, 1, 6, 2], 3)]
        {
            let found = longest_rising(&numbers);
            let run: Vec<_> = found.iter().map(|at| numbers[*at]).collect();
            assert!(run.is_sorted() && run.len() == length, "{numbers:?}: {run:?}");
        }
    }
}
