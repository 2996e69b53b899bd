//! How many hours it takes until each open step is done, with odds.

use std::collections::BTreeMap;

use rand_core::Rng as _;
use rand_pcg::Pcg64Dxsm;

use super::aside::aside;
use super::finish::HoursUntil;
use super::measured_pace::MeasuredPace;
use super::pert::Pert;
use crate::domain::ids::{PlanStepId, RoleId};
use crate::domain::path::station::Station;
use crate::domain::pay::normal::inverse_normal;
use crate::domain::plan::Plan;
use crate::domain::plan::plan_step::PlanStep;

/// Runs of a simulation.
const RUNS: usize = 5_000;

/// The hours until each open step of a plan is done.
#[derive(Clone, Debug, PartialEq)]
pub struct StepOdds {
    /// Hours worked for each hour estimated.
    pub pace: MeasuredPace,
    steps: BTreeMap<PlanStepId, HoursUntil>,
    all: Option<HoursUntil>,
}

impl StepOdds {
    /// The open steps of a plan that lead where it leads, one after the other: those to the next role of the path first, those
    /// to no role of it last, and otherwise in the order of the plan. `None` if `go_on` said to stop.
    pub fn of(plan: &Plan, stations: &[Station], seed: u64, go_on: &dyn Fn() -> bool) -> Option<Self> {
        let aside = aside(plan, stations);
        let mut open: Vec<&PlanStep> =
            plan.steps.iter().filter(|step| step.state.is_open() && !aside.contains(&step.id)).collect();
        let places: BTreeMap<&RoleId, usize> =
            stations.iter().enumerate().map(|(place, station)| (&station.role, place)).collect();
        open.sort_by_key(|step| step.stage.as_ref().and_then(|stage| places.get(stage)).map_or(usize::MAX, |at| *at));
        let pace = MeasuredPace::of(plan);
        let hours = hours_until_done(open.iter().copied(), pace, seed, go_on)?;
        let all = hours.last().map(|(_, hours)| *hours);
        Some(Self { pace, steps: hours.into_iter().collect(), all })
    }

    /// The hours until a step is done; `None` if it is not open or leads elsewhere.
    pub fn of_step(&self, step: &PlanStepId) -> Option<HoursUntil> {
        self.steps.get(step).copied()
    }

    /// The hours until the last of several steps is done.
    pub fn of_last<'a>(&self, steps: impl IntoIterator<Item = &'a PlanStepId>) -> Option<HoursUntil> {
        let hours = steps.into_iter().filter_map(|step| self.of_step(step));
        hours.max_by(|a, b| a.half.total_cmp(&b.half))
    }

    /// The hours until all are done; `None` if none is open.
    pub fn of_all(&self) -> Option<HoursUntil> {
        self.all
    }
}

/// The hours until each of several steps is done that one person works on one after the other, in this order. In every run each
/// step takes hours drawn from its estimate ([`Pert`]), times one pace for all steps of the run ([`MeasuredPace`]), less those
/// worked already. The same seed gives the same hours. `None` if `go_on`, which is asked before each step, said to stop.
pub fn hours_until_done<'a>(
    steps: impl IntoIterator<Item = &'a PlanStep>,
    pace: MeasuredPace,
    seed: u64,
    go_on: &dyn Fn() -> bool,
) -> Option<Vec<(PlanStepId, HoursUntil)>> {
    // Evenly spread over all paces, so that few runs tell as much as many.
    let share = |run: usize| (run as f64 + 0.5) / RUNS as f64;
    let paces: Vec<f64> =
        (0..RUNS).map(|run| pace.factor * libm::exp(pace.spread * inverse_normal(share(run)))).collect();
    let mut worked = vec![0.0_f64; RUNS];
    let mut sorted = worked.clone();
    let one = |(place, step): (u64, &PlanStep)| {
        if !go_on() {
            return None;
        }
        let (hours, logged) = (Pert::of(step.hours), step.logged_hours());
        let mut generator = Pcg64Dxsm::new(seed.into(), place.into());
        for (worked, pace) in worked.iter_mut().zip(&paces) {
            *worked += (hours.drawn(generator.next_u64()) * pace - logged).max(0.0);
        }
        sorted.copy_from_slice(&worked);
        let (below, half, above) = sorted.select_nth_unstable_by(RUNS / 2, f64::total_cmp);
        let (_, one_in_ten, _) = below.select_nth_unstable_by(RUNS / 10, f64::total_cmp);
        let (_, nine_in_ten, _) = above.select_nth_unstable_by(RUNS * 9 / 10 - RUNS / 2 - 1, f64::total_cmp);
        Some((step.id.clone(), HoursUntil { one_in_ten: *one_in_ten, half: *half, nine_in_ten: *nine_in_ten }))
    };
    (0..).zip(steps).map(one).collect()
}
