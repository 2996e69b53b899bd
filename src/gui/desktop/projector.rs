//! Projects pay on a thread of its own, one projection at a time: a newer one takes the place of the one under way.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use jiff::civil::Date;

use crate::app::action::ProjectionAction;
use crate::app::projecting::{ProjectionQuery, project_plan};
use crate::domain::catalogue::Catalogue;
use crate::domain::plan::Plan;
use crate::gui::performer::Inbox;

/// Most threads that work on one projection.
const MOST_THREADS: usize = 4;

/// The projection that is under way, if any.
#[derive(Default)]
pub(super) struct Projector {
    stop: Option<Arc<AtomicBool>>,
}

/// What is to be projected.
pub(super) struct ToProject {
    /// Its number.
    pub number: u64,
    /// The plan.
    pub plan: Arc<Plan>,
    /// With the figures of this catalogue.
    pub catalogue: Arc<Catalogue>,
    /// The day it is.
    pub today: Date,
    /// What is asked.
    pub query: ProjectionQuery,
}

impl Projector {
    /// Begins a projection in place of any other.
    pub(super) fn project(&mut self, asked: ToProject, inbox: &Inbox) {
        self.stop();
        let stop = Arc::new(AtomicBool::new(false));
        self.stop = Some(Arc::clone(&stop));
        let answers = inbox.clone();
        let number = asked.number;
        let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get).min(MOST_THREADS);
        let work = move || {
            let go_on = || !stop.load(Ordering::Relaxed);
            let ToProject { number, plan, catalogue, today, query } = asked;
            if let Some(answer) = project_plan(&plan, &catalogue, today, &query, threads, &go_on) {
                answers.deliver(ProjectionAction::Done { number, answer: Arc::new(answer) }.into());
            }
        };
        if let Err(error) = thread::Builder::new().name("pay".to_owned()).spawn(work) {
            inbox.deliver(ProjectionAction::NotBegun { number, message: error.to_string() }.into());
        }
    }

    /// Stops the projection. It ends by itself within a few runs.
    pub(super) fn stop(&mut self) {
        if let Some(stop) = self.stop.take() {
            stop.store(true, Ordering::Relaxed);
        }
    }
}

impl Drop for Projector {
    fn drop(&mut self) {
        self.stop();
    }
}
