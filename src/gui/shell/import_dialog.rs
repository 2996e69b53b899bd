//! The dialogs about official files: how far an import is, what came of it, and whether to remove a pack.

use eframe::egui::{Context, Ui, accesskit::Live};

use crate::app::action::{Action, PackAction, ViewAction};
use crate::app::packs::PackChange;
use crate::app::present::import_dialog::{ImportData, ImportProgress};
use crate::app::present::import_report::ReportPart;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Dialog as Question, Progress, mark_heading};

/// Width of the dialogs.
const WIDTH: f32 = 640.0;
/// Height of the report, where there is room.
const LIST: f32 = 420.0;

/// Paints the one that is open.
pub(super) fn import_dialog_ui(context: &Context, data: &ImportData, actions: &mut Vec<Action>) {
    match data {
        ImportData::UnderWay(progress) => under_way_ui(context, progress, actions),
        ImportData::Kept { parts, elsewhere } => kept_ui(context, parts, *elsewhere, actions),
        ImportData::Failed(why) => {
            let text = format!("{why}\n\nWhat was there before is in use as it was.");
            let question = Question::new("Nothing was imported").text(&text).width(WIDTH).safe("Close");
            match question.primary("Choose other files…").show(context) {
                Some(0) => actions.push(ViewAction::CloseDialog.into()),
                Some(_) => actions.extend([ViewAction::CloseDialog.into(), PackAction::Pick.into()]),
                None => {}
            }
        }
        ImportData::Remove { question, text, key } => {
            match Question::new(question).text(text).danger("Remove").safe("Keep it").show(context) {
                Some(0) => actions.push(PackAction::Change(PackChange::Remove(key.clone())).into()),
                Some(_) => actions.push(ViewAction::CloseDialog.into()),
                None => {}
            }
        }
    }
}

fn under_way_ui(context: &Context, progress: &ImportProgress, actions: &mut Vec<Action>) {
    let text = format!("{}. Until the end nothing on the disk changes.", progress.files);
    let question = Question::new("Importing official files").text(&text).width(WIDTH).safe("Cancel");
    let answer = question.show_with(context, |ui| {
        ui.add_space(size::SPACE_8);
        ui.add(Progress::new(progress.part, &progress.name));
        ui.add_space(size::SPACE_4);
        ui.horizontal(|ui| {
            let phase = ui.body(progress.phase.as_str());
            // Only the phase is told as it changes: a count that is read out again and again says nothing.
            ui.ctx().accesskit_node_builder(phase.id, |node| node.set_live(Live::Polite));
            ui.second(progress.rows.as_str());
        });
        ui.caption(progress.done.as_str());
    });
    if answer.is_some() {
        actions.push(PackAction::Cancel.into());
    }
}

fn kept_ui(context: &Context, parts: &[ReportPart], elsewhere: bool, actions: &mut Vec<Action>) {
    let mut question = Question::new("Official files are imported").width(WIDTH).safe("Close");
    if elsewhere {
        question = question.primary("Show them in Data");
    }
    let answer = question.show_with(context, |ui| {
        Question::list_ui(ui, LIST, |ui| {
            for part in parts {
                part_ui(ui, part);
            }
        });
    });
    match answer {
        Some(0) => actions.push(ViewAction::CloseDialog.into()),
        Some(_) => actions.push(ViewAction::ShowOfficialFiles.into()),
        None => {}
    }
}

fn part_ui(ui: &mut Ui, part: &ReportPart) {
    ui.add_space(size::SPACE_8);
    let heading = ui.words(TextKind::Strong13, part.heading.as_str(), ui.tokens().t1);
    mark_heading(ui, &heading, &part.heading);
    for line in &part.lines {
        ui.second(line.as_str());
    }
}
