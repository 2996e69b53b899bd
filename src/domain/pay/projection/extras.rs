//! Single payments, equity and the costs of steps along a plan.

use super::grid::Grid;
use super::package_model::{GrantModel, OneOffModel};
use super::plan_model::PlanModel;
use super::walk::{Ground, Walk};
use crate::domain::pay::grant_view::GrantView;

impl Walk {
    /// Costs of steps.
    pub(super) fn spend(&mut self, plan: &PlanModel, grid: Grid) {
        self.costs.fill(0.0);
        for (when, amount) in &plan.costs {
            land(&mut self.costs, grid, *when, *amount);
        }
    }

    /// Single payments and equity.
    pub(super) fn extras(&mut self, plan: &PlanModel, ground: Ground<'_>) {
        for (index, stage) in plan.stages.iter().enumerate() {
            if stage.package.one_offs.is_empty() && stage.package.grants.is_empty() {
                continue;
            }
            let Some((start, end)) = self.times.get(index).copied() else { continue };
            let begin = if index == 0 { -stage.held } else { start };
            // The stage before a new employer ends when the person leaves.
            let later = plan.stages.iter().skip(index + 1).zip(self.times.iter().skip(index));
            let leaves = later.filter(|(next, _)| next.new_employer).map(|(_, (_, end))| *end).next();
            let leaves = leaves.unwrap_or(f64::INFINITY);
            let redundant = ground.shocks.redundancies.iter().copied().find(|when| *when >= start.max(0.0));
            let employed = Employed { begin, end, leaves, redundant: redundant.unwrap_or(f64::INFINITY) };
            for one_off in &stage.package.one_offs {
                self.one_off(one_off, employed, ground);
            }
            for grant in &stage.package.grants {
                self.grant(grant, employed, ground);
            }
        }
    }

    fn one_off(&mut self, one_off: &OneOffModel, employed: Employed, ground: Ground<'_>) {
        let paid = employed.begin + one_off.after;
        if paid > employed.until() {
            return;
        }
        self.printed(|walk| &mut walk.one_off, paid, one_off.amount, ground);
        // After a redundancy nothing is asked back.
        if employed.leaves < employed.redundant && employed.leaves < paid + one_off.clawback {
            self.printed(|walk| &mut walk.one_off, employed.leaves, -one_off.amount, ground);
        }
    }

    fn grant(&mut self, grant: &GrantModel, employed: Employed, ground: Ground<'_>) {
        let horizon = ground.grid.horizon();
        let mut granted = employed.begin + grant.after;
        while granted < horizon && granted <= employed.until() {
            match ground.vesting {
                GrantView::Landing => self.landing(grant, granted, employed.until(), ground),
                GrantView::Averaged => self.averaged(grant, granted, employed.until(), ground),
            }
            granted += 1.0;
            if !grant.again_every_year || granted >= employed.end {
                break;
            }
        }
    }

    fn landing(&mut self, grant: &GrantModel, granted: f64, until: f64, ground: Ground<'_>) {
        let price = ground.shocks.share_price(granted);
        for (after, share) in &grant.events {
            let when = granted + after;
            if when > until || when < 0.0 || when > ground.grid.horizon() {
                continue;
            }
            let growth = if grant.growth == 0.0 { 1.0 } else { libm::pow(1.0 + grant.growth, *after) };
            let moved = ground.shocks.share_price(when) / price * growth;
            let value = grant.amount * share * (1.0 - grant.haircut) * moved;
            self.printed(|walk| &mut walk.equity, when, value, ground);
        }
    }

    fn averaged(&mut self, grant: &GrantModel, granted: f64, until: f64, ground: Ground<'_>) {
        let years = grant.events.iter().map(|(after, _)| *after).fold(0.0, f64::max);
        let value = grant.amount * (1.0 - grant.haircut);
        if years <= 0.0 {
            self.printed(|walk| &mut walk.equity, granted, value, ground);
            return;
        }
        let (from, to) = (granted.max(0.0), (granted + years).min(until).min(ground.grid.horizon()));
        if to > from {
            self.stage_base.fill(0.0);
            ground.grid.spread(&mut self.stage_base, from, to, value / years);
            for ((all, part), price) in self.equity.iter_mut().zip(&self.stage_base).zip(&ground.shocks.prices) {
                *all += part / price;
            }
        }
    }

    /// A payment in the money of its day.
    fn printed(&mut self, part: impl Fn(&mut Self) -> &mut Vec<f64>, when: f64, amount: f64, ground: Ground<'_>) {
        let period = ground.grid.period_of(when);
        if let Some(price) = period.and_then(|period| ground.shocks.prices.get(period)) {
            land(part(self), ground.grid, when, amount / price);
        }
    }
}

/// The time with one employer.
#[derive(Clone, Copy)]
struct Employed {
    /// The begin of the role.
    begin: f64,
    /// The end of the role.
    end: f64,
    /// The end with the employer, by a move.
    leaves: f64,
    /// The next redundancy.
    redundant: f64,
}

impl Employed {
    fn until(self) -> f64 {
        self.leaves.min(self.redundant)
    }
}

/// A payment as part of the mean rate of its period.
fn land(rates: &mut [f64], grid: Grid, when: f64, amount: f64) {
    if let Some(slot) = grid.period_of(when).and_then(|period| rates.get_mut(period)) {
        *slot += amount * grid.rate();
    }
}
