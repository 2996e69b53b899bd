//! What a tornado shows.

use crate::gui::widgets::{Axis, CursorPoint};

/// One assumption. Its label is its identity: it is not used twice.
#[derive(Clone, Debug, Default)]
pub struct TornadoRow {
    /// "Real growth in a role".
    pub label: String,
    /// The value in force.
    pub value: f64,
    /// The value in words with its unit: "1.1% a year".
    pub value_text: String,
    /// Low and high value, in the unit of `value`. The outcomes belong to them.
    pub range: [f64; 2],
    /// Both in words, at the ends of the bar.
    pub range_text: [String; 2],
    /// Lowest and highest value it can be set to.
    pub bounds: [f64; 2],
    /// Smallest change of the value, above 0.
    pub step: f64,
    /// The outcome with the low value and with the high one. Where one is not finite there is no bar.
    pub outcome: [f64; 2],
    /// Its total effect on the outcome, 0 to 1.
    pub total: f32,
    /// The total effect in words: "34%".
    pub total_text: String,
    /// What the tooltip says; `x` and `values` are not used.
    pub tip: CursorPoint,
}

/// Everything the chart shows, prepared once per change.
#[derive(Clone, Debug, Default)]
pub struct TornadoData {
    /// The outcome, running to the right.
    pub x: Axis,
    /// The outcome with all values in force.
    pub base: f64,
    /// The same in words: "now USD 441k".
    pub base_label: String,
    /// From the largest effect to the smallest.
    pub rows: Vec<TornadoRow>,
}
