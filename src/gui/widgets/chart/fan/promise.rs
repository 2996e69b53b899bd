//! The past part of a fan chart: what was paid, and what had been promised.

use super::super::CursorPoint;
use super::FanRange;

/// A dot where pay was really paid.
#[derive(Clone, Debug)]
pub struct FanPaid {
    /// When, on the x axis.
    pub x: f64,
    /// How much.
    pub y: f64,
    /// What the tooltip says; `x` and `values` are not used.
    pub tip: CursorPoint,
}

/// An earlier fan that was kept, drawn faintly before and after today.
#[derive(Clone, Debug, Default)]
pub struct FanPromise {
    /// What the legend calls it: "promised in May 2025".
    pub label: String,
    /// Positions on the x axis, ascending.
    pub xs: Vec<f64>,
    /// The middle that was promised.
    pub middle: Vec<f64>,
    /// P10 to P90 that were promised.
    pub wide: FanRange,
}
