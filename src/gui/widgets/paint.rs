//! Drawing shared by the widgets: focus ring, dashed edges, text in a box.

use std::sync::Arc;

use eframe::egui::{
    Align2, Color32, Frame, Galley, Margin, Painter, Pos2, Rect, Response, Shape, Stroke, StrokeKind, Ui, pos2, vec2,
};

use super::sitting::is_sitting;
use crate::gui::theme::{ThemeExt as _, size};

/// Steps per quarter circle of a dashed corner; enough for radii up to 10.
const CORNER_STEPS: u8 = 6;

/// A frame with a fill, an edge and room inside it.
pub(in crate::gui) fn edged(fill: Color32, edge: Color32, radius: f32, inside: Margin) -> Frame {
    Frame::new().fill(fill).stroke(Stroke::new(size::STROKE, edge)).corner_radius(radius).inner_margin(inside)
}

/// Focus ring with a gap around `response`, if it has the keyboard focus.
pub(super) fn ring_around(ui: &Ui, response: &Response, radius: f32) {
    if response.has_focus() && !is_sitting(ui.ctx()) {
        keep_in_view(ui, response);
        ring(ui, response.rect, radius);
    }
}

/// Scrolls to a control that the keyboard has just reached. The pointer reaches only what is in view.
pub(super) fn keep_in_view(ui: &Ui, response: &Response) {
    if response.gained_focus() && !ui.input(|input| input.pointer.any_down() || input.pointer.any_released()) {
        response.scroll_to_me(None);
    }
}

/// Focus ring with a gap around `rect`.
pub(super) fn ring(ui: &Ui, rect: Rect, radius: f32) {
    let stroke = Stroke::new(size::FOCUS_STROKE, ui.tokens().acc);
    let rect = rect.expand(size::FOCUS_GAP);
    ui.painter().rect_stroke(rect, radius + size::FOCUS_GAP, stroke, StrokeKind::Outside);
}

/// Focus ring inside `response`, for rows that touch one another.
pub(super) fn ring_inside(ui: &Ui, response: &Response, radius: f32) {
    if response.has_focus() && !is_sitting(ui.ctx()) {
        keep_in_view(ui, response);
        ring_at(ui, response, response.rect, radius, StrokeKind::Inside);
    }
}

/// Focus ring at `place`, if `response` has the keyboard focus: for what is painted elsewhere than it is pressed.
pub(in crate::gui) fn ring_at(ui: &Ui, response: &Response, place: Rect, radius: f32, kind: StrokeKind) {
    if response.has_focus() {
        ui.painter().rect_stroke(place, radius, Stroke::new(size::FOCUS_STROKE, ui.tokens().acc), kind);
    }
}

/// Paints `galley` aligned in `rect` and returns where it went.
pub(in crate::gui) fn text_in(painter: &Painter, rect: Rect, align: Align2, galley: Arc<Galley>) -> Rect {
    let place = align.align_size_within_rect(galley.size(), rect);
    painter.galley(place.min, galley, Color32::PLACEHOLDER);
    place
}

/// Paints `galley` on whole points, with the corner or edge that `align` names at `at`.
pub(super) fn text_at(painter: &Painter, at: Pos2, align: Align2, galley: Arc<Galley>) {
    painter.galley(align.anchor_size(at, galley.size()).min.round(), galley, Color32::PLACEHOLDER);
}

/// Dashed outline inside `rect`.
pub(in crate::gui) fn dashed_rect(painter: &Painter, rect: Rect, radius: f32, stroke: Stroke, [dash, gap]: [f32; 2]) {
    painter.extend(dashed_outline(rect, radius, stroke, [dash, gap]));
}

/// The shapes of a dashed outline inside `rect`.
pub(super) fn dashed_outline(rect: Rect, radius: f32, stroke: Stroke, [dash, gap]: [f32; 2]) -> Vec<Shape> {
    Shape::dashed_line(&outline(rect.shrink(stroke.width / 2.0), radius), stroke, dash, gap)
}

/// The closed outline of a rectangle with round corners.
fn outline(rect: Rect, radius: f32) -> Vec<Pos2> {
    let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
    let inner = rect.shrink(radius);
    let corners = [inner.left_top(), inner.right_top(), inner.right_bottom(), inner.left_bottom()];
    let mut points = Vec::new();
    for (corner, quarter) in corners.into_iter().zip([2.0_f32, 3.0, 0.0, 1.0]) {
        for step in 0..=CORNER_STEPS {
            let turn = (quarter + f32::from(step) / f32::from(CORNER_STEPS)) * std::f32::consts::FRAC_PI_2;
            points.push(corner + radius * vec2(turn.cos(), turn.sin()));
        }
    }
    if let Some(first) = points.first().copied() {
        points.push(first);
    }
    points
}

/// The shapes of a line with dashes of alternating lengths; solid if `dash` is empty.
pub(super) fn dashes(points: &[Pos2], stroke: Stroke, dash: &[f32]) -> Vec<Shape> {
    if dash.is_empty() {
        return vec![Shape::line(points.to_vec(), stroke)];
    }
    let dashes: Vec<f32> = dash.iter().step_by(2).copied().collect();
    let gaps: Vec<f32> = dash.iter().skip(1).step_by(2).copied().collect();
    Shape::dashed_line_with_offset(points, stroke, &dashes, &gaps, 0.0)
}

/// A square on its corner: what is wanted. `reach` is from the centre to a corner.
pub(in crate::gui) fn diamond(painter: &Painter, centre: Pos2, reach: f32, fill: Color32, stroke: Stroke) {
    let corners = vec![
        pos2(centre.x, centre.y - reach),
        pos2(centre.x + reach, centre.y),
        pos2(centre.x, centre.y + reach),
        pos2(centre.x - reach, centre.y),
    ];
    painter.add(Shape::convex_polygon(corners, fill, stroke));
}
