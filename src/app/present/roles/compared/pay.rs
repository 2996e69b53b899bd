//! Pay by source, the figures of one source in one line. Figures are never joined.

use super::cell::ComparedCell;
use super::row::{ComparedRow, RowSubject};
use super::{Column, ComparedSection, UNKNOWN};
use crate::app::format;
use crate::app::present::figure::Told;
use crate::app::present::roles::{Desk, claim_text};
use crate::app::words::{WIDER_GROUP, Words as _};
use crate::domain::catalogue::claim::PayDefinition;
use crate::domain::catalogue::role::Role;
use crate::domain::currency::Currency;
use crate::domain::ids::{PlaceId, SourceId};
use crate::domain::pay::band::Band;
use crate::domain::pay::resolution::Resolution;
use crate::domain::pay::resolution::claim_ref::ClaimRef;
use crate::domain::pay::resolution::entry::Entry;

/// Figures about the same pay by the same source. Of several that it has for a role, each has its line.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Sort<'a> {
    source: Option<&'a SourceId>,
    place: Option<&'a PlaceId>,
    currency: Option<Currency>,
    definition: PayDefinition,
    /// How many of its figures for the role stand before, in the order of the default rule.
    before: usize,
}

impl<'a> Sort<'a> {
    /// Each figure that can be used.
    fn each<'r>(resolution: &'r Resolution<'a>) -> Vec<(Self, &'r Entry<'a>)> {
        let mut all: Vec<(Self, &Entry<'a>)> = Vec::new();
        for entry in resolution.usable() {
            let mut sort = Self::of(entry.claim);
            sort.before = all.iter().filter(|(known, _)| Self { before: 0, ..*known } == sort).count();
            all.push((sort, entry));
        }
        all
    }

    fn of(claim: ClaimRef<'a>) -> Self {
        Self {
            before: 0,
            source: claim.source(),
            place: claim.place(),
            currency: claim.money().map(|(currency, _)| currency),
            definition: claim.definition(),
        }
    }
}

/// What is known of the pay of a column.
type Resolved<'a> = Option<(&'a Role, Resolution<'a>)>;

/// Builds the section.
pub(super) fn pay(desk: &Desk<'_>, columns: &[Column<'_>]) -> ComparedSection {
    let resolved: Vec<Resolved<'_>> =
        columns.iter().map(|column| column.role.map(|role| (role, desk.resolution(role)))).collect();
    let mut sorts: Vec<(usize, Sort<'_>)> = Vec::new();
    for (_, resolution) in resolved.iter().flatten() {
        for (sort, _) in Sort::each(resolution) {
            match sorts.iter_mut().find(|(_, known)| *known == sort) {
                Some((roles, _)) => *roles += 1,
                None => sorts.push((1, sort)),
            }
        }
    }
    // Sources that know more of the roles first; those that know as many stay in the order of the default rule.
    sorts.sort_by(|(a, _), (b, _)| b.cmp(a));
    let mut rows: Vec<_> = sorts.into_iter().map(|(_, sort)| by_source(desk, &resolved, sort)).collect();
    if !rows.is_empty() {
        rows.insert(0, in_use(desk, &resolved));
    }
    ComparedSection::new("Pay by source", rows)
        .note("A typical year, with the range. Compare along a line: each source counts in its own way.")
        .or("No source gives pay for them.")
}

/// The figure that is used for each of the roles, with whose it is.
fn in_use(desk: &Desk<'_>, resolved: &[Resolved<'_>]) -> ComparedRow {
    let cells = resolved.iter().map(|resolved| match resolved {
        None => ComparedCell::missing(UNKNOWN),
        Some((role, resolution)) => match resolution.choice() {
            None => ComparedCell::missing(desk.pay_told(role, resolution)),
            Some(choice) => ComparedCell::new(desk.pay_told(role, resolution))
                .detail(claim_text::source(choice.claim, desk.catalogue))
                .hint(claim_text::about(choice.claim, desk.catalogue).join(", ")),
        },
    });
    let sources: Vec<_> = resolved.iter().flatten().filter_map(|(_, resolution)| resolution.only_source()).collect();
    let apart = sources.split_first().is_some_and(|(first, rest)| rest.iter().any(|other| other != first));
    let detail = if apart { "of different sources" } else { "" };
    ComparedRow::new("Figure in use", cells.collect()).detail(detail)
}

fn by_source(desk: &Desk<'_>, resolved: &[Resolved<'_>], sort: Sort<'_>) -> ComparedRow {
    let (more, missing) =
        if sort.before > 0 { (", another figure", "no other figure by it") } else { ("", "not told by it") };
    let told = |resolution: &Resolution<'_>| {
        let (_, entry) = Sort::each(resolution).into_iter().find(|(known, _)| *known == sort)?;
        cell(desk, entry)
    };
    let cells = resolved.iter().map(|resolved| match resolved {
        None => ComparedCell::missing(UNKNOWN),
        Some((_, resolution)) => told(resolution).unwrap_or_else(|| ComparedCell::missing(missing)),
    });
    let source = sort.source.map_or("Your own figures", |source| desk.catalogue.source_short(source));
    let place = sort.place.map_or("wherever the role is taken", |place| desk.catalogue.place_title(place));
    let definition = match sort.definition {
        PayDefinition::Unspecified => "kind of pay not specified",
        definition => definition.words(),
    };
    let subject = RowSubject::Source(sort.source.cloned(), sort.definition);
    ComparedRow::new(source, cells.collect()).detail(format!("{definition}, {place}{more}")).about(subject)
}

/// Whether the name of the source of a claim says this year.
fn says(desk: &Desk<'_>, claim: ClaimRef<'_>, year: &str) -> bool {
    claim.source().is_some_and(|source| desk.catalogue.source_short(source).contains(year))
}

/// A figure as it counts for the role: read by level where the source counts all levels together.
fn cell(desk: &Desk<'_>, entry: &Entry<'_>) -> Option<ComparedCell> {
    let printed = entry.read_band()?;
    let is_exchanged = printed.currency != desk.currency() && desk.plan.is_some();
    let currency = if is_exchanged { desk.currency() } else { printed.currency };
    let band = Band { currency, ..printed.times(entry.factor) };
    let range = band.low.zip(band.high).filter(|(low, high)| low < high);
    let parts = [
        range.map(|(low, high)| format::money_range(low, high)),
        is_exchanged.then(|| format!("from {} at your rate", printed.currency)),
        // The name of most sources says it.
        Some(entry.claim.year().to_string()).filter(|year| !says(desk, entry.claim, year)),
        entry.claim.proxy().map(|_| WIDER_GROUP.trim_start_matches(", ").to_owned()),
    ];
    let mut hint = claim_text::about(entry.claim, desk.catalogue);
    hint.insert(0, format!("{}, {}", claim_text::source(entry.claim, desk.catalogue), band.middle_is.words()));
    hint.extend(entry.claim.note().map(str::to_owned));
    let words: Told = desk.money.exact(band.middle, currency).into();
    let detail = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let cell = ComparedCell::new(words).detail(detail).hint(hint.join(", "));
    Some(ComparedCell { figure: Some((entry.claim.id().clone(), band)), ..cell })
}
