//! The answer of `rungs done`.

use jiff::civil::Date;
use serde::Serialize;

use super::Name;
use crate::app::format;
use crate::cli::output::Answer;
use crate::domain::plan::texts::TextKind;

/// A level that the step brought.
#[derive(Clone, Debug, Serialize)]
pub struct RaisedEntry {
    /// The skill.
    pub skill: Name,
    /// The level before; null if unrated.
    pub from: Option<u8>,
    /// The level now.
    pub to: u8,
}

/// A step ticked off.
#[derive(Clone, Debug, Serialize)]
pub struct DoneAnswer {
    /// The step.
    pub step: Name,
    /// The day it was finished.
    pub done: Option<Date>,
    /// Whether it was done before, so that nothing changed.
    pub was_done: bool,
    /// Whether it was done before and has another day now.
    #[serde(skip)]
    pub moved: bool,
    /// The levels it brought.
    pub raised: Vec<RaisedEntry>,
}

impl Answer for DoneAnswer {
    fn text(&self) -> String {
        let on = self.done.map_or_else(String::new, |done| format!(" on {}", format::date(done)));
        let title = TextKind::Title.shown(&self.step.title);
        if self.moved {
            return format!("Was done before, and now counts as done{on}: {title}\n");
        }
        if self.was_done {
            return format!("Was done before{on}: {title}\n");
        }
        let mut text = format!("Done{on}: {title}\n");
        for raised in &self.raised {
            let from = raised.from.map_or("unrated".to_owned(), |from| from.to_string());
            text.push_str(&format!("  {}: {from} to {}\n", raised.skill.title, raised.to));
        }
        text
    }
}
