//! What finishing a step has changed, in a message: what was worked on must not look as if it were gone.

use std::sync::Arc;

use jiff::civil::Date;

use crate::app::action::{Action, StepAction, ViewAction};
use crate::app::derived::Derived;
use crate::app::document::Document;
use crate::app::format;
use crate::app::notice::{Offer, Weight};
use crate::app::state::State;
use crate::app::update::{tell, undo_offer};
use crate::domain::catalogue::Catalogue;
use crate::domain::effort::Effort;
use crate::domain::gap::covered::Covered;
use crate::domain::ids::PlanStepId;
use crate::domain::plan::plan_step::{PlanStep, StepState};

/// The step that a change finishes, and what held before it.
pub(super) struct Finishing {
    step: PlanStepId,
    before: Arc<Derived>,
}

impl Finishing {
    /// `None` if the change finishes no step.
    pub(super) fn of(action: &StepAction, document: &Document) -> Option<Self> {
        let (StepAction::SetState(id, StepState::Done) | StepAction::Finish(id, _)) = action else { return None };
        let open = document.plan().step(id).is_some_and(|step| step.state != StepState::Done);
        open.then(|| Self { step: id.clone(), before: document.derived_now() })
    }

    /// Tells what has changed, with what can be done about it.
    pub(super) fn tell(self, state: &mut State, label: &str) {
        let (catalogue, today) = (Arc::clone(&state.catalogue), state.today);
        let Some(document) = &mut state.document else { return };
        document.refresh(&catalogue, today);
        let (plan, after) = (Arc::clone(document.plan()), document.derived_now());
        let Some(step) = plan.step(&self.step).filter(|step| step.state == StepState::Done) else { return };
        let covered = |derived: &Derived| derived.gaps.covered(plan.goal.as_ref()?);
        let changes = [
            levels(step, &self.before, &after, &catalogue),
            essentials(covered(&self.before), covered(&after)),
            Some(left(&after)),
            goal(&self.before, &after, &catalogue),
        ];
        let changes: Vec<_> = changes.into_iter().flatten().collect();
        let text = format!("“{}” is done. {}", step.title, changes.join(" "));
        let hours = Action::View(ViewAction::EnterHours(self.step.clone()));
        let unlogged = step.log.is_empty().then(|| -> Offer { ("Enter its hours", Box::new(hours)) });
        let undo = undo_offer(state, label);
        tell(state, Weight::Done, text, unlogged.into_iter().chain(undo));
    }
}

/// The levels it has raised.
fn levels(step: &PlanStep, before: &Derived, after: &Derived, catalogue: &Catalogue) -> Option<String> {
    let raised = step.builds.iter().filter_map(|built| {
        let level = |derived: &Derived| derived.levels.get(&built.skill).map(|held| held.level);
        let (from, to) = (level(before), level(after)?);
        let skill = catalogue.skill_title(&built.skill);
        match from {
            Some(from) if from == to => None,
            Some(from) => Some(format!("{skill} rises from {} to {}", from.value(), to.value())),
            None => Some(format!("{skill} is {} now", to.value())),
        }
    });
    let raised: Vec<_> = raised.collect();
    (!raised.is_empty()).then(|| format!("{}.", raised.join(", ")))
}

/// How many essentials of the goal are met, where that has changed.
fn essentials(before: Option<Covered>, after: Option<Covered>) -> Option<String> {
    let after = after.filter(|after| before.is_none_or(|before| before.met != after.met))?;
    let before = before.map(|before| format!(", {} before", before.met)).unwrap_or_default();
    Some(format!("{} of {} essentials are met{before}.", after.met, after.of))
}

/// What is left to do.
fn left(after: &Derived) -> String {
    if after.hours_left == Effort::NONE {
        return "No hours of steps are left.".to_owned();
    }
    format!("{} of steps are left.", format::hours(after.hours_left.likely))
}

/// The day of the goal, where that has changed.
fn goal(before: &Derived, after: &Derived, catalogue: &Catalogue) -> Option<String> {
    let last = |derived: &Derived| -> Option<Date> { Some(derived.stations.as_ref().ok()?.last()?.start) };
    let (from, to) = (last(before)?, last(after)?);
    let role = catalogue.role_short(&after.stations.as_ref().ok()?.last()?.role);
    let [from, to] = [from, to].map(format::month);
    (from != to).then(|| format!("{role} may begin in {to} instead of {from}."))
}
