//! How many runs end when, with the date by which eight of ten have ended.

use eframe::egui::{Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::Axis;
use super::axis::below_room;
use crate::gui::theme::{TextKind, ThemeExt as _, size};
use crate::gui::widgets::paint::{dashed_path, ring_around};

/// Room above the bars for the date.
const TOP: f32 = 18.0;

/// The chart. Bars before the mark are in the accent, the rest are grey.
#[must_use = "show it"]
pub struct Histogram<'a> {
    name: &'a str,
    bars: &'a [f32],
    x: &'a Axis,
    mark: Option<(f64, &'a str)>,
    height: Option<f32>,
}

impl<'a> Histogram<'a> {
    /// `bars` are heights from 0 to 1, spread evenly over `x`.
    pub fn new(name: &'a str, bars: &'a [f32], x: &'a Axis) -> Self {
        Self { name, bars, x, mark: None, height: None }
    }

    /// Where eight of ten runs have ended, and the date as text.
    pub fn mark(mut self, at: f64, label: &'a str) -> Self {
        self.mark = Some((at, label));
        self
    }

    /// Height in points; all there is if not set.
    pub fn height(mut self, height: f32) -> Self {
        self.height = Some(height);
        self
    }

    /// Shows the chart.
    pub fn show(self, ui: &mut Ui) -> Response {
        let wanted = vec2(ui.available_width(), self.height.unwrap_or_else(|| ui.available_height()));
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.name));
        let tokens = ui.tokens();
        let painter = ui.painter();
        let plot = Rect::from_min_max(rect.min + vec2(0.0, TOP), rect.max - vec2(0.0, below_room()));
        let step = plot.width() / (self.bars.len().max(1) as f32);
        let split = self.mark.map_or(f32::INFINITY, |(at, _)| self.x.x(plot, at));
        for (index, height) in self.bars.iter().enumerate().filter(|(_, height)| **height > 0.0) {
            let left = plot.min.x + step * index as f32;
            let top = plot.max.y - plot.height() * height.clamp(0.0, 1.0);
            let bar = Rect::from_min_max(pos2(left + 0.5, top), pos2(left + step - 0.5, plot.max.y));
            painter.rect_filled(bar, 1.0, if left < split { tokens.acc } else { tokens.ctl });
        }
        self.x.paint_below(ui, plot, true);
        if let Some((_, label)) = self.mark {
            let ends = [pos2(split, plot.min.y - size::SPACE_12), pos2(split, plot.max.y)];
            dashed_path(painter, &ends, Stroke::new(size::STROKE_MARK, tokens.t1), &size::DASH_SPLIT);
            let words = TextKind::Caption12.line(painter, label, tokens.t1, f32::INFINITY);
            let room = split + size::ICON_GAP + words.size().x <= rect.max.x;
            let left = if room { split + size::ICON_GAP } else { split - size::ICON_GAP - words.size().x };
            painter.galley(pos2(left, plot.min.y - TOP), words, tokens.t1);
        }
        ring_around(ui, &response, size::RADIUS_CELL);
        response
    }
}
