//! Sensitivity against functions whose answer is known.
#![allow(clippy::float_cmp, reason = "where two are compared, they have to be the same to the last bit")]

use std::cell::Cell;
use std::f64::consts::PI;

use rungs::domain::pay::sensitivity::{Bar, Range, one_at_a_time, total_effects};

const UNIT: Range = Range { low: 0.0, base: 0.5, high: 1.0 };

#[test]
fn one_at_a_time_leaves_the_others_as_they_are() {
    let ranges = [Range { low: 1.0, base: 2.0, high: 4.0 }, Range { low: -1.0, base: 3.0, high: 5.0 }];
    let bars = one_at_a_time(&|inputs| inputs[0] * 10.0 - inputs[1], &ranges);
    assert_eq!(bars, [Bar { low: 7.0, high: 37.0 }, Bar { low: 21.0, high: 15.0 }]);
    assert_eq!(bars[1].width(), 6.0);
}

#[test]
fn total_effects_of_a_sum_are_its_shares_of_variance() {
    // Variances as 1 to 4 to 0.
    let found = total_effects(&|inputs| inputs[0] + 2.0 * inputs[1], &[UNIT; 3], 20_000, 5, &|| true).unwrap();
    for (found, exact) in found.iter().zip([0.2, 0.8, 0.0]) {
        assert!((found - exact).abs() < 0.01, "{found} is not {exact}");
    }
    assert_eq!(found[2], 0.0);
}

/// The function of Ishigami and Homma (1990) with 7 and 0.1, the usual test: its total effects follow by integration.
#[test]
fn total_effects_hold_what_inputs_do_together() {
    let ishigami = |x: &[f64]| x[0].sin() + 7.0 * x[1].sin().powi(2) + 0.1 * x[2].powi(4) * x[0].sin();
    let ranges = [Range { low: -PI, base: 0.0, high: PI }; 3];
    let found = total_effects(&ishigami, &ranges, 20_000, 9, &|| true).unwrap();
    let exact = [0.5576, 0.4424, 0.2437];
    let furthest = found.iter().zip(exact).map(|(found, exact)| (found - exact).abs()).fold(0.0, f64::max);
    assert!(furthest < 0.01, "{found:?}");
    println!("total effects: three of the function of Ishigami, furthest from the exact ones {furthest:.4}");
}

#[test]
fn the_same_seed_gives_the_same_effects_and_another_does_not() {
    let with = |seed| total_effects(&|inputs| inputs[0] * inputs[1], &[UNIT; 2], 100, seed, &|| true).unwrap();
    assert_eq!(with(1), with(1));
    assert_ne!(with(1), with(2));
}

#[test]
fn what_has_no_effect_or_no_outcome_is_no_number_out_of_nothing() {
    let constant = total_effects(&|_| 3.0, &[UNIT; 2], 50, 1, &|| true).unwrap();
    assert_eq!(constant, [0.0, 0.0]);
    let never = total_effects(&|_| f64::NAN, &[UNIT; 2], 50, 1, &|| true).unwrap();
    assert_eq!(never, [0.0, 0.0]);
    // Half of the points have no outcome.
    let half = |inputs: &[f64]| if inputs[1] < 0.5 { f64::INFINITY } else { inputs[0] };
    let half = total_effects(&half, &[UNIT; 2], 5_000, 1, &|| true).unwrap();
    assert!((half[0] - 1.0).abs() < 0.05 && half[1] == 0.0, "{half:?}");
    assert!(total_effects(&|_| 1.0, &[], 10, 1, &|| true).unwrap().is_empty());
    assert_eq!(total_effects(&|_| 1.0, &[UNIT], 0, 1, &|| true).unwrap(), [0.0]);
}

#[test]
fn it_stops_when_told_to() {
    let asked = Cell::new(0);
    let outcome = |inputs: &[f64]| {
        asked.set(asked.get() + 1);
        inputs[0]
    };
    assert_eq!(total_effects(&outcome, &[UNIT], 100, 1, &|| asked.get() < 6), None);
    assert_eq!(asked.get(), 6);
}
