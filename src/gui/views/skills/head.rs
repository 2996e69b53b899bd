//! The head of Skills: the role, the three readings, order, filter and rating.

use eframe::egui::{
    Align, Color32, Layout, Rect, Response, Role, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, text::LayoutJob,
    vec2,
};
use strum::IntoEnumIterator;

use super::{changed, target};
use crate::app::action::Action;
use crate::app::present::skills::{ReadingLine, SkillsData, SkillsList};
use crate::app::view::skills::{SkillFilter, SkillOrder, SkillsPanel};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, EndRow, Segmented, Select, ring_at};

/// From the top of the head to the actions.
const ACTIONS: f32 = 6.0;
/// From the top of the head to the readings.
const READINGS: f32 = 27.0;
/// The same where the window is narrow: under the actions, over the whole width.
const READINGS_NARROW: f32 = 30.0;
/// A head narrower than this stands on two lines.
const NARROW: f32 = 1000.0;
/// Padding around a reading, outside of its words.
const READING_PAD: f32 = 6.0;

pub(super) fn head_ui(ui: &mut Ui, data: &SkillsData, actions: &mut Vec<Action>) {
    let room = ui.max_rect();
    let line =
        |top: f32, height: f32| Rect::from_min_size(pos2(room.min.x, room.min.y + top), vec2(room.width(), height));
    let narrow = room.width() < NARROW;
    let (actions_top, readings_top) = if narrow { (0.0, READINGS_NARROW) } else { (ACTIONS, READINGS) };
    let row = EndRow::new(ui, line(actions_top, size::CONTROL));
    let left = if data.list.is_some() { row.left() - size::SPACE_16 } else { room.max.x };
    ui.scope_builder(UiBuilder::new().max_rect(line(0.0, size::CONTROL).with_max_x(left)), |ui| {
        target::target_ui(ui, data, actions);
    });
    if let Some(list) = &data.list {
        row.show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_12;
            actions_ui(ui, data, list, actions);
        });
    }
    if let Some(list) = &data.list {
        let right = if narrow { room.max.x } else { left.max(room.min.x) };
        let place = line(readings_top, size::CONTROL_SMALL).with_max_x(right);
        let place = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
        ui.scope_builder(place, |ui| readings_ui(ui, data, list, actions));
    }
}

fn actions_ui(ui: &mut Ui, data: &SkillsData, list: &SkillsList, actions: &mut Vec<Action>) {
    let orders: Vec<(SkillOrder, &str)> = SkillOrder::iter().map(|order| (order, order_word(order))).collect();
    let mut order = data.view.order;
    ui.add(Select::new("Order of the skills", &mut order, &orders).prefix("Sort: ").width(132.0));
    if order != data.view.order {
        actions.push(changed(data, |view| view.order = order));
    }
    let options: Vec<(SkillFilter, &str)> =
        list.filters.iter().map(|option| (option.filter, option.words.as_str())).collect();
    let mut filter = data.view.filter;
    ui.add(Segmented::new("Skills listed", &mut filter, &options));
    if filter != data.view.filter {
        actions.push(changed(data, |view| view.filter = filter));
    }
    let rate = Button::plain("Rate skills").icon(Icon::Pencil);
    if ui.add_enabled(list.left_to_rate > 0, rate).on_disabled_hover_text("All skills are rated").clicked() {
        actions.push(changed(data, |view| {
            view.panel = SkillsPanel::Rate;
            view.selected = None;
            view.passed.clear();
        }));
    }
}

fn order_word(order: SkillOrder) -> &'static str {
    match order {
        SkillOrder::Group => "group",
        SkillOrder::Hours => "hours",
        SkillOrder::Weight => "weight",
    }
}

fn readings_ui(ui: &mut Ui, data: &SkillsData, list: &SkillsList, actions: &mut Vec<Action>) {
    if list.readings.is_empty() {
        ui.second(list.unread);
        return;
    }
    ui.spacing_mut().item_spacing.x = 0.0;
    for reading in &list.readings {
        if reading_ui(ui, reading).clicked() {
            let panel = if reading.open { SkillsPanel::Skill } else { SkillsPanel::Ledger(reading.reading) };
            actions.push(changed(data, |view| view.panel = panel));
        }
    }
}

/// A figure with its meaning; pressing it shows how it adds up.
fn reading_ui(ui: &mut Ui, reading: &ReadingLine) -> Response {
    let tokens = ui.tokens();
    let mut job = LayoutJob::default();
    job.append(&reading.figure, 0.0, TextKind::Strong13.format(tokens.t1));
    job.append(&reading.words, size::SPACE_4, TextKind::Body13.format(tokens.t2));
    job.wrap = eframe::egui::text::TextWrapping::truncate_at_width(ui.available_width());
    let galley = ui.painter().layout_job(job);
    let wanted = vec2(galley.size().x + size::SPACE_16, size::CONTROL_SMALL);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    let name = format!("{} {}", reading.figure, reading.words);
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), reading.open, &name));
    let back = rect.with_min_x(rect.min.x - READING_PAD).with_max_x(rect.min.x + galley.size().x + READING_PAD);
    let fill = match (reading.open, response.hovered()) {
        (true, _) => tokens.accbg,
        (false, true) => tokens.bg3,
        (false, false) => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(back, size::RADIUS_CONTROL, fill);
    let at = pos2(rect.min.x, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, tokens.t1);
    ring_at(ui, &response, back, size::RADIUS_CONTROL, StrokeKind::Inside);
    response.on_hover_text("Show how it adds up")
}
