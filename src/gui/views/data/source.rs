//! Paints one source: what it is, and every figure that comes from it.

use eframe::egui::{Align, Label, Layout, Ui, vec2};

use super::claims::claims_ui;
use super::side::outside;
use crate::app::action::Action;
use crate::app::present::data::{DataData, SourceDetail};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Card, Chip, ChipKind};

/// Width of the names of facts.
const NAMES: f32 = 76.0;

/// Paints the source in the room there is.
pub(super) fn source_ui(ui: &mut Ui, data: &DataData, detail: &SourceDetail, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = size::SPACE_16;
    Card::titled(&detail.title).show_with(
        ui,
        |ui| {
            let kind = if detail.satire { ChipKind::Satire } else { ChipKind::Plain };
            ui.add(Chip::new(kind, detail.kind));
        },
        |ui| {
            ui.spacing_mut().item_spacing = vec2(size::SPACE_8, 2.0);
            ui.words(TextKind::Caption12, detail.kind_means, ui.tokens().t2);
            ui.add_space(size::SPACE_4);
            for (name, value) in &detail.facts {
                fact_ui(ui, name, value);
            }
            if !detail.note.is_empty() {
                fact_ui(ui, "Note", &detail.note);
            }
            if !detail.also.is_empty() {
                ui.caption(&detail.also);
            }
            if !detail.address.is_empty() {
                ui.add_space(size::SPACE_4);
                ui.horizontal(|ui| {
                    if ui.add(outside("Open the page").name("Open the page of the source in the browser")).clicked() {
                        actions.push(Action::Browse(detail.address.clone()));
                    }
                    ui.add(Label::new(TextKind::Caption12.job(&detail.address, ui.tokens().t3)).truncate());
                });
            }
        },
    );
    let mut copy = false;
    let count = detail.claims.len();
    Card::titled(&detail.claims_title).bare().body_top(size::CARD_BODY_TOP).fill_height(ui).show_with(
        ui,
        |ui| {
            if count > 0 && !detail.satire {
                let button = Button::minor("Copy").icon(Icon::Copy).name("Copy the figures of this source");
                copy = ui.add(button).clicked();
            }
        },
        |ui| {
            if count > 0 {
                claims_ui(ui, data, detail, actions);
            } else {
                ui.horizontal(|ui| {
                    ui.add_space(size::SPACE_16);
                    ui.second("It stands for levels, hours, steps or moves, or is kept for comparison.");
                });
            }
        },
    );
    if copy {
        actions.push(Action::Copy(detail.copied.clone()));
    }
}

/// One fact: its name, and what it is.
pub(super) fn fact_ui(ui: &mut Ui, name: &str, value: &str) {
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.allocate_ui_with_layout(vec2(NAMES, 18.0), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(vec2(NAMES, 18.0));
            ui.caption(name);
        });
        ui.vertical(|ui| ui.body(value));
    });
}
