//! Texts from a file that act, hide or are very long: shown with marks, saved as they are.

use rungs::app::action::{Action, FactAction, FileAction, RoleAction, ViewAction};
use rungs::app::effect::{Effect, Writing};
use rungs::app::file::OpenedFile;
use rungs::app::present::ScreenData;
use rungs::app::present::chrome::chrome;
use rungs::app::state::State;
use rungs::app::view::Screen;
use rungs::domain::plan::Plan;
use rungs::domain::plan::own_role::{OwnRole, OwnSkill};
use rungs::domain::plan::texts::TextKind;
use rungs::domain::shown_text::is_unfit;
use serde_json::Value;
use strum::IntoEnumIterator as _;

use crate::support::{apply, empty_state, update};

const ACTING: &str = "a\u{0}b\u{1b}]52;c;aGk=\u{7}\u{202e}c\nd";

/// The sample plan with this text for each of its own.
fn plan(text: &str) -> Plan {
    let mut plan = rungs::storage::sample_plan().unwrap();
    text.clone_into(&mut plan.title);
    let short: String = text.chars().take(OwnRole::LONGEST_TITLE).collect();
    plan.own_roles = vec![OwnRole { title: short.clone(), ..OwnRole::titled("Own", &[]) }];
    plan.saved_roles.push(plan.own_roles[0].id.clone());
    for package in &mut plan.packages {
        package.one_offs.iter_mut().for_each(|one_off| text.clone_into(&mut one_off.title));
        package.grants.iter_mut().for_each(|grant| text.clone_into(&mut grant.title));
    }
    for entry in &mut plan.ledger {
        entry.evidence = Some(text.to_owned());
        entry.note = Some(text.to_owned());
    }
    for step in &mut plan.steps {
        text.clone_into(&mut step.title);
        step.evidence = Some(text.to_owned());
        step.note = Some(text.to_owned());
    }
    plan
}

fn opened(plan: Plan) -> State {
    let mut state = empty_state();
    let file = Some(OpenedFile::at("/plans/mine.ron"));
    apply(&mut state, FileAction::Opened { plan: Box::new(plan), file });
    state
}

fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|value| texts(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| texts(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn no_screen_shows_what_acts_or_hides() {
    let mut state = opened(plan(ACTING));
    let mut marks = 0;
    for screen in Screen::iter() {
        apply(&mut state, ViewAction::Go(screen));
        let mut found = Vec::new();
        texts(&serde_json::to_value(ScreenData::of(&state)).unwrap(), &mut found);
        texts(&serde_json::to_value(chrome(&state)).unwrap(), &mut found);
        for text in &found {
            assert!(!text.contains(|letter: char| letter != '\n' && is_unfit(letter)), "{screen:?}: {text:?}");
        }
        marks += found.iter().filter(|text| text.contains('\u{fffd}')).count();
    }
    assert!(marks > 10, "the texts are on the screens, with marks: {marks}");
    assert_eq!(chrome(&state).window_title, "a�b�]52;c;aGk=��c�d – Rungs");
}

#[test]
fn a_title_of_any_length_leaves_a_short_title_of_the_window() {
    let state = opened(plan(&"x".repeat(100_000)));
    assert_eq!(chrome(&state).window_title.chars().count(), 200 + "… – Rungs".chars().count());
    assert_eq!(chrome(&state).plan.chars().count(), TextKind::Title.longest() + 1);
}

#[test]
fn what_is_saved_is_what_was_read() {
    for text in [ACTING.to_owned(), "x".repeat(100_000)] {
        let mut state = opened(plan(&text));
        apply(&mut state, FactAction::SetHoursPerWeek(9.0));
        let effects = update(&mut state, FileAction::Save { then: None }.into());
        let [Effect::Write(Writing { plan: written, .. })] = effects.as_slice() else { panic!("{effects:?}") };
        assert_eq!(**written, Plan { hours_per_week: 9.0, ..plan(&text) });
    }
}

#[test]
fn a_change_beside_a_text_leaves_the_text_as_it_was_read() {
    let mut state = opened(plan(ACTING));
    let shown = state.document.as_ref().unwrap().plan().own_roles[0].clone();
    assert_eq!(shown.title, "a�b�]52;c;aGk=��c�d");
    let role = state.catalogue.role(&shown.id).unwrap();
    assert_eq!(role.title, shown.title, "the catalogue has it as it is shown");
    let skills = vec![OwnSkill::essential("python".into(), 3.try_into().unwrap())];
    apply(&mut state, RoleAction::SetOwn(Box::new(OwnRole { skills: skills.clone(), ..shown.clone() })));
    let document = state.document.as_ref().unwrap();
    let own = |plan: &Plan| plan.own_roles[0].clone();
    assert_eq!(
        own(document.history.plan()),
        OwnRole { title: ACTING.to_owned(), skills: skills.clone(), ..shown.clone() }
    );
    assert_eq!(own(document.plan()), OwnRole { skills: skills.clone(), ..shown.clone() });
    assert_eq!(state.catalogue.role(&shown.id).unwrap().title, shown.title);
    apply(&mut state, RoleAction::SetOwn(Box::new(OwnRole { title: "Other".to_owned(), skills, ..shown })));
    assert_eq!(state.document.as_ref().unwrap().history.plan().own_roles[0].title, "Other");
}

#[test]
fn a_recovery_copy_holds_what_was_read() {
    let mut state = opened(plan(ACTING));
    let effects = update(&mut state, FactAction::SetHoursPerWeek(9.0).into());
    let kept = effects.iter().find_map(|effect| match effect {
        Effect::KeepRecovery(unsaved) => Some(&unsaved.plan),
        _ => None,
    });
    assert_eq!(kept.map(|kept| &**kept), Some(&Plan { hours_per_week: 9.0, ..plan(ACTING) }));
}

#[test]
fn a_browser_gets_nothing_but_web_addresses() {
    let mut state = empty_state();
    let browse = |address: &str| Action::Browse(address.to_owned());
    for text in ["file:///etc/passwd", "https://a:99999/../../../etc/passwd", "/etc/passwd", "javascript:alert(1)"] {
        assert_eq!(update(&mut state, browse(text)), [], "{text}");
    }
    let effects = update(&mut state, browse("HTTPS://Example.org/a/../b"));
    assert_eq!(effects, [Effect::Browse("https://example.org/b".to_owned())]);
}
