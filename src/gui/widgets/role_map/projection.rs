//! From places on the map to points on the screen.

use eframe::egui::{Pos2, Rect, Vec2, pos2, vec2};

/// Nodes never stand further apart than this, in points; it bounds the zoom.
const SLOT_MOST: f32 = 170.0;
/// Rows never stand further apart than this, so that a wide map zoomed in still shows several levels.
const ROW_MOST: f32 = 120.0;
/// The zoom reaches at least this far, however small the map.
const ZOOM_LEAST: f32 = 2.0;

/// How the map lies on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Projection {
    /// Where it is painted.
    pub plot: Rect,
    /// Width in places of a node, height in rows.
    pub size: Vec2,
    /// Enlargement on each axis; 1 shows all.
    zoom: Vec2,
    /// What lies at the middle of the plot, as shares of the map.
    centre: Pos2,
}

impl Projection {
    /// The map with `size` in `plot`, enlarged `zoom` times around `centre`, which is moved where it would show
    /// what lies beyond the edges.
    pub fn new(plot: Rect, size: Vec2, zoom: f32, centre: Pos2) -> Self {
        let fit = Self::fit(plot, size);
        let most = (SLOT_MOST / fit.x.max(f32::EPSILON)).max(ZOOM_LEAST);
        let across = zoom.clamp(1.0, most);
        let down = across.min((ROW_MOST / fit.y.max(f32::EPSILON)).max(1.0));
        let inside = |at: f32, zoom: f32| at.clamp(0.5 / zoom, 1.0 - 0.5 / zoom);
        let centre = pos2(inside(centre.x, across), inside(centre.y, down));
        Self { plot, size, zoom: vec2(across, down), centre }
    }

    /// Points from one place to the next and from one row to the next where all is shown.
    fn fit(plot: Rect, size: Vec2) -> Vec2 {
        plot.size() / size.max(Vec2::splat(f32::EPSILON))
    }

    /// Points from one place to the next, and from one row to the next.
    pub fn step(&self) -> Vec2 {
        Self::fit(self.plot, self.size) * self.zoom
    }

    /// Enlargement across.
    pub fn zoom(&self) -> f32 {
        self.zoom.x
    }

    /// What lies at the middle of the plot.
    pub fn centre(&self) -> Pos2 {
        self.centre
    }

    pub fn point(&self, place: Pos2) -> Pos2 {
        let share = place.to_vec2() / self.size.max(Vec2::splat(f32::EPSILON));
        self.plot.center() + (share - self.centre.to_vec2()) * self.plot.size() * self.zoom
    }

    /// What lies at a point, as shares of the map.
    fn share(&self, point: Pos2) -> Pos2 {
        self.centre + (point - self.plot.center()) / (self.plot.size() * self.zoom).max(Vec2::splat(f32::EPSILON))
    }

    /// Enlarged `factor` times; what lies under `point` stays there unless the map ends.
    pub fn zoomed(&self, factor: f32, point: Pos2) -> Self {
        let under = self.share(point);
        let free = Self::new(self.plot, self.size, self.zoom.x * factor, self.centre);
        let centre =
            under - (point - free.plot.center()) / (free.plot.size() * free.zoom).max(Vec2::splat(f32::EPSILON));
        Self::new(self.plot, self.size, free.zoom.x, centre)
    }

    /// Moved by `delta` points, as by a hand.
    pub fn panned(&self, delta: Vec2) -> Self {
        let shares = delta / (self.plot.size() * self.zoom).max(Vec2::splat(f32::EPSILON));
        Self::new(self.plot, self.size, self.zoom.x, self.centre - shares)
    }

    /// Moved as little as needed to show `place` with `margin` points around it.
    pub fn revealing(&self, place: Pos2, margin: f32) -> Self {
        let point = self.point(place);
        let inner = self.plot.shrink(margin.min(self.plot.size().min_elem() / 2.0));
        self.panned(inner.clamp(point) - point)
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Rect, Vec2, pos2, vec2};

    use super::Projection;

    const PLOT: Rect = Rect { min: pos2(60.0, 0.0), max: pos2(300.0, 250.0) };
    const SIZE: Vec2 = vec2(12.0, 5.0);

    fn whole() -> Projection {
        Projection::new(PLOT, SIZE, 1.0, pos2(0.5, 0.5))
    }

    #[test]
    fn all_is_shown_at_first() {
        assert_eq!(whole().point(pos2(0.0, 0.0)), PLOT.min);
        assert_eq!(whole().point(pos2(12.0, 5.0)), PLOT.max);
        assert_eq!(whole().step(), vec2(20.0, 50.0));
    }

    #[test]
    fn what_lies_under_the_pointer_stays_there() {
        let place = pos2(4.0, 2.0);
        let before = whole().point(place);
        let zoomed = whole().zoomed(1.7, before);
        assert!(zoomed.point(place).distance(before) < 0.01);
        let again = zoomed.zoomed(1.3, before);
        assert!(again.point(place).distance(before) < 0.01);
        assert!(again.zoom() > zoomed.zoom());
        assert_eq!(again.zoomed(0.001, before), whole());
    }

    #[test]
    fn zoom_and_pan_end_where_the_map_ends() {
        let most = whole().zoomed(1e6, PLOT.center());
        assert!((most.step().x - 170.0).abs() < 0.01 && (most.step().y - 120.0).abs() < 0.01);
        let left = most.panned(vec2(1e6, 1e6));
        assert!(left.point(pos2(0.0, 0.0)).distance(PLOT.min) < 0.01);
        assert_eq!(whole().panned(vec2(50.0, 50.0)), whole());
    }

    #[test]
    fn a_place_out_of_sight_is_brought_in_and_one_in_sight_stays() {
        let near = whole().zoomed(4.0, PLOT.min);
        let place = pos2(11.5, 4.5);
        assert!(!PLOT.contains(near.point(place)));
        assert!(PLOT.contains(near.revealing(place, 20.0).point(place)));
        let seen = pos2(1.5, 1.0);
        assert_eq!(near.revealing(seen, 20.0), near);
    }

    #[test]
    fn a_plot_without_room_is_no_trouble() {
        let none = Projection::new(Rect::from_min_size(pos2(5.0, 5.0), Vec2::ZERO), SIZE, 1.0, pos2(0.5, 0.5));
        assert!(none.zoomed(2.0, pos2(5.0, 5.0)).panned(vec2(3.0, 0.0)).point(pos2(1.0, 1.0)).x.is_finite());
    }
}
