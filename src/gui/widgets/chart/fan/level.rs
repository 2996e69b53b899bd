//! Heights that are pointed out in a fan chart.

use eframe::egui::{Align2, Color32, Painter, Rect, Shape, Stroke, pos2};

use super::super::Axis;
use super::super::spread::spread;
use crate::gui::theme::{TextKind, Tokens, size};

/// What a level stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FanLevelKind {
    /// Pay now: dots.
    Now,
    /// The lowest pay that will do: dashes.
    Floor,
}

/// A line along the plot, with its word under the right end.
#[derive(Clone, Debug)]
pub struct FanLevel {
    /// Height.
    pub y: f64,
    /// "pay now 118k", "floor 102k".
    pub label: String,
    /// How it is drawn.
    pub kind: FanLevelKind,
}

impl FanLevel {
    fn colour(&self, tokens: &Tokens) -> Color32 {
        match self.kind {
            FanLevelKind::Now => tokens.t3,
            FanLevelKind::Floor => tokens.warn,
        }
    }

    fn height(&self, plot: Rect, axis: &Axis) -> f32 {
        axis.y(plot, self.y).round() + size::STROKE / 2.0
    }

    /// The line.
    pub(super) fn line(&self, plot: Rect, axis: &Axis, tokens: &Tokens) -> Vec<Shape> {
        let y = self.height(plot, axis);
        let [dash, gap] = match self.kind {
            FanLevelKind::Now => size::DASH_DOTS,
            FanLevelKind::Floor => size::DASH_RANGE,
        };
        let ends = [pos2(plot.min.x, y), pos2(plot.max.x, y)];
        Shape::dashed_line(&ends, Stroke::new(size::STROKE, self.colour(tokens)), dash, gap)
    }

    /// Paints the words of all levels under their right ends, apart from one another. The word of a level outside the
    /// plot is left out.
    pub(super) fn paint_words(levels: &[Self], painter: &Painter, plot: Rect, axis: &Axis, tokens: &Tokens) {
        let inside = |level: &&Self| plot.y_range().contains(level.height(plot, axis));
        let wanted: Vec<f32> =
            levels.iter().filter(inside).map(|level| level.height(plot, axis) + size::SPACE_4).collect();
        let line = TextKind::Caption12.line_height();
        let tops = spread(&wanted, line, [plot.min.y, plot.max.y - line]);
        for (level, top) in levels.iter().filter(inside).zip(tops) {
            let colour = level.colour(tokens);
            let words = TextKind::Caption12.line(painter, level.label.as_str(), colour, plot.width());
            let place = Align2::RIGHT_TOP.anchor_size(pos2(plot.max.x - size::SPACE_4, top), words.size());
            painter.galley(place.min.round(), words, colour);
        }
    }
}
