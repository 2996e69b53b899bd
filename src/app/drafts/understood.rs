//! A text that was understood.

use crate::app::action::{Action, PlanAction};
use crate::app::typed::Reading;

/// What a text asks for, and how it was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Understood {
    pub change: PlanAction,
    /// How it was understood, for example "EUR 85,000 a year"; empty where the text itself says it.
    pub words: String,
}

impl Understood {
    /// A text that is taken as it stands.
    pub fn as_typed(change: impl Into<PlanAction>) -> Self {
        Self::new(change, "")
    }

    /// What a reader has understood, as the change made of it.
    pub fn of<T, A: Into<PlanAction>>(reading: Reading<T>, change: impl FnOnce(T) -> A) -> Self {
        Self::new(change(reading.value), reading.words)
    }

    /// A text that was understood so.
    pub fn new(change: impl Into<PlanAction>, words: impl Into<String>) -> Self {
        Self { change: change.into(), words: words.into() }
    }
}

impl From<Understood> for Action {
    fn from(understood: Understood) -> Self {
        understood.change.into()
    }
}

impl From<Reading<PlanAction>> for Understood {
    fn from(reading: Reading<PlanAction>) -> Self {
        Self::new(reading.value, reading.words)
    }
}
