//! What is projected: plans, what is random about them, and for how long.

use jiff::civil::Date;

use super::plan_model::PlanModel;

/// Everything a projection depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The day from which years are counted; months are those of the calendar from it on.
    pub today: Date,
    /// The plans compared, at most [`MOST_PLANS`](Self::MOST_PLANS).
    pub plans: Vec<PlanModel>,
    /// What is the same for all of them.
    pub noise: Noise,
    /// Years from today, from 1 to [`MOST_YEARS`](Self::MOST_YEARS).
    pub years: u16,
    /// Pay for a year, in today's money, below which months are counted.
    pub floor: Option<f64>,
    /// Whether all randomness is off: moves come when planned, without redundancy and without a gap that is not certain, and a bonus counts with its odds.
    pub deterministic: bool,
}

impl Model {
    pub const MOST_YEARS: u16 = 40;
    pub const MOST_PLANS: usize = 8;
    /// Most stages of a plan.
    pub const MOST_STAGES: usize = 32;
}

/// Rates and odds of the years, the same for all plans. Shares, not percent: 0.02 is 2 %.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Noise {
    /// Standard deviation of the yearly raise inside a role from year to year.
    pub growth_spread: f64,
    /// Standard deviation, over lives, of the part of it that lasts.
    pub lasting_spread: f64,
    /// Growth of what roles pay, above inflation, a year.
    pub market_growth: f64,
    /// Standard deviation of that growth over runs; it stays the same in all years of one.
    pub market_spread: f64,
    /// How much of the position in a role's pay is kept at a move: the correlation of the scores before and after.
    pub position_kept: f64,
    /// Inflation a year.
    pub inflation: f64,
    /// Standard deviation of inflation.
    pub inflation_spread: f64,
    /// The soonest a move comes, as a share of the planned wait; not above 1.
    pub move_soonest: f64,
    /// The latest a move comes, as a share of the planned wait; not below 1.
    pub move_latest: f64,
    /// Odds of a gap before a role at a new employer.
    pub gap_odds: f64,
    /// Months such a gap lasts.
    pub gap_months: f64,
    /// Standard deviation of the logarithm of share prices over a year.
    pub equity_spread: f64,
    /// Redundancy, if it is to be counted.
    pub redundancy: Option<Redundancy>,
    /// Discount rate a year, above inflation.
    pub discount_rate: f64,
}

/// Losing the job through no choice of one's own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Redundancy {
    /// Odds in a year.
    pub odds: f64,
    /// Months without pay, or until the next role begins if that is sooner.
    pub months: f64,
    /// Pay afterwards as a share of the pay before.
    pub returns: f64,
    /// Years until half of what is lost is made up.
    pub fades: f64,
}
