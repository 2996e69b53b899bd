//! How long a projection takes: four plans over forty years, by runs and threads.

use divan::Bencher;
use rungs::domain::pay::distribution::Distribution;
use rungs::domain::pay::grant_view::GrantView;
use rungs::domain::pay::outlook::Outlook;
use rungs::domain::pay::pay_part::PayPart;
use rungs::domain::pay::projection::draws::Draws;
use rungs::domain::pay::projection::model::{Model, Noise};
use rungs::domain::pay::projection::package_model::{GrantModel, OneOffModel, PackageModel};
use rungs::domain::pay::projection::plan_model::PlanModel;
use rungs::domain::pay::projection::project;
use rungs::domain::pay::projection::stage_model::{StageModel, StagePay};
use rungs::domain::pay::projection::view::View;

const YEARS: u16 = 40;

fn main() {
    divan::main();
}

fn noise() -> Noise {
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

fn stage(begins: f64, pay: f64, package: PackageModel) -> StageModel {
    let curve = Distribution::through(&[
        (10.0, pay * 0.6),
        (25.0, pay * 0.77),
        (50.0, pay),
        (75.0, pay * 1.29),
        (90.0, pay * 1.63),
    ]);
    let pay = curve.map_or(StagePay::Known(pay), StagePay::Drawn);
    StageModel {
        begins,
        held: 0.0,
        pay,
        share: 1.0,
        beside: 0.0,
        growth: 0.01,
        new_employer: true,
        fixed_begin: false,
        move_rate: None,
        carried: 0.0,
        raise: 0.0,
        rises: None,
        package,
    }
}

/// Staying, and three ways with two to four moves.
fn model(package: &PackageModel) -> Model {
    let plan = |begins: &[f64]| PlanModel {
        stages: begins
            .iter()
            .enumerate()
            .map(|(rung, begins)| stage(*begins, 90_000.0 + 15_000.0 * rung as f64, package.clone()))
            .collect(),
        position: None,
        costs: vec![(0.5, 2_000.0)],
    };
    let plans =
        vec![plan(&[0.0]), plan(&[0.0, 2.0, 5.0]), plan(&[0.0, 1.5, 4.0, 8.0]), plan(&[0.0, 1.0, 3.0, 6.0, 12.0])];
    Model {
        today: jiff::civil::date(2026, 11, 21),
        plans,
        noise: noise(),
        years: YEARS,
        floor: Some(60_000.0),
        deterministic: false,
    }
}

fn package() -> PackageModel {
    let quarters = (1..=4).map(|year| (12 * year, 0.25)).collect();
    PackageModel {
        bonus: 0.1,
        bonus_odds: 0.7,
        pension: 0.05,
        one_offs: vec![OneOffModel { after: 0.0, amount: 10_000.0, clawback: 12.0, in_proportion: false }],
        grants: vec![GrantModel {
            after: 0.0,
            granted: None,
            amount: 40_000.0,
            events: quarters,
            again_every_year: true,
            growth: 0.0,
            haircut: 0.1,
        }],
    }
}

fn run(bencher: Bencher<'_, '_>, package: &PackageModel, part: PayPart, (paths, threads): (u32, usize)) {
    let model = model(package);
    let view = View { money: Outlook::Today, part, vesting: GrantView::Landing, ..View::default() };
    bencher.bench(|| project(&model, view, Draws { paths, seed: 7, threads }, &|| true));
}

/// Base pay alone.
#[divan::bench(args = [(10_000, 2), (10_000, 1), (2_000, 2), (2_000, 1)])]
fn base(bencher: Bencher<'_, '_>, size: (u32, usize)) {
    run(bencher, &PackageModel::default(), PayPart::Base, size);
}

/// Base pay, bonus, pension and a sign-on.
#[divan::bench(args = [(10_000, 2), (2_000, 2)])]
fn total_cash(bencher: Bencher<'_, '_>, size: (u32, usize)) {
    run(bencher, &PackageModel { grants: Vec::new(), ..package() }, PayPart::Total, size);
}

/// Everything, with equity granted again each year in every role.
#[divan::bench(args = [(10_000, 2), (2_000, 2)])]
fn with_equity(bencher: Bencher<'_, '_>, size: (u32, usize)) {
    run(bencher, &package(), PayPart::Total, size);
}
