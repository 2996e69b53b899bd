//! Points by two measures with the front of those that nothing beats: years against pay.

mod apart;
mod data;
mod front;
mod scatter_chart;

pub use data::{ScatterData, ScatterMark, ScatterPoint};
pub use scatter_chart::{ScatterChart, ScatterResponse};
