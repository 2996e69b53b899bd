//! When the roles of a plan begin and end in one run.

use super::model::Noise;
use super::plan_model::PlanModel;
use super::shocks::MoveShock;
use super::walk::Ground;

/// When each stage begins and ends.
pub(super) fn schedule(times: &mut Vec<(f64, f64)>, plan: &PlanModel, ground: Ground<'_>) {
    times.clear();
    let noise = &ground.model.noise;
    let (mut start, mut planned) = (0.0, 0.0);
    for (index, next) in plan.stages.iter().enumerate().skip(1) {
        let (end, begins) = if next.fixed_begin {
            let begins = f64::max(next.begins, start);
            (begins, begins)
        } else if ground.model.deterministic {
            (next.begins, next.begins)
        } else {
            let shock = ground.shocks.moves.get(index).copied().unwrap_or_default();
            let end = start + wait(next.begins - planned, noise, shock);
            let gap = next.new_employer && shock.gap < noise.gap_odds;
            (end, if gap { end + noise.gap_months / 12.0 } else { end })
        };
        times.push((start, end));
        (start, planned) = (begins, next.begins);
    }
    times.push((start, f64::INFINITY));
}

/// The wait for a move: triangular between the soonest and the latest with the plan as the likeliest.
fn wait(planned: f64, noise: &Noise, shock: MoveShock) -> f64 {
    let (soonest, latest) = (noise.move_soonest, noise.move_latest);
    let width = latest - soonest;
    if width <= 0.0 {
        return planned;
    }
    let (early, late, even) = (1.0 - soonest, latest - 1.0, shock.timing);
    let share = if even * width < early {
        soonest + (even * width * early).sqrt()
    } else {
        latest - ((1.0 - even) * width * late).sqrt()
    };
    planned * share
}
