//! How likely moves are, how many runs hold which role, and how far pay strays from year to year.

use jiff::civil::{Date, date};
use rungs::domain::pay::assumed_values::AssumedValues;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::outlook::Outlook;
use rungs::domain::pay::projection::draws::Draws;
use rungs::domain::pay::projection::fan::Projection;
use rungs::domain::pay::projection::project;
use rungs::domain::pay::projection::view::View;
use rungs::domain::pay::reading::Reading;
use rungs::domain::pay::scenario::{ScenarioKey, ScenarioSet};
use rungs::domain::plan::Plan;
use rungs::domain::plan::package::Package;

use rungs::storage;

use crate::sample::bundled;

fn sample_plan() -> Plan {
    storage::sample_plan().unwrap()
}

const TODAY: Date = date(2026, 11, 29);

fn projected(plan: &Plan, reading: Reading, keys: &[ScenarioKey]) -> Projection {
    let values = AssumedValues::of(plan, bundled());
    let (model, _) = ScenarioSet::of(plan, bundled(), keys, TODAY).model(&values);
    let view = View { money: Outlook::Today, reading, ..View::default() };
    project(&model, view, Draws { paths: 20_000, seed: 1, threads: 2 }, &|| true).unwrap().unwrap()
}

/// Percent of runs that have reached each role of the path at the end.
fn reached(plan: &Plan, reading: Reading) -> Vec<f64> {
    let found = projected(plan, reading, &[ScenarioKey::Path]);
    let last: Vec<f64> = found.plans[0].held.iter().map(|held| *held.last().unwrap()).collect();
    (1..last.len()).map(|stage| last[stage..].iter().sum::<f64>() * 100.0).collect()
}

fn near(found: &[f64], wanted: &[f64]) {
    assert_eq!(found.len(), wanted.len());
    assert!(found.iter().zip(wanted).all(|(found, wanted)| (found - wanted).abs() <= 1.0), "{found:?} {wanted:?}");
}

#[test]
fn published_rates_of_promotion_say_how_many_get_there() {
    let mut plan = sample_plan();
    near(&reached(&plan, Reading::AllRuns), &[98.0, 71.0, 25.0]);
    plan.assumptions.this_employer_only = true;
    near(&reached(&plan, Reading::AllRuns), &[96.0, 56.0, 14.0]);
    near(&reached(&plan, Reading::WorksOut), &[100.0; 3]);
    println!("runs that reach each role of the sample plan: {:.0?} percent", reached(&plan, Reading::AllRuns));
}

#[test]
fn what_is_said_of_an_employer_goes_before_whether_others_are_looked_at() {
    let open = sample_plan();
    let mut here = open.clone();
    here.assumptions.this_employer_only = true;
    let saying = |plan: &Plan, said: Option<bool>| {
        let mut plan = plan.clone();
        let roles = plan.path.iter().map(|stage| stage.role.clone());
        plan.packages = roles.map(|role| Package { new_employer: said, ..Package::of(role) }).collect();
        // Gaps come at new employers alone.
        plan.assumptions.stated.insert(Assumption::GapOdds, 0.0);
        reached(&plan, Reading::AllRuns)
    };
    let [of_open, of_here] = [&open, &here].map(|plan| saying(plan, None));
    assert_ne!(of_open, of_here);
    for plan in [&open, &here] {
        assert_eq!(saying(plan, Some(true)), of_open, "other employers count where one is said");
        assert_eq!(saying(plan, Some(false)), of_here, "and do not where the same is");
    }
}

#[test]
fn a_day_that_is_set_is_kept_and_so_is_every_move_before_it() {
    let mut plan = sample_plan();
    plan.path[1].start = Some(date(2030, 1, 1));
    let [first, second, third] = reached(&plan, Reading::AllRuns)[..] else { panic!("three roles") };
    assert_eq!((first, second), (100.0, 100.0));
    assert!(third < 90.0, "{third}");
}

#[test]
fn a_move_comes_for_sure_with_an_offer_and_a_day_without_one_is_a_wish() {
    let mut plan = sample_plan();
    plan.path[1].offer = Some(true);
    let undated = reached(&plan, Reading::AllRuns);
    assert_eq!(undated[..2], [100.0, 100.0]);
    assert!(undated[2] < 90.0, "{undated:?}");
    // On the day that is set, if one is; with a day before it, that comes for sure as well.
    plan.path[1].start = Some(date(2030, 1, 1));
    let found = projected(&plan, Reading::AllRuns, &[ScenarioKey::Path]);
    let [_, senior, _] = &found.plans[0].moves[..] else { panic!("three moves") };
    assert_eq!(senior.p10.to_bits(), senior.p90.to_bits(), "{senior:?}");
    // Without an offer the day stands for the plan alone: half of the stay is as long as without it, and so are the odds.
    plan.path[1].offer = Some(false);
    let wished = reached(&plan, Reading::AllRuns);
    assert!(wished[1] < 95.0 && wished[2] < wished[1], "{wished:?}");
    let later = projected(&plan, Reading::AllRuns, &[ScenarioKey::Path]);
    assert!(later.plans[0].moves[1].p90 > senior.p90, "it may come late");
    // If it works out, it comes on its day, but for runs in which the role before is reached later.
    let works_out = projected(&plan, Reading::WorksOut, &[ScenarioKey::Path]);
    assert_eq!(works_out.plans[0].moves[1].p50.to_bits(), senior.p50.to_bits());
    near(&reached(&plan, Reading::WorksOut), &[100.0; 3]);
}

#[test]
fn a_day_that_has_passed_takes_its_offer_with_it() {
    let mut plan = sample_plan();
    let without = reached(&plan, Reading::AllRuns);
    plan.path[0].start = Some(date(2026, 11, 1));
    plan.path[0].offer = Some(true);
    let passed = reached(&plan, Reading::AllRuns);
    assert!(passed[0] < 100.0 && (passed[0] - without[0]).abs() < 5.0, "{passed:?} {without:?}");
}

#[test]
fn every_run_holds_one_role_at_the_end_of_every_year() {
    let found = projected(&sample_plan(), Reading::AllRuns, &[ScenarioKey::Path, ScenarioKey::Stay]);
    let held = &found.plans[0].held;
    for year in 0..held[0].len() {
        assert!((held.iter().map(|held| held[year]).sum::<f64>() - 1.0).abs() < 1e-9);
        assert!(year == 0 || held[0][year] <= held[0][year - 1], "nobody comes back");
        assert!(year == 0 || held[3][year] >= held[3][year - 1], "nobody leaves the last role");
    }
    assert_eq!(found.plans[1].held, [vec![1.0; 10]]);
}

#[test]
fn ten_years_in_one_job_stray_by_about_a_sixth() {
    let mut plan = sample_plan();
    plan.assumptions.redundancy = false;
    // The eleventh year is that after ten raises.
    plan.assumptions.horizon_years = Some(11);
    let found = projected(&plan, Reading::AllRuns, &[ScenarioKey::Stay]);
    let last = found.plans[0].years.last().unwrap();
    let spread = (last.p90 / last.p10).ln() / (2.0 * 1.281_551_565_5);
    assert!((spread - 0.16).abs() <= 0.01, "{spread}");
    println!("ten years in one job, deviation of the logarithm of pay: {spread:.3} logs");
}

#[test]
fn carrying_on_lies_between_staying_and_a_path_on_which_all_comes() {
    let keys = [ScenarioKey::Path, ScenarioKey::CarryOn, ScenarioKey::Stay];
    let found = projected(&sample_plan(), Reading::WorksOut, &keys);
    let ends: Vec<f64> = found.plans.iter().map(|plan| plan.years.last().unwrap().p50).collect();
    assert!(ends[0] > ends[1] * 1.05 && ends[1] > ends[2] * 1.05, "{ends:?}");
}

#[test]
fn losing_the_job_costs_about_what_was_observed() {
    // With odds so small that it comes once or never, the loss of those who lost the job is the mean loss over the odds.
    let mut plan = sample_plan();
    plan.assumptions.horizon_years = Some(30);
    let mut values = AssumedValues::of(&plan, bundled());
    let odds = 0.002;
    values.set(Assumption::GrowthSpread, 0.0);
    values.set(Assumption::LastingSpread, 0.0);
    values.set(Assumption::RealGrowth, 0.0);
    let mean_of_thirty_years = |odds: f64| {
        let mut values = values.clone();
        values.set(Assumption::RedundancyOdds, odds * 100.0);
        let (model, _) = ScenarioSet::of(&plan, bundled(), &[ScenarioKey::Stay], TODAY).model(&values);
        let found = project(&model, View::default(), Draws { paths: 50_000, seed: 3, threads: 2 }, &|| true);
        let parts = found.unwrap().unwrap().plans.remove(0).parts;
        // The first year alone is hit; what it costs is followed, each year worth 3 percent less.
        parts.iter().zip(0..).map(|(year, n)| year.base * 1.03_f64.powi(-n)).sum::<f64>()
    };
    let pay = plan.position.yearly_pay().unwrap().units();
    let lost = mean_of_thirty_years(0.0) - mean_of_thirty_years(odds);
    // Spells begin evenly over the years; each is seen, discounted to its begin, for what is left of them.
    let weight: f64 = (0..30).map(|n| odds * 1.03_f64.powi(-n)).sum();
    let years = lost / weight / pay;
    assert!((0.8..=1.6).contains(&years), "{years}");
    println!("losing the job once costs, in present value: {years:.2} years of pay");
}
