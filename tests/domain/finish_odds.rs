//! When steps will be done, with odds, and what a person’s own pace makes of them.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rand_pcg::Pcg64Dxsm;
use rungs::domain::calendar::last_day_of_work;
use rungs::domain::effort::Effort;
use rungs::domain::ids::PlanStepId;
use rungs::domain::path::schedule::stations;
use rungs::domain::pay::normal::inverse_normal;
use rungs::domain::plan::Plan;
use rungs::domain::plan::plan_step::{PlanStep, StepState};
use rungs::domain::steps::finish::{Finish, HoursUntil};
use rungs::domain::steps::measured_pace::MeasuredPace;
use rungs::domain::steps::odds::{StepOdds, hours_until_done};
use rungs::domain::steps::pert::Pert;
use rungs::domain::uniform::uniform;
use rungs::storage::sample_plan;

use crate::sample::bundled;

const TODAY: Date = date(2026, 11, 21);
const AS_ESTIMATED: MeasuredPace = MeasuredPace { factor: 1.0, spread: 0.0, steps: 0 };

fn step(number: usize, [optimistic, likely, pessimistic]: [f64; 3]) -> PlanStep {
    let hours = Effort { optimistic, likely, pessimistic };
    PlanStep::own(PlanStepId::new(format!("s{number}")), format!("Step {number}"), Vec::new(), hours, None)
}

fn hours(steps: &[PlanStep], pace: MeasuredPace, seed: u64) -> Vec<(PlanStepId, HoursUntil)> {
    hours_until_done(steps, pace, seed, &|| true).unwrap()
}

fn finishes(steps: &[PlanStep], pace: MeasuredPace, hours_per_week: f64, seed: u64) -> Vec<Finish> {
    hours(steps, pace, seed).iter().map(|(_, until)| until.days(hours_per_week, TODAY).unwrap()).collect()
}

fn last(steps: &[PlanStep], pace: MeasuredPace, seed: u64) -> HoursUntil {
    hours(steps, pace, seed).last().unwrap().1
}

#[test]
fn hours_without_a_range_end_when_they_are_added_up() {
    let hours = [12.0, 3.5, 40.0, 7.0];
    let steps: Vec<PlanStep> = hours.iter().enumerate().map(|(at, hours)| step(at, [*hours; 3])).collect();
    let found = self::hours(&steps, AS_ESTIMATED, 7);
    let mut sum = 0.0;
    for (hours, (id, until)) in hours.iter().zip(&found) {
        sum += hours;
        assert!((until.half - sum).abs() < 1e-9, "{id:?}");
        let day = last_day_of_work(TODAY, sum, 6.0);
        assert_eq!(until.days(6.0, TODAY), Some(Finish { one_in_ten: day, half: day, nine_in_ten: day }));
        assert_eq!(until.days(0.0, TODAY), None);
    }
    assert_eq!(found.last().unwrap().1.days(1e-9, TODAY).unwrap().half, date(9999, 12, 31));
    assert_eq!(hours_until_done(&steps, AS_ESTIMATED, 7, &|| false), None);
}

#[test]
fn hours_worked_already_do_not_count_again() {
    let mut plan = sample_plan().unwrap();
    plan.steps = vec![step(1, [20.0; 3])];
    plan.log_hours(&"s1".into(), 8.0, TODAY);
    assert!((last(&plan.steps, AS_ESTIMATED, 1).half - 12.0).abs() < 1e-9);
    plan.log_hours(&"s1".into(), 30.0, TODAY);
    assert!(last(&plan.steps, AS_ESTIMATED, 1).half.abs() < 1e-9);
}

/// The draw of a share from 0 to 1.
fn bits(share: f64) -> u64 {
    (share * 2.0_f64.powi(64)) as u64
}

#[test]
fn the_hours_of_a_step_are_those_of_pert() {
    for hours in [[4.0, 6.0, 10.0], [1.0, 1.0, 5.0], [2.0, 9.0, 9.0], [10.0, 10.5, 11.0]] {
        let [optimistic, likely, pessimistic] = hours;
        let effort = Effort { optimistic, likely, pessimistic };
        let pert = Pert::of(effort);
        let shares = 4_000;
        let mean = (0..shares).map(|at| pert.drawn(bits((f64::from(at) + 0.5) / f64::from(shares)))).sum::<f64>()
            / f64::from(shares);
        assert!((mean / Pert::mean(effort) - 1.0).abs() < 0.01, "{hours:?}: {mean}");
        assert!(pert.drawn(0) >= optimistic && pert.drawn(u64::MAX) <= pessimistic);
        let at = |hundredth: u32| pert.drawn(bits(f64::from(hundredth) / 100.0));
        assert!((0..99).all(|hundredth| at(hundredth) <= at(hundredth + 1)), "{hours:?}");
    }
}

proptest! {
    #[test]
    fn odds_and_hours_keep_their_order(
        hours in prop::collection::vec((0.5..80.0_f64, 0.0..60.0_f64, 0.0..90.0_f64), 1..25),
        (week, more) in (0.5..40.0_f64, 0.1..20.0_f64),
        (factor, spread) in (0.5..2.5_f64, 0.0..0.6_f64),
        seed: u64,
    ) {
        let pace = MeasuredPace { factor, spread, steps: 4 };
        let steps: Vec<PlanStep> =
            hours.iter().enumerate().map(|(at, (low, up, on))| step(at, [*low, low + up, low + up + on])).collect();
        let found = finishes(&steps, pace, week, seed);
        prop_assert_eq!(&found, &finishes(&steps, pace, week, seed));
        for (before, after) in found.iter().zip(found.iter().skip(1)) {
            prop_assert!(before.one_in_ten <= after.one_in_ten);
            prop_assert!(before.half <= after.half && before.nine_in_ten <= after.nine_in_ten);
        }
        for (finish, faster) in found.iter().zip(&finishes(&steps, pace, week + more, seed)) {
            prop_assert!(finish.one_in_ten <= finish.half && finish.half <= finish.nine_in_ten);
            prop_assert!(faster.half <= finish.half && faster.nine_in_ten <= finish.nine_in_ten);
        }
    }
}

/// A person whose steps take so much more or less than their estimates: finished ones with what they took, and open ones with
/// what they will take.
struct History {
    plan: Plan,
    truth: f64,
}

fn history(seed: u64, finished: usize, open: usize) -> History {
    let mut generator = Pcg64Dxsm::new((seed + 1_000_000).into(), 1);
    let mut share = || uniform(generator.next_u64());
    let true_pace = libm::exp(0.4 * inverse_normal(share()));
    let mut plan = sample_plan().unwrap();
    let (mut steps, mut truth) = (Vec::new(), 0.0);
    for at in 0..finished + open {
        let likely = 3.0 + 40.0 * share();
        let hours = [likely * (0.5 + 0.4 * share()), likely, likely * (1.2 + share())];
        let mut made = step(at, hours);
        let taken = Pert::of(made.hours).drawn(bits(share())) * true_pace;
        if at < finished {
            made.state = StepState::Done;
            plan.steps = vec![made];
            plan.log_hours(&PlanStepId::new(format!("s{at}")), taken, TODAY);
            made = plan.steps.remove(0);
        } else {
            truth += taken;
        }
        steps.push(made);
    }
    plan.steps = steps;
    History { plan, truth }
}

#[test]
fn ten_finished_steps_halve_the_error_and_nine_in_ten_holds() {
    let (mut errors, mut held) = ([Vec::new(), Vec::new()], 0);
    let histories = 600;
    for seed in 0..histories {
        let History { plan, truth } = history(seed, 10, 15);
        let open: Vec<PlanStep> = plan.steps.iter().filter(|step| step.state.is_open()).cloned().collect();
        let pace = MeasuredPace::of(&plan);
        assert_eq!(pace.steps, 10);
        let unmeasured = MeasuredPace { factor: 1.0, ..pace };
        for (pace, errors) in [pace, unmeasured].into_iter().zip(&mut errors) {
            errors.push((last(&open, pace, seed).half / truth - 1.0).abs());
        }
        held += u64::from(truth <= last(&open, pace, seed).nine_in_ten);
    }
    let median = |errors: &mut Vec<f64>| {
        errors.sort_by(f64::total_cmp);
        errors[errors.len() / 2]
    };
    let [measured, unmeasured] = errors.each_mut().map(median);
    let held = held as f64 / histories as f64;
    println!(
        "forecasts after ten finished steps: {:.1} % off, {:.1} % as estimated, nine in ten holds in {:.1} %",
        measured * 100.0,
        unmeasured * 100.0,
        held * 100.0
    );
    assert!(measured * 2.0 <= unmeasured, "{measured} of {unmeasured}");
    assert!((held - 0.9).abs() <= 0.03, "{held}");
}

#[test]
fn a_pace_counts_from_three_finished_steps_on() {
    for (finished, is_measured) in [(0, false), (2, false), (3, true)] {
        let pace = MeasuredPace::of(&history(3, finished, 1).plan);
        assert_eq!((pace.steps, pace.is_measured()), (finished, is_measured));
        assert_eq!((pace.factor - 1.0).abs() < 1e-12, !is_measured, "{pace:?}");
    }
}

#[test]
fn steps_to_the_nearer_role_come_first_and_those_elsewhere_count_nothing() {
    let mut plan = sample_plan().unwrap();
    let stations = stations(&plan, bundled(), TODAY).unwrap();
    let [nearer, later] = [1, stations.len() - 1].map(|at| Some(stations[at].role.clone()));
    assert_ne!(nearer, later);
    plan.steps = vec![step(1, [30.0; 3]), step(2, [8.0; 3]), step(3, [5.0; 3]), step(4, [2.0; 3])];
    for (step, stage) in plan.steps.iter_mut().zip([later, nearer, Some("paediatric-nurse-elsewhere".into()), None]) {
        step.stage = stage;
    }
    let odds = StepOdds::of(&plan, &stations, 1, &|| true).unwrap();
    let half = |id: &str| odds.of_step(&id.into()).map(|until| until.half.round());
    assert_eq!(["s1", "s2", "s3", "s4"].map(half), [Some(38.0), Some(8.0), None, Some(40.0)]);
    assert_eq!(odds.of_all(), odds.of_step(&"s4".into()));
    assert_eq!(odds.of_last(&["s1".into(), "s2".into()]), odds.of_step(&"s1".into()));
}
