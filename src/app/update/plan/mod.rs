//! Changes to the plan. Each is one entry of the history with a label.

mod fact;
mod finished;
mod pay;
mod position;
mod role;
mod route;
mod skill;
mod step;

pub use step::change as change_step;

use std::sync::Arc;

use jiff::civil::Date;

use self::finished::Finishing;
use crate::app::action::{FactAction, PlanAction, RoleAction, StepAction};
use crate::app::drafts::FieldId;
use crate::app::notice::Weight;
use crate::app::settings::MoneyStyle;
use crate::app::state::State;
use crate::app::view::steps::StepsPanel;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::PlanStepId;
use crate::domain::plan::Plan;

/// Applies a change to the plan.
pub(super) fn apply(state: &mut State, action: PlanAction) {
    let (catalogue, today) = (Arc::clone(&state.catalogue), state.today);
    let Some(document) = &mut state.document else { return };
    let before = Arc::clone(document.history.plan());
    let label = label(&action, &before, &catalogue, state.settings.money_style);
    let gesture = gesture(&action, &before);
    let vanishes = vanishes(&action);
    let finishing = match &action {
        PlanAction::Step(action) => Finishing::of(action, document),
        _ => None,
    };
    match &action {
        PlanAction::Step(StepAction::Remove(id)) => document.drafts.remove_of(&FieldId::of_step(id)),
        PlanAction::Role(RoleAction::RemoveOwn(id)) => {
            document.drafts.remove_of(&FieldId::of_role(id));
            document.drafts.remove_of(&FieldId::of_duties(id));
            state.view.roles.selected = None;
        }
        PlanAction::Role(RoleAction::Restore(id, _)) => {
            document.drafts.remove_of(&FieldId::of_role(id));
            document.drafts.remove_of(&FieldId::of_duties(id));
        }
        PlanAction::Role(RoleAction::Edit(id, edit)) if edit.moves_duties() => {
            document.drafts.remove_of(&FieldId::of_duties(id));
        }
        _ => {}
    }
    let mut added = None;
    document.history.edit(label.clone(), gesture, |plan| {
        added = change(plan, action, &catalogue, today);
        plan.restore_texts(&before);
    });
    if let Some(id) = added {
        state.view.steps.selected = Some(id);
        state.view.steps.panel = StepsPanel::Step;
    }
    if let Some(finishing) = finishing {
        finishing.tell(state, &label);
    } else if vanishes {
        let offer = super::undo_offer(state, &label);
        super::tell(state, Weight::Done, format!("{label}."), offer);
    }
}

/// Whether what is changed leaves the screen, so that it could not be put back there.
fn vanishes(action: &PlanAction) -> bool {
    matches!(action, PlanAction::Role(RoleAction::RemoveOwn(_)) | PlanAction::Step(StepAction::Remove(_)))
}

/// The gesture a change belongs to, so that dragging a slider is one entry of the history.
fn gesture(action: &PlanAction, plan: &Plan) -> Option<String> {
    match action {
        PlanAction::Fact(FactAction::SetHoursPerWeek(_)) => Some("hours a week".to_owned()),
        PlanAction::Skill(action) => skill::gesture(action),
        PlanAction::Route(action) => route::gesture(action, plan),
        PlanAction::Pay(action) => pay::gesture(action, plan),
        PlanAction::Fact(_) | PlanAction::Position(_) | PlanAction::Role(_) | PlanAction::Step(_) => None,
    }
}

fn label(action: &PlanAction, plan: &Plan, catalogue: &Catalogue, money: MoneyStyle) -> String {
    match action {
        PlanAction::Fact(action) => fact::label(action, catalogue),
        PlanAction::Position(action) => position::label(action, plan, catalogue),
        PlanAction::Role(action) => role::label(action, plan, catalogue),
        PlanAction::Skill(action) => skill::label(action, catalogue),
        PlanAction::Route(action) => route::label(action, plan, catalogue, money),
        PlanAction::Step(action) => step::label(action, plan, catalogue),
        PlanAction::Pay(action) => pay::label(action, plan, catalogue),
    }
}

/// Changes the plan; returns the id of a step of the person's own that was added.
pub(super) fn change(plan: &mut Plan, action: PlanAction, catalogue: &Catalogue, today: Date) -> Option<PlanStepId> {
    match action {
        PlanAction::Fact(action) => fact::change(plan, action, today),
        PlanAction::Position(action) => position::change(plan, action),
        PlanAction::Role(action) => role::change(plan, action, catalogue),
        PlanAction::Skill(action) => skill::change(plan, action, catalogue, today),
        PlanAction::Route(action) => route::change(plan, action, catalogue, today),
        PlanAction::Step(action) => return step::change(plan, action, catalogue, today),
        PlanAction::Pay(action) => pay::change(plan, action, catalogue),
    }
    None
}

/// Text as stated; nothing if it is blank.
fn stated(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
