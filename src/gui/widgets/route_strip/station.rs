//! A station of a route and its ring, the same in strips and on the map.

use eframe::egui::{Color32, Painter, Pos2, Stroke};

use crate::gui::theme::Tokens;

/// Radius of the dot of the present role, as a share of its ring.
const DOT: f32 = 0.45;
/// Radius and stroke of the inner ring of the goal, as shares of the outer one.
const INNER: [f32; 2] = [0.42, 0.72];

/// What a station is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StationKind {
    /// Where the user is: a filled dot inside.
    Now,
    /// On the way.
    Stop,
    /// The goal: a double ring.
    Goal,
}

/// One station.
#[derive(Clone, Debug)]
pub struct Station {
    /// What it is.
    pub kind: StationKind,
    /// Its role.
    pub label: String,
    /// Date and pay, "Sep 2027 · 139,600"; empty where there is none. A small strip shows it if it is high enough,
    /// and parts it at the point where one line is too short.
    pub detail: String,
    /// All of it for a screen reader: "2 of 4, Machine Learning Engineer, Sep 2027, USD 139,600, advancement".
    pub name: String,
}

/// The ring of a station: its size and colours.
#[derive(Clone, Copy)]
pub(in crate::gui::widgets) struct StationRing {
    pub kind: StationKind,
    pub radius: f32,
    pub stroke: Stroke,
    pub fill: Color32,
}

impl StationRing {
    /// Paints it around `at`.
    pub fn paint(self, painter: &Painter, at: Pos2, tokens: &Tokens) {
        let Self { kind, radius, stroke, fill } = self;
        painter.circle(at, radius, fill, stroke);
        match kind {
            StationKind::Now => {
                painter.circle_filled(at, radius * DOT, tokens.t1);
            }
            StationKind::Goal => {
                let [inner, width] = INNER;
                painter.circle_stroke(at, radius * inner, Stroke::new(stroke.width * width, stroke.color));
            }
            StationKind::Stop => {}
        }
    }
}
