//! Ids of merged entries. Ids are counted up, so that two people give the same one to different entries.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::list::Kept;
use crate::domain::compare::entry::Entry;

/// The id of each entry: its own in mine, or else its own in theirs, or else a free one: above the highest number in
/// any of the three versions.
pub(super) fn ids<'k, 'a, E: Entry + 'a>(
    kept: &[&Kept<'k, E>],
    prefix: &str,
    all: impl Iterator<Item = &'a E>,
) -> Vec<String> {
    let numbers = all.filter_map(|entry| entry.name().strip_prefix(prefix)?.parse::<u64>().ok());
    // Nobody counts that far; a number typed by hand must not leave the counting without a next one.
    let mut highest = numbers.filter(|number| *number < u64::MAX / 2).max().unwrap_or(0);
    let mut taken: BTreeSet<Cow<'k, str>> = kept.iter().filter(|kept| is_mine(kept)).map(|kept| wanted(kept)).collect();
    let mut fresh = || {
        highest = highest.saturating_add(1);
        format!("{prefix}{highest}")
    };
    let id = |kept: &&Kept<'k, E>| {
        let wanted = wanted(kept);
        if is_mine(kept) || taken.insert(wanted.clone()) { wanted.into_owned() } else { fresh() }
    };
    kept.iter().map(id).collect()
}

fn is_mine<E: Entry>(kept: &Kept<'_, E>) -> bool {
    kept.mine.is_some_and(|mine| mine.name() == wanted(kept))
}

/// The id an entry has if nothing stands against it. It differs between the sides only where ids were given at reading.
fn wanted<'k, E: Entry>(kept: &Kept<'k, E>) -> Cow<'k, str> {
    let name = |side: Option<&'k E>| side.map(Entry::name);
    let (base, mine, theirs) = (name(kept.base), name(kept.mine), name(kept.theirs));
    let first = if mine == base && theirs.is_some() { theirs } else { mine.or(theirs) };
    first.unwrap_or_default()
}
