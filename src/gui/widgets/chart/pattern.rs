//! Fills that are told apart without their colours.

use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use crate::gui::theme::{Tokens, opacity, size};

/// Distance of the lines and dots of a pattern.
const STEP: f32 = 8.0;
/// Width of its lines.
const LINE: f32 = 1.25;
/// Side of its dots.
const DOT: f32 = 2.0;

/// What is drawn over the colour of a fill, in the colour of the card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pattern {
    /// Nothing.
    #[default]
    Solid,
    /// Lines that rise to the right.
    Rising,
    /// Lines that fall to the right.
    Falling,
    Dots,
    /// An edge around a faint fill: nothing to spend now.
    Outline,
}

impl Pattern {
    /// Fill and edge of what has the pattern.
    pub(super) fn fill(self, colour: Color32) -> (Color32, Stroke) {
        if self == Self::Outline {
            (Tokens::faded(colour, opacity::BAND_OUTER), Stroke::new(size::STROKE_MARK, colour))
        } else {
            (colour, Stroke::NONE)
        }
    }

    /// What is drawn over the fill of `rect`.
    pub(super) fn lines(self, rect: Rect, tokens: &Tokens) -> Vec<Shape> {
        let stroke = Stroke::new(LINE, tokens.bg2);
        let lines = |ends: Vec<[Pos2; 2]>| ends.into_iter().map(|ends| Shape::line_segment(ends, stroke)).collect();
        match self {
            _ if !rect.is_positive() => Vec::new(),
            Self::Rising => lines(rising(rect, STEP)),
            Self::Falling => lines(falling(rect)),
            Self::Dots => dots(rect).map(|dot| Shape::rect_filled(dot, 0.0, tokens.bg2)).collect(),
            Self::Solid | Self::Outline => Vec::new(),
        }
    }

    /// Paints `rect` in `colour` with the pattern.
    pub(super) fn paint(self, painter: &Painter, rect: Rect, colour: Color32, tokens: &Tokens) {
        let (fill, edge) = self.fill(colour);
        painter.rect(rect, 0.0, fill, edge, StrokeKind::Inside);
        painter.extend(self.lines(rect, tokens));
    }
}

/// Lines in a colour over whatever lies under `rect`, and its edge: a difference between sources.
pub(in crate::gui) fn hatched(rect: Rect, colour: Color32) -> Vec<Shape> {
    let stroke = Stroke::new(size::STROKE, colour);
    let edge = Shape::rect_stroke(rect, 0.0, stroke, StrokeKind::Inside);
    let lines = rising(rect, STEP / 2.0).into_iter().map(|ends| Shape::line_segment(ends, stroke));
    if rect.is_positive() { lines.chain([edge]).collect() } else { Vec::new() }
}

/// Multiples of the step from `from` to `to`, so that the patterns of parts that touch go on into one another.
fn steps(from: f32, to: f32, every: f32) -> impl Iterator<Item = f32> {
    let first = (from / every).ceil() as i32;
    let last = (to / every).floor() as i32;
    (first..=last).map(move |step| step as f32 * every)
}

/// The lines x + y = c inside `rect`.
fn rising(rect: Rect, every: f32) -> Vec<[Pos2; 2]> {
    steps(rect.min.x + rect.min.y, rect.max.x + rect.max.y, every)
        .map(|sum| [rect.min.x.max(sum - rect.max.y), rect.max.x.min(sum - rect.min.y)].map(|x| pos2(x, sum - x)))
        .collect()
}

/// The lines x − y = c inside `rect`.
fn falling(rect: Rect) -> Vec<[Pos2; 2]> {
    steps(rect.min.x - rect.max.y, rect.max.x - rect.min.y, STEP)
        .map(|less| [rect.min.x.max(less + rect.min.y), rect.max.x.min(less + rect.max.y)].map(|x| pos2(x, x - less)))
        .collect()
}

/// Squares that lie whole inside `rect`.
fn dots(rect: Rect) -> impl Iterator<Item = Rect> {
    let inside = rect.shrink(size::STROKE);
    let across = move |y: f32| steps(inside.min.x, inside.max.x - DOT, STEP).map(move |x| pos2(x, y));
    steps(inside.min.y, inside.max.y - DOT, STEP).flat_map(across).map(|at| Rect::from_min_size(at, vec2(DOT, DOT)))
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Pos2, Rect, pos2};

    use super::{STEP, dots, falling, rising};

    const PART: Rect = Rect { min: Pos2 { x: 10.0, y: 20.0 }, max: Pos2 { x: 51.0, y: 44.0 } };

    #[test]
    fn lines_and_dots_stay_inside_their_part() {
        let ends: Vec<Pos2> = rising(PART, STEP).into_iter().chain(falling(PART)).flatten().collect();
        assert!(ends.len() > 30, "{ends:?}");
        assert!(ends.iter().all(|end| PART.expand(0.01).contains(*end)), "{ends:?}");
        assert!(dots(PART).count() > 10);
        assert!(dots(PART).all(|dot| PART.contains_rect(dot)));
    }

    #[test]
    fn lines_rise_and_fall() {
        assert!(rising(PART, STEP).iter().all(|[from, to]| to.x >= from.x && to.y <= from.y));
        assert!(falling(PART).iter().all(|[from, to]| to.x >= from.x && to.y >= from.y));
    }

    #[test]
    fn thin_part_has_no_line_outside() {
        let thin = Rect::from_min_max(pos2(10.0, 20.0), pos2(11.0, 20.5));
        assert!(rising(thin, STEP).iter().flatten().all(|end| thin.expand(0.01).contains(*end)));
    }
}
