//! A role on the map.

use crate::app::present::cursor_point::CursorPoint;

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MapNodeKind {
    /// The present role: a dot inside.
    Now,
    /// On one of the routes found.
    OnRoute,
    /// The goal: a double ring.
    Goal,
    Other,
    /// Ruled out by a limit.
    Dim,
}

/// One node, as plain words and places.
#[derive(Clone, Debug)]
pub struct MapNode {
    /// Beside it: a short title.
    pub label: String,
    /// All of it for a screen reader: "Machine Learning Engineer, mid, Engineering, on route A, 2 of 4".
    pub name: String,
    /// Index of its column, from the left.
    pub column: usize,
    /// Index of its row, from the top.
    pub row: usize,
    pub kind: MapNodeKind,
    /// What the tooltip says; `x` and `values` are not used. None is shown if its title is empty.
    pub tip: CursorPoint,
}
