//! Other ways to go: a path with one role replaced or one more role in it, along known moves only.

use std::collections::BTreeSet;

use super::fewest_years::fewest_years_avoiding;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::RoleId;

/// A path by way of another role.
#[derive(Clone, Debug, PartialEq)]
pub struct Detour {
    /// The role it goes by way of.
    pub role: RoleId,
    /// The whole path after the present role.
    pub path: Vec<RoleId>,
    /// Typical years of all its moves, from the first day in the present role.
    pub years: f64,
}

/// Paths with another role in place of the one at `index`: fewest moves first, then fewest years. Roles that have to come between it and
/// the next station are put in. The last station is the goal and is not replaced.
pub fn replacements(catalogue: &Catalogue, from: &RoleId, path: &[RoleId], index: usize) -> Vec<Detour> {
    let (Some(replaced), Some(next)) = (path.get(index), path.get(index + 1)) else { return Vec::new() };
    detours(catalogue, from, path.get(..index), next, path.get(index + 2..), Some(replaced))
}

/// Paths with one more role before the one at `index`: fewest moves first, then fewest years.
pub fn insertions(catalogue: &Catalogue, from: &RoleId, path: &[RoleId], index: usize) -> Vec<Detour> {
    let Some(next) = path.get(index) else { return Vec::new() };
    detours(catalogue, from, path.get(..index), next, path.get(index + 1..), None)
}

/// Typical years of the moves of a path; `None` if one of them is not known.
pub fn typical_years(catalogue: &Catalogue, from: &RoleId, path: &[RoleId]) -> Option<f64> {
    let starts = std::iter::once(from).chain(path);
    starts
        .zip(path)
        .map(|(from, to)| catalogue.moves_from(from).find(|known| known.to == *to).map(|known| known.years))
        .sum()
}

fn detours(
    catalogue: &Catalogue,
    from: &RoleId,
    before: Option<&[RoleId]>,
    next: &RoleId,
    after: Option<&[RoleId]>,
    replaced: Option<&RoleId>,
) -> Vec<Detour> {
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    let last = before.last().unwrap_or(from);
    let taken: BTreeSet<RoleId> = std::iter::once(from).chain(before).chain(after).chain(replaced).cloned().collect();
    let open = catalogue.moves_from(last).map(|known| &known.to).filter(|to| *to != next && !taken.contains(to));
    let mut detours: Vec<_> = open
        .filter_map(|role| {
            let link = fewest_years_avoiding(catalogue, role, next, &taken)?;
            let path: Vec<_> = before.iter().chain([role]).chain(&link).chain(after).cloned().collect();
            let years = typical_years(catalogue, from, &path)?;
            Some(Detour { role: role.clone(), path, years })
        })
        .collect();
    detours.sort_by(|a, b| {
        a.path.len().cmp(&b.path.len()).then(a.years.total_cmp(&b.years)).then_with(|| a.role.cmp(&b.role))
    });
    detours
}
