//! Lines over time with ranges, levels and a ring.

use eframe::egui::{Response, Stroke, Ui, pos2};

use super::frame::Frame;
use super::tip::paint_tip;
use crate::app::present::lines::LinesData;
use crate::gui::theme::{TextKind, ThemeExt as _, Tokens, opacity, size};

/// Room over the plot.
const TOP: f32 = 8.0;
/// Radius of the ring.
const RING: f32 = 4.0;

/// The chart. Pointer, Left and Right move the cursor; the tooltip is read out too.
#[must_use = "show it"]
pub struct LineChart<'a> {
    name: &'a str,
    data: &'a LinesData,
    line: f32,
}

impl<'a> LineChart<'a> {
    /// `name` is the title of the chart.
    pub fn new(name: &'a str, data: &'a LinesData) -> Self {
        Self { name, data, line: size::PLOT_LINE_DASHED }
    }

    /// Thinner lines, for small charts.
    pub fn thin(mut self) -> Self {
        self.line = size::PLOT_LINE;
        self
    }

    /// Shows the chart in the room there is.
    pub fn show(self, ui: &mut Ui) -> Response {
        let Self { name, data, line } = self;
        let tokens = ui.tokens();
        let room = [TOP, end_room(ui, TextKind::Caption12, data.lines.iter().map(|line| line.end.as_str()))];
        let frame = Frame { room, ..Frame::of(name, &data.x, &data.y) };
        let mut framed = frame.show(ui, move |canvas| {
            for line in &data.lines {
                let ranges = line.xs.iter().zip(&line.range).map(|(x, [low, high])| [*x, *low, *high]);
                canvas.band(ranges, Tokens::faded(line.colour.colour(tokens), opacity::BAND_SELECTED));
            }
            for (y, _) in &data.levels {
                canvas.across(*y, Stroke::new(size::STROKE, tokens.t3), &size::DASH_DOTS);
            }
            for line_data in &data.lines {
                let colour = line_data.colour;
                let dash = if line_data.expected { size::DASH_RANGE.as_slice() } else { colour.dash(tokens) };
                canvas.line(line_data.points(), Stroke::new(line, colour.colour(tokens)), dash);
            }
        });
        let levels: Vec<_> = data.levels.iter().map(|(y, words)| (*y, words.as_str(), tokens.t3)).collect();
        framed.paint_levels(ui, &levels);
        let painter = ui.painter_at(framed.plot.expand(2.0 * RING));
        if !data.label.is_empty() {
            let words = TextKind::Caption12.line(&painter, data.label.as_str(), tokens.t2, framed.plot.width());
            painter.galley(pos2(framed.plot.min.x + size::SPACE_4 + 1.0, framed.plot.min.y - 4.0), words, tokens.t2);
        }
        if let (Some(ring), Some(line)) = (data.ring, data.lines.last()) {
            let edge = Stroke::new(size::STROKE_STRONG, line.colour.colour(tokens));
            painter.circle(framed.at(ring), RING, tokens.bg2, edge);
        }
        let ends: Vec<_> = data
            .lines
            .iter()
            .filter(|line| !line.end.is_empty())
            .filter_map(|line| {
                Some((end_height(line.points(), framed.seen())?, line.end.as_str(), TextKind::Caption12, tokens.t1))
            })
            .collect();
        framed.paint_ends(ui, &ends);
        let places: Vec<f64> = data.stops.iter().map(|stop| stop.x).collect();
        let point = framed.cursor_along(ui, &places).and_then(|at| data.stops.get(at));
        if let Some(point) = point {
            let dots = data.lines.iter().zip(&point.values);
            let dots = dots.filter_map(|(line, y)| Some(((*y)?, line.colour.colour(tokens))));
            paint_tip(ui, point, framed.paint_cursor(ui, point.x, dots));
        }
        framed.tell(ui, &frame, "", point);
        framed.response
    }
}

/// Room at the right for the widest of the words at the ends of lines.
pub(super) fn end_room<'a>(ui: &Ui, kind: TextKind, words: impl Iterator<Item = &'a str>) -> f32 {
    let width = |words: &str| kind.line(ui.painter(), words, ui.tokens().t1, f32::INFINITY).size().x;
    let widest = words.map(width).fold(0.0, f32::max);
    if widest > 0.0 { widest + size::SPACE_12 } else { size::SPACE_8 }
}

/// The height of a line at `x`, between its points.
pub(super) fn height_at(points: impl Iterator<Item = [f64; 2]>, x: f64) -> Option<f64> {
    let mut before: Option<[f64; 2]> = None;
    for [next_x, next_y] in points {
        if next_x >= x {
            let between = before.map(|[from_x, from_y]| from_y + (next_y - from_y) * (x - from_x) / (next_x - from_x));
            return if next_x > x { between } else { Some(next_y) }.filter(|y| y.is_finite());
        }
        before = Some([next_x, next_y]);
    }
    None
}

/// The height at which a line leaves what is in view at its right; nothing if it is out of view there.
pub(super) fn end_height(
    points: impl Iterator<Item = [f64; 2]> + Clone,
    [[_, right], [low, high]]: [[f64; 2]; 2],
) -> Option<f64> {
    let [last_x, last_y] = points.clone().filter(|[_, y]| y.is_finite()).last()?;
    let height = if last_x <= right { Some(last_y) } else { height_at(points, right) };
    height.filter(|height| (low..=high).contains(height))
}

#[cfg(test)]
mod tests {
    use super::{end_height, height_at};

    const POINTS: [[f64; 2]; 4] = [[0.0, 10.0], [2.0, 20.0], [3.0, f64::NAN], [4.0, 40.0]];

    #[test]
    fn height_lies_between_the_points_and_nowhere_in_a_gap() {
        let at = |x| height_at(POINTS.into_iter(), x);
        assert_eq!([at(0.0), at(0.5), at(2.0)], [Some(10.0), Some(12.5), Some(20.0)]);
        assert_eq!([at(-1.0), at(2.5), at(3.5), at(5.0)], [None; 4]);
    }

    #[test]
    fn end_is_where_the_line_leaves_the_view() {
        let end = |right, high| end_height(POINTS.into_iter(), [[0.0, right], [0.0, high]]);
        assert_eq!([end(9.0, 50.0), end(1.0, 50.0), end(9.0, 30.0)], [Some(40.0), Some(15.0), None]);
    }
}
