//! The list of earlier versions of the plan's file.

use serde::Serialize;

use super::compare::summary;
use crate::app::document::Document;
use crate::app::file::Version;
use crate::app::format;
use crate::app::state::State;
use crate::domain::compare::difference;

/// One version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VersionRow {
    /// When it was saved.
    pub saved: String,
    /// What changed in it, or why it cannot be read.
    pub change: String,
    /// Whether it is pointed out.
    pub selected: bool,
    /// Whether it can be opened.
    pub readable: bool,
}

/// The versions of the plan's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VersionsData {
    /// What going back to the one pointed out would mean.
    pub sentence: String,
    /// The versions, newest first.
    pub rows: Vec<VersionRow>,
    /// The one pointed out.
    pub selected: usize,
    /// Whether it can be opened and is not what is open already.
    pub restorable: bool,
}

/// Builds the list.
pub fn versions(state: &State, list: &[Version], selected: usize) -> VersionsData {
    let older = list.iter().skip(1).map(Some).chain(std::iter::once(None));
    let rows: Vec<_> = list
        .iter()
        .zip(older)
        .enumerate()
        .map(|(index, (version, older))| VersionRow {
            saved: format::moment(version.saved),
            change: change(version, older),
            selected: index == selected,
            readable: version.plan.is_ok(),
        })
        .collect();
    let pointed_out = list.get(selected);
    let open = state.document.as_ref().map(Document::plan);
    let restorable = pointed_out.and_then(|version| version.plan.as_ref().ok()).is_some_and(|plan| open != Some(plan));
    VersionsData { sentence: sentence(state, pointed_out), rows, selected, restorable }
}

/// What changed from one version to the next.
fn change(version: &Version, older: Option<&Version>) -> String {
    let plan = match &version.plan {
        Ok(plan) => plan,
        Err(why) => return format!("Cannot be read: {why}"),
    };
    match older.map(|older| &older.plan) {
        None => "The earliest version kept".to_owned(),
        Some(Err(_)) => "The version before cannot be read".to_owned(),
        Some(Ok(before)) => {
            let difference = difference(before, plan);
            if difference.is_empty() { "No change".to_owned() } else { summary(&difference) }
        }
    }
}

fn sentence(state: &State, version: Option<&Version>) -> String {
    let Some(version) = version else { return "No version of this file has been kept yet.".to_owned() };
    let (Ok(plan), Some(document)) = (&version.plan, &state.document) else {
        return "This version cannot be read. Its file is kept.".to_owned();
    };
    let difference = difference(document.history.plan(), plan);
    if difference.is_empty() {
        return "The version pointed out is what is open now.".to_owned();
    }
    format!("Going back to the one pointed out would change: {}.", summary(&difference))
}
