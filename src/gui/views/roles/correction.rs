//! Paints what the person corrects of a role of the catalogue beside what is published, and the form for it.

use eframe::egui::{Label, Ui};

use super::role_form::{fields_ui, save_as_pack_ui};
use crate::app::action::{Action, RoleAction};
use crate::app::present::roles::correction::{CorrectedRow, Correction};
use crate::app::view::ScreenView;
use crate::app::view::roles::RolesView as View;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Card};

/// Width of the button at the end of a corrected part.
const RESTORE: f32 = 64.0;

pub(super) fn correction_ui(ui: &mut Ui, view: &View, correction: &Correction, actions: &mut Vec<Action>) {
    if correction.is_unused() {
        return;
    }
    let mut wanted = view.clone();
    let title = if correction.form.is_some() { "Correct this role" } else { "Corrected by you" };
    Card::titled(title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        for row in &correction.rows {
            ui.push_id(row.what.as_str(), |ui| row_ui(ui, correction, row, actions));
        }
        if let Some(form) = &correction.form {
            if correction.rows.is_empty() {
                ui.second("What you change goes before what is published, in your plan alone.");
            }
            fields_ui(ui, form, &mut wanted, actions);
        }
        ui.add_space(size::SPACE_4);
        ui.horizontal_wrapped(|ui| {
            if correction.form.is_some() {
                if ui.add(Button::plain("Done").name("Done correcting this role")).clicked() {
                    wanted.correcting = None;
                }
            } else if ui.add(Button::plain("Correct more…")).clicked() {
                wanted.correcting = Some(correction.role.clone());
            }
            if !correction.rows.is_empty() && ui.add(Button::quiet("Restore all that is published")).clicked() {
                actions.push(RoleAction::Restore(correction.role.clone(), None).into());
            }
            if !correction.rows.is_empty() {
                save_as_pack_ui(ui, actions);
            }
        });
    });
    if wanted != *view {
        actions.push(ScreenView::Roles(wanted).into());
    }
}

/// What is corrected, what is published, and the way back to it.
fn row_ui(ui: &mut Ui, correction: &Correction, row: &CorrectedRow, actions: &mut Vec<Action>) {
    let name = format!("Restore what is published: {}", row.what);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        let width = ui.available_width() - RESTORE - size::SPACE_8;
        ui.vertical(|ui| {
            ui.set_width(width);
            let tokens = ui.tokens();
            let mut job = TextKind::Body13.job(format!("{}: {}", row.what, row.yours), tokens.t1);
            let style = TextKind::Caption12.format(tokens.t2);
            job.append(&format!(" · as published: {}", row.published), 0.0, style);
            ui.add(Label::new(job).wrap());
        });
        if ui.add(Button::minor("Restore").width(RESTORE).name(&name)).clicked() {
            actions.push(RoleAction::Restore(correction.role.clone(), Some(row.part)).into());
        }
    });
}
