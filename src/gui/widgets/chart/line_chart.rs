//! Lines over time with bands: the fan of pay, compared plans, hours done and planned.

use eframe::egui::{Align2, Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use egui_plot::{FilledArea, Line, Plot, PlotPoint, PlotPoints, PlotTransform};

use super::axis::plot_rect;
use super::cursor::cursor;
use super::spread::spread;
use super::tip::paint_tip;
use super::{Band, CursorPoint, LineChartData};
use crate::gui::theme::{TextKind, ThemeExt as _, Tokens, size};
use crate::gui::widgets::paint::{dashed_path, ring_around};
use crate::gui::widgets::spoken::tell_reading;

/// Room above the plot for the words of the markers.
const TOP: f32 = 8.0;
/// Least distance between two labels at the right end.
const END_STEP: f32 = 15.0;
/// Radius of the ring of a marker and of the dots on the cursor.
const DOT: f32 = 4.5;

/// The chart. Pointer, Left and Right move the cursor; the tooltip is read out too.
#[must_use = "show it"]
pub struct LineChart<'a> {
    name: &'a str,
    data: &'a LineChartData,
    height: Option<f32>,
    line: f32,
}

impl<'a> LineChart<'a> {
    /// `name` is the title of the chart.
    pub fn new(name: &'a str, data: &'a LineChartData) -> Self {
        Self { name, data, height: None, line: size::PLOT_LINE_DASHED }
    }

    /// Height in points; all there is if not set.
    pub fn height(mut self, height: f32) -> Self {
        self.height = Some(height);
        self
    }

    /// Thinner lines, for small charts.
    pub fn thin(mut self) -> Self {
        self.line = size::PLOT_LINE;
        self
    }

    /// Shows the chart.
    pub fn show(self, ui: &mut Ui) -> Response {
        let wanted = vec2(ui.available_width(), self.height.unwrap_or_else(|| ui.available_height()));
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
        if response.clicked() {
            response.request_focus();
        }
        let plot = plot_rect(ui, rect, &self.data.y, TOP, self.end_room(ui));
        self.data.x.paint_below(ui, plot, false);
        self.data.y.paint_left(ui, plot);
        self.data.y.paint_grid(ui, plot, None);
        let transform = self.plot_ui(ui, plot, &response);
        self.paint_over(ui, plot, &transform);
        self.paint_end_labels(ui, plot);
        let places: Vec<f32> = self.data.cursor.iter().map(|point| self.data.x.x(plot, point.x)).collect();
        let at = cursor(ui, &response, plot, &places).and_then(|at| self.data.cursor.get(at));
        if let Some(point) = at {
            self.paint_cursor(ui, plot, point);
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.name));
        if let Some(point) = at {
            tell_reading(ui, &response, &point.sentence());
        }
        ring_around(ui, &response, size::RADIUS_CELL);
        response
    }

    /// Bands and solid lines.
    fn plot_ui(&self, ui: &mut Ui, plot: Rect, response: &Response) -> PlotTransform {
        let tokens = ui.tokens();
        let (x, y) = (&self.data.x, &self.data.y);
        let mut child = ui.new_child(eframe::egui::UiBuilder::new().max_rect(plot));
        let shown = Plot::new(response.id.with("plot"))
            .width(plot.width())
            .height(plot.height())
            .show_axes(false)
            .show_grid(false)
            .show_background(false)
            .show_x(false)
            .show_y(false)
            .set_margin_fraction(vec2(0.0, 0.0))
            .allow_drag(false)
            .allow_zoom(false)
            .allow_scroll(false)
            .allow_boxed_zoom(false)
            .allow_double_click_reset(false)
            .allow_axis_zoom_drag(false)
            .sense(Sense::hover())
            .show(&mut child, |plot| {
                plot.set_plot_bounds_x(x.from..=x.to);
                plot.set_plot_bounds_y(y.from..=y.to);
                for series in self.data.shown() {
                    let colour = series.colour.colour(tokens);
                    for (index, band) in series.bands.iter().enumerate() {
                        let Some(opacity) = band.strength.opacity() else { continue };
                        if series.xs.len() != band.low.len() || series.xs.len() != band.high.len() {
                            continue;
                        }
                        let area = FilledArea::new(series.name.clone(), &series.xs, &band.low, &band.high);
                        let area = area.id((&series.name, "band", index)).allow_hover(false);
                        plot.add(area.fill_color(Tokens::faded(colour, opacity)));
                    }
                }
                for series in self.data.shown() {
                    if series.dash(tokens).is_empty() {
                        let line = Line::new(series.name.clone(), PlotPoints::from(series.points()));
                        let stroke = Stroke::new(self.line, series.colour.colour(tokens));
                        plot.line(line.stroke(stroke).allow_hover(false));
                    }
                }
            });
        shown.transform
    }

    /// Dashed lines, edges of bands, levels and markers: what the plot has no style for.
    fn paint_over(&self, ui: &Ui, plot: Rect, transform: &PlotTransform) {
        let tokens = ui.tokens();
        let painter = ui.painter_at(plot.expand(DOT));
        let path = |points: &[[f64; 2]]| -> Vec<Pos2> {
            points.iter().map(|[x, y]| transform.position_from_point(&PlotPoint::new(*x, *y))).collect()
        };
        for level in &self.data.levels {
            level.paint(&painter, plot, &self.data.y, tokens);
        }
        for series in self.data.shown() {
            let colour = series.colour.colour(tokens);
            for Band { low, high, strength } in &series.bands {
                if strength.opacity().is_none() {
                    for edge in [low, high] {
                        let points: Vec<[f64; 2]> = series.xs.iter().zip(edge).map(|(x, y)| [*x, *y]).collect();
                        dashed_path(&painter, &path(&points), Stroke::new(size::STROKE, colour), &size::DASH_MARKER);
                    }
                }
            }
            let dash = series.dash(tokens);
            if !dash.is_empty() {
                dashed_path(&painter, &path(&series.points()), Stroke::new(self.line, colour), dash);
            }
        }
        for marker in &self.data.markers {
            marker.paint(ui, plot, self.data);
        }
    }

    fn end_room(&self, ui: &Ui) -> f32 {
        let width = |label: &str| TextKind::Mono12.line(ui.painter(), label, ui.tokens().t1, f32::INFINITY).size().x;
        let widest = self.data.ends().into_iter().map(|(_, label, _)| width(label)).fold(0.0, f32::max);
        if widest > 0.0 { widest + size::SPACE_8 } else { size::SPACE_8 }
    }

    fn paint_end_labels(&self, ui: &Ui, plot: Rect) {
        let tokens = ui.tokens();
        let ends = self.data.ends();
        let wanted: Vec<f32> = ends.iter().map(|(value, ..)| self.data.y.y(plot, *value)).collect();
        let heights = spread(&wanted, END_STEP, [plot.min.y, plot.max.y]);
        for ((_, label, main), y) in ends.into_iter().zip(heights) {
            let colour = if main { tokens.t1 } else { tokens.t3 };
            let kind = if self.data.end_labels.is_empty() { TextKind::Caption12 } else { TextKind::Mono12 };
            let words = kind.line(ui.painter(), label, colour, f32::INFINITY);
            let place = Align2::LEFT_CENTER.anchor_size(pos2(plot.max.x + size::SPACE_8, y), words.size());
            ui.painter().galley(place.min.round(), words, colour);
        }
    }

    fn paint_cursor(&self, ui: &Ui, plot: Rect, point: &CursorPoint) {
        let tokens = ui.tokens();
        let x = self.data.x.x(plot, point.x).round();
        ui.painter().vline(x, plot.y_range(), Stroke::new(size::STROKE, tokens.t2));
        for (series, value) in self.data.series.iter().zip(&point.values) {
            if let Some(value) = value.filter(|_| !series.hidden) {
                let edge = Stroke::new(size::STROKE_STRONG, tokens.bg2);
                let centre = pos2(x, self.data.y.y(plot, value));
                ui.painter().circle(centre, DOT, series.colour.colour(tokens), edge);
            }
        }
        paint_tip(ui, point, pos2(x, plot.min.y + size::SPACE_4));
    }
}
