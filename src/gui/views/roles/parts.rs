//! Small arrangements that several tabs share: columns, points, links, satire.

use eframe::egui::{
    Align2, Color32, Label, Rect, Response, Role, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::gui::layout::{Part, fit, lengths};
use crate::gui::theme::{TextKind, ThemeExt as _, size};
use crate::gui::widgets::{EndRow, ring_at};

/// From the left edge of a point to its words.
const POINT: f32 = 16.0;
/// Radius of the dot before a point.
const DOT: f32 = 2.0;

/// Columns of these widths side by side, each as high as its content.
pub(super) fn columns(ui: &mut Ui, widths: &[f32], mut column: impl FnMut(&mut Ui, usize)) {
    let room = ui.available_rect_before_wrap();
    let mut left = room.min.x;
    let mut bottom = room.min.y;
    for (index, width) in widths.iter().enumerate() {
        let place = Rect::from_min_max(pos2(left, room.min.y), pos2(left + width, room.max.y));
        let shown = ui.scope_builder(UiBuilder::new().max_rect(place).id_salt(index), |ui| {
            ui.set_width(*width);
            column(ui, index);
        });
        left += width + size::SPACE_16;
        bottom = bottom.max(shown.response.rect.max.y);
    }
    // Each column has moved the place where the parent goes on; it must go on under the longest.
    ui.advance_cursor_after_rect(Rect::from_min_max(room.min, pos2(left - size::SPACE_16, bottom)));
}

/// The widths of parts beside one another in the room of `ui`, or all of it where they have no room.
pub(super) fn widths<const N: usize>(ui: &Ui, parts: [Part; N]) -> Vec<f32> {
    let width = ui.available_width();
    if fit(width, size::SPACE_16, &parts) { lengths(width, size::SPACE_16, parts).to_vec() } else { vec![width] }
}

/// Words in lines over the width there is; said to a screen reader.
pub(super) fn lines(ui: &mut Ui, kind: TextKind, text: &str, colour: Color32) -> Response {
    ui.add(Label::new(kind.job(text, colour)).wrap())
}

/// A point with its dot.
pub(super) fn point(ui: &mut Ui, text: &str) {
    let tokens = ui.tokens();
    let width = ui.available_width() - POINT;
    let words = TextKind::Body13.lines(ui.painter(), text, tokens.t1, width);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), words.size().y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, text));
    ui.painter().circle_filled(pos2(rect.min.x + 4.0, rect.min.y + 9.0), DOT, tokens.acc);
    ui.painter().galley(pos2(rect.min.x + POINT, rect.min.y), words, tokens.t1);
}

/// Words in the slant of satire.
pub(super) fn satire(ui: &mut Ui, kind: TextKind, text: &str) -> Response {
    let mut job = kind.job(text, ui.tokens().t2);
    for section in &mut job.sections {
        section.format.italics = true;
    }
    ui.add(Label::new(job).wrap())
}

/// Words that lead somewhere. `name` is what a screen reader says.
pub(super) fn link(ui: &mut Ui, text: &str, name: &str) -> Response {
    let tokens = ui.tokens();
    link_in(ui, text, name, ui.available_width(), [tokens.acc, tokens.t1])
}

/// The same for the names of a list: they look like text until they are pointed at.
pub(super) fn name_link(ui: &mut Ui, text: &str, name: &str) -> Response {
    let tokens = ui.tokens();
    link_in(ui, text, name, ui.available_width(), [tokens.t1, tokens.acc])
}

/// One of several names in lines that break between them.
pub(super) fn listed_link(ui: &mut Ui, text: &str, name: &str) -> Response {
    let tokens = ui.tokens();
    link_in(ui, text, name, ui.max_rect().width(), [tokens.acc, tokens.t1])
}

fn link_in(ui: &mut Ui, text: &str, name: &str, width: f32, [rest, over]: [Color32; 2]) -> Response {
    let words = TextKind::Body13.line(ui.painter(), text, Color32::PLACEHOLDER, width);
    let (rect, response) = ui.allocate_exact_size(vec2(words.size().x, size::CONTROL_SMALL), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), name));
    let colour = if response.hovered() { over } else { rest };
    let place = Align2::LEFT_CENTER.align_size_within_rect(words.size(), rect);
    ui.painter().galley(place.min, words, colour);
    ring_at(ui, &response, rect.expand(1.0), size::RADIUS_CELL, StrokeKind::Outside);
    response
}

/// One line: `left` from the left, `right` from the right.
pub(super) fn split(ui: &mut Ui, height: f32, right: impl FnOnce(&mut Ui), left: impl FnOnce(&mut Ui, f32)) {
    let row = EndRow::next_line(ui, height);
    row.before_ui(ui, size::SPACE_8, |ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        let width = ui.available_width();
        left(ui, width);
    });
    row.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        right(ui);
    });
}

/// A thin rule across.
pub(super) fn rule(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::SPACE_12 + 1.0), Sense::hover());
    let stroke = eframe::egui::Stroke::new(size::STROKE, ui.tokens().line);
    ui.painter().hline(rect.x_range(), rect.center().y.round(), stroke);
}
