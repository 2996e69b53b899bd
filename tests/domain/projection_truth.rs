//! The bands against a truth simulated by other means: another generator, another way to normal scores, month by month, with none
//! of the code of the engine.

use rungs::domain::pay::projection::draws::Draws;
use rungs::domain::pay::projection::model::Noise;
use rungs::domain::pay::projection::percentiles::Percentiles;
use rungs::domain::pay::projection::plan_model::PlanModel;

use crate::projection_sample::*;

/// A linear congruential generator of 64 bits (Knuth's MMIX), of which the upper half is used.
struct Truth(u64);

impl Truth {
    fn even(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 32) as f64 + 0.5) / f64::from(u32::MAX)
    }

    /// Box and Muller.
    fn normal(&mut self) -> f64 {
        (-2.0 * self.even().ln()).sqrt() * (std::f64::consts::TAU * self.even()).cos()
    }

    /// The rejection method.
    fn triangular(&mut self, low: f64, peak: f64, high: f64) -> f64 {
        loop {
            let x = low + (high - low) * self.even();
            let height = if x < peak { (x - low) / (peak - low) } else { (high - x) / (high - peak) };
            if self.even() < height {
                return x;
            }
        }
    }
}

const YEARS: usize = 20;
/// Steps of the truth in a year.
const STEPS: usize = 48;
const PAY: f64 = 90_000.0;
const ROLES: [(f64, [f64; 3]); 2] = [(2.0, [80_000.0, 110_000.0, 150_000.0]), (6.0, [100_000.0, 140_000.0, 200_000.0])];
const Z_OF_P90: f64 = 1.281_551_565_544_600_4;

/// What a role pays at a score: two straight lines in the logarithm, level beyond P1 and P99.
fn quantile([p10, p50, p90]: [f64; 3], score: f64) -> f64 {
    let score = score.clamp(-2.326_347_874, 2.326_347_874);
    let slope = if score < 0.0 { (p50 / p10).ln() } else { (p90 / p50).ln() } / Z_OF_P90;
    p50 * (slope * score).exp()
}

/// Nominal pay of each year in one life, and the sum of all in today's money.
fn life(truth: &mut Truth, noise: &Noise) -> (Vec<f64>, f64) {
    let mut score: f64 = 0.4;
    let (mut arrivals, mut now, mut planned) = (Vec::new(), 0.0, 0.0);
    for (begins, _) in ROLES {
        let wait = begins - planned;
        now += truth.triangular(wait * noise.move_soonest, wait, wait * noise.move_latest);
        let left = now;
        if truth.even() < noise.gap_odds {
            now += noise.gap_months / 12.0;
        }
        arrivals.push((left, now));
        planned = begins;
    }
    let (mut pay, mut role, mut anniversary) = (PAY, 0, 1.0);
    let (mut prices, mut sum) = (1.0_f64, 0.0);
    let mut years = Vec::new();
    for year in 0..YEARS {
        let inflation = noise.inflation + noise.inflation_spread * truth.normal();
        let mut real = 0.0;
        for step in 0..STEPS {
            let time = year as f64 + (step as f64 + 0.5) / STEPS as f64;
            if role < ROLES.len() && time >= arrivals[role].1 {
                let kept = noise.position_kept;
                score = kept * score + (1.0 - kept * kept).sqrt() * truth.normal();
                pay = quantile(ROLES[role].1, score);
                anniversary = arrivals[role].1 + 1.0;
                role += 1;
            } else if time >= anniversary {
                pay *= 1.01 + noise.growth_spread * truth.normal();
                anniversary += 1.0;
            }
            let between = arrivals.iter().any(|(left, arrived)| time >= *left && time < *arrived);
            real += if between { 0.0 } else { pay / STEPS as f64 };
        }
        years.push(real * prices * (1.0 + inflation).sqrt());
        prices *= 1.0 + inflation;
        sum += real;
    }
    (years, sum)
}

fn inside(band: Percentiles, value: f64) -> bool {
    band.p10 <= value && value <= band.p90
}

/// `RUNGS_TRUTHS` sets how many lives are lived; 4,000 unless it does.
#[test]
fn the_band_of_four_fifths_holds_four_fifths_of_what_comes_true() {
    let lives = std::env::var("RUNGS_TRUTHS").ok().and_then(|text| text.parse().ok()).unwrap_or(4_000);
    let noise = usual();
    let stages = vec![
        known(0.0, PAY),
        drawn(ROLES[0].0, ROLES[0].1[0], ROLES[0].1[1], ROLES[0].1[2]),
        drawn(ROLES[1].0, ROLES[1].1[0], ROLES[1].1[1], ROLES[1].1[2]),
    ];
    let mut own = plan(stages);
    own.position = Some(0.4);
    let model = model(YEARS as u16, noise, vec![own]);
    let nominal = &run(&model, NOMINAL, 10_000).plans[0];
    let real = &run(&model, BASE, 10_000).plans[0];
    let mut truth = Truth(20_261_121);
    let mut held = [0_u32; YEARS + 1];
    for _ in 0..lives {
        let (years, sum) = life(&mut truth, &noise);
        for (count, (band, value)) in held.iter_mut().zip(nominal.years.iter().zip(&years)) {
            *count += u32::from(inside(*band, *value));
        }
        held[YEARS] += u32::from(inside(real.cumulative[YEARS - 1], sum));
    }
    let shares: Vec<f64> = held.iter().map(|count| f64::from(*count) / f64::from(lives) * 100.0).collect();
    // The first year and a half knows no chance but prices: what is asked are the years with raises and moves.
    let (lowest, highest) =
        shares.iter().fold((f64::MAX, f64::MIN), |(low, high), share| (low.min(*share), high.max(*share)));
    println!(
        "coverage: the 80 % band held {lowest:.1} to {highest:.1} % of {lives} simulated truths, {YEARS} years and their sum"
    );
    assert!(shares.iter().all(|share| (78.0..=82.0).contains(share)), "{shares:?}");
}

/// The years in which no run of a plan can be on the way to its next role while another has come to it: in the others pay has
/// two peaks, and the middle lies in the valley between them.
fn settled(plan: &PlanModel, noise: &Noise, years: u16) -> Vec<bool> {
    let (mut soonest, mut latest, mut planned) = (0.0, 0.0, 0.0);
    let mut settled = vec![true; usize::from(years)];
    for stage in plan.stages.iter().skip(1) {
        let wait = stage.begins - planned;
        planned = stage.begins;
        (soonest, latest) = if stage.fixed_begin {
            (f64::max(soonest, planned), f64::max(latest, planned))
        } else {
            (soonest + wait * noise.move_soonest, latest + wait * noise.move_latest + noise.gap_months / 12.0)
        };
        for (year, settled) in settled.iter_mut().enumerate() {
            *settled &= year as f64 >= latest || (year + 1) as f64 <= soonest;
        }
    }
    settled
}

#[test]
fn the_middle_hardly_moves_from_two_thousand_runs_to_twenty_thousand() {
    let (mut furthest, mut between) = (0.0_f64, 0.0_f64);
    let mut figures = 0;
    for years in [10, 40] {
        let model = four_plans(years);
        for (view, seed) in [(BASE, 1), (NOMINAL, 2), (BASE, 3), (NOMINAL, 4)] {
            let with = |paths| run_with(&model, view, Draws { paths, seed, threads: 2 }).plans;
            for ((few, many), plan) in with(2_000).iter().zip(with(20_000)).zip(&model.plans) {
                let moved = |few: &Percentiles, many: &Percentiles| (few.p50 / many.p50 - 1.0).abs() * 100.0;
                for (few, many) in few.cumulative.iter().zip(&many.cumulative) {
                    furthest = furthest.max(moved(few, many));
                }
                let settled = settled(plan, &model.noise, years);
                for ((few, many), settled) in few.years.iter().zip(&many.years).zip(settled) {
                    let slot = if settled { &mut furthest } else { &mut between };
                    *slot = slot.max(moved(few, many));
                }
                figures += few.years.len() + few.cumulative.len();
            }
        }
    }
    println!(
        "convergence: from 2,000 to 20,000 runs the P50 of {figures} figures moved at most {furthest:.2} %, and in years in \
         which only some runs have moved on {between:.2} %"
    );
    assert!(furthest < 0.5, "{furthest} %");
    assert!(between < 1.0, "{between} %");
}
