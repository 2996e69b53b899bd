//! The list of sources, and one of them in detail with its claims.

use serde::Serialize;
use strum::IntoEnumIterator as _;

use super::KindFilter;
use super::claim_rows::{ClaimRow, as_text, row};
use crate::app::format;
use crate::app::view::data::DataView;
use crate::app::words::Words as _;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::source::{Source, SourceKind};
use crate::domain::ids::SourceId;

/// A source in the list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceRow {
    #[serde(skip)]
    pub id: SourceId,
    /// Its short form.
    pub title: String,
    /// Publisher and date.
    pub caption: String,
    /// How much it can carry.
    pub kind: &'static str,
    /// Whether it is satire.
    pub satire: bool,
    /// How many figures come from it.
    pub figures: String,
    /// What a screen reader says.
    pub name: String,
    /// Whether it is shown in detail.
    pub selected: bool,
}

/// A source in detail.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceDetail {
    /// Its short form.
    pub title: String,
    /// How much it can carry.
    pub kind: &'static str,
    pub kind_means: &'static str,
    /// Whether it is satire.
    pub satire: bool,
    /// Name and value of each fact.
    pub facts: Vec<(&'static str, String)>,
    /// Anything a reader should know.
    pub note: String,
    /// Its address; empty without one.
    pub address: String,
    /// Title of the table.
    pub claims_title: String,
    pub claims: Vec<ClaimRow>,
    /// The table with tabs between the cells.
    #[serde(skip)]
    pub copied: String,
    /// What else it stands for, such as skills and moves.
    pub also: String,
}

/// Filters by kind with their counts.
pub(super) fn kinds(catalogue: &Catalogue, hide_satire: bool) -> Vec<KindFilter> {
    let all = KindFilter { kind: None, word: "All".to_owned() };
    let each = SourceKind::iter().map(|kind| KindFilter { kind: Some(kind), word: format::capital(kind.words()) });
    let present = |filter: &KindFilter| {
        let hidden = hide_satire && filter.kind == Some(SourceKind::Satire);
        !hidden && catalogue.sources().any(|source| Some(source.kind) == filter.kind)
    };
    std::iter::once(all).chain(each.filter(present)).collect()
}

/// The sources that pass search and filter: the stronger kinds first, then by short form. Satire is kept apart: it is
/// listed only where its kind is asked for.
pub(super) fn rows(catalogue: &Catalogue, view: &DataView, hide_satire: bool) -> Vec<SourceRow> {
    let query = view.query.trim().to_lowercase();
    let mut found: Vec<_> = catalogue
        .sources()
        .filter(|source| {
            let wanted = view.kind.map_or(source.kind != SourceKind::Satire, |kind| source.kind == kind);
            wanted && !(hide_satire && source.kind == SourceKind::Satire) && matches(source, &query)
        })
        .collect();
    found.sort_by(|a, b| (a.kind, &a.short).cmp(&(b.kind, &b.short)));
    found.into_iter().map(|source| source_row(catalogue, source, view.selected.as_ref())).collect()
}

/// Every word typed occurs in the title, the short form, the publisher or the place.
fn matches(source: &Source, query: &str) -> bool {
    let text = format!("{} {} {} {}", source.title, source.short, source.publisher, source.place).to_lowercase();
    query.split_whitespace().all(|word| text.contains(word))
}

fn source_row(catalogue: &Catalogue, source: &Source, selected: Option<&SourceId>) -> SourceRow {
    let count = claims_of(catalogue, &source.id).count();
    let figures = format::count(count, "figure", "figures");
    let caption = format!("{}, {}", source.publisher, source.date);
    SourceRow {
        id: source.id.clone(),
        title: source.short.clone(),
        name: format!("{}, {caption}, {}, {figures}", source.short, source.kind.words()),
        caption,
        kind: source.kind.words(),
        satire: source.kind == SourceKind::Satire,
        figures: if count == 0 { "–".to_owned() } else { count.to_string() },
        selected: selected == Some(&source.id),
    }
}

fn claims_of<'a>(
    catalogue: &'a Catalogue,
    id: &'a SourceId,
) -> impl Iterator<Item = (&'a crate::domain::catalogue::role::Role, &'a crate::domain::catalogue::claim::Claim)> {
    let all = catalogue.roles().flat_map(|role| role.claims.iter().map(move |claim| (role, claim)));
    all.filter(move |(_, claim)| claim.source == *id)
}

/// A source with its claims.
pub(super) fn detail(catalogue: &Catalogue, id: &SourceId, hide_satire: bool) -> Option<SourceDetail> {
    let source = catalogue.source(id).filter(|source| !(hide_satire && source.kind == SourceKind::Satire))?;
    let mut claims: Vec<_> = claims_of(catalogue, id).map(|(role, claim)| row(role, claim, catalogue)).collect();
    claims.sort_by(|a, b| a.cells.cmp(&b.cells));
    let facts = vec![
        ("Title", source.title.clone()),
        ("Publisher", source.publisher.clone()),
        ("Date", source.date.clone()),
        ("Place", source.place.clone()),
        ("Licence", source.licence.clone()),
    ];
    let claims_title = match claims.len() {
        0 => "No figure comes from this source".to_owned(),
        count => format!("{} from this source", format::count(count, "figure", "figures")),
    };
    Some(SourceDetail {
        title: source.short.clone(),
        kind: source.kind.words(),
        kind_means: kind_means(source.kind),
        satire: source.kind == SourceKind::Satire,
        facts,
        note: source.note.clone().unwrap_or_default(),
        address: source.url.clone().filter(|url| format::web_address(url).is_some()).unwrap_or_default(),
        claims_title,
        copied: as_text(claims.iter().map(|row| (row, source.short.as_str()))),
        claims,
        also: also(catalogue, id),
    })
}

fn kind_means(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Measured => "Counted or surveyed by a stated method.",
        SourceKind::Reported => "Printed by a publisher who names no method that can be checked.",
        SourceKind::Editorial => "A judgement of the makers of this pack.",
        SourceKind::Satire => "Written to amuse. Shown in the reality check only and never used for a figure.",
    }
}

/// What else rests on the source.
fn also(catalogue: &Catalogue, id: &SourceId) -> String {
    let counts = [
        (catalogue.roles().filter(|role| role.sources.contains(id)).count(), "role profile", "role profiles"),
        (
            catalogue.skills().filter(|skill| skill.hours_source.as_ref() == Some(id)).count(),
            "skill’s hours",
            "skills’ hours",
        ),
        (catalogue.steps().filter(|step| step.source == *id).count(), "step", "steps"),
        (
            catalogue.steps().filter(|step| catalogue.hours_source(step) == Some(id)).count(),
            "step’s hours",
            "steps’ hours",
        ),
        (catalogue.moves().iter().filter(|known| known.source == *id).count(), "move", "moves"),
        (
            catalogue.moves().iter().filter(|known| known.years_source == *id).count(),
            "move’s usual years",
            "moves’ usual years",
        ),
    ];
    let words: Vec<_> = counts
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| format::count(count, one, many))
        .collect();
    if words.is_empty() { String::new() } else { format!("Also behind {}.", words.join(", ")) }
}
