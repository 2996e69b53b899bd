//! What a scatter shows.

use crate::gui::widgets::{Axis, CursorPoint, SeriesColour};

/// How a point is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScatterMark {
    /// Shown: a badge with its letter.
    Badge {
        /// One letter: A to E.
        letter: String,
        /// Colour of the badge.
        colour: SeriesColour,
    },
    /// Beaten on every count: a grey dot.
    Beaten,
    /// Hidden by a limit: a dashed square.
    Hidden,
}

/// One point.
#[derive(Clone, Debug)]
pub struct ScatterPoint {
    /// Position on the x axis.
    pub x: f64,
    /// Position on the y axis.
    pub y: f64,
    /// How it is drawn.
    pub mark: ScatterMark,
    /// What the tooltip says; `x` and `values` are not used.
    pub tip: CursorPoint,
}

/// Everything a scatter shows, prepared once per change of its routes.
#[derive(Clone, Debug, Default)]
pub struct ScatterData {
    /// Runs to the right; less is better.
    pub x: Axis,
    /// Unit of the x axis, written once beside its last mark; empty for none.
    pub x_unit: String,
    /// Runs upwards; more is better.
    pub y: Axis,
    /// Points in any order. Indexes in and out are into this list.
    pub points: Vec<ScatterPoint>,
    /// Corners of the front, by x: points that no other beats on the two measures shown.
    pub front: Vec<[f64; 2]>,
}

impl ScatterData {
    /// Points in the order in which the keys visit them: from left to right, from below upwards.
    pub(super) fn order(&self) -> Vec<usize> {
        let mut order: Vec<(usize, &ScatterPoint)> = self.points.iter().enumerate().collect();
        order.sort_by(|(_, a), (_, b)| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
        order.into_iter().map(|(index, _)| index).collect()
    }
}
