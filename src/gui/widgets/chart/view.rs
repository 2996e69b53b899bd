//! What of a chart is in view: all of it, or the part that was zoomed and moved to.

/// Most times a chart is magnified.
const MOST: f64 = 16.0;

/// From and to on both axes, for all there is and for what is in view. Another extent of the data shows all of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct View {
    all: [[f64; 2]; 2],
    /// What is in view on x and y.
    pub seen: [[f64; 2]; 2],
}

impl View {
    pub fn all(all: [[f64; 2]; 2]) -> Self {
        Self { all, seen: all }
    }

    /// Whether both show the same data.
    pub fn is_of(&self, other: &Self) -> bool {
        self.all == other.all
    }

    /// Whether less than all is in view.
    pub fn is_close(&self) -> bool {
        self.seen != self.all
    }

    /// All there is again.
    pub fn see_all(&mut self) {
        self.seen = self.all;
    }

    /// Magnified by `factor` on an axis about `about`, a share of what is in view.
    pub fn zoom(&mut self, axis: usize, factor: f64, about: f64) {
        let (Some(all), Some(seen), true) = (self.all.get(axis), self.seen.get_mut(axis), factor > 0.0) else { return };
        let ([from, to], [first, last]) = (*seen, *all);
        let length = ((to - from) / factor).clamp((last - first) / MOST, last - first);
        let begin = from + ((to - from) - length) * about;
        *seen = inside([begin, begin + length], *all);
    }

    /// Moved along an axis by a share of what is in view.
    pub fn pan(&mut self, axis: usize, share: f64) {
        if let (Some(all), Some(seen)) = (self.all.get(axis), self.seen.get_mut(axis)) {
            let [from, to] = *seen;
            let by = (to - from) * share;
            *seen = inside([from + by, to + by], *all);
        }
    }

    /// Moved so that `value` is in view.
    pub fn reveal(&mut self, axis: usize, value: f64) {
        let Some([from, to]) = self.seen.get(axis).copied() else { return };
        if !(from..=to).contains(&value) && value.is_finite() && to > from {
            self.pan(axis, (value - f64::midpoint(from, to)) / (to - from));
        }
    }
}

/// `seen` moved into `all`.
fn inside([from, to]: [f64; 2], [first, last]: [f64; 2]) -> [f64; 2] {
    let length = to - from;
    if length >= last - first {
        return [first, last];
    }
    let from = from.max(first).min(last - length);
    [from, from + length]
}

#[cfg(test)]
mod tests {
    use super::View;

    fn view() -> View {
        View::all([[0.0, 100.0], [50.0, 150.0]])
    }

    #[test]
    fn zooming_keeps_what_is_under_the_pointer_and_ends_at_all() {
        let mut view = view();
        view.zoom(0, 4.0, 0.25);
        assert_eq!(view.seen, [[18.75, 43.75], [50.0, 150.0]]);
        view.zoom(0, 1000.0, 0.5);
        assert_eq!(view.seen, [[28.125, 34.375], [50.0, 150.0]]);
        view.zoom(0, 0.001, 0.5);
        assert!(!view.is_close());
    }

    #[test]
    fn moving_stops_at_the_ends() {
        let mut view = view();
        view.pan(0, 0.5);
        assert!(!view.is_close());
        view.zoom(1, 2.0, 0.0);
        view.pan(1, 0.2);
        assert_eq!(view.seen, [[0.0, 100.0], [60.0, 110.0]]);
        view.pan(1, 9.0);
        assert_eq!(view.seen, [[0.0, 100.0], [100.0, 150.0]]);
    }

    #[test]
    fn a_value_out_of_view_is_brought_in() {
        let mut view = view();
        view.zoom(0, 4.0, 0.0);
        view.reveal(0, 12.0);
        assert_eq!(view.seen, [[0.0, 25.0], [50.0, 150.0]]);
        view.reveal(0, 98.0);
        assert_eq!(view.seen, [[75.0, 100.0], [50.0, 150.0]]);
    }
}
