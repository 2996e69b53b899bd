//! Data: the bundled pack, its sources with their claims, and what is weak about it. Every count is computed here.

mod checks;
mod claim_rows;
mod figures;
mod findings;
mod official;
mod pack;
mod rule;
mod sources;
mod survey;
mod unknown;

use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::app::state::State;
use crate::app::view::data::DataView;
use crate::app::words::Words as _;
use checks::Check;
pub use claim_rows::ClaimRow;
pub use findings::Finding;
use official::official;
pub use official::{OfficialData, OfficialRow, PackState};
pub use pack::PackCard;
pub use sources::SourceDetail;
use sources::SourceRow;
pub use survey::Surveys;
use unknown::UnknownEntry;

/// What Data shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DataData {
    /// What is selected and typed.
    #[serde(skip)]
    pub view: DataView,
    /// The bundled pack.
    pub pack: PackCard,
    /// The official files.
    pub official: OfficialData,
    /// Whether they are shown.
    pub shows_official: bool,
    /// Kinds of sources with their counts, all first.
    pub kinds: Vec<KindFilter>,
    /// Sources that pass search and filter.
    pub sources: Vec<SourceRow>,
    /// What is said in place of an empty list.
    pub none_found: String,
    /// The source selected.
    pub detail: Option<SourceDetail>,
    pub checks: Vec<Check>,
    /// What the selected check found.
    #[serde(serialize_with = "as_they_are")]
    pub findings: Option<Arc<Findings>>,
    /// What the plan names and the pack does not have.
    pub unknown: Vec<UnknownEntry>,
    /// How the open plan and the pack fit, in one sentence.
    pub fit: String,
    /// How a figure is chosen where there are several.
    pub rule: Vec<&'static str>,
    /// What is never used for a figure.
    pub never: &'static str,
    /// Every claim but satire, with tabs between the cells.
    #[serde(skip)]
    pub all_claims: Arc<str>,
}

/// A filter by kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KindFilter {
    /// The kind; `None` for all.
    #[serde(skip)]
    pub kind: Option<crate::domain::catalogue::source::SourceKind>,
    pub word: String,
}

/// The findings of the selected check.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Findings {
    /// The name of the check.
    pub title: String,
    pub meaning: &'static str,
    /// What was found.
    pub entries: Vec<Finding>,
    /// The same with tabs between the cells.
    #[serde(skip)]
    pub copied: String,
}

#[allow(clippy::ref_option, reason = "the serializer gives a reference")]
fn as_they_are<S: Serializer>(findings: &Option<Arc<Findings>>, serializer: S) -> Result<S::Ok, S::Error> {
    findings.as_deref().serialize(serializer)
}

/// Builds what Data shows.
pub fn data(state: &State) -> DataData {
    let view = state.view.data.clone();
    let catalogue = &state.catalogue;
    let survey = survey::survey(state);
    let selected = |check: &Check| Check { selected: view.check == Some(check.check), ..check.clone() };
    let sources = sources::rows(catalogue, &view, state.settings.hide_satire);
    let none_found = match (view.query.trim().is_empty(), view.kind) {
        (false, _) => format!("No source matches “{}”", view.query.trim()),
        (true, Some(kind)) => format!("No source is {}", kind.words()),
        (true, None) => "The pack names no source".to_owned(),
    };
    DataData {
        pack: survey.pack.clone(),
        official: official(state),
        shows_official: view.official && view.selected.is_none(),
        kinds: sources::kinds(catalogue, state.settings.hide_satire),
        sources,
        none_found,
        detail: view.selected.as_ref().and_then(|id| sources::detail(catalogue, id, state.settings.hide_satire)),
        checks: survey.checks.iter().map(selected).collect(),
        findings: view.check.map(|check| survey::found(state, check)),
        unknown: unknown::entries(state),
        fit: unknown::fit(state),
        rule: rule::STEPS.to_vec(),
        never: rule::NEVER,
        all_claims: Arc::clone(&survey.all_claims),
        view,
    }
}
