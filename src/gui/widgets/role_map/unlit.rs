//! Paints everything on the map that is not lit, as one mesh that is kept.

use eframe::egui::{Mesh, Pos2, Rect, Vec2};

use super::RoleMapLayout;
use super::mesh::MeshBuilder;
use super::path::{in_sight, is_curved, path};
use super::projection::Projection;
use crate::app::present::routes::find::MapRoleKind;
use crate::domain::moves::naming::Naming;
use crate::gui::theme::{Tokens, opacity, size};

/// Radius of a node, at least and at most; between them a share of the distance of two nodes.
const RADIUS: [f32; 2] = [1.75, 4.5];
const RADIUS_SHARE: f32 = 0.3;
/// Below this radius a node is a dot instead of a ring.
const RING_LEAST: f32 = 3.0;
/// Radius of the present role and the goal beyond that of others.
const STAND_OUT: f32 = 1.5;
/// Strokes to paint at most. More are a grey sheet: then only named moves are shown, or none until the map is enlarged.
const STROKES_MOST: usize = 2000;
/// Where there are many dashed lines their dashes are up to so many times longer.
const LONGER_MOST: usize = 4;
/// Up to so many strokes all lines that pass are shown; beyond, only those of nodes in sight.
const STROKES_FEW: usize = 600;
/// Up to so many lines they are drawn in the stronger grey.
const LINES_STRONG: usize = 60;

/// Which moves are drawn while none is pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdgesShown {
    /// All in sight.
    All,
    /// Only those that somebody names: with the others the map would be a grey sheet.
    Named,
    /// None, for the same reason. Enlarging the map brings them back.
    Lit,
}

/// Radius of a node where neighbours are `step` apart.
pub(super) fn radius(step: Vec2) -> f32 {
    let [least, most] = RADIUS;
    (step.min_elem() * RADIUS_SHARE).clamp(least, most)
}

/// The mesh of lines and nodes inside `clip`. `points` are the nodes on the screen.
pub(super) fn unlit(
    layout: &RoleMapLayout,
    projection: &Projection,
    points: &[Pos2],
    clip: Rect,
    tokens: &Tokens,
    pixels_per_point: f32,
) -> (Mesh, EdgesShown) {
    let mut builder = MeshBuilder::new(pixels_per_point, clip);
    let shown = paint_lines(&mut builder, layout, projection.step(), points, clip, tokens);
    let radius = radius(projection.step());
    let sight = clip.expand(2.0 * (radius + STAND_OUT));
    for (node, at) in layout.nodes().iter().zip(points).filter(|(_, at)| sight.contains(**at)) {
        paint_node(&mut builder, node.kind, *at, radius, tokens);
    }
    (builder.finish(), shown)
}

fn paint_node(builder: &mut MeshBuilder, kind: MapRoleKind, at: Pos2, radius: f32, tokens: &Tokens) {
    let colour = match kind {
        MapRoleKind::Now | MapRoleKind::Goal | MapRoleKind::OnRoute => tokens.t2,
        MapRoleKind::Other => tokens.ctl,
    };
    let stroke = size::STROKE_STRONG;
    match kind {
        MapRoleKind::Now => {
            builder.ring(at, radius + STAND_OUT, stroke, colour, tokens.bg2);
            builder.dot(at, radius * 0.5, tokens.t1);
        }
        MapRoleKind::Goal => {
            builder.ring(at, radius + STAND_OUT, size::STROKE_MARK, colour, tokens.bg2);
            builder.ring(at, (radius - STAND_OUT).max(1.0), size::STROKE_MARK, colour, tokens.bg2);
        }
        MapRoleKind::OnRoute | MapRoleKind::Other if radius < RING_LEAST => builder.dot(at, radius, colour),
        MapRoleKind::OnRoute | MapRoleKind::Other => builder.ring(at, radius, stroke, colour, tokens.bg2),
    }
}

/// One line in sight.
struct Sighted {
    from: Pos2,
    to: Pos2,
    naming: Naming,
    strokes: usize,
}

fn paint_lines(
    builder: &mut MeshBuilder,
    layout: &RoleMapLayout,
    step: Vec2,
    points: &[Pos2],
    clip: Rect,
    tokens: &Tokens,
) -> EdgesShown {
    let few = layout.lines().len() <= STROKES_FEW;
    let sighted: Vec<Sighted> = layout
        .lines()
        .iter()
        .filter_map(|line| {
            let [from, to] = line.ends;
            let (from, to) = (*points.get(from)?, *points.get(to)?);
            let sighted = if few {
                Rect::from_two_pos(from, to).expand2(Vec2::new(0.0, step.y)).intersects(clip)
            } else {
                clip.contains(from) || clip.contains(to)
            };
            let strokes = strokes(from, to, step, clip, line.naming);
            sighted.then_some(Sighted { from, to, naming: line.naming, strokes })
        })
        .collect();
    let is_named = |line: &Sighted| !line.naming.is_likeness();
    let count = |named| sighted.iter().filter(|line| is_named(line) == named).map(|line| line.strokes).sum();
    let (shown, longer) = what_fits(count(true), count(false));
    let dash = size::DASH_RANGE.map(|length| length * longer as f32);
    let painted = |line: &&Sighted| match shown {
        EdgesShown::All => true,
        EdgesShown::Named => is_named(line),
        EdgesShown::Lit => false,
    };
    let strong = sighted.iter().filter(painted).count() <= LINES_STRONG;
    let colour = if strong { Tokens::faded(tokens.ctl, opacity::QUIET_LINK) } else { tokens.line };
    builder.reserve_lines(STROKES_MOST.min(sighted.iter().filter(painted).map(|line| line.strokes).sum()));
    let mut way = Vec::new();
    for line in sighted.iter().filter(painted) {
        path(line.from, line.to, step, &mut way);
        match line.naming {
            Naming::Held | Naming::Page => builder.path(&way, size::STROKE_STRONG, colour),
            Naming::Own | Naming::Editors => builder.path(&way, size::STROKE, colour),
            Naming::Related | Naming::Computed => builder.dashed(&way, size::STROKE, colour, dash),
        }
    }
    shown
}

/// Which lines are drawn if they take so many strokes, and how many times longer than usual their dashes are.
fn what_fits(named: usize, computed: usize) -> (EdgesShown, usize) {
    let longer = (1..=LONGER_MOST).find(|longer| named + computed / longer <= STROKES_MOST);
    match longer {
        Some(longer) => (EdgesShown::All, longer),
        None if named > 0 && named <= STROKES_MOST => (EdgesShown::Named, 1),
        None => (EdgesShown::Lit, 1),
    }
}

/// How many strokes a line takes inside `clip`.
fn strokes(from: Pos2, to: Pos2, step: Vec2, clip: Rect, naming: Naming) -> usize {
    if !naming.is_likeness() {
        return if is_curved(from, to, step) { 8 } else { 1 };
    }
    let [dash, gap] = size::DASH_RANGE;
    let [enters, leaves] = in_sight(from, to, clip).unwrap_or_default();
    (from.distance(to) * (leaves - enters) / (dash + gap)).ceil() as usize
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Rect, Theme, pos2};

    use super::{EdgesShown, unlit, what_fits};
    use crate::app::present::routes::find::{MapData, MapRole, MapRoleKind};
    use crate::domain::ids::RoleId;
    use crate::domain::moves::naming::Naming;
    use crate::gui::theme::Tokens;
    use crate::gui::widgets::role_map::RoleMapLayout;
    use crate::gui::widgets::role_map::projection::Projection;

    const CLIP: Rect = Rect { min: pos2(0.0, 0.0), max: pos2(600.0, 400.0) };

    #[test]
    fn dashes_grow_longer_before_lines_are_left_out() {
        assert_eq!(what_fits(100, 0), (EdgesShown::All, 1));
        assert_eq!(what_fits(100, 5000), (EdgesShown::All, 3));
        assert_eq!(what_fits(100, 50_000), (EdgesShown::Named, 1));
        assert_eq!(what_fits(10_000, 0), (EdgesShown::Lit, 1));
        assert_eq!(what_fits(0, 50_000), (EdgesShown::Lit, 1));
    }

    /// Vertices of a map of 600 nodes with `edges` moves, enlarged.
    fn vertices(edges: usize, zoom: f32) -> (usize, EdgesShown) {
        let role = |index: usize| MapRole {
            role: RoleId::new(""),
            label: String::new(),
            name: String::new(),
            column: index % 10,
            row: index / 10 % 6,
            kind: MapRoleKind::Other,
            tip: String::new(),
        };
        let layout = RoleMapLayout::of(MapData {
            roles: (0..600).map(role).collect(),
            moves: (0..edges).map(|at| (at * 7 % 600, (at * 13 + at / 600 * 31 + 5) % 600, Naming::Page)).collect(),
            columns: vec![String::new(); 10],
            rows: vec![String::new(); 6],
            sentence: String::new(),
        });
        let projection = Projection::new(CLIP, layout.size(), zoom, pos2(0.5, 0.5));
        let points: Vec<_> = layout.places().iter().map(|place| projection.point(*place)).collect();
        let (mesh, shown) = unlit(&layout, &projection, &points, CLIP, Tokens::of(Theme::Dark), 1.0);
        assert!(mesh.is_valid());
        (mesh.vertices.len(), shown)
    }

    #[test]
    fn what_is_painted_stays_bounded_however_many_moves_there_are() {
        let (few, shown) = vertices(500, 1.0);
        assert_eq!(shown, EdgesShown::All);
        let (many, shown) = vertices(18_000, 1.0);
        assert_eq!(shown, EdgesShown::Lit);
        assert!(many < few, "{many} of {few}");
        let (near, _) = vertices(18_000, 8.0);
        assert!(near < 40_000, "{near}");
    }

    #[test]
    fn nodes_out_of_sight_are_not_painted() {
        let (all, _) = vertices(0, 1.0);
        // Enlarged nodes are rings of more corners, a tenth of them in sight.
        let (near, _) = vertices(0, 20.0);
        assert!(near < all, "{near} of {all}");
    }
}
