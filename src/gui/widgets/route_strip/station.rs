//! The ring of a station of a route, the same in strips and on the map.

use eframe::egui::{Color32, Painter, Stroke, epaint::CircleShape};

use crate::app::present::strip::StripPlace;

/// Radius of the dot of the present role, as a share of its ring.
const DOT: f32 = 0.45;
/// Radius and stroke of the inner ring of the goal, as shares of the outer one.
const INNER: [f32; 2] = [0.42, 0.72];

/// Paints the ring of a station in its place of the route; `dot` is the colour of that of the present role.
pub(in crate::gui::widgets) fn paint_station(painter: &Painter, place: StripPlace, ring: CircleShape, dot: Color32) {
    let CircleShape { center, radius, stroke, .. } = ring;
    painter.add(ring);
    match place {
        StripPlace::Now => {
            painter.circle_filled(center, radius * DOT, dot);
        }
        StripPlace::End => {
            let [inner, width] = INNER;
            painter.circle_stroke(center, radius * inner, Stroke::new(stroke.width * width, stroke.color));
        }
        StripPlace::Between => {}
    }
}
