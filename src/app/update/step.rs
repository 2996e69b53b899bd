//! Changes to steps. Each is one entry of the history with a label.

use crate::app::action::StepAction;
use crate::app::drafts::FieldId;
use crate::app::format;
use crate::app::notice::Weight;
use crate::app::screen::Screen;
use crate::app::state::State;
use crate::app::view::steps::StepsPanel;
use crate::domain::ids::{PlanStepId, RoleId};
use crate::domain::plan::Plan;
use crate::domain::plan::plan_step::{PlanStep, StepState};

/// Applies a change to a step.
pub(super) fn apply(state: &mut State, action: StepAction) {
    let today = state.today;
    let Some(document) = &mut state.document else { return };
    let title = |id: &PlanStepId| document.history.plan().step(id).map(|step| step.title.clone()).unwrap_or_default();
    let label = label(&action, title);
    // On Overview a finished step leaves the list, so that it could not be put back there.
    let vanished = match action {
        StepAction::Remove(_) => true,
        StepAction::SetState(_, StepState::Done) | StepAction::Finish(..) => state.view.screen == Screen::Overview,
        _ => false,
    };
    if let StepAction::Remove(id) = &action {
        document.drafts.remove_of(&FieldId::of_step(id));
    }
    let mut added = None;
    document.history.edit(label.clone(), None, |plan| added = change(plan, action, today));
    if let Some(id) = added {
        state.view.steps.selected = Some(id);
        state.view.steps.panel = StepsPanel::Step;
    }
    if vanished {
        let offer = super::undo_offer(state, &label);
        super::tell(state, Weight::Done, format!("{label}."), offer);
    }
}

fn label(action: &StepAction, title: impl Fn(&PlanStepId) -> String) -> String {
    match action {
        StepAction::AddOwn { title, .. } => format!("Add “{title}”"),
        StepAction::SetState(id, state) => format!("{} “{}”", verb(*state), title(id)),
        StepAction::Finish(id, day) => format!("Finish “{}” on {}", title(id), format::date(*day)),
        StepAction::SetTitle(id, _) => format!("Rename “{}”", title(id)),
        StepAction::SetHours(id, _) => format!("Change the hours of “{}”", title(id)),
        StepAction::SetCost(id, _) => format!("Change the cost of “{}”", title(id)),
        StepAction::SetBuilds(id, _) => format!("Change the skills of “{}”", title(id)),
        StepAction::SetDue(id, _) => format!("Change the date of “{}”", title(id)),
        StepAction::SetStage(id, _) | StepAction::Place(id, ..) => format!("Move “{}”", title(id)),
        StepAction::LogHours(id, ..) => format!("Log hours on “{}”", title(id)),
        StepAction::UnlogHours(id, _) => format!("Take logged hours off “{}”", title(id)),
        StepAction::SetEvidence(id, _) => format!("Change the evidence of “{}”", title(id)),
        StepAction::SetNote(id, _) => format!("Change the note on “{}”", title(id)),
        StepAction::Remove(id) => format!("Remove “{}”", title(id)),
    }
}

fn verb(state: StepState) -> &'static str {
    match state {
        StepState::ToDo => "Put back",
        StepState::Doing => "Begin",
        StepState::Done => "Finish",
        StepState::Skipped => "Skip",
    }
}

/// Changes the plan; returns the id of a step that was added.
pub(super) fn change(plan: &mut Plan, action: StepAction, today: jiff::civil::Date) -> Option<PlanStepId> {
    match action {
        StepAction::AddOwn { title, builds, hours, stage } => {
            let id = plan.free_step_id();
            plan.steps.push(PlanStep::own(id.clone(), title, builds, hours, stage));
            return Some(id);
        }
        StepAction::SetState(id, state) => plan.set_step_state(&id, state, today),
        StepAction::Finish(id, day) if day <= today => plan.finish_step(&id, day),
        StepAction::SetTitle(id, title) => edit(plan, &id, |step| {
            if !title.trim().is_empty() {
                title.trim().clone_into(&mut step.title);
            }
        }),
        StepAction::SetHours(id, hours) => edit(plan, &id, |step| {
            if hours.is_ordered() {
                step.hours = hours;
            }
        }),
        StepAction::SetCost(id, cost) => edit(plan, &id, |step| step.cost = cost.filter(|cost| cost.minor > 0)),
        StepAction::SetBuilds(id, builds) => edit(plan, &id, |step| step.builds = builds),
        StepAction::SetDue(id, due) => edit(plan, &id, |step| step.due = due),
        StepAction::SetStage(id, stage) => edit(plan, &id, |step| step.stage = stage),
        StepAction::LogHours(id, hours, day) if day <= today && hours > 0.0 && hours <= Plan::MOST_HOURS_LOGGED => {
            plan.log_hours(&id, hours, day);
        }
        StepAction::Finish(..) | StepAction::LogHours(..) => {}
        StepAction::UnlogHours(id, entry) => edit(plan, &id, |step| step.log.retain(|logged| logged.id != entry)),
        StepAction::SetEvidence(id, text) => edit(plan, &id, |step| step.evidence = stated(&text)),
        StepAction::SetNote(id, text) => edit(plan, &id, |step| step.note = stated(&text)),
        StepAction::Place(id, stage, before) => place(plan, &id, stage, before.as_ref()),
        StepAction::Remove(id) => plan.remove_step(&id),
    }
    None
}

fn edit(plan: &mut Plan, id: &PlanStepId, change: impl FnOnce(&mut PlanStep)) {
    if let Some(step) = plan.step_mut(id) {
        change(step);
    }
}

/// Text as stated; nothing if it is blank.
pub(super) fn stated(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn place(plan: &mut Plan, id: &PlanStepId, stage: Option<RoleId>, before: Option<&PlanStepId>) {
    let Some(from) = plan.steps.iter().position(|step| step.id == *id) else { return };
    if before == Some(id) {
        return;
    }
    let mut step = plan.steps.remove(from);
    let next = before.and_then(|before| plan.steps.iter().position(|step| step.id == *before));
    let last = plan.steps.iter().rposition(|step| step.stage == stage).map(|last| last + 1);
    step.stage = stage;
    plan.steps.insert(next.or(last).unwrap_or(plan.steps.len()), step);
}
