//! What the projection pays at the moves up that are named, beside what was paid before: its own rule, in the run in which
//! everything lies in the middle.

use jiff::civil::{Date, date};
use rungs::domain::catalogue::career_move::CareerMove;
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::pay::assumed_values::AssumedValues;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::one_source::OneSource;
use rungs::domain::pay::projection::draws::Draws;
use rungs::domain::pay::projection::model::Model;
use rungs::domain::pay::projection::project;
use rungs::domain::pay::projection::view::View;
use rungs::domain::pay::scenario::{ScenarioKey, ScenarioSet, ScenarioStage};
use rungs::domain::pay_rate::{PayPeriod, PayRate};
use rungs::domain::plan::Plan;
use rungs::domain::plan::assumptions::{ClaimChoice, ClaimUse};
use rungs::domain::plan::package::Package;
use rungs::domain::plan::stage::Stage;
use rungs::domain::plan::unknown_fields::UnknownFields;

use crate::sample::{self, bundled};

const METHOD: &str = include_str!("../../docs/METHOD.md");
const TODAY: Date = date(2026, 11, 29);

/// A person in the one role who takes the other in half a year.
fn plan(from: &str, to: &str, new_employer: bool) -> Plan {
    let mut plan = sample::plan(from, Some(to), "us");
    plan.path = vec![Stage { start: Some(date(2027, 5, 29)), ..Stage::of(to.into()) }];
    plan.packages = vec![Package { new_employer: Some(new_employer), ..Package::of(to.into()) }];
    plan
}

/// What is paid after the move over what is paid before it, less 1, in the run in which everything lies in the middle. Pay
/// grows by nothing else.
fn raise_of(plan: &Plan, promotion_raise: Option<f64>) -> f64 {
    let mut values = AssumedValues::of(plan, bundled());
    values.set(Assumption::RealGrowth, 0.0);
    values.set(Assumption::MarketGrowth, 0.0);
    if let Some(raise) = promotion_raise {
        values.set(Assumption::PromotionRaise, raise);
    }
    let (model, _) = ScenarioSet::of(plan, bundled(), &[ScenarioKey::Path], TODAY).model(&values);
    let model = Model { years: 1, deterministic: true, ..model };
    let draws = Draws { paths: 1, seed: 1, threads: 1 };
    let found = project(&model, View::default(), draws, &|| true).unwrap().unwrap();
    let quarters = &found.plans[0].periods;
    quarters[3].p50 / quarters[0].p50 - 1.0
}

fn stages(plan: &Plan) -> Vec<ScenarioStage> {
    let set = ScenarioSet::of(plan, bundled(), &[ScenarioKey::Path], TODAY);
    set.scenarios.into_iter().next().unwrap().stages
}

/// By which share the later role pays more, by one source: the one of both figures, or one that knows both roles.
fn by_one_source(plan: &Plan) -> Option<f64> {
    let stages = stages(plan);
    let pay = &stages[1].pay_of_move;
    if pay.apart {
        return pay.by_one.as_ref().map(OneSource::change);
    }
    Some(stages[1].units().unwrap() / stages[0].units().unwrap() - 1.0)
}

/// The named moves to a role of a higher level.
fn advancements() -> impl Iterator<Item = &'static CareerMove> {
    let level = |role| bundled().role(role).and_then(|role| role.level);
    bundled().moves().iter().filter(move |known| level(&known.to) > level(&known.from))
}

#[test]
fn a_named_move_up_brings_a_raise_of_a_usual_size_and_never_less() {
    let page = METHOD.replace('\n', " ");
    for (new_employer, promotion_raise) in [(false, None), (false, Some(17.4)), (true, None), (true, Some(17.4))] {
        let mut raises = Vec::new();
        let mut less = Vec::new();
        for known in advancements() {
            let plan = plan(known.from.as_str(), known.to.as_str(), new_employer);
            let raise = raise_of(&plan, promotion_raise);
            if raise < 0.0 {
                let by_one = by_one_source(&plan);
                assert!(by_one.is_some_and(|by_one| by_one < 0.0), "{} → {}: {raise}", known.from, known.to);
                less.push(format!("{} → {}", known.from, known.to));
            }
            raises.push(raise);
        }
        raises.sort_by(f64::total_cmp);
        let median = raises[raises.len() / 2].midpoint(raises[(raises.len() - 1) / 2]);
        let at = if new_employer { "at a new employer" } else { "inside an employer" };
        let said = format!("{:.1} % {at}", median * 100.0);
        println!("raise {promotion_raise:?}: over {} named moves up {said}; less: {}", raises.len(), less.join(", "));
        assert!((0.09..=0.20).contains(&median), "{median}");
        if promotion_raise.is_none() {
            assert!(page.contains(&said), "METHOD.md should say: {said}");
            assert!(less.len() <= 4, "{less:?}");
        }
    }
}

#[test]
fn a_lower_figure_of_another_source_is_no_pay_cut() {
    // By one source an engineer is paid 28 percent more than a junior; the two figures in use say 22 percent less.
    let by_rule = plan("junior-ml-engineer", "ml-engineer", false);
    let weight = 0.5;
    let raise = 1.088_f64.powf(weight) - 1.0;
    assert!((raise_of(&by_rule, None) - raise).abs() < 1e-9);
    // Who picks the figure of the role gets what it says.
    let figure = stages(&by_rule)[1].figure.clone().unwrap();
    let mut picked = by_rule.clone();
    picked.assumptions.claims.push(ClaimChoice {
        role: "ml-engineer".into(),
        claim: figure.used_ids().next().unwrap().clone(),
        how: ClaimUse::Only,
        unknown: UnknownFields::NONE,
    });
    assert!(raise_of(&picked, None) < -0.05);
    // Two figures of one source are a measure of the move.
    assert!(raise_of(&plan("data-engineer", "ai-strategy-analyst", false), None) < -0.03);
    // So is one that knows both where the figures in use are of two.
    assert!(raise_of(&plan("ml-product-manager", "ai-product-operations-lead", false), None) < -0.10);
}

#[test]
fn own_pay_in_the_middle_of_a_figure_of_another_source_does_not_fall_either() {
    let mut own = plan("mlops-engineer", "senior-software-engineer", true);
    let middle = stages(&own)[0].figure.clone().unwrap().band.middle;
    let pay = Money::from_units(middle, Currency::USD).unwrap();
    own.position.pay = Some(PayRate { amount: pay, per: PayPeriod::Year });
    assert!(raise_of(&own, None) > 0.0);
}
