//! Holding two to four roles against each other.

use super::{tell, view};
use crate::app::action::RoleComparisonAction;
use crate::app::notice::Weight;
use crate::app::state::State;
use crate::app::view::Screen;
use crate::app::view::compared_roles::ComparedRoles;
use crate::domain::ids::RoleId;

/// Applies a change of which roles are compared. What cannot be done changes nothing and is told.
pub(super) fn apply(state: &mut State, action: RoleComparisonAction) {
    if let Err(why) = try_apply(state, action) {
        tell(state, Weight::Warning, why, None);
    }
}

fn try_apply(state: &mut State, action: RoleComparisonAction) -> Result<(), String> {
    let compared = &mut state.view.roles.compared;
    match action {
        RoleComparisonAction::Begin(role) => {
            if compared.roles.is_empty() {
                compared.roles.extend(role);
            }
            (compared.picking, compared.open) = (true, false);
            view::go(state, Screen::Roles);
        }
        RoleComparisonAction::Pick { role, picked: false } => compared.roles.retain(|picked| *picked != role),
        RoleComparisonAction::Pick { role, picked: true } if compared.has(&role) => {}
        RoleComparisonAction::Pick { .. } if compared.roles.len() >= ComparedRoles::MOST => return Err(too_many()),
        RoleComparisonAction::Pick { role, picked: true } => compared.roles.push(role),
        RoleComparisonAction::Clear => (compared.roles, compared.picking) = (Vec::new(), false),
        RoleComparisonAction::Show(roles) => return show(state, roles),
        RoleComparisonAction::ShowPicked => {
            let roles = compared.roles.clone();
            return show(state, roles);
        }
        RoleComparisonAction::Put(at, role) => {
            if compared.has(&role) {
                let title = state.catalogue.role_title(&role);
                return Err(format!("{title} stands in the comparison already."));
            }
            let is_full = compared.roles.len() >= ComparedRoles::MOST;
            match compared.roles.get_mut(at) {
                Some(place) => *place = role,
                None if is_full => return Err(too_many()),
                None => compared.roles.push(role),
            }
        }
        RoleComparisonAction::TakeOut(role) => {
            if compared.has(&role) && compared.roles.len() <= ComparedRoles::LEAST {
                return Err(format!("{} Put another in its place, or go back to the list.", too_few()));
            }
            compared.roles.retain(|picked| *picked != role);
        }
        RoleComparisonAction::OnlyDifferences(only) => compared.only_differences = only,
        RoleComparisonAction::Close => compared.open = false,
    }
    Ok(())
}

/// Shows these roles, each once.
fn show(state: &mut State, roles: Vec<RoleId>) -> Result<(), String> {
    let mut each: Vec<RoleId> = Vec::new();
    for role in roles {
        if !each.contains(&role) {
            each.push(role);
        }
    }
    if each.len() > ComparedRoles::MOST {
        return Err(too_many());
    }
    if each.len() < ComparedRoles::LEAST {
        return Err(too_few());
    }
    let compared = &mut state.view.roles.compared;
    (compared.roles, compared.open) = (each, true);
    view::go(state, Screen::Roles);
    Ok(())
}

fn too_many() -> String {
    "Four roles at most are compared. Let one go before you pick another.".to_owned()
}

fn too_few() -> String {
    "It takes two roles or more to compare.".to_owned()
}
