//! Solving a symmetric system of equations.

/// The solution of a system whose lower half is given (row by row, up to the diagonal) and which is positive.
pub(super) fn solved(lower: &[Vec<f64>], right: &[f64]) -> Vec<f64> {
    let factor = factored(lower);
    let mut solution: Vec<f64> = Vec::new();
    for (row, right) in factor.iter().zip(right) {
        let before: f64 = row.iter().zip(&solution).map(|(one, other)| one * other).sum();
        solution.push((right - before) / row.last().copied().unwrap_or(1.0));
    }
    let mut open: &mut [f64] = &mut solution;
    for row in factor.iter().rev() {
        let (Some((last, before)), Some((diagonal, factors))) = (open.split_last_mut(), row.split_last()) else {
            break;
        };
        *last /= diagonal;
        before.iter_mut().zip(factors).for_each(|(value, factor)| *value -= factor * *last);
        open = before;
    }
    solution
}

/// Cholesky's factor, row by row up to the diagonal.
fn factored(lower: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let mut factor: Vec<Vec<f64>> = Vec::new();
    for given in lower {
        let mut row: Vec<f64> = Vec::new();
        for (value, above) in given.iter().zip(&factor) {
            let before: f64 = row.iter().zip(above).map(|(one, other)| one * other).sum();
            row.push((value - before) / above.last().copied().unwrap_or(1.0));
        }
        let squares: f64 = row.iter().map(|value| value * value).sum();
        let diagonal = given.last().copied().unwrap_or(1.0) - squares;
        row.push(diagonal.max(f64::MIN_POSITIVE).sqrt());
        factor.push(row);
    }
    factor
}

#[cfg(test)]
mod tests {
    use super::solved;

    #[test]
    fn the_solution_fulfils_the_equations() {
        let lower = [vec![4.0], vec![2.0, 5.0], vec![1.0, -1.0, 3.0]];
        let solution = solved(&lower, &[7.0, 3.0, -2.0]);
        let whole = [[4.0, 2.0, 1.0], [2.0, 5.0, -1.0], [1.0, -1.0, 3.0]];
        for (row, right) in whole.iter().zip([7.0, 3.0, -2.0]) {
            let left: f64 = row.iter().zip(&solution).map(|(one, other)| one * other).sum();
            assert!((left - right).abs() < 1e-12, "{left} {right}");
        }
    }
}
