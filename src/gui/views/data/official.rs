//! Paints the official files: what they are, and each pack with its switch and its button.

use eframe::egui::{Rect, ScrollArea, Ui, pos2, vec2};

use super::source::fact_ui;
use crate::app::action::{Action, PackAction, ViewAction};
use crate::app::command::Command;
use crate::app::dialog::Dialog;
use crate::app::packs::{PackChange, PackKey};
use crate::app::present::data::{OfficialData, OfficialRow, PackState};
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::place::at;
use crate::gui::widgets::{Button, Card, Checkbox, Chip, ChipKind};

/// What they are and where they come from.
const WHAT: &str = "All occupations of O*NET with wages and projections of the U.S. Bureau of Labor Statistics are inside \
                    Rungs. Their files can be imported as you downloaded them: O*NET adds the publisher’s sentences or \
                    another release; wages and projections take the place of those inside; wages of states and \
                    metropolitan areas add places. A file is known by what is in it, stays where it is, and is sent nowhere.";

/// Paints them in the room there is, which scrolls.
pub(super) fn official_ui(ui: &mut Ui, room: Rect, data: &OfficialData, actions: &mut Vec<Action>) {
    // The bar of the scroll area stands in the margin of the page.
    let reach = Rect::from_min_max(room.min, pos2(room.max.x + size::PAGE_SIDE, room.max.y + size::PAGE_BOTTOM));
    at(ui, reach, |ui| {
        ScrollArea::vertical().id_salt("official files").auto_shrink(false).show(ui, |ui| {
            let inside = Rect::from_min_size(ui.max_rect().min, vec2(room.width(), f32::INFINITY));
            at(ui, inside, |ui| {
                ui.spacing_mut().item_spacing.y = size::SPACE_16;
                Card::titled("Official files").show(ui, |ui| {
                    ui.spacing_mut().item_spacing = vec2(size::SPACE_12, size::SPACE_8);
                    ui.second(WHAT);
                    ui.horizontal_wrapped(|ui| what_can_be_done_ui(ui, data, actions));
                });
                for row in &data.rows {
                    ui.push_id(&row.title, |ui| pack_ui(ui, data, row, actions));
                }
            });
            ui.add_space(size::PAGE_BOTTOM);
        });
    });
}

fn what_can_be_done_ui(ui: &mut Ui, data: &OfficialData, actions: &mut Vec<Action>) {
    let import = ui.add_enabled(data.obstacle.is_none(), Button::primary("Import official files…"));
    if import.on_disabled_hover_text(data.obstacle.unwrap_or_default()).clicked() {
        actions.push(PackAction::Pick.into());
    }
    if let Some(report) = data.report
        && ui.add(Button::plain(report)).clicked()
    {
        actions.push(ViewAction::Show(Dialog::Import).into());
    }
    let own = ui.add_enabled(data.own_obstacle.is_none(), Button::plain("Save your roles as a pack…"));
    if own.on_disabled_hover_text(data.own_obstacle.unwrap_or_default()).clicked() {
        actions.push(ViewAction::Run(Command::SaveAsPack).into());
    }
}

fn pack_ui(ui: &mut Ui, data: &OfficialData, row: &OfficialRow, actions: &mut Vec<Action>) {
    let kind = match row.state {
        PackState::Inside | PackState::On => ChipKind::Met,
        PackState::Off => ChipKind::Skipped,
        PackState::Damaged => ChipKind::Warning,
        PackState::Changing => ChipKind::Doing,
    };
    Card::titled(&row.title).show_with(
        ui,
        |ui| {
            ui.add(Chip::new(kind, row.state_words));
        },
        |ui| {
            ui.spacing_mut().item_spacing = vec2(size::SPACE_8, 2.0);
            if let Some(key) = &row.key {
                ui.add_enabled_ui(data.obstacle.is_none(), |ui| change_ui(ui, row, key, actions));
                ui.add_space(size::SPACE_4);
            }
            for (name, value) in &row.facts {
                fact_ui(ui, name, value);
            }
            if !row.credit.is_empty() {
                ui.add_space(size::SPACE_4);
                ui.words(TextKind::Caption12, row.credit.as_str(), ui.tokens().t2);
            }
        },
    );
}

/// What can be done with an imported pack.
fn change_ui(ui: &mut Ui, row: &OfficialRow, key: &PackKey, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_16;
        if let Some((id, on)) = row.switch
            && ui.add(Checkbox::from_bool(on, &row.switch_name)).changed()
        {
            actions.push(PackAction::Change(PackChange::Switch(id, !on)).into());
        }
        if ui.add(Button::plain("Remove…").small().name(&row.remove_name)).clicked() {
            actions.push(ViewAction::Show(Dialog::RemovePack(key.clone())).into());
        }
    });
}
