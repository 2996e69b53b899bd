//! The editor of a role of the person's own, with the keyboard alone.

use eframe::egui::accesskit::Role as Kind;
use eframe::egui::{Key, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rungs::app::action::{Action, RoleAction, ViewAction};
use rungs::app::view::roles::RoleTab;
use rungs::domain::catalogue::role::{Education, Need};
use rungs::domain::level::Level;
use rungs::domain::plan::direction::Direction;
use rungs::domain::plan::own_role::{OwnRole, OwnSkill};
use rungs::domain::plan::own_way::OwnWay;
use rungs::domain::plan::role_edit::RoleEdit;

use crate::support::by_keyboard::{Window, command, focused, plan, press, state, tab_to, write};
use crate::support::{sample_state, window};

const SIZE: [f32; 2] = [960.0, 600.0];

fn open<'a>(actions: impl IntoIterator<Item = Action>) -> Window<'a> {
    let own = RoleAction::SetOwn(Box::new(OwnRole::titled("Nurse", &[]))).into();
    let show = ViewAction::ShowRole("own-nurse".into(), RoleTab::Profile).into();
    window(Theme::Dark, SIZE, sample_state(Theme::Dark, [own, show].into_iter().chain(actions)))
}

fn nurse(window: &Window<'_>) -> OwnRole {
    plan(window).own_role(&"own-nurse".into()).unwrap().clone()
}

/// Goes to a field and types in place of what stands there.
fn retype(window: &mut Window<'_>, field: &str, text: &str) {
    tab_to(window, field);
    command(window, Key::A);
    write(window, text);
}

/// Goes to a choice and takes the one so many places below the first, at which the arrow keys begin.
fn choose(window: &mut Window<'_>, name: &str, down: usize) {
    tab_to(window, name);
    press(window, Key::Enter);
    for _ in 0..=down {
        press(window, Key::ArrowDown);
    }
    press(window, Key::Enter);
}

#[test]
fn a_role_is_described_with_the_keyboard_alone() {
    let mut window = open([]);
    retype(&mut window, "Title of your role", "Charge nurse");
    choose(&mut window, "Level of your role", 2);
    choose(&mut window, "Education asked for", 6);
    retype(&mut window, "Years of experience asked for", "2y 6m");
    tab_to(&mut window, "It leads people");
    press(&mut window, Key::Space);
    tab_to(&mut window, "What your role is for");
    write(&mut window, "Cares for people.");
    tab_to(&mut window, "Add a duty");
    for duty in ["Dresses wounds", "Gives medicine"] {
        write(&mut window, duty);
        press(&mut window, Key::Enter);
        window.run();
        assert_eq!(focused(&window), "Add a duty", "one more can be typed at once");
    }
    tab_to(&mut window, "Move down duty 1");
    press(&mut window, Key::Enter);
    tab_to(&mut window, "Add a skill your role wants");
    write(&mut window, "mentoring");
    press(&mut window, Key::Enter);
    choose(&mut window, "Level of Mentoring", 1);
    choose(&mut window, "Need of Mentoring", 1);
    retype(&mut window, "Importance of Mentoring", "40 %");
    press(&mut window, Key::Tab);
    tab_to(&mut window, "Add a role it leads to");
    write(&mut window, "data analyst");
    press(&mut window, Key::Enter);
    retype(&mut window, "Usual years before the move to Data Analyst", "18 months");
    press(&mut window, Key::Tab);
    let role = nurse(&window);
    assert_eq!(role.leads_to, [OwnWay { role: "data-analyst".into(), years: Some(1.5) }]);
    assert_eq!((role.title.as_str(), role.level, role.leads_people), ("Charge nurse", Level::Senior, true));
    assert_eq!((role.education, role.experience_years), (Some(Education::Bachelor), Some(2.5)));
    assert_eq!(role.summary.as_deref(), Some("Cares for people."));
    assert_eq!(role.duties, ["Gives medicine", "Dresses wounds"]);
    let wanted = OwnSkill::essential("mentoring".into(), 2.try_into().unwrap());
    assert_eq!(role.skills, [OwnSkill { need: Need::Optional, importance: 0.4, ..wanted }]);
    command(&mut window, Key::Z);
    assert_eq!(nurse(&window).leads_to[0].years, None);
}

#[test]
fn bad_input_is_told_at_its_field_and_kept() {
    let mut window = open([]);
    for (field, text, why) in [
        ("Title of your role", " ", "Give the role a title"),
        ("Years of experience asked for", "many", "Write years from 0 to 60, for example 2.5 or 18 months"),
    ] {
        retype(&mut window, field, text);
        press(&mut window, Key::Tab);
        let node = window.get_by_role_and_label(Kind::TextInput, field);
        assert_eq!(node.accesskit_node().description().as_deref(), Some(why));
        assert_eq!(node.value().as_deref(), Some(text));
    }
    assert_eq!((nurse(&window).title.as_str(), nurse(&window).experience_years), ("Nurse", None));
    assert!(state(&window).document.as_ref().unwrap().drafts.loose().any(|draft| draft.text == "many"));
}

#[test]
fn a_role_is_corrected_and_restored_with_the_keyboard_alone() {
    let mut window = open([ViewAction::ShowRole("data-analyst".into(), RoleTab::Profile).into()]);
    tab_to(&mut window, "Correct this role…");
    press(&mut window, Key::Enter);
    choose(&mut window, "Level of this role", 2);
    retype(&mut window, "Years of experience asked for", "4");
    press(&mut window, Key::Tab);
    let stated = |window: &Window<'_>| plan(window).correction(&"data-analyst".into()).cloned();
    let correction = stated(&window).unwrap();
    assert_eq!((correction.level, correction.experience_years), (Some(Level::Senior), Some(4.0)));
    window.get_by_label("The level: senior · as published: entry");
    tab_to(&mut window, "Restore what is published: The level");
    press(&mut window, Key::Enter);
    assert_eq!(stated(&window).unwrap().level, None);
    tab_to(&mut window, "Done correcting this role");
    press(&mut window, Key::Enter);
    assert!(window.query_by_label("Level of this role").is_none());
    window.get_by_label("The experience: 4 years · as published: 0 years");
    tab_to(&mut window, "Restore all that is published");
    press(&mut window, Key::Enter);
    assert_eq!(stated(&window), None);
    window.get_by_label("Correct this role…");
}

#[test]
fn a_published_move_is_taken_away_and_given_back_with_the_keyboard_alone() {
    let mut window = open([ViewAction::ShowRole("data-analyst".into(), RoleTab::Profile).into()]);
    tab_to(&mut window, "Correct this role…");
    press(&mut window, Key::Enter);
    let published = state(&window).catalogue.published_moves(&"data-analyst".into(), Direction::Out);
    let mut titles: Vec<_> =
        published.iter().map(|known| state(&window).catalogue.role_title(&known.to).to_owned()).collect();
    titles.sort();
    let title = titles.remove(0);
    tab_to(&mut window, &format!("Take away the published move to {title}"));
    press(&mut window, Key::Enter);
    let taken = |window: &Window<'_>| plan(window).correction(&"data-analyst".into()).map(|role| role.no_way_to.len());
    assert_eq!(taken(&window), Some(1));
    tab_to(&mut window, &format!("Restore the published move to {title}"));
    press(&mut window, Key::Enter);
    assert_eq!(taken(&window), None);
}

#[test]
fn the_parts_corrected_take_a_line_each() {
    let window = open([
        ViewAction::ShowRole("data-analyst".into(), RoleTab::Profile).into(),
        RoleAction::Edit("data-analyst".into(), RoleEdit::Level(Level::Senior)).into(),
        RoleAction::Edit("data-analyst".into(), RoleEdit::ExperienceYears(Some(4.0))).into(),
    ]);
    let top = |part: &str, words: &str| {
        let name = format!("Restore what is published: {part}");
        let restore = window.get_by_role_and_label(Kind::Button, &name);
        let words = window.get_by_label(words);
        assert!(restore.rect().min.y < words.rect().max.y, "the button stands beside the words");
        restore.rect().min.y
    };
    let level = top("The level", "The level: senior · as published: entry");
    assert!(top("The experience", "The experience: 4 years · as published: 0 years") - level < 36.0);
}

#[test]
fn ratings_that_nobody_gave_are_borrowed_and_given_back() {
    let whole = std::sync::Arc::new(rungs::storage::catalogue::whole().unwrap());
    let designer = "onet-15-1255-00";
    let mut window = open([Action::UseCatalogue(whole), ViewAction::ShowRole(designer.into(), RoleTab::Skills).into()]);
    tab_to(&mut window, "Borrow their ratings");
    press(&mut window, Key::Enter);
    let correction = plan(&window).correction(&designer.into()).unwrap().clone();
    assert!(correction.estimated_from.len() >= 3 && correction.skills.len() > 6);
    tab_to(&mut window, "Give the ratings back");
    press(&mut window, Key::Enter);
    assert!(plan(&window).role_corrections.is_empty());
}
