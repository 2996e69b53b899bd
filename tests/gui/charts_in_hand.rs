//! What every chart of the window has: a sentence, a table, what it says under the cursor, and copies of itself.

use std::collections::BTreeSet;

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Event, Key, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use image::RgbaImage;
use rungs::app::action::{Action, ViewAction};
use rungs::app::state::State;
use rungs::app::view::roles::RoleTab;
use rungs::app::view::routes::{RoutesTab, RoutesView};
use rungs::app::view::salary::{SalaryLower, SalaryView};
use rungs::app::view::{Screen, ScreenView};
use rungs::gui::widgets::{SeenCard, begin_sitting, end_sitting};

use crate::salary::{Window, copied};
use crate::support::{sample_state, window};

const LEAD: &str = "ml-team-lead";

fn screen(screen: Screen) -> Vec<Action> {
    vec![ViewAction::Go(screen).into()]
}

fn role(tab: RoleTab) -> Vec<Action> {
    vec![ViewAction::ShowRole(LEAD.into(), tab).into()]
}

fn routes(tab: RoutesTab) -> Vec<Action> {
    vec![ViewAction::Go(Screen::Routes).into(), ScreenView::Routes(RoutesView { tab, ..RoutesView::default() }).into()]
}

fn salary(lower: SalaryLower) -> Vec<Action> {
    let view = SalaryView { lower, ..SalaryView::default() };
    vec![ViewAction::Go(Screen::Salary).into(), ScreenView::Salary(view).into()]
}

fn open(actions: Vec<Action>) -> Window {
    window(Theme::Dark, [1600.0, 1000.0], sample_state(Theme::Dark, actions))
}

fn state(window: &Window) -> &State {
    window.state().as_ref().unwrap().state()
}

/// Names of the buttons that begin so, without that.
fn named(window: &Window, begin: &str) -> Vec<String> {
    let buttons = window.query_all_by_role(Role::Button);
    let names = buttons.filter_map(|button| button.accesskit_node().label());
    names.filter_map(|name| name.strip_prefix(begin).map(str::to_owned)).collect()
}

#[test]
fn every_chart_has_a_sentence_a_table_and_copies_of_itself() {
    let places = [
        (screen(Screen::Overview), 1),
        (role(RoleTab::Skills), 1),
        (role(RoleTab::Pay), 1),
        (routes(RoutesTab::Find), 2),
        (routes(RoutesTab::Path), 1),
        (salary(SalaryLower::Years), 2),
        (salary(SalaryLower::Held), 2),
        (salary(SalaryLower::Odds), 2),
        (salary(SalaryLower::Influence), 2),
        (screen(Screen::Steps), 2),
    ];
    let mut seen = Vec::new();
    for (actions, count) in places {
        let mut window = open(actions.clone());
        let charts = named(&window, "Copy: ");
        assert_eq!(charts.len(), count, "{charts:?}");
        let tables: Vec<_> = named(&window, "Table: ").iter().map(|name| name.to_lowercase()).collect();
        for chart in &charts {
            assert!(tables.contains(&chart.to_lowercase()), "{chart} has no table: {tables:?}");
            let nodes: Vec<_> = window.root().children_recursive().map(|node| node.accesskit_node()).collect();
            let of_chart = |node: &&egui_kittest::kittest::AccessKitNode<'_>| {
                matches!(node.role(), Role::Image | Role::List)
                    && node.label().is_some_and(|label| chart.starts_with(label.as_str()))
            };
            let shown = nodes.iter().find(of_chart).unwrap_or_else(|| panic!("no chart called {chart}"));
            // The strip has its sentence under the title of the page.
            let sentence = shown.data().description();
            assert!(chart == "The path" || sentence.is_some_and(|words| words.len() > 20), "{chart}: {sentence:?}");
            drop(nodes);
            let tabs = copied(&mut window, chart, "Copy table");
            assert!(tabs.lines().count() > 1 && tabs.lines().all(|line| line.contains('\t')), "{chart}: {tabs}");
            let commas = copied(&mut window, chart, "Copy table as CSV");
            assert_eq!(csv::Reader::from_reader(commas.as_bytes()).records().count(), tabs.lines().count() - 1);
            window.get_by_role_and_label(Role::Button, &format!("Copy: {chart}")).click();
            window.run();
            window.get_by_role_and_label(Role::MenuItem, "Copy picture").click();
            window.run();
            let told = state(&window).notices.last().unwrap().text.clone();
            assert!(told.starts_with(&format!("Copied a picture of “{chart}”, 300 × 200")), "{told}");
            seen.push(chart.clone());
        }
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 13, "{seen:?}");
}

#[test]
fn what_the_cursor_points_at_is_read_out_on_every_chart() {
    let places = [
        screen(Screen::Overview),
        role(RoleTab::Skills),
        role(RoleTab::Pay),
        routes(RoutesTab::Find),
        salary(SalaryLower::Years),
        salary(SalaryLower::Odds),
        screen(Screen::Steps),
    ];
    let mut seen = BTreeSet::new();
    for actions in places {
        let mut window = open(actions);
        // Bars that are dragged are sliders, and the map is a list: they have names and values of their own.
        let is_image = |name: &String| window.query_by_role_and_label(Role::Image, name).is_some();
        for name in named(&window, "Copy: ").into_iter().filter(is_image).collect::<Vec<_>>() {
            read_out(&mut window, &name);
            seen.insert(name);
        }
    }
    assert_eq!(seen.len(), 9, "{seen:?}");
}

/// Goes over a chart with the keys and holds what is announced against what the chart says.
fn read_out(window: &mut Window, name: &str) {
    window.get_by_role_and_label(Role::Image, name).focus();
    window.run();
    let announced = |window: &Window| {
        let nodes = window.query_all_by_role(Role::Status).map(|node| node.accesskit_node());
        nodes.filter(|node| node.live() == Live::Polite).find_map(|node| node.label())
    };
    let mut said = Vec::new();
    for key in [Key::Home, Key::ArrowRight, Key::End] {
        window.key_press(key);
        window.run();
        let words = announced(window).unwrap();
        assert_eq!(window.get_by_role_and_label(Role::Image, name).value(), Some(words.clone()));
        said.push(words);
    }
    assert_ne!(said[0], said[1], "{name}");
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(announced(window), None, "{name}: Escape takes the cursor away");
}

#[test]
fn ctrl_c_on_a_chart_copies_its_picture() {
    let mut window = open(role(RoleTab::Pay));
    window.get_by_role_and_label(Role::Image, "Pay by source").focus();
    window.run();
    window.event(Event::Copy);
    window.run();
    let told = &state(&window).notices.last().unwrap().text;
    assert!(told.starts_with("Copied a picture of “Pay by source”"), "{told}");
}

/// The card of a title as it is painted for its picture.
fn picture(window: &mut Window, title: &str) -> (RgbaImage, SeenCard) {
    begin_sitting(&window.ctx, title);
    window.run_steps(3);
    let whole = window.render().unwrap();
    let seen = end_sitting(&window.ctx).unwrap();
    window.run();
    let [left, top, width, height] =
        [seen.place.min.x, seen.place.min.y, seen.place.width(), seen.place.height()].map(|at| at as u32);
    (image::imageops::crop_imm(&whole, left, top, width, height).to_image(), seen)
}

#[test]
fn neither_cursor_nor_focus_nor_buttons_stand_in_the_picture() {
    let mut window = open(salary(SalaryLower::Years));
    let charts = named(&window, "Copy: ");
    for title in &charts {
        let (at_rest, seen) = picture(&mut window, title);
        assert!(seen.whole);
        let usual = {
            let whole = window.render().unwrap();
            let [x, y] = [seen.place.min.x, seen.place.min.y].map(|at| at as u32);
            image::imageops::crop_imm(&whole, x, y, at_rest.width(), at_rest.height()).to_image()
        };
        assert!(at_rest != usual, "{title}: the buttons are left out");
        window.get_by_role_and_label(Role::Image, title).focus();
        window.run();
        window.key_press(Key::ArrowRight);
        window.run();
        let (with_cursor, _) = picture(&mut window, title);
        assert!(at_rest == with_cursor, "{title}");
        // It has not gone away, either.
        assert!(window.get_by_role_and_label(Role::Image, title).value().is_some());
        window.key_press(Key::Escape);
        window.run();
    }
    assert_eq!(charts.len(), 2);
}

#[test]
fn a_card_lies_whole_over_the_window_for_its_picture_and_a_table_is_a_chart_again() {
    let state = sample_state(Theme::Dark, role(RoleTab::Pay));
    let mut low = window(Theme::Dark, [960.0, 480.0], state);
    low.get_by_label("Table: Pay by source").click();
    low.run();
    let (_, seen) = picture(&mut low, "Pay by source");
    // It is higher than the window.
    assert!(!seen.whole && seen.place.height() > 450.0, "{seen:?}");
    assert!(low.query_by_role_and_label(Role::Table, "Pay by source").is_some(), "what is shown is as it was");
    begin_sitting(&low.ctx, "Nothing is called so");
    low.run();
    assert_eq!(end_sitting(&low.ctx), None);
}
