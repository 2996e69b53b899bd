//! The main job for people of any trade, with the keyboard alone: from typing what they do to a saved plan.

use std::sync::{Arc, OnceLock};

use eframe::egui::{Key, Modifiers, Theme};
use jiff::civil::date;
use rungs::app::present::chrome::{Safety, chrome};
use rungs::app::settings::{Settings, ThemeChoice};
use rungs::app::state::State;
use rungs::domain::catalogue::Catalogue;
use rungs::domain::catalogue::role::Need;
use rungs::domain::plan::Plan;
use rungs::domain::proficiency::Proficiency;
use rungs::storage;

use crate::support::by_keyboard::{Window, command, focused, plan, press, state, tab_to, tab_to_any, write};
use crate::support::window;

fn catalogue() -> Arc<Catalogue> {
    static WHOLE: OnceLock<Arc<Catalogue>> = OnceLock::new();
    Arc::clone(WHOLE.get_or_init(|| Arc::new(storage::catalogue::whole().unwrap())))
}

/// Types what somebody does into a field and takes the first suggestion.
fn pick(window: &mut Window<'_>, field: &str, typed: &str) {
    tab_to(window, field);
    write(window, typed);
    press(window, Key::Enter);
    // What several roles are called is not taken by a key before one of them is chosen.
    if focused(window).starts_with(field) {
        press(window, Key::ArrowDown);
        press(window, Key::Enter);
    }
}

/// From the first screen to a saved plan; also tells whether there is a path.
fn main_job(held: (&str, &str), goal: (&str, &str)) -> (Plan, bool) {
    let settings = Settings { theme: ThemeChoice::Dark, ..Settings::default() };
    let start = State::new(catalogue(), settings, date(2026, 11, 21));
    let mut window = window(Theme::Dark, [1280.0, 720.0], start);
    pick(&mut window, "The role you hold", held.0);
    pick(&mut window, "The role you want", goal.0);
    tab_to(&mut window, "Start plan");
    press(&mut window, Key::Enter);
    assert_eq!(plan(&window).position.role.as_str(), held.1, "{}", held.0);
    assert_eq!(plan(&window).goal.unwrap().as_str(), goal.1, "{}", goal.0);

    let wanted = catalogue();
    let wanted = wanted.role(&goal.1.into()).unwrap();
    let essential = wanted.skills.iter().any(|wanted| wanted.need == Need::Essential);
    if essential {
        command(&mut window, Key::Num3);
        tab_to_any(&mut window, "; wanted ");
        press(&mut window, Key::Num1);
        let one = Proficiency::try_from(1).unwrap();
        assert!(plan(&window).levels().values().any(|held| !held.assumed && held.level == one), "{}", held.0);
        window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
        window.run();
        tab_to(&mut window, "Add the step ");
        press(&mut window, Key::Enter);
        assert_eq!(plan(&window).steps.len(), 1, "{}", held.0);
    }
    command(&mut window, Key::Num5);
    let has_path = state(&window).document.as_ref().unwrap().derived().stations.is_ok();
    command(&mut window, Key::S);
    window.run();
    assert_eq!(chrome(state(&window)).safety, Safety::Saved);
    (plan(&window), has_path)
}

#[test]
fn a_nurse_plans_to_manage_health_services() {
    assert!(main_job(("registered nurse", "onet-29-1141-00"), ("health services manager", "onet-11-9111-00")).1);
}

#[test]
fn an_electrician_plans_to_become_an_engineer() {
    assert!(main_job(("electrician", "onet-47-2111-00"), ("electrical engineer", "onet-17-2071-00")).1);
}

#[test]
fn an_accountant_plans_to_manage_finance() {
    assert!(main_job(("accountant", "onet-13-2011-00"), ("financial manager", "onet-11-3031-00")).1);
}

#[test]
fn a_teacher_plans_to_coordinate_teaching() {
    let held = ("elementary school teacher", "onet-25-2021-00");
    assert!(main_job(held, ("instructional coordinator", "onet-25-9031-00")).1);
}

#[test]
fn a_truck_driver_plans_to_become_a_logistician() {
    assert!(main_job(("truck driver", "onet-53-3032-00"), ("logistician", "onet-13-1081-00")).1);
}

#[test]
fn a_web_designer_has_no_ratings_and_plans_all_the_same() {
    let (plan, has_path) = main_job(("web designer", "onet-15-1255-00"), ("software developer", "software-engineer"));
    assert!(has_path);
    assert!(catalogue().role(&plan.position.role).unwrap().skills.iter().all(|wanted| wanted.need == Need::Optional));
}

/// Military occupations have no wages, no ratings and no ways: the plan says so and is saved all the same.
#[test]
fn a_soldier_plans_a_life_after_the_army() {
    let (plan, has_path) = main_job(("infantry", "onet-55-3016-00"), ("police officer", "onet-33-3051-00"));
    assert!(!has_path);
    let held = catalogue();
    let held = held.role(&plan.position.role).unwrap();
    assert!(held.claims.is_empty() && held.skills.is_empty());
}
