//! What stands in a field belongs to the plan: every text field of every screen, found through the accessible tree.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rungs::app::action::{Action, FileAction, RoleAction, ViewAction};
use rungs::app::after::After;
use rungs::app::dialog::Dialog;
use rungs::app::document::Document;
use rungs::app::view::details::{DetailsStart, DetailsView};
use rungs::app::view::roles::RoleTab;
use rungs::app::view::routes::{RoutesTab, RoutesView};
use rungs::app::view::salary::{SalaryLower, SalaryView};
use rungs::app::view::steps::{AddFrom, StepsPanel, StepsView};
use rungs::app::view::{Screen, ScreenView};
use rungs::domain::plan::own_role::{OwnRole, OwnSkill};
use rungs::domain::plan::own_way::OwnWay;
use rungs::gui::Session;

use crate::support::{sample_state, window};

type Window<'a> = Harness<'a, Option<Session>>;

/// Fields in which one looks for something; what is typed there is no part of a plan.
const SEARCHES: [&str; 14] = [
    "Search roles",
    "Search skills",
    "Search steps and skills",
    "Search sources",
    "Add a skill",
    "Add a skill your role wants",
    "Add a role it leads to",
    "Add a role that leads to it",
    "Role you hold",
    "Another role you hold now",
    "A role held before",
    "Goal",
    "Find a role",
    "Search",
];

/// Every screen with text fields, and how many it has at least.
fn places() -> Vec<(&'static str, Vec<Action>, usize)> {
    let go = |screen| ViewAction::Go(screen).into();
    let salary = |lower| ScreenView::Salary(SalaryView { lower, ..SalaryView::default() }).into();
    let steps = |panel, add| {
        ScreenView::Steps(StepsView { selected: Some("s3".into()), panel, add, ..StepsView::default() }).into()
    };
    let routes = |tab| ScreenView::Routes(RoutesView { tab, ..RoutesView::default() }).into();
    vec![
        ("details", vec![ScreenView::Details(DetailsView::at(DetailsStart::Title)).into()], 6),
        ("a step", vec![go(Screen::Steps), steps(StepsPanel::Step, AddFrom::Own)], 8),
        ("a new step", vec![go(Screen::Steps), steps(StepsPanel::Add, AddFrom::Own)], 4),
        ("a skill", vec![ViewAction::ShowSkill("python".into()).into()], 2),
        ("a move", vec![go(Screen::Routes), routes(RoutesTab::Path)], 1),
        ("constraints", vec![go(Screen::Routes), routes(RoutesTab::Find)], 4),
        ("assumptions", vec![go(Screen::Salary)], 8),
        ("packages", vec![go(Screen::Salary), salary(SalaryLower::Parts)], 8),
        ("what was paid", vec![go(Screen::Salary), salary(SalaryLower::Paid)], 8),
        ("a role of one's own", vec![own_role(), ViewAction::ShowRole("own-nurse".into(), RoleTab::Profile).into()], 7),
        ("pay of a role", vec![ViewAction::ShowRole("ml-team-lead".into(), RoleTab::Pay).into()], 4),
    ]
}

/// Adds a role of the person's own, or puts it back as it was.
fn own_role() -> Action {
    let skill = OwnSkill::essential("sql".into(), 3.try_into().unwrap());
    let duties = vec!["Dresses wounds".to_owned()];
    let leads_to = vec![OwnWay { role: "data-analyst".into(), years: None }];
    let role = OwnRole { duties, skills: vec![skill], leads_to, ..OwnRole::titled("Nurse", &[]) };
    RoleAction::SetOwn(Box::new(role)).into()
}

fn document<'a>(window: &'a Window<'_>) -> &'a Document {
    window.state().as_ref().unwrap().state().document.as_ref().unwrap()
}

fn act(window: &mut Window<'_>, action: impl Into<Action>) {
    window.state_mut().as_mut().unwrap().queue(action);
    window.run();
}

/// Whether a text is in the plan, or kept as it was typed.
fn is_kept(window: &Window<'_>, text: &str) -> bool {
    let document = document(window);
    format!("{:?}", document.plan()).contains(text) || document.drafts.loose().any(|draft| draft.text.contains(text))
}

fn is_text(role: Role) -> bool {
    matches!(role, Role::TextInput | Role::MultilineTextInput)
}

/// The text fields that are shown.
fn fields(window: &Window<'_>) -> Vec<String> {
    let all = window.get_all_by(|node| is_text(node.role()));
    let names = all.map(|node| node.accesskit_node().label().unwrap_or_default());
    names.filter(|name| !SEARCHES.contains(&name.as_str())).collect()
}

/// Types into a field in place of what stands there, and stays in it.
fn retype(window: &mut Window<'_>, field: &str, text: &str) {
    let find = |window: &Window<'_>, then: &dyn Fn(egui_kittest::Node<'_>)| {
        let mut all = window.get_all_by(|node| is_text(node.role()) && node.label().as_deref() == Some(field));
        then(all.next().unwrap());
    };
    let is_focused = |window: &Window<'_>| {
        let mut all = window.get_all_by(|node| is_text(node.role()) && node.label().as_deref() == Some(field));
        all.next().is_some_and(|node| node.is_focused())
    };
    // A question that has just gone gives the keyboard back first.
    for _ in 0..3 {
        find(window, &|node| node.focus());
        window.run();
        if is_focused(window) {
            break;
        }
    }
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    find(window, &|node| node.type_text(text));
    window.run();
}

#[test]
fn nothing_that_stands_in_a_field_is_lost() {
    let mut walked = 0;
    let mut number = 7300;
    let mut fresh = || {
        number += 1;
        number.to_string()
    };
    for (place, actions, least) in places() {
        let all = vec![
            FileAction::Opened {
                plan: Box::new(rungs::storage::sample_plan().unwrap()),
                file: Some(rungs::app::file::OpenedFile::at("/plans/a.ron")),
            }
            .into(),
        ];
        let all = all.into_iter().chain(actions.clone());
        let mut window = window(Theme::Dark, [1280.0, 1600.0], sample_state(Theme::Dark, all));
        let names = fields(&window);
        assert!(names.len() >= least, "{place}: {names:?}");
        for name in names {
            let back = |window: &mut Window<'_>| {
                for action in &actions {
                    act(window, action.clone());
                }
            };
            let mut check = |window: &mut Window<'_>, what: &str, then: &mut dyn FnMut(&mut Window<'_>)| {
                let text = fresh();
                retype(window, &name, &text);
                let typed = document(window).drafts.iter().any(|(_, draft)| draft.text.contains(&text));
                assert!(typed, "{place}, {name}: the text is in the field before {what}");
                then(window);
                assert!(is_kept(window, &text), "{place}, {name}: {what}");
                walked += 1;
            };
            check(&mut window, "Ctrl+S", &mut |window| {
                window.key_press_modifiers(Modifiers::COMMAND, Key::S);
                window.run();
                let document = document(window);
                assert!(!document.drafts.any_ready() && !document.is_dirty(), "{place}, {name}: it is saved whole");
            });
            check(&mut window, "another screen", &mut |window| {
                window.key_press_modifiers(Modifiers::COMMAND, Key::Num8);
                act(window, ViewAction::Go(Screen::Data));
            });
            back(&mut window);
            check(&mut window, "another field", &mut |window| {
                window.key_press(Key::Tab);
                window.run();
            });
            check(&mut window, "closing", &mut |window| {
                act(window, FileAction::Leave(After::Quit));
                let state = window.state().as_ref().unwrap().state();
                assert_eq!(state.dialog, Some(Dialog::Unsaved(After::Quit)), "{place}, {name}");
                act(window, ViewAction::CloseDialog);
            });
            back(&mut window);
            check(&mut window, "undo", &mut |window| {
                act(window, Action::Undo);
                act(window, Action::Redo);
            });
            back(&mut window);
        }
    }
    println!("texts in fields: {walked} kept of {walked}");
}

#[test]
fn a_text_that_is_not_understood_stays_as_typed_and_esc_takes_it_back() {
    let actions = vec![
        ViewAction::Go(Screen::Steps).into(),
        ScreenView::Steps(StepsView { selected: Some("s3".into()), panel: StepsPanel::Step, ..StepsView::default() })
            .into(),
    ];
    let mut window = window(Theme::Dark, [1280.0, 900.0], sample_state(Theme::Dark, actions));
    retype(&mut window, "Cost", "dear");
    act(&mut window, ViewAction::Go(Screen::Overview));
    act(&mut window, ViewAction::Go(Screen::Steps));
    let shown = |window: &Window<'_>| window.get_by_role_and_label(Role::TextInput, "Cost").value();
    assert_eq!(shown(&window).as_deref(), Some("dear"));
    window.get_by_role_and_label(Role::TextInput, "Cost").focus();
    window.run();
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(document(&window).drafts.loose().count(), 0);
}

#[test]
fn what_was_understood_is_said_while_typing() {
    let actions = [ScreenView::Details(DetailsView::at(DetailsStart::Title)).into()];
    let mut window = window(Theme::Dark, [1280.0, 900.0], sample_state(Theme::Dark, actions));
    retype(&mut window, "Hours a week to learn", "a lot");
    let field = window.get_by_role_and_label(Role::TextInput, "Hours a week to learn");
    let described = field.accesskit_node().description().unwrap_or_default();
    assert!(described.starts_with("Write hours"), "{described}");
}
