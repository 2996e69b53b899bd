//! The editor of a role of the person's own: what each change does, that it can be undone, and how it is told.

use expect_test::expect;
use rungs::app::action::{Action, DraftAction, RoleAction, ViewAction};
use rungs::app::drafts::{Draft, FieldId, Reading, Understood};
use rungs::app::present::ScreenData;
use rungs::app::present::roles::correction::Correction;
use rungs::app::present::roles::role_form::RoleForm;
use rungs::app::present::roles::unrated::Unrated;
use rungs::app::present::roles::{Shown, TabData};
use rungs::app::state::State;
use rungs::app::view::ScreenView;
use rungs::app::view::roles::{RoleTab, RolesView};
use rungs::domain::catalogue::role::{Education, Need};
use rungs::domain::ids::RoleId;
use rungs::domain::level::Level;
use rungs::domain::plan::direction::Direction;
use rungs::domain::plan::own_role::{OwnRole, OwnSkill};
use rungs::domain::plan::own_way::OwnWay;
use rungs::domain::plan::role_edit::RoleEdit;
use rungs::domain::plan::role_part::RolePart;

use crate::support::{apply, sample_state};

fn nurse() -> RoleId {
    "own-nurse".into()
}

fn with_nurse() -> State {
    let mut state = sample_state();
    apply(&mut state, RoleAction::SetOwn(Box::new(OwnRole::titled("Nurse", &[]))));
    apply(&mut state, ViewAction::ShowRole(nurse(), RoleTab::Profile));
    state
}

fn change(state: &mut State, edit: RoleEdit) {
    apply(state, RoleAction::Edit(nurse(), edit));
}

fn own(state: &State) -> OwnRole {
    state.document.as_ref().unwrap().plan().own_role(&nurse()).unwrap().clone()
}

fn form(state: &State) -> RoleForm {
    let ScreenData::Roles(data) = ScreenData::of(state) else { panic!("Roles is shown") };
    let Shown::Role(role) = data.shown else { panic!("the role is shown") };
    let TabData::Profile(tab) = role.tab else { panic!("the profile is shown") };
    tab.own.unwrap()
}

fn mentoring(level: u8, need: Need, importance: f64) -> OwnSkill {
    OwnSkill { need, importance, ..OwnSkill::essential("mentoring".into(), level.try_into().unwrap()) }
}

#[test]
fn every_field_can_be_changed_and_each_change_is_one_entry_of_the_history() {
    let mut state = with_nurse();
    let before = own(&state);
    let edits = [
        RoleEdit::Title(" Charge nurse ".to_owned()),
        RoleEdit::Level(Level::Senior),
        RoleEdit::Summary(Some("Cares for people.".to_owned())),
        RoleEdit::AddDuty("Dresses wounds".to_owned()),
        RoleEdit::AddDuty("Gives medicine".to_owned()),
        RoleEdit::AddDuty("Writes it down".to_owned()),
        RoleEdit::Duty(1, Some("Gives injections".to_owned())),
        RoleEdit::LowerDuty(0),
        RoleEdit::Duty(2, None),
        RoleEdit::LeadsPeople(true),
        RoleEdit::Education(Some(Education::Bachelor)),
        RoleEdit::ExperienceYears(Some(2.5)),
        RoleEdit::Skill(mentoring(3, Need::Essential, 1.0)),
        RoleEdit::Skill(mentoring(2, Need::Optional, 0.4)),
        RoleEdit::Skill(OwnSkill::essential("sql".into(), 4.try_into().unwrap())),
        RoleEdit::RemoveSkill("sql".into()),
        RoleEdit::Way(Direction::Out, OwnWay { role: "data-analyst".into(), years: None }),
        RoleEdit::Way(Direction::Out, OwnWay { role: "data-analyst".into(), years: Some(2.0) }),
        RoleEdit::Way(Direction::In, OwnWay { role: "ml-engineer".into(), years: None }),
        RoleEdit::RemoveWay(Direction::In, "ml-engineer".into()),
    ];
    let count = edits.len();
    let mut labels = Vec::new();
    for edit in edits {
        change(&mut state, edit);
        labels.push(state.document.as_ref().unwrap().history.undo_label().unwrap().to_owned());
    }
    let now = own(&state);
    assert_eq!((now.title.as_str(), now.level, now.leads_people), ("Charge nurse", Level::Senior, true));
    assert_eq!(now.duties, ["Gives injections", "Dresses wounds"]);
    assert_eq!((now.education, now.experience_years), (Some(Education::Bachelor), Some(2.5)));
    assert_eq!(now.skills, [mentoring(2, Need::Optional, 0.4)]);
    assert_eq!(now.leads_to, [OwnWay { role: "data-analyst".into(), years: Some(2.0) }]);
    assert!(now.reached_from.is_empty());
    assert_eq!(state.catalogue.moves_from(&nurse()).count(), 1);
    assert_eq!(state.catalogue.role(&nurse()).unwrap().title, "Charge nurse", "the catalogue follows");
    labels.dedup();
    expect![[r#"
        [
            "Change the title of your role “Nurse”",
            "Change the level of your role “Charge nurse”",
            "Change the summary of your role “Charge nurse”",
            "Change the duties of your role “Charge nurse”",
            "Change leading people of your role “Charge nurse”",
            "Change the education of your role “Charge nurse”",
            "Change the experience of your role “Charge nurse”",
            "Change the skills of your role “Charge nurse”",
            "Change the ways out of your role “Charge nurse”",
            "Change the ways in of your role “Charge nurse”",
        ]
    "#]]
    .assert_debug_eq(&labels);
    for _ in 0..count {
        apply(&mut state, Action::Undo);
    }
    assert_eq!(own(&state), before);
    for _ in 0..count {
        apply(&mut state, Action::Redo);
    }
    assert_eq!(own(&state), now);
}

#[test]
fn what_cannot_be_changes_nothing() {
    let mut state = with_nurse();
    change(&mut state, RoleEdit::AddDuty("Dresses wounds".to_owned()));
    let before = own(&state);
    for edit in [
        RoleEdit::Title("  ".to_owned()),
        RoleEdit::Title("x".repeat(OwnRole::LONGEST_TITLE + 1)),
        RoleEdit::Duty(1, Some("No such place".to_owned())),
        RoleEdit::Duty(1, None),
        RoleEdit::LowerDuty(0),
        RoleEdit::LowerDuty(usize::MAX - 1),
        RoleEdit::RemoveSkill("mentoring".into()),
    ] {
        change(&mut state, edit);
        assert_eq!(own(&state), before);
    }
    assert!(state.document.as_ref().unwrap().history.plan().faults().is_empty());
}

#[test]
fn the_form_tells_what_stands_and_what_is_missing() {
    let mut state = with_nurse();
    assert_eq!(form(&state).missing, ["No skills stated yet", "No pay stated yet"]);
    change(&mut state, RoleEdit::ExperienceYears(Some(2.5)));
    change(&mut state, RoleEdit::Skill(mentoring(2, Need::Optional, 0.4)));
    let form = form(&state);
    assert_eq!((form.years.as_str(), form.missing.as_slice()), ("2.5", ["No pay stated yet"].as_slice()));
    assert_eq!((form.skills[0].title.as_str(), form.skills[0].importance.as_str()), ("Mentoring", "40"));
    assert_eq!((form.levels.len(), form.educations.len(), form.needs.len()), (6, 9, 2));
}

/// What is typed for one duty is about that duty alone: it does not follow the place to another.
#[test]
fn what_is_typed_for_a_duty_is_in_the_plan_before_duties_move() {
    let mut state = with_nurse();
    change(&mut state, RoleEdit::AddDuty("Dresses wounds".to_owned()));
    change(&mut state, RoleEdit::AddDuty("Gives medicine".to_owned()));
    let field = FieldId { of: FieldId::of_duties(&nurse()), name: "Duty 2".to_owned() };
    let edit = RoleEdit::Duty(1, Some("Gives injections".to_owned()));
    let draft = Draft {
        title: "Duty 2".to_owned(),
        text: "Gives injections".to_owned(),
        reading: Reading::Ready(Box::new(Understood::as_typed(RoleAction::Edit(nurse(), edit)))),
        left: false,
        told: false,
    };
    apply(&mut state, DraftAction::Type(field, draft));
    change(&mut state, RoleEdit::Duty(0, None));
    assert_eq!(own(&state).duties, ["Gives injections"]);
    assert_eq!(state.document.as_ref().unwrap().drafts.iter().count(), 0);
}

fn analyst() -> RoleId {
    "data-analyst".into()
}

fn correct(state: &mut State, edit: RoleEdit) {
    apply(state, RoleAction::Edit(analyst(), edit));
}

fn correction(state: &State) -> Correction {
    let ScreenData::Roles(data) = ScreenData::of(state) else { panic!("Roles is shown") };
    let Shown::Role(role) = data.shown else { panic!("the role is shown") };
    let TabData::Profile(tab) = role.tab else { panic!("the profile is shown") };
    tab.correction.unwrap()
}

#[test]
fn a_correction_is_told_beside_what_is_published_and_can_be_taken_back() {
    let mut state = sample_state();
    apply(&mut state, ViewAction::ShowRole(analyst(), RoleTab::Profile));
    assert!(correction(&state).is_unused());
    let open = RolesView { correcting: Some(analyst()), ..state.view.roles.clone() };
    apply(&mut state, ScreenView::Roles(open));
    assert_eq!(correction(&state).form.unwrap().facts.title, "Data Analyst");
    let before = state.document.as_ref().unwrap().plan().as_ref().clone();
    correct(&mut state, RoleEdit::Level(Level::Senior));
    correct(&mut state, RoleEdit::ExperienceYears(Some(4.0)));
    correct(&mut state, RoleEdit::RemoveSkill("metric-design".into()));
    correct(&mut state, RoleEdit::Skill(mentoring(3, Need::Essential, 1.0)));
    correct(&mut state, RoleEdit::Way(Direction::Out, OwnWay { role: "ml-engineer".into(), years: Some(2.0) }));
    let lines: Vec<_> =
        correction(&state).rows.iter().map(|row| format!("{}: {} / {}", row.what, row.yours, row.published)).collect();
    expect![[r#"
        [
            "The level: senior / entry",
            "The experience: 4 years / 0 years",
            "The skills: Mentoring 3; Metric design not wanted / Mentoring not wanted; Metric design 2 optional at 55%",
            "The moves out: ML Engineer after 2 years / ML Engineer not listed",
        ]
    "#]]
    .assert_debug_eq(&lines);
    assert_eq!(state.catalogue.role(&analyst()).unwrap().level, Some(Level::Senior), "gaps and routes follow");
    assert_eq!(state.document.as_ref().unwrap().history.undo_label(), Some("Correct the ways out of Data Analyst"),);
    apply(&mut state, RoleAction::Restore(analyst(), Some(RolePart::Skills)));
    assert_eq!(
        state.document.as_ref().unwrap().history.undo_label(),
        Some("Restore the skills of Data Analyst as published")
    );
    assert_eq!(correction(&state).rows.len(), 3);
    correct(&mut state, RoleEdit::Level(Level::Entry));
    assert_eq!(correction(&state).rows.len(), 2, "what is as published is no correction");
    apply(&mut state, RoleAction::Restore(analyst(), None));
    assert_eq!(*state.document.as_ref().unwrap().plan().as_ref(), before);
    apply(&mut state, Action::Undo);
    assert_eq!(correction(&state).rows.len(), 2);
}

#[test]
fn a_published_move_is_taken_away_in_the_editor_and_given_back() {
    let mut state = sample_state();
    apply(&mut state, ViewAction::ShowRole(analyst(), RoleTab::Profile));
    let open = RolesView { correcting: Some(analyst()), ..state.view.roles.clone() };
    apply(&mut state, ScreenView::Roles(open.clone()));
    let ways = |state: &State| correction(state).form.unwrap().ways[0].clone();
    let before = ways(&state);
    assert!(before.published.iter().all(|row| !row.taken_away && !row.title.is_empty()));
    let first = before.published[0].clone();
    correct(&mut state, RoleEdit::TakeWayAway(Direction::Out, first.role.clone()));
    assert_eq!(state.document.as_ref().unwrap().history.undo_label(), Some("Correct the ways out of Data Analyst"));
    assert!(ways(&state).published[0].taken_away, "it stands where it stood");
    assert!(state.catalogue.moves_from(&analyst()).all(|known| known.to != first.role));
    let short = state.catalogue.role_short(&first.role).to_owned();
    let row = correction(&state).rows.remove(0);
    assert_eq!(row.yours, format!("{short} taken away"));
    assert!(row.published.starts_with(&short) && row.published != "not listed", "{}", row.published);
    apply(&mut state, RoleAction::Restore(analyst(), Some(RolePart::LeadsTo)));
    assert!(correction(&state).rows.is_empty());
    apply(&mut state, Action::Undo);
    correct(&mut state, RoleEdit::RestoreWay(Direction::Out, first.role.clone()));
    assert!(state.document.as_ref().unwrap().plan().role_corrections.is_empty());

    let all = RolesView { all_ways: true, ..open };
    apply(&mut state, ScreenView::Roles(all));
    let published = state.catalogue.published_moves(&analyst(), Direction::In).len();
    assert_eq!(correction(&state).form.unwrap().ways[1].published.len(), published);
    assert!(published > before.published.len() && ways(&state).more.is_empty());
}

#[test]
fn an_official_occupation_is_corrected_like_any_role() {
    let mut state = sample_state();
    let whole = std::sync::Arc::new(rungs::storage::catalogue::whole().unwrap());
    apply(&mut state, Action::UseCatalogue(whole));
    let nurse: RoleId = "onet-29-1141-00".into();
    apply(&mut state, RoleAction::Edit(nurse.clone(), RoleEdit::Title("Ward nurse".to_owned())));
    assert_eq!(state.catalogue.role_title(&nurse), "Ward nurse");
    assert_eq!(state.document.as_ref().unwrap().plan().role_corrections.len(), 1);
    apply(&mut state, RoleAction::Edit("nobody".into(), RoleEdit::LeadsPeople(true)));
    assert_eq!(state.document.as_ref().unwrap().plan().role_corrections.len(), 1, "what nobody publishes has none");
}

fn unrated(state: &mut State, role: &str) -> Option<Unrated> {
    apply(state, ViewAction::ShowRole(role.into(), RoleTab::Skills));
    let ScreenData::Roles(data) = ScreenData::of(state) else { panic!("Roles is shown") };
    let Shown::Role(role) = data.shown else { panic!("the role is shown") };
    let TabData::Skills(tab) = role.tab else { panic!("the skills are shown") };
    tab.unrated
}

#[test]
fn an_occupation_that_nobody_rated_says_so_and_what_to_do() {
    let mut state = sample_state();
    apply(&mut state, Action::UseCatalogue(std::sync::Arc::new(rungs::storage::catalogue::whole().unwrap())));
    assert_eq!(unrated(&mut state, "onet-29-1141-00"), None);
    assert_eq!(unrated(&mut state, "data-analyst"), None);
    let told = |unrated: Unrated| {
        let others: Vec<_> = unrated.others.iter().map(|(_, title)| title.as_str()).collect();
        format!("{}: {} [{}]", unrated.title, unrated.sentence, others.join("; "))
    };
    expect!["Not rated: Nobody has rated what this occupation takes. 10 occupations closely related to it are rated: the mean of their ratings can stand in, marked as estimated. [Web Developers; Web Administrators; Software Developers; Computer Programmers; Computer Systems Engineers/Architects; Database Administrators; Database Architects; Graphic Designers; Computer Systems Analysts; Video Game Designers]"].assert_eq(&told(unrated(&mut state, "onet-15-1255-00").unwrap()));
    expect!["Not rated: Nobody has rated what this occupation takes, and none is called related to it: it has no gap and no moves. Choose a nearer one: [First-Line Supervisors of Firefighting and Prevention Workers; Firefighters; Forest Fire Inspectors and Prevention Specialists; Athletes and Sports Competitors; Fire Inspectors and Investigators]"].assert_eq(&told(unrated(&mut state, "onet-55-3016-00").unwrap()));
    apply(&mut state, RoleAction::BorrowRatings("onet-15-1255-00".into()));
    expect!["Estimated, borrowed ratings: Nobody has rated what this occupation takes. What stands here is the mean of the ratings of 10 occupations closely related to it, kept in your plan; about two of three essential skills so found are right. [Web Developers; Web Administrators; Software Developers; Computer Programmers; Computer Systems Engineers/Architects; Database Administrators; Database Architects; Graphic Designers; Computer Systems Analysts; Video Game Designers]"].assert_eq(&told(unrated(&mut state, "onet-15-1255-00").unwrap()));
    let document = state.document.as_ref().unwrap();
    assert_eq!(document.history.undo_label(), Some("Borrow ratings for Web Designers"));
    apply(&mut state, Action::Undo);
    assert!(unrated(&mut state, "onet-15-1255-00").unwrap().can_borrow);
}
