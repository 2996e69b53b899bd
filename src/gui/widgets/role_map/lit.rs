//! The lit route, what is pointed at, and the words on the map.

use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, epaint::CircleShape, pos2};

use super::RoleMapLayout;
use super::labels::{Side, Taken};
use super::mesh::MeshBuilder;
use super::path::{in_sight, path};
use crate::app::present::series_colour::SeriesColour;
use crate::app::present::strip::StripPlace;
use crate::domain::moves::naming::Naming;
use crate::gui::theme::{TextKind, Tokens, opacity, size};
use crate::gui::widgets::paint::dashes;
use crate::gui::widgets::route_strip::paint_station;

/// Radius and stroke of a lit station.
const STATION: [f32; 2] = [7.0, 3.5];
/// Width of the lit line, and of the opening along a computed move.
const LINE: [f32; 2] = [5.0, 2.0];
/// Widest label, in points.
const LABEL_MOST: f32 = 150.0;
/// Where on a pointed line its arrow stands, and its size.
const ARROW_AT: f32 = 0.6;
const ARROW: f32 = 5.0;
/// More lines than this at one node would be all arrows.
const ARROWS_MOST: usize = 14;

/// What is painted over the mesh.
pub(super) struct Lit<'a> {
    pub layout: &'a RoleMapLayout,
    pub points: &'a [Pos2],
    pub step: Vec2,
    pub painter: &'a Painter,
    pub tokens: &'a Tokens,
}

impl Lit<'_> {
    /// Lines and neighbours of the node that is pointed at.
    pub fn paint_pointed(&self, node: usize, radius: f32) {
        let edges = self.layout.edges_at(node);
        let colour = self.tokens.t2;
        let mut builder = MeshBuilder::new(self.painter.pixels_per_point(), self.painter.clip_rect());
        let mut way = Vec::new();
        for (from, to, naming) in edges {
            let (Some(from), Some(to)) = (self.points.get(*from), self.points.get(*to)) else { continue };
            path(*from, *to, self.step, &mut way);
            match naming {
                Naming::Held | Naming::Page => builder.path(&way, size::STROKE_MARK, colour),
                Naming::Own | Naming::Editors => builder.path(&way, size::STROKE, colour),
                Naming::Related | Naming::Computed => builder.dashed(&way, size::STROKE_MARK, colour, size::DASH_RANGE),
            }
        }
        self.painter.add(Shape::mesh(builder.finish()));
        for (start, end, _) in edges {
            let (Some(from), Some(to)) = (self.points.get(*start), self.points.get(*end)) else { continue };
            path(*from, *to, self.step, &mut way);
            if edges.len() <= ARROWS_MOST {
                self.paint_arrow(&way);
            }
            let other = if *start == node { *to } else { *from };
            self.painter.circle(other, radius, self.tokens.bg2, Stroke::new(size::STROKE_STRONG, self.tokens.t2));
        }
    }

    /// An arrow along the line, towards its end.
    fn paint_arrow(&self, way: &[Pos2]) {
        let at = (way.len().saturating_sub(1) as f32 * ARROW_AT) as usize;
        let (Some(from), Some(to)) = (way.get(at), way.get(at + 1)) else { return };
        let share = if way.len() == 2 { ARROW_AT } else { 0.5 };
        let along = (*to - *from).normalized() * ARROW;
        let tip = from.lerp(*to, share) + along;
        let corners = vec![tip, tip - along * 1.6 + along.rot90() * 0.7, tip - along * 1.6 - along.rot90() * 0.7];
        self.painter.add(Shape::convex_polygon(corners, self.tokens.t2, Stroke::NONE));
    }

    /// The line of the route through `nodes`, and its stations.
    pub fn paint_route(&self, nodes: &[usize], colour: SeriesColour) {
        let [width, open] = LINE;
        let stroke = Stroke::new(width, colour.colour(self.tokens));
        let dash = colour.dash(self.tokens);
        let mut way = Vec::new();
        for (from, to) in nodes.iter().zip(nodes.iter().skip(1)) {
            let (Some(a), Some(b)) = (self.points.get(*from), self.points.get(*to)) else { continue };
            path(*a, *b, self.step, &mut way);
            self.cut(&mut way, dash.iter().sum());
            self.painter.extend(dashes(&way, stroke, dash));
            if self.layout.between(*from, *to).is_some_and(Naming::is_likeness) {
                self.painter.extend(dashes(&way, Stroke::new(open, self.tokens.bg2), dash));
            }
        }
        let [radius, ring] = STATION;
        let stroke = Stroke::new(ring, stroke.color);
        for (rank, node) in nodes.iter().enumerate() {
            let Some(at) = self.points.get(*node) else { continue };
            let place = match rank {
                0 => StripPlace::Now,
                rank if rank + 1 == nodes.len() => StripPlace::End,
                _ => StripPlace::Between,
            };
            let circle = CircleShape { center: *at, radius, fill: self.tokens.bg2, stroke };
            paint_station(self.painter, place, circle, self.tokens.t1);
        }
    }

    /// Leaves out what lies out of sight of a long straight line, in whole periods of its dashes, so that those that
    /// are left stay where they are.
    fn cut(&self, way: &mut [Pos2], period: f32) {
        let &mut [ref mut from, ref mut to] = way else { return };
        let (length, period) = (from.distance(*to), period.max(1.0));
        if length <= 0.0 {
            return;
        }
        // What comes into sight beside the line by its width does not matter at the edge of the map.
        let Some([enters, leaves]) = in_sight(*from, *to, self.painter.clip_rect().expand(LINE[0])) else { return };
        let start = (enters * length / period).floor() * period;
        let end = ((leaves * length / period).ceil() * period).min(length);
        (*from, *to) = (from.lerp(*to, start / length), from.lerp(*to, end / length));
    }

    /// A ring around a node that is lit, chosen or has the keys.
    pub fn paint_ring(&self, node: usize, radius: f32, colour: Color32) {
        if let Some(at) = self.points.get(node) {
            self.painter.circle_stroke(*at, radius + size::FOCUS_GAP + 1.0, Stroke::new(size::FOCUS_STROKE, colour));
        }
    }

    /// Keeps labels off the lit route.
    pub fn keep_clear(&self, nodes: &[usize], taken: &mut Taken) {
        let mut way = Vec::new();
        for (from, to) in nodes.iter().zip(nodes.iter().skip(1)) {
            let (Some(from), Some(to)) = (self.points.get(*from), self.points.get(*to)) else { continue };
            path(*from, *to, self.step, &mut way);
            let pieces = way.iter().zip(way.iter().skip(1));
            let spots = pieces.flat_map(|(a, b)| {
                let count = (a.distance(*b) / (2.0 * ARROW)).ceil().clamp(1.0, 200.0) as u16;
                (0..=count).map(move |index| a.lerp(*b, f32::from(index) / f32::from(count)))
            });
            for spot in spots {
                taken.avoid(Rect::from_center_size(spot, Vec2::splat(LINE[0] + 1.0)));
            }
        }
    }

    /// The label of a node. One that must be shown is shown even over others.
    pub fn paint_label(&self, node: usize, radius: f32, side: Side, must: bool, bounds: Rect, taken: &mut Taken) {
        let Some((of, at)) = self.layout.nodes().get(node).zip(self.points.get(node)) else { return };
        if of.label.is_empty() {
            return;
        }
        let colour = if must { self.tokens.t1 } else { self.tokens.t2 };
        let words = TextKind::Caption12.line(self.painter, of.label.as_str(), colour, LABEL_MOST);
        let Some(place) = taken.place(*at, radius, words.size(), side, bounds, must) else { return };
        if must {
            // Thin lines behind the words would strike them through.
            let ground = Tokens::faded(self.tokens.bg2, opacity::LABEL_GROUND);
            self.painter.rect_filled(place.shrink2(Vec2::new(-2.0, 2.0)), size::RADIUS_CELL, ground);
        }
        self.painter.galley(place.min, words, colour);
    }

    /// Radius of a lit station.
    pub fn station() -> f32 {
        let [radius, ring] = STATION;
        radius + ring / 2.0
    }
}

/// Titles of the rows at the left, each beside its line. Answers where they stand.
pub(super) fn paint_rows(
    painter: &Painter,
    layout: &RoleMapLayout,
    left: f32,
    ys: &[f32],
    tokens: &Tokens,
) -> Vec<Rect> {
    let titles = layout.rows().iter().zip(ys);
    titles
        .map(|(title, y)| {
            let words = TextKind::Caption12.line(painter, title.as_str(), tokens.t3, f32::INFINITY);
            let place = Rect::from_min_size(pos2(left, (y - words.size().y / 2.0).round()), words.size());
            painter.galley(place.min, words, tokens.t3);
            place
        })
        .collect()
}
