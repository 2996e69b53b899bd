//! Things to point out in a chart.

use eframe::egui::{Align2, Painter, Rect, Stroke, Ui, pos2};

use super::{Axis, LineChartData};
use crate::gui::theme::{TextKind, ThemeExt as _, Tokens, size};
use crate::gui::widgets::paint::dashed_path;

/// Radius of the ring of a marker.
const RING: f32 = 4.0;

/// A dotted line across the plot with a word at its top and a ring where it meets the series.
#[derive(Clone, Debug)]
pub struct Marker {
    /// Position on the x axis.
    pub x: f64,
    /// Height of the ring, if there is one.
    pub y: Option<f64>,
    /// The word; empty for none.
    pub label: String,
    /// Index of the series whose colour the ring has.
    pub series: usize,
    /// The line down the plot; without it only the ring is drawn.
    pub line: bool,
}

/// A dotted line along the plot with a word under its right end.
#[derive(Clone, Debug)]
pub struct Level {
    /// Height.
    pub y: f64,
    /// The word, for example "pay now 118k".
    pub label: String,
}

impl Marker {
    /// Paints line, word and ring.
    pub(super) fn paint(&self, ui: &Ui, plot: Rect, data: &LineChartData) {
        let tokens = ui.tokens();
        let painter = ui.painter();
        let x = data.x.x(plot, self.x);
        if self.line {
            let ends = [pos2(x, plot.min.y - 2.0), pos2(x, plot.max.y)];
            dashed_path(painter, &ends, Stroke::new(size::STROKE, tokens.ctl), &size::DASH_MARKER);
        }
        if !self.label.is_empty() {
            let left = x + size::SPACE_4 + 1.0;
            // A ring alone leaves the top of the plot free.
            let others = data.markers.iter().filter(|other| other.line || !other.label.is_empty());
            let next = others.map(|other| data.x.x(plot, other.x)).filter(|other| *other > x);
            let room = next.fold(plot.max.x, f32::min) - left;
            let words = TextKind::Caption12.line(painter, self.label.as_str(), tokens.t2, room.max(0.0));
            painter.galley(pos2(left, plot.min.y - 4.0), words, tokens.t2);
        }
        if let (Some(y), Some(series)) = (self.y, data.series.get(self.series)) {
            let edge = Stroke::new(size::STROKE_STRONG, series.colour.colour(tokens));
            painter.circle(pos2(x, data.y.y(plot, y)), RING, tokens.bg2, edge);
        }
    }
}

impl Level {
    /// Paints line and word.
    pub(super) fn paint(&self, painter: &Painter, plot: Rect, axis: &Axis, tokens: &Tokens) {
        let y = painter.round_to_pixel_center(axis.y(plot, self.y));
        let ends = [pos2(plot.min.x, y), pos2(plot.max.x, y)];
        dashed_path(painter, &ends, Stroke::new(size::STROKE, tokens.t3), &size::DASH_DOTS);
        let words = TextKind::Caption12.line(painter, self.label.as_str(), tokens.t3, plot.width());
        let place = Align2::RIGHT_TOP.anchor_size(pos2(plot.max.x - size::SPACE_4, y + 4.0), words.size());
        painter.galley(place.min, words, tokens.t3);
    }
}
