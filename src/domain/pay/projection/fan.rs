//! What a projection found.

use super::pair_comparison::PairComparison;
use super::percentiles::Percentiles;

/// The answer of a projection. Amounts are for a year and in the money asked for unless it says otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// One for each plan, in the order of the model.
    pub plans: Vec<PlanFan>,
    /// Every plan against every other, both ways, by ascending `a` and then `b`.
    pub pairs: Vec<PairComparison>,
    /// Periods in a year: 4 for up to 10 years, 2 for up to 20, else 1.
    pub periods_a_year: usize,
    /// Runs made; 1 if all randomness was off.
    pub paths: u32,
}

impl Projection {
    /// Plan `b` held against plan `a`.
    pub fn pair(&self, a: usize, b: usize) -> Option<&PairComparison> {
        self.pairs.iter().find(|pair| (pair.a, pair.b) == (a, b))
    }
}

/// Pay along one plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanFan {
    /// Mean pay of each period, for a year.
    pub periods: Vec<Percentiles>,
    /// Pay of each year.
    pub years: Vec<Percentiles>,
    /// All pay up to the end of each year, less the costs of steps.
    pub cumulative: Vec<Percentiles>,
    /// Present value of all pay less the costs of steps, each year's at its end, in today's money.
    pub present_value: Percentiles,
    /// What each year is made of: the mean over the runs, whatever part was asked for.
    pub parts: Vec<YearParts>,
    /// How far what is counted falls, base pay or all of it, and for how long.
    pub dip: Dip,
    /// Months in which what is counted, in today's money, is under the floor; `None` without a floor. Of all pay whole years.
    pub months_under_floor: Option<Percentiles>,
    /// When each move comes, in years from today, also beyond the horizon.
    pub moves: Vec<Percentiles>,
    /// For each move, the runs in which it comes before the horizon.
    pub arrivals: Vec<Arrivals>,
    /// For each stage, the share of runs that hold it at the end of each year; those of one year sum to 1.
    pub held: Vec<Vec<f64>>,
}

/// The runs in which a move comes before the horizon.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Arrivals {
    /// Their share of all runs.
    pub share: f64,
    /// When it comes in the middle one of them, in years from today; 0 if there are none.
    pub middle: f64,
}

/// What a year is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct YearParts {
    /// Base pay.
    pub base: f64,
    pub bonus: f64,
    /// Sign-on and retention, less what was given back.
    pub one_off: f64,
    pub equity: f64,
    /// Employer money for a pension.
    pub pension: f64,
    /// Costs of steps; not part of pay.
    pub costs: f64,
}

impl YearParts {
    /// All that the employer gives.
    pub fn total(&self) -> f64 {
        self.base + self.bonus + self.one_off + self.equity + self.pension
    }
}

/// What is counted, base pay or all of it, below today's, in today's money. All that the present role pays today is base pay with
/// its bonus by the odds, the pension and the equity of the year from today.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Dip {
    /// How far the lowest-paid year lies below today's pay, in percent; 0 if none does.
    pub deepest: Percentiles,
    /// Months below today's pay, those without pay among them. All of pay comes in lumps: there whole years are counted.
    pub months: Percentiles,
}
