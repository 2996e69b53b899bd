//! Scenarios as numbers for the projection.

use super::ScenarioKey;
use super::costs::unpaid_hours;
use super::odds::{move_rate, yearly_odds};
use super::outcome::Outcome;
use super::set::{Scenario, ScenarioSet};
use super::stage::{ScenarioStage, StageSource};
use crate::domain::calendar::years_between;
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::distribution::Distribution;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::projection::fan::Projection;
use crate::domain::pay::projection::model::{Model, Noise, Redundancy};
use crate::domain::pay::projection::package_model::{GrantModel, OneOffModel, PackageModel};
use crate::domain::pay::projection::plan_model::PlanModel;
use crate::domain::pay::projection::stage_model::{Rises, StageModel, StagePay};
use crate::domain::plan::package::Package;

impl ScenarioSet {
    /// The scenarios without a gap as a model, with the place of each among the scenarios.
    pub fn model(&self, values: &AssumedValues) -> (Model, Vec<usize>) {
        let mut plans = Vec::new();
        let mut places = Vec::new();
        for (place, scenario) in self.scenarios.iter().enumerate() {
            if let Some(plan) = self.plan(scenario, values) {
                plans.push(plan);
                places.push(place);
            }
        }
        let share = |assumption| values.get(assumption) / 100.0;
        let redundancy = self.assumptions.redundancy.then(|| Redundancy {
            odds: share(Assumption::RedundancyOdds),
            months: values.get(Assumption::RedundancyMonths),
            returns: share(Assumption::RedundancyReturn),
            fades: values.get(Assumption::RedundancyFade),
        });
        let noise = Noise {
            growth_spread: share(Assumption::GrowthSpread),
            lasting_spread: share(Assumption::LastingSpread),
            inflation: share(Assumption::Inflation),
            inflation_spread: share(Assumption::InflationSpread),
            position_kept: share(Assumption::PositionKept),
            move_soonest: share(Assumption::MoveSoonest),
            move_latest: share(Assumption::MoveLatest),
            gap_odds: share(Assumption::GapOdds),
            gap_months: values.get(Assumption::GapMonths),
            equity_spread: share(Assumption::EquitySpread),
            market_growth: share(Assumption::MarketGrowth),
            market_spread: share(Assumption::MarketSpread),
            discount_rate: share(Assumption::DiscountRate),
            redundancy,
        };
        let floor = self.floor.and_then(|floor| self.units(floor));
        let today = self.today;
        (Model { today, plans, noise, years: self.years, floor, deterministic: false }, places)
    }

    /// Only these scenarios.
    #[must_use]
    pub fn only(&self, keys: &[ScenarioKey]) -> Self {
        let scenarios = self.scenarios.iter().filter(|scenario| keys.contains(&scenario.key)).cloned().collect();
        Self { scenarios, ..self.clone() }
    }

    /// Whether an assumption can change any figure of the scenarios.
    pub fn depends_on(&self, assumption: Assumption, money: Outlook) -> bool {
        let stages = || self.scenarios.iter().flat_map(|scenario| &scenario.stages);
        let packages = || self.scenarios.iter().flat_map(|scenario| scenario.packages.iter().flatten());
        let moves = stages().any(|stage| stage.begins > 0.0);
        match assumption {
            Assumption::Inflation | Assumption::InflationSpread => {
                money == Outlook::Nominal
                    || packages().any(|package| !package.one_offs.is_empty() || !package.grants.is_empty())
            }
            Assumption::RedundancyOdds
            | Assumption::RedundancyMonths
            | Assumption::RedundancyReturn
            | Assumption::RedundancyFade => self.assumptions.redundancy,
            Assumption::MoveSoonest
            | Assumption::MoveLatest
            | Assumption::PromotionsFromEntry
            | Assumption::Promotions
            | Assumption::PositionKept
            | Assumption::PayCarried
            | Assumption::MarketGrowth
            | Assumption::MarketSpread => moves,
            Assumption::GapOdds | Assumption::GapMonths => packages().any(|package| package.new_employer == Some(true)),
            Assumption::EquityGrowth | Assumption::EquitySpread => packages().any(|package| !package.grants.is_empty()),
            Assumption::PromotionRaise => {
                self.scenarios.iter().any(|scenario| scenario.key == ScenarioKey::CarryOn)
                    || stages().any(|stage| stage.is_up)
            }
            // It sets the days of the path, which stay as they are while the others are tried.
            Assumption::LearningAtWork => false,
            Assumption::CarryForward | Assumption::OneFigureSpread => {
                stages().any(|stage| matches!(stage.source, StageSource::Claims))
            }
            Assumption::RealGrowth
            | Assumption::GrowthSpread
            | Assumption::LastingSpread
            | Assumption::DiscountRate
            | Assumption::HourValue => true,
        }
    }

    /// One figure of a projection, the middle of the runs; `None` without a projection of that plan.
    pub fn outcome(&self, found: &Projection, places: &[usize], key: &ScenarioKey, outcome: Outcome) -> Option<f64> {
        let fan_of = |key: &ScenarioKey| {
            places.iter().position(|place| self.scenarios.get(*place).is_some_and(|scenario| scenario.key == *key))
        };
        let place = fan_of(key)?;
        let fan = found.plans.get(place)?;
        match outcome {
            Outcome::Sum => fan.cumulative.last().map(|sum| sum.p50),
            Outcome::LastYear => fan.years.last().map(|year| year.p50),
            Outcome::PresentValue => Some(fan.present_value.p50),
            Outcome::AgainstBaseline => {
                let baseline = ScenarioKey::BASELINES.iter().find_map(fan_of)?;
                found.pair(baseline, place).map(|pair| pair.difference.p50)
            }
        }
    }

    fn plan(&self, scenario: &Scenario, values: &AssumedValues) -> Option<PlanModel> {
        let rates = self.move_rates(scenario, values);
        let before = std::iter::once(None).chain(scenario.stages.iter().map(Some));
        let stages = scenario.stages.iter().zip(before).zip(&scenario.packages).zip(rates);
        let stages = stages
            .map(|((pair, package), move_rate)| {
                let rises = (scenario.key == ScenarioKey::CarryOn).then(|| self.rises(pair.0, values));
                Some(StageModel { move_rate, rises, ..self.stage(pair, package.as_ref(), values)? })
            })
            .collect::<Option<_>>()?;
        let mut costs: Vec<_> =
            scenario.fees.iter().map(|(years, fee)| Some((*years, self.units(*fee)?))).collect::<Option<_>>()?;
        // An hour is worth what it is paid at full time.
        let share = scenario.stages.first().map_or(1.0, |stage| stage.share);
        let hourly_from = self.own_pay.and_then(|pay| self.units(pay)).unwrap_or(0.0) / share;
        costs.extend(unpaid_hours(&scenario.stages, hourly_from, values.get(Assumption::HourValue)));
        // Own pay tells where the person stands; without a figure of the role to hold it against the place is drawn.
        let first = scenario.stages.first();
        let position = first.and_then(|stage| match &stage.source {
            StageSource::Yours(pay) if pay.minor > 0 => {
                Some(self.distribution(stage, values)?.score(self.units(*pay)? / stage.share))
            }
            StageSource::Yours(_) | StageSource::Claims | StageSource::SameFigure { .. } | StageSource::Missing(_) => {
                None
            }
        });
        Some(PlanModel { stages, position, costs })
    }

    /// For each stage the rate at which the move into it comes; `None` if it surely does: with an offer, and before one that
    /// comes with an offer later. What is said of the employer of a role goes before whether others are looked at.
    fn move_rates(&self, Scenario { stages, packages, .. }: &Scenario, values: &AssumedValues) -> Vec<Option<f64>> {
        let last_sure = stages.iter().rposition(|stage| stage.coming.sure).unwrap_or(0);
        let rate = |(index, (before, stage)): (usize, (&ScenarioStage, &ScenarioStage))| {
            let stay = stage.begins - before.begins + before.held;
            let said = packages.get(index + 1).and_then(|package| package.as_ref()?.new_employer);
            let promotions_only = said.map_or(self.assumptions.this_employer_only, |is_new| !is_new);
            (index + 1 > last_sure).then(|| move_rate(before, stay, promotions_only, values))
        };
        let pairs = stages.iter().zip(stages.iter().skip(1)).enumerate();
        std::iter::once(None).chain(pairs.map(rate)).collect()
    }

    /// What comes to somebody who makes no plan: a promotion, or where they look elsewhere a change of employer, brings the
    /// raise of one.
    fn rises(&self, stage: &ScenarioStage, values: &AssumedValues) -> Rises {
        let odds = |is_entry| yearly_odds(is_entry, stage.transfers, self.assumptions.this_employer_only, values);
        Rises { first: odds(stage.is_entry), later: odds(false), raise: values.get(Assumption::PromotionRaise) / 100.0 }
    }

    fn stage(
        &self,
        (stage, before): (&ScenarioStage, Option<&ScenarioStage>),
        package: Option<&Package>,
        values: &AssumedValues,
    ) -> Option<StageModel> {
        let raise = values.get(Assumption::PromotionRaise) / 100.0;
        let new_employer = package.is_some_and(|package| package.new_employer == Some(true));
        let pay = match &stage.source {
            StageSource::Yours(pay) => StagePay::Known(self.units(*pay)? / stage.share),
            StageSource::Claims => StagePay::Drawn(self.taken(stage, before, values)?),
            StageSource::SameFigure { raised } => StagePay::Raised(if *raised { raise } else { 0.0 }),
            StageSource::Missing(_) => return None,
        };
        // Bonus and pension are of the main position; of pay that is drawn, the middle tells how much of all pay that is.
        let full_time = match &pay {
            StagePay::Known(amount) => *amount,
            StagePay::Drawn(_) | StagePay::Raised(_) => stage.figure.as_ref().map_or(0.0, |figure| figure.band.middle),
        };
        let main = full_time * stage.share;
        let main = if stage.beside > 0.0 { main / (main + stage.beside) } else { 1.0 };
        Some(StageModel {
            begins: stage.begins,
            held: stage.held,
            pay,
            share: stage.share,
            beside: stage.beside,
            growth: values.get(Assumption::RealGrowth) / 100.0,
            new_employer,
            fixed_begin: stage.coming.on_set_day,
            move_rate: None,
            carried: values.get(Assumption::PayCarried) / if new_employer { 200.0 } else { 100.0 },
            raise: if stage.is_up { raise } else { 0.0 },
            rises: None,
            package: match package {
                Some(package) => self.package(package, values)?.for_share(main),
                None => PackageModel::default(),
            },
        })
    }

    /// What a role pays to those who come into it. A figure that is lower than that of the role before only because it is of
    /// another source is no pay cut: it counts as high as that one.
    fn taken(
        &self,
        stage: &ScenarioStage,
        before: Option<&ScenarioStage>,
        values: &AssumedValues,
    ) -> Option<Distribution> {
        const MIDDLE: f64 = 0.0;
        let own = self.distribution(stage, values)?;
        let Some(before) = before.filter(|before| stage.is_no_cut_after(before)) else { return Some(own) };
        let level = self.distribution(before, values)?.quantile(MIDDLE) / own.quantile(MIDDLE);
        Some(if level > 1.0 { own.scaled(level) } else { own })
    }

    fn distribution(&self, stage: &ScenarioStage, values: &AssumedValues) -> Option<Distribution> {
        stage.figure.as_ref()?.distribution(values, self.today.year())
    }

    fn package(&self, package: &Package, values: &AssumedValues) -> Option<PackageModel> {
        let bonus = package.bonus.map(|bonus| (bonus.target_percent / 100.0, bonus.paid_odds_percent / 100.0));
        let (bonus, bonus_odds) = bonus.unwrap_or((0.0, 0.0));
        let one_off = |one: &crate::domain::plan::package::OneOff| {
            Some(OneOffModel {
                after: one.months,
                amount: self.units(one.amount)?,
                clawback: one.clawback_months,
                in_proportion: one.clawback_in_proportion,
            })
        };
        // Stated above inflation; the price of a share is printed.
        let printed = |growth: f64| (1.0 + growth) * (1.0 + values.get(Assumption::Inflation) / 100.0) - 1.0;
        let grant = |grant: &crate::domain::plan::grant::Grant| {
            Some(GrantModel {
                after: grant.months,
                granted: grant.granted.map(|day| years_between(self.today, day)),
                amount: self.units(grant.amount)?,
                events: grant.events(),
                again_every_year: grant.every_year,
                growth: printed(grant.growth.unwrap_or(values.get(Assumption::EquityGrowth)) / 100.0),
                haircut: grant.haircut_percent / 100.0,
            })
        };
        Some(PackageModel {
            bonus,
            bonus_odds,
            pension: package.pension_percent / 100.0,
            one_offs: package.one_offs.iter().map(one_off).collect::<Option<_>>()?,
            grants: package.grants.iter().map(grant).collect::<Option<_>>()?,
        })
    }
}
