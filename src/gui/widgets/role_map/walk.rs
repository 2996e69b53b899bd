//! Where the arrow keys lead on the map.

use std::cmp::Ordering;

use eframe::egui::Pos2;

/// An arrow key, Home or End.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Towards {
    /// The nearest in the row, to the left.
    Left,
    /// The nearest in the row, to the right.
    Right,
    /// The nearest in the next row above that is not empty.
    Up,
    /// The nearest in the next row below that is not empty.
    Down,
    /// The first of all, at the top left.
    First,
    Last,
}

/// The node reached from `from`; nothing where the map ends. Every node can be reached from every other:
/// left and right pass through a whole row, up and down through all rows.
pub(super) fn next(places: &[Pos2], from: usize, towards: Towards) -> Option<usize> {
    let here = *places.get(from)?;
    let others = || places.iter().copied().enumerate().filter(|(index, _)| *index != from);
    let along = |(a, x): &(usize, Pos2), (b, y): &(usize, Pos2)| x.x.total_cmp(&y.x).then(a.cmp(b));
    let before = |other: &(usize, Pos2)| along(other, &(from, here)) == Ordering::Less;
    let found = match towards {
        Towards::Left => others().filter(|(_, place)| in_row(*place, here)).filter(before).max_by(along),
        Towards::Right => {
            others().filter(|(_, place)| in_row(*place, here)).filter(|other| !before(other)).min_by(along)
        }
        Towards::Up | Towards::Down => {
            let sign = if towards == Towards::Up { -1.0 } else { 1.0 };
            let far = |place: Pos2| (place.y - here.y) * sign;
            let beyond = || others().filter(|(_, place)| !in_row(*place, here) && far(*place) > 0.0);
            let row = beyond().map(|(_, place)| far(place)).min_by(f32::total_cmp)?;
            let row = beyond().filter(|(_, place)| (far(*place) - row).abs() < ROW);
            let aside = |place: &Pos2| (place.x - here.x).abs();
            row.min_by(|a, b| aside(&a.1).total_cmp(&aside(&b.1)).then_with(|| along(a, b)))
        }
        Towards::First => others().chain([(from, here)]).min_by(reading),
        Towards::Last => others().chain([(from, here)]).max_by(reading),
    };
    found.map(|(index, _)| index)
}

/// Rows are a whole number apart.
const ROW: f32 = 0.01;

fn in_row(a: Pos2, b: Pos2) -> bool {
    (a.y - b.y).abs() < ROW
}

/// The order in which a page is read.
fn reading((a, x): &(usize, Pos2), (b, y): &(usize, Pos2)) -> Ordering {
    x.y.total_cmp(&y.y).then(x.x.total_cmp(&y.x)).then(a.cmp(b))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use eframe::egui::{Pos2, pos2};
    use proptest::prelude::*;

    use super::{Towards, next};

    const MAP: [Pos2; 5] = [pos2(0.0, 0.5), pos2(4.0, 0.5), pos2(1.0, 2.5), pos2(3.0, 2.5), pos2(2.0, 3.5)];

    #[test]
    fn arrows_lead_to_the_nearest_in_their_direction() {
        assert_eq!(next(&MAP, 0, Towards::Right), Some(1));
        assert_eq!(next(&MAP, 1, Towards::Left), Some(0));
        assert_eq!(next(&MAP, 1, Towards::Right), None);
        assert_eq!(next(&MAP, 1, Towards::Down), Some(3));
        assert_eq!(next(&MAP, 3, Towards::Up), Some(1));
        assert_eq!(next(&MAP, 4, Towards::Up), Some(2));
        assert_eq!(next(&MAP, 4, Towards::Down), None);
        assert_eq!(next(&MAP, 3, Towards::First), Some(0));
        assert_eq!(next(&MAP, 3, Towards::Last), Some(4));
        assert_eq!(next(&[], 0, Towards::Up), None);
    }

    proptest! {
        /// Also where nodes lie over one another.
        #[test]
        fn every_node_is_reached_from_every_other(spots in prop::collection::vec((0_u8..12, 0_u8..6), 1..40)) {
            let places: Vec<Pos2> = spots.iter().map(|(x, y)| pos2(f32::from(*x), f32::from(*y) + 0.5)).collect();
            let arrows = [Towards::Left, Towards::Right, Towards::Up, Towards::Down];
            for start in 0..places.len() {
                let mut reached = BTreeSet::from([start]);
                let mut open = vec![start];
                while let Some(at) = open.pop() {
                    open.extend(arrows.iter().filter_map(|arrow| next(&places, at, *arrow)).filter(|to| reached.insert(*to)));
                }
                prop_assert_eq!(reached.len(), places.len(), "from {} of {:?}", start, spots);
            }
        }
    }
}
