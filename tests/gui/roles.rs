//! Roles, as a person uses it.

use eframe::egui::accesskit::Role as Kind;
use eframe::egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, SnapshotResults};
use rungs::app::action::{Action, ViewAction};
use rungs::app::role_list::RoleLimit;
use rungs::app::state::State;
use rungs::app::view::reading::ReadingKind;
use rungs::app::view::roles::{RoleTab, RolesView};
use rungs::app::view::{Screen, ScreenView};
use rungs::domain::ids::{RoleId, SkillId};
use rungs::domain::level::Level;
use rungs::domain::plan::assumptions::ClaimUse;
use rungs::gui::Session;

use crate::support::{Picture as _, empty_state, sample_state, window};

const SIZE: [f32; 2] = [1280.0, 720.0];
const LEAD: &str = "ml-team-lead";
const JUNIOR: &str = "junior-ml-engineer";

fn on(role: &str, tab: RoleTab) -> Action {
    ViewAction::ShowRole(RoleId::new(role), tab).into()
}

fn open<'a>(theme: Theme, size: [f32; 2], actions: impl IntoIterator<Item = Action>) -> Harness<'a, Option<Session>> {
    let go = [Action::from(ViewAction::Go(Screen::Roles))];
    window(theme, size, sample_state(theme, go.into_iter().chain(actions)))
}

fn state<'a>(window: &'a Harness<'_, Option<Session>>) -> &'a State {
    window.state().as_ref().unwrap().state()
}

fn press(window: &mut Harness<'_, Option<Session>>, name: &str) {
    window.get_by_role_and_label(Kind::Button, name).click();
    window.run();
}

#[test]
fn each_tab_looks_as_designed() {
    let pictures = [
        (SIZE, LEAD, RoleTab::Profile, "roles-profile-dark"),
        (SIZE, LEAD, RoleTab::Pay, "roles-pay-dark"),
        (SIZE, JUNIOR, RoleTab::RealityCheck, "roles-reality-dark"),
        ([960.0, 600.0], LEAD, RoleTab::Profile, "roles-narrow-dark"),
    ];
    let mut results = SnapshotResults::new();
    for (size, role, tab, name) in pictures {
        results.add(open(Theme::Dark, size, [on(role, tab)]).try_picture(name));
    }
}

#[test]
fn without_a_plan_roles_can_be_read_and_a_plan_can_begin() {
    let mut state = empty_state(Theme::Dark);
    for action in [ViewAction::Go(Screen::Roles), ViewAction::ShowRole(RoleId::new("data-analyst"), RoleTab::Profile)] {
        rungs::app::update::update(&mut state, action.into());
    }
    let mut window = window(Theme::Dark, SIZE, state);
    assert!(window.query_by_label("Essentials covered").is_none());
    press(&mut window, "Start a plan from this role");
    let state = window.state().as_ref().unwrap().state();
    assert!(state.is_welcoming());
    assert_eq!(state.view.welcome.role, Some(RoleId::new("data-analyst")));
}

#[test]
fn typing_finds_roles_and_enter_shows_the_first() {
    let mut window = open(Theme::Dark, SIZE, []);
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run();
    window.get_by_label("Search roles").type_text("bi analyst");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(state(&window).view.roles.selected, Some(RoleId::new("data-analyst")));
    for _ in 0..2 {
        window.key_press(Key::Escape);
        window.run();
    }
    assert_eq!(state(&window).view.roles.query, "");
}

#[test]
fn a_narrow_list_tells_how_many_roles_were_found() {
    let limits = [RoleLimit::Level(Level::Senior)].into_iter().collect();
    let view = RolesView { limits, ..RolesView::default() };
    let window = open(Theme::Dark, [960.0, 600.0], [ScreenView::Roles(view).into()]);
    let list = rungs::app::present::roles::roles(state(&window)).list;
    let count = window.get_by_label(&list.count).rect();
    assert!(list.count.contains(" of ") && count.width() > 0.0, "{}", list.count);
    let which = window.get_by_role_and_label(Kind::RadioButton, "All").rect();
    assert!(!which.intersects(count.shrink(1.0)));
}

#[test]
fn nothing_found_offers_a_way_out() {
    let mut window = open(
        Theme::Dark,
        SIZE,
        [ScreenView::Roles(RolesView { query: "qqqzz".into(), ..RolesView::default() }).into()],
    );
    press(&mut window, "Use “Qqqzz” as my own role");
    assert_eq!(state(&window).view.roles.query, "");
    let own = &state(&window).document.as_ref().unwrap().plan().own_roles;
    assert_eq!(own[0].title, "Qqqzz");
    window.get_by_label("Title of your role");
}

#[test]
fn arrow_keys_move_through_the_list() {
    let mut window = open(Theme::Dark, SIZE, []);
    window.key_press(Key::Slash);
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::Home);
    window.run();
    window.run();
    let first = state(&window).view.roles.selected.clone().unwrap();
    window.key_press(Key::End);
    window.run();
    window.run();
    let last = state(&window).view.roles.selected.clone().unwrap();
    assert_ne!(first, last);
    window.key_press(Key::ArrowUp);
    window.run();
    window.run();
    assert_ne!(state(&window).view.roles.selected.clone().unwrap(), last);
}

#[test]
fn the_head_sets_goal_role_and_saved() {
    let mut window = open(Theme::Dark, SIZE, [on("data-engineer", RoleTab::Profile)]);
    press(&mut window, "Set as goal");
    assert_eq!(state(&window).document.as_ref().unwrap().plan().goal, Some(RoleId::new("data-engineer")));
    press(&mut window, "Save this role");
    press(&mut window, "Saved: drop this role");
    press(&mut window, "I hold this role");
    assert_eq!(state(&window).document.as_ref().unwrap().plan().position.role, RoleId::new("data-engineer"));
    press(&mut window, "See the skills");
    assert_eq!(state(&window).view.screen, Screen::Skills);
    assert_eq!(state(&window).view.skills.target, Some(RoleId::new("data-engineer")));
}

#[test]
fn a_pay_figure_is_chosen_and_given_back_to_the_rule() {
    let mut window = open(Theme::Dark, [1280.0, 1400.0], [on(LEAD, RoleTab::Pay)]);
    let claim = |window: &Harness<'_, Option<Session>>| {
        let plan = state(window).document.as_ref().unwrap().plan();
        plan.assumptions.choices_for(&RoleId::new(LEAD)).map(|choice| choice.claim.to_string()).next()
    };
    assert_eq!(claim(&window).as_deref(), Some("ml-team-lead.pay.aipathly-2024.us"));
    window
        .get_by(|node| {
            node.role() == Kind::RadioButton
                && node.label().is_some_and(|l| l.starts_with("Use this: BLS OEWS, May 2025, measured: USD 175,140"))
        })
        .click();
    window.run();
    assert_eq!(claim(&window).as_deref(), Some("ml-team-lead.pay.bls-2025"));
    press(&mut window, "Use the default rule");
    assert_eq!(claim(&window), None);
}

#[test]
fn the_level_of_pay_is_chosen_with_the_keyboard() {
    let mut window = open(Theme::Dark, [1280.0, 1400.0], [on("ml-engineer", RoleTab::Pay)]);
    let name = "Level of pay for ML Engineer";
    let level = |window: &Harness<'_, Option<Session>>| {
        state(window).document.as_ref().unwrap().plan().assumptions.pay_level(&RoleId::new("ml-engineer"))
    };
    let select = window.get_by_role_and_label(Kind::ComboBox, name);
    assert_eq!(select.value().as_deref(), Some("Mid, as the role · USD 97,718"));
    select.focus();
    window.run();
    window.key_press(Key::Space);
    window.run();
    window.get_by_label("Senior · USD 120,230").focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(level(&window), Some(Level::Senior));
    let select = window.get_by_role_and_label(Kind::ComboBox, name);
    assert_eq!(select.value().as_deref(), Some("Senior · USD 120,230"));
    assert!(select.is_focused(), "the keyboard is where it was");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(level(&window), None);
}

#[test]
fn pay_swaps_with_its_table() {
    let mut window = open(Theme::Dark, SIZE, [on(LEAD, RoleTab::Pay)]);
    press(&mut window, "Table: Pay by source");
    window.piece("roles-pay-table-dark", Kind::Table, Some("Pay by source"));
    window.get_by_label("Chart: Pay by source").focus();
    window.key_press(Key::T);
    window.run();
    assert!(window.query_by_label("Table: Pay by source").is_some());
}

#[test]
fn keys_rate_a_skill() {
    let mut window = open(Theme::Dark, SIZE, [on(LEAD, RoleTab::Skills)]);
    let level = |window: &Harness<'_, Option<Session>>| {
        let levels = state(window).document.as_ref().unwrap().plan().levels();
        levels.get(&SkillId::new("business-strategy")).map(|held| held.level.value())
    };
    assert_eq!(level(&window), None);
    window.get_by_role_and_label(Kind::Slider, "Business strategy for ML").focus();
    window.run();
    window.key_press(Key::Num2);
    window.run();
    assert_eq!(level(&window), Some(2));
    window.key_press(Key::Delete);
    window.run();
    assert_eq!(level(&window), None);
}

#[test]
fn a_reading_opens_its_ledger() {
    let mut window = open(Theme::Dark, SIZE, [on(LEAD, RoleTab::Profile)]);
    press(&mut window, "How essentials covered adds up");
    assert_eq!(state(&window).view.roles.ledger, Some(ReadingKind::Covered));
    press(&mut window, "Close the ledger");
    assert_eq!(state(&window).view.roles.ledger, None);
}

#[test]
fn satire_can_be_hidden_everywhere() {
    let mut window = open(Theme::Dark, SIZE, [on(JUNIOR, RoleTab::RealityCheck)]);
    press(&mut window, "Hide satire everywhere");
    assert!(state(&window).settings.hide_satire);
    assert!(window.query_by_role_and_label(Kind::Tab, "Reality check").is_none());
}

#[test]
fn a_recommended_step_is_added_once() {
    let view = RolesView {
        selected: Some(RoleId::new(LEAD)),
        section: Some(rungs::app::view::roles::ProfileSection::NextSteps),
        ..RolesView::default()
    };
    let mut window = open(Theme::Dark, [1280.0, 1900.0], [ScreenView::Roles(view).into()]);
    let before = state(&window).document.as_ref().unwrap().plan().steps.len();
    window.get_by(|node| node.label().is_some_and(|label| label.starts_with("Add to plan: "))).click();
    window.run();
    assert_eq!(state(&window).document.as_ref().unwrap().plan().steps.len(), before + 1);
}

/// The menu of a figure on the Pay tab.
fn open_menu(window: &mut Harness<'_, Option<Session>>, figure: &str) {
    window
        .get_by(|node| {
            node.role() == Kind::Button
                && node.label().is_some_and(|l| l.starts_with(&format!("What to do with {figure}")))
        })
        .click();
    window.run();
}

#[test]
fn a_figure_is_weighed_and_left_out_by_its_menu() {
    let mut window = open(Theme::Dark, [1280.0, 1400.0], [on(LEAD, RoleTab::Pay)]);
    let uses = |window: &Harness<'_, Option<Session>>| {
        let plan = state(window).document.as_ref().unwrap().plan();
        let role = RoleId::new(LEAD);
        let choices = plan.assumptions.choices_for(&role);
        choices.map(|choice| choice.how).collect::<Vec<_>>()
    };
    open_menu(&mut window, "BLS OEWS, May 2025, measured: USD 175,140");
    window.get_by_role_and_label(Kind::MenuItem, "Weigh it with the one used").click();
    window.run();
    assert_eq!(uses(&window), [ClaimUse::Weight(1.0), ClaimUse::Weight(1.0)]);
    let weight = "Weight of 11-3021, BLS OEWS, May 2025";
    window.get_by_role_and_label(Kind::TextInput, weight).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Kind::TextInput, weight).type_text("3");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(uses(&window).contains(&ClaimUse::Weight(3.0)), "{:?}", uses(&window));
    window.piece("roles-pay-weights-dark", Kind::Image, Some("Pay by source"));
    open_menu(&mut window, "BLS OEWS, May 2025, measured: USD 175,140");
    window.get_by_role_and_label(Kind::MenuItem, "Leave it out").click();
    window.run();
    assert!(uses(&window).contains(&ClaimUse::Excluded), "{:?}", uses(&window));
}

#[test]
fn a_figure_of_ones_own_is_entered_and_what_is_wrong_stands_beside_its_field() {
    let mut window = open(Theme::Light, [1280.0, 1400.0], [on(LEAD, RoleTab::Pay)]);
    let own = |window: &Harness<'_, Option<Session>>| {
        state(window).document.as_ref().unwrap().plan().assumptions.own_claims.len()
    };
    let write = |window: &mut Harness<'_, Option<Session>>, text: &str| {
        window.get_by_role_and_label(Kind::TextInput, "Your figure for a year").focus();
        window.run();
        window.key_press_modifiers(Modifiers::COMMAND, Key::A);
        window.get_by_role_and_label(Kind::TextInput, "Your figure for a year").type_text(text);
        window.run();
        press(window, "Add your figure");
    };
    write(&mut window, "90k / 80k");
    assert_eq!(own(&window), 0);
    assert!(window.query_by_label_contains("must rise").is_some());
    window.piece("roles-pay-own-light", Kind::Group, Some("Your own figure"));
    write(&mut window, "150k to 190k");
    assert_eq!(own(&window), 1);
    window.get_by(|node| {
        let entered = "Use this: Your own figure, 2026, yours: USD 150,000–190,000";
        node.role() == Kind::RadioButton && node.label().is_some_and(|l| l.starts_with(entered))
    });
    open_menu(&mut window, "Your own figure");
    window.get_by_role_and_label(Kind::MenuItem, "Change it").click();
    window.run();
    assert!(window.query_by_label("Change your figure").is_some());
}
