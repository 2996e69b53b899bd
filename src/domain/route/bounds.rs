//! The least that is still to come from each place, count by count: what no route from there can better.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::labels::plus;
use super::usable::{Step, Usable};

/// The least of each count from a place to a goal. Each may come from another route.
#[derive(Clone, Copy, Default)]
pub(super) struct Bound {
    pub months: u32,
    pub hours: u32,
    pub risk: u32,
    pub moves: u32,
    /// The rank of the lowest pay still to be taken.
    pub pay: u32,
    /// The rank of the best pay at an end.
    pub end: u32,
}

impl Bound {
    fn worst_of(self, other: Self) -> Self {
        Self {
            months: self.months.max(other.months),
            hours: self.hours.max(other.hours),
            risk: self.risk.max(other.risk),
            moves: self.moves.max(other.moves),
            pay: self.pay.max(other.pay),
            end: self.end.max(other.end),
        }
    }
}

/// Bounds for each place; `None` where nothing leads on.
type Table = Vec<Option<Bound>>;

/// How many required roles are looked at together: the number of tables doubles with each.
const TOGETHER: usize = 4;

/// Bounds to a goal by way of the required roles, in groups of at most [`TOGETHER`]: for each group a table for each
/// set of its roles that may be missing, the set being the number of the table. A query that requires no role has one
/// group with one table.
pub(super) struct Bounds {
    groups: Vec<Vec<Table>>,
}

impl Bounds {
    pub(super) fn of(usable: &Usable) -> Self {
        let back = Back::of(usable);
        let goals = (0..).zip(usable.places()).filter(|(_, place)| place.goal);
        let ends = goals.map(|(index, place)| (index, Bound { end: place.pay, ..Bound::default() }));
        let to_goal = back.table(&ends.collect::<Vec<_>>());
        if usable.required.is_empty() {
            return Self { groups: vec![vec![to_goal]] };
        }
        let group = |roles: &[u32]| {
            let mut tables = vec![to_goal.clone()];
            for missing in 1..1_usize << roles.len() {
                // The role passed next leaves the others, whose table is made already.
                let next = roles.iter().enumerate().filter(|(bit, _)| missing >> bit & 1 == 1);
                let known = next.flat_map(|(bit, role)| bounds_at(usable, *role, tables.get(missing & !(1 << bit))));
                tables.push(back.table(&known.collect::<Vec<_>>()));
            }
            tables
        };
        Self { groups: usable.required.chunks(TOGETHER).map(group).collect() }
    }

    /// What is left from a place if those required roles are still missing whose bits are not set in `passed`; `None`
    /// if that cannot be.
    pub(super) fn left(&self, place: u32, passed: &[u64]) -> Option<Bound> {
        let mut bound = Bound::default();
        for (number, tables) in self.groups.iter().enumerate() {
            let bit = number * TOGETHER;
            let passed = passed.get(bit / 64).copied().unwrap_or_default();
            let missing = (!passed >> (bit % 64)) as usize & (tables.len() - 1);
            bound = bound.worst_of((*tables.get(missing)?.get(place as usize)?)?);
        }
        Some(bound)
    }
}

/// The bounds of a table at the places of a role.
fn bounds_at<'a>(usable: &'a Usable, role: u32, table: Option<&'a Table>) -> impl Iterator<Item = (u32, Bound)> + 'a {
    let rows = (0..).zip(usable.places()).zip(table.into_iter().flatten());
    rows.filter(move |((_, place), _)| place.role == role).filter_map(|((index, _), bound)| Some((index, (*bound)?)))
}

/// A move turned round.
#[derive(Clone, Copy, Default)]
struct Into {
    from: u32,
    months: u32,
    hours: u32,
    risk: u32,
}

/// The moves turned round: for each place those that lead to it.
struct Back<'a> {
    usable: &'a Usable,
    /// By where they lead.
    into: Vec<Into>,
    /// For each place where those that lead to it begin, and where the last end.
    first: Vec<usize>,
}

impl<'a> Back<'a> {
    fn of(usable: &'a Usable) -> Self {
        let places = || (0..).zip(usable.places());
        let steps = || places().flat_map(|(from, place)| usable.steps(place).iter().map(move |step| (from, step)));
        // First how many lead to the place before, then where the next of a place stands, so that in the end it is where
        // those of the place after begin.
        let mut first = vec![0; usable.places().len() + 2];
        for (_, step) in steps() {
            if let Some(count) = first.get_mut(step.to as usize + 2) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for first in &mut first {
            sum += *first;
            *first = sum;
        }
        let mut into = vec![Into::default(); sum];
        for (from, Step { to, months, hours, risk, .. }) in steps() {
            let next = first.get_mut(*to as usize + 1);
            if let Some(into) = next.and_then(|next| into.get_mut(std::mem::replace(next, *next + 1))) {
                *into = Into { from, months: *months, hours: *hours, risk: *risk };
            }
        }
        Self { usable, into, first }
    }

    fn into(&self, place: u32) -> &[Into] {
        let Some([first, last]) = self.first.get(place as usize..).and_then(<[usize]>::first_chunk) else { return &[] };
        self.into.get(*first..*last).unwrap_or_default()
    }

    /// The bounds that follow from those of some places.
    fn table(&self, known: &[(u32, Bound)]) -> Table {
        let ends =
            |pick: fn(&Bound) -> u32| known.iter().map(|(place, bound)| (*place, pick(bound))).collect::<Vec<_>>();
        let pay_of = |place: u32| self.usable.place(place).map_or(0, |place| place.pay);
        let months = self.least(&ends(|bound| bound.months), |left, _, step| plus(left, step.months));
        let hours = self.least(&ends(|bound| bound.hours), |left, _, step| plus(left, step.hours));
        let risk = self.least(&ends(|bound| bound.risk), |left, _, step| plus(left, step.risk));
        let moves = self.least(&ends(|bound| bound.moves), |left, _, _| plus(left, 1));
        let pay = self.least(&ends(|bound| bound.pay), |left, to, _| left.max(pay_of(to)));
        let end = self.least(&ends(|bound| bound.end), |left, _, _| left);
        let (mut hours, mut risk, mut moves) = (hours.into_iter(), risk.into_iter(), moves.into_iter());
        let (mut pay, mut end) = (pay.into_iter(), end.into_iter());
        let bound = |months: u32| {
            let (hours, risk, moves) = (hours.next()?, risk.next()?, moves.next()?);
            let (pay, end) = (pay.next()?, end.next()?);
            (months < NOWHERE).then_some(Bound { months, hours, risk, moves, pay, end })
        };
        months.into_iter().map(bound).collect()
    }

    /// The least of one count from each place, by a rule of what is left before a move to a place; it never makes less of what
    /// is left there. [`NOWHERE`] where nothing leads on.
    fn least(&self, ends: &[(u32, u32)], before: impl Fn(u32, u32, &Into) -> u32) -> Vec<u32> {
        let mut least = vec![NOWHERE; self.usable.places().len()];
        let mut open: BinaryHeap<Reverse<u64>> = BinaryHeap::new();
        let offer = |least: &mut [u32], open: &mut BinaryHeap<_>, place: u32, left: u32| {
            if let Some(known) = least.get_mut(place as usize).filter(|known| left < **known) {
                *known = left;
                open.push(Reverse(u64::from(left) << 32 | u64::from(place)));
            }
        };
        for (place, left) in ends {
            offer(&mut least, &mut open, *place, *left);
        }
        while let Some(Reverse(next)) = open.pop() {
            let (left, place) = ((next >> 32) as u32, next as u32);
            if least.get(place as usize) != Some(&left) {
                continue;
            }
            for step in self.into(place) {
                offer(&mut least, &mut open, step.from, before(left, place, step));
            }
        }
        least
    }
}

/// More than anything adds up to.
const NOWHERE: u32 = u32::MAX;
