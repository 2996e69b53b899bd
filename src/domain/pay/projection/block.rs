//! What a group of runs left behind: a column for each figure, with a value for each run.

use super::grid::Grid;
use super::model::Model;

/// Runs in a group, an even number. The usual numbers of runs are whole groups.
pub(super) const RUNS: usize = 250;
/// Parts of pay, and costs.
pub(super) const PARTS: usize = 6;
/// Distance of two columns. A little more than a group, so that columns do not compete for the same lines of the cache.
const STRIDE: usize = 264;

/// Where the columns of a plan are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    pub(super) periods: usize,
    pub(super) cumulative: usize,
    pub(super) present_value: usize,
    pub(super) deepest: usize,
    pub(super) below_now: usize,
    pub(super) under_floor: usize,
    pub(super) moves: usize,
}

/// Where every column is.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) plans: Vec<Columns>,
    /// For each plan where its counts of roles held begin.
    pub(super) held: Vec<usize>,
    /// For each two plans `a < b`: how far `b` and how far `a` is ahead at the end, and when `b` and when `a` overtakes.
    pub(super) pairs: Vec<(usize, usize, usize)>,
    pub(super) columns: usize,
    pub(super) periods: usize,
    /// Counts of roles held of all plans.
    held_counts: usize,
}

impl Layout {
    pub(super) fn of(model: &Model, grid: Grid) -> Self {
        let mut next = 0;
        let mut take = |count: usize| {
            next += count;
            next - count
        };
        let plans: Vec<_> = model
            .plans
            .iter()
            .map(|plan| Columns {
                periods: take(grid.periods()),
                cumulative: take(grid.years),
                present_value: take(1),
                deepest: take(1),
                below_now: take(1),
                under_floor: take(1),
                moves: take(plan.stages.len().saturating_sub(1)),
            })
            .collect();
        let count = plans.len();
        let pairs = (0..count).flat_map(|a| (a + 1..count).map(move |b| (a, b, 0))).collect::<Vec<_>>();
        let pairs = pairs.into_iter().map(|(a, b, _)| (a, b, take(4))).collect();
        let mut held_counts = 0;
        let counts = model.plans.iter().map(|plan| {
            held_counts += plan.stages.len() * grid.years;
            held_counts - plan.stages.len() * grid.years
        });
        let held = counts.collect();
        Self { plans, held, pairs, columns: next, periods: grid.periods(), held_counts }
    }
}

/// A group of runs.
#[derive(Clone, Debug)]
pub(super) struct Block {
    values: Vec<f64>,
    runs: usize,
    /// For each plan the six parts of pay one after another: for each period, the sum of the rates over the runs.
    pub(super) parts: Vec<f64>,
    /// For each plan, stage and year: runs in which that role is held at the end of the year.
    pub(super) held: Vec<u32>,
    /// For each two plans, runs in which `b` is ahead at the end of each period, and then those in which `a` is.
    pub(super) ahead: Vec<u32>,
}

impl Block {
    pub(super) fn new(layout: &Layout, runs: usize) -> Self {
        Self {
            values: vec![0.0; layout.columns * STRIDE],
            runs,
            parts: vec![0.0; layout.plans.len() * PARTS * layout.periods],
            held: vec![0; layout.held_counts],
            ahead: vec![0; layout.pairs.len() * 2 * layout.periods],
        }
    }

    /// The values of a column, by run.
    pub(super) fn column(&self, column: usize) -> &[f64] {
        self.values.get(column * STRIDE..column * STRIDE + self.runs).unwrap_or_default()
    }

    /// Writes the values of a run into neighbouring columns.
    #[inline]
    pub(super) fn write(&mut self, run: usize, column: usize, values: impl Iterator<Item = f64>) {
        let slots = self.values.get_mut(column * STRIDE + run..).unwrap_or_default();
        for (slot, value) in slots.iter_mut().step_by(STRIDE).zip(values) {
            *slot = value;
        }
    }
}
