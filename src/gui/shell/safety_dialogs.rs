//! Questions about recovery copies, changed files, versions and the history of changes.

use eframe::egui::{Align2, Context, Label, Ui, vec2};

use crate::app::action::{Action, ConflictAction, RecoveryAction, Side, VersionAction, ViewAction};
use crate::app::present::history::HistoryRow;
use crate::app::present::safety_dialog::{ComparisonData, QuestionData, SafetyDialogData};
use crate::app::present::versions::{VersionRow, VersionsData};
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Dialog, ListRow, mark_heading};

/// Greatest height of a list.
const LIST: f32 = 360.0;
/// Width of a dialog with a list.
const WIDE: f32 = 560.0;
/// Width of a dialog with lines of text.
const WIDEST: f32 = 680.0;

/// Paints the dialog that is open, if it is one of these.
pub(super) fn safety_dialog_ui(context: &Context, data: &SafetyDialogData, actions: &mut Vec<Action>) {
    match data {
        SafetyDialogData::Nothing => {}
        SafetyDialogData::Recovery(question) => recovery_ui(context, question, actions),
        SafetyDialogData::Conflict(question) => conflict_ui(context, question, actions),
        SafetyDialogData::Versions(versions) => versions_ui(context, versions, actions),
        SafetyDialogData::History(rows) => history_ui(context, rows, actions),
        SafetyDialogData::Compare(comparison) => comparison_ui(context, comparison, actions),
    }
}

fn recovery_ui(context: &Context, data: &QuestionData, actions: &mut Vec<Action>) {
    let mut dialog = Dialog::new(&data.question).text(&data.text).width(WIDE).danger("Discard").safe("Decide later");
    if data.comparable {
        dialog = dialog.plain("Compare");
    }
    let answer = dialog.primary("Restore").show(context);
    let id = || data.id.clone();
    let action = match answer {
        Some(0) => RecoveryAction::Discard(id()),
        Some(1) => RecoveryAction::Later(id()),
        Some(2) if data.comparable => RecoveryAction::Compare(id()),
        Some(_) => RecoveryAction::Restore(id()),
        None => return,
    };
    actions.push(action.into());
}

fn conflict_ui(context: &Context, data: &QuestionData, actions: &mut Vec<Action>) {
    let dialog = Dialog::new(&data.question).text(&data.text).width(WIDE);
    let dialog = dialog.safe("Decide later").plain("Compare").plain("Use the file").primary("Keep mine");
    let action: Action = match dialog.show(context) {
        Some(0) => ViewAction::CloseDialog.into(),
        Some(1) => ConflictAction::Compare.into(),
        Some(2) => ConflictAction::Settle(Side::Theirs).into(),
        Some(_) => ConflictAction::Settle(Side::Mine).into(),
        None => return,
    };
    actions.push(action);
}

fn versions_ui(context: &Context, data: &VersionsData, actions: &mut Vec<Action>) {
    let readable = data.rows.get(data.selected).is_some_and(|row| row.readable);
    let mut dialog = Dialog::new("Version history").text(&data.sentence).safe("Close").width(WIDE);
    if readable {
        dialog = dialog.plain("Open as a copy");
    }
    if data.restorable {
        dialog = dialog.primary("Restore");
    }
    let answer = dialog.show_with(context, |ui| {
        Dialog::list_ui(ui, LIST, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (index, row) in data.rows.iter().enumerate() {
                if version_ui(ui, row) {
                    actions.push(VersionAction::Select(index).into());
                }
            }
        });
    });
    let action: Action = match answer {
        Some(0) => ViewAction::CloseDialog.into(),
        Some(1) => VersionAction::OpenCopy(data.selected).into(),
        Some(_) => VersionAction::Restore(data.selected).into(),
        None => return,
    };
    actions.push(action);
}

fn version_ui(ui: &mut Ui, row: &VersionRow) -> bool {
    let name = format!("{}, {}", row.saved, row.change);
    let shown = ListRow::new(&name, row.selected).tall().show(ui, |ui, rect| {
        let tokens = ui.tokens();
        let weak = ListRow::third_text(ui, row.selected);
        let inside = rect.shrink2(vec2(size::SPACE_12, size::SPACE_4));
        let (upper, lower) = inside.split_top_bottom_at_fraction(0.5);
        ui.paint_words(upper, Align2::LEFT_CENTER, TextKind::Strong13, row.saved.as_str(), tokens.t1);
        ui.paint_words(lower, Align2::LEFT_CENTER, TextKind::Caption12, row.change.as_str(), weak);
    });
    shown.response.clicked() || shown.opened
}

fn history_ui(context: &Context, rows: &[HistoryRow], actions: &mut Vec<Action>) {
    let text = "Newest first. Choose a point to go there; nothing after it is lost until you change something.";
    let answer = Dialog::new("Undo history").text(text).safe("Close").width(WIDE).show_with(context, |ui| {
        Dialog::list_ui(ui, LIST, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for row in rows {
                if point_ui(ui, row) {
                    actions.push(Action::Jump(row.made));
                }
            }
        });
    });
    if answer.is_some() {
        actions.push(ViewAction::CloseDialog.into());
    }
}

fn point_ui(ui: &mut Ui, row: &HistoryRow) -> bool {
    let name = if row.now { format!("{}, now", row.words) } else { row.words.clone() };
    let shown = ListRow::new(&name, row.now).show(ui, |ui, rect| {
        let tokens = ui.tokens();
        let inside = rect.shrink2(vec2(size::SPACE_12, 0.0));
        let kind = if row.now { TextKind::Strong13 } else { TextKind::Body13 };
        ui.paint_words(inside, Align2::LEFT_CENTER, kind, row.words.as_str(), tokens.t1);
        if row.now {
            ui.paint_words(inside, Align2::RIGHT_CENTER, TextKind::Caption12, "now", tokens.t2);
        }
    });
    shown.response.clicked() || shown.opened
}

fn comparison_ui(context: &Context, data: &ComparisonData, actions: &mut Vec<Action>) {
    let close = if data.goes_back { "Back" } else { "Close" };
    let dialog = Dialog::new(&data.title).text(&data.sentence).safe(close).plain("Copy as text").width(WIDEST);
    let answer = dialog.show_with(context, |ui| {
        Dialog::list_ui(ui, LIST, |ui| {
            for group in &data.groups {
                ui.add_space(size::SPACE_8);
                let heading = ui.words(TextKind::Strong13, group.heading, ui.tokens().t1);
                mark_heading(ui, &heading, group.heading);
                for line in &group.lines {
                    ui.add(Label::new(TextKind::Body13.job(line.as_str(), ui.tokens().t2)).wrap());
                }
            }
        });
    });
    match answer {
        Some(0) => actions.push(ViewAction::CloseDialog.into()),
        Some(_) => actions.push(Action::Copy(data.text.clone())),
        None => {}
    }
}
