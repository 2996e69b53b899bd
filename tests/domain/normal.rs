//! The normal distribution against printed tables, and its two directions against each other.
#![allow(clippy::float_cmp, reason = "where two are compared, they have to be the same to the last bit")]

use rungs::domain::pay::normal::{SCORE_OF_P99, inverse_normal, normal_cdf};

/// Scores to 15 figures: as printed for instance by R's `qnorm` and Python's `statistics.NormalDist`.
const TABLE: [(f64, f64); 8] = [
    (0.5, 0.0),
    (0.75, 0.674_489_750_196_082),
    (0.9, 1.281_551_565_544_6),
    (0.95, 1.644_853_626_951_472),
    (0.975, 1.959_963_984_540_054),
    (0.99, 2.326_347_874_040_841),
    (0.999, 3.090_232_306_167_814),
    (0.999_999, 4.753_424_308_823),
];

#[test]
fn scores_are_those_of_the_tables_on_both_sides() {
    for (share, score) in TABLE {
        assert!((inverse_normal(share) - score).abs() < 1e-11, "{share}: {}", inverse_normal(share));
        assert!((inverse_normal(1.0 - share) + score).abs() < 1e-10, "1 - {share}");
    }
    assert!((inverse_normal(0.99) - SCORE_OF_P99).abs() < 1e-14);
}

#[test]
fn a_score_and_its_share_lead_back_to_each_other() {
    let mut worst: f64 = 0.0;
    for tenth in -370..=80 {
        let score = f64::from(tenth) / 10.0;
        let there_and_back = inverse_normal(normal_cdf(score));
        // Close to 1 a share has too few figures left to tell scores apart.
        let tolerance = if score > 4.0 { 0.2 } else { 1e-9 };
        assert!((there_and_back - score).abs() < tolerance, "{score} came back as {there_and_back}");
        if score <= 4.0 {
            worst = worst.max((there_and_back - score).abs());
        }
    }
    println!("normal scores: 451 there and back, furthest apart {worst:.1e} up to 4");
}

#[test]
fn shares_at_the_ends_have_no_finite_score() {
    assert_eq!(inverse_normal(0.0), f64::NEG_INFINITY);
    assert_eq!(inverse_normal(1.0), f64::INFINITY);
}
