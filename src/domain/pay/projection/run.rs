//! All runs of a model, in groups.

use super::block::{Block, Columns, Layout, PARTS, RUNS};
use super::course::{Change, Course};
use super::draws::Draws;
use super::grid::Grid;
use super::model::Model;
use super::months::Months;
use super::package_model::PackageModel;
use super::pairs::{EQUAL, break_even};
use super::plan_model::PlanModel;
use super::present_value::present_value;
use super::schedule::Tenure;
use super::shocks::{Chance, Needs, Shocks};
use super::stage_model::StageModel;
use super::view::View;
use super::walk::{Ground, ROUNDING, Walk};
use super::workers;
use crate::domain::pay::grant_view::GrantView;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::reading::Reading;

/// A model and what follows from it for all runs.
pub(super) struct Setting<'a> {
    pub(super) model: &'a Model,
    pub(super) view: View,
    pub(super) draws: Draws,
    pub(super) grid: Grid,
    months: Months,
    pub(super) layout: Layout,
    needs: Needs,
    /// For each plan, what comes with base pay in a year of the present role.
    beside_now: Vec<BesideNow>,
    /// For each plan, whether nothing comes with the pay.
    plain: Vec<bool>,
    log_market: f64,
    position_new: f64,
}

impl<'a> Setting<'a> {
    pub(super) fn of(model: &'a Model, view: View, draws: Draws) -> Self {
        let grid = Grid::of(model.years);
        let paths = if model.deterministic { 1 } else { draws.paths };
        let noise = &model.noise;
        let stages = || model.plans.iter().flat_map(|plan| &plan.stages);
        let grants = stages().any(|stage| !stage.package.grants.is_empty());
        let printed = grants || stages().any(|stage| !stage.package.one_offs.is_empty());
        let needs = Needs {
            stages: model.plans.iter().map(|plan| plan.stages.len()).max().unwrap_or_default(),
            prices: printed || view.money == Outlook::Nominal,
            shares: grants && view.vesting == GrantView::Landing,
            bonus: stages().any(|stage| stage.package.bonus > 0.0),
            redundancy: noise.redundancy.is_some(),
            rises: stages().any(|stage| stage.rises.is_some()),
        };
        let mut setting = Self {
            model,
            view,
            draws: Draws { paths, ..draws },
            grid,
            months: Months::from(model.today),
            layout: Layout::of(model, grid),
            needs,
            beside_now: Vec::new(),
            plain: model.plans.iter().map(is_plain).collect(),
            log_market: libm::log1p(noise.market_growth),
            position_new: (1.0 - noise.position_kept * noise.position_kept).sqrt(),
        };
        setting.beside_now = model.plans.iter().map(|plan| setting.beside_now(plan)).collect();
        setting
    }

    /// What comes with base pay in the year from today if nothing changes and nothing is left to chance: the bonus by its odds,
    /// the pension and the equity of that year. Payments that come once are not part of what somebody earns.
    fn beside_now(&self, plan: &PlanModel) -> BesideNow {
        let Some(first) = plan.stages.first().filter(|_| self.view.part == PayPart::Total) else {
            return BesideNow::default();
        };
        let PackageModel { bonus, bonus_odds, pension, grants, .. } = &first.package;
        let share = bonus * bonus_odds + pension;
        if grants.is_empty() {
            return BesideNow { share, equity: 0.0 };
        }
        let package = PackageModel { grants: grants.clone(), ..PackageModel::default() };
        let stage = StageModel { package, ..first.clone() };
        let alone = PlanModel { stages: vec![stage], costs: Vec::new(), position: plan.position };
        let shocks = Shocks::none(self.grid, self.needs, &self.model.noise);
        let mut walk = Walk::new(self.grid);
        walk.through(&alone, false, self.ground(&shocks));
        let equity = walk.equity.iter().take(self.grid.per_year).sum::<f64>() / self.grid.rate();
        BesideNow { share, equity }
    }

    fn ground<'b>(&'b self, shocks: &'b Shocks) -> Ground<'b> {
        Ground {
            model: self.model,
            grid: self.grid,
            months: self.months,
            vesting: self.view.vesting,
            total: self.view.part == PayPart::Total,
            moves_come: self.model.deterministic || self.view.reading == Reading::WorksOut,
            shocks,
            log_market: self.log_market + shocks.drift,
            position_new: self.position_new,
        }
    }
}

/// What comes with base pay in a year.
#[derive(Clone, Copy, Debug, Default)]
struct BesideNow {
    /// As a share of base pay.
    share: f64,
    /// In today's money.
    equity: f64,
}

fn is_plain(plan: &PlanModel) -> bool {
    let stage_is = |package: &PackageModel| {
        package.bonus == 0.0 && package.pension == 0.0 && package.one_offs.is_empty() && package.grants.is_empty()
    };
    plan.stages.iter().all(|stage| stage_is(&stage.package))
}

/// A plan whose walk is kept.
#[derive(Clone, Copy)]
struct Kept {
    index: usize,
    columns: Columns,
    /// Whether nothing comes with the pay.
    plain: bool,
    /// Whether steps cost something.
    costly: bool,
}

/// What a thread uses again for each run.
struct Scratch {
    chance: Chance,
    shocks: Shocks,
    walk: Walk,
    /// Rates of pay of each period.
    rates: Vec<f64>,
    /// What each plan pays to the day.
    courses: Vec<Course>,
    changes: Vec<Change>,
}

/// All groups of runs; `None` if `go_on` said to stop.
pub(super) fn blocks(setting: &Setting<'_>, go_on: &(dyn Fn() -> bool + Sync)) -> Option<Vec<Block>> {
    let paths = setting.draws.paths as usize;
    let scratch = || Scratch {
        chance: Chance::new(setting.grid, setting.needs),
        shocks: Shocks::none(setting.grid, setting.needs, &setting.model.noise),
        walk: Walk::new(setting.grid),
        rates: vec![0.0; setting.grid.periods()],
        courses: vec![Course::new(setting.grid.periods()); setting.model.plans.len()],
        changes: Vec::new(),
    };
    workers::share(setting.draws.threads, paths.div_ceil(RUNS), go_on, scratch, |scratch, group| {
        let first = group * RUNS;
        let mut block = Block::new(&setting.layout, RUNS.min(paths - first));
        if !setting.model.deterministic {
            scratch.chance.draw(setting.draws.seed, group as u64);
        }
        for run in 0..RUNS.min(paths - first) {
            scratch.run(setting, &mut block, run);
        }
        block
    })
}

impl Scratch {
    fn run(&mut self, setting: &Setting<'_>, block: &mut Block, run: usize) {
        let noise = &setting.model.noise;
        if !setting.model.deterministic {
            self.shocks.take(&self.chance, run, setting.grid, noise);
        }
        let plans = setting.model.plans.iter().zip(&setting.layout.plans).zip(&setting.plain);
        for (index, ((plan, columns), plain)) in plans.enumerate() {
            self.walk.through(plan, *plain, setting.ground(&self.shocks));
            let costly = !plan.costs.is_empty();
            self.keep(setting, block, run, Kept { index, columns: *columns, plain: *plain, costly });
        }
        self.compare(setting, block, run);
    }

    /// Keeps what the walk through a plan found.
    fn keep(&mut self, setting: &Setting<'_>, block: &mut Block, run: usize, kept: Kept) {
        let Kept { index, columns, plain, costly } = kept;
        let Self { shocks, walk, rates, courses, .. } = self;
        let grid = setting.grid;
        let base_only = plain || setting.view.part == PayPart::Base;
        fill_rates(rates, walk, base_only);
        if let (Some(course), Some(plan)) = (courses.get_mut(index), setting.model.plans.get(index)) {
            std::mem::swap(course, &mut walk.course);
            sum_up(&mut course.sums, rates, costly.then_some(&walk.costs), grid);
            course.settle(plan, setting.ground(shocks));
            let value = value_now(&course.sums, grid, setting.model.noise.discount_rate);
            block.write(run, columns.present_value, std::iter::once(value));
        }
        let beside = setting.beside_now.get(index).copied().unwrap_or_default();
        let now = walk.now * (1.0 + beside.share) + beside.equity;
        let lowest = lowest_year(rates, grid);
        let deepest = if lowest < now * (1.0 - ROUNDING) { (now - lowest) / now * 100.0 } else { 0.0 };
        // All of pay comes in lumps: there whole years are counted.
        let (below, under) = if base_only {
            (walk.below_now, walk.under_floor)
        } else {
            let floor = setting.model.floor.unwrap_or_default();
            (years_below(rates, grid, now * (1.0 - ROUNDING)), years_below(rates, grid, floor))
        };
        let figures = [deepest, below * 12.0, under * 12.0];
        block.write(run, columns.deepest, figures.into_iter());
        block.write(run, columns.moves, walk.tenures.iter().skip(1).map(|tenure| tenure.start));
        let counts = setting.layout.held.get(index).and_then(|first| block.held.get_mut(*first..));
        count_held(counts.unwrap_or_default(), &walk.tenures, grid.years);
        if setting.view.money == Outlook::Nominal {
            make_nominal(walk, &shocks.prices, plain, costly);
            fill_rates(rates, walk, base_only);
        }
        block.write(run, columns.periods, rates.iter().copied());
        let mut sum = 0.0;
        let yearly = rates.chunks(grid.per_year).zip(walk.costs.chunks(grid.per_year)).map(|(pay, costs)| {
            let costs = if costly { costs.iter().sum::<f64>() } else { 0.0 };
            sum += (pay.iter().sum::<f64>() - costs) / grid.rate();
            sum
        });
        block.write(run, columns.cumulative, yearly);
        let length = PARTS * grid.periods();
        let parts = index * length..(index + 1) * length;
        add_parts(block.parts.get_mut(parts).unwrap_or_default(), walk, grid, (plain, costly));
    }

    /// Holds every two plans against each other.
    fn compare(&mut self, setting: &Setting<'_>, block: &mut Block, run: usize) {
        let grid = setting.grid;
        let Self { courses, changes, shocks, .. } = self;
        let ground = setting.ground(shocks);
        let course = |plan: usize| courses.get(plan).zip(setting.model.plans.get(plan));
        for (pair, (a, b, column)) in setting.layout.pairs.iter().enumerate() {
            let (Some(a), Some(b)) = (course(*a), course(*b)) else { continue };
            let counts = pair * 2 * grid.periods()..(pair + 1) * 2 * grid.periods();
            let counts = block.ahead.get_mut(counts).unwrap_or_default();
            let (of_b, of_a) = counts.split_at_mut(grid.periods());
            let ends = a.0.sums.iter().zip(&b.0.sums).skip(1);
            for ((b_ahead, a_ahead), (a, b)) in of_b.iter_mut().zip(of_a).zip(ends) {
                *b_ahead += u32::from(b - a > EQUAL);
                *a_ahead += u32::from(a - b > EQUAL);
            }
            let last = |course: &Course| course.sums.last().copied().unwrap_or_default();
            let difference = last(b.0) - last(a.0);
            let (of_b, of_a) = (break_even(b, a, ground, changes), break_even(a, b, ground, changes));
            // Not −0 where both are equal.
            let figures = [difference, 0.0 - difference, of_b, of_a];
            block.write(run, *column, figures.into_iter());
        }
    }
}

/// Adds 1 for the role held at the end of each year: the last that has begun, whether or not there is a gap before the next.
fn count_held(counts: &mut [u32], tenures: &[Tenure], years: usize) {
    let ends = tenures.iter().skip(1).map(|tenure| tenure.start).chain([f64::INFINITY]);
    let mut year = 0;
    for (counts, end) in counts.chunks_exact_mut(years).zip(ends) {
        // The end of year `n` is `n + 1` years from today.
        let next = (end.min(years as f64 + 1.0).ceil() as usize).saturating_sub(1).clamp(year, years);
        counts.iter_mut().take(next).skip(year).for_each(|count| *count += 1);
        year = next;
    }
}

fn fill_rates(rates: &mut [f64], walk: &Walk, base_only: bool) {
    rates.copy_from_slice(&walk.base);
    if !base_only {
        for part in [&walk.bonus, &walk.one_off, &walk.equity, &walk.pension] {
            rates.iter_mut().zip(part).for_each(|(rate, part)| *rate += part);
        }
    }
}

fn sum_up(sums: &mut [f64], rates: &[f64], costs: Option<&Vec<f64>>, grid: Grid) {
    let share = 1.0 / grid.rate();
    let mut sum = 0.0;
    for (slot, rate) in sums.iter_mut().skip(1).zip(rates) {
        sum += rate * share;
        *slot = sum;
    }
    let mut spent = 0.0;
    for (slot, cost) in sums.iter_mut().skip(1).zip(costs.into_iter().flatten()) {
        spent += cost * share;
        *slot -= spent;
    }
}

/// The present value of what each year adds to the sums.
fn value_now(sums: &[f64], grid: Grid, rate: f64) -> f64 {
    let mut before = 0.0;
    let ends = sums.iter().skip(grid.per_year).step_by(grid.per_year);
    present_value(ends.map(|sum| sum - std::mem::replace(&mut before, *sum)), rate)
}

/// The mean rate of the lowest-paid year.
fn lowest_year(rates: &[f64], grid: Grid) -> f64 {
    let lower = |lowest: f64, rate: f64| if rate < lowest { rate } else { lowest };
    if grid.per_year == 1 {
        return rates.iter().copied().fold(f64::INFINITY, lower);
    }
    rates.chunks(grid.per_year).map(|year| year.iter().sum::<f64>()).fold(f64::INFINITY, lower) / grid.rate()
}

/// Years whose mean rate lies below a limit.
fn years_below(rates: &[f64], grid: Grid, limit: f64) -> f64 {
    let sums = rates.chunks(grid.per_year).map(|year| year.iter().sum::<f64>());
    sums.filter(|sum| *sum < limit * grid.rate()).count() as f64
}

fn make_nominal(walk: &mut Walk, prices: &[f64], plain: bool, costly: bool) {
    let in_prices = |part: &mut [f64]| part.iter_mut().zip(prices).for_each(|(value, price)| *value *= price);
    in_prices(&mut walk.base);
    if !plain {
        for part in [&mut walk.bonus, &mut walk.one_off, &mut walk.equity, &mut walk.pension] {
            in_prices(part);
        }
    }
    if costly {
        in_prices(&mut walk.costs);
    }
}

fn add_parts(sums: &mut [f64], walk: &Walk, grid: Grid, (plain, costly): (bool, bool)) {
    let beside = !plain;
    let parts = [
        (&walk.base, true),
        (&walk.bonus, beside),
        (&walk.one_off, beside),
        (&walk.equity, beside),
        (&walk.pension, beside),
        (&walk.costs, costly),
    ];
    for (sums, (part, wanted)) in sums.chunks_exact_mut(grid.periods()).zip(parts) {
        if wanted {
            sums.iter_mut().zip(part).for_each(|(sum, rate)| *sum += rate);
        }
    }
}
