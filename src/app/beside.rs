//! An answer that is worked out beside the window.

use std::sync::Arc;

/// What is known of something that takes long. An answer stays in sight until a newer one is there.
#[derive(Clone, Debug)]
pub struct Beside<K, A> {
    /// The latest answer.
    pub answer: Option<Arc<A>>,
    /// What the answer is for.
    pub key: Option<K>,
    /// The number of the work under way, and what it is for.
    pub under_way: Option<(u64, K)>,
    next: u64,
}

impl<K, A> Default for Beside<K, A> {
    fn default() -> Self {
        Self { answer: None, key: None, under_way: None, next: 0 }
    }
}

impl<K: Clone + PartialEq, A> Beside<K, A> {
    /// Whether what is shown belongs to something earlier.
    pub fn is_updating(&self) -> bool {
        self.under_way.is_some()
    }

    /// Notes that work for a key begins, and numbers it; `None` where the answer is there or on its way.
    pub(in crate::app) fn begin(&mut self, key: &K) -> Option<u64> {
        let waits_for = self.under_way.as_ref().map(|(_, key)| key);
        if waits_for.or(self.key.as_ref()) == Some(key) {
            return None;
        }
        let number = self.next;
        self.next += 1;
        self.under_way = Some((number, key.clone()));
        Some(number)
    }

    /// Notes that the work of a number has ended, with an answer or without; false where other work has taken its place.
    pub(in crate::app) fn end(&mut self, number: u64, answer: Option<Arc<A>>) -> bool {
        let Some((_, key)) = self.under_way.take_if(|(current, _)| *current == number) else { return false };
        self.key = Some(key);
        self.answer = answer.or(self.answer.take());
        true
    }

    /// Has everything worked out anew; true if work was under way.
    pub(in crate::app) fn forget(&mut self) -> bool {
        self.key = None;
        self.under_way.take().is_some()
    }
}
