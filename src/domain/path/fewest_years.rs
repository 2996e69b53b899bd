//! The path along the catalogue's moves that takes the fewest years.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use super::detour::typical_years;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::RoleId;
use crate::domain::moves::way_back::ways_back;
use crate::domain::plan::Plan;

/// The roles after `from`, ending with `to`, whose typical years sum to the least; ties go to fewer moves and then to
/// the order of ids. `None` if no chain of moves leads there; empty if the two are the same.
pub fn fewest_years(catalogue: &Catalogue, from: &RoleId, to: &RoleId) -> Option<Vec<RoleId>> {
    fewest_years_avoiding(catalogue, from, to, &BTreeSet::new())
}

/// The path from the role held: straight back to a role the person has held or to the rung below, or else along named
/// moves, or else along named moves after a step back to a role held before.
pub fn way_to(plan: &Plan, catalogue: &Catalogue, to: &RoleId) -> Option<Vec<RoleId>> {
    let from = &plan.position.role;
    let ways_back = ways_back(plan, catalogue);
    if from != to && ways_back.contains_key(to) {
        return Some(vec![to.clone()]);
    }
    fewest_years(catalogue, from, to).or_else(|| {
        let held = BTreeSet::from([from.clone()]);
        let on = |back: &RoleId| {
            let rest = fewest_years_avoiding(catalogue, back, to, &held)?;
            let years = typical_years(catalogue, back, &rest)?;
            Some((years, std::iter::once(back.clone()).chain(rest).collect::<Vec<_>>()))
        };
        let mut ways: Vec<_> = ways_back.keys().filter_map(on).collect();
        ways.sort_by(|(a, left), (b, right)| a.total_cmp(b).then_with(|| left.cmp(right)));
        ways.into_iter().next().map(|(_, way)| way)
    })
}

/// [`fewest_years`], but never through one of the roles in `avoid`.
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
