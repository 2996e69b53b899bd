//! Charts of view data, on the plot of the toolkit. Points, labels and tooltips are prepared; nothing here computes a
//! figure.

mod axis;
mod bar_rows;
mod bars;
mod canvas;
mod colour;
mod cursor;
mod event_mark;
mod fan;
mod fan_moves;
mod frame;
mod legend;
mod level_bars;
mod lines;
mod pattern;
mod range_bar;
mod scatter;
mod spread;
mod tip;
mod view;

pub use axis::axis_labels;
pub(super) use axis::below_room;
pub use bar_rows::BarRows;
pub use bars::StackedBars;
pub use fan::FanChart;
pub(super) use frame::bare;
pub use legend::{Legend, LegendEntry, LegendMark};
pub use level_bars::LevelBars;
pub use lines::LineChart;
use pattern::Pattern;
pub(in crate::gui) use pattern::hatched;
pub use range_bar::RangeBar;
pub use scatter::ScatterChart;
pub(super) use tip::paint_tip;
