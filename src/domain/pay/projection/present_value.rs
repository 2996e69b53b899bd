//! Later money in terms of money now.

/// The present value of yearly amounts, each at the end of its year, at a yearly rate: `Σ amountₙ ÷ (1 + rate)ⁿ`, from n = 1.
pub fn present_value(amounts: impl IntoIterator<Item = f64>, rate: f64) -> f64 {
    let once = 1.0 / (1.0 + rate);
    let mut factor = 1.0;
    let mut sum = 0.0;
    for amount in amounts {
        factor *= once;
        sum += amount * factor;
    }
    sum
}
