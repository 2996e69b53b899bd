//! Work shared among threads, with the answers in order.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does `count` pieces of work on so many threads, each with its own scratch space, and returns the answers in their order;
/// `None` if `go_on` said to stop, which it is asked before each piece.
pub(super) fn share<S, T: Send>(
    threads: usize,
    count: usize,
    go_on: &(dyn Fn() -> bool + Sync),
    scratch: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, usize) -> T + Sync,
) -> Option<Vec<T>> {
    let next = AtomicUsize::new(0);
    let run = || {
        let mut own = scratch();
        let mut done = Vec::new();
        loop {
            let piece = next.fetch_add(1, Ordering::Relaxed);
            if piece >= count {
                return Some(done);
            }
            if !go_on() {
                return None;
            }
            done.push((piece, work(&mut own, piece)));
        }
    };
    let threads = threads.min(count).max(1);
    let mut all = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(run)).collect();
        let mut all = run();
        for other in others {
            let part = other.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault));
            all = all.zip(part).map(|(mut all, part)| {
                all.extend(part);
                all
            });
        }
        all
    })?;
    all.sort_unstable_by_key(|(piece, _)| *piece);
    Some(all.into_iter().map(|(_, answer)| answer).collect())
}
