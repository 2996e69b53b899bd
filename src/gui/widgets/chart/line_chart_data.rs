//! What a line chart shows.

use super::{Axis, ChartSeries, CursorPoint, Level, Marker};

/// Everything a line chart shows, prepared once per change of the plan.
#[derive(Clone, Debug, Default)]
pub struct LineChartData {
    /// Time.
    pub x: Axis,
    /// Money or hours.
    pub y: Axis,
    /// Lines, the most important last: it is drawn over the others.
    pub series: Vec<ChartSeries>,
    /// Vertical markers and rings.
    pub markers: Vec<Marker>,
    /// Horizontal lines.
    pub levels: Vec<Level>,
    /// Places of the cursor, ascending.
    pub cursor: Vec<CursorPoint>,
    /// Further labels at the right end: height, words, whether they are the main figure.
    pub end_labels: Vec<(f64, String, bool)>,
}

impl LineChartData {
    /// Series that are not hidden.
    pub(super) fn shown(&self) -> impl Iterator<Item = &ChartSeries> {
        self.series.iter().filter(|series| !series.hidden)
    }

    /// Height and words at the right end, from the lowest value to the highest.
    pub(super) fn ends(&self) -> Vec<(f64, &str, bool)> {
        let of_series = self.shown().filter(|series| !series.end_label.is_empty());
        let of_series = of_series.filter_map(|series| Some((*series.ys.last()?, series.end_label.as_str(), true)));
        let more = self.end_labels.iter().map(|(y, label, main)| (*y, label.as_str(), *main));
        let mut ends: Vec<(f64, &str, bool)> = of_series.chain(more).collect();
        ends.sort_by(|(a, ..), (b, ..)| a.total_cmp(b));
        ends
    }
}
