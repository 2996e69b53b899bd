//! Paints the sources that a role rests on.

use eframe::egui::{Ui, vec2};

use super::parts::lines;
use crate::app::action::Action;
use crate::app::present::roles::sources::{SourceRow, SourcesTab};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Card, Chip, ChipKind, empty_state};

pub(super) fn sources_ui(ui: &mut Ui, tab: &SourcesTab, actions: &mut Vec<Action>) {
    if tab.rows.is_empty() {
        Card::plain().height(200.0).show(ui, |ui| {
            let reason = "The catalogue says nothing on where this role is from.";
            empty_state(ui, Icon::Data, "No source is listed", reason, "")
        });
    }
    ui.spacing_mut().item_spacing.y = size::SPACE_12;
    for (at, row) in tab.rows.iter().enumerate() {
        ui.push_id(at, |ui| row_ui(ui, row, actions));
    }
}

fn row_ui(ui: &mut Ui, row: &SourceRow, actions: &mut Vec<Action>) {
    let kind = if row.satire { ChipKind::Satire } else { ChipKind::Plain };
    Card::titled(&row.title).body_top(35.0).show_with(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_8;
            ui.add(Chip::new(kind, &row.kind));
            if let Some(url) = &row.url {
                let name = format!("Open {}", row.title);
                if ui.add(Button::minor("Open").icon(Icon::External).name(&name)).clicked() {
                    actions.push(Action::Browse(url.clone()));
                }
            }
        },
        |ui| {
            ui.spacing_mut().item_spacing = vec2(size::SPACE_8, size::SPACE_4);
            lines(ui, TextKind::Body13, &row.origin, ui.tokens().t2);
            let mut carries = TextKind::Strong13.job("Carries here ", ui.tokens().t1);
            carries.append(&row.carries, 0.0, TextKind::Body13.format(ui.tokens().t1));
            ui.add(eframe::egui::Label::new(carries).wrap());
            if let Some(note) = &row.note {
                lines(ui, TextKind::Body13, note, ui.tokens().t2);
            }
            ui.caption(match &row.url {
                Some(url) => format!("{} · {url}", row.licence),
                None => row.licence.clone(),
            });
        },
    );
}
