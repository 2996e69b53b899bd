//! Moves in and out of a role.

use std::cmp::Reverse;

use serde::Serialize;

use super::Desk;
use crate::app::present::figure::{Meaning, Told, told};
use crate::app::present::strip::{kind_words, pays_less};
use crate::app::words::pay_of_move_words;
use crate::domain::catalogue::career_move::CareerMove;
use crate::domain::catalogue::role::Role;
use crate::domain::ids::RoleId;
use crate::domain::path::move_kind::MoveKind;
use crate::domain::pay::pay_of_move::PayOfMove;
use crate::domain::pay::resolution::Resolution;

/// What the Moves tab shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MovesTab {
    /// Where it leads.
    pub out: Vec<MoveRow>,
    /// Where people come from.
    pub into: Vec<MoveRow>,
}

/// One move.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MoveRow {
    /// The role at the other end.
    pub role: RoleId,
    pub title: String,
    /// What sort of change it is.
    #[serde(skip)]
    pub kind: Option<MoveKind>,
    /// The same in words.
    pub kind_words: &'static str,
    /// Years usual before the move.
    pub years: Told,
    /// Who names the move and who gives the years.
    pub source: String,
    /// Pay before and after.
    pub pay: Told,
    /// What is said where the two figures are of different sources.
    pub of_two_sources: Option<String>,
    /// Anything worth knowing.
    pub note: Option<String>,
    /// What a screen reader says.
    pub name: String,
}

/// How many moves there are.
pub(super) fn count(desk: &Desk<'_>, role: &Role) -> usize {
    desk.catalogue.moves_from(&role.id).count() + desk.catalogue.moves_to(&role.id).count()
}

/// Builds the Moves tab.
pub(super) fn moves(desk: &Desk<'_>, role: &Role) -> MovesTab {
    MovesTab {
        out: rows(desk, desk.catalogue.moves_from(&role.id), |found| &found.to),
        into: rows(desk, desk.catalogue.moves_to(&role.id), |found| &found.from),
    }
}

/// Upward moves first, and within a kind the quickest.
pub(super) fn rows<'a>(
    desk: &Desk<'_>,
    moves: impl Iterator<Item = &'a CareerMove>,
    far: impl Fn(&CareerMove) -> &RoleId,
) -> Vec<MoveRow> {
    let code = |role: &RoleId| Some(&desk.catalogue.role(role)?.occupation.as_ref()?.code);
    let likeness = |found: &CareerMove| {
        let official = desk.catalogue.is_official(&found.from) && desk.catalogue.is_official(&found.to);
        let occupations = desk.catalogue.occupations().filter(|_| official)?;
        occupations.likeness(code(&found.from)?, code(&found.to)?)
    };
    let entry = |found: &CareerMove| Some((row(desk, found, far(found))?, Reverse(likeness(found)), found.years));
    let mut found: Vec<_> = moves.filter_map(entry).collect();
    found.sort_by(|(a, a_alike, a_years), (b, b_alike, b_years)| {
        let kind = in_order(a.kind).cmp(&in_order(b.kind));
        kind.then(a_alike.cmp(b_alike)).then(a_years.total_cmp(b_years)).then_with(|| a.title.cmp(&b.title))
    });
    found.into_iter().map(|(row, ..)| row).collect()
}

/// What is not known stands last.
fn in_order(kind: Option<MoveKind>) -> (bool, Option<MoveKind>) {
    (kind.is_none(), kind)
}

/// One move; `None` if one of its roles is not in the catalogue.
pub(super) fn row(desk: &Desk<'_>, found: &CareerMove, far: &RoleId) -> Option<MoveRow> {
    let catalogue = desk.catalogue;
    let (from, to) = (catalogue.role(&found.from)?, catalogue.role(&found.to)?);
    let short = |id| catalogue.source(id).map_or_else(|| "source unknown".to_owned(), |source| source.short.clone());
    let source = if found.source == found.years_source || found.stated_years().is_none() {
        short(&found.source)
    } else {
        format!("{}; years by {}", short(&found.source), short(&found.years_source))
    };
    let kind = MoveKind::between(from, to);
    let title = catalogue.role_title(far).to_owned();
    let usual =
        |years| told!["usually after ", Told::span(Meaning::UsualMonths(found.from.clone(), found.to.clone()), years)];
    let years = found.stated_years().map_or_else(|| "years not stated".into(), usual);
    let (left, taken) = (desk.resolution(from), desk.resolution(to));
    let middle = |found: &Resolution<'_>| found.choice().map(|choice| choice.band.middle);
    let less = pays_less(middle(&left), middle(&taken)).map(|less| format!(" ({less})")).unwrap_or_default();
    let pay = told![desk.pay_in_use(from), " → ", desk.pay_in_use(to), less.clone()];
    let between = PayOfMove::between(&left, &taken);
    let of_two_sources = between.apart.then(|| pay_of_move_words(&between, catalogue));
    let told = of_two_sources.iter().map(|words| format!(". {words}")).collect::<String>();
    Some(MoveRow {
        role: far.clone(),
        name: format!(
            "{title}, {}, {}, {source}, pay from {} to {}{less}{told}",
            kind_words(kind).to_lowercase(),
            years.as_str(),
            desk.pay_in_use(from),
            desk.pay_in_use(to)
        ),
        title,
        kind,
        kind_words: kind_words(kind),
        years,
        source,
        pay,
        of_two_sources,
        note: found.note.clone(),
    })
}
