//! The ring of a station of a route, the same in strips and on the map.

use eframe::egui::{Color32, Painter, Pos2, Stroke};

use crate::app::present::strip::StripPlace;
use crate::gui::theme::Tokens;

/// Radius of the dot of the present role, as a share of its ring.
const DOT: f32 = 0.45;
/// Radius and stroke of the inner ring of the goal, as shares of the outer one.
const INNER: [f32; 2] = [0.42, 0.72];

/// The ring of a station: its size and colours.
#[derive(Clone, Copy)]
pub(in crate::gui::widgets) struct StationRing {
    pub place: StripPlace,
    pub radius: f32,
    pub stroke: Stroke,
    pub fill: Color32,
}

impl StationRing {
    /// Paints it around `at`.
    pub fn paint(self, painter: &Painter, at: Pos2, tokens: &Tokens) {
        let Self { place, radius, stroke, fill } = self;
        painter.circle(at, radius, fill, stroke);
        match place {
            StripPlace::Now => {
                painter.circle_filled(at, radius * DOT, tokens.t1);
            }
            StripPlace::End => {
                let [inner, width] = INNER;
                painter.circle_stroke(at, radius * inner, Stroke::new(stroke.width * width, stroke.color));
            }
            StripPlace::Between => {}
        }
    }
}
