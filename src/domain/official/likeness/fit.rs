//! Fitting the formula of likeness to what readers call closely related: a logistic regression, solved by Newton's method.

use super::feature::Feature;
use super::row::{Row, WIDTH, sum_of};
use super::solve::solved;
use super::table::{Standard, Table};
use super::weights::{FeatureWeight, Weights};

/// Inputs: each comparison standardised over all pairs, then each standardised within its row, then the constant.
const INPUTS: usize = 2 * WIDTH + 1;
/// What keeps weights small where comparisons tell the same: as so many more pairs that speak for nothing.
const HOLD: f64 = 1.0;
/// Steps of the solver at most; some ten are needed.
const MOST_STEPS: usize = 30;
/// The first search looks at every row of so many.
const FEW: usize = 8;
/// A step that moves no weight further than this is the last.
const STILL: f64 = 1e-5;
/// A worth that is less by no more than this share is not less.
const ROUNDED: f64 = 1e-9;
/// A pair that is this sure shapes the fit no more.
const SURE: f64 = 1e-4;

/// Fits the comparisons of `used` to the rows of `taught`.
pub(super) fn fit(table: &Table, version: &str, used: fn(Feature) -> bool, taught: impl Fn(usize) -> bool) -> Weights {
    let rows: Vec<Taught<'_>> = table
        .rows
        .iter()
        .zip(&table.related)
        .enumerate()
        .filter(|(place, _)| taught(*place))
        .map(|(_, (row, related))| Taught::new(row, related, &table.standards(row, used)))
        .collect();
    // Most of the way is found with few rows; the rest takes three or four steps with all.
    let few: Vec<&Taught<'_>> = rows.iter().step_by(FEW).collect();
    let all: Vec<&Taught<'_>> = rows.iter().collect();
    let inputs = climbed(&all, climbed(&few, vec![0.0; INPUTS]));
    weights(table, version, used, &inputs)
}

/// The weights that explain the rows best, found from where they are.
fn climbed(rows: &[&Taught<'_>], mut inputs: Vec<f64>) -> Vec<f64> {
    let mut before = inputs.clone();
    let mut best = f64::NEG_INFINITY;
    for _ in 0..MOST_STEPS {
        let mut sums = Sums::new(&inputs);
        for row in rows {
            row.add(&inputs, &mut sums);
        }
        if sums.worth < best - ROUNDED * best.abs() {
            // The step led too far: half of it.
            inputs.iter_mut().zip(&before).for_each(|(input, before)| *input = f64::midpoint(*input, *before));
            continue;
        }
        best = sums.worth;
        before.clone_from(&inputs);
        let step = solved(&sums.bend, &sums.slope);
        inputs.iter_mut().zip(&step).for_each(|(input, step)| *input += step);
        if step.iter().all(|step| step.abs() < STILL) {
            break;
        }
    }
    inputs
}

fn weights(table: &Table, version: &str, used: fn(Feature) -> bool, inputs: &[f64]) -> Weights {
    let (overall, rest) = inputs.split_at_checked(WIDTH).unwrap_or_default();
    let features = Feature::all().zip(&table.usual).zip(overall.iter().zip(rest));
    let features = features.filter_map(|((feature, usual), (overall, in_row))| {
        let (mean, spread) = (*usual)?;
        used(feature).then_some(FeatureWeight { feature, mean, spread, overall: *overall, in_row: *in_row })
    });
    Weights {
        version: version.to_owned(),
        constant: inputs.last().copied().unwrap_or_default(),
        features: features.collect(),
    }
}

/// What all pairs say of the present weights.
struct Sums {
    /// How well the weights explain the pairs, as a logarithm.
    worth: f64,
    /// How the weights should change.
    slope: Vec<f64>,
    /// How fast that itself changes: the lower half, row by row.
    bend: Vec<Vec<f64>>,
}

impl Sums {
    /// Before any pair: what holds all weights but the constant near nothing.
    fn new(inputs: &[f64]) -> Self {
        let held = |at: usize| if at + 1 < INPUTS { HOLD } else { 0.0 };
        let bend = |at: usize| (0..=at).map(|to| if to == at { held(at) } else { 0.0 }).collect();
        let squares: f64 = inputs.iter().enumerate().map(|(at, input)| held(at) * input * input).sum();
        Self {
            worth: -squares / 2.0,
            slope: inputs.iter().enumerate().map(|(at, input)| -held(at) * input).collect(),
            bend: (0..INPUTS).map(bend).collect(),
        }
    }
}

/// A row that the fit learns from.
struct Taught<'a> {
    row: &'a Row,
    related: &'a [usize],
    /// For each input: which value of a pair it is made of, by what it is multiplied, and what is added.
    lines: Vec<(usize, f64, f64)>,
}

impl<'a> Taught<'a> {
    fn new(row: &'a Row, related: &'a [usize], standards: &[Option<Standard>]) -> Self {
        let line = |mean: f64, spread: f64| if spread > 0.0 { (1.0 / spread, -mean / spread) } else { (0.0, 0.0) };
        let overall =
            standards.iter().map(|told| told.as_ref().map_or((0.0, 0.0), |told| line(told.mean, told.spread)));
        let in_row =
            standards.iter().map(|told| told.as_ref().map_or((0.0, 0.0), |told| line(told.row_mean, told.row_spread)));
        let lines = overall.enumerate().chain(in_row.enumerate()).map(|(at, (by, plus))| (at, by, plus));
        // The constant is made of no value.
        Self { row, related, lines: lines.chain([(WIDTH, 0.0, 1.0)]).collect() }
    }

    /// Adds what the pairs of the row say.
    fn add(&self, inputs: &[f64], sums: &mut Sums) {
        let mut factors = [0.0; WIDTH];
        let mut constant = 0.0;
        for ((at, by, plus), input) in self.lines.iter().zip(inputs) {
            factors.get_mut(*at).into_iter().for_each(|factor| *factor += by * input);
            constant += plus * input;
        }
        // What the values themselves say, and last what the constant does; turned into inputs once for the row.
        let mut pull = [0.0; WIDTH + 1];
        let mut weighed = [[0.0; WIDTH + 1]; WIDTH + 1];
        let mut pair = [1.0; WIDTH + 1];
        for (place, values) in self.row.candidates() {
            let score = constant + sum_of(&factors, values);
            let chance = 1.0 / (1.0 + libm::exp(-score));
            let related = self.related.contains(&place);
            let missed = if related { 1.0 - chance } else { -chance };
            sums.worth -= likely(if related { -score } else { score });
            pair.iter_mut().zip(values).for_each(|(pair, value)| *pair = f64::from(*value));
            pull.iter_mut().zip(&pair).for_each(|(pull, value)| *pull += missed * value);
            let unsure = chance * (1.0 - chance);
            if unsure > SURE {
                for (at, (line, value)) in weighed.iter_mut().zip(&pair).enumerate() {
                    let value = unsure * value;
                    line.iter_mut().zip(&pair).take(at + 1).for_each(|(sum, other)| *sum += value * other);
                }
            }
        }
        self.turn(&pull, &weighed, sums);
    }

    fn turn(&self, pull: &[f64], weighed: &[[f64; WIDTH + 1]], sums: &mut Sums) {
        let of = |at: usize, other: usize| {
            let (low, high) = (at.min(other), at.max(other));
            weighed.get(high).and_then(|line| line.get(low)).copied().unwrap_or_default()
        };
        let last = pull.last().copied().unwrap_or_default();
        for ((at, by, plus), slope) in self.lines.iter().zip(&mut sums.slope) {
            *slope += by * pull.get(*at).copied().unwrap_or_default() + plus * last;
        }
        let tells = |line: &(usize, f64, f64)| line.1 != 0.0 || line.2 != 0.0;
        for ((at, by, plus), line) in self.lines.iter().zip(&mut sums.bend).filter(|(line, _)| tells(line)) {
            let others = self.lines.iter().zip(line).filter(|(line, _)| tells(line));
            for ((other, other_by, other_plus), sum) in others {
                *sum += by * other_by * of(*at, *other)
                    + by * other_plus * of(*at, WIDTH)
                    + plus * other_by * of(*other, WIDTH)
                    + plus * other_plus * of(WIDTH, WIDTH);
            }
        }
    }
}

/// The logarithm of one and the exponential of a number.
fn likely(score: f64) -> f64 {
    if score > 0.0 { score + libm::log1p(libm::exp(-score)) } else { libm::log1p(libm::exp(score)) }
}
