//! The sources behind an answer.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::app::words::Words as _;
use crate::cli::table::Table;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::source::Source;
use crate::domain::ids::SourceId;

/// The sources that figures of an answer name, by id, each once.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// The sources of these ids; what is no source is left out.
    pub fn of<'a>(ids: impl IntoIterator<Item = &'a SourceId>, catalogue: &Catalogue) -> Self {
        let ids: BTreeSet<_> = ids.into_iter().collect();
        Self(ids.into_iter().filter_map(|id| catalogue.source(id).cloned()).collect())
    }

    /// The last part of a text.
    pub fn text(&self) -> String {
        let mut table = Table::new(&["Source", "Kind", "Title"], &[], &[]);
        for source in &self.0 {
            table.row([source.id.to_string(), source.kind.words().to_owned(), source.title.clone()]);
        }
        if self.0.is_empty() { String::new() } else { format!("\n{}", table.text()) }
    }
}

pub fn ids_text<'a>(ids: impl IntoIterator<Item = &'a SourceId>) -> String {
    ids.into_iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
