//! Where labels go beside their nodes.

use eframe::egui::{Pos2, Rect, Vec2, pos2, vec2};

/// From the edge of a node to its label, sideways and up or down.
const ASIDE: f32 = 4.0;
/// How far a label reaches past the middle of its node, up or down.
const OVER: f32 = 2.0;
/// Between words at least.
const AIR: f32 = 1.0;

/// Places taken by labels, titles and stations.
#[derive(Clone, Debug, Default)]
pub(super) struct Taken {
    /// Words: nothing is written over them.
    words: Vec<Rect>,
    /// Nodes and lit lines: left free where there is another place.
    marks: Vec<Rect>,
}

/// On which side of its node a label is tried first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

impl Taken {
    /// Words stand there.
    pub fn add(&mut self, rect: Rect) {
        self.words.push(rect);
    }

    /// A node or a lit line is there.
    pub fn avoid(&mut self, rect: Rect) {
        self.marks.push(rect);
    }

    /// Where a label of `size` goes beside the node at `at`, inside `bounds`; it is taken from then on. A label that
    /// must be shown is written over marks rather than left out, and over words as the last resort.
    pub fn place(&mut self, at: Pos2, radius: f32, size: Vec2, side: Side, bounds: Rect, must: bool) -> Option<Rect> {
        let touches = |list: &[Rect], rect: Rect| list.iter().any(|taken| taken.intersects(rect));
        let inside = candidates(at, radius, size, side).into_iter().filter(|rect| bounds.contains_rect(*rect));
        let inside: Vec<Rect> = inside.collect();
        let readable = |rect: &&Rect| !touches(&self.words, rect.expand(AIR));
        let clear = |rect: &&Rect| readable(rect) && !touches(&self.marks, **rect);
        let found = inside.iter().find(clear);
        let found = found.or_else(|| inside.iter().filter(|_| must).find(readable));
        // A line higher or lower there may be room where two nodes stand close together.
        let lines = [-1.0, 1.0].into_iter().filter(|_| must);
        let farther: Vec<Rect> = lines
            .flat_map(|line| inside.iter().map(move |rect| rect.translate(vec2(0.0, line * (size.y + 2.0 * AIR)))))
            .filter(|rect| bounds.contains_rect(*rect))
            .collect();
        let found = found.or_else(|| farther.iter().find(readable));
        let found = found.or_else(|| inside.first().filter(|_| must)).copied();
        if let Some(found) = found {
            self.add(found);
        }
        found
    }
}

/// Above and below, first on the wanted side.
fn candidates(at: Pos2, radius: f32, size: Vec2, side: Side) -> [Rect; 4] {
    let aside = radius + ASIDE;
    let (left, right) = (at.x - aside - size.x, at.x + aside);
    let (above, below) = (at.y + OVER - size.y - radius / 2.0, at.y - OVER + radius / 2.0);
    let rect = |x: f32, y: f32| Rect::from_min_size(pos2(x.round(), y.round()), size);
    match side {
        Side::Left => [rect(left, above), rect(right, above), rect(left, below), rect(right, below)],
        Side::Right => [rect(right, above), rect(left, above), rect(right, below), rect(left, below)],
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Pos2, Rect, pos2, vec2};

    use super::{Side, Taken};

    const BOUNDS: Rect = Rect { min: Pos2 { x: 0.0, y: 0.0 }, max: Pos2 { x: 200.0, y: 100.0 } };

    #[test]
    fn labels_take_the_wanted_side_then_the_other_and_never_overlap() {
        let (mut taken, at, size) = (Taken::default(), pos2(100.0, 50.0), vec2(60.0, 16.0));
        let places: Vec<Rect> = (0..6).filter_map(|_| taken.place(at, 5.0, size, Side::Left, BOUNDS, false)).collect();
        assert!(places[0].max.x < at.x && places[1].min.x > at.x);
        assert!(places.iter().enumerate().all(|(index, a)| places[..index].iter().all(|b| !a.intersects(*b))));
        assert!(taken.place(at, 5.0, size, Side::Left, BOUNDS, true).is_some());
    }

    #[test]
    fn labels_that_must_be_shown_go_a_line_farther_before_they_cover_words() {
        let (mut taken, at, size) = (Taken::default(), pos2(100.0, 50.0), vec2(60.0, 16.0));
        let places: Vec<Rect> = (0..6).filter_map(|_| taken.place(at, 5.0, size, Side::Left, BOUNDS, true)).collect();
        assert_eq!(places.len(), 6);
        assert!(places.iter().enumerate().all(|(index, a)| places[..index].iter().all(|b| !a.intersects(*b))));
    }

    #[test]
    fn labels_stay_inside() {
        let mut taken = Taken::default();
        let place = taken.place(pos2(10.0, 50.0), 5.0, vec2(60.0, 16.0), Side::Left, BOUNDS, false);
        assert!(place.is_some_and(|place| place.min.x > 10.0));
        assert_eq!(taken.place(pos2(100.0, 50.0), 5.0, vec2(300.0, 16.0), Side::Left, BOUNDS, true), None);
    }

    #[test]
    fn marks_are_left_free_unless_the_label_must_be_shown() {
        let mut taken = Taken::default();
        taken.avoid(BOUNDS);
        let (at, size) = (pos2(100.0, 50.0), vec2(60.0, 16.0));
        assert_eq!(taken.place(at, 5.0, size, Side::Left, BOUNDS, false), None);
        assert!(taken.place(at, 5.0, size, Side::Left, BOUNDS, true).is_some());
    }
}
