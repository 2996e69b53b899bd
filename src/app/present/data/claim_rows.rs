//! Claims as rows of a table.

use serde::Serialize;

use super::figures;
use crate::app::action::{Action, ViewAction};
use crate::app::view::roles::RoleTab;
use crate::app::words;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::{Claim, Measure};
use crate::domain::catalogue::role::Role;
use crate::domain::catalogue::source::SourceKind;
use crate::domain::ids::ClaimId;

/// One claim.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClaimRow {
    #[serde(skip)]
    pub id: ClaimId,
    /// Role, what, figure, what the figure is, unit, definition, place, year, proxy.
    pub cells: [String; 9],
    /// The beginning of the figure, as far as there is room beside other cells.
    #[serde(skip)]
    pub head: String,
    /// Anything a reader should know.
    pub note: String,
    /// What a screen reader says.
    #[serde(skip)]
    pub name: String,
    /// Shows the role.
    #[serde(skip)]
    pub open: Action,
}

/// Headings of the cells of a row.
const HEADINGS: [&str; 9] = ["Role", "What", "Figure", "Figure is", "Unit", "Definition", "Place", "Year", "Proxy"];

pub(super) fn row(role: &Role, claim: &Claim, catalogue: &Catalogue) -> ClaimRow {
    let cells = [
        role.short().to_owned(),
        figures::what(claim),
        words::claim_words(claim),
        words::amount_is(claim.amount),
        words::unit(&claim.unit),
        figures::definition(claim).to_owned(),
        catalogue.place_title(&claim.place).to_owned(),
        words::span(claim.from_year, claim.year),
        figures::proxy(claim),
    ];
    let tab = match claim.measure {
        Measure::Pay => RoleTab::Pay,
        Measure::RedundancyRisk => RoleTab::RealityCheck,
        Measure::EmploymentGrowth
        | Measure::MarketSize
        | Measure::MarketGrowth
        | Measure::AdvertGrowth
        | Measure::OpenJobs
        | Measure::RemoteShare
        | Measure::OccupationTransfers => RoleTab::Profile,
    };
    let name: Vec<_> = cells.iter().map(String::as_str).filter(|cell| *cell != "–").collect();
    ClaimRow {
        id: claim.id.clone(),
        head: words::claim_head(claim),
        name: name.join(", "),
        note: claim.note.clone().unwrap_or_default(),
        open: ViewAction::ShowRole(role.id.clone(), tab).into(),
        cells,
    }
}

/// Rows with tabs between the cells, with the headings and the source as the last column.
pub(super) fn as_text<'a>(rows: impl Iterator<Item = (&'a ClaimRow, &'a str)>) -> String {
    let mut text = format!("{}\tNote\tSource", HEADINGS.join("\t"));
    for (row, source) in rows {
        text.push('\n');
        text.push_str(&row.cells.join("\t"));
        text.push('\t');
        text.push_str(&row.note);
        text.push('\t');
        text.push_str(source);
    }
    text
}

/// Every claim of the catalogue as text, by role, without satire.
pub(super) fn all_as_text(catalogue: &Catalogue) -> String {
    let claims = catalogue.roles().flat_map(|role| role.claims.iter().map(move |claim| (role, claim)));
    let rows: Vec<_> = claims
        .filter(|(_, claim)| catalogue.kind_of(claim) != SourceKind::Satire)
        .map(|(role, claim)| (row(role, claim, catalogue), catalogue.source_short(&claim.source)))
        .collect();
    as_text(rows.iter().map(|(row, source)| (row, *source)))
}
