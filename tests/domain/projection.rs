//! The projection against closed forms, to the cent, with chance off.
#![allow(clippy::float_cmp, reason = "where two are compared, they have to be the same to the last bit")]

use rungs::domain::pay::projection::fan::Projection;
use rungs::domain::pay::projection::model::Model;
use rungs::domain::pay::projection::package_model::{GrantModel, OneOffModel, PackageModel};
use rungs::domain::pay::projection::percentiles::Percentiles;
use rungs::domain::pay::projection::plan_model::PlanModel;
use rungs::domain::pay::projection::present_value::present_value;
use rungs::domain::pay::projection::stage_model::{StageModel, StagePay};
use rungs::domain::pay::projection::view::View;
use rungs::domain::pay::{grant_view::GrantView, pay_part::PayPart};

use crate::projection_sample::*;

/// All five percentiles are the amount, to the cent.
fn is(found: Percentiles, amount: f64) {
    for value in all_five(found) {
        assert!(to_the_cent(value, amount), "{found:?} is not {amount}");
    }
}

/// The same with chance off, and with every spread at 0 in a thousand runs.
fn both_ways(years: u16, plans: &[PlanModel], view: View) -> [Projection; 2] {
    let model = model(years, still(), plans.to_vec());
    [without_chance(&model, view), run(&model, view, 1000)]
}

fn one_off(after: f64, amount: f64, clawback: f64) -> OneOffModel {
    OneOffModel { after, amount, clawback, in_proportion: false }
}

fn with(package: PackageModel) -> StageModel {
    StageModel { package, growth: 0.0, ..known(0.0, 100_000.0) }
}

#[test]
fn growth_inside_a_role_is_compound() {
    for years in [1, 5, 10, 15, 20, 40] {
        for found in both_ways(years, &[plan(vec![known(0.0, 73_456.78)])], BASE) {
            let fan = &found.plans[0];
            assert_eq!(fan.years.len(), usize::from(years));
            for (year, pay) in fan.years.iter().enumerate() {
                is(*pay, 73_456.78 * 1.01_f64.powf(year as f64));
            }
            for (period, pay) in fan.periods.iter().enumerate() {
                is(*pay, 73_456.78 * 1.01_f64.powf((period / found.periods_a_year) as f64));
            }
        }
    }
}

#[test]
fn raises_come_on_the_anniversaries_of_the_begin() {
    // A quarter of a year is left to the next anniversary.
    let stage = StageModel { held: 3.75, ..known(0.0, 60_000.0) };
    for found in both_ways(10, &[plan(vec![stage])], BASE) {
        is(found.plans[0].periods[0], 60_000.0);
        is(found.plans[0].periods[1], 60_600.0);
        is(found.plans[0].years[1], 60_600.0 * (0.25 + 0.75 * 1.01));
    }
}

#[test]
fn the_sum_is_an_annuity_that_grows() {
    let (pay, growth) = (90_000.0, 0.01);
    for years in [10, 20, 40] {
        for found in both_ways(years, &[plan(vec![known(0.0, pay)])], BASE) {
            for (year, sum) in found.plans[0].cumulative.iter().enumerate() {
                is(*sum, pay * ((1.0_f64 + growth).powf((year + 1) as f64) - 1.0) / growth);
            }
            // The growing annuity: pay ÷ (r − g) × (1 − ((1 + g) ÷ (1 + r))ⁿ).
            let ratio = (1.0_f64 + growth) / 1.03;
            is(found.plans[0].present_value, pay / (0.03 - growth) * (1.0 - ratio.powi(i32::from(years))));
        }
    }
}

#[test]
fn nominal_money_is_compounded_prices() {
    for (years, per_year) in [(10, 4), (20, 2), (40, 1)] {
        for found in both_ways(years, &[plan(vec![known(0.0, 90_000.0)])], NOMINAL) {
            for (period, pay) in found.plans[0].periods.iter().enumerate() {
                let middle = (period as f64 + 0.5) / f64::from(per_year);
                is(*pay, 90_000.0 * 1.01_f64.powf((period / per_year as usize) as f64) * 1.024_f64.powf(middle));
            }
        }
    }
}

#[test]
fn a_move_pays_by_the_position_from_the_day_it_comes() {
    let moves = vec![known(0.0, 80_000.0), drawn(2.5, 90_000.0, 120_000.0, 160_000.0)];
    for found in both_ways(10, &[plan(moves.clone())], BASE) {
        let fan = &found.plans[0];
        is(fan.years[2], f64::midpoint(80_000.0 * 1.01_f64.powi(2), 120_000.0));
        is(fan.years[3], f64::midpoint(120_000.0, 121_200.0));
        is(fan.moves[0], 2.5);
    }
    // Everything of the position is kept, and the market grows.
    let mut model = model(10, still(), vec![PlanModel { position: Some(1.281_551_565_544_6), ..plan(moves) }]);
    model.noise.market_growth = 0.02;
    is(without_chance(&model, BASE).plans[0].periods[10], 160_000.0 * 1.02_f64.powf(2.5));
    // None is kept: the middle is expected.
    model.noise.position_kept = 0.0;
    is(without_chance(&model, BASE).plans[0].periods[10], 120_000.0 * 1.02_f64.powf(2.5));
}

#[test]
fn a_raise_is_a_share_of_the_pay_before() {
    let stages = vec![known(0.0, 80_000.0), stage(3.0, StagePay::Raised(0.088))];
    for found in both_ways(10, &[plan(stages)], BASE) {
        is(found.plans[0].years[3], 80_000.0 * 1.01_f64.powi(2) * 1.088);
    }
}

#[test]
fn vesting_lands_in_its_years_and_sums_to_the_grant() {
    let vectors: [&[(u16, f64)]; 4] = [
        &[(12, 0.25), (24, 0.25), (36, 0.25), (48, 0.25)],
        &[(12, 0.05), (24, 0.15), (36, 0.4), (48, 0.4)],
        &[(6, 1.0)],
        &[(12, 0.25), (13, 0.25), (14, 0.5)],
    ];
    let nominal = View { part: PayPart::Total, ..NOMINAL };
    for events in vectors {
        for years in [5, 15, 40] {
            let grant = GrantModel {
                after: 0.0,
                granted: None,
                amount: 123_456.78,
                events: events.to_vec(),
                again_every_year: false,
                growth: 0.0,
                haircut: 0.0,
            };
            let package = PackageModel { grants: vec![grant], ..PackageModel::default() };
            for found in both_ways(years, &[plan(vec![with(package.clone())])], nominal) {
                let equity: Vec<f64> = found.plans[0].parts.iter().map(|year| year.equity).collect();
                assert!(to_the_cent(equity.iter().sum(), 123_456.78), "{equity:?}");
                for (year, landed) in equity.iter().enumerate() {
                    let due = |after: u16| usize::from(after - 1) / 12 == year;
                    let shares: f64 = events.iter().filter(|(after, _)| due(*after)).map(|(_, share)| share).sum();
                    assert!(to_the_cent(*landed, 123_456.78 * shares), "year {year}: {landed}");
                }
            }
            // Averaged, the same grant comes evenly and sums to the same.
            let averaged = View { vesting: GrantView::Averaged, ..nominal };
            for found in both_ways(years, &[plan(vec![with(package.clone())])], averaged) {
                let equity: f64 = found.plans[0].parts.iter().map(|year| year.equity).sum();
                // A year that holds the end of the grant is printed at the mean price of its period.
                assert!(to_the_cent(equity, 123_456.78), "{equity}");
            }
        }
    }
}

#[test]
fn share_prices_grow_and_what_cannot_be_sold_is_left_out() {
    let grant = GrantModel {
        after: 0.0,
        granted: None,
        amount: 10_000.0,
        events: vec![(24, 1.0)],
        again_every_year: true,
        growth: 0.1,
        haircut: 0.25,
    };
    let package = PackageModel { grants: vec![grant], ..PackageModel::default() };
    let nominal = View { part: PayPart::Total, ..NOMINAL };
    for found in both_ways(10, &[plan(vec![with(package)])], nominal) {
        let equity: Vec<f64> = found.plans[0].parts.iter().map(|year| year.equity).collect();
        assert!(to_the_cent(equity[0], 0.0));
        // Granted again each year, so something vests every year from the second.
        assert!(equity[1..].iter().all(|landed| to_the_cent(*landed, 10_000.0 * 1.21 * 0.75)), "{equity:?}");
    }
}

#[test]
fn unvested_equity_and_early_payments_are_lost_on_leaving() {
    let package = PackageModel {
        one_offs: vec![one_off(0.0, 5_000.0, 24.0), one_off(6.0, 700.0, 6.0), one_off(36.0, 9_000.0, 0.0)],
        grants: vec![GrantModel {
            after: 0.0,
            granted: None,
            amount: 8_000.0,
            events: vec![(12, 0.5), (24, 0.5)],
            again_every_year: false,
            growth: 0.0,
            haircut: 0.0,
        }],
        ..PackageModel::default()
    };
    let nominal = View { part: PayPart::Total, ..NOMINAL };
    let left = |new_employer: bool| {
        let next = StageModel { new_employer, ..known(1.5, 100_000.0) };
        both_ways(10, &[plan(vec![with(package.clone()), next])], nominal)
    };
    for found in left(true) {
        let parts = &found.plans[0].parts;
        assert!(to_the_cent(parts[0].one_off, 5_700.0), "{parts:?}");
        assert!(to_the_cent(parts[1].one_off, -5_000.0), "given back");
        assert!(parts[2..].iter().all(|year| to_the_cent(year.one_off, 0.0)), "never paid");
        assert!(to_the_cent(parts[0].equity, 4_000.0) && to_the_cent(parts[1].equity, 0.0));
    }
    // With the same employer nothing is lost.
    for found in left(false) {
        let parts = &found.plans[0].parts;
        let sums: (f64, f64) = parts.iter().fold((0.0, 0.0), |sum, year| (sum.0 + year.one_off, sum.1 + year.equity));
        assert!(to_the_cent(sums.0, 14_700.0) && to_the_cent(sums.1, 8_000.0), "{parts:?}");
    }
}

#[test]
fn bonus_pension_and_costs_stand_apart() {
    let package = PackageModel { bonus: 0.2, bonus_odds: 0.75, pension: 0.06, ..PackageModel::default() };
    let costly = PlanModel { costs: vec![(1.5, 3_000.0)], ..plan(vec![with(package)]) };
    let model = model(10, still(), vec![costly]);
    let found = without_chance(&model, TOTAL);
    let fan = &found.plans[0];
    is(fan.years[1], 100_000.0 * (1.0 + 0.2 * 0.75 + 0.06));
    assert!(to_the_cent(fan.parts[1].bonus, 15_000.0) && to_the_cent(fan.parts[1].pension, 6_000.0));
    assert!(to_the_cent(fan.parts[1].costs, 3_000.0) && to_the_cent(fan.parts[1].total(), 121_000.0));
    is(fan.cumulative[0], 121_000.0);
    is(fan.cumulative[1], 239_000.0);
    let flows: Vec<f64> = (0..10).map(|year| if year == 1 { 118_000.0 } else { 121_000.0 }).collect();
    is(fan.present_value, present_value(flows, 0.03));
    is(without_chance(&model, BASE).plans[0].years[1], 100_000.0);
    // Drawn, the bonus of three years in four is paid.
    let drawn = run(&model, TOTAL, 10_000);
    assert!((drawn.plans[0].parts[3].bonus - 15_000.0).abs() < 150.0);
    let year = drawn.plans[0].years[3];
    assert!(to_the_cent(year.p10, 106_000.0) && to_the_cent(year.p90, 126_000.0), "paid in full or not at all");
}

#[test]
fn break_even_dip_and_odds_follow_from_the_amounts() {
    // 100 a year against 80 for two years and then 120: behind by 40 after two years, level after four.
    let level = |stage: StageModel| StageModel { growth: 0.0, ..stage };
    let stay = plan(vec![level(known(0.0, 100_000.0))]);
    let path = plan(vec![level(known(0.0, 100_000.0)), level(known(1.0, 80_000.0)), level(known(3.0, 120_000.0))]);
    for years in [10, 20, 40] {
        for found in both_ways(years, &[stay.clone(), path.clone()], BASE) {
            let pair = found.pair(0, 1).unwrap();
            let break_even = pair.break_even.unwrap();
            assert_eq!(break_even.share, 1.0);
            for when in [break_even.p10, break_even.p50, break_even.p90] {
                assert!((when.unwrap() - 5.0).abs() < 1e-6, "{break_even:?}");
            }
            let ahead: Vec<f64> = (0..years).map(|year| if year < 5 { 0.0 } else { 1.0 }).collect();
            assert_eq!(pair.ahead, ahead);
            is(pair.difference, 20_000.0 * f64::from(years - 5));
            assert_eq!((pair.regret.of_b, pair.regret.of_a), (0.0, pair.difference.p50));
            assert_eq!(found.pair(1, 0).unwrap().break_even, None);
            let dip = found.plans[1].dip;
            is(dip.deepest, 20.0);
            is(dip.months, 24.0);
            is(found.plans[0].dip.months, 0.0);
        }
    }
}

#[test]
fn break_even_is_found_inside_a_year() {
    let level = |stage: StageModel| StageModel { growth: 0.0, ..stage };
    let stay = plan(vec![level(known(0.0, 100_000.0))]);
    let path = plan(vec![level(known(0.0, 100_000.0)), level(known(1.0, 80_000.0)), level(known(2.0, 116_000.0))]);
    // 20 behind after two years and 16 nearer each year: three years and a quarter.
    for found in both_ways(40, &[stay, path], BASE) {
        assert!((found.pair(0, 1).unwrap().break_even.unwrap().p50.unwrap() - 3.25).abs() < 1e-9);
    }
}

#[test]
fn months_under_the_floor_are_counted_to_the_part_of_a_month() {
    let path = plan(vec![known(0.0, 70_000.0), known(1.25, 50_000.0), known(2.0, 70_000.0)]);
    let model = Model { floor: Some(60_000.0), ..model(10, still(), vec![path]) };
    for found in [without_chance(&model, BASE), run(&model, BASE, 500)] {
        is(found.plans[0].months_under_floor.unwrap(), 9.0);
    }
}

/// Present values as printed: the first three by the help page of the function NPV of Microsoft Excel, the rest from the table of
/// annuity factors found in any textbook of finance, which follow from `(1 − (1 + r)⁻ⁿ) ÷ r`.
#[test]
fn present_values_are_those_of_the_textbooks() {
    let printed: [(&[f64], f64, f64); 3] = [
        (&[-10_000.0, 3_000.0, 4_200.0, 6_800.0], 0.10, 1_188.44),
        (&[8_000.0, 9_200.0, 10_000.0, 12_000.0, 14_500.0], 0.08, 41_922.06),
        (&[8_000.0, 9_200.0, 10_000.0, 12_000.0, 14_500.0, -9_000.0], 0.08, 36_250.53),
    ];
    for (amounts, rate, value) in printed {
        assert!(to_the_cent(present_value(amounts.iter().copied(), rate), value), "{value} at {rate}");
    }
    let factors = [
        (0.01, 40, 32.8347),
        (0.03, 10, 8.5302),
        (0.05, 20, 12.4622),
        (0.06, 15, 9.7122),
        (0.07, 5, 4.1002),
        (0.08, 30, 11.2578),
        (0.10, 10, 6.1446),
        (0.12, 25, 7.8431),
    ];
    for (rate, years, factor) in factors {
        assert!((present_value(vec![1.0; years], rate) - factor).abs() < 0.000_05, "{rate} over {years}");
    }
    println!("present values: {} of printed tables, all to the last figure printed", printed.len() + factors.len());
}
