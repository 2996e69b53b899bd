//! What takes long to work out and seldom changes, kept for the question asked last.

use std::sync::{Arc, Mutex, PoisonError};

/// The answer to the question asked last. A copy begins with none.
#[derive(Debug)]
pub struct Memo<Q, A>(Mutex<Option<(Q, Arc<A>)>>);

impl<Q: PartialEq, A> Memo<Q, A> {
    /// The answer kept if the question is the same, or else a new one.
    pub fn answer(&self, question: Q, work_out: impl FnOnce() -> A) -> Arc<A> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*kept {
            Some((asked, answer)) if *asked == question => Arc::clone(answer),
            _ => Arc::clone(&kept.insert((question, Arc::new(work_out()))).1),
        }
    }
}

impl<Q, A> Default for Memo<Q, A> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<Q, A> Clone for Memo<Q, A> {
    fn clone(&self) -> Self {
        Self::default()
    }
}
