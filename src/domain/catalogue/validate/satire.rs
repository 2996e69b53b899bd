//! Satire must reach no number: it may stand behind reality checks and behind claims, which are never used.

use std::collections::BTreeSet;

use super::super::parts::Parts;
use super::super::problem::Problem;
use super::super::profile::Profile;
use super::super::role::Role;
use super::super::source::SourceKind;
use crate::domain::ids::SourceId;

/// Finds satirical sources behind levels, hours, years, assumptions, steps and serious text, and what is told as satire of
/// a role that no satire is about.
pub(super) fn check(parts: &Parts, found: &mut Vec<Problem>) {
    let satire: BTreeSet<&SourceId> =
        parts.sources.iter().filter(|part| part.entry.kind == SourceKind::Satire).map(|part| &part.entry.id).collect();
    let pack =
        parts.packs.iter().flat_map(|pack| pack.entry.assumptions.iter().map(|default| (&pack.file, &default.source)));
    let skills = parts.skills.iter().filter_map(|part| Some((&part.file, part.entry.hours_source.as_ref()?)));
    let steps = parts.steps.iter().flat_map(|part| {
        let sources = [&part.entry.source].into_iter().chain(&part.entry.hours_source);
        sources.map(|source| (&part.file, source))
    });
    let moves = parts.moves.iter().flat_map(|part| {
        let sources = [&part.entry.source, &part.entry.years_source];
        sources.into_iter().map(|source| (&part.file, source))
    });
    let roles = parts.roles.iter().flat_map(|part| {
        let profile = part.entry.profile.iter().flat_map(|profile| &profile.sources);
        let years = part.entry.asks.years().into_iter().filter_map(|(_, source)| source);
        part.entry.sources.iter().chain(profile).chain(years).map(|source| (&part.file, source))
    });
    for (file, source) in pack.chain(skills).chain(steps).chain(moves).chain(roles) {
        if satire.contains(source) {
            found.push(Problem::new(file, source, format!("satire cannot be a source here: “{source}”")));
        }
    }
    for part in &parts.roles {
        let role = &part.entry;
        if let Some(name) = role.satirical_aliases.iter().find(|name| role.aliases.contains(name)) {
            found.push(Problem::new(&part.file, name, format!("“{name}” is an alias and a satirical one")));
        }
        if role.reality_check.is_none() && names_satire(role) {
            let message = format!("the role “{}” has words of satire and no reality check", role.id);
            found.push(Problem::new(&part.file, &role.id, message));
        }
    }
}

/// Whether anything of the role is told as satire outside its reality check.
fn names_satire(role: &Role) -> bool {
    let in_profile = |profile: &Profile| {
        let Profile { skills_and_tools, satirical_sectors, .. } = profile;
        !satirical_sectors.is_empty() || skills_and_tools.iter().any(|section| section.satire)
    };
    !role.satirical_aliases.is_empty() || role.profile.as_ref().is_some_and(in_profile)
}
