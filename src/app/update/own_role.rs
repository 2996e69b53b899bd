//! The catalogue with the roles of the person's own among the others, and those as the person corrects them.

use std::sync::Arc;

use crate::app::state::State;
use crate::domain::catalogue::Catalogue;

/// Puts what the person states of roles into the catalogue in use, if it is not what is in it.
pub(super) fn follow(state: &mut State) {
    if let Some(document) = &mut state.document {
        document.follow_history();
    }
    let (own, corrections) = (state.own_roles_stated(), state.role_corrections_stated());
    if own == state.own_roles.as_slice() && corrections == state.role_corrections.as_slice() {
        return;
    }
    (state.own_roles, state.role_corrections) = (own.to_vec(), corrections.to_vec());
    join(state);
}

/// Puts other packs in place of those in use.
pub(super) fn use_catalogue(state: &mut State, packs: Arc<Catalogue>) {
    state.packs = packs;
    join(state);
}

/// Makes the catalogue in use of the packs and what the person states of roles.
fn join(state: &mut State) {
    let State { packs, own_roles, role_corrections, .. } = &*state;
    let is_plain = own_roles.is_empty() && role_corrections.is_empty();
    let joined = || Arc::new(packs.with_own(own_roles).with_corrections(role_corrections));
    state.catalogue = if is_plain { Arc::clone(packs) } else { joined() };
    if let Some(document) = &mut state.document {
        document.follow_catalogue(&state.catalogue, state.today);
    }
}
