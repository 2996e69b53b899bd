//! Distributions of pay: through the figures given, between them, beyond them, weighted and refused.
#![allow(clippy::float_cmp, reason = "where two are compared, they have to be the same to the last bit")]

use proptest::prelude::*;
use rungs::domain::pay::distribution::{Distribution, NotADistribution};
use rungs::domain::pay::normal::{SCORE_OF_P99, inverse_normal};

const PRINTED: [(f64, f64); 5] =
    [(10.0, 61_220.0), (25.0, 79_850.0), (50.0, 102_610.0), (75.0, 131_940.0), (90.0, 167_540.0)];

fn printed() -> Distribution {
    Distribution::through(&PRINTED).unwrap()
}

fn to_the_cent(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.005
}

#[test]
fn the_curve_goes_through_every_figure_given() {
    for (percentile, pay) in PRINTED {
        assert!(to_the_cent(printed().at_percentile(percentile), pay), "P{percentile}");
    }
}

#[test]
fn between_two_figures_the_logarithm_is_linear_in_the_score() {
    let (low, high) = (inverse_normal(0.5), inverse_normal(0.75));
    let third = low + (high - low) / 3.0;
    let expected = 102_610.0 * (131_940.0_f64 / 102_610.0).powf(1.0 / 3.0);
    assert!(to_the_cent(printed().quantile(third), expected));
}

#[test]
fn the_tails_keep_the_last_slope_to_the_first_and_the_ninety_ninth_percentile() {
    let curve = printed();
    let slope = (167_540.0_f64 / 131_940.0).ln() / (inverse_normal(0.9) - inverse_normal(0.75));
    let expected = 167_540.0 * (slope * (SCORE_OF_P99 - inverse_normal(0.9))).exp();
    assert!(to_the_cent(curve.at_percentile(99.0), expected));
    assert_eq!(curve.quantile(SCORE_OF_P99), curve.quantile(7.0));
    let slope = (79_850.0_f64 / 61_220.0).ln() / (inverse_normal(0.25) - inverse_normal(0.1));
    let expected = 61_220.0 * (slope * (-SCORE_OF_P99 - inverse_normal(0.1))).exp();
    assert!(to_the_cent(curve.at_percentile(1.0), expected));
    assert_eq!(curve.quantile(-SCORE_OF_P99), curve.quantile(-7.0));
}

#[test]
fn a_single_figure_is_every_percentile() {
    let curve = Distribution::through(&[(50.0, 90_000.0)]).unwrap();
    for percentile in [1.0, 50.0, 99.0] {
        assert!(to_the_cent(curve.at_percentile(percentile), 90_000.0));
    }
    assert_eq!(curve.score(90_000.0), 0.0);
    assert_eq!(curve.score(10_000.0), 0.0);
}

#[test]
fn weights_mean_the_logarithms_at_each_score() {
    let other = Distribution::through(&[(10.0, 50_000.0), (90.0, 90_000.0)]).unwrap();
    let both = Distribution::weighted(&[(3.0, printed()), (1.0, other.clone())]).unwrap();
    for tenth in -40..=40 {
        let score = f64::from(tenth) / 10.0;
        let expected = (0.75 * printed().quantile(score).ln() + 0.25 * other.quantile(score).ln()).exp();
        assert!(to_the_cent(both.quantile(score), expected), "{score}");
    }
}

#[test]
fn a_scaled_curve_pays_the_factor_at_every_score() {
    for percentile in [2.0, 30.0, 50.0, 97.0] {
        let expected = printed().at_percentile(percentile) * 1.07;
        assert!(to_the_cent(printed().scaled(1.07).at_percentile(percentile), expected));
    }
}

#[test]
fn what_is_no_distribution_is_refused_and_why() {
    let refused = |given: &[(f64, f64)]| Distribution::through(given).unwrap_err();
    assert_eq!(refused(&[]), NotADistribution::Empty);
    assert_eq!(refused(&[(0.0, 1.0)]), NotADistribution::NotAPercentile(0.0));
    assert_eq!(refused(&[(100.0, 1.0)]), NotADistribution::NotAPercentile(100.0));
    assert!(matches!(refused(&[(f64::NAN, 1.0)]), NotADistribution::NotAPercentile(_)));
    for pay in [0.0, -1.0, 1e12, f64::NAN, f64::INFINITY] {
        assert!(matches!(refused(&[(50.0, pay)]), NotADistribution::NotPay(_)), "{pay}");
    }
    assert_eq!(
        refused(&[(50.0, 1.0), (50.0, 2.0)]),
        NotADistribution::PercentilesOutOfOrder { before: 50.0, after: 50.0 }
    );
    let out_of_order = refused(&[(10.0, 90_000.0), (50.0, 80_000.0)]);
    assert_eq!(
        out_of_order.to_string(),
        "percentile 50 pays 80000, less than the 90000 of the one before: pay has to ascend"
    );
    for weight in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert!(Distribution::weighted(&[(weight, printed())]).is_err(), "{weight}");
    }
    assert_eq!(Distribution::weighted(&[]).unwrap_err(), NotADistribution::Empty);
}

proptest! {
    #[test]
    fn pay_never_falls_with_the_score_and_the_score_is_found_again(
        steps in proptest::collection::vec(1.0..1.5_f64, 4),
        low in 10_000.0..200_000.0_f64,
        score in -2.3..2.3_f64,
        further in 0.0..1.0_f64,
    ) {
        let mut pay = low;
        let mut given = vec![(10.0, low)];
        for (percentile, step) in [25.0, 50.0, 75.0, 90.0].into_iter().zip(steps) {
            pay *= step + 0.01;
            given.push((percentile, pay));
        }
        let curve = Distribution::through(&given).unwrap();
        prop_assert!(curve.quantile(score) <= curve.quantile(score + further));
        prop_assert!((curve.score(curve.quantile(score)) - score).abs() < 1e-9);
        prop_assert!((curve.score(1.0) + SCORE_OF_P99).abs() < 1e-12);
        prop_assert!((curve.score(1e11) - SCORE_OF_P99).abs() < 1e-12);
    }
}
