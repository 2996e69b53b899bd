//! Charts. All points, labels and tooltip rows are prepared by the caller; nothing here computes a figure.

mod axis;
mod axis_labels;
mod cursor;
mod cursor_point;
mod fan;
mod histogram;
mod legend;
mod line_chart;
mod line_chart_data;
mod marker;
mod pattern;
mod range_bar;
mod scatter;
mod series;
mod spread;
mod stacked_bars;
mod tip;

pub use axis::Axis;
pub(super) use axis::below_room;
pub use axis_labels::AxisLabels;
pub use cursor_point::CursorPoint;
pub use fan::{
    Fan, FanChart, FanData, FanEvent, FanEventKind, FanLevel, FanLevelKind, FanPaid, FanPlan, FanPromise, FanRange,
    FanResponse,
};
pub use histogram::Histogram;
pub use legend::{Legend, LegendEntry, LegendMark};
pub use line_chart::LineChart;
pub use line_chart_data::LineChartData;
pub use marker::{Level, Marker};
pub use pattern::Pattern;
pub use range_bar::{RangeBar, RangeValues};
pub use scatter::{ScatterChart, ScatterData, ScatterMark, ScatterPoint, ScatterResponse};
pub use series::{Band, BandStrength, ChartSeries, SeriesColour};
pub use stacked_bars::{Bar, BarPart, StackedBars, StackedBarsData};
pub(super) use tip::paint_tip;
