//! One plan against another.

use super::percentiles::Percentiles;

/// Plan `b` held against plan `a`, run by run, always in today's money and less the costs of steps. Less than half a cent apart
/// is equal, and equal is not ahead.
#[derive(Clone, Debug, PartialEq)]
pub struct PairComparison {
    /// The plan held against.
    pub a: usize,
    /// The plan looked at.
    pub b: usize,
    /// When the sum of `b` overtakes that of `a` for good; `None` if it does in no run.
    pub break_even: Option<BreakEven>,
    /// For each year, the share of runs in which the sum of `b` is ahead at its end.
    pub ahead: Vec<f64>,
    /// The sum of `b` less that of `a` at the end.
    pub difference: Percentiles,
    /// What a wrong choice costs.
    pub regret: Regret,
}

/// When one plan overtakes another for good, in years from today.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreakEven {
    /// One run in ten is sooner. As with the others, `None` is later than the horizon or never.
    pub p10: Option<f64>,
    /// Half of the runs are sooner.
    pub p50: Option<f64>,
    /// Nine runs in ten are sooner.
    pub p90: Option<f64>,
    /// The share of runs in which it happens.
    pub share: f64,
}

/// What a wrong choice costs: means over all runs, those in which it was right counting 0.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Regret {
    /// Having chosen `b` where `a` gave more.
    pub of_b: f64,
    /// Having chosen `a` where `b` gave more.
    pub of_a: f64,
}
