//! Wages that were really observed, held against what carrying an older figure forward would have said.
//!
//! `tests/data/wages_2023_2025.csv`: national percentiles of 19 occupations in May 2023, 2024 and 2025, Occupational
//! Employment and Wage Statistics, Bureau of Labor Statistics; `#` is a wage that is only known to be 239,200 or more.

use rungs::domain::pay::assumed_values::AssumedValues;
use rungs::domain::pay::assumption::Assumption;

use crate::sample::bundled;

const WAGES: &str = include_str!("../data/wages_2023_2025.csv");
const METHOD: &str = include_str!("../../docs/METHOD.md");

/// Consumer prices in May (CPI-U, all items, not seasonally adjusted, 1982–84 = 100; Bureau of Labor Statistics).
const PRICES: [(u16, f64); 4] = [(2022, 292.296), (2023, 304.127), (2024, 314.069), (2025, 321.465)];

/// P10, P25, P50, P75 and P90 of one occupation in one year; none where the wage is only a bound.
struct Wages {
    year: u16,
    occupation: String,
    percentiles: Vec<Option<f64>>,
}

fn wages() -> Vec<Wages> {
    let rows = WAGES.lines().skip(1).map(|line| {
        // Titles may hold a comma, the other cells do not: the ends of the line are read from both sides.
        let mut right: Vec<&str> = line.rsplit(',').take(5).collect();
        right.reverse();
        let mut left = line.split(',');
        let year = left.next().unwrap().parse().unwrap();
        let amount = |cell: &&str| if *cell == "#" { None } else { Some(cell.parse().unwrap()) };
        Wages { year, occupation: left.next().unwrap().to_owned(), percentiles: right.iter().map(amount).collect() }
    });
    rows.collect()
}

fn prices(year: u16) -> f64 {
    PRICES.iter().find(|(known, _)| *known == year).unwrap().1
}

/// How far the wages of `from`, grown by a yearly factor, lie from those of `to`.
struct Missed {
    /// Mean of the absolute errors in percent of the wage observed, of P10, P25, P50, P75 and P90, and of all.
    percent: [f64; 6],
    /// Mean of the errors with their sign, of all.
    bias: f64,
    /// Percentiles that are a figure in both years.
    figures: usize,
    occupations: usize,
}

fn missed(from: u16, to: u16, factor: f64) -> Missed {
    let wages = wages();
    let years = i32::from(to - from);
    let mut errors: Vec<(usize, f64)> = Vec::new();
    let of = |year: u16| wages.iter().filter(move |wages| wages.year == year);
    for before in of(from) {
        let after = of(to).find(|after| after.occupation == before.occupation).unwrap();
        for (index, (before, after)) in before.percentiles.iter().zip(&after.percentiles).enumerate() {
            if let (Some(before), Some(after)) = (before, after) {
                errors.push((index, (before * factor.powi(years) / after - 1.0) * 100.0));
            }
        }
    }
    let mean = |values: Vec<f64>| values.iter().sum::<f64>() / values.len() as f64;
    let of_index = |index| mean(errors.iter().filter(|(at, _)| *at == index).map(|(_, error)| error.abs()).collect());
    let all = mean(errors.iter().map(|(_, error)| error.abs()).collect());
    Missed {
        percent: [of_index(0), of_index(1), of_index(2), of_index(3), of_index(4), all],
        bias: mean(errors.iter().map(|(_, error)| *error).collect()),
        figures: errors.len(),
        occupations: of(from).count(),
    }
}

/// One row of the table in METHOD.md.
fn row(name: &str, missed: &Missed) -> String {
    let cells: String = missed.percent.iter().map(|percent| format!(" {percent:.1} |")).collect();
    let bias = if missed.bias < 0.0 { format!("−{:.1}", -missed.bias) } else { format!("+{:.1}", missed.bias) };
    format!("| {name} |{cells} {bias} |")
}

#[test]
fn wages_of_2023_carried_to_2025_miss_by_what_the_method_page_says() {
    let values = AssumedValues::usual(bundled());
    let inflation = 1.0 + values.get(Assumption::Inflation) / 100.0;
    let growth = 1.0 + values.get(Assumption::RealGrowth) / 100.0;
    let real = (prices(2025) / prices(2023)).sqrt();
    let known_then = prices(2023) / prices(2022);
    let flat_nominal = missed(2023, 2025, 1.0);
    let flat_real = missed(2023, 2025, real);
    let carried = missed(2023, 2025, inflation);
    let carried_then = missed(2023, 2025, known_then);
    let grown = missed(2023, 2025, inflation * growth);
    let rows = [
        row("as printed (flat nominal)", &flat_nominal),
        row("with the prices that came, 2.8 % a year (flat real)", &flat_real),
        row("with the inflation assumed by default, 2.4 % a year", &carried),
        row("with the inflation of the year before, known in May 2023, 4.0 %", &carried_then),
        row("with 2.4 % and the growth inside a role, 1 %, on top", &grown),
    ];
    for row in &rows {
        assert!(METHOD.contains(row.as_str()), "METHOD.md should hold this row:\n{}", rows.join("\n"));
    }
    let all = |missed: &Missed| missed.percent[5];
    // What the defaults rest on: prices beat the printed figure, and growth above prices does not beat prices.
    assert!(all(&flat_real) < all(&flat_nominal) && all(&carried) < all(&flat_nominal));
    assert!(all(&grown) > all(&carried));
    println!(
        "back-test: {} occupations, {} percentiles of May 2023 against May 2025, mean error {:.1} % carried forward by \
         default, {:.1} % flat real, {:.1} % flat nominal",
        carried.occupations,
        carried.figures,
        all(&carried),
        all(&flat_real),
        all(&flat_nominal)
    );
}

#[test]
fn a_wage_that_is_only_a_bound_is_not_held_against_a_figure() {
    let bounds = wages().iter().flat_map(|wages| &wages.percentiles).filter(|wage| wage.is_none()).count();
    assert_eq!(bounds, 11);
    assert_eq!(missed(2023, 2025, 1.0).figures, 19 * 5 - 5, "five of the percentiles of May 2023 are bounds");
}

#[test]
fn the_drift_of_an_occupation_is_that_of_the_medians_observed() {
    const BAND: f64 = 1.281_551_565_5;
    let usual = AssumedValues::usual(bundled());
    let drift = usual.get(Assumption::MarketSpread) / 100.0;
    let growth = (1.0 + usual.get(Assumption::MarketGrowth) / 100.0).ln();
    let wages = wages();
    let of = |year: u16| wages.iter().filter(move |wages| wages.year == year);
    let real = (prices(2025) / prices(2023)).ln();
    let held = of(2023).filter(|before| {
        let after = of(2025).find(|after| after.occupation == before.occupation).unwrap();
        let (Some(before), Some(after)) = (before.percentiles[2], after.percentiles[2]) else { panic!("a median") };
        ((after / before).ln() - real - 2.0 * growth).abs() <= 2.0 * BAND * drift
    });
    let held = held.count();
    assert!((13..=17).contains(&held), "{held} of {}", of(2023).count());
    println!("medians of 2025 in the band of 80 percent from 2023: {held} of {}", of(2023).count());
}
