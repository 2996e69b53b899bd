//! Numbers that are the same on every machine.

/// `SplitMix64`.
pub struct Numbers(pub u64);

impl Numbers {
    /// A number from 0 up to, without, the end.
    pub fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((number ^ (number >> 31)) % u64::from(end)) as u32
    }
}
