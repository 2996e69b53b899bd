//! Paints the map: what is kept, what is lit, and the words.

use std::sync::Arc;

use eframe::egui::{Align2, Galley, Painter, Pos2, Rect, Shape, Stroke, Ui, Vec2, pos2, vec2};

use super::RoleMap;
use super::labels::{Side, Taken};
use super::lit::{Lit, paint_rows};
use super::projection::Projection;
use super::unlit::{radius, unlit};
use super::view::{Drawn, DrawnKey};
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// From this distance of two nodes on all labels are shown that do not collide.
const LABELS_FROM: f32 = 46.0;
/// So many neighbours of the node that is pointed at have labels, where there is room.
const NEIGHBOURS: usize = 10;
/// Labels give way to nodes up to so many in sight; beyond there are no places between them.
const NODES_KEPT_CLEAR: usize = 200;

/// Where the parts of the map lie.
pub(super) struct Frame {
    pub whole: Rect,
    /// What may be painted on.
    pub clip: Rect,
    pub projection: Projection,
}

impl RoleMap<'_> {
    /// Paints everything but the tooltip. `pointed` is lit, `focused` has the keys.
    pub(super) fn paint(
        &mut self,
        ui: &Ui,
        frame: &Frame,
        points: &[Pos2],
        pointed: Option<usize>,
        focused: Option<usize>,
    ) {
        let tokens = ui.tokens();
        let painter = ui.painter_at(frame.whole);
        let clipped = ui.painter_at(frame.clip);
        let step = frame.projection.step();
        let rows = 0..self.layout.rows().len();
        let ys: Vec<f32> = rows.map(|row| frame.projection.point(pos2(0.0, row as f32 + 0.5)).y).collect();
        for y in &ys {
            clipped.hline(frame.clip.x_range(), y.round(), Stroke::new(size::STROKE, tokens.line));
        }
        self.paint_kept(ui, frame, points);
        let radius = radius(step);
        let lit = Lit { layout: self.layout, points, step, painter: &clipped, tokens };
        if let Some(node) = pointed {
            lit.paint_pointed(node, radius);
        }
        lit.paint_route(self.lit, self.colour);
        let reach = |node: usize| if self.lit.contains(&node) { Lit::station() } else { radius };
        let rings = [(self.selected, tokens.acc), (pointed, tokens.t1), (focused, tokens.acc)];
        for (node, colour) in rings.into_iter().filter_map(|(node, colour)| Some((node?, colour))) {
            lit.paint_ring(node, reach(node), colour);
        }
        let mut taken = Taken::default();
        for title in paint_rows(&painter, self.layout, frame.whole.min.x, &ys, tokens) {
            taken.add(title);
        }
        self.paint_columns(&painter, frame, &mut taken, ui);
        self.paint_labels(&Lit { painter: &painter, ..lit }, frame, [pointed, focused], taken, radius);
    }

    /// Everything that is not lit, from the mesh kept of the frame before if nothing changed.
    fn paint_kept(&mut self, ui: &Ui, frame: &Frame, points: &[Pos2]) {
        let tokens = ui.tokens();
        let pixels_per_point = ui.pixels_per_point();
        let key = DrawnKey {
            fingerprint: self.layout.fingerprint(),
            projection: frame.projection,
            dark: ui.visuals().dark_mode,
            pixels_per_point,
        };
        let drawn = self.view.drawn.take().filter(|drawn| drawn.key == key).unwrap_or_else(|| {
            let (mesh, _) = unlit(self.layout, &frame.projection, points, frame.clip, tokens, pixels_per_point);
            Drawn { key, mesh: Arc::new(mesh) }
        });
        ui.painter_at(frame.clip).add(Shape::mesh(Arc::clone(&drawn.mesh)));
        self.view.drawn = Some(drawn);
    }

    /// Titles of the columns that have room, once the map is enlarged or all have.
    fn paint_columns(&self, painter: &Painter, frame: &Frame, taken: &mut Taken, ui: &Ui) {
        let tokens = ui.tokens();
        let x = |at: f32| frame.projection.point(pos2(at, 0.0)).x;
        let titles = self.layout.columns().iter().map(|column| {
            let from = x(column.left).max(frame.clip.min.x);
            let to = x(column.left + column.width).min(frame.clip.max.x);
            let words = TextKind::Caption12.line(painter, column.title.as_str(), tokens.t3, f32::INFINITY);
            (from, to, words)
        });
        let titles: Vec<_> = titles.collect();
        let fits = |(from, to, words): &(f32, f32, Arc<Galley>)| words.size().x <= to - from;
        if self.view.shows_all() && !titles.iter().all(fits) {
            return;
        }
        for (from, to, words) in titles.into_iter().filter(fits) {
            let at = pos2(f32::midpoint(from, to), frame.whole.min.y);
            let place = Align2::CENTER_TOP.anchor_size(at, words.size());
            painter.rect_filled(place.expand2(vec2(size::SPACE_4, 0.0)), size::RADIUS_CELL, tokens.bg2);
            painter.galley(place.min.round(), words, tokens.t3);
            taken.add(place);
        }
    }

    fn paint_labels(&self, lit: &Lit<'_>, frame: &Frame, also: [Option<usize>; 2], mut taken: Taken, radius: f32) {
        let in_sight = |node: &usize| lit.points.get(*node).is_some_and(|at| frame.clip.contains(*at));
        let sighted: Vec<usize> = (0..self.layout.len()).filter(in_sight).collect();
        if sighted.len() <= NODES_KEPT_CLEAR {
            for at in sighted.iter().filter_map(|node| lit.points.get(*node)) {
                taken.avoid(Rect::from_center_size(*at, Vec2::splat(2.0 * radius)));
            }
        }
        lit.keep_clear(self.lit, &mut taken);
        for node in self.lit.iter().filter(|node| in_sight(node)) {
            lit.paint_label(*node, Lit::station(), Side::Left, true, frame.whole, &mut taken);
        }
        let [pointed, focused] = also;
        let mut done = self.lit.to_vec();
        for node in [self.selected, pointed, focused].into_iter().flatten().filter(in_sight) {
            if !done.contains(&node) {
                lit.paint_label(node, radius, Side::Right, true, frame.whole, &mut taken);
                done.push(node);
            }
        }
        for node in pointed.into_iter().flat_map(|node| self.layout.neighbours(node)).take(NEIGHBOURS) {
            if in_sight(&node) && !done.contains(&node) {
                lit.paint_label(node, radius, Side::Right, false, frame.whole, &mut taken);
                done.push(node);
            }
        }
        if lit.step.x >= LABELS_FROM {
            for node in sighted.into_iter().filter(|node| !done.contains(node)) {
                lit.paint_label(node, radius, Side::Right, false, frame.whole, &mut taken);
            }
        }
    }
}
