//! From the figures of all runs to what they have in common.

use super::block::{Block, PARTS};
use super::fan::{Arrivals, Dip, PlanFan, Projection, YearParts};
use super::pair_comparison::{BreakEven, PairComparison, Regret};
use super::percentiles::{Percentiles, Selection};
use super::run::Setting;
use super::workers;

/// The percentiles of one figure, and what else is read off its values.
#[derive(Clone, Copy, Debug, Default)]
struct Figure {
    percentiles: Percentiles,
    /// The share of values that are finite.
    finite: f64,
    /// The mean over all runs of what lies above 0, and of what lies below, both without a sign.
    above: f64,
    below: f64,
    /// The values up to the horizon, where they are asked for.
    arrivals: Arrivals,
}

/// A figure to be found: the mean of so many neighbouring columns.
#[derive(Clone, Copy, Debug)]
struct Task {
    column: usize,
    columns: usize,
    /// Whether finite values and means are wanted.
    pair: bool,
    /// The horizon, if the values up to it are wanted.
    until: Option<f64>,
}

/// Gathers the groups; `None` if `go_on` said to stop.
pub(super) fn gather(setting: &Setting<'_>, blocks: &[Block], go_on: &(dyn Fn() -> bool + Sync)) -> Option<Projection> {
    let tasks = tasks(setting);
    let figures = workers::share(setting.draws.threads, tasks.len(), go_on, Selection::default, |scratch, index| {
        tasks.get(index).map(|task| figure(scratch, blocks, *task)).unwrap_or_default()
    })?;
    let mut figures = figures.into_iter();
    let fans: Vec<_> = (0..setting.model.plans.len()).map(|plan| fan(setting, blocks, plan, &mut figures)).collect();
    Some(Projection {
        plans: fans,
        pairs: pairs(setting, blocks, &mut figures),
        periods_a_year: setting.grid.per_year,
        paths: setting.draws.paths,
    })
}

/// Every figure, in the order in which [`fan`] and [`pairs`] read them.
fn tasks(setting: &Setting<'_>) -> Vec<Task> {
    let grid = setting.grid;
    let mut tasks = Vec::new();
    let one = |column| Task { column, columns: 1, pair: false, until: None };
    for (columns, plan) in setting.layout.plans.iter().zip(&setting.model.plans) {
        tasks.extend((0..grid.periods()).map(|period| one(columns.periods + period)));
        if grid.per_year > 1 {
            let year = |year| Task { columns: grid.per_year, ..one(columns.periods + year * grid.per_year) };
            tasks.extend((0..grid.years).map(year));
        }
        tasks.extend((0..grid.years).map(|year| one(columns.cumulative + year)));
        tasks.extend([columns.present_value, columns.deepest, columns.below_now, columns.under_floor].map(one));
        let arrival = |stage| Task { until: Some(grid.horizon()), ..one(columns.moves + stage - 1) };
        tasks.extend((1..plan.stages.len()).map(arrival));
    }
    for (.., column) in &setting.layout.pairs {
        tasks.extend((0..4).map(|figure| Task { pair: true, ..one(column + figure) }));
    }
    tasks
}

fn figure(scratch: &mut Selection, blocks: &[Block], task: Task) -> Figure {
    let values = &mut scratch.values;
    values.clear();
    for block in blocks {
        let start = values.len();
        values.extend_from_slice(block.column(task.column));
        for next in 1..task.columns {
            let added = block.column(task.column + next);
            values.iter_mut().skip(start).zip(added).for_each(|(value, more)| *value += more);
        }
    }
    let share = 1.0 / task.columns as f64;
    if task.columns > 1 {
        for value in values.iter_mut() {
            *value *= share;
        }
    }
    let mut found = Figure::default();
    if task.pair {
        let runs = values.len() as f64;
        found.finite = values.iter().filter(|value| value.is_finite()).count() as f64 / runs;
        found.above = values.iter().map(|value| value.max(0.0)).sum::<f64>() / runs;
        found.below = values.iter().map(|value| (-value).max(0.0)).sum::<f64>() / runs;
    }
    found.percentiles = scratch.percentiles();
    if let Some(horizon) = task.until {
        let values = &mut scratch.values;
        let runs = values.len().max(1) as f64;
        values.retain(|value| *value <= horizon);
        found.arrivals.share = values.len() as f64 / runs;
        found.arrivals.middle = scratch.percentiles().p50;
    }
    found
}

fn fan(setting: &Setting<'_>, blocks: &[Block], plan: usize, figures: &mut impl Iterator<Item = Figure>) -> PlanFan {
    let grid = setting.grid;
    let mut take =
        |count: usize| -> Vec<Percentiles> { figures.by_ref().take(count).map(|figure| figure.percentiles).collect() };
    let periods = take(grid.periods());
    let years = if grid.per_year > 1 { take(grid.years) } else { periods.clone() };
    let cumulative = take(grid.years);
    let mut single = || take(1).first().copied().unwrap_or_default();
    let (present_value, deepest, below, under) = (single(), single(), single(), single());
    let stages = setting.model.plans.get(plan).map_or(0, |plan| plan.stages.len());
    let moves: Vec<_> = figures.by_ref().take(stages.saturating_sub(1)).collect();
    PlanFan {
        periods,
        years,
        cumulative,
        present_value,
        parts: (0..grid.years).map(|year| parts(setting, blocks, plan, year)).collect(),
        dip: Dip { deepest, months: below },
        months_under_floor: setting.model.floor.map(|_| under),
        moves: moves.iter().map(|figure| figure.percentiles).collect(),
        arrivals: moves.iter().map(|figure| figure.arrivals).collect(),
        held: (0..stages).map(|stage| held(setting, blocks, plan, stage)).collect(),
    }
}

/// The share of runs that hold a role at the end of each year.
fn held(setting: &Setting<'_>, blocks: &[Block], plan: usize, stage: usize) -> Vec<f64> {
    let years = setting.grid.years;
    let first = setting.layout.held.get(plan).copied().unwrap_or_default() + stage * years;
    let count = |at: usize| -> u32 { blocks.iter().filter_map(|block| block.held.get(at)).sum() };
    (first..first + years).map(|at| f64::from(count(at)) / f64::from(setting.draws.paths)).collect()
}

/// The mean over the runs. Groups are summed in their order, whoever worked on them.
fn parts(setting: &Setting<'_>, blocks: &[Block], plan: usize, year: usize) -> YearParts {
    let grid = setting.grid;
    let share = 1.0 / (f64::from(setting.draws.paths) * grid.rate());
    let mean = |part: usize| {
        let start = (plan * PARTS + part) * grid.periods() + year * grid.per_year;
        let rates = blocks.iter().filter_map(|block| block.parts.get(start..start + grid.per_year));
        rates.flatten().sum::<f64>() * share
    };
    YearParts { base: mean(0), bonus: mean(1), one_off: mean(2), equity: mean(3), pension: mean(4), costs: mean(5) }
}

fn pairs(setting: &Setting<'_>, blocks: &[Block], figures: &mut impl Iterator<Item = Figure>) -> Vec<PairComparison> {
    let runs = f64::from(setting.draws.paths);
    let mut pairs = Vec::new();
    for (index, (a, b, _)) in setting.layout.pairs.iter().enumerate() {
        let mut next = || figures.next().unwrap_or_default();
        let (of_b, of_a, b_overtakes, a_overtakes) = (next(), next(), next(), next());
        let grid = setting.grid;
        let ahead = |side: usize| -> Vec<f64> {
            let start = (2 * index + side) * grid.periods();
            let at_end = |year| start + (year + 1) * grid.per_year - 1;
            let count = |year| -> u32 { blocks.iter().filter_map(|block| block.ahead.get(at_end(year))).sum() };
            (0..grid.years).map(|year| f64::from(count(year)) / runs).collect()
        };
        pairs.push(PairComparison {
            a: *a,
            b: *b,
            break_even: break_even(b_overtakes),
            ahead: ahead(0),
            difference: of_b.percentiles,
            regret: Regret { of_b: of_b.below, of_a: of_b.above },
        });
        pairs.push(PairComparison {
            a: *b,
            b: *a,
            break_even: break_even(a_overtakes),
            ahead: ahead(1),
            difference: of_a.percentiles,
            regret: Regret { of_b: of_a.below, of_a: of_a.above },
        });
    }
    pairs.sort_by_key(|pair| (pair.a, pair.b));
    pairs
}

fn break_even(figure: Figure) -> Option<BreakEven> {
    let Percentiles { p10, p50, p90, .. } = figure.percentiles;
    let in_time = |years: f64| years.is_finite().then_some(years);
    (figure.finite > 0.0).then(|| BreakEven {
        p10: in_time(p10),
        p50: in_time(p50),
        p90: in_time(p90),
        share: figure.finite,
    })
}
