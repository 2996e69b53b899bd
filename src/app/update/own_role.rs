//! The catalogue with the roles of the person's own among the others.

use std::sync::Arc;

use crate::app::state::State;

/// Puts the roles of the person's own into the catalogue in use, if others are in it.
pub(super) fn follow(state: &mut State) {
    if let Some(document) = &mut state.document {
        document.follow_history();
    }
    let own = state.own_roles_stated();
    if own == state.own_roles.as_slice() {
        return;
    }
    let own = own.to_vec();
    let with_own = |own: &[_]| Arc::new(state.bundled.with_own(own));
    state.catalogue = if own.is_empty() { Arc::clone(&state.bundled) } else { with_own(&own) };
    state.own_roles = own;
    if let Some(document) = &mut state.document {
        document.follow_catalogue(&state.catalogue, state.today);
    }
}
