//! Lines over time: odds of being ahead, hours done and planned.

use serde::Serialize;

use super::axis::AxisData;
use super::cursor_point::CursorPoint;
use super::figure::Told;
use super::series_colour::SeriesColour;

/// A line. Its vectors are of one length.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LineData {
    /// Colour and dash.
    pub colour: SeriesColour,
    /// Positions on the x axis, ascending.
    pub xs: Vec<f64>,
    /// Heights. Where one is not finite there is no line.
    pub ys: Vec<f64>,
    /// A range around it, if there is one: low and high at each position.
    pub range: Vec<[f64; 2]>,
    /// Written at its right end; empty for nothing.
    pub end: Told,
    /// Expected, not measured: dashed whatever its colour.
    pub expected: bool,
}

impl LineData {
    /// A line that was measured.
    pub fn new(colour: SeriesColour, points: impl IntoIterator<Item = (f64, f64)>) -> Self {
        let (xs, ys) = points.into_iter().unzip();
        Self { colour, xs, ys, range: Vec::new(), end: Told::default(), expected: false }
    }

    pub fn points(&self) -> impl Iterator<Item = [f64; 2]> + Clone {
        self.xs.iter().zip(&self.ys).map(|(x, y)| [*x, *y])
    }
}

/// The chart.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct LinesData {
    /// Time.
    pub x: AxisData,
    /// What is measured.
    pub y: AxisData,
    /// Lines, the most important last: it is drawn over the others.
    pub lines: Vec<LineData>,
    /// Heights that are pointed out, with words under their right ends.
    pub levels: Vec<(f64, String)>,
    /// Words at the left end of the top.
    pub label: Told,
    /// A ring around the present end of the last line.
    pub ring: Option<[f64; 2]>,
    /// Places of the cursor, ascending.
    pub stops: Vec<CursorPoint>,
}
