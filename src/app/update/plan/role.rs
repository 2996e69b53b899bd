//! Changes to the roles the plan keeps.

use crate::app::action::RoleAction;
use crate::app::words::Words as _;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::RoleId;
use crate::domain::plan::Plan;
use crate::domain::plan::direction::Direction;
use crate::domain::plan::role_edit::RoleEdit;

/// What a change is called.
pub(super) fn label(action: &RoleAction, plan: &Plan, catalogue: &Catalogue) -> String {
    match action {
        RoleAction::ToggleSaved(id) => format!("Keep or drop {}", catalogue.role_short(id)),
        RoleAction::SetOwn(role) => {
            let known = plan.own_role(&role.id).is_some();
            format!("{} your role “{}”", if known { "Change" } else { "Add" }, role.title)
        }
        RoleAction::Edit(id, edit) => match plan.own_role(id) {
            Some(role) => format!("Change {} of your role “{}”", what(edit), role.title),
            None => format!("Correct {} of {}", what(edit), catalogue.role_short(id)),
        },
        RoleAction::BorrowRatings(id) => format!("Borrow ratings for {}", catalogue.role_short(id)),
        RoleAction::Restore(id, None) => format!("Restore what is published of {}", catalogue.role_short(id)),
        RoleAction::Restore(id, Some(part)) => {
            format!("Restore {} of {} as published", part.words(), catalogue.role_short(id))
        }
        RoleAction::KeepAdvert(kept) => format!("Keep the advert “{}”", kept.role.title),
        RoleAction::RemoveOwn(id) => {
            let title = plan.own_role(id).map_or(id.as_str(), |role| &role.title);
            format!("Remove your role “{title}”")
        }
    }
}

/// Keeps, adds, changes or removes a role. What one pays in the person's own words goes with it.
pub(super) fn change(plan: &mut Plan, action: RoleAction, catalogue: &Catalogue) {
    match action {
        RoleAction::ToggleSaved(role) => toggle(&mut plan.saved_roles, role),
        RoleAction::SetOwn(role) if role.title.trim().is_empty() => {}
        RoleAction::SetOwn(role) => match plan.own_roles.iter_mut().find(|known| known.id == role.id) {
            Some(known) => *known = *role,
            None => plan.own_roles.push(*role),
        },
        RoleAction::Edit(id, edit) => plan.edit_role(&id, edit, catalogue),
        RoleAction::BorrowRatings(id) => plan.borrow_ratings(&id, catalogue),
        RoleAction::Restore(id, part) => plan.restore_role(&id, part),
        RoleAction::KeepAdvert(kept) => plan.keep_advert(*kept),
        RoleAction::RemoveOwn(id) => {
            plan.own_roles.retain(|role| role.id != id);
            plan.saved_roles.retain(|role| *role != id);
        }
    }
}

/// What of a role a change is about.
fn what(edit: &RoleEdit) -> &'static str {
    match edit {
        RoleEdit::Title(_) => "the title",
        RoleEdit::Level(_) => "the level",
        RoleEdit::Summary(_) => "the summary",
        RoleEdit::AddDuty(_) | RoleEdit::Duty(..) | RoleEdit::LowerDuty(_) => "the duties",
        RoleEdit::LeadsPeople(_) => "leading people",
        RoleEdit::Education(_) => "the education",
        RoleEdit::ExperienceYears(_) => "the experience",
        RoleEdit::Skill(_) | RoleEdit::RemoveSkill(_) => "the skills",
        RoleEdit::Way(direction, _)
        | RoleEdit::RemoveWay(direction, _)
        | RoleEdit::TakeWayAway(direction, _)
        | RoleEdit::RestoreWay(direction, _) => match direction {
            Direction::Out => "the ways out",
            Direction::In => "the ways in",
        },
    }
}

fn toggle(saved: &mut Vec<RoleId>, role: RoleId) {
    match saved.iter().position(|known| *known == role) {
        Some(place) => {
            saved.remove(place);
        }
        None => saved.push(role),
    }
}
