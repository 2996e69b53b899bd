//! The sources behind an answer.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::cli::table::{Align, Table};
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::SourceId;

/// A source that a figure of the answer names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceEntry {
    /// The id by which figures name it.
    pub id: String,
    /// Full title.
    pub title: String,
    /// Short form for captions.
    pub short: String,
    /// `measured`, `reported` or `editorial`.
    pub kind: &'static str,
    /// When it was published, as printed.
    pub date: String,
    /// Web address.
    pub url: Option<String>,
}

/// The sources by id, each once.
pub fn source_entries<'a>(ids: impl IntoIterator<Item = &'a SourceId>, catalogue: &Catalogue) -> Vec<SourceEntry> {
    let ids: BTreeSet<_> = ids.into_iter().collect();
    let entry = |id: &SourceId| {
        let source = catalogue.source(id)?;
        Some(SourceEntry {
            id: source.id.to_string(),
            title: source.title.clone(),
            short: source.short.clone(),
            kind: source.kind.word(),
            date: source.date.clone(),
            url: source.url.clone(),
        })
    };
    ids.into_iter().filter_map(entry).collect()
}

/// The sources as the last part of a text.
pub fn sources_text(sources: &[SourceEntry]) -> String {
    let mut table = Table::new([("Source", Align::Left), ("Kind", Align::Left), ("Title", Align::Left)]);
    for source in sources {
        table.row([source.id.clone(), source.kind.to_owned(), source.title.clone()]);
    }
    if sources.is_empty() { String::new() } else { format!("\n{}", table.text()) }
}
