//! Paints Settings. It changes nothing: what the person does goes out as actions.

use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, vec2};
use strum::IntoEnumIterator;

use super::page::Page;
use crate::app::action::{Action, SettingsAction};
use crate::app::present::settings::SettingsData;
use crate::app::settings::ThemeChoice;
use crate::app::words::Words as _;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Card, Checkbox, Segmented, Select};

/// Width of the column of cards.
const COLUMN: f32 = 720.0;
/// Least width of the page, for the longest row.
const LEAST_WIDTH: f32 = 680.0;
/// Width of the words before a control.
const WORDS: f32 = 220.0;

/// Settings, with what only the painting needs to remember.
#[derive(Debug, Default)]
pub struct SettingsScreen {}

impl SettingsScreen {
    pub fn ui(&mut self, ui: &mut Ui, data: &SettingsData, actions: &mut Vec<Action>) {
        let summary = "These hold for every plan. A plan keeps nothing of them.";
        Page::new("Settings").summary(summary).least_width(LEAST_WIDTH).show(
            ui,
            |_| {},
            |ui| {
                let room = ui.max_rect();
                let column = Rect::from_min_size(room.min, vec2(COLUMN.min(room.width()), room.height()));
                ui.scope_builder(UiBuilder::new().max_rect(column), |ui| {
                    ui.spacing_mut().item_spacing.y = size::SPACE_16;
                    look_ui(ui, data, actions);
                    content_ui(ui, data, actions);
                    files_ui(ui, data, actions);
                });
            },
        );
    }
}

fn look_ui(ui: &mut Ui, data: &SettingsData, actions: &mut Vec<Action>) {
    Card::titled("Look").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_12;
        row_ui(ui, "Theme", |ui| {
            let options: Vec<_> = ThemeChoice::iter().map(|theme| (theme, theme.words())).collect();
            let mut theme = data.theme;
            ui.add(Segmented::new("Theme", &mut theme, &options));
            if theme != data.theme {
                actions.push(SettingsAction::SetTheme(theme).into());
            }
        });
        row_ui(ui, "Zoom", |ui| {
            let options: Vec<_> = data.zoom_levels.iter().map(|(level, words)| (*level, words.as_str())).collect();
            let mut zoom = data.zoom_percent;
            ui.add(Select::new("Zoom", &mut zoom, &options).width(110.0));
            ui.caption("Ctrl and plus, minus or 0 do the same.");
            if zoom != data.zoom_percent {
                actions.push(SettingsAction::SetZoom(zoom).into());
            }
        });
        row_ui(ui, "Money", |ui| {
            let options: Vec<_> = data.money_styles.iter().map(|(style, words)| (*style, words.as_str())).collect();
            let mut style = data.money_style;
            ui.add(Segmented::new("How money is written", &mut style, &options));
            if style != data.money_style {
                actions.push(SettingsAction::SetMoneyStyle(style).into());
            }
        });
    });
}

fn content_ui(ui: &mut Ui, data: &SettingsData, actions: &mut Vec<Action>) {
    Card::titled("Reality check").show(ui, |ui| {
        ui.second("Some roles have a satirical view of the work. It is always marked as satire and reaches no figure.");
        let shown = !data.hide_satire;
        if ui.add(Checkbox::from_bool(shown, "Show the reality check")).changed() {
            actions.push(SettingsAction::HideSatire(shown).into());
        }
    });
}

fn files_ui(ui: &mut Ui, data: &SettingsData, actions: &mut Vec<Action>) {
    Card::titled("Files").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_8;
        for (what, path) in &data.places {
            row_ui(ui, what, |ui| {
                ui.words(TextKind::Mono12, path.as_str(), ui.tokens().t2);
            });
        }
        for (index, path) in data.recent.iter().enumerate() {
            row_ui(ui, if index == 0 { "Opened before" } else { "" }, |ui| {
                ui.words(TextKind::Mono12, path.as_str(), ui.tokens().t2);
            });
        }
        if data.recent.is_empty() {
            ui.second("No plan file has been opened or saved yet.");
        } else if ui.add(Button::plain("Forget the files opened before")).clicked() {
            actions.push(SettingsAction::ForgetRecent.into());
        }
    });
}

fn row_ui(ui: &mut Ui, words: &str, control: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.set_min_height(size::CONTROL);
        ui.allocate_ui_with_layout(vec2(WORDS, size::CONTROL), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(WORDS);
            ui.body(words);
        });
        control(ui);
    });
}
