//! Ways from the start to a place, each made of another and one move.

use std::cmp::Ordering;

use super::usable::Usable;

/// The most that a sum counts to; what is more is taken as this.
pub(super) const MOST: u32 = i32::MAX as u32;

/// The sum of two figures, at most [`MOST`].
pub(super) fn plus(one: u32, other: u32) -> u32 {
    one.saturating_add(other).min(MOST)
}

/// A way to a place, with the figures so far.
#[derive(Clone, Copy)]
pub(super) struct Label {
    pub place: u32,
    /// The label it goes on from; the first label goes on from itself.
    pub parent: u32,
    pub months: u32,
    pub hours: u32,
    pub risk: u32,
    /// Months of leading people, no more than any move asks for.
    pub led: u32,
    /// The rank of the lowest pay taken.
    pub pay: u32,
    pub moves: u32,
}

/// All labels made, and which of the roles kept apart each has passed.
pub(super) struct Labels {
    all: Vec<Label>,
    passed: Vec<u64>,
    words: usize,
}

impl Labels {
    /// No labels, each to have so many words of roles passed.
    pub(super) fn new(words: usize) -> Self {
        Self { all: Vec::new(), passed: Vec::new(), words }
    }

    /// Adds a label and tells its index.
    pub(super) fn push(&mut self, label: Label, passed: &[u64]) -> u32 {
        self.all.push(label);
        self.passed.extend_from_slice(passed);
        self.all.len().saturating_sub(1) as u32
    }

    pub(super) fn get(&self, index: u32) -> Option<Label> {
        self.all.get(index as usize).copied()
    }

    /// The roles kept apart that a label has passed.
    pub(super) fn passed(&self, index: u32) -> &[u64] {
        let first = index as usize * self.words;
        self.passed.get(first..first + self.words).unwrap_or_default()
    }

    /// The places of a label, the start first.
    pub(super) fn places(&self, index: u32) -> Vec<u32> {
        let mut places = Vec::new();
        let mut at = index;
        while let Some(label) = self.get(at) {
            places.push(label.place);
            if label.moves == 0 {
                break;
            }
            at = label.parent;
        }
        places.reverse();
        places
    }

    /// The order of two labels with as many moves by their places from the start on.
    pub(super) fn compare(&self, one: u32, other: u32) -> Ordering {
        let (mut pair, mut order) = ((one, other), Ordering::Equal);
        while pair.0 != pair.1 {
            let (Some(left), Some(right)) = (self.get(pair.0), self.get(pair.1)) else { break };
            order = left.place.cmp(&right.place).then(order);
            pair = (left.parent, right.parent);
        }
        order
    }
}

/// The indices in the network of some places.
pub(super) fn nodes(usable: &Usable, places: &[u32]) -> Vec<u32> {
    places.iter().filter_map(|place| usable.place(*place)).map(|place| place.node).collect()
}

/// The roles that stand more than once among some places, in order.
pub(super) fn repeated(usable: &Usable, places: &[u32]) -> Vec<u32> {
    let mut roles: Vec<u32> = places.iter().filter_map(|place| usable.place(*place)).map(|place| place.role).collect();
    roles.sort_unstable();
    let twice = roles.windows(2).filter_map(|pair| match pair {
        [one, other] if one == other => Some(*one),
        _ => None,
    });
    let mut twice: Vec<u32> = twice.collect();
    twice.dedup();
    twice
}
