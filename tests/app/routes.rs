//! What Routes says, and what happens to a path that is changed.

use expect_test::expect_file;
use jiff::civil::date;
use rungs::app::action::{Action, FactAction, RoleAction, RouteAction};
use rungs::app::document::Document;
use rungs::app::present::figure::Told;
use rungs::app::present::routes::{PathData, RoutesData, routes};
use rungs::app::state::State;
use rungs::app::view::ScreenView;
use rungs::app::view::routes::{RoutesTab, RoutesView};
use rungs::domain::ids::RoleId;
use rungs::domain::moves::naming::Naming;
use rungs::domain::plan::own_role::OwnRole;

use crate::support::{apply, empty_state, sample_state, text};

fn path(state: &State) -> PathData {
    match routes(state) {
        RoutesData::Path(path) => *path,
        other => panic!("{other:?}"),
    }
}

/// The sample plan on the tab of the path.
fn on_path() -> State {
    let mut state = sample_state();
    select(&mut state, 0);
    state
}

fn roles(state: &State) -> Vec<String> {
    let plan = state.document.as_ref().unwrap().plan();
    plan.path.iter().map(|stage| stage.role.to_string()).collect()
}

fn select(state: &mut State, selected: usize) {
    apply(state, ScreenView::Routes(RoutesView { tab: RoutesTab::Path, selected, ..RoutesView::default() }));
}

#[test]
fn the_sample_plan_move_by_move() {
    let mut state = on_path();
    expect_file!["snapshots/routes-sample.ron"].assert_eq(&text(&routes(&state)));
    select(&mut state, 1);
    expect_file!["snapshots/routes-second-move.ron"].assert_eq(&text(&path(&state).shown));
    select(&mut state, 99);
    assert_eq!(path(&state).selected, 2, "beyond the end is the last");
}

#[test]
fn the_hours_of_the_lines_add_up() {
    let mut state = on_path();
    for selected in 0..3 {
        select(&mut state, selected);
        let learn = path(&state).shown.unwrap().learn;
        let (sum, lines) = learn.gain.rows.split_last().unwrap();
        let hours = |row: &Vec<Told>| row[3].trim_end_matches(" h").replace(',', "").parse::<f64>().unwrap_or(0.0);
        assert_eq!(lines.iter().map(hours).sum::<f64>(), hours(sum), "{selected}");
        assert_eq!(sum[3], learn.hours);
    }
}

#[test]
fn every_choice_offered_leads_along_known_moves_to_the_goal() {
    let mut state = on_path();
    for selected in 0..3 {
        select(&mut state, selected);
        let edits = path(&state).shown.unwrap().edits;
        assert_eq!(edits.is_goal, selected == 2);
        for change in edits.replace.iter().chain(&edits.add) {
            let mut tried = state.clone();
            apply(&mut tried, change.action.clone());
            let path = path(&tried);
            assert!(path.strip.moves.iter().all(|step| step.naming != Naming::Computed), "{}", change.title);
            assert_eq!(roles(&tried).last().unwrap(), "ml-team-lead");
            apply(&mut tried, Action::Undo);
            assert_eq!(roles(&tried), roles(&state));
        }
    }
}

#[test]
fn a_removed_station_may_leave_a_move_no_source_names() {
    let mut state = on_path();
    select(&mut state, 1);
    let remove = path(&state).shown.unwrap().edits.remove.unwrap();
    apply(&mut state, remove.action);
    assert_eq!(roles(&state), ["ml-engineer", "ml-team-lead"]);
    apply(&mut state, RouteAction::UsePath(Vec::new()));
    assert!(roles(&state).is_empty());
    assert!(path(&state).summary.contains("the fastest along listed moves"));
}

#[test]
fn a_date_stays_with_its_station_and_makes_the_path_ones_own() {
    let mut state = on_path();
    apply(&mut state, RouteAction::UsePath(Vec::new()));
    let before = path(&state).strip.stations.len();
    apply(&mut state, RouteAction::SetStageStart(0, Some(date(2028, 1, 1))));
    let shown = path(&state);
    assert_eq!(shown.strip.stations.len(), before);
    assert_eq!(shown.shown.unwrap().date.date, "1 Jan 2028");
    let mut longer: Vec<RoleId> = state.document.as_ref().unwrap().plan().path.iter().map(|s| s.role.clone()).collect();
    longer.insert(1, "mlops-engineer".into());
    apply(&mut state, RouteAction::UsePath(longer));
    assert!(path(&state).shown.unwrap().date.set, "kept when the path changes around it");
    apply(&mut state, RouteAction::SetStageStart(0, None));
    assert!(!path(&state).shown.unwrap().date.set);
    for _ in 0..3 {
        apply(&mut state, Action::Undo);
    }
    assert!(roles(&state).is_empty(), "one entry of the history each");
}

#[test]
fn a_day_is_a_wish_until_there_is_an_offer() {
    let mut state = on_path();
    let stage = |state: &State| state.document.as_ref().unwrap().plan().path[0].clone();
    let offer = |state: &State| path(state).shown.unwrap().date.offer;
    apply(&mut state, RouteAction::SetStageStart(0, Some(date(2028, 1, 1))));
    assert!(!offer(&state) && stage(&state).offer == Some(false));
    assert!(path(&state).shown.unwrap().date.sentence.starts_with("You wish for this date"));
    apply(&mut state, RouteAction::SetOffer(0, true));
    assert!(offer(&state));
    assert_eq!(state.document.as_ref().unwrap().history.undo_label(), Some("Tell of an offer for ML Engineer"));
    apply(&mut state, RouteAction::SetStageStart(0, Some(date(2028, 3, 1))));
    assert!(offer(&state), "another day is no other offer");
    apply(&mut state, RouteAction::SetStageStart(0, None));
    assert!(offer(&state), "an offer needs no day");
    apply(&mut state, RouteAction::SetOffer(0, false));
    assert!(!offer(&state) && stage(&state).is_open());
    // A day of a file that tells of no offer is one, and stays one with another day.
    let mut older = on_path();
    let mut plan = rungs::storage::sample_plan().unwrap();
    plan.path[0].start = Some(date(2028, 1, 1));
    older.document = Some(Document::opened(plan, None, &older.catalogue, older.today));
    assert!(offer(&older));
    apply(&mut older, RouteAction::SetStageStart(0, Some(date(2028, 3, 1))));
    assert!(offer(&older) && stage(&older).offer.is_none());
}

#[test]
fn the_way_to_a_role_of_ones_own_takes_a_day_and_an_offer() {
    let mut state = on_path();
    let own = OwnRole::titled("Nurse", &[]);
    apply(&mut state, RouteAction::UsePath(Vec::new()));
    apply(&mut state, RoleAction::SetOwn(Box::new(own.clone())));
    apply(&mut state, FactAction::SetGoal(Some(own.id.clone())));
    assert!(roles(&state).is_empty());
    apply(&mut state, RouteAction::SetOffer(0, true));
    assert_eq!(roles(&state), [own.id.as_str()]);
    assert!(path(&state).shown.unwrap().date.offer);
}

#[test]
fn a_date_that_cannot_stand_is_said() {
    let mut state = on_path();
    apply(&mut state, RouteAction::SetStageStart(0, Some(date(2020, 1, 1))));
    let date = path(&state).shown.unwrap().date;
    assert_eq!(date.date, "21 Nov 2028", "a date that has passed is as none");
    assert!(
        date.sentence.starts_with("You set 1 Jan 2020, which has passed. The longest of these"),
        "{}",
        date.sentence
    );
    assert!(date.lines.iter().all(|line| !line.note.contains("so far")), "the time counts from today on");
    apply(&mut state, RouteAction::SetStageStart(0, Some(jiff::civil::date(2029, 1, 1))));
    apply(&mut state, RouteAction::SetStageStart(1, Some(jiff::civil::date(2028, 1, 1))));
    let view = RoutesView { tab: RoutesTab::Path, selected: 1, ..RoutesView::default() };
    apply(&mut state, ScreenView::Routes(view));
    let date = path(&state).shown.unwrap().date;
    assert_eq!(date.date, "1 Jan 2029");
    assert!(date.sentence.starts_with("You set 1 Jan 2028, which lies before the first day as"), "{}", date.sentence);
}

#[test]
fn why_there_is_no_path() {
    let why = |state: &State| match routes(state) {
        RoutesData::NoPath { blank, near, .. } => (blank.line, blank.way_out, near.len()),
        other => panic!("{other:?}"),
    };
    assert!(matches!(routes(&empty_state()), RoutesData::NoPlan(_)));
    let mut state = on_path();
    apply(&mut state, FactAction::SetGoal(None));
    assert_eq!(why(&state), ("No goal yet".to_owned(), "Choose a goal".to_owned(), 0));
    apply(&mut state, FactAction::SetGoal(Some("junior-ml-engineer".into())));
    assert_eq!(why(&state).0, "You are at your goal");
    apply(&mut state, FactAction::SetGoal(Some("head-of-nothing".into())));
    assert_eq!(why(&state).0, "“head-of-nothing” is not in the catalogue");
}

#[test]
fn where_no_chain_leads_the_nearest_reachable_roles_are_offered() {
    let mut state = on_path();
    // From the top moves lead to its like alone.
    apply(&mut state, FactAction::SetRole("chief-ai-officer".into()));
    apply(&mut state, FactAction::SetGoal(Some("enterprise-architect".into())));
    match routes(&state) {
        RoutesData::NoPath { blank, near, .. } => {
            assert_eq!(blank.line, "No known way there");
            assert!(!near.is_empty());
            for role in near {
                let mut tried = state.clone();
                apply(&mut tried, role.choose);
                assert!(matches!(routes(&tried), RoutesData::Path(_)), "{}", role.title);
            }
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_path_through_an_unknown_role_is_kept() {
    let mut state = on_path();
    apply(&mut state, RouteAction::UsePath(vec!["wizard".into(), "ml-team-lead".into()]));
    let shown = path(&state);
    assert_eq!(shown.strip.stations[1].label, "wizard");
    assert!(shown.strip.moves.iter().all(|step| step.naming == Naming::Computed && step.word.starts_with("Move")));
    assert_eq!(shown.shown.unwrap().learn.hours, "?");
}
