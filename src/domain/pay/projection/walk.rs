//! One plan through one run: what is paid in each period, in today's money.

use super::course::{Course, Step};
use super::grid::Grid;
use super::model::{Model, Noise};
use super::months::{Moment, Months};
use super::package_model::PackageModel;
use super::plan_model::PlanModel;
use super::schedule::{Tenure, schedule};
use super::shocks::Shocks;
use super::stage_model::{Rises, StageModel, StagePay};
use crate::domain::pay::grant_view::GrantView;

/// A pay this little below today's is rounding, not a dip.
pub(super) const ROUNDING: f64 = 1e-9;

/// One plan in one run. Rates are for a year, the mean of each period. The buffers are used again for the next run.
#[derive(Clone, Debug, Default)]
pub(super) struct Walk {
    pub(super) base: Vec<f64>,
    pub(super) bonus: Vec<f64>,
    pub(super) one_off: Vec<f64>,
    pub(super) equity: Vec<f64>,
    pub(super) pension: Vec<f64>,
    pub(super) costs: Vec<f64>,
    /// Base pay today.
    pub(super) now: f64,
    /// Years of base pay below today's, to the day.
    pub(super) below_now: f64,
    /// Years of base pay under the floor.
    pub(super) under_floor: f64,
    /// When each stage begins and ends.
    pub(super) tenures: Vec<Tenure>,
    /// The same as the periods say, to the day.
    pub(super) course: Course,
    /// Base pay of the stage at hand, where something comes with it.
    pub(super) stage_base: Vec<f64>,
}

/// What a walk reads.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) model: &'a Model,
    pub(super) grid: Grid,
    pub(super) months: Months,
    pub(super) vesting: GrantView,
    /// Whether all of pay counts and not base pay alone.
    pub(super) total: bool,
    /// Whether every move comes.
    pub(super) moves_come: bool,
    pub(super) shocks: &'a Shocks,
    /// The logarithm of the yearly growth of what roles pay.
    pub(super) log_market: f64,
    /// The share of a new position that is new: `√(1 − kept²)`.
    pub(super) position_new: f64,
}

impl Ground<'_> {
    /// What is printed is divided by this.
    pub(super) fn price(self, period: usize) -> f64 {
        self.shocks.prices.get(period).copied().unwrap_or(1.0)
    }

    /// How much of its target a bonus pays in a year.
    pub(super) fn bonus_paid(self, package: &PackageModel, year: usize) -> f64 {
        if self.model.deterministic {
            return package.bonus_odds;
        }
        let drawn = self.shocks.bonus.get(year).copied().unwrap_or_default();
        f64::from(u8::from(drawn < package.bonus_odds))
    }
}

impl Walk {
    pub(super) fn new(grid: Grid) -> Self {
        let zeros = || vec![0.0; grid.periods()];
        Self {
            base: zeros(),
            bonus: zeros(),
            one_off: zeros(),
            equity: zeros(),
            pension: zeros(),
            costs: zeros(),
            stage_base: zeros(),
            course: Course::new(grid.periods()),
            ..Self::default()
        }
    }

    /// Walks through a plan; `plain` if nothing comes with the pay. Costs are filled in only if the plan has any.
    pub(super) fn through(&mut self, plan: &PlanModel, plain: bool, ground: Ground<'_>) {
        self.base.fill(0.0);
        self.course.clear();
        if !plan.costs.is_empty() {
            self.spend(plan, ground);
        }
        if !plain {
            for part in [&mut self.bonus, &mut self.one_off, &mut self.equity, &mut self.pension] {
                part.fill(0.0);
            }
        }
        (self.below_now, self.under_floor) = (0.0, 0.0);
        schedule(&mut self.tenures, plan, ground);
        self.pay(plan, ground);
        if !plain {
            self.extras(plan, ground);
        }
    }

    /// Base pay, and what is a share of it.
    fn pay(&mut self, plan: &PlanModel, ground: Ground<'_>) {
        let horizon = ground.grid.horizon();
        let shock = |index: usize| ground.shocks.moves.get(index).copied().unwrap_or_default();
        let mut score = plan.position.unwrap_or(shock(0).position);
        let mut pay = 0.0;
        let mut paid_until = 0.0;
        let tenures = std::mem::take(&mut self.tenures);
        for (index, (stage, tenure)) in plan.stages.iter().zip(&tenures).enumerate() {
            let Tenure { begin, start, .. } = *tenure;
            if start >= horizon {
                break;
            }
            self.unpaid(paid_until, start, ground);
            pay = match &stage.pay {
                StagePay::Known(amount) if ground.log_market == 0.0 => *amount,
                StagePay::Known(amount) => amount * libm::exp(ground.log_market * start),
                StagePay::Drawn(distribution) => {
                    if index > 0 {
                        let kept = ground.model.noise.position_kept;
                        score = kept * score + ground.position_new * shock(index).position;
                    }
                    let role = distribution.log_quantile(score) + ground.log_market * start;
                    // Nothing is carried from no pay.
                    let before = pay * (1.0 + stage.raise);
                    let carried = if before > 0.0 { stage.carried } else { 0.0 };
                    if carried > 0.0 {
                        libm::exp(carried * libm::log(before) + (1.0 - carried) * role)
                    } else {
                        libm::exp(role)
                    }
                }
                StagePay::Raised(share) => pay * (1.0 + share),
            };
            let paid = pay * stage.share + stage.beside;
            if index == 0 {
                self.now = paid;
            }
            let to = tenure.end().min(horizon);
            let held = Held { index, begin, start, end: to };
            let shared = stage.package.bonus > 0.0 || stage.package.pension > 0.0;
            let after;
            if shared {
                let mut base = std::mem::take(&mut self.stage_base);
                base.fill(0.0);
                after = self.years(&mut base, stage, paid, held, ground);
                self.share(&base, stage, ground);
                self.stage_base = base;
            } else {
                let mut base = std::mem::take(&mut self.base);
                after = self.years(&mut base, stage, paid, held, ground);
                self.base = base;
            }
            // Pay for full time grew as what was paid did.
            pay = stage.full_time(pay, paid, after);
            paid_until = to;
        }
        self.unpaid(paid_until, horizon, ground);
        self.tenures = tenures;
    }

    /// The years of one stage; returns the pay at its end.
    #[inline]
    fn years(
        &mut self,
        base: &mut [f64],
        stage: &StageModel,
        mut pay: f64,
        Held { index, begin, start, end }: Held,
        ground: Ground<'_>,
    ) -> f64 {
        let shocks = ground.shocks;
        let mut scar = Scar { lost: 0.0, fades: ground.model.noise.redundancy.map_or(1.0, |shock| shock.fades) };
        let mut risen = false;
        self.course.steps.push(Step { time: start, pay, stage: index });
        let mut redundancies = shocks.redundancies.iter().copied().filter(|when| *when >= start && *when < end);
        let mut redundant = redundancies.next().unwrap_or(f64::INFINITY);
        let mut passed = (start - begin.time).floor() as i32 + 1;
        let mut anniversary = ground.months.on(begin, 12 * passed).time;
        let mut from = start;
        if shocks.redundancies.is_empty()
            && stage.rises.is_none()
            && anniversary + 1.0 < end
            && ground.months.is_steady(begin)
        {
            ground.grid.spread(base, from, anniversary, pay);
            self.count(pay, anniversary - from, ground);
            (pay, anniversary) = self.whole_years(base, stage, (index, pay), (anniversary, end), ground);
            from = anniversary - 1.0;
            passed = (anniversary - begin.time).round() as i32;
        }
        while from < end {
            let to = anniversary.min(end).min(redundant);
            ground.grid.spread(base, from, to, pay);
            self.count(pay, to - from, ground);
            from = to;
            if from >= end {
                break;
            }
            if from >= redundant {
                let Redundant { until, returns } = redundancy(&ground.model.noise, redundant, end);
                self.unpaid(from, until, ground);
                pay *= returns;
                scar.lost = 1.0 - (1.0 - scar.lost) * returns;
                from = until;
                if from < end {
                    self.course.steps.push(Step { time: from, pay, stage: index });
                }
                while anniversary <= from {
                    passed += 1;
                    anniversary = ground.months.on(begin, 12 * passed).time;
                }
                redundant = redundancies.find(|when| *when >= from).unwrap_or(f64::INFINITY);
            } else {
                let shock = shocks.growth.get(anniversary as usize).copied().unwrap_or_default();
                pay *= (1.0 + stage.growth + shock).max(0.0) * scar.fade();
                pay *= rise(stage, &mut risen, shocks.rises.get(anniversary as usize).copied());
                self.course.steps.push(Step { time: anniversary, pay, stage: index });
                passed += 1;
                anniversary = ground.months.on(begin, 12 * passed).time;
            }
        }
        pay
    }

    /// The years from one anniversary to the last but one before the end of the stage: what [`years`](Self::years) does, for the
    /// usual case and quickly. Returns the pay after the last, and the next anniversary.
    #[inline]
    fn whole_years(
        &mut self,
        base: &mut [f64],
        stage: &StageModel,
        (index, mut pay): (usize, f64),
        (mut anniversary, end): (f64, f64),
        ground: Ground<'_>,
    ) -> (f64, f64) {
        let per_year = ground.grid.per_year;
        let in_periods = anniversary * ground.grid.rate();
        let mut first = in_periods as usize;
        // Each year begins as far into a period.
        let late = in_periods - in_periods.floor();
        let early = 1.0 - late;
        let mut shocks = ground.shocks.growth.iter().skip(anniversary as usize);
        let limit = self.now * (1.0 - ROUNDING);
        let floor = ground.model.floor.unwrap_or(f64::NEG_INFINITY);
        let (mut below, mut under) = (0.0, 0.0);
        loop {
            let shock = shocks.next().copied().unwrap_or_default();
            pay *= (1.0 + stage.growth + shock).max(0.0);
            self.course.steps.push(Step { time: anniversary, pay, stage: index });
            anniversary += 1.0;
            if anniversary >= end {
                break;
            }
            if let Some([begin, whole @ .., last]) = base.get_mut(first..=first + per_year) {
                *begin += pay * early;
                for slot in whole {
                    *slot += pay;
                }
                *last += pay * late;
            }
            below += if pay < limit { 1.0 } else { 0.0 };
            under += if pay < floor { 1.0 } else { 0.0 };
            first += per_year;
        }
        self.below_now += below;
        self.under_floor += under;
        (pay, anniversary)
    }

    #[inline]
    fn count(&mut self, pay: f64, years: f64, ground: Ground<'_>) {
        if pay < self.now * (1.0 - ROUNDING) {
            self.below_now += years;
        }
        if ground.model.floor.is_some_and(|floor| pay < floor) {
            self.under_floor += years;
        }
    }

    fn unpaid(&mut self, from: f64, to: f64, ground: Ground<'_>) {
        if to > from {
            self.course.steps.push(Step { time: from, pay: 0.0, stage: 0 });
            self.count(0.0, to.min(ground.grid.horizon()) - from, ground);
        }
    }

    /// Adds the base pay of a stage with its bonus and pension.
    fn share(&mut self, base: &[f64], stage: &StageModel, ground: Ground<'_>) {
        let package = &stage.package;
        let per_year = ground.grid.per_year;
        for (all, part) in self.base.iter_mut().zip(base) {
            *all += part;
        }
        for (all, part) in self.pension.iter_mut().zip(base) {
            *all += part * package.pension;
        }
        let years = self.bonus.chunks_mut(per_year).zip(base.chunks(per_year)).enumerate();
        for (year, (bonus, base)) in years {
            let paid = ground.bonus_paid(package, year);
            for (all, part) in bonus.iter_mut().zip(base) {
                *all += part * package.bonus * paid;
            }
        }
    }
}

/// A stage in one run.
#[derive(Clone, Copy)]
struct Held {
    index: usize,
    begin: Moment,
    /// When it begins to be paid, and when it ends.
    start: f64,
    end: f64,
}

/// What pay lost by redundancy, as a share, and the years in which half of it is made up.
struct Scar {
    lost: f64,
    fades: f64,
}

impl Scar {
    /// By what pay grows in a year because some of it is made up.
    fn fade(&mut self) -> f64 {
        if self.lost <= 0.0 || self.lost >= 1.0 {
            return 1.0;
        }
        let left = self.lost * libm::exp2(-1.0 / self.fades);
        let factor = (1.0 - left) / (1.0 - self.lost);
        self.lost = left;
        factor
    }
}

/// By what pay grows at an anniversary if a promotion or a change of employer comes.
fn rise(stage: &StageModel, risen: &mut bool, drawn: Option<f64>) -> f64 {
    let Some(Rises { first, later, raise }) = stage.rises else { return 1.0 };
    let odds = if *risen { later } else { first };
    if drawn.is_some_and(|drawn| drawn < odds) {
        *risen = true;
        1.0 + raise
    } else {
        1.0
    }
}

struct Redundant {
    until: f64,
    returns: f64,
}

fn redundancy(noise: &Noise, when: f64, end: f64) -> Redundant {
    let (months, returns) = noise.redundancy.map_or((0.0, 1.0), |shock| (shock.months, shock.returns));
    Redundant { until: (when + months / 12.0).min(end), returns }
}
