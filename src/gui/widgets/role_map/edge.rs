//! A move on the map.

/// Where a move comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MapEdgeKind {
    /// A source names it.
    Named,
    /// Computed: dashed, and double on a lit route.
    Computed,
}

/// A move from one node to another, by their indexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MapEdge {
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// Where it comes from.
    pub kind: MapEdgeKind,
}
