//! Moves marks that would lie over one another a little apart.

use eframe::egui::{Pos2, Rect, Vec2, pos2, vec2};

/// Rounds of pushing; a handful of marks is apart after a few.
const ROUNDS: usize = 60;

/// Where marks of `side` points go that belong at `wanted`: not over one another, inside `bounds`, near their places.
/// Marks that have room stay exactly where they belong.
pub(super) fn apart(wanted: &[Pos2], side: f32, bounds: Rect) -> Vec<Pos2> {
    let mut places: Vec<Pos2> = wanted.iter().map(|place| clamp(*place, bounds)).collect();
    for _ in 0..ROUNDS {
        let mut moved = false;
        for later in 1..places.len() {
            for earlier in 0..later {
                let (Some(a), Some(b)) = (places.get(earlier).copied(), places.get(later).copied()) else { continue };
                let Some(push) = push(b - a, side) else { continue };
                moved = true;
                if let Some(place) = places.get_mut(earlier) {
                    *place = clamp(a - push / 2.0, bounds);
                }
                if let Some(place) = places.get_mut(later) {
                    *place = clamp(b + push / 2.0, bounds);
                }
            }
        }
        if !moved {
            break;
        }
    }
    places
}

/// How far two marks must part whose centres are `between` from one another; nothing if they do not touch.
fn push(between: Vec2, side: f32) -> Option<Vec2> {
    // A little more than needed, so that rounding does not make them touch again.
    const SLACK: f32 = 0.1;
    let missing = vec2(side - between.x.abs(), side - between.y.abs());
    if missing.x <= 0.0 || missing.y <= 0.0 {
        return None;
    }
    // The shorter way out. Of two marks at one place the later one goes to the right.
    let sign = |value: f32| if value < 0.0 { -1.0 } else { 1.0 };
    Some(if missing.x <= missing.y {
        vec2((missing.x + SLACK) * sign(between.x), 0.0)
    } else {
        vec2(0.0, (missing.y + SLACK) * sign(between.y))
    })
}

fn clamp(place: Pos2, bounds: Rect) -> Pos2 {
    let axis = |value: f32, from: f32, to: f32| value.clamp(from, to.max(from));
    pos2(axis(place.x, bounds.min.x, bounds.max.x), axis(place.y, bounds.min.y, bounds.max.y))
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Pos2, Rect, pos2};

    use super::apart;

    const BOUNDS: Rect = Rect { min: Pos2 { x: 0.0, y: 0.0 }, max: Pos2 { x: 300.0, y: 150.0 } };

    fn touch(places: &[Pos2], side: f32) -> bool {
        let pairs = places.iter().enumerate().flat_map(|(at, a)| places[..at].iter().map(move |b| (a, b)));
        pairs.into_iter().any(|(a, b)| (a.x - b.x).abs() < side && (a.y - b.y).abs() < side)
    }

    #[test]
    fn marks_with_room_stay() {
        let wanted = [pos2(20.0, 20.0), pos2(60.0, 20.0), pos2(20.0, 60.0)];
        assert_eq!(apart(&wanted, 18.0, BOUNDS), wanted);
    }

    #[test]
    fn marks_at_one_place_part_and_stay_near() {
        let wanted = [pos2(100.0, 80.0); 4];
        let places = apart(&wanted, 18.0, BOUNDS);
        assert!(!touch(&places, 18.0), "{places:?}");
        assert!(places.iter().all(|place| place.distance(wanted[0]) < 60.0), "{places:?}");
    }

    #[test]
    fn marks_in_a_corner_part_inside_the_chart() {
        let wanted = [pos2(300.0, 0.0), pos2(299.0, 1.0), pos2(295.0, 3.0), pos2(305.0, -4.0), pos2(290.0, 8.0)];
        let places = apart(&wanted, 18.0, BOUNDS);
        assert!(!touch(&places, 18.0), "{places:?}");
        assert!(places.iter().all(|place| BOUNDS.contains(*place)), "{places:?}");
    }
}
