//! Paints skills wanted against skills held.

use eframe::egui::{Align2, Rect, Sense, Ui, pos2, vec2};

use super::parts::{lines, name_link};
use crate::app::action::{Action, SkillAction, ViewAction};
use crate::app::present::roles::wanted::{SkillRow, SkillTable, SkillsTab};
use crate::domain::gap::skill_gap::GapState;
use crate::domain::proficiency::Proficiency;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Card, Chip, ChipKind, Dumbbell, Have, LevelDots};

/// Room beyond levels 0 and 5 of a dumbbell.
const END: f32 = 10.0;
/// Narrower than this the weights are left out.
const NARROW: f32 = 600.0;

/// Where the columns stand.
struct Columns {
    weight: Option<f32>,
    levels: f32,
    levels_width: f32,
    state: f32,
    right: f32,
}

impl Columns {
    fn of(room: Rect) -> Self {
        let narrow = room.width() < NARROW;
        let levels_width = if narrow { 170.0 } else { 240.0 };
        let state = room.max.x - 160.0;
        let levels = state - levels_width - size::SPACE_12;
        Self { weight: (!narrow).then_some(levels - 64.0), levels, levels_width, state, right: room.max.x }
    }
}

/// Paints the tab.
pub(super) fn skills_ui(ui: &mut Ui, tab: &SkillsTab, actions: &mut Vec<Action>) {
    for (at, table) in tab.groups.iter().enumerate() {
        ui.push_id(at, |ui| table_ui(ui, tab, table, at == 0, actions));
    }
}

fn table_ui(ui: &mut Ui, tab: &SkillsTab, table: &SkillTable, first: bool, actions: &mut Vec<Action>) {
    Card::titled(&table.title).body_top(38.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let columns = Columns::of(ui.max_rect());
        if first {
            lines(ui, TextKind::Body13, &tab.sentence, ui.tokens().t2);
            ui.add_space(size::SPACE_8);
        }
        head_ui(ui, &columns, tab.editable);
        for row in &table.rows {
            ui.push_id(&row.skill, |ui| row_ui(ui, tab, row, &columns, actions));
        }
    });
}

fn head_ui(ui: &mut Ui, columns: &Columns, editable: bool) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::CHIP), Sense::hover());
    let colour = ui.tokens().t3;
    let at = |x: f32| rect.with_min_x(x);
    let words = |place: Rect, align: Align2, text: &str| {
        ui.paint_words(place, align, TextKind::Caption12, text, colour);
    };
    words(rect, Align2::LEFT_CENTER, "Skill");
    if let Some(weight) = columns.weight {
        words(at(weight), Align2::LEFT_CENTER, "Weight");
    }
    for level in 0..=5_u8 {
        let share = f32::from(level) / 5.0;
        let x = columns.levels + END + (columns.levels_width - 2.0 * END) * share;
        let place = Rect::from_center_size(pos2(x, rect.center().y), vec2(END, size::CHIP));
        ui.paint_words(place, Align2::CENTER_CENTER, TextKind::Mono12, level.to_string(), colour);
    }
    if editable {
        words(at(columns.state), Align2::LEFT_CENTER, "State");
        words(rect.with_max_x(columns.right), Align2::RIGHT_CENTER, "Hours");
    } else {
        words(at(columns.state), Align2::LEFT_CENTER, "Wanted");
    }
    let line = eframe::egui::Stroke::new(size::STROKE, ui.tokens().line);
    ui.painter().hline(rect.x_range(), rect.max.y, line);
}

fn row_ui(ui: &mut Ui, tab: &SkillsTab, row: &SkillRow, columns: &Columns, actions: &mut Vec<Action>) {
    let (rect, over) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::hover());
    if over.contains_pointer() {
        let fill = rect.expand2(vec2(size::SPACE_8, 0.0));
        ui.painter().rect_filled(fill, size::RADIUS_CONTROL, ui.tokens().bg3);
    }
    let from = |x: f32| Rect::from_min_max(pos2(x, rect.min.y), rect.max);
    let name = rect.with_max_x(columns.weight.unwrap_or(columns.levels) - size::SPACE_8);
    if tab.editable {
        let shown = ui.place(name, |ui: &mut Ui| {
            ui.horizontal_centered(|ui| name_link(ui, &row.title, &format!("Show {}", row.title))).inner
        });
        if shown.clicked() {
            actions.push(ViewAction::ShowSkill(row.skill.clone()).into());
        }
    } else {
        ui.paint_words(name, Align2::LEFT_CENTER, TextKind::Body13, row.title.as_str(), ui.tokens().t1);
    }
    if let Some(weight) = columns.weight {
        let place = from(weight).with_max_x(weight + 48.0);
        let said = format!("Weight {} of 5", row.weight);
        ui.place(
            Align2::LEFT_CENTER.align_size_within_rect(vec2(42.0, 13.0), place),
            LevelDots::new(row.weight, 5, &said),
        );
    }
    levels_ui(ui, tab, row, rect, columns, actions);
    state_ui(ui, row, from(columns.state));
}

fn levels_ui(ui: &mut Ui, tab: &SkillsTab, row: &SkillRow, rect: Rect, columns: &Columns, actions: &mut Vec<Action>) {
    let mut have = match row.held {
        Some((level, true)) => Have::Assumed(level),
        Some((level, false)) => Have::Rated(level),
        None => Have::Unrated,
    };
    let size = vec2(columns.levels_width, size::CONTROL_SMALL);
    let place = Rect::from_min_size(pos2(columns.levels, rect.center().y - size.y / 2.0), size);
    let dumbbell = Dumbbell::new(&mut have, Some(row.wanted), &row.title, &row.value).width(size.x);
    let changed = ui.place(place, if tab.editable { dumbbell } else { dumbbell.read_only() }).changed();
    if !changed {
        return;
    }
    let action = match have {
        Have::Rated(level) | Have::Assumed(level) => match Proficiency::try_from(level) {
            Ok(level) => SkillAction::Rate(row.skill.clone(), level),
            Err(_) => return,
        },
        Have::Unrated => SkillAction::Unrate(row.skill.clone()),
    };
    actions.push(action.into());
}

fn state_ui(ui: &mut Ui, row: &SkillRow, place: Rect) {
    let kind = match row.state {
        Some(GapState::Met) => ChipKind::Met,
        Some(GapState::Short) => ChipKind::Short,
        Some(GapState::Missing) => ChipKind::Missing,
        Some(GapState::Unknown) => ChipKind::Unrated,
        None => {
            let words = format!("level {}", row.wanted);
            ui.paint_words(place, Align2::LEFT_CENTER, TextKind::Body13, words, ui.tokens().t2);
            return;
        }
    };
    let layout = eframe::egui::Layout::left_to_right(eframe::egui::Align::Center);
    ui.scope_builder(eframe::egui::UiBuilder::new().max_rect(place).layout(layout), |ui| {
        ui.add(Chip::new(kind, row.word));
    });
    ui.paint_words(place, Align2::RIGHT_CENTER, TextKind::Mono12, row.hours.as_str(), ui.tokens().t1);
}
