//! What holds for every projection: the same bytes again, whoever works on it, and no more than the model says.
#![allow(clippy::float_cmp, reason = "where two are compared, they have to be the same to the last bit")]

use std::sync::atomic::{AtomicUsize, Ordering};

use proptest::prelude::*;
use rungs::domain::pay::projection::draws::Draws;
use rungs::domain::pay::projection::fan::Projection;
use rungs::domain::pay::projection::model::{Model, Noise, Redundancy};
use rungs::domain::pay::projection::model_error::ModelError;
use rungs::domain::pay::projection::pair_comparison::PairComparison;
use rungs::domain::pay::projection::project;
use rungs::domain::pay::projection::stage_model::{StageModel, StagePay};
use rungs::domain::pay::projection::view::View;

use crate::projection_sample::*;

fn with_redundancy(model: Model) -> Model {
    let redundancy = Some(Redundancy { odds: 0.05, months: 5.0, returns: 0.9, fades: 5.0 });
    Model { noise: Noise { redundancy, ..model.noise }, floor: Some(60_000.0), ..model }
}

fn every_view() -> impl Iterator<Item = View> {
    use rungs::domain::pay::{grant_view::GrantView, outlook::Outlook, pay_part::PayPart};
    [Outlook::Today, Outlook::Nominal].into_iter().flat_map(|money| {
        [PayPart::Base, PayPart::Total].into_iter().flat_map(move |part| {
            [GrantView::Averaged, GrantView::Landing].map(move |vesting| View {
                money,
                part,
                vesting,
                reading: rungs::domain::pay::reading::Reading::WorksOut,
            })
        })
    })
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let mut compared = 0;
    for years in [7, 15, 40] {
        let model = with_redundancy(four_plans(years));
        for view in every_view() {
            let with = |threads| bytes(&run_with(&model, view, Draws { paths: 1_333, seed: 11, threads }));
            let one = with(1);
            for threads in [0, 2, 3, 7] {
                assert!(one == with(threads), "{threads} threads differ in {view:?} over {years} years");
                compared += one.len();
            }
        }
    }
    println!("threads: {compared} bytes the same with 1, 2, 3 and 7 threads");
}

#[test]
fn another_seed_gives_other_runs() {
    let with = |seed| bytes(&run_with(&four_plans(10), TOTAL, Draws { paths: 500, seed, threads: 2 }));
    assert_ne!(with(1), with(2));
}

#[test]
fn permuting_the_plans_permutes_the_answer_only() {
    let model = with_redundancy(four_plans(15));
    let order = [2, 0, 3, 1];
    let plans = order.iter().map(|index| model.plans[*index].clone()).collect();
    let permuted = Model { plans, ..model.clone() };
    let mut same = 0;
    for view in every_view() {
        let (here, there) = (run(&model, view, 1_000), run(&permuted, view, 1_000));
        for (place, original) in order.iter().enumerate() {
            assert!(format!("{:?}", there.plans[place]) == format!("{:?}", here.plans[*original]), "plan {original}");
            for (other_place, other) in order.iter().enumerate().filter(|(other, _)| *other != place) {
                let renamed =
                    PairComparison { a: *original, b: *other, ..there.pair(place, other_place).unwrap().clone() };
                assert!(
                    format!("{renamed:?}") == format!("{:?}", here.pair(*original, *other).unwrap()),
                    "{original} and {other}"
                );
                same += 1;
            }
        }
    }
    println!("permuted plans: {same} comparisons and all fans the same bytes");
}

/// FNV-1a of 64 bits.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// What this machine and every other has to find for the same model and seed. A changed model of pay changes it, and so does
/// a machine that reckons differently.
const GOLDEN: u64 = 0x8976_94da_baa0_1c60;

#[test]
fn a_fixed_model_and_seed_give_the_bytes_they_have_always_given() {
    let model = with_redundancy(four_plans(20));
    let all: Vec<u8> = every_view().flat_map(|view| bytes(&run(&model, view, 2_000))).collect();
    assert_eq!(hash(&all), GOLDEN, "{:#018x}", hash(&all));
    println!("golden bytes: {} bytes of 8 views hash to {GOLDEN:#018x}", all.len());
}

#[test]
fn staying_against_staying_never_breaks_even_and_never_differs() {
    let stay = plan(vec![known(0.0, 90_000.0)]);
    // A plan whose move lies beyond the horizon is staying, too.
    let later = plan(vec![known(0.0, 90_000.0), drawn(150.0, 100_000.0, 140_000.0, 200_000.0)]);
    for years in [5, 20, 40] {
        let found =
            run(&with_redundancy(model(years, usual(), vec![stay.clone(), stay.clone(), later.clone()])), BASE, 2_000);
        assert_eq!(found.pairs.len(), 6);
        for pair in &found.pairs {
            assert_eq!(pair.break_even, None);
            assert!(pair.ahead.iter().all(|share| *share == 0.0));
            assert_eq!(all_five(pair.difference), [0.0; 5]);
            assert_eq!((pair.regret.of_a, pair.regret.of_b), (0.0, 0.0));
        }
        assert_eq!(found.plans[0], found.plans[1]);
    }
}

#[test]
fn the_two_sides_of_a_comparison_fit_each_other() {
    let found = run(&four_plans(10), TOTAL, 5_000);
    for pair in &found.pairs {
        let other = found.pair(pair.b, pair.a).unwrap();
        let (share, others) =
            (pair.break_even.map_or(0.0, |found| found.share), other.break_even.map_or(0.0, |found| found.share));
        // In each run one of the two is ahead in the end and has overtaken the other at some time, or they are equal.
        assert!((share - pair.ahead[9]).abs() < 1e-12 && share + others <= 1.0 + 1e-12);
        assert!(to_the_cent(pair.difference.p50, -other.difference.p50));
        assert_eq!((pair.regret.of_a, pair.regret.of_b), (other.regret.of_b, other.regret.of_a));
        let mean = pair.regret.of_a - pair.regret.of_b;
        assert!(pair.difference.p10 < mean && mean < pair.difference.p90);
    }
}

#[test]
fn the_parts_of_a_year_are_its_mean() {
    let model = four_plans(40);
    let found = run(&model, TOTAL, 4_000);
    let plan = &found.plans[2];
    for (year, parts) in plan.parts.iter().enumerate() {
        let fan = plan.years[year];
        assert!(fan.p10 - 0.005 < parts.total() && parts.total() < fan.p90 + 0.005, "year {year}");
    }
    assert!(plan.parts.iter().skip(4).all(|year| year.equity > 0.0 || year.base > 0.0));
    assert!(to_the_cent(plan.parts[0].costs, 4_000.0));
}

#[test]
fn redundancy_only_takes_away_and_moves_nothing_else() {
    let model = four_plans(20);
    let without = run(&model, BASE, 2_000);
    let with = run(&with_redundancy(model), BASE, 2_000);
    for (with, without) in with.plans.iter().zip(&without.plans) {
        assert_eq!(with.moves, without.moves);
        for (with, without) in with.years.iter().zip(&without.years) {
            assert!(all_five(*with).iter().zip(all_five(*without)).all(|(with, without)| *with <= without + 1e-9));
        }
    }
}

#[test]
fn it_stops_when_told_to() {
    let asked = AtomicUsize::new(0);
    let go_on = || asked.fetch_add(1, Ordering::Relaxed) < 5;
    let stopped = project(&four_plans(40), BASE, Draws { paths: 10_000, seed: 1, threads: 2 }, &go_on).unwrap();
    assert_eq!(stopped, None::<Projection>);
    assert!(asked.load(Ordering::Relaxed) <= 8);
}

/// The model is refused; asked whether to go on, it would have begun to compute.
fn refused(change: impl Fn(&mut Model)) -> ModelError {
    let mut model = four_plans(10);
    change(&mut model);
    let nothing_is_computed = || unreachable!("a refused model was begun");
    project(&model, BASE, Draws { paths: 100, seed: 1, threads: 1 }, &nothing_is_computed).unwrap_err()
}

/// A number of a model, and what it is called.
type Number = (&'static str, fn(&mut Model) -> &mut f64);

#[test]
fn what_is_no_model_is_refused_before_anything_is_computed() {
    assert_eq!(refused(|model| model.plans.clear()), ModelError::Plans(0));
    assert_eq!(refused(|model| model.plans = vec![model.plans[0].clone(); 9]), ModelError::Plans(9));
    assert_eq!(refused(|model| model.years = 0), ModelError::Years(0));
    assert_eq!(refused(|model| model.years = 41), ModelError::Years(41));
    assert_eq!(refused(|model| model.years = 80).to_string(), "80 years cannot be projected: it has to be 1 to 40");
    for paths in [0, Draws::MOST_PATHS + 1] {
        let draws = Draws { paths, seed: 1, threads: 1 };
        assert_eq!(project(&four_plans(10), BASE, draws, &|| true).unwrap_err(), ModelError::Paths(paths));
    }
    for pay in [f64::NAN, f64::INFINITY, 1e12, -1.0] {
        let found = refused(|model| model.plans[0].stages[0].pay = StagePay::Known(pay));
        assert!(matches!(found, ModelError::OutOfRange { what: "a pay", .. }), "{found:?}");
    }
    let numbers: [Number; 14] = [
        ("a spread of growth", |model| &mut model.noise.growth_spread),
        ("an inflation", |model| &mut model.noise.inflation),
        ("a gap in months", |model| &mut model.noise.gap_months),
        ("odds of a gap", |model| &mut model.noise.gap_odds),
        ("a latest share of the wait", |model| &mut model.noise.move_latest),
        ("a discount rate", |model| &mut model.noise.discount_rate),
        ("a time in a role", |model| &mut model.plans[1].stages[0].held),
        ("a growth", |model| &mut model.plans[1].stages[1].growth),
        ("a bonus", |model| &mut model.plans[2].stages[1].package.bonus),
        ("a payment", |model| &mut model.plans[2].stages[1].package.one_offs[0].amount),
        ("a grant", |model| &mut model.plans[2].stages[1].package.grants[0].amount),
        ("a share that vests", |model| &mut model.plans[2].stages[1].package.grants[0].events[0].1),
        ("a cost", |model| &mut model.plans[2].costs[0].1),
        ("the time of a cost", |model| &mut model.plans[2].costs[0].0),
    ];
    for (name, number) in numbers {
        for value in [f64::NAN, f64::NEG_INFINITY, 1e12, -5.0] {
            let found = refused(|model| *number(model) = value);
            assert!(matches!(found, ModelError::OutOfRange { what, .. } if what == name), "{name}: {found:?}");
        }
    }
    assert_eq!(refused(|model| model.plans[0].stages.clear()), ModelError::Stages { plan: 0, stages: 0 });
    let begin = refused(|model| model.plans[1].stages[2].begins = 1.0);
    assert_eq!(begin, ModelError::Begin { plan: 1, stage: 2, begins: 1.0 });
    let raise = refused(|model| model.plans[0].stages[0].pay = StagePay::Raised(0.1));
    assert_eq!(raise, ModelError::NothingToRaise { plan: 0 });
    let vesting = refused(|model| model.plans[2].stages[1].package.grants[0].events[0].1 = 0.2);
    assert!(matches!(vesting, ModelError::Vesting { .. }), "{vesting:?}");
    println!("refused models: {} kinds, nothing computed", 8 + numbers.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_higher_floor_never_lowers_the_months_under_it(
        floor in 0.0..200_000.0_f64,
        more in 0.0..50_000.0_f64,
        years in 1..=40_u16,
        redundant in any::<bool>(),
    ) {
        let model = if redundant { with_redundancy(four_plans(years)) } else { four_plans(years) };
        let months = |floor| run(&Model { floor: Some(floor), ..model.clone() }, BASE, 250).plans;
        for (low, high) in months(floor).iter().zip(months(floor + more)) {
            let (low, high) = (all_five(low.months_under_floor.unwrap()), all_five(high.months_under_floor.unwrap()));
            prop_assert!(low.iter().zip(high).all(|(low, high)| *low <= high), "{low:?} {high:?}");
            prop_assert!(high.iter().all(|months| *months <= f64::from(years) * 12.0 + 1e-9));
        }
    }

    #[test]
    fn percentiles_ascend_and_sums_never_fall(years in 1..=40_u16, pay in 1.0..1e9_f64, held in 0.0..30.0_f64) {
        let mut model = with_redundancy(four_plans(years));
        model.plans[0].stages[0] = StageModel { held, ..known(0.0, pay) };
        let found = run(&model, BASE, 250);
        for fan in &found.plans {
            for five in fan.periods.iter().chain(&fan.years).chain(&fan.cumulative).chain([&fan.present_value]) {
                let five = all_five(*five);
                prop_assert!(five.is_sorted() && five.iter().all(|value| value.is_finite()), "{five:?}");
            }
        }
        let sums = &found.plans[0].cumulative;
        prop_assert!(sums.windows(2).all(|pair| pair[0].p50 <= pair[1].p50));
    }
}

#[test]
fn the_runs_in_which_a_move_comes_and_the_middle_of_them_are_those_of_the_formula() {
    let noise = Noise { gap_odds: 0.0, ..usual() };
    let (planned, rate, years) = (3.0, 0.15, 10.0);
    let by_odds = StageModel { move_rate: Some(rate), ..known(planned, 100_000.0) };
    let sure = StageModel { fixed_begin: true, ..known(4.25, 100_000.0) };
    let stays = vec![known(0.0, 90_000.0)];
    let with = |stage: StageModel| plan([stays.clone(), vec![stage]].concat());
    let model = model(years as u16, noise, vec![with(by_odds), with(sure)]);
    let found = run(&model, BASE, 20_000).plans;
    let soonest = noise.move_soonest * planned;
    let share = 1.0 - (-rate * (years - soonest)).exp();
    let middle = soonest - (1.0 - share / 2.0).ln() / rate;
    let there = found[0].arrivals[0];
    assert!((there.share - share).abs() < 0.002 && (there.middle - middle).abs() < 0.02, "{there:?} {share} {middle}");
    assert!((there.share - found[0].held[1].last().unwrap()).abs() < 1e-9, "as the last year says");
    assert_eq!(found[1].arrivals[0].share.to_bits(), 1.0_f64.to_bits());
    assert!((found[1].arrivals[0].middle - found[1].moves[0].p50).abs() < 1e-12);
}
