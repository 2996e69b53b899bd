//! The path along the catalogue's moves that takes the fewest years.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use crate::domain::catalogue::Catalogue;
use crate::domain::ids::RoleId;

/// The roles after `from`, ending with `to`, whose typical years sum to the least; ties go to fewer moves and then to
/// the order of ids. `None` if no chain of moves leads there; empty if the two are the same.
pub fn fewest_years(catalogue: &Catalogue, from: &RoleId, to: &RoleId) -> Option<Vec<RoleId>> {
    fewest_years_avoiding(catalogue, from, to, &BTreeSet::new())
}

/// The same, but never through one of the roles in `avoid`.
pub fn fewest_years_avoiding(
    catalogue: &Catalogue,
    from: &RoleId,
    to: &RoleId,
    avoid: &BTreeSet<RoleId>,
) -> Option<Vec<RoleId>> {
    let mut settled = avoid.clone();
    // Milliyears, so that sums compare exactly whatever the order of adding.
    let mut open = BinaryHeap::from([Reverse((0_u64, 0_usize, vec![from.clone()]))]);
    while let Some(Reverse((years, moves, roles))) = open.pop() {
        let Some(last) = roles.last() else { continue };
        if last == to {
            return Some(roles.into_iter().skip(1).collect());
        }
        if !settled.insert(last.clone()) {
            continue;
        }
        for career_move in catalogue.moves_from(last).filter(|next| !settled.contains(&next.to)) {
            let mut longer = roles.clone();
            longer.push(career_move.to.clone());
            let milliyears = (career_move.years * 1000.0).round().max(0.0) as u64;
            open.push(Reverse((years.saturating_add(milliyears), moves + 1, longer)));
        }
    }
    None
}
