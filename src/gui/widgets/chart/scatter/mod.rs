//! Points by two measures with the front of those that nothing beats: years against pay.

mod apart;
mod front;
mod scatter_chart;

pub use scatter_chart::ScatterChart;
