//! Two plans in one run.

/// Less than half a cent apart is equal.
pub(super) const EQUAL: f64 = 0.005;

/// When the sum of one plan passes that of the other for good, in periods; infinite if that does not come. Sums start with the
/// 0 of today and go on with the end of each period. Inside a period the difference is taken as a straight line.
pub(super) fn break_even(sums: &[f64], others: &[f64]) -> f64 {
    let difference = |index: usize| Some(sums.get(index)? - others.get(index)?);
    let Some(last) = sums.len().checked_sub(1) else { return f64::INFINITY };
    let mut index = last;
    let mut after = 0.0;
    while let Some(here) = difference(index) {
        if here <= EQUAL {
            if index == last {
                return f64::INFINITY;
            }
            // From here the difference rises above 0 by the end of the period.
            let from = here.min(0.0);
            return index as f64 - from / (after - from);
        }
        after = here;
        let Some(before) = index.checked_sub(1) else { return 0.0 };
        index = before;
    }
    f64::INFINITY
}
