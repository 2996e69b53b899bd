//! What is read off the whole catalogue: worked out once for each, not with every action.

use std::sync::Arc;

use super::checks::{self, Check};
use super::pack::{self, PackCard};
use super::{Findings, claim_rows};
use crate::app::memo::Memo;
use crate::app::state::State;
use crate::app::view::data::DataCheck;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::PlaceId;

/// The catalogue and the place that were looked at.
#[derive(Debug)]
struct Ground(Arc<Catalogue>, PlaceId);

impl PartialEq for Ground {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) && self.1 == other.1
    }
}

/// What the screen keeps between two actions.
#[derive(Clone, Debug, Default)]
pub struct Surveys {
    whole: Memo<Ground, Survey>,
    found: Memo<(Ground, DataCheck, bool), Findings>,
}

/// The pack and its checks, none of them selected.
#[derive(Debug)]
pub(super) struct Survey {
    pub(super) pack: PackCard,
    pub(super) checks: Vec<Check>,
    /// Every claim but satire, with tabs between the cells.
    pub(super) all_claims: Arc<str>,
}

fn ground(state: &State) -> Ground {
    Ground(Arc::clone(&state.catalogue), checks::place(state))
}

/// The catalogue in use.
pub(super) fn survey(state: &State) -> Arc<Survey> {
    state.surveys.whole.answer(ground(state), || Survey {
        pack: pack::card(&state.catalogue),
        checks: checks::checks(state),
        all_claims: claim_rows::all_as_text(&state.catalogue).into(),
    })
}

/// What a check found in it.
pub(super) fn found(state: &State, check: DataCheck) -> Arc<Findings> {
    let asked = (ground(state), check, state.document.is_some());
    state.surveys.found.answer(asked, || checks::found(state, check))
}
