//! Orders that must not run in circles: ladders, prerequisites, places.

use std::collections::{BTreeMap, BTreeSet};

use super::super::parts::Parts;
use super::super::problem::Problem;

/// Finds ladders, prerequisites and places that lead back to themselves.
pub(super) fn check(parts: &Parts, found: &mut Vec<Problem>) {
    let mut ladders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for part in &parts.roles {
        let role = &part.entry;
        let Some(profile) = &role.profile else { continue };
        ladders
            .entry(role.id.as_str())
            .or_default()
            .extend(profile.can_lead_to.iter().map(crate::domain::ids::RoleId::as_str));
        let stages: Vec<_> = profile.ladder.iter().filter_map(|stage| stage.role.as_ref()).collect();
        for pair in stages.windows(2) {
            if let [lower, higher] = pair {
                ladders.entry(lower.as_str()).or_default().push(higher.as_str());
            }
        }
    }
    report(
        "ladder",
        &ladders,
        &file_of(parts.roles.iter().map(|part| (part.entry.id.as_str(), part.file.as_str()))),
        found,
    );

    let prerequisites: BTreeMap<&str, Vec<&str>> = parts
        .steps
        .iter()
        .map(|part| {
            (part.entry.id.as_str(), part.entry.after.iter().map(crate::domain::ids::CatalogueStepId::as_str).collect())
        })
        .collect();
    let files = file_of(parts.steps.iter().map(|part| (part.entry.id.as_str(), part.file.as_str())));
    report("order of steps", &prerequisites, &files, found);

    let places = || parts.packs.iter().flat_map(|pack| pack.entry.places.iter().map(move |place| (pack, place)));
    let within: BTreeMap<&str, Vec<&str>> = places()
        .map(|(_, place)| (place.id.as_str(), place.within.iter().map(crate::domain::ids::PlaceId::as_str).collect()))
        .collect();
    let files = file_of(places().map(|(pack, place)| (place.id.as_str(), pack.file.as_str())));
    report("nesting of places", &within, &files, found);
}

fn file_of<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> BTreeMap<&'a str, &'a str> {
    files.collect()
}

fn report(what: &str, edges: &BTreeMap<&str, Vec<&str>>, files: &BTreeMap<&str, &str>, found: &mut Vec<Problem>) {
    for start in edges.keys() {
        // The circle is reported once, at its smallest id.
        let circle = members_of_circle(start, edges);
        if circle.first() == Some(start) {
            let ids: Vec<_> = circle.iter().copied().collect();
            let file = files.get(start).copied().unwrap_or_default();
            found.push(Problem::new(file, start, format!("the {what} runs in a circle: {}", ids.join(", "))));
        }
    }
}

/// The nodes that both follow from `start` and lead to it; empty if `start` lies on no circle.
fn members_of_circle<'a>(start: &'a str, edges: &BTreeMap<&'a str, Vec<&'a str>>) -> BTreeSet<&'a str> {
    let after = reachable(start, edges);
    if !after.contains(start) {
        return BTreeSet::new();
    }
    after.into_iter().filter(|node| reachable(node, edges).contains(start)).collect()
}

fn reachable<'a>(start: &str, edges: &BTreeMap<&'a str, Vec<&'a str>>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&str> = edges.get(start).cloned().unwrap_or_default();
    while let Some(node) = open.pop() {
        if let Some((known, next)) = edges.get_key_value(node)
            && seen.insert(*known)
        {
            open.extend(next);
        }
    }
    seen
}
