//! One plan of a fan chart.

use super::super::SeriesColour;

/// Lower and upper edge of a range, one value for each point of its plan. Where one is not finite there is a gap.
#[derive(Clone, Debug, Default)]
pub struct FanRange {
    /// P10 or P25.
    pub low: Vec<f64>,
    /// P90 or P75.
    pub high: Vec<f64>,
}

/// A plan: its middle and the ranges around it.
#[derive(Clone, Debug)]
pub struct FanPlan {
    /// Letter and name, as in the legend: "A Up the ladder".
    pub name: String,
    /// What its wide range is called in the legend, "8 of 10 runs, A"; empty for a plan without one.
    pub range_label: String,
    /// Written at the right end: "A 197k".
    pub end_label: String,
    /// Colour and dash.
    pub colour: SeriesColour,
    /// Positions on the x axis, ascending.
    pub xs: Vec<f64>,
    /// Heights. Where one is not finite there is a gap.
    pub middle: Vec<f64>,
    /// P10 to P90; empty for none.
    pub wide: FanRange,
    /// P25 to P75; empty for none.
    pub common: FanRange,
}
