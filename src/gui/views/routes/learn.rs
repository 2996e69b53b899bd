//! What there is to learn for the selected move, and what carries over.

use eframe::egui::{ScrollArea, Ui, text::LayoutJob, vec2};

use crate::app::present::routes::MoveData;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Card, Chip, ChipKind, table_view, tell_parts};

/// Most of the room that the skills that carry over take.
const CARRIED: f32 = 0.4;

pub(super) fn learn_ui(ui: &mut Ui, data: &MoveData) {
    let learn = &data.learn;
    Card::titled("Skills").fill_height(ui).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        let tokens = ui.tokens();
        let mut job = LayoutJob::default();
        job.append(&learn.hours, 0.0, TextKind::Strong13.format(tokens.t1));
        job.append("to learn", size::SPACE_4, TextKind::Body13.format(tokens.t2));
        job.append(&learn.carried, size::SPACE_16, TextKind::Strong13.format(tokens.t1));
        job.append("essentials carry over", size::SPACE_4, TextKind::Body13.format(tokens.t2));
        let label = ui.add(eframe::egui::Label::new(job));
        tell_parts(ui, &label, &[&learn.hours, "to learn,", &learn.carried, "essentials carry over"]);
        if !learn.sentence.is_empty() {
            ui.caption(learn.sentence.as_str());
        }
        let lines = learn.gain.rows.len() as f32 + 1.25;
        let rest = ui.available_height();
        let least = rest * (1.0 - CARRIED);
        if !learn.gain.rows.is_empty() {
            let height = (lines * size::CONTROL_SMALL).min(if learn.met.is_empty() { rest } else { least });
            ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
                ui.set_min_height(height);
                table_view(ui, &learn.gain, "Skills to gain");
            });
        }
        if learn.met.is_empty() {
            return;
        }
        ui.add_space(size::SPACE_8);
        ui.caption("Carry over");
        let area = ScrollArea::vertical().id_salt("carried").auto_shrink(false).min_scrolled_height(0.0);
        area.show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(size::SPACE_8, size::SPACE_4);
                ui.spacing_mut().interact_size.y = size::CHIP;
                for skill in &learn.met {
                    ui.add(Chip::new(ChipKind::Met, skill));
                }
            });
        });
    });
}
