//! Changes to the positions of a plan.

use crate::app::action::PositionAction;
use crate::domain::catalogue::Catalogue;
use crate::domain::plan::Plan;
use crate::domain::plan::position::Position;
use crate::domain::plan::positions::PositionPlace;

/// What a change is called.
pub(super) fn label(action: &PositionAction, plan: &Plan, catalogue: &Catalogue) -> String {
    let at =
        |place: &PositionPlace| plan.position_at(*place).map_or("", |position| catalogue.role_short(&position.role));
    match action {
        PositionAction::AddBeside(id) => format!("Add {} beside your role", catalogue.role_short(id)),
        PositionAction::AddBefore(id) => format!("Add {} as a role held before", catalogue.role_short(id)),
        PositionAction::Change(place, _) => format!("Change your position as {}", at(place)),
        PositionAction::Remove(place) => format!("Remove {}", at(place)),
    }
}

/// Changes the positions.
pub(super) fn change(plan: &mut Plan, action: PositionAction) {
    let place_now = plan.position.place.clone();
    match action {
        PositionAction::AddBeside(role) => plan.other_positions.push(Position::of(role, place_now)),
        PositionAction::AddBefore(role) => plan.held_before.push(Position::of(role, place_now)),
        PositionAction::Change(place, change) => {
            let changed = plan.position_at(place).map(|position| change.to(position));
            if let Some(changed) = changed.filter(|changed| changed.refusals().is_empty())
                && let Some(position) = plan.position_at_mut(place)
            {
                *position = changed;
            }
        }
        PositionAction::Remove(place) => plan.remove_position(place),
    }
}
