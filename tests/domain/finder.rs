//! What holds for every question over the bundled catalogue: no route is beaten or breaks a constraint, a looser
//! constraint makes nothing worse, and what is told where there is no route agrees with the moves.
//!
//! `RUNGS_ALL_PAIRS=1` asks about every pair of roles in place of a part of them.

use std::collections::BTreeSet;

use rungs::domain::catalogue::Catalogue;
use rungs::domain::currency::Currency;
use rungs::domain::ids::RoleId;
use rungs::domain::money::Money;
use rungs::domain::moves::gate::{Gate, GateOutcome};
use rungs::domain::moves::person::Person;
use rungs::domain::moves::table::MoveTable;
use rungs::domain::path::move_kind::MoveKind;
use rungs::domain::plan::Plan;
use rungs::domain::plan::aim::Aim;
use rungs::domain::plan::constraints::Constraints;
use rungs::domain::plan::exchange_rate::ExchangeRate;
use rungs::domain::plan::unknown_fields::UnknownFields;
use rungs::domain::route::cost::Cost;
use rungs::domain::route::found::Found;
use rungs::domain::route::graph::RouteGraph;
use rungs::domain::route::no_route::NoRoute;
use rungs::domain::route::outcome::Outcome;

use tempfile::tempdir;

use crate::sample::{TODAY, bundled};
use crate::stories::{answer, dollars, person};

/// Every so many pairs of roles are asked about, 1 in the full size.
fn stride(small: usize) -> usize {
    if std::env::var_os("RUNGS_ALL_PAIRS").is_some() { 1 } else { small }
}

fn pairs(stride: usize) -> impl Iterator<Item = (&'static str, &'static str)> {
    let roles: Vec<&str> = bundled().roles().map(|role| role.id.as_str()).collect();
    let all: Vec<_> = roles.iter().flat_map(|from| roles.iter().map(move |to| (*from, *to))).collect();
    all.into_iter().filter(|(from, to)| from != to).step_by(stride)
}

fn graph(plan: &Plan) -> RouteGraph<'_> {
    graph_in(bundled(), plan)
}

fn graph_in<'a>(catalogue: &'a Catalogue, plan: &'a Plan) -> RouteGraph<'a> {
    RouteGraph::of(MoveTable::of(Person::of(plan, catalogue, TODAY)))
}

/// The bundled catalogue without the moves that sources name, so that not every role can be reached.
fn unnamed() -> Catalogue {
    let (from, to) =
        (std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/catalogue")), tempdir().unwrap());
    std::fs::create_dir(to.path().join("roles")).unwrap();
    for folder in ["", "roles"] {
        for entry in std::fs::read_dir(from.join(folder)).unwrap().map(Result::unwrap) {
            if entry.path().extension().is_some_and(|extension| extension == "ron") {
                std::fs::copy(entry.path(), to.path().join(folder).join(entry.file_name())).unwrap();
            }
        }
    }
    std::fs::write(to.path().join("moves.ron"), "[]").unwrap();
    rungs::storage::catalogue::from_folder(to.path()).unwrap().0
}

/// Without any constraint but that of the place.
fn free() -> Constraints {
    Constraints { no_step_back: false, no_pay_cut: false, ..Constraints::default() }
}

/// Several sets of constraints, from few to many.
fn sets() -> Vec<Constraints> {
    vec![
        Constraints::default(),
        Constraints { pay_floor: dollars(110_000.0), within_years: Some(10.0), ..Constraints::default() },
        Constraints { no_management: true, most_moves: Some(3), no_step_back: false, ..Constraints::default() },
        Constraints { only_named: true, avoid: vec!["data-engineer".into()], ..Constraints::default() },
        Constraints { require: vec!["data-scientist".into()], keep_place: false, most_moves: Some(4), ..free() },
    ]
}

#[test]
fn no_route_is_beaten_or_breaks_a_constraint() {
    let (mut asked, mut routes) = (0, 0);
    for (at, (from, to)) in pairs(stride(41)).enumerate() {
        let mut plan = person(from, Some(to));
        plan.constraints = sets().swap_remove(at % sets().len());
        let graph = graph(&plan);
        let Ok(outcome) = answer(&graph) else { continue };
        asked += 1;
        routes += outcome.routes.len();
        for found in &outcome.routes {
            assert!(!outcome.routes.iter().any(|other| other.cost.beats(&found.cost)), "{from} to {to}: {found:?}");
            keeps(&graph, found, &plan);
        }
        let shown: BTreeSet<_> = outcome.shown.iter().collect();
        assert!(shown.len() == outcome.shown.len() && shown.len() <= 7 && !shown.is_empty());
    }
    println!(
        "routes over the bundled catalogue: {asked} questions, {routes} routes, none beaten, none breaks a constraint"
    );
    assert!(asked > 20 && routes > asked);
}

/// A route holds to the constraints, is made of open moves, passes no role twice and costs what its moves cost.
fn keeps(graph: &RouteGraph<'_>, found: &Found, plan: &Plan) {
    let (table, asks) = (graph.table(), &plan.constraints);
    let stages = graph.stages(&found.nodes);
    let roles: Vec<&RoleId> = stages.iter().map(|stage| &stage.role).collect();
    let passed: BTreeSet<&RoleId> = roles.iter().copied().chain([&plan.position.role]).collect();
    assert_eq!(passed.len(), roles.len() + 1, "no role twice");
    assert_eq!(roles.last().copied(), plan.goal.as_ref());
    assert!(asks.most_moves.is_none_or(|most| roles.len() <= usize::from(most)));
    assert!(asks.require.iter().all(|role| passed.contains(role)));
    assert!(!asks.avoid.iter().any(|role| roles.contains(&role)));
    assert!(!asks.keep_place || stages.iter().all(|stage| stage.place.is_none()));
    let (mut months, mut hours, mut risk) = (0.0, 0, 0);
    let mut record = table.person().record_now();
    let mut lowest = graph.network().node(found.nodes[0]).unwrap().pay.or(Some(u64::MAX));
    let before = std::iter::once(&plan.position.role).chain(roles.iter().copied());
    for (from, stage) in before.zip(&stages) {
        let assessment = table.assess_along(from, &stage.role, record).unwrap();
        assert!(assessment.is_open(), "{from} to {}", stage.role);
        record = record.after(assessment.years().0, assessment.from.leads_people);
        let asked_for = assessment.is_way_back() && plan.goal.as_ref() == Some(&stage.role);
        assert!(!asks.no_step_back || assessment.kind != Some(MoveKind::StepBack) || asked_for);
        assert!(!asks.only_named || assessment.naming.is_from_outside());
        let places = [from, &stage.role].map(|role| table.catalogue().role_place(role).unwrap());
        let change = table.pay_change(places[0], places[1]);
        assert!(!asks.no_pay_cut || change.is_none_or(|change| change > -0.1 - 1e-6));
        assert!(!asks.no_management || assessment.to.leads_people == Some(false));
        months += assessment.years().0 * 12.0;
        hours += assessment.measure.hours.unwrap().round() as u32;
        risk += assessment.naming.risk();
        let place = stage.place.as_ref().unwrap_or(&plan.position.place);
        let pay = table.person().pay(assessment.to, place).map(|choice| choice.band.middle.round() as u64);
        assert!(asks.pay_floor.is_none_or(|floor| pay.is_some_and(|pay| pay as f64 >= floor.units())));
        lowest = lowest.min(pay);
    }
    let cost = found.cost;
    assert_eq!((cost.hours, cost.risk, cost.lowest_pay), (hours, risk, lowest));
    // Each move is rounded to a month.
    assert!((f64::from(cost.months) - months).abs() <= roles.len() as f64, "{cost:?} {months}");
    assert!(asks.within_years.is_none_or(|years| f64::from(cost.months) <= (years * 12.0).round()));
}

/// The best value of each of the five counts, less being better.
fn bests(outcome: &Outcome) -> [u64; 5] {
    let pay = |pay: Option<u64>| u64::MAX - pay.map_or(0, |pay| pay + 1);
    let best = |pick: &dyn Fn(&Cost) -> u64| outcome.routes.iter().map(|found| pick(&found.cost)).min().unwrap();
    [
        best(&|cost| u64::from(cost.months)),
        best(&|cost| u64::from(cost.hours)),
        best(&|cost| u64::from(cost.risk)),
        best(&|cost| pay(cost.lowest_pay)),
        best(&|cost| pay(cost.end_pay)),
    ]
}

#[test]
fn a_looser_constraint_makes_nothing_worse() {
    let loosen: [fn(&mut Constraints); 9] = [
        |asks| asks.pay_floor = Money::from_units(60_000.0, Currency::USD),
        |asks| asks.within_years = asks.within_years.map(|years| years + 3.0),
        |asks| asks.most_moves = asks.most_moves.map(|moves| moves + 1),
        |asks| asks.no_step_back = false,
        |asks| asks.keep_place = false,
        |asks| asks.no_management = false,
        |asks| asks.only_named = false,
        |asks| asks.avoid.clear(),
        |asks| asks.require.clear(),
    ];
    let (mut compared, mut better) = (0, 0);
    for (at, (from, to)) in pairs(stride(67)).enumerate() {
        let mut plan = person(from, Some(to));
        plan.constraints = sets().swap_remove(at % sets().len());
        let Ok(tight) = answer(&graph(&plan)) else { continue };
        let tight = bests(&tight);
        for loosen in loosen {
            let mut looser = plan.clone();
            loosen(&mut looser.constraints);
            if looser.constraints.pay_floor.is_some() != plan.constraints.pay_floor.is_some() {
                continue;
            }
            let loose = bests(&answer(&graph(&looser)).unwrap());
            assert!(
                loose.iter().zip(tight).all(|(loose, tight)| *loose <= tight),
                "{from} to {to}: {loose:?} {tight:?}"
            );
            compared += 1;
            better += usize::from(loose != tight);
        }
    }
    println!("looser constraints: {compared} compared, {better} gain, 0 lose");
    assert!(compared > 50 && better > 0);
}

/// Roles that chains of open moves lead to, found without the search.
fn reachable(table: &MoveTable<'_>) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut open = vec![table.catalogue().role_place(&table.person().plan.position.role).unwrap()];
    while let Some(from) = open.pop() {
        open.extend(
            (0..table.catalogue().roles().len()).filter(|to| table.open_at(from, *to).is_some() && found.insert(*to)),
        );
    }
    found
}

#[test]
fn there_is_a_route_exactly_where_moves_lead() {
    let unnamed = unnamed();
    let (mut asked, mut out) = (0, 0);
    for (catalogue, (from, to)) in
        [bundled(), &unnamed].into_iter().flat_map(|all| pairs(stride(13)).map(move |pair| (all, pair)))
    {
        let mut plan = person(from, Some(to));
        plan.constraints = free();
        let graph = graph_in(catalogue, &plan);
        let table = graph.table();
        let leads = reachable(table).contains(&table.catalogue().role_place(&to.into()).unwrap());
        match answer(&graph) {
            Ok(_) => assert!(leads, "{from} to {to}"),
            Err(NoRoute::OutOfReach(reach)) => {
                assert!(!leads, "{from} to {to}");
                assert_eq!(reach.goal.as_str(), to);
                let last = table.assess(&reach.nearest, &reach.goal).unwrap();
                assert_eq!(last.stopped_by(), reach.gate, "{from} to {to}");
                assert_eq!(reach.gate.map(Gate::outcome), Some(GateOutcome::Stopped));
                out += 1;
            }
            Err(other) => panic!("{from} to {to}: {other:?}"),
        }
        asked += 1;
    }
    println!("why and routes: {asked} pairs with and without named moves, {out} out of reach, all agree");
    assert!(asked > 400 && out > 20);
}

#[test]
fn one_move_is_a_route_exactly_if_it_is_open() {
    for (from, to) in pairs(stride(29)) {
        let mut plan = person(from, Some(to));
        plan.constraints = Constraints { most_moves: Some(1), ..free() };
        let graph = graph(&plan);
        let direct = graph.table().assess(&from.into(), &to.into()).unwrap();
        assert_eq!(answer(&graph).is_ok(), direct.is_open(), "{from} to {to}");
    }
}

#[test]
fn what_cannot_be_asked_is_told_before_a_search() {
    let why = |role: &str, goal: Option<&str>, change: &dyn Fn(&mut Constraints)| {
        let mut plan = crate::sample::plan(role, goal, "us");
        change(&mut plan.constraints);
        let graph = graph(&plan);
        answer(&graph).unwrap_err()
    };
    let nothing = |_: &mut Constraints| {};
    assert_eq!(why("sdet", None, &nothing), NoRoute::NoGoal);
    assert_eq!(why("sdet", Some("sdet"), &nothing), NoRoute::AtGoal);
    assert_eq!(why("sdet", Some("space-pilot"), &nothing), NoRoute::UnknownRole("space-pilot".into()));
    assert_eq!(why("space-pilot", Some("sdet"), &nothing), NoRoute::UnknownRole("space-pilot".into()));
    let both = |asks: &mut Constraints| {
        asks.require = vec!["qa-analyst".into()];
        asks.avoid = vec!["qa-analyst".into()];
    };
    assert_eq!(why("sdet", Some("test-lead"), &both), NoRoute::RequiredAndAvoided("qa-analyst".into()));
    let rich = |asks: &mut Constraints| {
        asks.aim = Aim::Any { pay_at_least: dollars(9_000_000.0), family: None, level: None };
    };
    assert_eq!(why("sdet", None, &rich), NoRoute::NothingMeets);
    let floor = |asks: &mut Constraints| asks.pay_floor = dollars(900_000.0);
    assert!(matches!(why("sdet", Some("test-lead"), &floor), NoRoute::GoalBelowFloor(Some(_))));
    let euro = Currency::listed("EUR").unwrap();
    let foreign = |asks: &mut Constraints| asks.pay_floor = Money::from_units(80_000.0, euro);
    assert_eq!(why("sdet", Some("test-lead"), &foreign), NoRoute::NoRate(euro));
    let nobody = |asks: &mut Constraints| asks.no_management = true;
    assert!(matches!(why("sdet", Some("test-lead"), &nobody), NoRoute::GoalBarred(_)));
}

#[test]
fn a_floor_in_another_currency_is_exchanged() {
    let euro = Currency::listed("EUR").unwrap();
    let routes = |floor: Option<Money>| {
        let mut plan = person("sdet", Some("responsible-ai-lead"));
        plan.constraints = Constraints { pay_floor: floor, ..free() };
        plan.assumptions.rates.push(ExchangeRate {
            currency: euro,
            to: Currency::USD,
            rate: 2.0,
            unknown: UnknownFields::NONE,
        });
        let graph = graph(&plan);
        answer(&graph).map(|outcome| outcome.routes)
    };
    let in_euro = routes(Money::from_units(52_500.0, euro));
    assert!(in_euro.is_ok());
    assert_eq!(in_euro, routes(dollars(105_000.0)));
    assert_ne!(in_euro, routes(dollars(52_500.0)));
}
