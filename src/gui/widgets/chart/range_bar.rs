//! Pay by one source: whole range, common range and middle.

use std::rc::Rc;

use eframe::egui::{Rect, Response, Role, Sense, Shape, Stroke, Ui, UiBuilder, Widget, WidgetInfo, pos2, vec2};
use egui_plot::{PlotBounds, Span};

use super::canvas::Canvas;
use super::frame::bare;
use crate::app::present::axis::AxisData;
use crate::app::present::roles::pay_axis::PayBar;
use crate::app::present::series_colour::SeriesColour;
use crate::gui::theme::{ThemeExt as _, Tokens, opacity, size};
use crate::gui::widgets::paint::dashed_outline;

/// Height of the whole range.
const OUTER: f32 = 6.0;
/// Height of the common range.
const INNER: f32 = 16.0;
/// Height of the mark of the middle.
const MIDDLE: f32 = 22.0;
/// Height of a range without a middle.
const OPEN: f32 = 14.0;
/// Width of the mark of the middle.
const MIDDLE_WIDTH: f32 = 2.5;
/// Radius of the ends.
const RADIUS: f32 = 3.0;

/// One bar on the shared axis of all sources.
#[must_use = "add it to a ui"]
pub struct RangeBar<'a> {
    name: &'a str,
    values: PayBar,
    axis: &'a AxisData,
    used: bool,
    disagreement: Option<[f64; 2]>,
    height: f32,
}

impl<'a> RangeBar<'a> {
    /// `name` says all figures; `used` for the source the plan uses.
    pub fn new(name: &'a str, values: PayBar, axis: &'a AxisData, used: bool) -> Self {
        Self { name, values, axis, used, disagreement: None, height: size::CONTROL }
    }

    /// The zone between the lowest and the highest middle of all sources.
    pub fn disagreement(mut self, zone: Option<[f64; 2]>) -> Self {
        self.disagreement = zone;
        self
    }

    /// Height in points of the row the zone fills.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }
}

impl Widget for RangeBar<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), self.height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.name));
        let tokens = ui.tokens();
        let colour = if self.used { SeriesColour::Series(0) } else { SeriesColour::Stay }.colour(tokens);
        let Self { values: PayBar { low, high, common, middle }, axis, disagreement, .. } = self;
        let marks = [&Rc::new(axis.marks.clone()), &Rc::default()];
        let (place, [from, to]) = axis.around(rect);
        let mut child = ui.new_child(UiBuilder::new().max_rect(place));
        let plot = bare(response.id.with("plot"), place.size(), marks, tokens.line).show_grid([true, false]);
        plot.show(&mut child, |plot| {
            plot.set_plot_bounds(PlotBounds::from_min_max([from, 0.0], [to, 1.0]));
            if let Some([from, to]) = disagreement {
                let fill = Tokens::faded(tokens.warn, opacity::DISAGREEMENT);
                plot.span(Span::new("", from..=to).fill(fill).border_width(0.0));
            }
            let mut canvas = Canvas { plot, seen: [[from, to], [0.0, 1.0]] };
            canvas.draw(move |transform, shapes| {
                let bar = |from: f64, to: f64, height: f32| {
                    let [left, right] = [from, to].map(|x| transform.position_from_point_x(x));
                    let middle = pos2(f32::midpoint(left, right), transform.frame().center().y);
                    Rect::from_center_size(middle, vec2(right - left, height))
                };
                let Some(middle) = middle else {
                    let edge = Stroke::new(size::STROKE_MARK, colour);
                    shapes.extend(dashed_outline(bar(low, high, OPEN), RADIUS, edge, size::DASH_RANGE));
                    return;
                };
                let fill = Tokens::faded(colour, opacity::RANGE_OUTER);
                shapes.push(Shape::rect_filled(bar(low, high, OUTER), RADIUS, fill));
                if let Some([from, to]) = common {
                    shapes.push(Shape::rect_filled(bar(from, to, INNER), RADIUS, colour));
                }
                let mark = Rect::from_center_size(bar(middle, middle, MIDDLE).center(), vec2(MIDDLE_WIDTH, MIDDLE));
                shapes.push(Shape::rect_filled(mark, 1.0, tokens.t1));
            });
        });
        response
    }
}
