//! The way a line takes between two nodes.

use eframe::egui::{Pos2, Rect, Vec2, vec2};

/// Points of a curve, after its first.
const CURVE: u8 = 8;
/// How far a curve between two nodes of one row leaves it: a share of its length, and at most a share of a row.
const BULGE: [f32; 2] = [0.35, 0.6];
/// Least leave, in points.
const BULGE_LEAST: f32 = 10.0;
/// How far a line that would run through the node between its ends turns aside: a share of a place, and the most.
const ASIDE: [f32; 2] = [0.8, 24.0];

/// Writes the points of the line from `from` to `to` into `points`. `step` is the distance of places and rows.
/// Lines within a row are arches over it, and steep ones over several rows turn aside, so that neither runs through
/// the nodes between its ends.
pub(super) fn path(from: Pos2, to: Pos2, step: Vec2, points: &mut Vec<Pos2>) {
    points.clear();
    points.push(from);
    if let Some(control) = control(from, to, step) {
        points.extend((1..=CURVE).map(|index| curve(from, control, to, f32::from(index) / f32::from(CURVE))));
    } else {
        points.push(to);
    }
}

/// Whether the line is a curve.
pub(super) fn is_curved(from: Pos2, to: Pos2, step: Vec2) -> bool {
    control(from, to, step).is_some()
}

fn control(from: Pos2, to: Pos2, step: Vec2) -> Option<Pos2> {
    let way = (to - from).abs();
    let middle = from.lerp(to, 0.5);
    if way.y < 0.5 * step.y {
        let [length, row] = BULGE;
        let most = (row * step.y).max(BULGE_LEAST);
        return Some(middle - vec2(0.0, (length * way.x).clamp(BULGE_LEAST, most)));
    }
    let [share, most] = ASIDE;
    (way.y > 1.5 * step.y && way.x < 0.5 * step.x).then(|| middle + vec2((share * step.x).min(most), 0.0))
}

fn curve(from: Pos2, control: Pos2, to: Pos2, at: f32) -> Pos2 {
    from.lerp(control, at).lerp(control.lerp(to, at), at)
}

/// The part of a straight line that lies inside `clip`, as shares of its length; nothing if none does.
pub(super) fn in_sight(from: Pos2, to: Pos2, clip: Rect) -> Option<[f32; 2]> {
    let way = to - from;
    let mut part = [0.0_f32, 1.0_f32];
    let sides = [(way.x, clip.min.x - from.x, clip.max.x - from.x), (way.y, clip.min.y - from.y, clip.max.y - from.y)];
    for (way, least, most) in sides {
        if way == 0.0 {
            if least > 0.0 || most < 0.0 {
                return None;
            }
            continue;
        }
        let (enters, leaves) = (least / way, most / way);
        let [start, end] = part;
        part = [start.max(enters.min(leaves)), end.min(enters.max(leaves))];
    }
    let [start, end] = part;
    (start < end).then_some(part)
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Pos2, Rect, pos2, vec2};

    use super::{in_sight, path};

    fn of(from: Pos2, to: Pos2) -> Vec<Pos2> {
        let mut points = Vec::new();
        path(from, to, vec2(20.0, 50.0), &mut points);
        points
    }

    #[test]
    fn lines_between_neighbouring_rows_are_straight() {
        assert_eq!(of(pos2(0.0, 0.0), pos2(30.0, 50.0)), [pos2(0.0, 0.0), pos2(30.0, 50.0)]);
    }

    #[test]
    fn lines_in_a_row_are_arches_over_it_whichever_their_direction() {
        for (from, to) in [(pos2(0.0, 50.0), pos2(80.0, 50.0)), (pos2(80.0, 50.0), pos2(0.0, 50.0))] {
            let points = of(from, to);
            assert_eq!((points[0], points[points.len() - 1]), (from, to));
            assert!(points[1..points.len() - 1].iter().all(|point| point.y < 50.0 && point.y > 25.0));
        }
    }

    #[test]
    fn steep_lines_over_a_row_turn_aside() {
        let points = of(pos2(10.0, 0.0), pos2(10.0, 100.0));
        assert!(points[4].x > 15.0, "{points:?}");
    }

    #[test]
    fn only_the_part_in_sight_is_kept() {
        let clip = Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 50.0));
        assert_eq!(in_sight(pos2(10.0, 10.0), pos2(90.0, 40.0), clip), Some([0.0, 1.0]));
        assert_eq!(in_sight(pos2(-100.0, 20.0), pos2(300.0, 20.0), clip), Some([0.25, 0.5]));
        assert_eq!(in_sight(pos2(300.0, 20.0), pos2(-100.0, 20.0), clip), Some([0.5, 0.75]));
        assert_eq!(in_sight(pos2(50.0, -50.0), pos2(50.0, 150.0), clip), Some([0.25, 0.5]));
        assert_eq!(in_sight(pos2(-100.0, 60.0), pos2(300.0, 60.0), clip), None);
        assert_eq!(in_sight(pos2(-50.0, 40.0), pos2(10.0, 160.0), clip), None);
    }
}
