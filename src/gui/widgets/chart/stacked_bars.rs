//! Bars made of parts, one for each year.

use eframe::egui::{Align2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::axis::plot_rect;
use super::cursor::cursor;
use super::tip::paint_tip;
use super::{Axis, CursorPoint, Pattern, SeriesColour};
use crate::gui::theme::{TextKind, ThemeExt as _, size};
use crate::gui::widgets::paint::ring_around;
use crate::gui::widgets::spoken::tell_reading;

/// Room above the plot for the total of the highest bar.
const TOP: f32 = 12.0;
/// Share of its place that a bar fills.
const FILL: f32 = 0.55;

/// One part of a bar.
#[derive(Clone, Copy, Debug)]
pub struct BarPart {
    /// Colour of the part.
    pub colour: SeriesColour,
    /// What is drawn over the colour.
    pub pattern: Pattern,
    /// Its height. A negative part hangs under the axis.
    pub value: f64,
}

/// One bar.
#[derive(Clone, Debug, Default)]
pub struct Bar {
    /// Under the bar.
    pub label: String,
    /// Over the bar.
    pub total: String,
    /// From the axis outwards: up for parts that are given, down for those taken back.
    pub parts: Vec<BarPart>,
    /// What the tooltip says; `x` and `values` are not used.
    pub tip: CursorPoint,
}

/// Everything the chart shows.
#[derive(Clone, Debug, Default)]
pub struct StackedBarsData {
    /// Height. Bars stand on its lowest value, or on zero if that is below zero.
    pub y: Axis,
    /// From left to right.
    pub bars: Vec<Bar>,
}

/// The chart. Pointer, Left and Right move over the bars.
#[must_use = "show it"]
pub struct StackedBars<'a> {
    name: &'a str,
    data: &'a StackedBarsData,
    height: Option<f32>,
}

impl<'a> StackedBars<'a> {
    /// `name` is the title of the chart.
    pub fn new(name: &'a str, data: &'a StackedBarsData) -> Self {
        Self { name, data, height: None }
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
        if response.clicked() {
            response.request_focus();
        }
        let plot = plot_rect(ui, rect, &self.data.y, TOP, 0.0);
        self.data.y.paint_left(ui, plot);
        self.data.y.paint_grid(ui, plot, Some(self.base()));
        let step = plot.width() / (self.data.bars.len().max(1) as f32);
        let places: Vec<f32> =
            (0..self.data.bars.len()).map(|index| plot.min.x + (index as f32 + 0.5) * step).collect();
        let every = self.every(ui, step);
        for (index, (bar, x)) in self.data.bars.iter().zip(&places).enumerate() {
            self.paint_bar(ui, plot, bar, *x, step);
            if index.is_multiple_of(every) {
                self.paint_words(ui, plot, bar, *x);
            }
        }
        let at = cursor(ui, &response, plot, &places);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.name));
        if let Some((bar, x)) = at.and_then(|at| Some((self.data.bars.get(at)?, *places.get(at)?))) {
            tell_reading(ui, &response, &bar.tip.sentence());
            paint_tip(ui, &bar.tip, pos2(x + step * FILL / 2.0, plot.min.y));
        }
        ring_around(ui, &response, size::RADIUS_CELL);
        response
    }

    /// The value the bars stand on.
    fn base(&self) -> f64 {
        self.data.y.from.max(0.0)
    }

    /// Every second or third bar has its words where all have no room.
    fn every(&self, ui: &Ui, step: f32) -> usize {
        let width = |kind: TextKind, text: &str| {
            kind.line(ui.painter(), text, ui.tokens().t3, f32::INFINITY).size().x + size::SPACE_4
        };
        let of_bar = |bar: &Bar| width(TextKind::Mono12, &bar.total).max(width(TextKind::Caption12, &bar.label));
        let widest = self.data.bars.iter().map(of_bar).fold(0.0, f32::max);
        (widest / step).ceil().max(1.0) as usize
    }

    fn paint_bar(&self, ui: &Ui, plot: Rect, bar: &Bar, x: f32, step: f32) {
        let tokens = ui.tokens();
        let half = (step * FILL / 2.0).round();
        let sides = (x - half).round()..=(x + half).round();
        let (mut up, mut down) = (self.base(), self.base());
        for part in bar.parts.iter().filter(|part| part.value.abs() > 0.0) {
            let sum = if part.value > 0.0 { &mut up } else { &mut down };
            let inner = self.data.y.y(plot, *sum).round();
            // One point of card between two parts.
            let first = (*sum - self.base()).abs() < f64::EPSILON;
            let gap = if first { 0.0 } else { size::STROKE.copysign(part.value as f32) };
            *sum += part.value;
            let outer = self.data.y.y(plot, *sum).round();
            let (top, bottom) = if part.value > 0.0 { (outer, inner - gap) } else { (inner - gap, outer) };
            let rect = Rect::from_x_y_ranges(sides.clone(), top..=bottom);
            part.pattern.paint(ui.painter(), rect, part.colour.colour(tokens), tokens);
        }
        let base = self.data.y.y(plot, self.base()).round();
        ui.painter().hline(x - step / 2.0..=x + step / 2.0, base, Stroke::new(size::STROKE, tokens.ctl));
    }

    /// The total over a bar and the words under it.
    fn paint_words(&self, ui: &Ui, plot: Rect, bar: &Bar, x: f32) {
        let tokens = ui.tokens();
        let painter = ui.painter();
        let given: f64 = bar.parts.iter().map(|part| part.value.max(0.0)).sum();
        let top = self.data.y.y(plot, self.base() + given).round();
        let total = TextKind::Mono12.line(painter, bar.total.as_str(), tokens.t1, f32::INFINITY);
        let place = Align2::CENTER_BOTTOM.anchor_size(pos2(x, top), total.size());
        painter.galley(place.min.round(), total, tokens.t1);
        let label = TextKind::Caption12.line(painter, bar.label.as_str(), tokens.t3, f32::INFINITY);
        let place = Align2::CENTER_TOP.anchor_size(pos2(x, plot.max.y + 5.0), label.size());
        painter.galley(place.min.round(), label, tokens.t3);
    }
}
