//! The frame around every screen: the top bar and the rail.

use serde::Serialize;
use strum::IntoEnumIterator;

use crate::app::state::State;
use crate::app::view::Screen;
use crate::domain::shown_text::one_line;

/// How safe the open plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Safety {
    /// No plan is open.
    NoPlan,
    /// Everything is in the file.
    Saved,
    /// Changes are not in any file.
    NotSaved,
    /// The file was deleted or renamed by another program.
    FileGone,
    /// A save is under way.
    Saving,
    /// A copy of the sample without changes.
    Sample,
    /// The plan may not be changed.
    ReadOnly,
}

/// One item of the rail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RailItem {
    #[serde(skip)]
    pub screen: Screen,
    /// The word.
    pub title: &'static str,
    /// Whether it is shown now.
    pub on: bool,
    /// Whether it can be shown now.
    pub enabled: bool,
}

/// The frame around every screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChromeData {
    pub window_title: String,
    /// Name of the plan; empty without one.
    pub plan: String,
    /// How safe it is.
    pub safety: Safety,
    /// What undo would undo.
    pub undo: Option<String>,
    /// What redo would redo.
    pub redo: Option<String>,
    pub rail: Vec<RailItem>,
}

/// Letters of a plan's name in the title of the window at most: more no desktop shows, and far more it may refuse.
const LONGEST_TITLE: usize = 200;

/// Builds the frame.
pub fn chrome(state: &State) -> ChromeData {
    let document = state.document.as_ref();
    let plan = document.map(|document| document.plan().title.clone()).unwrap_or_default();
    let safety = match document {
        None => Safety::NoPlan,
        Some(document) if document.obstacle().is_some() => Safety::ReadOnly,
        Some(document) if document.saving => Safety::Saving,
        Some(document) if document.is_gone() => Safety::FileGone,
        Some(document) if document.is_unsaved() => Safety::NotSaved,
        Some(document) if document.file.is_none() => Safety::Sample,
        Some(_) => Safety::Saved,
    };
    let mark = if matches!(safety, Safety::NotSaved | Safety::FileGone) { "• " } else { "" };
    let title = one_line(&plan, LONGEST_TITLE);
    let window_title = if document.is_some() { format!("{mark}{title} – Rungs") } else { "Rungs".to_owned() };
    let rail = Screen::iter()
        .map(|screen| RailItem {
            screen,
            title: screen.title(),
            on: state.view.screen == screen,
            enabled: document.is_some() || screen.works_without_plan(),
        })
        .collect();
    let label = |label: &str| one_line(label, LONGEST_TITLE).into_owned();
    ChromeData {
        window_title,
        plan,
        safety,
        undo: document.and_then(|document| document.history.undo_label()).map(label),
        redo: document.and_then(|document| document.history.redo_label()).map(label),
        rail,
    }
}
