//! What is wrong in the corrections of roles.

use super::Plan;
use super::check::{Fault, duplicates, skill_faults, way_faults};
use super::own_role::OwnRole;
use crate::domain::ids::{RoleId, SkillId};

/// Faults of all corrections.
pub(super) fn correction_faults(plan: &Plan) -> Vec<Fault> {
    let twice = duplicates(plan.role_corrections.iter().map(|role| role.role.as_str()).enumerate()).into_iter();
    let twice = twice.map(|(at, id)| (at, "role", format!("the role “{id}” is corrected twice")));
    let mut faults: Vec<_> = twice.collect();
    for (at, correction) in plan.role_corrections.iter().enumerate() {
        let whose = format!("the correction of “{}”", correction.role);
        if correction.title.as_deref().and_then(OwnRole::title_fault).is_some() {
            let most = OwnRole::LONGEST_TITLE;
            faults.push((at, "title", format!("{whose} needs a title of at most {most} characters")));
        }
        let most = Plan::MOST_YEARS_WORKED;
        if correction.experience_years.is_some_and(|years| !(0.0..=most).contains(&years)) {
            faults.push((at, "experience_years", format!("{whose} asks for years outside 0 to {most}")));
        }
        faults.extend(skill_faults(&whose, &correction.skills).map(|message| (at, "skills", message)));
        for (key, ways) in [("leads_to", &correction.leads_to), ("reached_from", &correction.reached_from)] {
            faults.extend(way_faults(&correction.role, ways).map(|message| (at, key, message)));
        }
    }
    faults.into_iter().map(|(at, key, message)| Fault::new(&[("role_corrections", at)], key, message)).collect()
}

/// Roles that corrections name, apart from those that they correct and that these lead to.
pub(super) fn lenders_and_no_ways(plan: &Plan) -> impl Iterator<Item = &RoleId> {
    let corrections = plan.role_corrections.iter();
    corrections.flat_map(|role| role.estimated_from.iter().chain(&role.no_way_to).chain(&role.no_way_from))
}

/// Skills that corrections name.
pub(super) fn skills(plan: &Plan) -> impl Iterator<Item = &SkillId> {
    let stated = plan.role_corrections.iter();
    stated.flat_map(|role| role.skills.iter().map(|own| &own.skill).chain(&role.without))
}
