//! The catalogue with the roles of the person's own among the others.

use std::sync::Arc;

use crate::app::state::State;
use crate::domain::catalogue::Catalogue;

/// Puts the roles of the person's own into the catalogue in use, if others are in it.
pub(super) fn follow(state: &mut State) {
    if let Some(document) = &mut state.document {
        document.follow_history();
    }
    let own = state.own_roles_stated();
    if own == state.own_roles.as_slice() {
        return;
    }
    state.own_roles = own.to_vec();
    join(state);
}

/// Puts other packs in place of those in use.
pub(super) fn use_catalogue(state: &mut State, packs: Arc<Catalogue>) {
    state.packs = packs;
    join(state);
}

/// Makes the catalogue in use of the packs and the roles of the person's own.
fn join(state: &mut State) {
    let (packs, own) = (&state.packs, &state.own_roles);
    state.catalogue = if own.is_empty() { Arc::clone(packs) } else { Arc::new(packs.with_own(own)) };
    if let Some(document) = &mut state.document {
        document.follow_catalogue(&state.catalogue, state.today);
    }
}
