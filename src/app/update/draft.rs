//! Texts in fields go into the plan.

use std::sync::Arc;

use super::{plan, tell};
use crate::app::action::{Action, DraftAction, FileAction, RecoveryAction, VersionAction};
use crate::app::drafts::{Draft, FieldId, Reading};
use crate::app::effect::Effect;
use crate::app::format;
use crate::app::notice::Weight;
use crate::app::state::State;
use crate::domain::plan::Plan;

/// Applies something about the text of a field.
pub(super) fn apply(state: &mut State, action: DraftAction, effects: &mut Vec<Effect>) {
    let Some(document) = &mut state.document else { return };
    match action {
        DraftAction::Type(field, draft) => document.drafts.set(field, draft),
        DraftAction::Drop(field) => document.drafts.remove(&field),
        DraftAction::DropOf(of) => document.drafts.remove_of(&of),
        DraftAction::Settle(field) => {
            document.drafts.change(&field, |draft| draft.left = true);
            take(state, &field, effects);
            let drafts = state.document.as_mut().map(|document| &mut document.drafts);
            if let Some(drafts) = drafts
                && drafts.get(&field).is_some_and(|draft| matches!(draft.reading, Reading::Taken(_)))
            {
                // Whatever was typed, the plan's own words stand here next.
                drafts.remove(&field);
            }
        }
    }
}

/// Whether what stands in the fields has to be in the plan before this happens. What the shell answers does not wait for
/// it, and neither does what has nothing to do with the plan.
pub(super) fn is_needed_before(action: &Action) -> bool {
    match action {
        Action::Plan(_)
        | Action::View(_)
        | Action::Conflict(_)
        | Action::Compare(_)
        | Action::RoleComparison(_)
        | Action::Undo
        | Action::UndoChange { .. }
        | Action::Redo
        | Action::Jump(_) => true,
        Action::File(action) => matches!(
            action,
            FileAction::Create(_)
                | FileAction::Leave(_)
                | FileAction::Save { .. }
                | FileAction::SaveAs
                | FileAction::UsePath(_)
                | FileAction::FromDialog { .. }
                | FileAction::PickedToOpen(_)
                | FileAction::PickedToSave(..)
                | FileAction::PickedToCompare(_)
                | FileAction::PickedForPack(_)
                | FileAction::Opened { .. }
                | FileAction::Replace { .. }
        ),
        Action::Recovery(action) => matches!(action, RecoveryAction::Restore(_) | RecoveryAction::Compare(_)),
        Action::Version(action) => matches!(action, VersionAction::OpenCopy(_) | VersionAction::Restore(_)),
        Action::Draft(_)
        | Action::Advert(_)
        | Action::Pack(_)
        | Action::Finding(_)
        | Action::Projection(_)
        | Action::Forecast(_)
        | Action::Path(_)
        | Action::Settings(_)
        | Action::EndGesture
        | Action::UseCatalogue(_)
        | Action::Today(_)
        | Action::CloseNotice(_)
        | Action::Copy(_)
        | Action::Copied(_)
        | Action::CopyPicture(_)
        | Action::PictureCopied(_)
        | Action::Browse(_) => false,
    }
}

/// Takes what stands in all fields into the plan. What cannot be read is told once and stays.
pub(super) fn take_all(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(document) = &state.document else { return };
    let waiting = document.drafts.iter().filter(|(_, draft)| !matches!(draft.reading, Reading::Taken(_)));
    let fields: Vec<FieldId> = waiting.map(|(field, _)| field.clone()).collect();
    for field in fields {
        take(state, &field, effects);
        tell_unclear(state, &field);
    }
}

/// Takes the text of a field into the plan, if it can be read.
fn take(state: &mut State, field: &FieldId, effects: &mut Vec<Effect>) {
    let Some(document) = &mut state.document else { return };
    let Some(Draft { reading: Reading::Ready(understood), .. }) = document.drafts.get(field).cloned() else {
        return;
    };
    if document.obstacle().is_some() {
        super::tell_read_only(state);
        return;
    }
    document.drafts.change(field, |draft| draft.reading = Reading::Taken(understood.words.clone()));
    effects.extend(super::update(state, understood.change.into()));
}

fn tell_unclear(state: &mut State, field: &FieldId) {
    let Some(document) = &mut state.document else { return };
    let Some(draft) = document.drafts.get(field) else { return };
    let Reading::Unclear(why) = &draft.reading else { return };
    if draft.told || !draft.is_loose() {
        return;
    }
    let text =
        format!("{}: {} is not in the plan. {}.", draft.title, format::quoted(&draft.text), why.trim_end_matches('.'));
    document.drafts.change(field, |draft| (draft.told, draft.left) = (true, true));
    tell(state, Weight::Warning, text, None);
}

/// The open plan as it would be with everything that can be read in it; `None` without one.
pub(super) fn plan_with_drafts(state: &State) -> Option<Arc<Plan>> {
    let document = state.document.as_ref()?;
    let plan = document.history.plan();
    if !document.drafts.any_ready() {
        return Some(Arc::clone(plan));
    }
    let mut whole = Plan::clone(plan);
    for (_, draft) in document.drafts.iter() {
        let Reading::Ready(understood) = &draft.reading else { continue };
        plan::change(&mut whole, understood.change.clone(), &state.catalogue, state.today);
    }
    whole.restore_texts(plan);
    Some(Arc::new(whole))
}
