//! Paints skills wanted against skills held.

use eframe::egui::{Align2, Rect, Sense, Ui, lerp, pos2, vec2};

use super::parts::{self, lines, name_link, widths};
use super::skill_profile::{ProfileView, WIDTH, choice_ui};
use super::unrated::unrated_ui;
use crate::app::action::{Action, SkillAction, ViewAction};
use crate::app::present::roles::wanted::{SkillRow, SkillTable, SkillsTab};
use crate::gui::layout::{Part, columns, fit};
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Card, Chip, Dumbbell, Have, level_dots};

/// Room beyond levels 0 and 5 of a dumbbell.
const END: f32 = 10.0;

/// Where the columns stand. Where there is no room for weights they are left out.
struct Columns {
    name: Rect,
    weight: Rect,
    levels: Rect,
    state: Rect,
}

impl Columns {
    fn of(line: Rect) -> Self {
        let weights = [
            Part::at_least(200.0).down_to(140.0).in_turn(1),
            Part::exactly(52.0),
            Part::exactly(240.0).down_to(170.0),
            Part::exactly(160.0),
        ];
        if fit(line.width(), size::SPACE_12, &weights) {
            let [name, weight, levels, state] = columns(line, size::SPACE_12, weights);
            return Self { name, weight, levels, state };
        }
        let parts = [Part::at_least(110.0), Part::exactly(170.0).down_to(110.0), Part::exactly(160.0).down_to(130.0)];
        let [name, levels, state] = columns(line, size::SPACE_12, parts);
        let weight = levels.with_max_x(levels.min.x);
        Self { name, weight, levels, state }
    }
}

/// Least width of the list where it has the profile beside it.
const LIST: f32 = 660.0;

pub(super) fn skills_ui(ui: &mut Ui, tab: &SkillsTab, view: &mut ProfileView, actions: &mut Vec<Action>) {
    if let Some(unrated) = &tab.unrated {
        unrated_ui(ui, unrated, actions);
    }
    let Some(profile) = &tab.profile else { return };
    let widths = widths(ui, [Part::at_least(LIST), Part::exactly(WIDTH)]);
    if widths.len() == 1 {
        if view.in_place_of_list {
            actions.extend(view.ui(ui, profile, true));
        } else {
            tables_ui(ui, tab, Some(&mut view.in_place_of_list), actions);
        }
        return;
    }
    parts::columns(ui, &widths, |ui, index| match index {
        0 => tables_ui(ui, tab, None, actions),
        _ => actions.extend(view.ui(ui, profile, false)),
    });
}

/// The lists, the first with the choice of the bars in their place.
fn tables_ui(ui: &mut Ui, tab: &SkillsTab, mut choice: Option<&mut bool>, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = size::SPACE_16;
    for (at, table) in tab.groups.iter().enumerate() {
        ui.push_id(at, |ui| table_ui(ui, tab, table, at == 0, choice.take(), actions));
    }
}

fn table_ui(
    ui: &mut Ui,
    tab: &SkillsTab,
    table: &SkillTable,
    first: bool,
    choice: Option<&mut bool>,
    actions: &mut Vec<Action>,
) {
    let head = |ui: &mut Ui| {
        if let Some(bars) = choice {
            choice_ui(ui, bars);
        }
    };
    Card::titled(&table.title).body_top(38.0).show_with(ui, head, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if first {
            lines(ui, TextKind::Body13, &tab.sentence, ui.tokens().t2);
            ui.add_space(size::SPACE_8);
        }
        head_ui(ui, tab.editable);
        for row in &table.rows {
            ui.push_id(&row.skill, |ui| row_ui(ui, tab, row, actions));
        }
    });
}

fn head_ui(ui: &mut Ui, editable: bool) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::CHIP), Sense::hover());
    let columns = Columns::of(rect);
    let colour = ui.tokens().t3;
    let words = |place: Rect, align: Align2, text: &str| {
        ui.paint_words(place, align, TextKind::Caption12, text, colour);
    };
    words(columns.name, Align2::LEFT_CENTER, "Skill");
    if columns.weight.is_positive() {
        words(columns.weight, Align2::LEFT_CENTER, "Weight");
    }
    let axis = columns.levels.shrink2(vec2(END, 0.0));
    for level in 0..=5_u8 {
        let x = lerp(axis.left()..=axis.right(), f32::from(level) / 5.0);
        let place = Rect::from_center_size(pos2(x, rect.center().y), vec2(END, size::CHIP));
        ui.paint_words(place, Align2::CENTER_CENTER, TextKind::Mono12, level.to_string(), colour);
    }
    words(columns.state, Align2::LEFT_CENTER, if editable { "State" } else { "Wanted" });
    if editable {
        words(columns.state, Align2::RIGHT_CENTER, "Hours");
    }
    let line = eframe::egui::Stroke::new(size::STROKE, ui.tokens().line);
    ui.painter().hline(rect.x_range(), rect.max.y, line);
}

fn row_ui(ui: &mut Ui, tab: &SkillsTab, row: &SkillRow, actions: &mut Vec<Action>) {
    let (rect, over) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::hover());
    if over.contains_pointer() {
        let fill = rect.expand2(vec2(size::SPACE_8, 0.0));
        ui.painter().rect_filled(fill, size::RADIUS_CONTROL, ui.tokens().bg3);
    }
    let Columns { name, weight, levels, state } = Columns::of(rect);
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
    if weight.is_positive() {
        let said = format!("Weight {} of 5", row.weight);
        let place = Align2::LEFT_CENTER.align_size_within_rect(vec2(42.0, size::CELL), weight);
        ui.place(place, level_dots(row.weight, &said));
    }
    levels_ui(ui, tab, row, levels, actions);
    state_ui(ui, row, state);
}

fn levels_ui(ui: &mut Ui, tab: &SkillsTab, row: &SkillRow, place: Rect, actions: &mut Vec<Action>) {
    let mut have = match row.held {
        Some((level, true)) => Have::Assumed(level),
        Some((level, false)) => Have::Rated(level),
        None => Have::Unrated,
    };
    let place = Rect::from_center_size(place.center(), vec2(place.width(), size::CONTROL_SMALL));
    let dumbbell = Dumbbell::new(&mut have, Some(row.wanted), &row.title, &row.value).width(place.width());
    let changed = ui.place(place, if tab.editable { dumbbell } else { dumbbell.read_only() }).changed();
    if !changed {
        return;
    }
    let action = match have {
        Have::Rated(level) | Have::Assumed(level) => SkillAction::Rate(row.skill.clone(), level),
        Have::Unrated => SkillAction::Unrate(row.skill.clone()),
    };
    actions.push(action.into());
}

fn state_ui(ui: &mut Ui, row: &SkillRow, place: Rect) {
    let Some(state) = row.state else {
        let words = format!("level {}", row.wanted);
        ui.paint_words(place, Align2::LEFT_CENTER, TextKind::Body13, words, ui.tokens().t2);
        return;
    };
    let layout = eframe::egui::Layout::left_to_right(eframe::egui::Align::Center);
    ui.scope_builder(eframe::egui::UiBuilder::new().max_rect(place).layout(layout), |ui| {
        ui.add(Chip::new(state.into(), row.word));
    });
    ui.paint_words(place, Align2::RIGHT_CENTER, TextKind::Mono12, row.hours.as_str(), ui.tokens().t1);
}
