//! Work on a thread of its own, one piece at a time: a newer one takes the place of the one under way.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, available_parallelism};

use crate::app::action::{Action, FindingAction, ForecastAction, ProjectionAction};
use crate::app::effect::{ToFind, ToForecast, ToProject};
use crate::app::finding::find;
use crate::app::projecting::project_plan;
use crate::domain::steps::odds::StepOdds;
use crate::gui::ending::Stage;
use crate::gui::performer::Inbox;

/// Most threads that work on one projection.
const MOST_THREADS: usize = 4;

/// The work that is under way, if any. Where it ends, so does the work.
#[derive(Default)]
pub(super) struct Worker {
    stop: Option<Arc<AtomicBool>>,
    /// What has to be on the screen before anything begins.
    after: Option<Stage>,
}

impl Worker {
    /// Begins nothing before the first frame is on the screen.
    pub(super) fn after(stage: Stage) -> Self {
        Self { stop: None, after: Some(stage) }
    }

    /// Searches routes.
    pub(super) fn find(&mut self, asked: ToFind, inbox: &Inbox) {
        let (number, answers) = (asked.number, inbox.clone());
        let begun = self.begin("routes", move |stop| {
            let mut go_on = |progress| {
                answers.deliver(FindingAction::Progress { number, progress }.into());
                !stop.load(Ordering::Relaxed)
            };
            if let Some(answer) = find(&asked.plan, &asked.catalogue, asked.today, &mut go_on) {
                answers.deliver(FindingAction::Found { number, answer: Arc::new(answer) }.into());
            }
        });
        tell_failed(begun, inbox, |message| FindingAction::NotBegun { number, message }.into());
    }

    /// Projects pay.
    pub(super) fn project(&mut self, asked: ToProject, inbox: &Inbox) {
        let (number, answers) = (asked.number, inbox.clone());
        let threads = available_parallelism().map_or(1, std::num::NonZero::get).min(MOST_THREADS);
        let begun = self.begin("pay", move |stop| {
            let go_on = || !stop.load(Ordering::Relaxed);
            let ToProject { plan, catalogue, today, query, .. } = asked;
            if let Some(answer) = project_plan(&plan, &catalogue, today, &query, threads, &go_on) {
                answers.deliver(ProjectionAction::Done { number, answer: Arc::new(answer) }.into());
            }
        });
        tell_failed(begun, inbox, |message| ProjectionAction::NotBegun { number, message }.into());
    }

    /// Works out when steps will be done.
    pub(super) fn forecast(&mut self, asked: ToForecast, inbox: &Inbox) {
        let (number, answers) = (asked.number, inbox.clone());
        let begun = self.begin("steps", move |stop| {
            let go_on = || !stop.load(Ordering::Relaxed);
            if let Some(answer) = StepOdds::of(&asked.plan, &asked.stations, asked.seed, &go_on) {
                answers.deliver(ForecastAction::Done { number, answer: Arc::new(answer) }.into());
            }
        });
        tell_failed(begun, inbox, |message| ForecastAction::NotBegun { number, message }.into());
    }

    fn begin(&mut self, name: &str, work: impl FnOnce(&AtomicBool) + Send + 'static) -> io::Result<()> {
        self.stop();
        let stop = Arc::new(AtomicBool::new(false));
        self.stop = Some(Arc::clone(&stop));
        let after = self.after.clone();
        let begin = move || {
            after.inspect(Stage::wait_until_shown);
            work(&stop);
        };
        thread::Builder::new().name(name.to_owned()).spawn(begin).map(|_thread| ())
    }

    /// Stops the work. It ends by itself within a few thousand labels of a search, a few runs of a projection or one step.
    pub(super) fn stop(&mut self) {
        if let Some(stop) = self.stop.take() {
            stop.store(true, Ordering::Relaxed);
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.stop();
    }
}

fn tell_failed(begun: io::Result<()>, inbox: &Inbox, not_begun: impl FnOnce(String) -> Action) {
    if let Err(error) = begun {
        inbox.deliver(not_begun(error.to_string()));
    }
}
