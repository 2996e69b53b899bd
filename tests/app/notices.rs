//! Messages: a failure stays, nothing is told twice, and there are never many.

use rungs::app::action::{Action, FileAction};
use rungs::app::copied_picture::CopiedPicture;
use rungs::app::effect::Effect;
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

#[test]
fn a_copied_picture_is_told_with_its_size_and_what_is_not_on_it() {
    let mut state = sample_state();
    state.notices.clear();
    let asked = crate::support::update(&mut state, Action::CopyPicture("Pay by source".to_owned()));
    assert_eq!(asked, [Effect::CopyPicture("Pay by source".to_owned())]);
    let picture = CopiedPicture { of: "Pay by source".to_owned(), size: [1280, 606], whole: true };
    apply(&mut state, Action::PictureCopied(Ok(picture.clone())));
    apply(&mut state, Action::PictureCopied(Ok(CopiedPicture { whole: false, ..picture })));
    apply(&mut state, Action::PictureCopied(Err("the clipboard of this desktop did not take it".to_owned())));
    let size = "Copied a picture of “Pay by source”, 1280 × 606 pixels.";
    let part = format!("{size} Only the part that was in view: a larger window shows more of it.");
    let none = "No picture was copied: the clipboard of this desktop did not take it.";
    assert_eq!(told(&state), [size, part.as_str(), none]);
    assert_eq!(state.notices[2].weight, Weight::Failure);
}
