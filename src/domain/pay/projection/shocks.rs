//! What chance brings in one run, the same for every plan compared.

use super::block::RUNS;
use super::draws::{Purpose, Table};
use super::grid::Grid;
use super::model::Noise;

/// Prices never fall by more than half in a year.
const LEAST_PRICE_FACTOR: f64 = 0.5;
/// Draws that hold for all years of a run: the lasting part of growth and the drift of what roles pay.
const OF_A_LIFE: usize = 2;

/// What chance brings at one move.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct MoveShock {
    /// A normal score: the part of the new position that is new.
    pub(super) position: f64,
    /// Evenly drawn: when in its window the move comes.
    pub(super) timing: f64,
    /// Evenly drawn: whether there is a gap.
    pub(super) gap: f64,
}

/// Which of the draws the model needs.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each purpose")]
pub(super) struct Needs {
    /// Most stages of any plan.
    pub(super) stages: usize,
    pub(super) prices: bool,
    pub(super) shares: bool,
    pub(super) bonus: bool,
    pub(super) redundancy: bool,
    pub(super) rises: bool,
}

/// The draws of a group of runs. The buffers are used again for the next.
#[derive(Clone, Debug)]
pub(super) struct Chance {
    needs: Needs,
    growth: Table,
    prices: Table,
    shares: Table,
    bonus: Table,
    redundancy: Table,
    moves: Table,
    rises: Table,
}

impl Chance {
    pub(super) fn new(grid: Grid, needs: Needs) -> Self {
        let table = |needed: bool, width: usize| Table::new(RUNS / 2, if needed { width } else { 0 });
        Self {
            needs,
            growth: table(true, grid.years + OF_A_LIFE),
            prices: table(needs.prices, grid.years),
            shares: table(needs.shares, grid.years),
            bonus: table(needs.bonus, grid.years),
            redundancy: table(needs.redundancy, 2 * grid.years),
            moves: table(true, 3 * needs.stages),
            rises: table(needs.rises, grid.years),
        }
    }

    pub(super) fn draw(&mut self, seed: u64, group: u64) {
        let of = |purpose| (seed, group, purpose);
        self.growth.draw(of(Purpose::Growth), |_| true);
        self.prices.draw(of(Purpose::Prices), |_| true);
        self.shares.draw(of(Purpose::Shares), |_| true);
        self.bonus.draw(of(Purpose::Bonus), |_| false);
        self.redundancy.draw(of(Purpose::Redundancy), |_| false);
        self.moves.draw(of(Purpose::Moves), |column| column % 3 == 0);
        self.rises.draw(of(Purpose::Rises), |_| false);
    }
}

/// One run. The buffers are used again for the next.
#[derive(Clone, Debug)]
pub(super) struct Shocks {
    /// For each year, what is added to the raise.
    pub(super) growth: Vec<f64>,
    /// What is added to the logarithm of the yearly growth of what roles pay.
    pub(super) drift: f64,
    /// Evenly drawn for each year.
    pub(super) rises: Vec<f64>,
    /// Prices in the middle of each period; today is 1.
    pub(super) prices: Vec<f64>,
    /// Share prices without their growth at the begin of each year and at the end.
    pub(super) shares: Vec<f64>,
    /// Evenly drawn for each year.
    pub(super) bonus: Vec<f64>,
    /// When redundancy comes, in order.
    pub(super) redundancies: Vec<f64>,
    /// Entry 0 is the position today, entry `n` the move into stage `n`.
    pub(super) moves: Vec<MoveShock>,
}

impl Shocks {
    /// A run without chance.
    pub(super) fn none(grid: Grid, needs: Needs, noise: &Noise) -> Self {
        let mut shocks = Self {
            growth: vec![0.0; grid.years],
            drift: 0.0,
            rises: vec![1.0; grid.years],
            prices: vec![1.0; grid.periods()],
            shares: vec![1.0; grid.years + 1],
            bonus: vec![0.5; grid.years],
            redundancies: Vec::new(),
            moves: vec![MoveShock::default(); needs.stages],
        };
        fill_prices(&mut shocks.prices, grid, || noise.inflation);
        shocks
    }

    /// Takes what chance brings in one run of a group.
    pub(super) fn take(&mut self, chance: &Chance, run: usize, grid: Grid, noise: &Noise) {
        let (years, of_a_life) = chance.growth.row(run).split_at_checked(grid.years).unwrap_or_default();
        let [lasting, drift] = *of_a_life else { return };
        let lasting = noise.lasting_spread * lasting;
        for (slot, score) in self.growth.iter_mut().zip(years) {
            *slot = noise.growth_spread * score + lasting;
        }
        self.drift = noise.market_spread * drift;
        if chance.needs.rises {
            self.rises.copy_from_slice(chance.rises.row(run));
        }
        if chance.needs.prices {
            let mut scores = chance.prices.row(run).iter();
            let inflation = || noise.inflation + noise.inflation_spread * scores.next().copied().unwrap_or_default();
            fill_prices(&mut self.prices, grid, inflation);
        }
        if chance.needs.shares {
            let spread = noise.equity_spread;
            let mut price = 1.0;
            for (slot, score) in self.shares.iter_mut().skip(1).zip(chance.shares.row(run)) {
                price *= libm::exp(spread * score - spread * spread / 2.0);
                *slot = price;
            }
        }
        if chance.needs.bonus {
            self.bonus.copy_from_slice(chance.bonus.row(run));
        }
        self.redundancies.clear();
        if let Some(redundancy) = noise.redundancy {
            for (year, drawn) in chance.redundancy.row(run).chunks_exact(2).enumerate() {
                if let [odds, when] = drawn
                    && *odds < redundancy.odds
                {
                    self.redundancies.push(year as f64 + when);
                }
            }
        }
        for (slot, drawn) in self.moves.iter_mut().zip(chance.moves.row(run).chunks_exact(3)) {
            if let [position, timing, gap] = *drawn {
                *slot = MoveShock { position, timing, gap };
            }
        }
    }

    /// The share price at a time; before today it is as today.
    pub(super) fn share_price(&self, time: f64) -> f64 {
        let year = time.max(0.0).floor();
        let at = |index: usize| self.shares.get(index).or(self.shares.last()).copied().unwrap_or(1.0);
        let (from, to) = (at(year as usize), at(year as usize + 1));
        from + (to - from) * (time.max(0.0) - year)
    }
}

/// Prices in the middle of each period, compounded inside the year as well.
fn fill_prices(prices: &mut [f64], grid: Grid, mut inflation: impl FnMut() -> f64) {
    let mut index = 1.0;
    for year in prices.chunks_mut(grid.per_year) {
        let factor = (1.0 + inflation()).max(LEAST_PRICE_FACTOR);
        // The factor of half a period: a root of the year's that is a power of two.
        let half = match grid.per_year {
            4 => factor.sqrt().sqrt().sqrt(),
            2 => factor.sqrt().sqrt(),
            _ => factor.sqrt(),
        };
        let mut price = index * half;
        for slot in year {
            *slot = price;
            price *= half * half;
        }
        index *= factor;
    }
}
