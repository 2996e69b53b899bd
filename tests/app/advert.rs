//! A job advert pasted in the dialog: what is read counts for the text shown, and is kept in one change.

use std::sync::Arc;

use rungs::app::action::{Action, AdvertAction, ViewAction};
use rungs::app::advert_dialog::{AdvertDialog, AdvertFact, AdvertReading};
use rungs::app::command::Command;
use rungs::app::dialog::Dialog;
use rungs::app::effect::Effect;
use rungs::app::present::advert::{AdvertData, advert};
use rungs::app::state::State;
use rungs::app::update::update;
use rungs::app::view::Screen;

use crate::support::{apply, empty_state, sample_state};

const TEXT: &str = "Data Engineer\n- Expert in Python\n- SQL, Docker a plus\n- 3 years experience\n£50,000 a year";

fn dialog(state: &State) -> &AdvertDialog {
    match &state.dialog {
        Some(Dialog::Advert(dialog)) => dialog,
        other => panic!("another dialog is open: {other:?}"),
    }
}

fn show(state: &mut State, dialog: AdvertDialog) {
    apply(state, ViewAction::Show(Dialog::Advert(Box::new(dialog))));
}

/// Reads what the dialog asks to be read.
fn read(state: &mut State) {
    let effects = update(state, AdvertAction::Read.into());
    let [Effect::ReadAdvert { text, catalogue }] = effects.as_slice() else { panic!("{effects:?}") };
    let advert = rungs::storage::advert::read(text, catalogue).map(Arc::new).map_err(|error| error.to_string());
    apply(state, AdvertAction::Answered { text: Arc::clone(text), advert });
}

fn pasted(state: &mut State) {
    apply(state, ViewAction::Run(Command::PasteAdvert));
    show(state, AdvertDialog { text: TEXT.to_owned(), ..AdvertDialog::default() });
    read(state);
}

#[test]
fn what_is_confirmed_is_kept_in_one_change_and_undone_in_one() {
    let mut state = sample_state();
    pasted(&mut state);
    let Some(AdvertData::Found(found)) = advert(&state) else { panic!("{:?}", dialog(&state).reading) };
    assert_eq!(found.facts.len(), 2, "{found:?}");
    assert!(found.gap.contains("essentials"), "{}", found.gap);
    let [python, sql] = ["python-data-tools", "sql"].map(rungs::domain::ids::SkillId::from);
    let mut wanted = dialog(&state).clone();
    wanted.left_out.insert(sql.clone());
    wanted.levels.insert(python.clone(), 2.try_into().unwrap());
    wanted.facts_left_out.insert(AdvertFact::Pay);
    wanted.title = "Data at Acme".to_owned();
    show(&mut state, wanted);
    let before = state.document.as_ref().unwrap().plan().clone();
    apply(&mut state, AdvertAction::Keep);
    assert_eq!((state.view.screen, state.dialog.is_none()), (Screen::Roles, true));
    let plan = state.document.as_ref().unwrap().plan().clone();
    let role = plan.own_role(&"own-data-at-acme".into()).unwrap();
    assert_eq!(role.experience_years, Some(3.0));
    assert_eq!(role.skills.iter().find(|own| own.skill == python).unwrap().level.value(), 2);
    assert!(role.skills.iter().all(|own| own.skill != sql));
    assert_eq!(plan.assumptions.own_claims_for(&role.id).count(), 0, "pay was not meant");
    assert_eq!(state.view.roles.selected.as_ref(), Some(&role.id));
    apply(&mut state, Action::Undo);
    assert_eq!(*state.document.as_ref().unwrap().plan(), before);
}

#[test]
fn pay_comes_with_it_where_it_is_meant() {
    let mut state = sample_state();
    pasted(&mut state);
    apply(&mut state, AdvertAction::Keep);
    let plan = state.document.as_ref().unwrap().plan();
    let role = &plan.own_roles.last().unwrap().id;
    assert_eq!(plan.assumptions.own_claims_for(role).count(), 1);
}

#[test]
fn an_answer_for_another_text_does_not_count() {
    let mut state = sample_state();
    pasted(&mut state);
    let advert = Arc::new(dialog(&state).read().unwrap().clone());
    let other = AdvertDialog { text: "Something else".to_owned(), ..AdvertDialog::default() };
    show(&mut state, other);
    update(&mut state, AdvertAction::Read.into());
    apply(&mut state, AdvertAction::Answered { text: TEXT.into(), advert: Ok(advert) });
    assert_eq!(dialog(&state).reading, AdvertReading::UnderWay);
    apply(&mut state, AdvertAction::Answered { text: "Something else".into(), advert: Err("no".to_owned()) });
    let Some(AdvertData::Text { note, .. }) = advert_of(&state) else { panic!("it shows the text") };
    assert_eq!(note, "Nothing was read: no.");
}

fn advert_of(state: &State) -> Option<AdvertData> {
    advert(state)
}

#[test]
fn without_a_plan_it_is_read_and_not_kept() {
    let mut state = empty_state();
    pasted(&mut state);
    let Some(AdvertData::Found(found)) = advert(&state) else { panic!("it is read") };
    assert_eq!(found.obstacle, Some("Open a plan to keep it"));
    apply(&mut state, AdvertAction::Keep);
    assert!(state.dialog.is_some() && state.document.is_none());
}
