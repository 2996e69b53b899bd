//! Pay of a level inside an occupation: four windows that together are the occupation again.

use std::collections::BTreeMap;

use rungs::domain::catalogue::claim::{Amount, Measure};
use rungs::domain::level::Level;
use rungs::domain::pay::band::{Band, BandMiddle};
use rungs::domain::pay::distribution::Distribution;
use rungs::domain::pay::normal::normal_cdf;
use rungs::domain::pay::pay_rules::PayRuleChange;
use rungs::domain::pay::resolution::claim_ref::ClaimRef;
use rungs::domain::pay::resolution::question::Question;
use rungs::domain::pay::resolution::resolve;
use rungs::domain::pay::resolution::shape::{Shape, distribution_of};
use rungs::domain::pay::wage_level::WageLevel;
use rungs::domain::plan::assumptions::Assumptions;
use strum::IntoEnumIterator as _;

use crate::sample::bundled;

const METHOD: &str = include_str!("../../docs/METHOD.md");

/// The occupations of the catalogue by code and year, each with its claim.
fn occupations() -> BTreeMap<(String, i16), ClaimRef<'static>> {
    let claims = bundled().roles().flat_map(|role| &role.claims).filter(|claim| claim.measure == Measure::Pay);
    let of_class = claims.filter(|claim| matches!(claim.amount, Amount::Percentiles(..)));
    of_class.filter_map(|claim| Some(((claim.proxy.as_ref()?.code.clone(), claim.year), claim.into()))).collect()
}

/// The share of the people of all four levels that earn less than an amount.
fn below(windows: &[(f64, Distribution)], pay: f64) -> f64 {
    windows.iter().map(|(share, window)| share * normal_cdf(window.score(pay))).sum()
}

/// The pay below which so many percent of the people of all four levels lie.
fn percentile(windows: &[(f64, Distribution)], percent: f64) -> f64 {
    let (mut low, mut high) = (1.0, 1e7);
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if below(windows, middle) < percent / 100.0 { low = middle } else { high = middle }
    }
    low
}

#[test]
fn the_four_levels_together_give_each_occupation_back() {
    let (mut worst, mut count) = (0.0_f64, 0);
    for ((code, year), claim) in occupations() {
        let whole = distribution_of(claim, None, 0.0).unwrap();
        let windows: Vec<_> = WageLevel::iter().map(|level| (level.share(), level.window(&whole))).collect();
        for percent in (10..=90).map(f64::from) {
            let apart = percentile(&windows, percent) / whole.at_percentile(percent) - 1.0;
            assert!(apart.abs() <= 0.03, "{code} of {year} at P{percent}: {:.2} % apart", apart * 100.0);
            worst = worst.max(apart.abs());
        }
        count += 1;
    }
    let told =
        format!("P10 to P90 of the {count} occupations of the catalogue come back within {:.1} %", worst * 100.0);
    println!("{told}");
    assert!(METHOD.replace('\n', " ").contains(&told), "METHOD.md should say: {told}");
    assert!((WageLevel::iter().map(WageLevel::share).sum::<f64>() - 1.0).abs() < 1e-12);
}

#[test]
fn a_level_is_read_at_its_percentile() {
    for ((code, _), claim) in occupations() {
        let whole = distribution_of(claim, None, 0.0).unwrap();
        let mut before = 0.0;
        for level in WageLevel::iter() {
            let read = distribution_of(claim, Some(level), 0.0).unwrap();
            let middle = read.at_percentile(50.0);
            assert!((middle / whole.at_percentile(level.percentile()) - 1.0).abs() < 1e-9, "{code} {level:?}");
            assert!(middle > before, "{code} {level:?}");
            before = middle;
            let band = Band::of_level(claim, level).unwrap();
            let ends = [(band.low.unwrap(), 10.0), (band.middle, 50.0), (band.high.unwrap(), 90.0)];
            for (amount, percent) in ends {
                assert!((amount - read.at_percentile(percent)).abs() <= 0.5, "{code} {level:?} at P{percent}");
            }
            assert_eq!(band.middle_is, BandMiddle::ByLevel(level));
        }
    }
}

#[test]
fn roles_of_one_occupation_are_read_by_their_level() {
    let asked = |role: &str, question: &Question<'_>| {
        let resolution = resolve(bundled().role(&role.into()).unwrap(), question, bundled());
        (resolution.band().unwrap().middle, resolution.shape().unwrap())
    };
    let us = Question::about(&"us".into());
    let by_level = |role| asked(role, &us);
    assert_eq!(by_level("data-analyst").1, Shape::ByLevel(WageLevel::Entry));
    assert_eq!(by_level("ml-engineer").1, Shape::ByLevel(WageLevel::Qualified));
    assert_eq!(by_level("senior-data-scientist"), (120_230.0, Shape::ByLevel(WageLevel::Experienced)));
    assert!(by_level("data-analyst").0 < by_level("ml-engineer").0);
    assert!(by_level("ml-engineer").0 < by_level("senior-data-scientist").0);
    // One level for all where the person wants occupations whole, or asks so once.
    let whole = Assumptions { whole_occupations: true, ..Assumptions::default() };
    for question in [Question { preferences: Some(&whole), ..us.clone() }, Question { by_level: false, ..us.clone() }] {
        for role in ["data-analyst", "ml-engineer", "senior-data-scientist"] {
            assert_eq!(asked(role, &question), (120_230.0, Shape::Percentiles), "{role}");
        }
    }
    // Another level that is asked for is read instead.
    let senior = Question { level: Some(Level::Senior), ..us.clone() };
    assert_eq!(asked("ml-engineer", &senior).1, Shape::ByLevel(WageLevel::Experienced));
    // Or one that the person chose for a role: that role alone.
    let pay_levels = [("ml-engineer".into(), Level::Senior)].into();
    let chosen = Assumptions { pay_levels, ..Assumptions::default() };
    let question = Question { preferences: Some(&chosen), ..us };
    assert_eq!(asked("ml-engineer", &question), (120_230.0, Shape::ByLevel(WageLevel::Experienced)));
    assert_eq!(asked("data-analyst", &question).1, Shape::ByLevel(WageLevel::Entry));
}

#[test]
fn managers_and_executives_are_read_apart() {
    assert_eq!(WageLevel::of(Level::Lead, "15-2051"), Some(WageLevel::FullyCompetent));
    assert_eq!(WageLevel::of(Level::Lead, "11-3021"), Some(WageLevel::Experienced));
    assert_eq!(WageLevel::of(Level::Principal, "11-3021"), Some(WageLevel::FullyCompetent));
    assert_eq!(WageLevel::of(Level::Executive, "11-1011"), None);
}

#[test]
fn the_levels_have_a_source() {
    assert!(bundled().source(&WageLevel::SOURCE.into()).is_some());
}

#[test]
fn what_the_present_rules_changed_is_known_for_each_role() {
    let us = Question::about(&"us".into());
    let change = |edition: u16, id: &str| {
        let role = bundled().role(&id.into()).unwrap();
        PayRuleChange::since(edition, role, &resolve(role, &us, bundled()))
    };
    assert_eq!(change(0, "ml-engineer"), Some(PayRuleChange::ReadByLevel));
    // Whoever the figure is of, it counts; and an occupation of which the role is a small part is no longer the role.
    assert_eq!(change(0, "junior-ml-engineer"), Some(PayRuleChange::OwnTitle));
    assert_eq!(change(0, "enterprise-architect"), Some(PayRuleChange::OwnTitle));
    assert_eq!(change(0, "senior-ml-engineer"), None);
    assert_eq!(change(PayRuleChange::EDITION, "ml-engineer"), None);
}
