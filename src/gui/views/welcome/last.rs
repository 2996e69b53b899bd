//! The plan that was open last, to go on with.

use eframe::egui::{Label, Ui};

use crate::app::action::{Action, FileAction};
use crate::app::after::After;
use crate::app::present::welcome::LastPlanData;
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Card, EndRow, mark_heading};

/// Paints it; `focus` puts the keyboard onto its button.
pub(super) fn last_ui(ui: &mut Ui, last: &LastPlanData, focus: bool, actions: &mut Vec<Action>) {
    Card::plain().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        let row = EndRow::next_line(ui, size::CONTROL_LARGE);
        row.before_ui(ui, size::SPACE_12, |ui| {
            let title = format!("Continue with “{}”", last.title);
            let heading = ui.add(Label::new(TextKind::Title15.job(title.as_str(), ui.tokens().t1)).truncate());
            mark_heading(ui, &heading, &title);
        });
        row.show(ui, |ui| {
            let name = format!("Continue with {}", last.title);
            let button = ui.add(Button::primary("Continue").icon(Icon::File).large().name(&name));
            if focus {
                button.request_focus();
            }
            if button.clicked() {
                actions.push(FileAction::Leave(After::Open(last.path.clone())).into());
            }
        });
        ui.add(Label::new(TextKind::Body13.job(last.next.as_str(), ui.tokens().t1)).wrap());
        ui.add(Label::new(TextKind::Caption12.job(last.saved.as_str(), ui.tokens().t2)).truncate());
    });
}
