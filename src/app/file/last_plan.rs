//! The plan that was open last, as it stands in its file.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::domain::plan::Plan;

/// What the first screen tells about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastPlan {
    pub path: PathBuf,
    pub title: String,
    /// The day on which its file was written.
    pub saved: Option<Date>,
    /// The first step that is open.
    pub next_step: Option<String>,
    /// Steps done, and all of them.
    pub done: [usize; 2],
}

impl LastPlan {
    /// What is told of this plan.
    pub fn of(path: PathBuf, plan: &Plan, saved: Option<Date>) -> Self {
        let next = plan.steps.iter().find(|step| step.state.is_open());
        let open = plan.steps.iter().filter(|step| step.state.is_open()).count();
        Self {
            path,
            title: plan.title.clone(),
            saved,
            next_step: next.map(|step| step.title.clone()),
            done: [plan.steps.len() - open, plan.steps.len()],
        }
    }
}
