//! Whether a model can be projected.

use super::draws::Draws;
use super::model::{Model, Noise};
use super::model_error::ModelError;
use super::package_model::{GrantModel, PackageModel};
use super::plan_model::PlanModel;
use super::stage_model::{StageModel, StagePay};
use crate::domain::money::Money;

/// Amounts lie below 10¹²; this is the largest number below.
const MOST_MONEY: f64 = Money::LARGEST.next_down();
/// Times beyond this are mistakes.
const MOST_TIME: f64 = 200.0;
const MOST_MONTHS: f64 = MOST_TIME * 12.0;
/// Rates of moves, a year. Below the least a move as good as never comes.
const LEAST_RATE: f64 = 0.001;
const MOST_RATE: f64 = 1_000.0;
/// Shares of a grant may miss 1 by rounding.
const ROUNDING: f64 = 1e-9;

impl Model {
    /// Whether the model can be projected.
    ///
    /// # Errors
    /// The first thing that is wrong: nothing to project or too much of it, a number that is none or outside what is
    /// possible, roles out of order, vesting that does not sum.
    pub fn check(&self, draws: Draws) -> Result<(), ModelError> {
        if self.plans.is_empty() || self.plans.len() > Self::MOST_PLANS {
            return Err(ModelError::Plans(self.plans.len()));
        }
        if self.years == 0 || self.years > Self::MOST_YEARS {
            return Err(ModelError::Years(self.years));
        }
        if draws.paths == 0 || draws.paths > Draws::MOST_PATHS {
            return Err(ModelError::Paths(draws.paths));
        }
        within("a floor", self.floor.unwrap_or_default(), 0.0, MOST_MONEY)?;
        noise(&self.noise)?;
        self.plans.iter().enumerate().try_for_each(|(index, model)| plan(index, model))
    }
}

fn within(what: &'static str, value: f64, lowest: f64, highest: f64) -> Result<(), ModelError> {
    if (lowest..=highest).contains(&value) {
        Ok(())
    } else {
        Err(ModelError::OutOfRange { what, value, lowest, highest })
    }
}

fn noise(noise: &Noise) -> Result<(), ModelError> {
    within("a spread of growth", noise.growth_spread, 0.0, 0.5)?;
    within("a lasting spread of growth", noise.lasting_spread, 0.0, 0.5)?;
    within("a spread of what roles pay", noise.market_spread, 0.0, 0.2)?;
    within("a growth of what roles pay", noise.market_growth, -0.2, 0.2)?;
    within("a share of the position kept", noise.position_kept, 0.0, 1.0)?;
    within("an inflation", noise.inflation, -0.1, 0.5)?;
    within("a spread of inflation", noise.inflation_spread, 0.0, 0.2)?;
    within("a soonest share of the wait", noise.move_soonest, 0.0, 1.0)?;
    within("a latest share of the wait", noise.move_latest, 1.0, 10.0)?;
    within("odds of a gap", noise.gap_odds, 0.0, 1.0)?;
    within("a gap in months", noise.gap_months, 0.0, 120.0)?;
    within("a spread of share prices", noise.equity_spread, 0.0, 2.0)?;
    within("a discount rate", noise.discount_rate, -0.1, 0.5)?;
    let Some(redundancy) = noise.redundancy else { return Ok(()) };
    within("odds of redundancy", redundancy.odds, 0.0, 1.0)?;
    within("months of redundancy", redundancy.months, 0.0, 120.0)?;
    within("a share of pay after redundancy", redundancy.returns, 0.0, 2.0)?;
    within("the years in which a loss fades", redundancy.fades, 0.1, MOST_TIME)
}

fn plan(index: usize, plan: &PlanModel) -> Result<(), ModelError> {
    if plan.stages.is_empty() || plan.stages.len() > Model::MOST_STAGES {
        return Err(ModelError::Stages { plan: index, stages: plan.stages.len() });
    }
    within("a position", plan.position.unwrap_or_default(), -10.0, 10.0)?;
    for (when, amount) in &plan.costs {
        within("the time of a cost", *when, 0.0, MOST_TIME)?;
        within("a cost", *amount, 0.0, MOST_MONEY)?;
    }
    let mut earliest = 0.0;
    for (position, model) in plan.stages.iter().enumerate() {
        let first = position == 0;
        within("the begin of a role", model.begins, 0.0, MOST_TIME)?;
        if model.begins < earliest || (first && model.begins > 0.0) {
            return Err(ModelError::Begin { plan: index, stage: position, begins: model.begins });
        }
        if first && matches!(model.pay, StagePay::Raised(_)) {
            return Err(ModelError::NothingToRaise { plan: index });
        }
        earliest = model.begins;
        stage(model)?;
    }
    Ok(())
}

fn stage(stage: &StageModel) -> Result<(), ModelError> {
    within("a time in a role", stage.held, 0.0, MOST_TIME)?;
    within("a growth", stage.growth, -0.5, 0.5)?;
    within("a share of full time", stage.share, 0.0, MOST_TIME)?;
    within("pay beside", stage.beside, 0.0, MOST_MONEY)?;
    within("the rate of a move", stage.move_rate.unwrap_or(1.0), LEAST_RATE, MOST_RATE)?;
    within("the weight of the pay before", stage.carried, 0.0, 1.0)?;
    within("a raise at a move", stage.raise, -1.0, 10.0)?;
    if let Some(rises) = stage.rises {
        within("the odds of a first rise", rises.first, 0.0, 1.0)?;
        within("the odds of a rise", rises.later, 0.0, 1.0)?;
        within("a rise", rises.raise, -1.0, 10.0)?;
    }
    match &stage.pay {
        StagePay::Known(pay) => within("a pay", *pay, 0.0, MOST_MONEY)?,
        // A distribution is checked where it is made.
        StagePay::Drawn(_) => {}
        StagePay::Raised(share) => within("a raise", *share, -1.0, 10.0)?,
    }
    package(&stage.package)
}

fn package(package: &PackageModel) -> Result<(), ModelError> {
    within("a bonus", package.bonus, 0.0, 10.0)?;
    within("odds of a bonus", package.bonus_odds, 0.0, 1.0)?;
    within("employer money for a pension", package.pension, 0.0, 10.0)?;
    for one_off in &package.one_offs {
        within("the time of a payment", one_off.after, 0.0, MOST_MONTHS)?;
        within("a payment", one_off.amount, 0.0, MOST_MONEY)?;
        within("the time a payment can be asked back", one_off.clawback, 0.0, MOST_MONTHS)?;
    }
    package.grants.iter().try_for_each(grant)
}

fn grant(grant: &GrantModel) -> Result<(), ModelError> {
    within("the time of a grant", grant.after, 0.0, MOST_MONTHS)?;
    within("the day of a grant", grant.granted.unwrap_or_default(), -MOST_TIME, MOST_TIME)?;
    within("a grant", grant.amount, 0.0, MOST_MONEY)?;
    within("a growth of a share price", grant.growth, -0.99, 5.0)?;
    within("a share left out", grant.haircut, 0.0, 1.0)?;
    for (after, share) in &grant.events {
        within("the time of vesting", f64::from(*after), 0.0, MOST_MONTHS)?;
        within("a share that vests", *share, 0.0, 1.0)?;
    }
    let sum: f64 = grant.events.iter().map(|(_, share)| share).sum();
    if (sum - 1.0).abs() <= ROUNDING { Ok(()) } else { Err(ModelError::Vesting { sum }) }
}
