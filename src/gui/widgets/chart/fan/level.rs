//! Heights that are pointed out in a fan chart.

use eframe::egui::{Align2, Color32, Painter, Rect, Shape, Stroke, pos2};

use super::super::Axis;
use crate::gui::theme::{TextKind, Tokens, size};

/// What a level stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FanLevelKind {
    /// Pay now: dots, with the word under the right end.
    Now,
    /// The lowest pay that will do: dashes, with the word over the left end.
    Floor,
}

/// A line along the plot.
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

    /// The word. It is left out where the level lies outside the plot.
    pub(super) fn paint_word(&self, painter: &Painter, plot: Rect, axis: &Axis, tokens: &Tokens) {
        let y = self.height(plot, axis);
        if !plot.y_range().contains(y) {
            return;
        }
        let colour = self.colour(tokens);
        let words = TextKind::Caption12.line(painter, self.label.as_str(), colour, plot.width());
        let place = match self.kind {
            FanLevelKind::Now => {
                Align2::RIGHT_TOP.anchor_size(pos2(plot.max.x - size::SPACE_4, y + size::SPACE_4), words.size())
            }
            FanLevelKind::Floor => Align2::LEFT_BOTTOM.anchor_size(pos2(plot.min.x + size::SPACE_4, y), words.size()),
        };
        painter.galley(place.min.round(), words, colour);
    }
}
