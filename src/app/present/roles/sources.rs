//! Every source that something on a role rests on.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Desk;
use crate::app::format;
use crate::app::words::Words as _;
use crate::domain::catalogue::role::Role;
use crate::domain::catalogue::source::{Source, SourceKind};
use crate::domain::ids::SourceId;

/// What the Sources tab shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourcesTab {
    /// The sources: measured first, satire last.
    pub rows: Vec<SourceRow>,
}

/// One source.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceRow {
    /// Full title.
    pub title: String,
    /// Publisher, date and place.
    pub origin: String,
    /// How much it can carry.
    pub kind: String,
    /// Whether it is satire.
    pub satire: bool,
    /// What on this role rests on it.
    pub carries: String,
    /// Terms of use.
    pub licence: String,
    /// Web address.
    pub url: Option<String>,
    /// Anything to know before trusting it.
    pub note: Option<String>,
}

/// What rests on one source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Carried {
    text: bool,
    years: bool,
    figures: usize,
    moves: usize,
    steps: usize,
    hours: usize,
    step_hours: usize,
    satire: bool,
}

/// The sources used for a role. Satire is left out where it is hidden.
pub(super) fn used<'a>(desk: &Desk<'a>, role: &Role) -> Vec<(&'a Source, Carried)> {
    let mut carried: BTreeMap<&SourceId, Carried> = BTreeMap::new();
    let profile = role.profile.as_ref();
    for source in role.sources.iter().chain(profile.into_iter().flat_map(|profile| &profile.sources)) {
        carried.entry(source).or_default().text = true;
    }
    for (years, source) in role.asks.years() {
        if let Some(source) = years.and_then(|_| desk.catalogue.years_source(source, role)) {
            carried.entry(source).or_default().years = true;
        }
    }
    for claim in &role.claims {
        carried.entry(&claim.source).or_default().figures += 1;
    }
    let catalogue = desk.catalogue;
    for found in catalogue.moves_from(&role.id).chain(catalogue.moves_to(&role.id)) {
        carried.entry(&found.source).or_default().moves += 1;
        if found.years_source != found.source {
            carried.entry(&found.years_source).or_default().moves += 1;
        }
    }
    for step in profile.into_iter().flat_map(|profile| &profile.next_steps).filter_map(|id| catalogue.step(id)) {
        carried.entry(&step.source).or_default().steps += 1;
        if let Some(source) = catalogue.hours_source(step) {
            carried.entry(source).or_default().step_hours += 1;
        }
    }
    let skills = role.skills.iter().filter_map(|wanted| catalogue.skill(&wanted.skill));
    for source in skills.filter_map(|skill| skill.hours_source.as_ref()) {
        carried.entry(source).or_default().hours += 1;
    }
    if let Some(reality) = &role.reality_check {
        carried.entry(&reality.source).or_default().satire = true;
    }
    let mut found: Vec<_> = carried
        .into_iter()
        .filter_map(|(id, carried)| Some((catalogue.source(id)?, carried)))
        .filter(|(source, _)| source.kind != SourceKind::Satire || !desk.hide_satire)
        .collect();
    found.sort_by(|(a, _), (b, _)| a.kind.cmp(&b.kind).then_with(|| a.short.cmp(&b.short)));
    found
}

/// Builds the Sources tab.
pub(super) fn sources(desk: &Desk<'_>, role: &Role) -> SourcesTab {
    let rows = used(desk, role)
        .into_iter()
        .map(|(source, carried)| SourceRow {
            title: source.title.clone(),
            origin: [&source.publisher, &source.date, &source.place].map(String::as_str).join(" · "),
            kind: format::capital(source.kind.words()),
            satire: source.kind == SourceKind::Satire,
            carries: words(carried),
            licence: source.licence.clone(),
            url: source.url.clone().filter(|url| format::web_address(url).is_some()),
            note: source.note.clone(),
        })
        .collect();
    SourcesTab { rows }
}

fn words(carried: Carried) -> String {
    let Carried { text, years, figures, moves, steps, hours, step_hours, satire } = carried;
    let counted = |number: usize, one: &str, many: &str| (number > 0).then(|| format::count(number, one, many));
    let parts = [
        counted(figures, "figure", "figures"),
        text.then(|| "profile text".to_owned()),
        years.then(|| "years asked for".to_owned()),
        satire.then(|| "reality check".to_owned()),
        counted(moves, "move", "moves"),
        counted(steps, "step", "steps"),
        (hours > 0).then(|| format!("hours of {}", format::count(hours, "skill", "skills"))),
        (step_hours > 0).then(|| format!("hours of {}", format::count(step_hours, "step", "steps"))),
    ];
    format::capital(&parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}
