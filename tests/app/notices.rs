//! Messages: a failure stays, nothing is told twice, and there are never many.

use rungs::app::action::FileAction;
use rungs::app::notice::Weight;
use rungs::app::state::State;

use crate::support::{apply, sample_state};

fn told(state: &State) -> Vec<&str> {
    state.notices.iter().map(|notice| notice.text.as_str()).collect()
}

fn fail(state: &mut State, message: &str) {
    apply(state, FileAction::SaveFailed(message.to_owned()));
}

fn note(state: &mut State, path: &str) {
    let saved = FileAction::Saved {
        path: path.into(),
        revision: 0,
        identity: None,
        notes: vec![format!("A note about {path}.")],
        then: None,
    };
    apply(state, saved);
}

#[test]
fn a_failure_stays_while_other_messages_make_room() {
    let mut state = sample_state();
    state.notices.clear();
    fail(&mut state, "The disk is full");
    let failure = told(&state)[0].to_owned();
    for number in 0..5 {
        note(&mut state, &format!("/{number}.ron"));
    }
    assert_eq!(state.notices.len(), 3);
    assert_eq!((told(&state)[0], state.notices[0].weight), (failure.as_str(), Weight::Failure));
}

#[test]
fn a_message_that_stands_already_is_not_shown_twice() {
    let mut state = sample_state();
    state.notices.clear();
    fail(&mut state, "The disk is full");
    fail(&mut state, "The folder is gone");
    fail(&mut state, "The disk is full");
    let told = told(&state);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[1].contains("The disk is full"), "told anew, it stands last: {told:?}");
}
