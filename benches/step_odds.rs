//! How long it takes to work out when steps are done, with odds: 5,000 runs of each step.

use divan::Bencher;
use rungs::domain::effort::Effort;
use rungs::domain::ids::PlanStepId;
use rungs::domain::plan::plan_step::PlanStep;
use rungs::domain::steps::measured_pace::MeasuredPace;
use rungs::domain::steps::odds::hours_until_done;

fn main() {
    divan::main();
}

#[divan::bench(args = [10, 1_000, 5_000])]
fn steps(bencher: Bencher<'_, '_>, count: usize) {
    let step = |number: usize| {
        let likely = 3.0 + (number % 40) as f64;
        let hours = Effort { optimistic: likely * 0.6, likely, pessimistic: likely * 1.9 };
        PlanStep::own(PlanStepId::new(format!("s{number}")), format!("Step {number}"), Vec::new(), hours, None)
    };
    let steps: Vec<PlanStep> = (0..count).map(step).collect();
    let pace = MeasuredPace { factor: 1.2, spread: 0.3, steps: 4 };
    bencher.bench(|| hours_until_done(&steps, pace, 1, &|| true));
}
