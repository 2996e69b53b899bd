//! The front as a staircase.

/// The corners of the line under the front: it rises from `floor` at the first point, stays level up to the next one
/// and ends level at `end`. Beyond a step nothing better is known.
pub(super) fn staircase(front: &[[f64; 2]], floor: f64, end: f64) -> Vec<[f64; 2]> {
    let mut corners: Vec<[f64; 2]> = Vec::with_capacity(2 * front.len() + 2);
    let mut height = floor;
    for [x, y] in front.iter().copied().filter(|[x, _]| *x <= end) {
        if y <= height {
            // A point that is no better than the level reached makes no step.
            continue;
        }
        corners.push([x, height]);
        corners.push([x, y]);
        height = y;
    }
    if !corners.is_empty() {
        corners.push([end, height]);
    }
    corners
}

#[cfg(test)]
mod tests {
    use super::staircase;

    #[test]
    fn front_rises_at_its_points_and_stays_level_between_them() {
        let front = [[4.2, 189.0], [5.0, 189.0], [5.6, 221.0]];
        let wanted = [[4.2, 150.0], [4.2, 189.0], [5.6, 189.0], [5.6, 221.0], [6.0, 221.0]];
        assert_eq!(staircase(&front, 150.0, 6.0), wanted);
    }

    #[test]
    fn front_outside_the_chart_is_left_out() {
        assert!(staircase(&[], 150.0, 6.0).is_empty());
        assert!(staircase(&[[7.0, 200.0]], 150.0, 6.0).is_empty());
        assert_eq!(staircase(&[[4.0, 140.0], [5.0, 160.0]], 150.0, 6.0).len(), 3);
    }
}
