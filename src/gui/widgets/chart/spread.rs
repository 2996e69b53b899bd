//! Keeps labels in one column apart.

/// Where labels go that belong at `wanted`: at least `step` apart, between `from` and `to`, in their order, and together
/// as near to their places as that allows. Answers in the order of `wanted`.
pub(super) fn spread(wanted: &[f32], step: f32, [from, to]: [f32; 2]) -> Vec<f32> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    let at = |index: usize| wanted.get(index).copied().unwrap_or_default();
    order.sort_by(|a, b| at(*a).total_cmp(&at(*b)));
    // Less its own steps, a label only has to stand no higher than the one before it. Neighbours that would cross are
    // pooled at their mean.
    let mut pools: Vec<(f32, usize)> = Vec::with_capacity(wanted.len());
    for (place, index) in order.iter().enumerate() {
        let mut pool = (at(*index) - place as f32 * step, 1);
        while let Some((mean, count)) = pools.pop_if(|(mean, _)| *mean > pool.0) {
            let all = count + pool.1;
            pool = ((mean * count as f32 + pool.0 * pool.1 as f32) / all as f32, all);
        }
        pools.push(pool);
    }
    let highest = to - wanted.len().saturating_sub(1) as f32 * step;
    let means = pools.into_iter().flat_map(|(mean, count)| std::iter::repeat_n(mean, count));
    let mut places = vec![0.0; wanted.len()];
    for (place, (index, mean)) in order.into_iter().zip(means).enumerate() {
        if let Some(to) = places.get_mut(index) {
            *to = mean.min(highest).max(from) + place as f32 * step;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn labels_with_room_stay() {
        assert_eq!(spread(&[80.0, 10.0, 40.0], 15.0, [0.0, 100.0]), [80.0, 10.0, 40.0]);
    }

    #[test]
    fn labels_at_one_place_part_to_both_sides() {
        assert_eq!(spread(&[50.0, 50.0, 50.0], 16.0, [0.0, 100.0]), [34.0, 50.0, 66.0]);
        assert_eq!(spread(&[50.0, 54.0], 16.0, [0.0, 100.0]), [44.0, 60.0]);
    }

    #[test]
    fn labels_at_an_edge_stay_inside() {
        assert_eq!(spread(&[2.0, 0.0], 16.0, [0.0, 100.0]), [16.0, 0.0]);
        assert_eq!(spread(&[99.0, 100.0, 98.0], 16.0, [0.0, 100.0]), [84.0, 100.0, 68.0]);
    }

    #[test]
    fn pushed_labels_push_on() {
        assert_eq!(spread(&[10.0, 20.0, 24.0], 10.0, [0.0, 100.0]), [8.0, 18.0, 28.0]);
        assert!(spread(&[], 10.0, [0.0, 100.0]).is_empty());
    }
}
