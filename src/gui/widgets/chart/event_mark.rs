//! The shape of each kind of event on the axis of time.

use eframe::egui::{Color32, Pos2, Rect, Shape, Stroke, StrokeKind, epaint::RectShape, pos2, vec2};

use crate::app::present::salary::events::EventKind;
use crate::gui::theme::size;

/// Radius of the ring of a move on the line of a plan.
pub(super) const RING: f32 = 4.5;

/// The sign of a kind around `centre`, filled with `colour` and set off from what is behind it by `edge`.
pub(super) fn mark(kind: EventKind, centre: Pos2, radius: f32, colour: Color32, edge: Stroke) -> Shape {
    let corner = |x: f32, y: f32| pos2(centre.x + x * radius, centre.y + y * radius);
    match kind {
        EventKind::Move => Shape::circle_stroke(centre, radius, Stroke::new(size::STROKE_STRONG, colour)),
        EventKind::Bonus => Shape::Vec(vec![
            Shape::circle_filled(centre, radius + edge.width, edge.color),
            Shape::circle_filled(centre, radius, colour),
        ]),
        EventKind::Once => {
            let corners = vec![corner(0.0, -1.2), corner(1.2, 0.0), corner(0.0, 1.2), corner(-1.2, 0.0)];
            Shape::convex_polygon(corners, colour, edge)
        }
        EventKind::Vesting => {
            let square = Rect::from_center_size(centre, vec2(radius, radius) * 1.8);
            Shape::Rect(RectShape::new(square, 0.0, colour, edge, StrokeKind::Outside))
        }
    }
}
