//! Checks a catalogue as a whole and lists everything that is wrong with it.

mod claims;
mod cycles;
mod left_out;
mod names;
mod references;
mod satire;
mod values;

use std::collections::BTreeSet;

use super::parts::Parts;
use super::problem::Problem;
use crate::domain::ids::{CatalogueStepId, FamilyId, PlaceId, RoleId, SkillGroupId, SkillId, SourceId};
pub(super) use left_out::left_out;

/// The ids that are there to be referred to.
struct Known<'a> {
    families: BTreeSet<&'a FamilyId>,
    groups: BTreeSet<&'a SkillGroupId>,
    places: BTreeSet<&'a PlaceId>,
    sources: BTreeSet<&'a SourceId>,
    skills: BTreeSet<&'a SkillId>,
    roles: BTreeSet<&'a RoleId>,
    steps: BTreeSet<&'a CatalogueStepId>,
}

/// Every problem of the parts, by file and then in the order found.
pub(super) fn problems(parts: &Parts) -> Vec<Problem> {
    let known = Known {
        families: parts.packs.iter().flat_map(|pack| &pack.entry.families).map(|family| &family.id).collect(),
        groups: parts.packs.iter().flat_map(|pack| &pack.entry.skill_groups).map(|group| &group.id).collect(),
        places: parts.packs.iter().flat_map(|pack| &pack.entry.places).map(|place| &place.id).collect(),
        sources: parts.sources.iter().map(|part| &part.entry.id).collect(),
        skills: parts.skills.iter().map(|part| &part.entry.id).collect(),
        roles: parts.roles.iter().map(|part| &part.entry.id).collect(),
        steps: parts.steps.iter().map(|part| &part.entry.id).collect(),
    };
    let mut found = Vec::new();
    names::check(parts, &mut found);
    references::check(parts, &known, &mut found);
    values::check(parts, &mut found);
    claims::check(parts, &known, &mut found);
    cycles::check(parts, &mut found);
    satire::check(parts, &mut found);
    found.sort_by(|a, b| a.file.cmp(&b.file));
    found
}

/// A problem of the move with this index, at the role it leaves: the same id stands in other moves before it.
fn at_move(parts: &Parts, index: usize, message: String) -> Problem {
    let Some(part) = parts.moves.get(index) else { return Problem::new("", "", message) };
    let from = &part.entry.from;
    let before = parts.moves.iter().take(index).flat_map(|earlier| [&earlier.entry.from, &earlier.entry.to]);
    Problem { occurrence: before.filter(|role| *role == from).count(), ..Problem::new(&part.file, from, message) }
}
