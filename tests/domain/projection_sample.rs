//! Models to project, and ways to do it.

use jiff::civil::date;
use rungs::domain::pay::distribution::Distribution;
use rungs::domain::pay::grant_view::GrantView;
use rungs::domain::pay::outlook::Outlook;
use rungs::domain::pay::pay_part::PayPart;
use rungs::domain::pay::projection::draws::Draws;
use rungs::domain::pay::projection::fan::Projection;
use rungs::domain::pay::projection::model::{Model, Noise};
use rungs::domain::pay::projection::package_model::{GrantModel, OneOffModel, PackageModel};
use rungs::domain::pay::projection::percentiles::Percentiles;
use rungs::domain::pay::projection::plan_model::PlanModel;
use rungs::domain::pay::projection::project;
use rungs::domain::pay::projection::stage_model::{StageModel, StagePay};
use rungs::domain::pay::projection::view::View;
use rungs::domain::pay::reading::Reading;

pub const BASE: View =
    View { money: Outlook::Today, part: PayPart::Base, vesting: GrantView::Landing, reading: Reading::AllRuns };
pub const TOTAL: View = View { part: PayPart::Total, ..BASE };
pub const NOMINAL: View = View { money: Outlook::Nominal, ..BASE };

/// The usual assumptions.
pub fn usual() -> Noise {
    Noise {
        growth_spread: 0.02,
        lasting_spread: 0.0,
        market_growth: 0.0,
        market_spread: 0.0,
        position_kept: 0.6,
        inflation: 0.024,
        inflation_spread: 0.01,
        move_soonest: 0.8,
        move_latest: 1.6,
        gap_odds: 0.1,
        gap_months: 3.0,
        equity_spread: 0.25,
        redundancy: None,
        discount_rate: 0.03,
    }
}

/// Nothing is left to chance, though it is drawn.
pub fn still() -> Noise {
    Noise {
        growth_spread: 0.0,
        inflation_spread: 0.0,
        position_kept: 1.0,
        move_soonest: 1.0,
        move_latest: 1.0,
        gap_odds: 0.0,
        equity_spread: 0.0,
        ..usual()
    }
}

pub fn stage(begins: f64, pay: StagePay) -> StageModel {
    StageModel {
        begins,
        held: 0.0,
        share: 1.0,
        beside: 0.0,
        pay,
        growth: 0.01,
        new_employer: true,
        fixed_begin: false,
        move_rate: None,
        carried: 0.0,
        raise: 0.0,
        rises: None,
        package: PackageModel::default(),
    }
}

pub fn known(begins: f64, pay: f64) -> StageModel {
    stage(begins, StagePay::Known(pay))
}

pub fn drawn(begins: f64, p10: f64, p50: f64, p90: f64) -> StageModel {
    stage(begins, StagePay::Drawn(Distribution::through(&[(10.0, p10), (50.0, p50), (90.0, p90)]).unwrap()))
}

pub fn plan(stages: Vec<StageModel>) -> PlanModel {
    PlanModel { stages, position: Some(0.0), costs: Vec::new() }
}

pub fn model(years: u16, noise: Noise, plans: Vec<PlanModel>) -> Model {
    Model { today: date(2026, 11, 21), plans, noise, years, floor: None, deterministic: false }
}

pub fn everything() -> PackageModel {
    PackageModel {
        bonus: 0.1,
        bonus_odds: 0.7,
        pension: 0.05,
        one_offs: vec![OneOffModel { after: 0.0, amount: 10_000.0, clawback: 12.0, in_proportion: false }],
        grants: vec![GrantModel {
            after: 0.0,
            granted: None,
            amount: 40_000.0,
            events: vec![(12, 0.25), (24, 0.25), (36, 0.25), (48, 0.25)],
            again_every_year: true,
            growth: 0.0,
            haircut: 0.1,
        }],
    }
}

/// Four plans with everything a plan can hold.
pub fn four_plans(years: u16) -> Model {
    let stay = plan(vec![known(0.0, 90_000.0)]);
    let own = plan(vec![
        known(0.0, 90_000.0),
        drawn(1.5, 80_000.0, 110_000.0, 150_000.0),
        drawn(4.0, 100_000.0, 140_000.0, 200_000.0),
    ]);
    let rich = StageModel { package: everything(), ..drawn(2.0, 90_000.0, 120_000.0, 180_000.0) };
    let second = PlanModel {
        costs: vec![(0.5, 4_000.0), (1.2, 1_500.0)],
        ..plan(vec![known(0.0, 90_000.0), rich, stage(6.0, StagePay::Raised(0.088))])
    };
    let third = PlanModel {
        position: None,
        ..plan(vec![
            drawn(0.0, 70_000.0, 90_000.0, 120_000.0),
            drawn(1.0, 60_000.0, 75_000.0, 95_000.0),
            StageModel { fixed_begin: true, new_employer: false, ..drawn(3.0, 90_000.0, 130_000.0, 190_000.0) },
        ])
    };
    model(years, usual(), vec![stay, own, second, third])
}

pub fn run(model: &Model, view: View, paths: u32) -> Projection {
    run_with(model, view, Draws { paths, seed: 7, threads: 2 })
}

pub fn run_with(model: &Model, view: View, draws: Draws) -> Projection {
    project(model, view, draws, &|| true).unwrap().expect("nobody said to stop")
}

/// The projection without chance.
pub fn without_chance(model: &Model, view: View) -> Projection {
    run(&Model { deterministic: true, ..model.clone() }, view, 1000)
}

pub fn all_five(percentiles: Percentiles) -> [f64; 5] {
    let Percentiles { p10, p25, p50, p75, p90 } = percentiles;
    [p10, p25, p50, p75, p90]
}

pub fn to_the_cent(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.005
}

/// Every figure of a projection, as bytes.
pub fn bytes(projection: &Projection) -> Vec<u8> {
    // The shortest text that leads back to the same number is the same for the same bits only.
    format!("{projection:?}").into_bytes()
}
