//! Where each role stands on the map.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use eframe::egui::{Pos2, Vec2, pos2, vec2};

use super::order::{Cell, arrange};
use super::{MapEdge, MapEdgeKind, MapNode};

/// Room between two columns, in places of a node.
const COLUMN_GAP: f32 = 0.6;

/// A column that holds at least one node.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MapColumn {
    pub title: String,
    /// Left edge and width, in places of a node.
    pub left: f32,
    pub width: f32,
}

/// Two nodes with a move between them, in one direction or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct MapLine {
    pub ends: [usize; 2],
    pub kind: MapEdgeKind,
}

/// The map: nodes, lines and their places. Made once per change of what it shows, never while painting.
#[derive(Clone, Debug)]
pub struct RoleMapLayout {
    nodes: Vec<MapNode>,
    places: Vec<Pos2>,
    edges_at: Vec<Vec<MapEdge>>,
    lines: Vec<MapLine>,
    columns: Vec<MapColumn>,
    rows: Vec<String>,
    size: Vec2,
    fingerprint: u64,
}

impl RoleMapLayout {
    /// Sets out `nodes` in the columns and rows with these titles. A node whose column or row has no title stands in
    /// the last one; edges that name no node, or one node twice, are left out.
    pub fn of(nodes: Vec<MapNode>, edges: &[MapEdge], columns: &[String], rows: Vec<String>) -> Self {
        let column_of = |node: &MapNode| node.column.min(columns.len().saturating_sub(1));
        let row_of = |node: &MapNode| node.row.min(rows.len().saturating_sub(1));
        let mut groups: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for (index, node) in nodes.iter().enumerate() {
            groups.entry((row_of(node), column_of(node))).or_default().push(index);
        }
        let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
        for ((_, column), group) in &groups {
            let width = widths.entry(*column).or_default();
            *width = group.len().max(*width);
        }
        let mut left = 0.0;
        let mut spans: BTreeMap<usize, MapColumn> = BTreeMap::new();
        for (column, width) in widths {
            let (title, width) = (columns.get(column).cloned().unwrap_or_default(), width as f32);
            spans.insert(column, MapColumn { title, left, width });
            left += width + COLUMN_GAP;
        }
        let (edges_at, lines) = connect(nodes.len(), edges);
        let mut around = vec![Vec::new(); nodes.len()];
        for MapLine { ends: [a, b], .. } in &lines {
            for (at, other) in [(*a, *b), (*b, *a)] {
                if let Some(around) = around.get_mut(at) {
                    around.push(other);
                }
            }
        }
        let cells = groups.iter().filter_map(|((_, column), group)| {
            let MapColumn { left, width, .. } = spans.get(column)?;
            Some(Cell { nodes: group.clone(), left: *left, width: *width })
        });
        let xs = arrange(cells.collect(), &around);
        let places = nodes.iter().zip(xs).map(|(node, x)| pos2(x, row_of(node) as f32 + 0.5)).collect();
        let size = vec2((left - COLUMN_GAP).max(1.0), rows.len().max(1) as f32);
        let columns = spans.into_values().collect();
        let fingerprint = 0;
        let layout = Self { nodes, places, edges_at, lines, columns, rows, size, fingerprint };
        Self { fingerprint: layout.hashed(), ..layout }
    }

    /// Number of nodes.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is no node.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The nodes, in the order given.
    pub fn nodes(&self) -> &[MapNode] {
        &self.nodes
    }

    /// Centres of the nodes: places of a node from the left, rows from the top.
    pub fn places(&self) -> &[Pos2] {
        &self.places
    }

    pub fn edges_at(&self, node: usize) -> &[MapEdge] {
        self.edges_at.get(node).map(Vec::as_slice).unwrap_or_default()
    }

    /// The nodes at the other ends of a node's edges; twice where there is a move in both directions.
    pub(super) fn neighbours(&self, node: usize) -> impl Iterator<Item = usize> {
        self.edges_at(node).iter().map(move |edge| if edge.from == node { edge.to } else { edge.from })
    }

    pub(super) fn node(&self, index: usize) -> Option<(&MapNode, Pos2)> {
        Some((self.nodes.get(index)?, *self.places.get(index)?))
    }

    /// The move between two nodes, whichever its direction.
    pub(super) fn between(&self, from: usize, to: usize) -> Option<MapEdgeKind> {
        let joins = |edge: &&MapEdge| (edge.from, edge.to) == (from, to) || (edge.from, edge.to) == (to, from);
        self.edges_at(from).iter().filter(joins).map(|edge| edge.kind).min()
    }

    pub(super) fn lines(&self) -> &[MapLine] {
        &self.lines
    }

    pub(super) fn columns(&self) -> &[MapColumn] {
        &self.columns
    }

    pub(super) fn rows(&self) -> &[String] {
        &self.rows
    }

    /// Width in places of a node, height in rows.
    pub(super) fn size(&self) -> Vec2 {
        self.size
    }

    /// Differs between layouts that are painted differently.
    pub(super) fn fingerprint(&self) -> u64 {
        self.fingerprint
    }

    fn hashed(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        for (node, place) in self.nodes.iter().zip(&self.places) {
            (node.kind, place.x.to_bits(), place.y.to_bits()).hash(&mut hasher);
        }
        self.lines.hash(&mut hasher);
        hasher.finish()
    }
}

/// The edges at each node, and one line for each pair of nodes. A line is named if either direction is.
fn connect(count: usize, edges: &[MapEdge]) -> (Vec<Vec<MapEdge>>, Vec<MapLine>) {
    let mut at = vec![Vec::new(); count];
    let mut kinds: BTreeMap<[usize; 2], MapEdgeKind> = BTreeMap::new();
    for edge in edges.iter().filter(|edge| edge.from != edge.to && edge.from < count && edge.to < count) {
        for end in [edge.from, edge.to] {
            if let Some(at) = at.get_mut(end) {
                at.push(*edge);
            }
        }
        let kind = kinds.entry([edge.from.min(edge.to), edge.from.max(edge.to)]).or_insert(edge.kind);
        *kind = edge.kind.min(*kind);
    }
    (at, kinds.into_iter().map(|(ends, kind)| MapLine { ends, kind }).collect())
}

#[cfg(test)]
mod tests {
    use eframe::egui::Pos2;

    use super::RoleMapLayout;
    use crate::app::present::cursor_point::CursorPoint;
    use crate::gui::widgets::role_map::{MapEdge, MapEdgeKind, MapNode, MapNodeKind};

    fn node(column: usize, row: usize) -> MapNode {
        let (label, name, tip) = (String::new(), String::new(), CursorPoint::default());
        MapNode { label, name, column, row, kind: MapNodeKind::Other, tip }
    }

    fn edge(from: usize, to: usize) -> MapEdge {
        MapEdge { from, to, kind: MapEdgeKind::Named }
    }

    fn titles(count: usize) -> Vec<String> {
        (0..count).map(|index| index.to_string()).collect()
    }

    fn same(a: f32, b: f32) -> bool {
        (a - b).abs() < 0.01
    }

    fn crossings(layout: &RoleMapLayout) -> usize {
        let ends: Vec<[Pos2; 2]> =
            layout.lines().iter().map(|line| line.ends.map(|end| layout.places()[end])).collect();
        let pairs = ends.iter().enumerate().flat_map(|(at, a)| ends[..at].iter().map(move |b| (a, b)));
        pairs.filter(|([a, b], [c, d])| (a.x - c.x) * (b.x - d.x) < 0.0 && same(a.y, c.y) && same(b.y, d.y)).count()
    }

    #[test]
    fn nodes_of_one_row_keep_apart_and_columns_keep_their_order() {
        let nodes: Vec<MapNode> = (0..60).map(|index| node(index % 4, index / 7 % 3)).collect();
        let layout = RoleMapLayout::of(nodes.clone(), &[], &titles(4), titles(3));
        for (a, one) in layout.places().iter().enumerate() {
            assert!(one.x > 0.0 && one.x < layout.size().x && one.y > 0.0 && one.y < layout.size().y);
            for (b, other) in layout.places().iter().enumerate().filter(|(b, other)| *b != a && same(other.y, one.y)) {
                assert!((one.x - other.x).abs() > 0.99, "{a} and {b}");
                assert!(nodes[a].column >= nodes[b].column || one.x < other.x);
            }
        }
    }

    #[test]
    fn lines_that_would_cross_are_untangled() {
        // Two rows of five, joined in reverse.
        let nodes: Vec<MapNode> = (0..10).map(|index| node(0, index / 5)).collect();
        let edges: Vec<MapEdge> = (0..5).map(|index| edge(index, 9 - index)).collect();
        let layout = RoleMapLayout::of(nodes, &edges, &titles(1), titles(2));
        assert_eq!(crossings(&layout), 0);
    }

    #[test]
    fn both_directions_are_one_line_and_a_source_outweighs_a_computation() {
        let computed = MapEdge { kind: MapEdgeKind::Computed, ..edge(1, 0) };
        let edges =
            [computed, edge(0, 1), edge(0, 0), edge(0, 7), MapEdge { kind: MapEdgeKind::Computed, ..edge(1, 2) }];
        let layout = RoleMapLayout::of(vec![node(0, 0), node(0, 1), node(0, 2)], &edges, &titles(1), titles(3));
        let lines: Vec<_> = layout.lines().iter().map(|line| (line.ends, line.kind)).collect();
        assert_eq!(lines, [([0, 1], MapEdgeKind::Named), ([1, 2], MapEdgeKind::Computed)]);
        assert_eq!(layout.between(1, 0), Some(MapEdgeKind::Named));
        assert_eq!(layout.between(0, 2), None);
        assert_eq!(layout.edges_at(0).len(), 2);
    }

    #[test]
    fn places_without_a_title_and_empty_maps_are_no_trouble() {
        let layout = RoleMapLayout::of(vec![node(9, 9), node(0, 0)], &[edge(0, 1)], &titles(2), titles(2));
        assert!(same(layout.places()[0].y, 1.5));
        assert!(RoleMapLayout::of(Vec::new(), &[edge(0, 1)], &[], Vec::new()).is_empty());
        assert_eq!(RoleMapLayout::of(vec![node(0, 0)], &[], &[], Vec::new()).len(), 1);
    }

    #[test]
    fn what_is_painted_differently_has_another_fingerprint() {
        let of =
            |kind| RoleMapLayout::of(vec![MapNode { kind, ..node(0, 0) }], &[], &titles(1), titles(1)).fingerprint();
        assert_eq!(of(MapNodeKind::Other), of(MapNodeKind::Other));
        assert_ne!(of(MapNodeKind::Other), of(MapNodeKind::Dim));
    }
}
