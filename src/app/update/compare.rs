//! Comparing the open plan with another.

use std::sync::Arc;

use super::{pick, tell};
use crate::app::action::CompareAction;
use crate::app::dialog::{Dialog, PathPurpose};
use crate::app::effect::Effect;
use crate::app::notice::Weight;
use crate::app::state::State;

/// Applies something about comparing plans.
pub(super) fn apply(state: &mut State, action: CompareAction, effects: &mut Vec<Effect>) {
    match action {
        CompareAction::Pick => {
            effects.extend(pick::begin(state, PathPurpose::Compare, None).map(Effect::PickToCompare));
        }
        CompareAction::Read { title, plan } => {
            let Some(document) = &state.document else { return };
            let after = Arc::clone(document.history.plan());
            let back = state.dialog.take().map(Box::new);
            state.dialog = Some(Dialog::Compare {
                before_title: title,
                before: plan,
                after_title: "this window".to_owned(),
                after,
                back,
            });
        }
        CompareAction::NotRead(message) => {
            tell(state, Weight::Failure, format!("The plan to compare with could not be read: {message}."), None);
        }
    }
}
