//! The labels to go on from, the least first.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::labels::Labels;

/// Labels by months, hours and risk at the goal at the least, then by moves, then by their places from the start on.
///
/// The order does the work of two rules: a label that comes later is never quicker at the same place, and of labels
/// with equal sums the one that wins a tie comes first.
#[derive(Default)]
pub(super) struct Queue {
    waiting: BinaryHeap<Reverse<(u128, u32)>>,
    /// Labels that are equal in all but their places, the last of them next.
    equal: Vec<u32>,
}

impl Queue {
    pub(super) fn push(&mut self, [months, hours, risk, moves]: [u32; 4], label: u32) {
        let key = [months, hours, risk, moves].into_iter().fold(0, |key, part| key << 32 | u128::from(part));
        self.waiting.push(Reverse((key, label)));
    }

    pub(super) fn pop(&mut self, labels: &Labels) -> Option<u32> {
        if let Some(label) = self.equal.pop() {
            return Some(label);
        }
        let Reverse((key, first)) = self.waiting.pop()?;
        // A label has more moves than the one it goes on from, so that none of these leads to another.
        while let Some(Reverse((_, label))) = self.waiting.peek().filter(|Reverse((next, _))| *next == key) {
            self.equal.push(*label);
            self.waiting.pop();
        }
        if self.equal.is_empty() {
            return Some(first);
        }
        self.equal.push(first);
        self.equal.sort_by(|one, other| labels.compare(*other, *one));
        self.equal.pop()
    }
}
