//! The last work before the end.

use std::fmt;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How long the end waits for the last work. A session that ends gives its programs a few seconds.
const PATIENCE: Duration = Duration::from_secs(1);

type Work = Arc<dyn Fn() + Send + Sync>;

/// What is to be done before the process ends, shared by everything that may end it. It is empty until it is set.
///
/// The work may be called from any thread and more than once. It must not touch the state of the window.
#[derive(Clone, Default)]
pub struct Flush {
    work: Arc<Mutex<Option<Work>>>,
}

impl Flush {
    /// Sets the work, in place of any that was set before.
    pub fn set(&self, work: impl Fn() + Send + Sync + 'static) {
        *self.work.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(work));
    }

    /// Does the work and waits for it, one second at most.
    pub fn run(&self) {
        let Some(work) = self.work.lock().unwrap_or_else(PoisonError::into_inner).clone() else { return };
        let (done, waiting) = channel();
        let again = Arc::clone(&work);
        let spawned = thread::Builder::new().name("last work".to_owned()).spawn(move || {
            work();
            // After the wait nobody listens any more.
            done.send(()).unwrap_or_default();
        });
        match spawned {
            // Late or failed, the end comes all the same.
            Ok(_thread) => waiting.recv_timeout(PATIENCE).unwrap_or_default(),
            Err(_no_thread) => again(),
        }
    }
}

impl fmt::Debug for Flush {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Flush").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn the_work_that_was_set_last_is_done() {
        let (first, second) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let count = |counter: &Arc<AtomicUsize>| {
            let counter = Arc::clone(counter);
            move || {
                counter.fetch_add(1, Ordering::SeqCst);
            }
        };
        let flush = Flush::default();
        flush.run();
        flush.set(count(&first));
        flush.clone().set(count(&second));
        flush.run();
        flush.run();
        assert_eq!((first.load(Ordering::SeqCst), second.load(Ordering::SeqCst)), (0, 2));
    }

    #[test]
    fn work_that_hangs_does_not_keep_the_process() {
        let flush = Flush::default();
        flush.set(|| thread::sleep(Duration::from_secs(1_000)));
        flush.run();
    }
}
