//! When the roles of a plan begin and end in one run.

use super::model::Noise;
use super::months::Moment;
use super::plan_model::PlanModel;
use super::shocks::MoveShock;
use super::walk::Ground;

/// When a role is held.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tenure {
    /// Its first day; of the present role that, too, which lies before today.
    pub(super) begin: Moment,
    /// When it begins to be paid: 0 for the present role.
    pub(super) start: f64,
    /// The day it is left; `None` for the last role.
    pub(super) left: Option<Moment>,
}

impl Tenure {
    /// When it ends.
    pub(super) fn end(&self) -> f64 {
        self.left.map_or(f64::INFINITY, |left| left.time)
    }
}

/// When each stage begins and ends.
pub(super) fn schedule(tenures: &mut Vec<Tenure>, plan: &PlanModel, ground: Ground<'_>) {
    tenures.clear();
    let (noise, months) = (&ground.model.noise, ground.months);
    let held = plan.stages.first().map_or(0.0, |stage| stage.held);
    let mut tenure = Tenure { begin: months.at(-held), start: 0.0, left: None };
    let mut planned = 0.0;
    for (index, next) in plan.stages.iter().enumerate().skip(1) {
        let shock = ground.shocks.moves.get(index).copied().unwrap_or_default();
        // A gap that is certain comes with chance switched off, too.
        let gap = next.new_employer
            && if ground.model.deterministic { noise.gap_odds >= 1.0 } else { shock.gap < noise.gap_odds };
        let away = if gap { noise.gap_months } else { 0.0 };
        let rate = next.move_rate.filter(|_| !ground.moves_come);
        let (left, begin) = if next.fixed_begin && rate.is_none() {
            let begin = months.at(f64::max(next.begins, tenure.start));
            // The date stands; what comes before it is left the earlier.
            let left = if away > 0.0 { months.after(begin, -away) } else { begin };
            (if left.time < tenure.start { months.at(tenure.start) } else { left }, begin)
        } else {
            let planned = next.begins - planned;
            let wait = match rate {
                Some(rate) => planned * noise.move_soonest - libm::log1p(-shock.timing) / rate,
                None if ground.model.deterministic => planned,
                None => wait(planned, noise, shock),
            };
            let left = months.at(tenure.start + wait);
            (left, if away > 0.0 { months.after(left, away) } else { left })
        };
        tenures.push(Tenure { left: Some(left), ..tenure });
        tenure = Tenure { begin, start: begin.time, left: None };
        planned = next.begins;
    }
    tenures.push(tenure);
}

/// The wait for a move that surely comes: triangular between the soonest and the latest with the plan as the likeliest.
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
