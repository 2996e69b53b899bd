//! Constraints and kept routes: what the history says of them, and what cannot be asked for.

use expect_test::expect;
use jiff::civil::date;
use rungs::app::action::{Action, RouteAction};
use rungs::app::state::State;
use rungs::domain::currency::Currency;
use rungs::domain::ids::KeptRouteId;
use rungs::domain::level::Level;
use rungs::domain::money::Money;
use rungs::domain::plan::Plan;
use rungs::domain::plan::aim::Aim;
use rungs::domain::plan::constraints::Constraints;
use rungs::domain::plan::objective::Objective;
use rungs::domain::plan::stage::Stage;

use crate::support::{apply, empty_state, sample_state};

fn plan(state: &State) -> &Plan {
    state.document.as_ref().unwrap().plan()
}

fn labels(state: &State) -> Vec<String> {
    state.document.as_ref().unwrap().history.labels().map(str::to_owned).collect()
}

fn constrain(state: &mut State, change: impl FnOnce(&mut Constraints)) {
    let mut wanted = plan(state).constraints.clone();
    change(&mut wanted);
    apply(state, RouteAction::Constrain(Box::new(wanted)));
}

fn usd(units: f64) -> Option<Money> {
    Money::from_units(units, Currency::USD)
}

fn way(roles: &[&str]) -> Vec<Stage> {
    roles.iter().map(|role| Stage::of((*role).into())).collect()
}

const LEAD: &str = "ml-team-lead";

#[test]
fn every_constraint_has_a_label() {
    let mut state = sample_state();
    let changes: [fn(&mut Constraints); 26] = [
        |asked| asked.pay_floor = usd(105_000.0),
        |asked| asked.pay_floor = None,
        |asked| asked.within_years = Some(5.0),
        |asked| asked.within_years = None,
        |asked| asked.most_moves = Some(1),
        |asked| asked.most_moves = None,
        |asked| asked.no_step_back = false,
        |asked| asked.no_pay_cut = false,
        |asked| asked.keep_place = false,
        |asked| asked.no_management = true,
        |asked| asked.only_named = true,
        |asked| asked.family = Some("engineering".into()),
        |asked| asked.family = None,
        |asked| asked.avoid.push("data-engineer".into()),
        |asked| asked.avoid.clear(),
        |asked| asked.avoid = vec!["data-engineer".into(), "mlops-engineer".into()],
        |asked| asked.require.push("ml-engineer".into()),
        |asked| asked.require.clear(),
        |asked| asked.objective = Objective::BestPaid,
        |asked| asked.aim = Aim::AnyOf(vec![LEAD.into(), "ml-architect".into()]),
        |asked| {
            let family = Some("leadership".into());
            asked.aim = Aim::Any { pay_at_least: usd(150_000.0), family, level: Some(Level::Lead) };
        },
        |asked| asked.aim = Aim::Goal,
        |asked| {
            asked.pay_floor = usd(90_000.0);
            asked.keep_place = true;
            asked.only_named = false;
        },
        |asked| *asked = Constraints::default(),
        |asked| asked.avoid = vec!["wizard".into(), "wizard".into()],
        |asked| asked.avoid = vec!["witch".into()],
    ];
    for change in changes {
        constrain(&mut state, change);
        apply(&mut state, Action::EndGesture);
        constrain(&mut state, |_| {});
    }
    expect![[r"
        Pay floor USD 105,000
        No pay floor
        Arrive within 5 years
        Arrive at any time
        At most 1 move
        Any number of moves
        Allow a step back
        Allow a pay cut
        Allow other places
        No people management
        Only moves that an outside page lists
        Stay in Engineering
        Allow every family
        Avoid Data Engineer
        No longer avoid Data Engineer
        Change the roles to avoid
        Go by way of ML Engineer
        Need not go by way of ML Engineer
        Best paid first
        Aim for any of ML Team Lead, ML Architect
        Aim for any role paid at least USD 150,000, in Leadership, of at least lead level
        Aim for the goal
        Pay floor USD 90,000 and 2 more
        Reset the constraints
        Avoid wizard
        Change the roles to avoid"]]
    .assert_eq(&labels(&state).join("\n"));
    for _ in changes {
        apply(&mut state, Action::Undo);
    }
    assert_eq!(plan(&state).constraints, Constraints::default());
}

#[test]
fn dragging_one_number_is_one_entry_called_by_where_it_ended() {
    let mut state = sample_state();
    for floor in [90_000.0, 95_000.0, 105_000.0] {
        constrain(&mut state, |asked| asked.pay_floor = usd(floor));
    }
    for moves in [5, 4, 3] {
        constrain(&mut state, |asked| asked.most_moves = Some(moves));
    }
    for years in [9.0, 7.5] {
        constrain(&mut state, |asked| asked.within_years = Some(years));
    }
    constrain(&mut state, |asked| asked.no_management = true);
    constrain(&mut state, |asked| asked.no_management = false);
    constrain(&mut state, |asked| asked.aim = Aim::Any { pay_at_least: None, family: None, level: None });
    for least in [100_000.0, 120_000.0] {
        constrain(&mut state, |asked| {
            asked.aim = Aim::Any { pay_at_least: usd(least), family: None, level: None };
        });
    }
    expect![[r"
        Pay floor USD 105,000
        At most 3 moves
        Arrive within 7.5 years
        No people management
        Allow people management
        Aim for any role
        Aim for any role paid at least USD 120,000"]]
    .assert_eq(&labels(&state).join("\n"));
    for _ in 0..3 {
        apply(&mut state, Action::Undo);
    }
    apply(&mut state, Action::Redo);
    apply(&mut state, Action::Undo);
    for _ in 0..4 {
        apply(&mut state, Action::Undo);
    }
    assert_eq!(plan(&state).constraints, Constraints::default());
}

#[test]
fn what_no_plan_may_have_is_not_asked_for() {
    let mut state = sample_state();
    constrain(&mut state, |asked| {
        asked.within_years = Some(f64::NAN);
        asked.most_moves = Some(0);
        asked.pay_floor = Some(Money { minor: 0, currency: Currency::USD });
    });
    constrain(&mut state, |asked| {
        asked.pay_floor = Some(Money { minor: i64::MAX, currency: Currency::USD });
        asked.keep_place = false;
    });
    assert_eq!((&plan(&state).constraints, labels(&state).len()), (&Constraints::default(), 0));
    constrain(&mut state, |asked| {
        asked.within_years = Some(f64::INFINITY);
        asked.most_moves = Some(200);
    });
    let asked = &plan(&state).constraints;
    assert_eq!((asked.within_years, asked.most_moves), (Some(40.0), Some(8)));
    assert_eq!(plan(&state).faults(), []);
}

#[test]
fn fields_this_version_does_not_know_stay() {
    let mut state = empty_state();
    let mut plan_ = rungs::storage::sample_plan().unwrap();
    plan_.constraints.unknown.push("mood", "Good");
    apply(&mut state, rungs::app::action::FileAction::Opened { plan: Box::new(plan_), file: None });
    apply(&mut state, RouteAction::Constrain(Box::new(Constraints { only_named: true, ..Constraints::default() })));
    assert_eq!(plan(&state).constraints.unknown.get("mood"), Some("Good"));
    apply(&mut state, RouteAction::Constrain(Box::default()));
    assert_eq!(plan(&state).constraints.unknown.get("mood"), Some("Good"), "a reset is no reason to lose it");
}

#[test]
fn routes_are_used_kept_switched_and_removed() {
    let mut state = sample_state();
    let mine = plan(&state).path.clone();
    let ways: [&[&str]; 4] = [
        &["data-engineer", LEAD],
        &["ml-engineer", "mlops-engineer", "ml-architect", "senior-ml-engineer", LEAD],
        &["ml-engineer", "mlops-engineer", LEAD],
        &[LEAD],
    ];
    for roles in ways {
        apply(&mut state, RouteAction::Use { goal: LEAD.into(), stages: way(roles) });
    }
    apply(&mut state, RouteAction::Use { goal: LEAD.into(), stages: way(&[LEAD]) });
    let keep = |title: &str, roles: &[&str]| RouteAction::Keep {
        title: title.to_owned(),
        goal: LEAD.into(),
        stages: way(roles),
    };
    apply(&mut state, keep("  Straight on ", ways[3]));
    apply(&mut state, keep(" ", ways[0]));
    apply(&mut state, keep("twice", ways[0]));
    let titles: Vec<_> = plan(&state).routes.iter().map(|route| route.title.clone()).collect();
    assert_eq!(titles, ["Straight on", "ML Team Lead"]);
    assert_eq!(plan(&state).active_route().map(|route| route.id.clone()), Some(KeptRouteId::new('A')));
    apply(&mut state, RouteAction::Switch("A".into()));
    apply(&mut state, RouteAction::Switch("B".into()));
    apply(&mut state, RouteAction::SetStageStart(0, Some(date(2027, 9, 1))));
    apply(&mut state, RouteAction::Switch("A".into()));
    apply(&mut state, RouteAction::Switch("B".into()));
    assert_eq!(plan(&state).path[0].start, Some(date(2027, 9, 1)));
    apply(&mut state, RouteAction::Remove("A".into()));
    apply(&mut state, RouteAction::Remove("A".into()));
    apply(&mut state, RouteAction::Switch("Q".into()));
    expect![[r"
        Use the route by way of Data Engineer
        Use the route by way of ML Engineer, MLOps Engineer and 2 more
        Use the route by way of ML Engineer and MLOps Engineer
        Use the direct route to ML Team Lead
        Keep route A
        Keep route B
        Switch to route B
        Change a date on the path
        Switch to route A
        Switch to route B
        Remove route A"]]
    .assert_eq(&labels(&state).join("\n"));
    assert_eq!(plan(&state).routes[0].title, "ML Team Lead");
    apply(&mut state, Action::Jump(0));
    assert_eq!((&plan(&state).path, plan(&state).routes.len()), (&mine, 0), "undo brings the first path back");
}

#[test]
fn the_path_in_use_is_said_to_be_a_kept_route_until_it_is_changed() {
    let mut state = sample_state();
    let stages = plan(&state).path.clone();
    apply(&mut state, RouteAction::Keep { title: "Mine".to_owned(), goal: LEAD.into(), stages });
    assert!(plan(&state).active_route().is_some());
    apply(&mut state, RouteAction::UsePath(vec![LEAD.into()]));
    assert!(plan(&state).active_route().is_none(), "the kept route stays as it was kept");
    assert_eq!(plan(&state).routes[0].stages.len(), 3);
}
