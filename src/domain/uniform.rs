//! Numbers evenly between 0 and 1.

/// Evenly between 0 and 1, never one of them, from the upper 52 bits of what a generator draws.
#[inline]
pub fn uniform(drawn: u64) -> f64 {
    // And a half: every value is exact.
    ((drawn >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
}
