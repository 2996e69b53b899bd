//! Rounding that keeps a sum: what is printed adds up to the sum that is printed.

use crate::domain::gap::coverage::CoverageLine;

/// Tenths of a percent in a whole.
const TENTHS: f64 = 1000.0;

/// Shares in tenths of a percent, rounded so that they add up to the rounded sum.
pub(super) fn in_tenths(shares: impl Iterator<Item = f64>) -> Vec<i64> {
    rounded(shares.map(|share| share * TENTHS))
}

/// The parts gained in tenths of a percent. A skill that is met shows its full part; what that rounds away is made up
/// by those that count in part.
pub(super) fn gained(lines: &[CoverageLine], full: &[i64]) -> Vec<i64> {
    let met = |line: &CoverageLine| line.full - line.gained < 1e-9;
    let of_met = lines.iter().zip(full).filter(|(line, _)| met(line));
    let mut total: f64 = of_met.map(|(line, full)| line.gained * TENTHS - *full as f64).sum();
    let mut shown = 0;
    let part = |(line, full): (&CoverageLine, &i64)| {
        if met(line) {
            return *full;
        }
        total += line.gained * TENTHS;
        // Nothing gained shows as nothing, and no part as less than that.
        let step = if line.gained > 0.0 { (total.round() as i64 - shown).max(0) } else { 0 };
        shown += step;
        step
    };
    lines.iter().zip(full).map(part).collect()
}

/// Whole numbers that add up to the rounded sum of the parts: each is the step its running total takes.
pub(super) fn rounded(parts: impl Iterator<Item = f64>) -> Vec<i64> {
    let mut total = 0.0;
    let mut shown = 0;
    parts
        .map(|part| {
            total += part;
            let now = total.round() as i64;
            let step = now - shown;
            shown = now;
            step
        })
        .collect()
}

/// Tenths of a percent in print, for example `8.1%`.
pub(super) fn tenths(tenths: i64) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::{in_tenths, rounded, tenths};

    #[test]
    fn rounded_parts_add_up_to_the_rounded_sum() {
        assert_eq!(in_tenths([0.333_33, 0.333_33, 0.333_34].into_iter()).iter().sum::<i64>(), 1000);
        assert_eq!(rounded([8.0, 30.0].into_iter()), [8, 30]);
        assert!(rounded([].into_iter()).is_empty());
    }

    #[test]
    fn tenths_have_one_decimal() {
        assert_eq!(tenths(81), "8.1%");
        assert_eq!(tenths(1000), "100.0%");
    }
}
