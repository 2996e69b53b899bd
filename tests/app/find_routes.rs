//! Routes found: what is shown of them, what constraints do, and a search beside the window.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use expect_test::{expect, expect_file};
use rungs::app::action::{Action, FactAction, FileAction, FindingAction, RouteAction, ViewAction};
use rungs::app::effect::{Effect, ToFind};
use rungs::app::finding::{Progress, find};
use rungs::app::present::role_words::level;
use rungs::app::present::routes::RoutesData;
use rungs::app::present::routes::find::FindData;
use rungs::app::present::routes::options::OptionsData;
use rungs::app::present::routes::routes;
use rungs::app::settings::Settings;
use rungs::app::state::State;
use rungs::app::view::routes::{RoutesTab, RoutesView};
use rungs::app::view::{Screen, ScreenView};
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::plan::aim::Aim;
use rungs::domain::plan::constraints::Constraints;

use crate::support::{TODAY, apply, sample_state, text, update};

fn on_routes() -> State {
    let mut state = sample_state();
    apply(&mut state, ViewAction::Go(Screen::Routes));
    state
}

fn found(state: &State) -> FindData {
    match routes(state) {
        RoutesData::Find(data) => *data,
        other => panic!("{other:?}"),
    }
}

fn options(state: &mut State) -> OptionsData {
    apply(state, ScreenView::Routes(RoutesView { tab: RoutesTab::Options, ..RoutesView::default() }));
    match routes(state) {
        RoutesData::Options(data) => *data,
        other => panic!("{other:?}"),
    }
}

fn constrain(state: &mut State, change: impl FnOnce(&mut Constraints)) {
    let mut constraints = state.document.as_ref().unwrap().plan().constraints.clone();
    change(&mut constraints);
    apply(state, RouteAction::Constrain(Box::new(constraints)));
}

fn dollars(units: f64) -> Option<Money> {
    Money::from_units(units, Currency::USD)
}

#[test]
fn the_routes_of_the_sample_plan() {
    let mut state = on_routes();
    expect_file!["snapshots/find-routes-sample.ron"].assert_eq(&text(&found(&state)));
    apply(&mut state, ScreenView::Routes(RoutesView { ledger: true, ..RoutesView::default() }));
    expect_file!["snapshots/find-routes-ledger.ron"].assert_eq(&text(&found(&state).ledger));
}

#[test]
fn a_floor_hides_routes_and_offers_the_value_that_lets_the_first_through() {
    let mut state = on_routes();
    let before = found(&state).routes.len();
    constrain(&mut state, |constraints| constraints.pay_floor = dollars(139_000.0));
    let data = found(&state);
    assert!(data.routes.len() < before && !data.routes.is_empty());
    let [hidden] = data.hidden.as_slice() else { panic!("{:?}", data.hidden) };
    expect!["7 routes hidden by your pay floor"].assert_eq(&hidden.words);
    apply(&mut state, hidden.lift.clone());
    assert_eq!(
        found(&state).hidden.iter().map(|hidden| hidden.words.contains("7 routes")).filter(|many| *many).count(),
        0
    );
    apply(&mut state, Action::Undo);
    apply(&mut state, Action::Undo);
    assert_eq!(found(&state).routes.len(), before, "undone to the start");
}

#[test]
fn a_floor_above_all_is_a_sentence_with_a_way_out() {
    let mut state = on_routes();
    constrain(&mut state, |constraints| constraints.within_years = Some(1.0));
    let blank = found(&state).blank.unwrap();
    assert!(!blank.reason.is_empty() && !blank.actions.is_empty(), "{blank:?}");
    for action in blank.actions {
        apply(&mut state, action);
    }
    assert!(!found(&state).routes.is_empty(), "the way out leads to a route");
}

#[test]
fn each_question_without_an_answer_is_a_sentence() {
    type Change = fn(&mut State);
    let cases: [(&str, Change); 6] = [
        ("No goal yet", |state| apply(state, FactAction::SetGoal(None))),
        ("You are at your goal", |state| apply(state, FactAction::SetGoal(Some("junior-ml-engineer".into())))),
        ("No known way there", |state| apply(state, FactAction::SetGoal(Some("head-of-nothing".into())))),
        ("No route keeps to this", |state| constrain(state, |constraints| constraints.no_management = true)),
        ("No route keeps to this", |state| {
            constrain(state, |constraints| {
                constraints.avoid = vec!["data-engineer".into()];
                constraints.require = vec!["data-engineer".into()];
            });
        }),
        ("No route keeps to this", |state| {
            constrain(state, |constraints| {
                constraints.aim = Aim::Any { pay_at_least: dollars(9_000_000.0), family: None, level: None };
            });
        }),
    ];
    for (line, change) in cases {
        let mut state = on_routes();
        change(&mut state);
        let data = found(&state);
        let blank = data.blank.unwrap();
        assert_eq!(blank.line, line);
        assert!(blank.reason.ends_with('.') && !blank.way_out.is_empty(), "{blank:?}");
        assert!(data.routes.is_empty());
    }
}

#[test]
fn a_route_is_used_kept_and_switched_and_each_can_be_undone() {
    let mut state = on_routes();
    let data = found(&state);
    let other = data.routes.iter().position(|route| !route.used).unwrap();
    apply(&mut state, data.routes[other].keep.clone().unwrap());
    apply(&mut state, data.routes[other].use_route.clone().unwrap());
    let data = found(&state);
    let used: Vec<_> = data.routes.iter().filter(|route| route.used).collect();
    assert_eq!(used.len(), 1);
    assert_eq!(used[0].badge, "A", "a kept route shows its letter");
    assert_eq!((data.kept.len(), data.kept[0].active), (1, true));
    let second = data.routes.iter().find(|route| !route.used).unwrap();
    apply(&mut state, second.keep.clone().unwrap());
    let kept = found(&state).kept;
    assert_eq!(kept.iter().map(|kept| kept.letter.as_str()).collect::<Vec<_>>(), ["A", "B"]);
    apply(&mut state, kept[1].switch.clone());
    assert!(found(&state).kept[1].active && !found(&state).kept[0].active);
    for _ in 0..4 {
        apply(&mut state, Action::Undo);
    }
    let data = found(&state);
    assert!(data.kept.is_empty() && !data.routes[other].used);
}

#[test]
fn without_a_goal_there_are_options_in_three_groups() {
    let mut state = on_routes();
    apply(&mut state, FactAction::SetGoal(None));
    let data = options(&mut state);
    let titles: Vec<_> = data.groups.iter().map(|group| group.title).collect();
    assert_eq!(titles, ["Within reach", "A stretch", "Not yet"]);
    let all: usize = data.groups.iter().map(|group| group.rows.len()).sum();
    assert_eq!(all + 1, state.catalogue.roles().len(), "every role but the one held");
    let first = data.groups[0].rows[0].clone();
    apply(&mut state, first.choose);
    assert_eq!(state.document.as_ref().unwrap().plan().goal, Some(first.role));
}

/// The bundled catalogue with so many copies of one role besides.
fn large_catalogue(copies: usize) -> rungs::domain::catalogue::Catalogue {
    let folder = tempfile::tempdir().unwrap();
    let bundled = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/catalogue");
    fs::create_dir(folder.path().join("roles")).unwrap();
    for sub in ["", "roles"] {
        for entry in fs::read_dir(bundled.join(sub)).unwrap() {
            let entry = entry.unwrap();
            if entry.path().is_file() {
                fs::copy(entry.path(), folder.path().join(sub).join(entry.file_name())).unwrap();
            }
        }
    }
    let pattern = fs::read_to_string(bundled.join("roles/sdet.ron")).unwrap();
    for copy in 0..copies {
        let id = format!("copy-{copy}");
        let text: Vec<String> = pattern
            .lines()
            .filter(|line| !line.trim_start().starts_with("aliases:"))
            .map(|line| match line.trim_start() {
                start if start.starts_with("title: \"Soft") => format!("    title: \"Copy {copy}\","),
                start if start.starts_with("short:") => format!("    short: \"Copy {copy}\","),
                _ => line.replace("\"sdet", &format!("\"{id}")),
            })
            .collect();
        fs::write(folder.path().join(format!("roles/{id}.ron")), text.join("\n")).unwrap();
    }
    rungs::storage::catalogue::from_folder(folder.path()).unwrap().0
}

#[test]
fn in_a_large_catalogue_the_search_goes_on_beside_the_window_and_can_be_stopped() {
    let mut state = State::new(Arc::new(large_catalogue(150)), Settings::default(), TODAY);
    let plan = rungs::storage::sample_plan().unwrap();
    apply(&mut state, FileAction::Opened { plan: Box::new(plan), file: None });
    let effects = update(&mut state, ViewAction::Go(Screen::Routes).into());
    let [Effect::FindRoutes(ToFind { number, plan, catalogue, today })] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    assert!(found(&state).updating.is_some_and(|updating| updating.button == "Stop"));
    let progress = Progress { labels: 12_345, searches: 0, of: 3 };
    apply(&mut state, FindingAction::Progress { number: *number, progress });
    assert!(found(&state).updating.unwrap().words.contains("12,345"));

    let effects = update(&mut state, FindingAction::Stop.into());
    assert_eq!(effects, [Effect::StopFinding]);
    let updating = found(&state).updating.unwrap();
    assert_eq!(updating.button, "Search again");
    let effects = update(&mut state, updating.action);
    let [Effect::FindRoutes(ToFind { number: second, .. })] = effects.as_slice() else { panic!("{effects:?}") };

    let answer = Arc::new(find(plan, catalogue, *today, &mut |_| true).unwrap());
    apply(&mut state, FindingAction::Found { number: *number, answer: Arc::clone(&answer) });
    assert!(found(&state).routes.is_empty(), "the answer of a search that was stopped is too late");
    apply(&mut state, FindingAction::Found { number: *second, answer });
    let data = found(&state);
    assert!(data.updating.is_none() && !data.routes.is_empty());

    let effects = update(&mut state, FactAction::SetHoursPerWeek(9.0).into());
    assert!(effects.iter().any(|effect| matches!(effect, Effect::FindRoutes(_))), "{effects:?}");
    assert!(!found(&state).routes.is_empty(), "old results stay visible");
}

#[test]
fn a_search_ends_when_told_to() {
    let state = on_routes();
    let plan = state.document.as_ref().unwrap().plan();
    let whole = find(plan, &state.catalogue, TODAY, &mut |_| true).unwrap();
    assert!(whole.result.is_ok() && whole.labels > 0);
}

#[test]
fn the_map_of_many_roles_shows_those_on_and_near_the_routes_by_preparation() {
    let catalogue = Arc::new(rungs::storage::catalogue::whole().unwrap());
    let mut state = sample_state();
    apply(&mut state, Action::UseCatalogue(catalogue));
    apply(&mut state, FactAction::SetRole("onet-29-1141-00".into()));
    apply(&mut state, FactAction::SetGoal(Some("onet-11-9111-00".into())));
    let effects = update(&mut state, ViewAction::Go(Screen::Routes).into());
    let [.., Effect::FindRoutes(ToFind { number, plan, catalogue, today })] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    let answer = Arc::new(find(plan, catalogue, *today, &mut |_| true).unwrap());
    apply(&mut state, FindingAction::Found { number: *number, answer });
    let data = found(&state);
    let map = &data.map;
    for role in &map.roles {
        let known = catalogue.role(&role.role).unwrap();
        assert!(map.rows[role.row].eq_ignore_ascii_case(level(known)), "{}: {}", role.name, map.rows[role.row]);
    }
    for on in ["onet-29-1141-00", "onet-11-9111-00"] {
        assert!(map.roles.iter().any(|role| role.role == on.into()), "{on}");
    }
    assert!((20..400).contains(&map.roles.len()), "{}", map.sentence);
    assert!(map.sentence.contains(" of 1,0"), "{}", map.sentence);
    let on_map = 0..map.roles.len();
    assert!(map.moves.iter().all(|(from, to, _)| on_map.contains(from) && on_map.contains(to)));
    for route in &data.routes {
        assert!(route.on_map.iter().all(|at| on_map.contains(at)));
    }
}
