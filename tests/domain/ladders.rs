//! The pay of the moves up that a source names: it does not fall and hardly stands still, but for those that METHOD.md
//! lists.

use jiff::civil::date;
use rungs::domain::catalogue::career_move::CareerMove;
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::pay::band::Band;
use rungs::domain::pay::normal::normal_cdf;
use rungs::domain::pay::pay_of_move::PayOfMove;
use rungs::domain::pay::resolution::claim_ref::ClaimRef;
use rungs::domain::pay::resolution::question::Question;
use rungs::domain::pay::resolution::shape::distribution_of;
use rungs::domain::pay::resolution::{Resolution, resolve};
use rungs::domain::pay::scenario::{ScenarioKey, ScenarioSet, ScenarioStage};
use rungs::domain::pay_rate::{PayPeriod, PayRate};
use rungs::domain::plan::Plan;
use rungs::domain::plan::assumptions::{ClaimChoice, ClaimUse};
use rungs::domain::plan::unknown_fields::UnknownFields;

use crate::sample::{self, bundled};

const METHOD: &str = include_str!("../../docs/METHOD.md");

fn pay(role: &str, by_level: bool) -> Resolution<'static> {
    let question = Question { by_level, ..Question::about(&"us".into()) };
    resolve(bundled().role(&role.into()).unwrap(), &question, bundled())
}

/// The moves of the catalogue to a role of a higher level.
fn advancements() -> impl Iterator<Item = &'static CareerMove> {
    let level = |role| bundled().role(role).and_then(|role| role.level);
    bundled().moves().iter().filter(move |known| level(&known.to) > level(&known.from))
}

/// Two figures in use, of the role before and of the role after.
struct Ladder {
    before: (ClaimRef<'static>, Band),
    after: (ClaimRef<'static>, Band),
}

impl Ladder {
    fn in_use(before: &Resolution<'static>, after: &Resolution<'static>) -> Option<Self> {
        let used = |resolution: &Resolution<'static>| resolution.choice().map(|choice| (choice.claim, choice.band));
        Some(Self { before: used(before)?, after: used(after)? })
    }

    fn change(&self) -> f64 {
        self.after.1.middle / self.before.1.middle - 1.0
    }
}

/// Moves that pay less, and those that pay the same, by the figures in use.
fn falls_and_stands(by_level: bool) -> (Vec<(&'static CareerMove, Ladder)>, usize, usize) {
    let (mut falls, mut equal, mut all) = (Vec::new(), 0, 0);
    for known in advancements() {
        let (before, after) = (pay(known.from.as_str(), by_level), pay(known.to.as_str(), by_level));
        let Some(ladder) = Ladder::in_use(&before, &after) else { continue };
        all += 1;
        if ladder.change() < -1e-9 {
            falls.push((known, ladder));
        } else if ladder.change() < 1e-9 {
            equal += 1;
        }
    }
    (falls, equal, all)
}

#[test]
fn pay_of_a_move_up_falls_only_where_the_method_page_lists_it() {
    let (falls, equal, all) = falls_and_stands(true);
    let rows: Vec<String> = falls
        .iter()
        .map(|(known, ladder)| {
            let source = |claim: ClaimRef<'_>| {
                let class = claim.proxy().map(|proxy| format!(" {}", proxy.code)).unwrap_or_default();
                format!("{}{class}", claim.source().unwrap())
            };
            let by_one = PayOfMove::between(&pay(known.from.as_str(), true), &pay(known.to.as_str(), true)).by_one;
            let change = |change: f64| format!("{}{:.0} %", if change < 0.0 { "−" } else { "+" }, change.abs() * 100.0);
            let by_one = by_one.map_or_else(String::new, |by| format!("{} by {}", change(by.change()), by.source));
            let [before, after] = [ladder.before, ladder.after].map(|(claim, band)| (source(claim), band.middle));
            format!(
                "| {} → {} | {} | {} | {} | {by_one} |",
                known.from,
                known.to,
                before.0,
                after.0,
                change(after.1 / before.1 - 1.0)
            )
        })
        .collect();
    println!("{all} moves up, {} pay less, {equal} the same\n{}", rows.len(), rows.join("\n"));
    let listed: Vec<&str> = METHOD.lines().filter(|line| line.starts_with("| ") && line.contains(" → ")).collect();
    let listed: Vec<&str> = listed.into_iter().filter(|line| line.split('|').count() == 7).collect();
    assert_eq!(rows, listed, "METHOD.md should list just these:\n{}", rows.join("\n"));
    assert!(equal * 100 <= all * 5, "{equal} of {all} moves up pay the same");
    let said = format!("Of {all} named moves up {} pay less by default and {equal} the same", rows.len());
    assert!(METHOD.replace('\n', " ").contains(&said), "METHOD.md should say: {said}");
}

#[test]
fn one_source_that_knows_both_roles_says_how_pay_changes() {
    let (junior, engineer) = (pay("junior-ml-engineer", true), pay("ml-engineer", true));
    let found = PayOfMove::between(&junior, &engineer);
    let by_one = found.by_one.unwrap();
    assert!(found.apart && by_one.source.as_str() == "bls-oews-2025" && by_one.change() > 0.2, "{by_one:?}");
    assert!(Ladder::in_use(&junior, &engineer).unwrap().change() < 0.0);
    // One source says both already.
    let (scientist, senior) = (pay("data-scientist", true), pay("senior-data-scientist", true));
    assert_eq!(PayOfMove::between(&scientist, &senior), PayOfMove::default());
    // Taken whole both are one occupation, which says nothing of the move.
    let whole = PayOfMove::between(&pay("junior-ml-engineer", false), &pay("ml-engineer", false));
    assert!(whole.apart && whole.by_one.is_none(), "{whole:?}");
}

#[test]
fn reading_by_level_lets_fewer_ladders_stand_still() {
    let (whole, by_level) = (falls_and_stands(false), falls_and_stands(true));
    println!(
        "whole: {} fall, {} stand; by level: {} fall, {} stand",
        whole.0.len(),
        whole.1,
        by_level.0.len(),
        by_level.1
    );
    assert!(by_level.1 < whole.1 && by_level.0.len() <= whole.0.len());
}

/// The stages of the path of a plan.
fn stages(plan: &Plan) -> Vec<ScenarioStage> {
    let set = ScenarioSet::of(plan, bundled(), &[ScenarioKey::Path], date(2026, 11, 14));
    set.scenarios.into_iter().next().unwrap().stages
}

#[test]
fn two_figures_of_different_sources_are_told_apart() {
    let stages_between = |from, to| stages(&sample::plan(from, Some(to), "us"));
    let falls = stages_between("mlops-engineer", "senior-ml-engineer");
    assert!(falls[1].pay_of_move.apart && falls[1].falls_between_sources(&falls[0]));
    let rises = stages_between("ml-engineer", "senior-ml-engineer");
    assert!(rises[1].pay_of_move.apart && !rises[1].falls_between_sources(&rises[0]));
    let one = stages_between("data-scientist", "senior-data-scientist");
    assert!(!one[1].pay_of_move.apart);
}

#[test]
fn where_somebody_stands_is_read_off_the_source_of_the_next_role() {
    let mut plan = sample::plan("junior-ml-engineer", Some("ml-engineer"), "us");
    let source = |stage: &ScenarioStage| stage.figure.as_ref().unwrap().source().unwrap().to_string();
    assert_eq!(source(&stages(&plan)[0]), "resumegeni-2026", "the figure of the role itself is paid");
    let pay = Money::from_units(118_000.0, Currency::USD).unwrap();
    plan.position.pay = Some(PayRate { amount: pay, per: PayPeriod::Year });
    assert_eq!(stages(&plan).iter().map(source).collect::<Vec<_>>(), ["bls-oews-2025", "bls-oews-2025"]);
}

#[test]
fn a_figure_that_the_person_picked_stays_what_it_is() {
    let mut plan = sample::plan("mlops-engineer", Some("senior-ml-engineer"), "us");
    let by_one = |plan: &Plan| stages(plan)[1].pay_of_move.by_one.clone();
    assert_eq!(by_one(&plan).unwrap().source.as_str(), "bls-oews-2025");
    // The figure picked is of a source that does not know the role before.
    let picked = stages(&plan)[1].figure.as_ref().unwrap().used_ids().next().unwrap().clone();
    let choice = ClaimChoice {
        role: "senior-ml-engineer".into(),
        claim: picked,
        how: ClaimUse::Only,
        unknown: UnknownFields::NONE,
    };
    plan.assumptions.claims.push(choice);
    assert!(stages(&plan)[1].pay_of_move.apart && by_one(&plan).is_none());
}

#[test]
fn own_pay_is_held_against_what_one_source_says_of_both_roles() {
    let mut plan = sample::plan("junior-ml-engineer", Some("ml-engineer"), "us");
    let pay = Money::from_units(118_000.0, Currency::USD).unwrap();
    plan.position.pay = Some(PayRate { amount: pay, per: PayPeriod::Year });
    let found = stages(&plan)[1].pay_of_move.clone();
    assert!(!found.apart && found.by_one.unwrap().change() > 0.2);
}

#[test]
fn the_junior_of_the_sample_is_well_paid_and_no_measure_of_juniors() {
    let (junior, engineer) = (pay("junior-ml-engineer", true), pay("ml-engineer", true));
    let by_one = PayOfMove::between(&junior, &engineer).by_one.unwrap();
    let entry = junior.usable().find(|entry| *entry.claim.id() == by_one.claims[0]).unwrap();
    let level = distribution_of(entry.claim, entry.read, 38.0).unwrap();
    assert_eq!(by_one.middles.map(|middle| middle.round() as u32), [76_619, 97_718]);
    let share = normal_cdf(level.score(118_000.0));
    assert!((share - 0.85).abs() < 0.005, "{share}");
    let page = METHOD.replace('\n', " ");
    for said in ["118,000 is the 85th percentile", "level I has 76,619 in the middle", "Its default middle is 97,718"] {
        assert!(page.contains(said), "METHOD.md should say: {said}");
    }
    // What is known of the title comes after what is measured, and can be picked.
    let titles: Vec<_> = engineer.usable().filter(|entry| entry.claim.proxy().is_none()).collect();
    let middles: Vec<_> = titles.iter().filter_map(|entry| Some(entry.read_band()?.middle.round() as u32)).collect();
    assert_eq!(middles, [161_000, 122_637]);
}
