//! A job advert pasted, confirmed and kept with the keyboard alone.

use eframe::egui::{Key, Theme};
use egui_kittest::kittest::Queryable as _;

use crate::support::by_keyboard::{command, focused, plan, press, state, tab_to, write};
use crate::support::{sample_state, window};

const TEXT: &str =
    "Bookkeeper\nRequirements\n- Expert in SQL\n- attention to detail\n- 2 years experience\n$30 an hour";

#[test]
fn an_advert_is_pasted_confirmed_and_kept() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], sample_state(Theme::Dark, []));
    command(&mut window, Key::K);
    write(&mut window, "paste a job advert");
    press(&mut window, Key::Enter);
    assert_eq!(focused(&window), "Text of the advert");
    write(&mut window, TEXT);
    tab_to(&mut window, "Read it");
    press(&mut window, Key::Enter);
    window.run();
    tab_to(&mut window, "Pay: ");
    press(&mut window, Key::Space);
    tab_to(&mut window, "Discipline and focus");
    press(&mut window, Key::Space);
    tab_to(&mut window, "Title of the role");
    tab_to(&mut window, "Keep as a role of your own");
    press(&mut window, Key::Enter);
    let plan = plan(&window);
    let role = plan.own_roles.last().unwrap();
    assert_eq!((role.title.as_str(), role.experience_years), ("Bookkeeper", Some(2.0)));
    let skills: Vec<_> = role.skills.iter().map(|own| (own.skill.as_str(), own.level.value())).collect();
    assert_eq!(skills, [("sql", 4)]);
    assert_eq!(plan.assumptions.own_claims_for(&role.id).count(), 0);
    assert!(state(&window).dialog.is_none());
}

#[test]
fn the_roles_screen_leads_to_it() {
    let mut window = window(Theme::Light, [1280.0, 720.0], sample_state(Theme::Light, []));
    command(&mut window, Key::Num2);
    window.get_by_label("Paste a job advert…").click();
    window.run();
    assert!(window.query_by_label("Text of the advert").is_some());
    press(&mut window, Key::Escape);
    assert!(state(&window).dialog.is_none());
}
