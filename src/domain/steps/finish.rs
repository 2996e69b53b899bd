//! When steps will be done, with odds.

use jiff::civil::Date;
use rand_core::Rng as _;
use rand_pcg::Pcg64Dxsm;
use serde::Serialize;

use super::measured_pace::MeasuredPace;
use super::pert::Pert;
use crate::domain::calendar::last_day_of_work;
use crate::domain::ids::PlanStepId;
use crate::domain::pay::normal::inverse_normal;
use crate::domain::plan::plan_step::PlanStep;
use crate::domain::uniform::uniform;

/// Runs of a simulation.
const RUNS: usize = 5_000;
/// Of this many runs one half and nine tenths are told.
const NINE_IN_TEN: usize = RUNS * 9 / 10;

/// By when something is done.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Finish {
    /// Hours of work from today on, in half of the runs at most.
    pub hours_half: f64,
    /// The same in nine of ten.
    pub hours_nine_in_ten: f64,
    /// The day by which it is done in half of the runs.
    pub half: Date,
    /// The same in nine of ten.
    pub nine_in_ten: Date,
}

/// When each of several open steps is done that one person works on one after the other, in this order, at so many hours a
/// week from tomorrow on. In every run each step takes hours drawn from its estimate ([`Pert`]), times one pace for all steps of
/// the run ([`MeasuredPace`]), less those worked already. Nothing without hours a week. The same seed gives the same days.
pub fn finishes<'a>(
    steps: impl IntoIterator<Item = &'a PlanStep>,
    pace: MeasuredPace,
    hours_per_week: f64,
    today: Date,
    seed: u64,
) -> Vec<(PlanStepId, Finish)> {
    if hours_per_week <= 0.0 {
        return Vec::new();
    }
    // Evenly spread over all paces, so that few runs tell as much as many.
    let share = |run: usize| (run as f64 + 0.5) / RUNS as f64;
    let paces: Vec<f64> =
        (0..RUNS).map(|run| pace.factor * libm::exp(pace.spread * inverse_normal(share(run)))).collect();
    let mut worked = vec![0.0_f64; RUNS];
    let mut sorted = worked.clone();
    let one = |(place, step): (u64, &PlanStep)| {
        let (hours, logged) = (Pert::of(step.hours), step.logged_hours());
        let mut generator = Pcg64Dxsm::new(seed.into(), place.into());
        for (worked, pace) in worked.iter_mut().zip(&paces) {
            *worked += (hours.at(uniform(generator.next_u64())) * pace - logged).max(0.0);
        }
        sorted.copy_from_slice(&worked);
        let mut at = |place: usize| *sorted.select_nth_unstable_by(place, f64::total_cmp).1;
        let [hours_half, hours_nine_in_ten] = [RUNS / 2, NINE_IN_TEN].map(&mut at);
        let day = |hours: f64| last_day_of_work(today, hours, hours_per_week);
        let (half, nine_in_ten) = (day(hours_half), day(hours_nine_in_ten));
        (step.id.clone(), Finish { hours_half, hours_nine_in_ten, half, nine_in_ten })
    };
    (0..).zip(steps).map(one).collect()
}
