//! How wide pay of persons is around a figure that is not of persons, tried on occupations whose percentiles are known:
//! told only the mean, or only the quartiles as a range, what are P10 and P90?

use rungs::domain::catalogue::claim::{Amount, Claim, Middle};
use rungs::domain::pay::assumed_values::AssumedValues;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::distribution::Distribution;
use rungs::domain::pay::normal::{SCORE_OF_P75, SCORE_OF_P90};
use rungs::domain::pay::resolution::shape::{LEAST_SPREAD, distribution_of};

use crate::sample::{self, bundled};

const WAGES: &str = include_str!("../data/wages_2023_2025.csv");
const MEANS: &str = include_str!("../data/mean_wages_2025.csv");
const METHOD: &str = include_str!("../../docs/METHOD.md");

/// The wages of one occupation in May 2025.
struct Wages {
    mean: f64,
    /// P10, P25, P50, P75 and P90.
    percentiles: [f64; 5],
}

impl Wages {
    /// The standard deviation of the logarithm that P10 and P90 speak of.
    fn spread(&self) -> f64 {
        (self.percentiles[4] / self.percentiles[0]).ln() / (2.0 * SCORE_OF_P90)
    }
}

fn wages() -> Vec<Wages> {
    let mean = |code: &str| {
        let row = MEANS.lines().find(|line| line.starts_with(code)).unwrap();
        row.split(',').nth(1).unwrap().parse::<f64>().unwrap()
    };
    let rows = WAGES.lines().filter(|line| line.starts_with("2025,")).map(|line| {
        let mut cells: Vec<f64> = line.rsplit(',').take(5).map(|cell| cell.parse().unwrap()).collect();
        cells.reverse();
        Wages { mean: mean(line.split(',').nth(1).unwrap()), percentiles: cells.try_into().unwrap() }
    });
    rows.collect()
}

/// Mean absolute error in percent of P10 and of P90.
fn error(predict: impl Fn(usize, &Wages) -> (f64, f64)) -> [f64; 2] {
    let wages = wages();
    let mut sums = [0.0; 2];
    for (index, of) in wages.iter().enumerate() {
        let (low, high) = predict(index, of);
        sums[0] += (low / of.percentiles[0] - 1.0).abs();
        sums[1] += (high / of.percentiles[4] - 1.0).abs();
    }
    sums.map(|sum| sum / wages.len() as f64 * 100.0)
}

fn ends(pay: &Distribution) -> (f64, f64) {
    (pay.at_percentile(10.0), pay.at_percentile(90.0))
}

fn told(amount: Amount) -> Distribution {
    let spread = AssumedValues::usual(bundled()).get(Assumption::OneFigureSpread);
    let claim = Claim { amount, ..sample::claim("told", 1.0) };
    distribution_of((&claim).into(), None, spread).unwrap()
}

/// The mean spread of all occupations but one.
fn spread_of_others(index: usize) -> f64 {
    let wages = wages();
    let others = wages.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, wages)| wages.spread());
    others.sum::<f64>() / (wages.len() - 1) as f64
}

#[test]
fn pay_around_a_figure_that_is_not_of_persons_is_as_wide_as_the_method_page_says() {
    let around = |middle: f64, spread: f64| {
        let by = (SCORE_OF_P90 * spread).exp();
        (middle / by, middle * by)
    };
    let quartiles = |of: &Wages| Amount::Range(of.percentiles[1], of.percentiles[3]);
    let rows = [
        ("mean only, 20 % either way", error(|_, of| (of.mean * 0.8, of.mean * 1.2))),
        ("mean only, as now", error(|_, of| ends(&told(Amount::Middle(of.mean, Middle::Average))))),
        ("mean only, the spread of the other 18", error(|index, of| around(of.mean, spread_of_others(index)))),
        ("P25 to P75 only, taken as P10 and P90", error(|_, of| (of.percentiles[1], of.percentiles[3]))),
        ("P25 to P75 only, as now", error(|_, of| ends(&told(quartiles(of))))),
        (
            "P25 to P75 only, the spread of the other 18",
            error(|index, of| around(f64::midpoint(of.percentiles[1], of.percentiles[3]), spread_of_others(index))),
        ),
        (
            "P25 to P75 only, known to be P25 and P75",
            error(|_, of| {
                let (lower, upper) = (of.percentiles[1].ln(), of.percentiles[3].ln());
                let half = (upper - lower) / 2.0 * SCORE_OF_P90 / SCORE_OF_P75;
                let middle = f64::midpoint(lower, upper);
                ((middle - half).exp(), (middle + half).exp())
            }),
        ),
    ];
    let table: Vec<_> = rows.iter().map(|(name, [low, high])| format!("| {name} | {low:.1} | {high:.1} |")).collect();
    println!("{}", table.join("\n"));
    for row in &table {
        assert!(METHOD.contains(row.as_str()), "METHOD.md should hold these rows:\n{}", table.join("\n"));
    }
    assert!(
        rows[1].1.iter().zip(rows[0].1).all(|(now, before)| *now < before),
        "one figure is told better than before"
    );
    assert!(rows[4].1.iter().zip(rows[3].1).all(|(now, before)| *now <= before), "so is a range");
    let least = wages().iter().map(Wages::spread).fold(f64::INFINITY, f64::min);
    assert!(least >= LEAST_SPREAD - 0.005, "no occupation is narrower than the least spread: {least}");
}

#[test]
fn what_is_not_of_persons_spreads_and_percentiles_stay() {
    let spread = |amount| {
        let (low, high) = ends(&told(amount));
        (100.0 / low).ln().min((high / 100.0).ln()) / SCORE_OF_P90
    };
    let average = Middle::Average;
    for amount in [
        Amount::Range(98.0, 102.0),
        Amount::RangeWithMiddle(99.0, 100.0, 150.0, average),
        Amount::CommonRange(90.0, 95.0, 100.0, 105.0, 110.0, average),
        Amount::Middle(100.0, average),
    ] {
        assert!(spread(amount) >= LEAST_SPREAD - 1e-9, "{amount:?}: {}", spread(amount));
        assert!((told(amount).at_percentile(50.0) / 100.0 - 1.0).abs() < 1e-9, "the middle stays");
    }
    let wide = told(Amount::RangeWithMiddle(50.0, 100.0, 200.0, average));
    assert!(
        (wide.at_percentile(10.0) / 50.0 - 1.0).abs() < 1e-9 && (wide.at_percentile(90.0) / 200.0 - 1.0).abs() < 1e-9
    );
    let persons = told(Amount::Percentiles(98.0, 99.0, 100.0, 101.0, 102.0));
    assert!((persons.at_percentile(10.0) / 98.0 - 1.0).abs() < 1e-9, "percentiles of persons stay as they are");
}
