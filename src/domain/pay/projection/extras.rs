//! Single payments, equity and the costs of steps along a plan.

use super::months::Moment;
use super::package_model::{GrantModel, OneOffModel};
use super::plan_model::PlanModel;
use super::walk::{Ground, Walk};
use crate::domain::pay::grant_view::GrantView;

impl Walk {
    /// Costs of steps.
    pub(super) fn spend(&mut self, plan: &PlanModel, ground: Ground<'_>) {
        self.costs.fill(0.0);
        for (when, amount) in &plan.costs {
            if let Some(period) = ground.grid.period_of(*when) {
                land(&mut self.costs, period, *amount, ground);
                self.course.lump(period, *when, -amount);
            }
        }
    }

    /// Single payments and equity.
    pub(super) fn extras(&mut self, plan: &PlanModel, ground: Ground<'_>) {
        for (index, stage) in plan.stages.iter().enumerate() {
            if stage.package.one_offs.is_empty() && stage.package.grants.is_empty() {
                continue;
            }
            let Some(tenure) = self.tenures.get(index).copied() else { continue };
            // The stage before a new employer ends when the person leaves.
            let later = plan.stages.iter().skip(index + 1).zip(self.tenures.iter().skip(index));
            let leaves = later.filter(|(next, _)| next.new_employer).find_map(|(_, tenure)| tenure.left);
            let redundant = ground.shocks.redundancies.iter().copied().find(|when| *when >= tenure.start);
            let employed = Employed {
                begin: tenure.begin,
                start: tenure.start,
                end: tenure.end(),
                leaves,
                redundant: redundant.unwrap_or(f64::INFINITY),
            };
            for one_off in &stage.package.one_offs {
                self.one_off(one_off, employed, ground);
            }
            for grant in &stage.package.grants {
                self.grant(grant, employed, ground);
            }
        }
    }

    fn one_off(&mut self, one_off: &OneOffModel, employed: Employed, ground: Ground<'_>) {
        let months = ground.months;
        let paid = months.after(employed.begin, one_off.after);
        if paid.time > employed.until() {
            return;
        }
        let back = match employed.leaves {
            // After a redundancy nothing is asked back.
            Some(leaves) if leaves.time < employed.redundant => {
                let ends = months.after(paid, one_off.clawback);
                if leaves.time >= ends.time {
                    0.0
                } else if one_off.in_proportion {
                    1.0 - months.between(paid, leaves) / one_off.clawback
                } else {
                    1.0
                }
            }
            Some(_) | None => 0.0,
        };
        let leaves = employed.leaves.map_or(f64::INFINITY, |leaves| leaves.time);
        // What would be paid and given back on one day is not paid at all.
        if back > 0.0 && leaves <= paid.time {
            return;
        }
        self.printed(Part::OneOff, (ground.grid.period_from(paid.time), paid.time), one_off.amount, ground);
        if back > 0.0 {
            self.printed(Part::OneOff, (ground.grid.period_of(leaves), leaves), -one_off.amount * back, ground);
        }
    }

    fn grant(&mut self, grant: &GrantModel, employed: Employed, ground: Ground<'_>) {
        let months = ground.months;
        let first = match grant.granted {
            Some(day) => months.at(day),
            None => months.after(employed.begin, grant.after),
        };
        let mut granted = first;
        for year in 1.. {
            if granted.time >= ground.grid.horizon() || granted.time > employed.until() {
                break;
            }
            match ground.vesting {
                GrantView::Landing => self.landing(grant, granted, employed, ground),
                GrantView::Averaged => self.averaged(grant, granted, employed, ground),
            }
            granted = months.on(first, 12 * year);
            if !grant.again_every_year || granted.time >= employed.end {
                break;
            }
        }
    }

    fn landing(&mut self, grant: &GrantModel, granted: Moment, employed: Employed, ground: Ground<'_>) {
        let price = ground.shocks.share_price(granted.time);
        let until = employed.until().min(ground.grid.horizon());
        for (after, share) in &grant.events {
            let when = ground.months.on(granted, i32::from(*after)).time;
            if when > until {
                break;
            }
            // What vests on the day a role begins is of the time before it.
            if when <= employed.start {
                continue;
            }
            let growth =
                if grant.growth == 0.0 { 1.0 } else { libm::pow(1.0 + grant.growth, f64::from(*after) / 12.0) };
            let moved = ground.shocks.share_price(when) / price * growth;
            let value = grant.amount * share * (1.0 - grant.haircut) * moved;
            self.printed(Part::Equity, (ground.grid.period_of(when), when), value, ground);
        }
    }

    fn averaged(&mut self, grant: &GrantModel, granted: Moment, employed: Employed, ground: Ground<'_>) {
        let months = grant.events.iter().map(|(after, _)| *after).max().unwrap_or_default();
        let value = grant.amount * (1.0 - grant.haircut);
        let ends = ground.months.on(granted, i32::from(months)).time;
        let from = granted.time.max(employed.start);
        let to = ends.min(employed.until()).min(ground.grid.horizon());
        if to > from {
            let rate = value / (ends - granted.time);
            self.stage_base.fill(0.0);
            ground.grid.spread(&mut self.stage_base, from, to, rate);
            for ((all, part), price) in self.equity.iter_mut().zip(&self.stage_base).zip(&ground.shocks.prices) {
                *all += part / price;
            }
            if ground.total {
                self.course.evenly(from, to, rate, ground);
            }
        }
    }

    /// A payment in the money of its day.
    fn printed(&mut self, part: Part, (period, time): (Option<usize>, f64), amount: f64, ground: Ground<'_>) {
        let Some(period) = period else { return };
        let amount = amount / ground.price(period);
        let rates = match part {
            Part::OneOff => &mut self.one_off,
            Part::Equity => &mut self.equity,
        };
        land(rates, period, amount, ground);
        if ground.total {
            self.course.lump(period, time, amount);
        }
    }
}

/// A part of pay that comes at once.
#[derive(Clone, Copy)]
enum Part {
    OneOff,
    Equity,
}

/// The time with one employer.
#[derive(Clone, Copy)]
struct Employed {
    /// The begin of the role.
    begin: Moment,
    /// From when on it is paid.
    start: f64,
    /// The end of the role.
    end: f64,
    /// The end with the employer, by a move.
    leaves: Option<Moment>,
    /// The next redundancy.
    redundant: f64,
}

impl Employed {
    fn until(self) -> f64 {
        self.leaves.map_or(f64::INFINITY, |leaves| leaves.time).min(self.redundant)
    }
}

/// A payment as part of the mean rate of its period.
fn land(rates: &mut [f64], period: usize, amount: f64, ground: Ground<'_>) {
    if let Some(slot) = rates.get_mut(period) {
        *slot += amount * ground.grid.rate();
    }
}
