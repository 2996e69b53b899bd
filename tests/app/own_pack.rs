//! What a plan states of roles goes out as a pack: asked for by command, into a folder that is picked or typed.

use rungs::app::action::{FileAction, PackAction, PathAction, RoleAction, ViewAction};
use rungs::app::command::Command;
use rungs::app::dialog::{Dialog, PathPurpose};
use rungs::app::effect::{Effect, OwnPackWriting};
use rungs::app::notice::Weight;
use rungs::app::path_dialog::FolderEntry;
use rungs::app::present::path::path;
use rungs::app::state::State;
use rungs::domain::plan::own_role::OwnRole;

use crate::support::{apply, empty_state, sample_state, update};

fn with_nurse() -> State {
    let mut state = sample_state();
    apply(&mut state, RoleAction::SetOwn(Box::new(OwnRole::titled("Nurse", &[]))));
    state
}

fn written(effects: &[Effect]) -> &OwnPackWriting {
    let [Effect::WriteOwnPack(writing)] = effects else { panic!("{effects:?}") };
    writing
}

#[test]
fn it_is_offered_where_something_is_stated() {
    assert_eq!(Command::SaveAsPack.obstacle(&empty_state()), Some("No plan is open"));
    let nothing = Command::SaveAsPack.obstacle(&sample_state());
    assert_eq!(nothing, Some("The plan has no role of your own and corrects none"));
    assert_eq!(Command::SaveAsPack.obstacle(&with_nurse()), None);
}

#[test]
fn the_folder_picked_gets_what_the_plan_states() {
    let mut state = with_nurse();
    let effects = update(&mut state, ViewAction::Run(Command::SaveAsPack).into());
    let [Effect::PickForPack(id)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(Command::SaveAsPack.obstacle(&state), Some("A file dialog is open"));
    let answer = Box::new(FileAction::PickedForPack(Some("/mine".into())));
    let effects = update(&mut state, FileAction::FromDialog { id: *id, answer }.into());
    let writing = written(&effects);
    assert_eq!((writing.folder.to_str().unwrap(), writing.plan.own_roles.len()), ("/mine", 1));
    assert!(writing.catalogue.role(&"own-nurse".into()).is_some(), "the catalogue has the role");
    assert_eq!(update(&mut state, FileAction::PickedForPack(None).into()), [], "nothing picked, nothing written");
}

#[test]
fn a_folder_can_be_typed_instead_a_new_one_or_one_that_is_there() {
    let mut state = with_nurse();
    apply(&mut state, PackAction::PickForOwn);
    apply(&mut state, FileAction::TypeInstead);
    let Some(Dialog::Path(dialog)) = &state.dialog else { panic!("{:?}", state.dialog) };
    assert_eq!(dialog.purpose, PathPurpose::OwnPack);
    assert!(dialog.text.starts_with("~/") && dialog.text.ends_with("-roles"), "{}", dialog.text);
    let suggested = dialog.text.clone();
    let effects = update(&mut state.clone(), PathAction::Enter.into());
    assert_eq!(written(&effects).folder.to_str(), Some(suggested.as_str()), "a new folder of that name");

    apply(&mut state, PathAction::Type("/a/".to_owned()));
    let entry = |name: &str, is_folder| FolderEntry { name: name.to_owned(), is_folder };
    let answer = Ok(vec![entry("plan.ron", false), entry("mine", true)]);
    apply(&mut state, PathAction::Listed { folder: "/a/".to_owned(), answer });
    let shown = path(&state).unwrap();
    let rows: Vec<_> = shown.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!((shown.field, rows), ("Path of the folder", vec!["mine, folder"]));
    apply(&mut state, PathAction::Type("/a/mine".to_owned()));
    apply(&mut state, PathAction::Enter);
    let Some(Dialog::Path(dialog)) = &state.dialog else { panic!("{:?}", state.dialog) };
    assert_eq!(dialog.text, "/a/mine/", "a folder that is there is entered first");
    let effects = update(&mut state, PathAction::Enter.into());
    assert_eq!(written(&effects).folder.to_str(), Some("/a/mine/"));
}

#[test]
fn what_came_of_it_is_told_once() {
    let mut state = with_nurse();
    let left_out = vec!["the move between “Nurse” and “Teacher” says no years".to_owned()];
    apply(&mut state, PackAction::OwnSaved { folder: "/mine".into(), roles: 1, left_out });
    let notice = state.notices.last().unwrap();
    let text = "Saved as a pack in /mine: 1 role. Left out: the move between “Nurse” and “Teacher” says no years.";
    assert_eq!((notice.weight, notice.text.as_str()), (Weight::Done, text));
    let before = state.notices.len();
    apply(&mut state, PackAction::OwnNotSaved("something is in the folder already: /mine".to_owned()));
    assert_eq!(state.notices.len(), before + 1);
    let notice = state.notices.last().unwrap().clone();
    assert_eq!(notice.text, "No pack was saved: something is in the folder already: /mine.");
    let (words, again) = notice.offers[0].clone();
    assert_eq!(words, "Choose a folder");
    assert!(matches!(update(&mut state, *again).as_slice(), [Effect::PickForPack(_)]));
}
