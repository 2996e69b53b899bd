//! Searches routes on a thread of its own, one search at a time.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use jiff::civil::Date;

use crate::app::action::RouteAction;
use crate::app::finding::find;
use crate::domain::catalogue::Catalogue;
use crate::domain::plan::Plan;
use crate::gui::performer::Inbox;

/// The search that is under way, if any.
#[derive(Default)]
pub(super) struct RouteFinder {
    stop: Option<Arc<AtomicBool>>,
}

impl RouteFinder {
    /// Begins a search in place of any other.
    pub(super) fn find(&mut self, number: u64, plan: Arc<Plan>, catalogue: Arc<Catalogue>, today: Date, inbox: &Inbox) {
        self.stop();
        let stop = Arc::new(AtomicBool::new(false));
        self.stop = Some(Arc::clone(&stop));
        let answers = inbox.clone();
        let work = move || {
            let mut go_on = |progress| {
                answers.deliver(RouteAction::Progress { number, progress }.into());
                !stop.load(Ordering::Relaxed)
            };
            if let Some(answer) = find(&plan, &catalogue, today, &mut go_on) {
                answers.deliver(RouteAction::Found { number, answer: Arc::new(answer) }.into());
            }
        };
        if let Err(error) = thread::Builder::new().name("routes".to_owned()).spawn(work) {
            inbox.deliver(RouteAction::NotBegun { number, message: error.to_string() }.into());
        }
    }

    /// Stops the search. It ends by itself within a few thousand labels.
    pub(super) fn stop(&mut self) {
        if let Some(stop) = self.stop.take() {
            stop.store(true, Ordering::Relaxed);
        }
    }
}

impl Drop for RouteFinder {
    fn drop(&mut self) {
        self.stop();
    }
}
