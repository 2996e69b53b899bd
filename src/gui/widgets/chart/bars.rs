//! Pay of each year as a bar of its parts.

use eframe::egui::{Align2, Color32, Rect, Response, Stroke, Ui, pos2};
use egui_plot::{Bar, BarChart, PlotPoint};

use super::axis::below_room;
use super::canvas::Canvas;
use super::frame::{Frame, Framed};
use super::{Pattern, paint_tip};
use crate::app::present::axis::AxisData;
use crate::app::present::salary::years::{PartKind, PayBar, PayYears};
use crate::app::present::series_colour::SeriesColour;
use crate::gui::theme::{TextKind, ThemeExt as _, Tokens, size};
use crate::gui::widgets::paint::text_at;

/// Room above the plot for the total of the highest bar.
const TOP: f32 = 12.0;
/// Share of its place that a bar fills.
const FILL: f64 = 0.55;

impl PartKind {
    /// Its colour, and a pattern that tells it from the others without colour.
    pub fn style(self) -> (SeriesColour, Pattern) {
        match self {
            Self::Base => (SeriesColour::Series(0), Pattern::Solid),
            Self::Bonus => (SeriesColour::Series(2), Pattern::Rising),
            Self::Equity => (SeriesColour::Series(3), Pattern::Falling),
            Self::Once => (SeriesColour::Series(1), Pattern::Dots),
            Self::Pension => (SeriesColour::Series(4), Pattern::Outline),
        }
    }
}

/// The chart. Pointer, Left and Right move over the bars.
#[must_use = "show it"]
pub struct StackedBars<'a> {
    name: &'a str,
    data: &'a PayYears,
}

impl<'a> StackedBars<'a> {
    /// `name` is the title of the chart.
    pub fn new(name: &'a str, data: &'a PayYears) -> Self {
        Self { name, data }
    }

    /// Shows the chart in the room there is.
    pub fn show(self, ui: &mut Ui) -> Response {
        let Self { name, data } = self;
        let tokens = ui.tokens();
        let places: Vec<f64> = (0..data.bars.len()).map(|index| index as f64 + 0.5).collect();
        let step = ui.available_width() / data.bars.len().max(1) as f32;
        let every = every(ui, &data.bars, step);
        let named = data.bars.iter().zip(&places).step_by(every);
        let marks = named.map(|(bar, x)| (*x, bar.label.clone())).collect();
        let x = AxisData { to: data.bars.len().max(1) as f64, marks, ..AxisData::default() };
        let frame = Frame { room: [TOP, 0.0], zooms: [true, false], ..Frame::of(name, &x, &data.y) };
        let pixels = (ui.available_height() - TOP - below_room()).max(1.0);
        let mut framed = frame.show(ui, |canvas| draw(canvas, data, &places, f64::from(pixels), tokens));
        let ground = framed.at([0.0, base(data)]).y.round();
        ui.painter().hline(framed.plot.x_range(), ground, Stroke::new(size::STROKE, tokens.ctl));
        for (bar, x) in data.bars.iter().zip(&places).step_by(every) {
            paint_total(ui, &framed, data, bar, *x);
        }
        let at = framed.cursor_along(ui, &places);
        let pointed = at.and_then(|at| Some((data.bars.get(at)?, *places.get(at)?)));
        if let Some((bar, x)) = pointed {
            paint_tip(ui, &bar.tip, pos2(framed.at([x + FILL / 2.0, 0.0]).x, framed.plot.min.y));
        }
        framed.tell(ui, &frame, "", pointed.map(|(bar, _)| &bar.tip));
        framed.response
    }
}

/// The value the bars stand on.
fn base(data: &PayYears) -> f64 {
    data.y.from.max(0.0)
}

/// Every second or third bar has its words where all have no room.
fn every(ui: &Ui, bars: &[PayBar], step: f32) -> usize {
    let width = |kind: TextKind, text: &str| {
        kind.line(ui.painter(), text, ui.tokens().t3, f32::INFINITY).size().x + size::SPACE_4
    };
    let of_bar = |bar: &PayBar| width(TextKind::Mono12, &bar.total).max(width(TextKind::Caption12, &bar.label));
    let widest = bars.iter().map(of_bar).fold(0.0, f32::max);
    (widest / step).ceil().max(1.0) as usize
}

/// Parts from the axis outwards, up for those given and down for those taken back, with a point of card between two.
fn draw(canvas: &mut Canvas<'_, '_>, data: &PayYears, places: &[f64], pixels: f64, tokens: &'static Tokens) {
    let point = (data.y.to - data.y.from) / pixels;
    let mut bars = Vec::new();
    let mut patterns = Vec::new();
    for (bar, x) in data.bars.iter().zip(places) {
        let (mut up, mut down) = (base(data), base(data));
        for (kind, value) in bar.parts.iter().filter(|(_, value)| value.abs() > 0.0) {
            let sum = if *value > 0.0 { &mut up } else { &mut down };
            let gap = if (*sum - base(data)).abs() < f64::EPSILON { 0.0 } else { point.copysign(*value) };
            let (colour, pattern) = kind.style();
            let colour = colour.colour(tokens);
            let (fill, edge) = pattern.fill(colour);
            let shown = if value.abs() > gap.abs() { value - gap } else { 0.0 };
            bars.push(Bar::new(*x, shown).base_offset(*sum + gap).width(FILL).fill(fill).stroke(edge));
            patterns.push((pattern, [*x - FILL / 2.0, *sum + gap], [*x + FILL / 2.0, *sum + value]));
            *sum += value;
        }
    }
    canvas.plot.bar_chart(BarChart::new("", bars).color(Color32::WHITE).allow_hover(false));
    canvas.draw(move |transform, shapes| {
        for (pattern, from, to) in &patterns {
            let rect = transform.rect_from_values(&PlotPoint::from(*from), &PlotPoint::from(*to));
            shapes.extend(pattern.lines(rounded(rect), tokens));
        }
    });
}

/// `rect` on whole points, as bars are painted.
fn rounded(rect: Rect) -> Rect {
    Rect::from_min_max(rect.min.round(), rect.max.round())
}

/// The total over a bar.
fn paint_total(ui: &Ui, framed: &Framed, data: &PayYears, bar: &PayBar, x: f64) {
    let given: f64 = bar.parts.iter().map(|(_, value)| value.max(0.0)).sum();
    let top = framed.at([x, base(data) + given]);
    if framed.plot.x_range().contains(top.x) {
        let total = TextKind::Mono12.line(ui.painter(), bar.total.as_str(), ui.tokens().t1, f32::INFINITY);
        text_at(ui.painter(), top, Align2::CENTER_BOTTOM, total);
    }
}
