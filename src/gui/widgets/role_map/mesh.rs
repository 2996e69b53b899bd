//! Builds one mesh of many thin lines and small rings, far faster than a shape for each.

use eframe::egui::{Color32, Mesh, Pos2, Rect, Vec2};

use super::path::in_sight;

/// Corners of a ring, and of a dot too small to show more.
const SIDES: [usize; 2] = [20, 8];
/// From this radius on a dot has all corners.
const FINE: f32 = 3.0;

/// The mesh under construction. Edges fade over one pixel.
pub(super) struct MeshBuilder {
    mesh: Mesh,
    feather: f32,
    clip: Rect,
    turns: [Vec<Vec2>; 2],
}

impl MeshBuilder {
    /// An empty mesh for a screen of so many pixels to a point. Dashes outside `clip` are left out.
    pub fn new(pixels_per_point: f32, clip: Rect) -> Self {
        let turns = SIDES.map(|sides| {
            let turn = |side: usize| Vec2::angled(side as f32 / sides as f32 * std::f32::consts::TAU);
            (0..sides).map(turn).collect()
        });
        Self { mesh: Mesh::default(), feather: 1.0 / pixels_per_point.max(0.1), clip, turns }
    }

    pub fn finish(self) -> Mesh {
        self.mesh
    }

    /// Makes room for so many lines, so that the mesh is not copied while it grows.
    pub fn reserve_lines(&mut self, lines: usize) {
        self.mesh.reserve_vertices(6 * lines);
        self.mesh.reserve_triangles(4 * lines);
    }

    /// A thin line.
    pub fn line(&mut self, from: Pos2, to: Pos2, width: f32, colour: Color32) {
        let reach = (to - from).normalized().rot90() * (width + self.feather) / 2.0;
        let base = self.base();
        for end in [from, to] {
            self.vertex(end + reach, Color32::TRANSPARENT);
            self.vertex(end, colour);
            self.vertex(end - reach, Color32::TRANSPARENT);
        }
        for side in [base, base + 1] {
            self.quad(side, side + 1, side + 4, side + 3);
        }
    }

    /// A thin line through `points`.
    pub fn path(&mut self, points: &[Pos2], width: f32, colour: Color32) {
        for (from, to) in points.iter().zip(points.iter().skip(1)) {
            self.line(*from, *to, width, colour);
        }
    }

    /// A thin dashed line through `points`.
    pub fn dashed(&mut self, points: &[Pos2], width: f32, colour: Color32, [dash, gap]: [f32; 2]) {
        let period = dash + gap;
        // How far the segments before reached.
        let mut reached = 0.0;
        for (from, to) in points.iter().zip(points.iter().skip(1)) {
            let length = from.distance(*to);
            if let Some([enters, leaves]) = in_sight(*from, *to, self.clip) {
                let (first, last) = (reached + enters * length, reached + leaves * length);
                let mut at = (first / period).floor() * period;
                while at < last {
                    let (start, end) = (at.max(first), (at + dash).min(last));
                    if end > start {
                        let share = |at: f32| from.lerp(*to, (at - reached) / length);
                        self.line(share(start), share(end), width, colour);
                    }
                    at += period;
                }
            }
            reached += length;
        }
    }

    /// A filled dot.
    pub fn dot(&mut self, centre: Pos2, radius: f32, colour: Color32) {
        let half = self.feather / 2.0;
        let fine = radius >= FINE;
        self.discs(centre, fine, colour, &[(radius - half, colour), (radius + half, Color32::TRANSPARENT)]);
    }

    /// A ring around `radius`, filled.
    pub fn ring(&mut self, centre: Pos2, radius: f32, width: f32, colour: Color32, fill: Color32) {
        let half = self.feather / 2.0;
        let (inner, outer) = (radius - width / 2.0, radius + width / 2.0);
        let bands = [
            ((inner - half).max(0.0), fill),
            (inner + half, colour),
            (outer - half, colour),
            (outer + half, Color32::TRANSPARENT),
        ];
        self.discs(centre, true, fill, &bands);
    }

    /// A disc of bands that pass into one another, from the middle outwards.
    fn discs(&mut self, centre: Pos2, fine: bool, middle: Color32, bands: &[(f32, Color32)]) {
        let [all, few] = &self.turns;
        let turns = if fine { all } else { few };
        let sides = turns.len() as u32;
        let base = self.mesh.vertices.len() as u32;
        self.mesh.colored_vertex(centre, middle);
        for (radius, colour) in bands {
            for turn in turns {
                self.mesh.colored_vertex(centre + *turn * *radius, *colour);
            }
        }
        for side in 0..sides {
            let next = (side + 1) % sides;
            self.mesh.add_triangle(base, base + 1 + side, base + 1 + next);
        }
        for band in 1..bands.len() as u32 {
            let (inner, outer) = (base + 1 + (band - 1) * sides, base + 1 + band * sides);
            for side in 0..sides {
                let next = (side + 1) % sides;
                self.quad(inner + side, inner + next, outer + next, outer + side);
            }
        }
    }

    fn base(&self) -> u32 {
        self.mesh.vertices.len() as u32
    }

    fn vertex(&mut self, at: Pos2, colour: Color32) {
        self.mesh.colored_vertex(at, colour);
    }

    fn quad(&mut self, a: u32, b: u32, c: u32, d: u32) {
        self.mesh.add_triangle(a, b, c);
        self.mesh.add_triangle(a, c, d);
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Color32, Pos2, Rect, pos2};

    use super::MeshBuilder;

    fn covers(builder: MeshBuilder) -> (Rect, usize) {
        let mesh = builder.finish();
        assert!(mesh.is_valid());
        (mesh.calc_bounds(), mesh.vertices.len())
    }

    #[test]
    fn shapes_reach_as_far_as_they_should() {
        let mut builder = MeshBuilder::new(1.0, Rect::EVERYTHING);
        builder.line(pos2(0.0, 0.0), pos2(10.0, 0.0), 1.0, Color32::RED);
        assert_eq!(covers(builder).0, Rect::from_min_max(pos2(0.0, -1.0), pos2(10.0, 1.0)));
        let mut builder = MeshBuilder::new(2.0, Rect::EVERYTHING);
        builder.ring(pos2(5.0, 5.0), 4.0, 2.0, Color32::RED, Color32::BLACK);
        assert!((covers(builder).0.width() - 2.0 * 5.25).abs() < 0.01);
        let mut builder = MeshBuilder::new(1.0, Rect::EVERYTHING);
        builder.dot(Pos2::ZERO, 2.0, Color32::RED);
        assert!((covers(builder).0.width() - 5.0).abs() < 0.01);
    }

    #[test]
    fn dashes_go_on_around_corners() {
        let vertices = |points: &[Pos2]| {
            let mut builder = MeshBuilder::new(1.0, Rect::EVERYTHING);
            builder.dashed(points, 1.0, Color32::RED, [4.0, 4.0]);
            covers(builder).1 / 6
        };
        assert_eq!(vertices(&[pos2(0.0, 0.0), pos2(20.0, 0.0)]), 3);
        // The first part ends within a gap, the second begins with what is left of it.
        assert_eq!(vertices(&[pos2(0.0, 0.0), pos2(6.0, 0.0), pos2(20.0, 0.0)]), 3);
        assert_eq!(vertices(&[pos2(0.0, 0.0), pos2(2.0, 0.0), pos2(20.0, 0.0)]), 4);
    }

    #[test]
    fn dashes_out_of_sight_are_left_out_and_the_others_stay_where_they_are() {
        let mut builder = MeshBuilder::new(1.0, Rect::from_min_max(pos2(101.0, -5.0), pos2(119.0, 5.0)));
        builder.dashed(&[pos2(0.0, 0.0), pos2(1e5, 0.0)], 1.0, Color32::RED, [4.0, 4.0]);
        let (bounds, vertices) = covers(builder);
        assert_eq!(vertices / 6, 2);
        assert!((bounds.min.x - 104.0).abs() < 0.1 && (bounds.max.x - 116.0).abs() < 0.1, "{bounds}");
    }
}
