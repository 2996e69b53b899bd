//! Data in the window.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rungs::app::action::{Action, ViewAction};
use rungs::app::view::View;
use rungs::app::view::data::{DataCheck, DataView};
use rungs::app::view::roles::RoleTab;
use rungs::app::view::{Screen, ScreenView};

use rungs::gui::Session;

use crate::support::{Picture as _, sample_state, window};

fn shown(theme: Theme, size: [f32; 2], view: DataView) -> Harness<'static, Option<Session>> {
    let go: Action = ViewAction::Go(Screen::Data).into();
    window(theme, size, sample_state(theme, [go, ScreenView::Data(view).into()]))
}

fn source() -> DataView {
    DataView { selected: Some("aipathly-2024".into()), ..DataView::default() }
}

#[test]
fn dark_picture() {
    shown(Theme::Dark, [1280.0, 720.0], DataView::default()).picture("data-dark");
}

#[test]
fn light_picture() {
    shown(Theme::Light, [1280.0, 720.0], source()).piece("data-source-light", Role::Group, Some("AiPathly, 2024"));
}

fn view(window: &Harness<'_, Option<Session>>) -> View {
    window.state().as_ref().unwrap().state().view.clone()
}

#[test]
fn search_leads_to_a_source_by_keys() {
    let mut window = shown(Theme::Dark, [1280.0, 720.0], DataView::default());
    window.key_press(Key::Slash);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Search sources").type_text("oews");
    window.run();
    assert_eq!(view(&window).data.query, "oews");
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    assert_eq!(view(&window).data.selected, Some("bls-oews-2025".into()));
    window.get_by_role_and_label(Role::Heading, "66 figures from this source");
}

#[test]
fn a_figure_is_pointed_out_and_leads_to_its_role() {
    let mut window = shown(Theme::Dark, [1280.0, 720.0], source());
    let row = "Lead ML Engineer, Pay, Meta, 231,000–338,000, low to high, USD a year, total cash, United States, 2024";
    window.get_by_role_and_label(Role::ListBoxOption, row).click();
    window.run();
    assert!(view(&window).data.claim.is_some());
    window.get_by_label("Show Lead ML Engineer").click();
    window.run();
    assert_eq!((view(&window).screen, view(&window).roles.tab), (Screen::Roles, RoleTab::Pay));
    assert_eq!(view(&window).roles.selected, Some("lead-ml-engineer".into()));
}

#[test]
fn a_check_lists_its_findings_and_escape_closes_them() {
    let mut window = shown(Theme::Dark, [1280.0, 720.0], DataView::default());
    window.get_by_label("Roles whose sources disagree on pay: 9 of 60").click();
    window.run();
    assert_eq!(view(&window).data.check, Some(DataCheck::Disagree));
    window.get_by_label("Copy the findings").click();
    window.run();
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(view(&window).data.check, None);
}

#[test]
fn nothing_found_offers_a_way_out() {
    let mut window = shown(Theme::Dark, [1280.0, 720.0], DataView { query: "zzz".to_owned(), ..DataView::default() });
    window.get_by_label("Show all sources").click();
    window.run();
    assert_eq!(view(&window).data.query, "");
}
