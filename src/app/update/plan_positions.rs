//! Changes to the positions of a plan.

use crate::app::action::PlanAction;
use crate::domain::catalogue::Catalogue;
use crate::domain::plan::Plan;
use crate::domain::plan::position::Position;

/// The label of a change to positions; `None` for any other.
pub(super) fn label(action: &PlanAction, plan: &Plan, catalogue: &Catalogue) -> Option<String> {
    let role = |id| catalogue.role_short(id).to_owned();
    Some(match action {
        PlanAction::AddPositionBeside(id) => format!("Add {} beside your role", role(id)),
        PlanAction::AddPositionBefore(id) => format!("Add {} as a role held before", role(id)),
        PlanAction::ChangePosition(place, _) => {
            format!("Change your position as {}", role(&plan.position_at(*place)?.role))
        }
        PlanAction::RemovePosition(place) => format!("Remove {}", role(&plan.position_at(*place)?.role)),
        _ => return None,
    })
}

/// Changes the positions; any other action changes nothing.
pub(super) fn change(plan: &mut Plan, action: PlanAction) {
    let place_now = plan.position.place.clone();
    match action {
        PlanAction::AddPositionBeside(role) => plan.other_positions.push(Position::of(role, place_now)),
        PlanAction::AddPositionBefore(role) => plan.held_before.push(Position::of(role, place_now)),
        PlanAction::ChangePosition(place, change) => {
            let changed = plan.position_at(place).map(|position| change.to(position));
            if let Some(changed) = changed.filter(|changed| changed.refusals().is_empty())
                && let Some(position) = plan.position_at_mut(place)
            {
                *position = changed;
            }
        }
        PlanAction::RemovePosition(place) => plan.remove_position(place),
        _ => {}
    }
}
