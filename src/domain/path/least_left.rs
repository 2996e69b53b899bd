//! A bound on what is left of a way: the usual years of named moves alone, which nobody goes below.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::domain::catalogue::Catalogue;
use crate::domain::moves::assessment::whole_months;

/// The fewest months from each role to one role, as far as they were asked for.
pub(super) struct LeastLeft<'a> {
    catalogue: &'a Catalogue,
    /// By the place of the role; `None` where it is not known yet.
    months: Vec<Option<u32>>,
    open: BinaryHeap<Reverse<(u32, usize)>>,
    /// What is left at least where it is not known.
    least: u32,
}

impl<'a> LeastLeft<'a> {
    /// To the role at a place.
    pub(super) fn of(catalogue: &'a Catalogue, goal: usize) -> Self {
        let months = vec![None; catalogue.roles().len()];
        Self { catalogue, months, open: BinaryHeap::from([Reverse((0, goal))]), least: 0 }
    }

    /// Goes back from the goal until a role is reached.
    pub(super) fn reach(&mut self, start: usize) {
        while self.months.get(start).is_some_and(Option::is_none) {
            let Some(Reverse((months, place))) = self.open.pop() else { return };
            self.least = months;
            let Some(known @ None) = self.months.get_mut(place) else { continue };
            *known = Some(months);
            let Some(role) = self.catalogue.role_at(place) else { continue };
            for before in self.catalogue.moves_to(&role.id) {
                if let Some(from) = self.catalogue.role_place(&before.from) {
                    self.open.push(Reverse((months.saturating_add(whole_months(before.years)), from)));
                }
            }
        }
    }

    /// Months left at least; `None` if no named move leads on.
    pub(super) fn months(&self, place: usize) -> Option<u32> {
        let known = self.months.get(place).copied().flatten();
        known.or_else(|| (!self.open.is_empty()).then_some(self.least))
    }
}
