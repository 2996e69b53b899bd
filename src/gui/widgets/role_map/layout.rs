//! Where each role stands on the map.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::mem::discriminant;

use eframe::egui::{Pos2, Vec2, pos2, vec2};

use super::order::{Cell, arrange};
use crate::app::present::routes::find::{MapData, MapRole};
use crate::domain::moves::naming::Naming;

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
    /// On what the firmer of them rests.
    pub naming: Naming,
}

/// A move from one node to another, and on what it rests.
type Edge = (usize, usize, Naming);

/// The map: nodes, lines and their places. Made once per change of what it shows, never while painting.
#[derive(Clone, Debug)]
pub struct RoleMapLayout {
    map: MapData,
    places: Vec<Pos2>,
    edges_at: Vec<Vec<Edge>>,
    lines: Vec<MapLine>,
    columns: Vec<MapColumn>,
    size: Vec2,
    fingerprint: u64,
}

impl RoleMapLayout {
    /// Sets out the roles of a map. A role whose column or row has no title stands in the last one; moves that name no role,
    /// or one role twice, are left out.
    pub fn of(map: MapData) -> Self {
        let MapData { roles: nodes, moves, columns, rows, .. } = &map;
        let column_of = |node: &MapRole| node.column.min(columns.len().saturating_sub(1));
        let row_of = |node: &MapRole| node.row.min(rows.len().saturating_sub(1));
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
        let (edges_at, lines) = connect(nodes.len(), moves);
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
        let places: Vec<Pos2> = nodes.iter().zip(xs).map(|(node, x)| pos2(x, row_of(node) as f32 + 0.5)).collect();
        let size = vec2((left - COLUMN_GAP).max(1.0), rows.len().max(1) as f32);
        let columns = spans.into_values().collect();
        let fingerprint = fingerprint(nodes, &places, &lines);
        Self { map, places, edges_at, lines, columns, size, fingerprint }
    }

    /// What it was made of.
    pub fn map(&self) -> &MapData {
        &self.map
    }

    /// Number of nodes.
    pub fn len(&self) -> usize {
        self.nodes().len()
    }

    /// Whether there is no node.
    pub fn is_empty(&self) -> bool {
        self.nodes().is_empty()
    }

    /// The nodes, in the order given.
    pub fn nodes(&self) -> &[MapRole] {
        &self.map.roles
    }

    /// Centres of the nodes: places of a node from the left, rows from the top.
    pub fn places(&self) -> &[Pos2] {
        &self.places
    }

    /// The moves to and from a node.
    pub fn edges_at(&self, node: usize) -> &[Edge] {
        self.edges_at.get(node).map(Vec::as_slice).unwrap_or_default()
    }

    /// The nodes at the other ends of a node's edges; twice where there is a move in both directions.
    pub(super) fn neighbours(&self, node: usize) -> impl Iterator<Item = usize> {
        self.edges_at(node).iter().map(move |(from, to, _)| if *from == node { *to } else { *from })
    }

    pub(super) fn node(&self, index: usize) -> Option<(&MapRole, Pos2)> {
        Some((self.nodes().get(index)?, *self.places.get(index)?))
    }

    /// On what a move between two nodes rests, whichever its direction; nothing without any.
    pub(super) fn between(&self, from: usize, to: usize) -> Option<Naming> {
        let joins = |(a, b, _): &&Edge| (*a, *b) == (from, to) || (*a, *b) == (to, from);
        self.edges_at(from).iter().filter(joins).map(|(.., naming)| *naming).min()
    }

    pub(super) fn lines(&self) -> &[MapLine] {
        &self.lines
    }

    pub(super) fn columns(&self) -> &[MapColumn] {
        &self.columns
    }

    pub(super) fn rows(&self) -> &[String] {
        &self.map.rows
    }

    /// Width in places of a node, height in rows.
    pub(super) fn size(&self) -> Vec2 {
        self.size
    }

    /// Differs between layouts that are painted differently.
    pub(super) fn fingerprint(&self) -> u64 {
        self.fingerprint
    }
}

fn fingerprint(nodes: &[MapRole], places: &[Pos2], lines: &[MapLine]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for (node, place) in nodes.iter().zip(places) {
        (discriminant(&node.kind), place.x.to_bits(), place.y.to_bits()).hash(&mut hasher);
    }
    lines.hash(&mut hasher);
    hasher.finish()
}

/// The edges at each node, and one line for each pair of nodes, as firm as the firmer direction.
fn connect(count: usize, edges: &[Edge]) -> (Vec<Vec<Edge>>, Vec<MapLine>) {
    let mut at = vec![Vec::new(); count];
    let mut pairs: BTreeMap<[usize; 2], Naming> = BTreeMap::new();
    for edge in edges.iter().filter(|(from, to, _)| from != to && *from < count && *to < count) {
        let (from, to, naming) = *edge;
        for end in [from, to] {
            if let Some(at) = at.get_mut(end) {
                at.push(*edge);
            }
        }
        let pair = pairs.entry([from.min(to), from.max(to)]).or_insert(naming);
        *pair = naming.min(*pair);
    }
    (at, pairs.into_iter().map(|(ends, naming)| MapLine { ends, naming }).collect())
}

#[cfg(test)]
mod tests {
    use eframe::egui::Pos2;

    use super::{Edge, Naming, RoleMapLayout};
    use crate::app::present::routes::find::{MapData, MapRole, MapRoleKind};
    use crate::domain::ids::RoleId;

    fn node(column: usize, row: usize) -> MapRole {
        let (role, label, name, tip) = (RoleId::new(""), String::new(), String::new(), String::new());
        MapRole { role, label, name, column, row, kind: MapRoleKind::Other, tip }
    }

    /// A map of so many columns and rows.
    fn map(roles: Vec<MapRole>, moves: &[Edge], columns: usize, rows: usize) -> RoleMapLayout {
        let titles = |count: usize| (0..count).map(|index| index.to_string()).collect();
        let (columns, rows) = (titles(columns), titles(rows));
        RoleMapLayout::of(MapData { roles, moves: moves.to_vec(), columns, rows, sentence: String::new() })
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
        let nodes: Vec<MapRole> = (0..60).map(|index| node(index % 4, index / 7 % 3)).collect();
        let layout = map(nodes.clone(), &[], 4, 3);
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
        let nodes: Vec<MapRole> = (0..10).map(|index| node(0, index / 5)).collect();
        let edges: Vec<Edge> = (0..5).map(|index| (index, 9 - index, Naming::Page)).collect();
        let layout = map(nodes, &edges, 1, 2);
        assert_eq!(crossings(&layout), 0);
    }

    #[test]
    fn both_directions_are_one_line_and_a_source_outweighs_a_computation() {
        let edges = [
            (1, 0, Naming::Computed),
            (0, 1, Naming::Page),
            (0, 0, Naming::Page),
            (0, 7, Naming::Page),
            (1, 2, Naming::Computed),
        ];
        let layout = map(vec![node(0, 0), node(0, 1), node(0, 2)], &edges, 1, 3);
        let lines: Vec<_> = layout.lines().iter().map(|line| (line.ends, line.naming)).collect();
        assert_eq!(lines, [([0, 1], Naming::Page), ([1, 2], Naming::Computed)]);
        assert_eq!(layout.between(1, 0), Some(Naming::Page));
        assert_eq!(layout.between(0, 2), None);
        assert_eq!(layout.edges_at(0).len(), 2);
    }

    #[test]
    fn places_without_a_title_and_empty_maps_are_no_trouble() {
        let layout = map(vec![node(9, 9), node(0, 0)], &[(0, 1, Naming::Page)], 2, 2);
        assert!(same(layout.places()[0].y, 1.5));
        assert!(map(Vec::new(), &[(0, 1, Naming::Page)], 0, 0).is_empty());
        assert_eq!(map(vec![node(0, 0)], &[], 0, 0).len(), 1);
    }

    #[test]
    fn what_is_painted_differently_has_another_fingerprint() {
        let of = |kind| map(vec![MapRole { kind, ..node(0, 0) }], &[], 1, 1).fingerprint();
        assert_eq!(of(MapRoleKind::Other), of(MapRoleKind::Other));
        assert_ne!(of(MapRoleKind::Other), of(MapRoleKind::Now));
    }
}
