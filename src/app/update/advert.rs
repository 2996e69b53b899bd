//! Reading a pasted job advert and keeping it as a role of the person's own.

use std::sync::Arc;

use super::update;
use crate::app::action::{AdvertAction, RoleAction, ViewAction};
use crate::app::advert_dialog::{AdvertDialog, AdvertReading};
use crate::app::dialog::Dialog;
use crate::app::effect::Effect;
use crate::app::state::State;
use crate::app::view::roles::RoleTab;

/// Applies something about an advert.
pub(super) fn apply(state: &mut State, action: AdvertAction, effects: &mut Vec<Effect>) {
    let catalogue = Arc::clone(&state.packs);
    let Some(Dialog::Advert(dialog)) = &mut state.dialog else { return };
    match action {
        AdvertAction::Read => {
            dialog.reading = AdvertReading::UnderWay;
            effects.push(Effect::ReadAdvert { text: dialog.text.as_str().into(), catalogue });
        }
        AdvertAction::Answered { text, advert } => {
            if dialog.reading != AdvertReading::UnderWay || *text != *dialog.text {
                return;
            }
            match advert {
                Ok(advert) => {
                    let text = std::mem::take(&mut dialog.text);
                    let title = advert.title.clone();
                    **dialog =
                        AdvertDialog { text, title, reading: AdvertReading::Read(advert), ..AdvertDialog::default() };
                }
                Err(why) => dialog.reading = AdvertReading::Failed(why),
            }
        }
        AdvertAction::Again => dialog.reading = AdvertReading::None,
        AdvertAction::Keep => keep(state, effects),
    }
}

fn keep(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(Dialog::Advert(dialog)) = &state.dialog else { return };
    let Some(document) = &state.document else { return };
    let others = &document.plan().own_roles;
    let Some(kept) = dialog.kept(others, state.today.year()) else { return };
    let role = kept.role.id.clone();
    state.dialog = None;
    effects.extend(update(state, RoleAction::KeepAdvert(Box::new(kept)).into()));
    // A plan that may not be changed has not taken it.
    let is_kept = state.document.as_ref().is_some_and(|document| document.plan().own_role(&role).is_some());
    if is_kept {
        effects.extend(update(state, ViewAction::ShowRole(role, RoleTab::Skills).into()));
    }
}
