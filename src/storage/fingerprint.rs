//! A hash that stays the same on every machine and in every version of the program.

/// FNV-1a with 64 bits. It tells files apart that differ by accident, which is all that is asked of it; the hash of the
/// standard library may change between versions, and this one is kept in recovery copies and in names of folders.
pub fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
