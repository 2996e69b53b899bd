//! How long steps take a person against what was estimated.

use serde::Serialize;

use super::pert::Pert;
use crate::domain::plan::Plan;
use crate::domain::plan::plan_step::StepState;

/// Finished steps with hours logged from which on a pace is counted.
pub const MEASURED_FROM: usize = 3;
/// Standard deviation of the logarithm of what people’s steps take against their estimates, before anything is known of
/// somebody: two in three within about a third of the estimates. Ours; no source measures it for learning at one’s own pace.
const SPREAD_UNKNOWN: f64 = 0.4;
/// The same from step to step of one person, beyond the range that each estimate has.
const SPREAD_OF_STEP: f64 = 0.1;

/// Hours worked for each hour estimated, as a lognormal distribution.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MeasuredPace {
    /// The middle: 1 where steps take what was estimated. 1 until [`MEASURED_FROM`] steps tell.
    pub factor: f64,
    /// Standard deviation of its logarithm.
    pub spread: f64,
    /// Finished steps with hours logged.
    pub steps: usize,
}

impl MeasuredPace {
    /// Whether enough steps are finished for the pace to count.
    pub fn is_measured(self) -> bool {
        self.steps >= MEASURED_FROM
    }

    /// The pace of all finished steps with hours logged: the mean of a normal prior of the logarithm around 0 with the
    /// logarithms of `hours logged ÷ mean of PERT`, each weighed by what its estimate leaves open.
    pub fn of(plan: &Plan) -> Self {
        let finished = plan.steps.iter().filter(|step| step.state == StepState::Done && !step.log.is_empty());
        let told = finished.filter_map(|step| {
            let mean = Pert::mean(step.hours);
            let spread = Pert::log_spread(step.hours);
            let variance = spread * spread + SPREAD_OF_STEP * SPREAD_OF_STEP;
            // The logarithm of a spread-out mean lies below the logarithm of the mean.
            let score = libm::log(step.logged_hours() / mean) + spread * spread / 2.0;
            score.is_finite().then_some((score, 1.0 / variance))
        });
        let (mut sum, mut weight, mut steps) = (0.0, 1.0 / (SPREAD_UNKNOWN * SPREAD_UNKNOWN), 0);
        for (score, weighs) in told {
            sum += score * weighs;
            weight += weighs;
            steps += 1;
        }
        if steps < MEASURED_FROM {
            return Self { factor: 1.0, spread: SPREAD_UNKNOWN, steps };
        }
        Self { factor: libm::exp(sum / weight), spread: libm::sqrt(1.0 / weight), steps }
    }
}
