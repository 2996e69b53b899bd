//! Typing a path: what is offered, what Tab completes, what Enter does.

use rungs::app::action::{FileAction, PathAction, ViewAction};
use rungs::app::after::After;
use rungs::app::command::Command;
use rungs::app::dialog::Dialog;
use rungs::app::effect::{Effect, Writing};
use rungs::app::path_dialog::FolderEntry;
use rungs::app::present::path::{PathData, path};
use rungs::app::state::State;

use crate::support::{apply, empty_state, sample_state, update};

/// A folder as the shell lists it; names that end in `/` are folders.
fn listed(folder: &str, names: &[&str]) -> PathAction {
    let entry =
        |name: &&str| FolderEntry { is_folder: name.ends_with('/'), name: name.trim_end_matches('/').to_owned() };
    PathAction::Listed { folder: folder.to_owned(), answer: Ok(names.iter().map(entry).collect()) }
}

/// A dialog to open a plan with `text` typed and its folder listed.
fn typing(text: &str, folder: &str, names: &[&str]) -> State {
    let mut state = empty_state();
    apply(&mut state, ViewAction::Run(Command::OpenPath));
    apply(&mut state, PathAction::Type(text.to_owned()));
    apply(&mut state, listed(folder, names));
    state
}

fn shown(state: &State) -> PathData {
    path(state).unwrap()
}

fn labels(state: &State) -> String {
    shown(state).rows.into_iter().map(|row| row.label).collect::<Vec<_>>().join(" ")
}

/// The text after these keys: `t` Tab, `d` down, `u` up.
fn after(state: &mut State, keys: &str) -> String {
    for key in keys.chars() {
        apply(
            state,
            match key {
                't' => PathAction::Complete,
                'd' => PathAction::Mark { down: true },
                _ => PathAction::Mark { down: false },
            },
        );
    }
    shown(state).text
}

#[test]
fn folders_come_first_and_hidden_ones_when_a_dot_is_typed() {
    let names = ["b.ron", "Zoo/", "a.ron", ".git/", ".old.ron", "archive/"];
    assert_eq!(labels(&typing("/p/", "/p/", &names)), "archive/ Zoo/ a.ron b.ron");
    assert_eq!(labels(&typing("/p/.", "/p/", &names)), ".git/ .old.ron");
    assert_eq!(labels(&typing("/p/A", "/p/", &names)), "archive/ a.ron");
    assert_eq!(labels(&typing("/p/q", "/p/", &names)), "");
    assert_eq!(labels(&typing("z", "", &names)), "Zoo/");
}

#[test]
fn tab_completes_as_far_as_it_is_certain() {
    let names = ["team-lead.ron", "team-future.ron", "Tools/", "übung.ron", "übersicht.ron"];
    assert_eq!(after(&mut typing("/p/tea", "/p/", &names), "t"), "/p/team-");
    assert_eq!(after(&mut typing("/p/team-l", "/p/", &names), "t"), "/p/team-lead.ron");
    assert_eq!(after(&mut typing("/p/to", "/p/", &names), "t"), "/p/Tools/");
    assert_eq!(after(&mut typing("/p/Ü", "/p/", &names), "t"), "/p/üb");
    assert_eq!(after(&mut typing("/p/none", "/p/", &names), "t"), "/p/none");
    assert_eq!(after(&mut typing("~", "", &[]), "t"), "~/");
    assert!(!shown(&typing("/p/team-", "/p/", &names)).completes, "Tab goes on to the next control");
}

#[test]
fn the_arrow_keys_choose_what_tab_and_enter_take() {
    let names = ["a.ron", "b.ron", "c/"];
    assert_eq!(after(&mut typing("/p/", "/p/", &names), "dt"), "/p/c/");
    assert_eq!(after(&mut typing("/p/", "/p/", &names), "ddt"), "/p/a.ron");
    assert_eq!(after(&mut typing("/p/", "/p/", &names), "ut"), "/p/b.ron");
    assert_eq!(after(&mut typing("/p/", "/p/", &names), "ddddut"), "/p/b.ron", "over the end is back in the field");
    let mut state = typing("/p/", "/p/", &names);
    after(&mut state, "d");
    assert_eq!(update(&mut state, PathAction::Enter.into()), [Effect::ListFolder("/p/c/".to_owned())]);
    let mut state = typing("/p/", "/p/", &names);
    after(&mut state, "dd");
    assert_eq!(update(&mut state, PathAction::Enter.into()), [Effect::Read("/p/a.ron".into())]);
    let mut state = typing("/p/", "/p/", &names);
    assert_eq!(update(&mut state, PathAction::Take(2).into()), [Effect::Read("/p/b.ron".into())]);
    let mut state = typing("/p/", "/p/", &names);
    assert_eq!(update(&mut state, PathAction::Take(9).into()), []);
}

#[test]
fn enter_goes_into_a_folder_and_uses_anything_else() {
    let names = ["old/", "old.ron"];
    for (text, becomes) in [("/p/old", "/p/old/"), ("~", "~/"), ("/p/..", "/p/../")] {
        let mut state = typing(text, "/p/", &names);
        update(&mut state, PathAction::Enter.into());
        assert_eq!(shown(&state).text, becomes);
    }
    let mut state = typing(" /p/other.ron ", " /p/", &[]);
    assert_eq!(update(&mut state, PathAction::Enter.into()), [Effect::Read("/p/other.ron".into())]);
    for nothing in ["", "/p/", "/p/ "] {
        let mut state = typing(nothing, "/p/", &names);
        assert_eq!(update(&mut state, PathAction::Enter.into()), []);
        assert_eq!(shown(&state).explanation, "Choose a plan from the list, or type its name.");
    }
}

#[test]
fn a_typed_name_to_save_gets_the_extension() {
    let mut state = sample_state();
    apply(&mut state, ViewAction::Run(Command::SaveToPath));
    assert_eq!(shown(&state).text, "~/path-to-team-lead.ron");
    apply(&mut state, PathAction::Type("~/mine".to_owned()));
    let effects = update(&mut state, PathAction::Enter.into());
    let [Effect::Write(Writing { path, over: false, .. })] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(path.to_str(), Some("~/mine.ron"));
}

#[test]
fn plans_opened_before_are_offered_while_nothing_is_typed() {
    let mut state = empty_state();
    state.settings.remember("/plans/a.ron".into());
    state.settings.remember("/other/b.ron".into());
    apply(&mut state, ViewAction::Run(Command::OpenPath));
    let rows: Vec<_> = shown(&state).rows.into_iter().map(|row| row.name).collect();
    assert_eq!(rows, ["b.ron, opened before, /other", "a.ron, opened before, /plans"]);
    assert_eq!(update(&mut state.clone(), PathAction::Take(1).into()), [Effect::Read("/plans/a.ron".into())]);
    assert_eq!(after(&mut state, "t"), "/", "that is all they have in common");
}

#[test]
fn each_folder_is_asked_for_once_and_late_answers_are_passed_over() {
    let mut state = empty_state();
    let type_text = |state: &mut State, text: &str| update(state, PathAction::Type(text.to_owned()).into());
    assert_eq!(update(&mut state, ViewAction::Run(Command::OpenPath).into()), [Effect::ListFolder(String::new())]);
    assert_eq!(shown(&state).note, "Reading the folder…");
    assert_eq!(type_text(&mut state, "a"), []);
    assert_eq!(type_text(&mut state, "/p/a"), [Effect::ListFolder("/p/".to_owned())]);
    apply(&mut state, listed("", &["a.ron"]));
    assert_eq!(shown(&state).note, "Reading the folder…", "that was the folder before");
    apply(&mut state, listed("/p/", &["b.ron"]));
    assert_eq!(shown(&state).note, "No plan and no folder here begins with “a”.");
    assert_eq!(type_text(&mut state, "/p/"), []);
    assert_eq!(labels(&state), "b.ron");
    apply(&mut state, ViewAction::CloseDialog);
    apply(&mut state, listed("/p/", &["c.ron"]));
    assert_eq!(path(&state), None);
}

#[test]
fn a_folder_that_cannot_be_read_leaves_the_typing() {
    let mut state = typing("/root/a.ron", "/none/", &[]);
    let answer = Err("permission denied".to_owned());
    apply(&mut state, PathAction::Listed { folder: "/root/".to_owned(), answer });
    assert_eq!(shown(&state).note, "The folder cannot be listed: permission denied. A path can be typed all the same.");
    assert_eq!(update(&mut state, PathAction::Enter.into()), [Effect::Read("/root/a.ron".into())]);
}

#[test]
fn an_unsaved_plan_is_asked_about_before_a_typed_one_is_opened() {
    let mut state = sample_state();
    apply(&mut state, rungs::app::action::FactAction::SetHoursPerWeek(3.0));
    apply(&mut state, ViewAction::Run(Command::OpenPath));
    assert_eq!(update(&mut state, FileAction::UsePath("/b.ron".into()).into()), []);
    assert_eq!(state.dialog, Some(Dialog::Unsaved(After::Open("/b.ron".into()))));
}
