//! Roles side by side, as a person picks, reads and changes them.

use eframe::egui::accesskit::Role as Kind;
use eframe::egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rungs::app::action::{Action, RoleComparisonAction, ViewAction};
use rungs::app::view::Screen;
use rungs::app::view::roles::RoleTab;
use rungs::domain::ids::RoleId;

use crate::support::by_keyboard::{Window, command, focused, press, state, tab_to, write};
use crate::support::{Picture as _, empty_state, sample_state, window};

const SIZE: [f32; 2] = [1280.0, 720.0];
const HELD: &str = "junior-ml-engineer";
const GOAL: &str = "ml-team-lead";

fn ids(roles: &[&str]) -> Vec<RoleId> {
    roles.iter().copied().map(RoleId::from).collect()
}

fn open<'a>(actions: impl IntoIterator<Item = Action>) -> Window<'a> {
    let go = [Action::from(ViewAction::Go(Screen::Roles))];
    window(Theme::Dark, SIZE, sample_state(Theme::Dark, go.into_iter().chain(actions)))
}

fn side_by_side<'a>(roles: &[&str]) -> Window<'a> {
    open([RoleComparisonAction::Show(ids(roles)).into()])
}

fn compared(window: &Window<'_>) -> (Vec<RoleId>, bool) {
    let compared = &state(window).view.roles.compared;
    (compared.roles.clone(), compared.open)
}

/// The lines that a screen reader is told of.
fn lines(window: &Window<'_>) -> Vec<String> {
    let rows = window.get_all_by_role(Kind::Row);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

#[test]
fn roles_side_by_side_look_as_designed() {
    side_by_side(&[HELD, GOAL, "ml-architect"]).picture("roles-compared-dark");
}

#[test]
fn roles_are_picked_in_the_list_and_compared_with_the_keyboard_alone() {
    let mut window = open([]);
    press(&mut window, Key::Slash);
    press(&mut window, Key::ArrowDown);
    let shown = focused(&window);
    assert!(shown.starts_with("Machine Learning Team Lead"), "{shown}");
    for _ in 0..2 {
        press(&mut window, Key::ArrowDown);
        window.run();
        command(&mut window, Key::Space);
    }
    let picked = state(&window).view.roles.compared.roles.clone();
    assert_eq!(picked.len(), 2);
    assert_eq!(state(&window).view.roles.selected.as_ref(), picked.last(), "the key picks and shows nothing else");
    assert!(focused(&window).ends_with("picked to compare"), "{}", focused(&window));
    command(&mut window, Key::Space);
    assert_eq!(state(&window).view.roles.compared.roles, picked[..1], "the same key lets it go");
    assert!(window.get_by_label("Tick one more").accesskit_node().is_disabled());
    command(&mut window, Key::Space);
    press(&mut window, Key::ArrowUp);
    window.run();
    press(&mut window, Key::ArrowUp);
    window.run();
    command(&mut window, Key::Space);
    tab_to(&mut window, "Compare 3 roles");
    press(&mut window, Key::Enter);
    window.run();
    assert_eq!(compared(&window), ([picked, ids(&[GOAL])].concat(), true));

    let all = lines(&window).len();
    tab_to(&mut window, "Only what differs");
    press(&mut window, Key::Space);
    assert!(state(&window).view.roles.compared.only_differences);
    assert!(lines(&window).len() <= all);
    tab_to(&mut window, "Role in place of Machine Learning Team Lead");
    press(&mut window, Key::Enter);
    write(&mut window, "data steward");
    press(&mut window, Key::Enter);
    window.run();
    assert_eq!(compared(&window).0[2], RoleId::from("data-steward"));
    tab_to(&mut window, "Take Data Steward out");
    press(&mut window, Key::Enter);
    assert_eq!(compared(&window).0.len(), 2);
    tab_to(&mut window, "Add a role");
    press(&mut window, Key::Enter);
    write(&mut window, "data engineer");
    press(&mut window, Key::Enter);
    window.run();
    assert_eq!(compared(&window).0[2], RoleId::from("data-engineer"));
    press(&mut window, Key::Escape);
    assert!(!compared(&window).1, "Esc leads back to the list");
    window.get_by_label("Compare 3 roles");
    tab_to(&mut window, "Stop picking");
    press(&mut window, Key::Enter);
    assert_eq!(compared(&window).0, []);
    window.get_by_label("Compare roles…");
}

#[test]
fn a_click_with_ctrl_picks_beside_the_role_that_is_shown() {
    let mut window = open([]);
    let data = rungs::app::present::roles::roles(state(&window)).list;
    let shown = data.rows.iter().position(|row| row.selected).unwrap();
    let other = &data.rows[shown - 1];
    window.get_by_role_and_label(Kind::ListBoxOption, &other.name).click_modifiers(Modifiers::COMMAND);
    window.run();
    assert_eq!(compared(&window), (vec![GOAL.into(), other.role.clone()], false));
    window.get_by_role_and_label(Kind::CheckBox, &format!("Compare {}", other.title)).click();
    window.run();
    assert_eq!(compared(&window).0, ids(&[GOAL]));
}

#[test]
fn the_palette_begins_to_pick_and_compares_what_is_named() {
    let mut window = open([]);
    command(&mut window, Key::K);
    write(&mut window, "compare roles");
    press(&mut window, Key::Enter);
    assert_eq!(compared(&window), (ids(&[GOAL]), false), "the goal is shown and so the first");
    assert!(state(&window).view.roles.compared.picking);
    command(&mut window, Key::K);
    write(&mut window, "compare data engineer");
    press(&mut window, Key::Enter);
    assert_eq!(compared(&window), (ids(&["data-engineer", GOAL]), true));
}

#[test]
fn the_head_of_the_goal_compares_it_with_the_role_held() {
    for width in [1280.0, 900.0] {
        let show = ViewAction::ShowRole(GOAL.into(), RoleTab::Profile).into();
        let mut window = window(Theme::Dark, [width, 720.0], sample_state(Theme::Dark, [show]));
        if width < 1000.0 {
            window.get_by_label("More about this role").click();
            window.run();
        }
        window.get_by_label("Compare with my role").click();
        window.run();
        assert_eq!(compared(&window), (ids(&[HELD, GOAL]), true), "{width}");
        window.get_by_role_and_label(Kind::Link, "Machine Learning Team Lead").click();
        window.run();
        assert_eq!(state(&window).view.roles.selected, Some(GOAL.into()));
        assert!(!compared(&window).1);
    }
}

#[test]
fn the_lines_scroll_by_keys_and_are_copied() {
    let mut window = side_by_side(&[HELD, GOAL]);
    tab_to(&mut window, "Comparison of Junior Machine Learning Engineer, Machine Learning Team Lead");
    let top = |window: &Window<'_>| window.get_by_label("What they are").rect().min.y;
    let before = top(&window);
    press(&mut window, Key::PageDown);
    window.run();
    assert!(window.query_by_label("What they are").is_none_or(|heading| heading.rect().min.y < before - 100.0));
    press(&mut window, Key::Home);
    window.run();
    assert!((top(&window) - before).abs() < 1.0);
    let heads = window.get_by_role_and_label(Kind::Link, "Machine Learning Team Lead").rect();
    press(&mut window, Key::End);
    window.run();
    let after = window.get_by_role_and_label(Kind::Link, "Machine Learning Team Lead").rect();
    assert!((heads.min.y - after.min.y).abs() < 0.5, "the heads stay in sight");
    window.get_by_label("Copy the comparison").click();
    window.run();
    assert!(state(&window).messages.iter().any(|message| message == "Copied."));
}

#[test]
fn two_roles_stay_and_what_is_gone_can_be_replaced() {
    let mut window = side_by_side(&[HELD, "gone"]);
    assert!(window.get_by_label("Take gone out").accesskit_node().is_disabled());
    window.get_by_label("Not in the catalogue");
    tab_to(&mut window, "Role in place of gone");
    press(&mut window, Key::Enter);
    write(&mut window, "ml team lead");
    press(&mut window, Key::Escape);
    press(&mut window, Key::Escape);
    assert_eq!(compared(&window).0, ids(&[HELD, "gone"]), "nothing is taken that was not chosen");
}

#[test]
fn without_a_plan_roles_are_picked_and_compared() {
    let mut state = empty_state(Theme::Dark);
    for action in [ViewAction::Go(Screen::Roles), ViewAction::ShowRole("data-analyst".into(), RoleTab::Profile)] {
        rungs::app::update::update(&mut state, action.into());
    }
    let mut window = window(Theme::Dark, SIZE, state);
    window.get_by_label("Compare roles…").click();
    window.run();
    window.get_by_role_and_label(Kind::CheckBox, "Compare Analytics Engineer").click();
    window.run();
    window.get_by_label("Compare 2 roles").click();
    window.run();
    assert_eq!(compared(&window), (ids(&["data-analyst", "analytics-engineer"]), true));
    window.get_by_label("Start a plan to hold the roles against what you can do.");
}
