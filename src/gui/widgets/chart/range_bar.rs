//! Pay by one source: whole range, common range and middle.

use eframe::egui::{Rect, Response, Role, Sense, Stroke, Ui, Widget, WidgetInfo, pos2, vec2};

use crate::app::present::axis::AxisData;
use crate::app::present::series_colour::SeriesColour;
use crate::gui::theme::{ThemeExt as _, Tokens, opacity, size};
use crate::gui::widgets::paint::dashed_rect;

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

/// What a source says.
#[derive(Clone, Copy, Debug, Default)]
pub struct RangeValues {
    /// P10, or the lowest.
    pub low: f64,
    /// P90, or the highest.
    pub high: f64,
    /// P25 and P75, or the most common.
    pub common: Option<[f64; 2]>,
    /// Median or average.
    pub middle: Option<f64>,
}

/// One bar on the shared axis of all sources.
#[must_use = "add it to a ui"]
pub struct RangeBar<'a> {
    name: &'a str,
    values: RangeValues,
    axis: &'a AxisData,
    used: bool,
    disagreement: Option<[f64; 2]>,
    height: f32,
}

impl<'a> RangeBar<'a> {
    /// `name` says all figures; `used` for the source the plan uses.
    pub fn new(name: &'a str, values: RangeValues, axis: &'a AxisData, used: bool) -> Self {
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
        let painter = ui.painter();
        for (value, _) in &self.axis.marks {
            painter.vline(self.axis.x(rect, *value).round(), rect.y_range(), Stroke::new(size::STROKE, tokens.line));
        }
        if let Some([from, to]) = self.disagreement {
            let zone = Rect::from_x_y_ranges(self.axis.x(rect, from)..=self.axis.x(rect, to), rect.y_range());
            painter.rect_filled(zone, 0.0, Tokens::faded(tokens.warn, opacity::DISAGREEMENT));
        }
        let colour = if self.used { SeriesColour::Series(0) } else { SeriesColour::Stay }.colour(tokens);
        let bar = |from: f64, to: f64, height: f32| {
            let (left, right) = (self.axis.x(rect, from), self.axis.x(rect, to));
            Rect::from_center_size(pos2(f32::midpoint(left, right), rect.center().y), vec2(right - left, height))
        };
        let RangeValues { low, high, common, middle } = self.values;
        let Some(middle) = middle else {
            let edge = Stroke::new(size::STROKE_MARK, colour);
            dashed_rect(painter, bar(low, high, OPEN), RADIUS, edge, size::DASH_RANGE);
            return response;
        };
        painter.rect_filled(bar(low, high, OUTER), RADIUS, Tokens::faded(colour, opacity::RANGE_OUTER));
        if let Some([from, to]) = common {
            painter.rect_filled(bar(from, to, INNER), RADIUS, colour);
        }
        let x = self.axis.x(rect, middle);
        let mark = Rect::from_center_size(pos2(x, rect.center().y), vec2(MIDDLE_WIDTH, MIDDLE));
        painter.rect_filled(mark, 1.0, tokens.t1);
        response
    }
}
