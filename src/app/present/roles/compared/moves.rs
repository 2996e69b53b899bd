//! Moves from each of the roles to each of the others.

use super::cell::ComparedCell;
use super::row::{ComparedRow, RowSubject};
use super::{Column, ComparedSection, UNKNOWN};
use crate::app::present::figure::told;
use crate::app::present::roles::{Desk, moves};
use crate::app::words::naming_words;
use crate::domain::catalogue::role::Role;
use crate::domain::ids::RoleId;
use crate::domain::moves::naming::Naming;

/// Builds the section: a line for each role left, in the column of the role taken what is known of the move.
pub(super) fn moves(desk: &Desk<'_>, columns: &[Column<'_>]) -> ComparedSection {
    let row = |from: &Column<'_>| {
        let cells: Vec<_> = columns
            .iter()
            .map(|to| match to.role {
                _ if to.id == from.id => ComparedCell::default(),
                None => ComparedCell::missing(UNKNOWN),
                Some(role) => cell(desk, from.id, role),
            })
            .collect();
        let any = cells.iter().any(|cell| cell.is_known);
        let row = || ComparedRow::new(format!("From {}", from.short()), cells).about(RowSubject::From(from.id.clone()));
        any.then(|| row().differing(true))
    };
    ComparedSection::new("Moves between them", columns.iter().filter_map(row).collect())
        .note("From the role of the line to that of the column.")
        .or("No source lists a move between them, and they are not alike enough for one.")
}

fn cell(desk: &Desk<'_>, from: &RoleId, to: &Role) -> ComparedCell {
    let found = desk.catalogue.moves_from(from).find(|known| known.to == to.id);
    let told = found.and_then(|found| Some((found, moves::row(desk, found, &to.id)?)));
    let Some((found, told)) = told else { return ComparedCell::missing("no source lists it") };
    let naming = naming_words(Naming::of(Some(found), desk.catalogue), Some(found), desk.catalogue);
    let notes: Vec<_> = told.note.into_iter().chain(told.of_two_sources).collect();
    ComparedCell::new(told.kind_words)
        .detail(told![told.years, ", ", naming])
        .hint(format!("Pay {}. {}", told.pay, notes.join(" ")).trim().to_owned())
}
