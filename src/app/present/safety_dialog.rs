//! What the questions about recovery, conflicts, versions and history show.

use std::path::Path;

use serde::Serialize;

use super::compare::{CompareData, Group, compare};
use super::history::{HistoryRow, history};
use super::versions::{VersionsData, versions};
use crate::app::dialog::Dialog;
use crate::app::file::Recovery;
use crate::app::format;
use crate::app::state::State;
use crate::domain::plan::texts::TextKind;
use crate::domain::shown_text::one_line;

/// Letters of the title of a comparison at most.
const LONGEST_TITLE: usize = 300;

/// A question with its explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionData {
    pub question: String,
    /// What it is about and what stays safe.
    pub text: String,
    /// Names what the answer is about.
    pub id: String,
    /// Whether both contents can be compared.
    pub comparable: bool,
}

/// What the open dialog shows beyond what stands in the state.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub enum SafetyDialogData {
    /// Nothing: another dialog is open, or none.
    #[default]
    Nothing,
    /// What to do with a recovery copy.
    Recovery(QuestionData),
    /// Which content of a file to go on with.
    Conflict(QuestionData),
    /// Earlier versions of the file.
    Versions(VersionsData),
    /// Everything that can be undone and redone.
    History(Vec<HistoryRow>),
    /// What differs between two plans.
    Compare(ComparisonData),
}

/// What differs between two plans, and what may be done about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComparisonData {
    /// Which plans they are.
    pub title: String,
    /// How they differ in one sentence.
    pub sentence: String,
    /// The changes under their headings.
    pub groups: Vec<Group>,
    /// The whole as text, to be copied.
    pub text: String,
    /// Whether there is a question to go back to.
    pub goes_back: bool,
}

impl SafetyDialogData {
    /// Builds what the open dialog shows.
    pub fn of(state: &State) -> Self {
        match &state.dialog {
            Some(Dialog::Recovery) => {
                state.recoveries.first().map_or(Self::Nothing, |first| Self::Recovery(recovery(state, first)))
            }
            Some(Dialog::Conflict { path, .. }) => Self::Conflict(conflict(path)),
            Some(Dialog::Versions { versions: list, selected }) => Self::Versions(versions(state, list, *selected)),
            Some(Dialog::History) => Self::History(history(state)),
            Some(Dialog::Compare { before_title, before, after_title, after, back }) => {
                let data = compare(before, after, &state.catalogue, state.settings.money_style);
                Self::Compare(comparison([before_title, after_title], data, back.is_some()))
            }
            _ => Self::Nothing,
        }
    }
}

fn comparison([before, after]: [&str; 2], data: CompareData, goes_back: bool) -> ComparisonData {
    let title = one_line(&format!("What differs between {before} and {after}"), LONGEST_TITLE).into_owned();
    let sentence = if data.same {
        "The two plans are the same.".to_owned()
    } else {
        format!("From {before} to {after}: {}.", data.summary)
    };
    let mut text = format!("{title}\n{sentence}\n");
    for Group { heading, lines } in &data.groups {
        text.push_str(&format!("\n{heading}\n"));
        for line in lines {
            text.push_str(&format!("- {line}\n"));
        }
    }
    ComparisonData { title, sentence, groups: data.groups, text, goes_back }
}

fn recovery(state: &State, recovery: &Recovery) -> QuestionData {
    let Recovery { id, title, written, path, saved, texts, .. } = recovery;
    let title = TextKind::Title.shown(title);
    let place = match path {
        Some(path) => format!("Its file is {}; it stays as it is until you save.", format::path(path)),
        None => "It was in no file yet.".to_owned(),
    };
    let more = match state.recoveries.len() {
        0 | 1 => String::new(),
        many => format!(" {} wait for an answer.", format::count(many, "copy", "copies")),
    };
    let written = format::moment(*written);
    let texts = match texts.len() {
        0 => String::new(),
        some => format!(" It keeps {} that stood in fields.", format::count(some, "text", "texts")),
    };
    QuestionData {
        question: format!("Restore the unsaved changes to “{title}”?"),
        text: format!("Rungs ended before they were saved. The copy is of {written}.{texts} {place}{more}"),
        id: id.clone(),
        comparable: saved.is_some(),
    }
}

fn conflict(path: &Path) -> QuestionData {
    let name = format::path_name(path);
    QuestionData {
        question: format!("“{name}” was changed by somebody else. Which version goes on under this name?"),
        text: "You have changes that are not in it. Both versions are kept: the other one gets a file of its own in the same folder, with “conflict” and the time in its name.".to_owned(),
        id: path.display().to_string(),
        comparable: true,
    }
}
