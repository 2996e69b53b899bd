//! Other ways to go: a path with one role replaced or one more role in it, along known moves only.

use std::collections::BTreeSet;

use super::fastest::{Heeds, Towards, months_along};
use crate::domain::ids::RoleId;
use crate::domain::moves::table::MoveTable;

/// A path by way of another role.
#[derive(Clone, Debug, PartialEq)]
pub struct Detour {
    /// The role it goes by way of.
    pub role: RoleId,
    /// The whole path after the present role.
    pub path: Vec<RoleId>,
    /// Months of all its moves from today.
    pub months: u32,
}

/// Paths with another role in place of the one at `index`: fewest moves first, then fewest months. Roles that have to
/// come between it and the next station are put in. The last station is the goal and is not replaced.
pub fn replacements(table: &MoveTable<'_>, path: &[RoleId], index: usize) -> Vec<Detour> {
    let (Some(replaced), Some(next)) = (path.get(index), path.get(index + 1)) else { return Vec::new() };
    detours(table, path.get(..index), next, path.get(index + 2..), Some(replaced))
}

/// Paths with one more role before the one at `index`: fewest moves first, then fewest months.
pub fn insertions(table: &MoveTable<'_>, path: &[RoleId], index: usize) -> Vec<Detour> {
    let Some(next) = path.get(index) else { return Vec::new() };
    detours(table, path.get(..index), next, path.get(index + 1..), None)
}

fn detours(
    table: &MoveTable<'_>,
    before: Option<&[RoleId]>,
    next: &RoleId,
    after: Option<&[RoleId]>,
    replaced: Option<&RoleId>,
) -> Vec<Detour> {
    let from = &table.person().plan.position.role;
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    let last = before.last().unwrap_or(from);
    let taken: BTreeSet<RoleId> = std::iter::once(from).chain(before).chain(after).chain(replaced).cloned().collect();
    let Some(mut towards) = Towards::new(table, next, &taken) else { return Vec::new() };
    let open =
        table.catalogue().moves_from(last).map(|known| &known.to).filter(|to| *to != next && !taken.contains(to));
    let mut detours: Vec<_> = open
        .filter_map(|role| {
            let link = towards.fastest_from(role, Heeds::Nothing)?;
            let path: Vec<_> = before.iter().chain([role]).chain(&link).chain(after).cloned().collect();
            let months = months_along(table, &path)?;
            Some(Detour { role: role.clone(), path, months })
        })
        .collect();
    detours.sort_by(|a, b| {
        a.path.len().cmp(&b.path.len()).then(a.months.cmp(&b.months)).then_with(|| a.role.cmp(&b.role))
    });
    detours
}
