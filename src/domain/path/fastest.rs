//! The path that a plan without one of its own takes: the fastest along moves that somebody names.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use super::least_left::LeastLeft;
use crate::domain::ids::RoleId;
use crate::domain::moves::assessment::{Assessment, whole_months};
use crate::domain::moves::table::MoveTable;

/// The roles after the one held, ending with `to`, in the fewest months; ties go to fewer moves and then to the order of
/// ids. As in a search for routes, without a step back, a cut in pay or a move that
/// is not believed, unless it takes one. `None` if no chain of named
/// moves and ways back leads there; empty if it is the role held.
pub fn fastest(table: &MoveTable<'_>, to: &RoleId) -> Option<Vec<RoleId>> {
    let held = &table.person().plan.position.role;
    let mut towards = Towards::new(table, to, &BTreeSet::new())?;
    towards.fastest_from(held, Heeds::UsualLimits).or_else(|| towards.fastest_from(held, Heeds::Nothing))
}

/// Months of all moves of a path from the role held; `None` if one of them is not known to anybody.
pub fn months_along(table: &MoveTable<'_>, path: &[RoleId]) -> Option<u32> {
    let starts = std::iter::once(&table.person().plan.position.role).chain(path);
    let months = |(from, to)| table.assess(from, to).filter(Assessment::is_known).map(|known| known.months());
    starts.zip(path).map(months).sum()
}

/// What a path keeps to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Heeds {
    /// No step back in level, no cut in pay, and nothing that no one would believe.
    UsualLimits,
    Nothing,
}

/// Searches towards one role, never through those avoided.
pub(super) struct Towards<'t, 'a> {
    table: &'t MoveTable<'a>,
    goal: usize,
    avoid: BTreeSet<usize>,
    left: LeastLeft<'a>,
}

/// A way so far: months at least, moves, and the places of its roles after the first. What the last move takes is looked
/// at when nothing shorter is open.
type Way = Reverse<(u32, usize, Vec<usize>, bool, u32)>;

impl<'t, 'a> Towards<'t, 'a> {
    /// `None` for a role that is not in the catalogue.
    pub(super) fn new(table: &'t MoveTable<'a>, to: &RoleId, avoid: &BTreeSet<RoleId>) -> Option<Self> {
        let catalogue = table.catalogue();
        let goal = catalogue.role_place(to)?;
        let avoid = avoid.iter().filter_map(|role| catalogue.role_place(role)).collect();
        Some(Self { table, goal, avoid, left: LeastLeft::of(catalogue, goal) })
    }

    pub(super) fn fastest_from(&mut self, from: &RoleId, heeds: Heeds) -> Option<Vec<RoleId>> {
        let catalogue = self.table.catalogue();
        let start = catalogue.role_place(from)?;
        self.left.reach(start);
        let mut settled = self.avoid.clone();
        let mut open = BinaryHeap::from([Reverse((0, 0, Vec::new(), true, 0))]);
        while let Some(Reverse((_, moves, roles, is_known, months))) = open.pop() {
            let last = roles.last().copied().unwrap_or(start);
            if last == self.goal && is_known {
                return roles.iter().map(|place| Some(catalogue.role_at(*place)?.id.clone())).collect();
            }
            if settled.contains(&last) {
                continue;
            }
            if is_known {
                settled.insert(last);
                self.push_moves_from(last, moves, &roles, months, &mut open);
                continue;
            }
            let before = roles.iter().rev().nth(1).copied().unwrap_or(start);
            if let Some((took, left)) = self.months(before, last, heeds).zip(self.left.months(last)) {
                let months = months.saturating_add(took);
                open.push(Reverse((months.saturating_add(left), moves, roles, true, months)));
            }
        }
        None
    }

    fn push_moves_from(&self, last: usize, moves: usize, roles: &[usize], months: u32, open: &mut BinaryHeap<Way>) {
        let catalogue = self.table.catalogue();
        let Some(role) = catalogue.role_at(last) else { return };
        let holds = self.table.person().holds(&role.id);
        let spent = if holds { self.table.person().years_in_role } else { 0.0 };
        let named = catalogue.moves_from(&role.id).map(|known| (&known.to, whole_months(known.years - spent)));
        let back = self.table.person().ways_back.keys().filter(|_| holds).map(|back| (back, 0));
        for (to, least) in named.chain(back) {
            let Some(to) = catalogue.role_place(to) else { continue };
            let Some(left) = self.left.months(to).filter(|_| !roles.contains(&to)) else { continue };
            let mut longer = roles.to_vec();
            longer.push(to);
            open.push(Reverse((months.saturating_add(least).saturating_add(left), moves + 1, longer, false, months)));
        }
    }

    /// Months of a move that somebody knows, where it may be made.
    fn months(&self, from: usize, to: usize, heeds: Heeds) -> Option<u32> {
        let known = self.table.assess_at(from, to).filter(|known| known.is_known() && self.table.may_pass(known))?;
        let passes = || known.is_open() && !self.table.steps_back(&known) && !self.table.cuts_pay(&known);
        (heeds == Heeds::Nothing || passes()).then(|| known.months())
    }
}
