//! What one plan pays in one run, kept so that two of them can be compared to the day.

use super::plan_model::PlanModel;
use super::walk::Ground;

/// Base pay from a time on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) time: f64,
    pub(super) pay: f64,
    /// The stage that pays it.
    pub(super) stage: usize,
}

/// Money that comes, or goes, at once.
#[derive(Clone, Copy, Debug)]
struct Lump {
    period: usize,
    time: f64,
    /// In today's money.
    amount: f64,
}

/// Printed money that comes evenly between two times.
#[derive(Clone, Copy, Debug)]
struct Evenly {
    from: f64,
    to: f64,
    rate: f64,
}

/// A time at which the rate or the sum changes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Change {
    pub(super) time: f64,
    pub(super) rate: f64,
    pub(super) amount: f64,
}

/// One plan in one run: all that is counted, in today's money and less the costs of steps. The buffers are used again.
#[derive(Clone, Debug, Default)]
pub(super) struct Course {
    /// The sum up to the end of each period, from the 0 of today.
    pub(super) sums: Vec<f64>,
    /// Base pay, in order of time.
    pub(super) steps: Vec<Step>,
    lumps: Vec<Lump>,
    evenly: Vec<Evenly>,
    /// How far from a straight line lumps can take the sum inside each period.
    swing: Vec<f64>,
    /// The same for rates, in any period.
    bend: f64,
}

impl Course {
    pub(super) fn new(periods: usize) -> Self {
        Self { sums: vec![0.0; periods + 1], swing: vec![0.0; periods], ..Self::default() }
    }

    pub(super) fn clear(&mut self) {
        self.steps.clear();
        if !self.lumps.is_empty() || !self.evenly.is_empty() {
            self.lumps.clear();
            self.evenly.clear();
            self.swing.fill(0.0);
        }
    }

    pub(super) fn lump(&mut self, period: usize, time: f64, amount: f64) {
        self.lumps.push(Lump { period, time, amount });
        if let Some(swing) = self.swing.get_mut(period) {
            *swing += amount.abs();
        }
    }

    pub(super) fn evenly(&mut self, from: f64, to: f64, rate: f64, ground: Ground<'_>) {
        self.evenly.push(Evenly { from, to, rate });
        for period in [from, to].into_iter().filter_map(|time| ground.grid.period_of(time)) {
            // A border of two periods bends either.
            for swing in self.swing.iter_mut().skip(period).take(2) {
                *swing += rate / ground.price(period) / ground.grid.rate();
            }
        }
    }

    /// Finds out how far rates can bend the sum inside a period: by a quarter of what the highest and the lowest differ.
    pub(super) fn settle(&mut self, plan: &PlanModel, ground: Ground<'_>) {
        let extra =
            |stage: usize| plan.stages.get(stage).map_or(0.0, |stage| stage.package.bonus + stage.package.pension);
        let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
        for step in &self.steps {
            least = if step.pay < least { step.pay } else { least };
            let pay = if ground.total { step.pay * (1.0 + extra(step.stage)) } else { step.pay };
            most = if pay > most { pay } else { most };
        }
        self.bend = (most - least).max(0.0) / 4.0 / ground.grid.rate();
    }

    /// How far from a straight line the sum can be inside a period.
    #[inline]
    pub(super) fn stray(&self, period: usize) -> f64 {
        self.bend + self.swing.get(period).copied().unwrap_or_default()
    }

    /// The rate at the begin of a period, and `sign` times every change inside it, added to `changes`.
    pub(super) fn changes(
        &self,
        period: usize,
        sign: f64,
        plan: &PlanModel,
        ground: Ground<'_>,
        changes: &mut Vec<Change>,
    ) -> f64 {
        let grid = ground.grid;
        let (from, to) = (period as f64 / grid.rate(), (period + 1) as f64 / grid.rate());
        let factor = |stage: usize| match plan.stages.get(stage) {
            Some(stage) if ground.total => {
                1.0 + stage.package.pension
                    + stage.package.bonus * ground.bonus_paid(&stage.package, period / grid.per_year)
            }
            Some(_) | None => 1.0,
        };
        let first = self.steps.partition_point(|step| step.time <= from);
        let before = first.checked_sub(1).and_then(|before| self.steps.get(before));
        let begin = before.map_or(0.0, |step| step.pay * factor(step.stage));
        let mut rate = begin;
        for step in self.steps.iter().skip(first).take_while(|step| step.time < to) {
            let next = step.pay * factor(step.stage);
            changes.push(Change { time: step.time, rate: sign * (next - rate), amount: 0.0 });
            rate = next;
        }
        for Evenly { from: begins, to: ends, rate } in self.evenly.iter().filter(|one| one.from < to && one.to > from) {
            let rate = sign * rate / ground.price(period);
            changes.push(Change { time: begins.max(from), rate, amount: 0.0 });
            changes.push(Change { time: ends.min(to), rate: -rate, amount: 0.0 });
        }
        for lump in self.lumps.iter().filter(|lump| lump.period == period) {
            changes.push(Change { time: lump.time, rate: 0.0, amount: sign * lump.amount });
        }
        sign * begin
    }
}
