//! File work on a thread of its own, in the order it was asked for. None of it is lost when the window closes.

use std::sync::mpsc::{Sender, channel};
use std::thread::{self, JoinHandle};

/// One piece of work.
pub(super) type Job = Box<dyn FnOnce() + Send>;

/// Does jobs one after the other; begins its thread with the first.
#[derive(Default)]
pub(super) struct Queue {
    jobs: Option<Sender<Job>>,
    worker: Option<JoinHandle<()>>,
}

impl Queue {
    /// Does a job after those asked for before.
    pub(super) fn push(&mut self, job: Job) {
        let job = match &self.jobs {
            Some(jobs) => match jobs.send(job) {
                Ok(()) => return,
                Err(lost) => lost.0,
            },
            None => job,
        };
        let (sender, jobs) = channel::<Job>();
        let worker = thread::Builder::new().name("files".to_owned()).spawn(move || {
            for job in jobs {
                job();
            }
        });
        // Without a thread the work is done here and now; waiting is better than losing it.
        match worker {
            Ok(worker) => {
                if let Err(lost) = sender.send(job) {
                    lost.0();
                }
                self.jobs = Some(sender);
                self.worker = Some(worker);
            }
            Err(_no_thread) => job(),
        }
    }
}

impl Drop for Queue {
    /// Waits for the work that was asked for.
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(worker) = self.worker.take() {
            // A worker that panicked has told so on standard error; there is nothing left to wait for.
            let _outcome = worker.join();
        }
    }
}
