//! Ids and names that must be unique.

use std::collections::{BTreeMap, BTreeSet};

use super::super::parts::Parts;
use super::super::problem::Problem;
use super::at_move;

/// Finds ids, titles and aliases that stand for two things.
pub(super) fn check(parts: &Parts, found: &mut Vec<Problem>) {
    let heads = || parts.packs.iter().map(|pack| (pack.file.as_str(), &pack.entry));
    unique("pack", heads().map(|(file, head)| (file, head.id.as_str())), found);
    unique(
        "place",
        heads().flat_map(|(file, head)| head.places.iter().map(move |place| (file, place.id.as_str()))),
        found,
    );
    let families = heads().flat_map(|(file, head)| head.families.iter().map(move |family| (file, family.id.as_str())));
    unique("family", families, found);
    let groups = heads().flat_map(|(file, head)| head.skill_groups.iter().map(move |group| (file, group.id.as_str())));
    unique("skill group", groups, found);
    unique("source", parts.sources.iter().map(|part| (part.file.as_str(), part.entry.id.as_str())), found);
    unique("skill", parts.skills.iter().map(|part| (part.file.as_str(), part.entry.id.as_str())), found);
    unique("role", parts.roles.iter().map(|part| (part.file.as_str(), part.entry.id.as_str())), found);
    unique("step", parts.steps.iter().map(|part| (part.file.as_str(), part.entry.id.as_str())), found);
    unique(
        "claim",
        parts
            .roles
            .iter()
            .flat_map(|part| part.entry.claims.iter().map(|claim| (part.file.as_str(), claim.id.as_str()))),
        found,
    );
    let skill_names = parts.skills.iter().flat_map(|part| {
        let names = part.entry.names();
        names.map(|name| (part.file.as_str(), part.entry.id.as_str(), name))
    });
    unique_names(skill_names, found);
    for part in &parts.roles {
        // Two roles may well have a name in common: a search finds both.
        if part.entry.names().any(|name| name.trim().is_empty()) {
            let id = &part.entry.id;
            found.push(Problem::new(&part.file, id, format!("the role “{id}” has an empty name")));
        }
    }
    duplicate_moves(parts, found);
}

fn unique<'a>(what: &str, ids: impl Iterator<Item = (&'a str, &'a str)>, found: &mut Vec<Problem>) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (file, id) in ids {
        if let Some(first) = seen.get(id) {
            let mut problem = Problem::new(file, id, format!("the {what} id “{id}” is used twice"));
            problem.occurrence = usize::from(*first == file);
            found.push(problem);
        } else {
            seen.insert(id, file);
        }
    }
}

fn unique_names<'a>(names: impl Iterator<Item = (&'a str, &'a str, &'a str)>, found: &mut Vec<Problem>) {
    let mut seen: BTreeMap<String, (&str, &str)> = BTreeMap::new();
    for (file, id, name) in names {
        if name.trim().is_empty() {
            found.push(Problem::new(file, id, format!("the skill “{id}” has an empty name")));
        } else if let Some((first_file, first)) = seen.get(&name.to_lowercase()) {
            let message = format!("“{name}” names both the skill “{first}” and the skill “{id}”");
            let mut problem = Problem::new(file, name, message);
            problem.occurrence = usize::from(*first_file == file);
            found.push(problem);
        } else {
            seen.insert(name.to_lowercase(), (file, id));
        }
    }
}

fn duplicate_moves(parts: &Parts, found: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for (index, part) in parts.moves.iter().enumerate() {
        let career_move = &part.entry;
        if !seen.insert((&career_move.from, &career_move.to)) {
            let message = format!("the move from “{}” to “{}” stands twice", career_move.from, career_move.to);
            found.push(at_move(parts, index, message));
        }
    }
}
