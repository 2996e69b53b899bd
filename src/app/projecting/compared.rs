//! Which plans are projected and compared.

use crate::app::document::Document;
use crate::app::state::State;
use crate::domain::pay::scenario::{ScenarioKey, ScenarioSet};

/// The plans that are compared: those the person picked that are still there, or else the usual ones.
pub fn compared(state: &State, document: &Document) -> Vec<ScenarioKey> {
    let all = ScenarioSet::keys(document.plan(), &document.derived().stations);
    if let Some(picked) = &state.view.salary.plans {
        let picked: Vec<_> = all.iter().filter(|key| picked.contains(key)).take(ScenarioKey::MOST).cloned().collect();
        if !picked.is_empty() {
            return picked;
        }
    }
    ScenarioKey::usual(&all)
}

/// The plan whose fan is drawn in full: the one the person selected, or else the first.
pub fn selected(state: &State, document: &Document) -> Option<ScenarioKey> {
    let compared = compared(state, document);
    let picked = state.view.salary.selected.as_ref().filter(|key| compared.contains(key)).cloned();
    picked.or_else(|| compared.into_iter().next())
}
