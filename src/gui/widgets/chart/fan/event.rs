//! What happens to a plan at one moment, as a mark on the axis of time.

use eframe::egui::{Color32, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};
use strum::EnumIter;

use super::super::CursorPoint;

/// Kinds of events, each with a shape of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumIter)]
pub enum FanEventKind {
    /// A new role: a triangle.
    Move,
    /// A yearly bonus: a disc.
    Bonus,
    /// A sum paid once, at the begin or for staying: a square on its corner.
    OneOff,
    /// Shares that become the person's: a square.
    Vesting,
    /// A sum to pay back: a ring.
    Clawback,
}

impl FanEventKind {
    /// What the legend calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Move => "move",
            Self::Bonus => "bonus",
            Self::OneOff => "one-off",
            Self::Vesting => "vesting",
            Self::Clawback => "clawback",
        }
    }
}

/// One event.
#[derive(Clone, Debug)]
pub struct FanEvent {
    /// When, on the x axis.
    pub x: f64,
    /// Its shape.
    pub kind: FanEventKind,
    /// Index of its plan.
    pub plan: usize,
    /// Its name as title, and what is known about it; `x` and `values` are not used.
    pub tip: CursorPoint,
}

/// The sign of a kind around `centre`, filled with `colour` and set off from what is behind it by `edge`.
pub(in crate::gui::widgets::chart) fn mark(
    kind: FanEventKind,
    centre: Pos2,
    radius: f32,
    colour: Color32,
    edge: Stroke,
) -> Shape {
    let corner = |x: f32, y: f32| pos2(centre.x + x * radius, centre.y + y * radius);
    match kind {
        FanEventKind::Move => {
            let corners = vec![corner(0.0, -1.1), corner(1.1, 0.9), corner(-1.1, 0.9)];
            Shape::convex_polygon(corners, colour, edge)
        }
        FanEventKind::Bonus => Shape::Vec(vec![
            Shape::circle_filled(centre, radius + edge.width, edge.color),
            Shape::circle_filled(centre, radius, colour),
        ]),
        FanEventKind::OneOff => {
            let corners = vec![corner(0.0, -1.2), corner(1.2, 0.0), corner(0.0, 1.2), corner(-1.2, 0.0)];
            Shape::convex_polygon(corners, colour, edge)
        }
        FanEventKind::Vesting => {
            let square = Rect::from_center_size(centre, vec2(radius, radius) * 1.8);
            Shape::Rect(eframe::egui::epaint::RectShape::new(square, 0.0, colour, edge, StrokeKind::Outside))
        }
        FanEventKind::Clawback => Shape::Vec(vec![
            Shape::circle_filled(centre, radius + edge.width, edge.color),
            Shape::circle_stroke(centre, radius - 0.75, Stroke::new(1.5, colour)),
        ]),
    }
}
