//! Paints the heads of the columns: the title, what the role is to the plan, and what can be done with the column.

use eframe::egui::{Color32, Rect, Role, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::grid::Grid;
use super::put;
use crate::app::action::{Action, RoleComparisonAction, ViewAction};
use crate::app::present::roles::compared::{ComparedHead, RolesCompared};
use crate::app::present::roles::list::Mark;
use crate::app::view::roles::RoleTab;
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{IconButton, Select, ring_at};

/// Widest control that changes a column.
const CHANGE: f32 = 96.0;

/// Paints the heads at the top of `room` and answers where they end.
pub(super) fn heads_ui(
    ui: &mut Ui,
    room: Rect,
    grid: &Grid,
    data: &RolesCompared,
    others: &[(usize, &str)],
    actions: &mut Vec<Action>,
) -> f32 {
    let line = room.shrink2(vec2(size::SPACE_12, 0.0));
    let height = |head: &ComparedHead| {
        TextKind::Strong13.lines(ui.painter(), head.title.as_str(), Color32::PLACEHOLDER, grid.cell_width()).size().y
    };
    let title = data.heads.iter().map(height).fold(0.0, f32::max).max(size::CONTROL_SMALL);
    let has_notes = data.heads.iter().any(|head| !head.note.is_empty());
    let note = if has_notes { TextKind::Caption12.line_height() } else { 0.0 };
    let top = room.min.y + size::SPACE_12;
    let bottom = top + title + note + size::SPACE_4 + size::CONTROL_SMALL + size::SPACE_8;
    for (at, head) in data.heads.iter().enumerate() {
        let place = grid.cell(line, at).with_min_y(top).with_max_y(bottom);
        ui.scope_builder(UiBuilder::new().max_rect(place).id_salt(("head", &head.role)), |ui| {
            title_ui(ui, place.with_max_y(top + title), head, actions);
            note_ui(ui, place.with_min_y(top + title).with_max_y(top + title + note), head);
            let controls = place.with_min_y(top + title + note + size::SPACE_4);
            controls_ui(ui, controls.with_max_y(controls.min.y + size::CONTROL_SMALL), at, data, head, others, actions);
        });
    }
    bottom
}

/// The title, which leads to the role if there is one.
fn title_ui(ui: &mut Ui, place: Rect, head: &ComparedHead, actions: &mut Vec<Action>) {
    let tokens = ui.tokens();
    let words = TextKind::Strong13.lines(ui.painter(), head.title.as_str(), Color32::PLACEHOLDER, place.width());
    let sense = if head.is_known { Sense::click() } else { Sense::hover() };
    let response = ui.interact(place.with_max_x(place.min.x + words.size().x), ui.scope_id().with("title"), sense);
    let role = if head.is_known { Role::Link } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, head.title.as_str()));
    let colour = if head.is_known && response.hovered() { tokens.acc } else { tokens.t1 };
    ui.painter().galley(place.min, words, colour);
    ring_at(ui, &response, response.rect.expand(2.0), size::RADIUS_CELL, StrokeKind::Outside);
    if response.clicked() {
        actions.push(ViewAction::ShowRole(head.role.clone(), RoleTab::Profile).into());
    }
}

fn note_ui(ui: &mut Ui, place: Rect, head: &ComparedHead) {
    if head.note.is_empty() {
        return;
    }
    let tokens = ui.tokens();
    let (icon, colour) = match head.mark {
        Some(Mark::Goal) => (Icon::Flag, tokens.acc),
        Some(Mark::Held) => (Icon::User, tokens.acc),
        Some(Mark::Saved) => (Icon::Bookmark, tokens.t3),
        None => (Icon::Warning, tokens.warn),
    };
    let middle = place.center().y;
    icon.paint(ui.painter(), pos2(place.min.x + size::ICON_CHIP / 2.0, middle), size::ICON_CHIP, colour);
    let left = place.min.x + size::ICON_CHIP + size::SPACE_4;
    let words = TextKind::Caption12.line(ui.painter(), head.note.as_str(), colour, place.max.x - left);
    let response = ui.interact(place, ui.scope_id().with("note"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, head.note.as_str()));
    ui.painter().galley(pos2(left, middle - words.size().y / 2.0), words, colour);
}

fn controls_ui(
    ui: &mut Ui,
    place: Rect,
    at: usize,
    data: &RolesCompared,
    head: &ComparedHead,
    others: &[(usize, &str)],
    actions: &mut Vec<Action>,
) {
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_4;
            let mut chosen = usize::MAX;
            let name = format!("Role in place of {}", head.title);
            let width = CHANGE.min(place.width() - size::CONTROL_SMALL - size::SPACE_4);
            let change = Select::new(&name, &mut chosen, others).prefix("Change").small().width(width);
            if ui.add(change).changed() {
                put(data, at, chosen, actions);
            }
            let name = format!("Take {} out", head.title);
            if ui.add_enabled(data.can_take_out, IconButton::new(Icon::Close, &name).small()).clicked() {
                actions.push(RoleComparisonAction::TakeOut(head.role.clone()).into());
            }
        });
    });
}
