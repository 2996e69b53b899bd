//! Questions and windows over the screen.

use std::path::Path;

use eframe::egui::Context;

use crate::app::action::{Action, FileAction, ViewAction};
use crate::app::after::After;
use crate::app::dialog::Dialog;
use crate::app::format;
use crate::app::present::loose_texts::loose_texts;
use crate::app::state::State;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _};
use crate::gui::widgets::Dialog as Question;

/// Greatest height of a list in a dialog.
const LIST: f32 = 440.0;

/// Paints the dialog that is open. The palette, the path, the advert, the help, the import and the questions about
/// safety have files of their own.
pub(super) fn dialog_ui(context: &Context, state: &State, about: Option<&str>, actions: &mut Vec<Action>) {
    match &state.dialog {
        None
        | Some(
            Dialog::Palette(_)
            | Dialog::Advert(_)
            | Dialog::Help(_)
            | Dialog::Import
            | Dialog::RemovePack(_)
            | Dialog::Path(_)
            | Dialog::Recovery
            | Dialog::Conflict { .. }
            | Dialog::Versions { .. }
            | Dialog::History
            | Dialog::Compare { .. },
        ) => {}
        Some(Dialog::Unsaved(after)) => unsaved_ui(context, state, after, actions),
        Some(Dialog::Replace { path, then }) => replace_ui(context, path, then.as_ref(), actions),
        Some(Dialog::Messages) => messages_ui(context, state, actions),
        Some(Dialog::About) => about_ui(context, about.unwrap_or_default(), actions),
    }
}

fn close(answer: Option<usize>, actions: &mut Vec<Action>) {
    if answer.is_some() {
        actions.push(ViewAction::CloseDialog.into());
    }
}

fn unsaved_ui(context: &Context, state: &State, after: &After, actions: &mut Vec<Action>) {
    let Some(document) = &state.document else { return };
    let loose = loose_texts(document);
    if !document.is_dirty() {
        texts_ui(context, &loose, after, actions);
        return;
    }
    let title = &document.plan().title;
    let question = format!("Save the changes to “{title}”?");
    let lost = match after {
        After::Quit => "The window closes after that.",
        After::Welcome
        | After::Sample
        | After::PickAndOpen
        | After::Open(_)
        | After::Restore(_)
        | After::OpenVersion(_) => "Another plan takes its place after that.",
    };
    let text = format!("Changes you discard cannot be brought back. {lost}");
    let text = if loose.is_empty() { text } else { format!("{text}\n\n{loose}") };
    let answer =
        Question::new(&question).text(&text).danger("Discard").safe("Keep editing").primary("Save").show(context);
    match answer {
        Some(0) => actions.push(FileAction::Discard(after.clone()).into()),
        Some(1) => actions.push(ViewAction::CloseDialog.into()),
        Some(_) => actions.push(FileAction::Save { then: Some(after.clone()) }.into()),
        None => {}
    }
}

/// Everything is saved but what stands in fields and is not in the plan.
fn texts_ui(context: &Context, loose: &str, after: &After, actions: &mut Vec<Action>) {
    let question = Question::new("Leave what is typed and not in the plan?").text(loose);
    match question.danger("Leave it").safe("Keep editing").show(context) {
        Some(0) => actions.push(FileAction::Discard(after.clone()).into()),
        Some(_) => actions.push(ViewAction::CloseDialog.into()),
        None => {}
    }
}

fn replace_ui(context: &Context, path: &Path, then: Option<&After>, actions: &mut Vec<Action>) {
    let name = format::path_name(path);
    let question = format!("Replace “{name}”?");
    let folder = format::path_folder(path);
    let text = format!("A file of that name is in {folder}. What is in it would be lost.");
    let answer = Question::new(&question).text(&text).danger("Replace").safe("Cancel").show(context);
    match answer {
        Some(0) => actions.push(FileAction::Replace { path: path.to_owned(), then: then.cloned() }.into()),
        Some(_) => actions.push(ViewAction::CloseDialog.into()),
        None => {}
    }
}

fn messages_ui(context: &Context, state: &State, actions: &mut Vec<Action>) {
    let answer = Question::new("Messages of this session").safe("Close").width(560.0).show_with(context, |ui| {
        if state.messages.is_empty() {
            ui.second("Nothing has happened yet.");
        }
        Question::list_ui(ui, LIST, |ui| {
            for message in state.messages.iter().rev() {
                ui.add(eframe::egui::Label::new(TextKind::Body13.job(message.as_str(), ui.tokens().t1)).wrap());
            }
        });
    });
    close(answer, actions);
}

fn about_ui(context: &Context, about: &str, actions: &mut Vec<Action>) {
    close(Question::new("About Rungs").text(about).safe("Close").width(560.0).show(context), actions);
}
