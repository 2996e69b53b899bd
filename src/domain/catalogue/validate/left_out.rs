//! What entries leave out. A catalogue is of use without it, and says of each that it is not known.

use super::super::claim::Measure;
use super::super::parts::Parts;
use super::super::problem::Problem;
use super::super::role::{Need, Role};
use super::super::skill::Skill;

/// Everything left out, by file and then in the order found.
pub(in crate::domain::catalogue) fn left_out(parts: &Parts) -> Vec<Problem> {
    let roles = parts.roles.iter().flat_map(|part| {
        let id = &part.entry.id;
        of_role(&part.entry).map(move |what| Problem::new(&part.file, id, format!("the role “{id}” {what}")))
    });
    let skills = parts.skills.iter().flat_map(|part| {
        let id = &part.entry.id;
        of_skill(&part.entry).map(move |what| Problem::new(&part.file, id, format!("the skill “{id}” {what}")))
    });
    let mut found: Vec<_> = roles.chain(skills).collect();
    if parts.packs.iter().all(|pack| pack.entry.usual_place.is_none()) {
        let first = parts.packs.first();
        found.extend(first.map(|pack| Problem::new(&pack.file, &pack.entry.id, "no pack names a usual place")));
    }
    found.sort_by(|a, b| a.file.cmp(&b.file));
    found
}

fn of_role(role: &Role) -> impl Iterator<Item = &'static str> {
    let lacks = [
        (role.family.is_none(), "belongs to no family"),
        (role.level.is_none(), "has no level"),
        (role.leads_people.is_none(), "does not say whether it leads people"),
        (role.summary.as_ref().is_none_or(|summary| summary.trim().is_empty()), "has no summary"),
        (role.sources.is_empty(), "names no source"),
        (!role.skills.iter().any(|wanted| wanted.need == Need::Essential), "has no essential skill"),
        (!role.claims.iter().any(|claim| claim.measure == Measure::Pay), "has no pay claim"),
    ];
    lacks.into_iter().filter(|(lacks, _)| *lacks).map(|(_, what)| what)
}

fn of_skill(skill: &Skill) -> impl Iterator<Item = &'static str> {
    let lacks = [
        (skill.anchors.is_none(), "does not say what its levels are"),
        (skill.hours.is_none(), "does not say how long its levels take"),
    ];
    lacks.into_iter().filter(|(lacks, _)| *lacks).map(|(_, what)| what)
}
