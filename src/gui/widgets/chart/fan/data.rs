//! What a fan chart shows.

use super::super::{Axis, CursorPoint};
use super::{FanEvent, FanLevel, FanPaid, FanPlan, FanPromise};

/// Everything a fan chart shows, prepared once per change of the plans.
#[derive(Clone, Debug, Default)]
pub struct FanData {
    /// Time.
    pub x: Axis,
    /// Money.
    pub y: Axis,
    /// Plans in the order of the legend, at most four.
    pub plans: Vec<FanPlan>,
    /// Pay now, the floor.
    pub levels: Vec<FanLevel>,
    /// Events of all plans, ascending. Those of the selected plan are shown, and the moves of the others.
    pub events: Vec<FanEvent>,
    /// What was really paid, ascending.
    pub paid: Vec<FanPaid>,
    /// What the legend calls those dots.
    pub paid_label: String,
    /// An earlier fan that was kept.
    pub promise: Option<FanPromise>,
    /// Today on the x axis, where the axis begins before it.
    pub today: Option<f64>,
    /// Places of the cursor, ascending. The first rows belong to the plans in their order, and so do the values.
    pub cursor: Vec<CursorPoint>,
}
