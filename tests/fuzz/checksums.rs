//! Checksums that fit, so that hostile bytes come past them.

/// A pack whose checksums fit whatever its content is.
pub fn with_checksums(mut bytes: Vec<u8>) -> Vec<u8> {
    let number = |bytes: &[u8], at: usize| {
        bytes.get(at..at + 4).map_or(0, |four| u32::from_le_bytes(four.try_into().unwrap_or_default()) as usize)
    };
    let groups = number(&bytes, 8);
    for group in 0..groups.min(bytes.len()) {
        let at = 12 + group * 16;
        let (first, length) = (number(&bytes, at + 4), number(&bytes, at + 8));
        let Some(content) = bytes.get(first..first.saturating_add(length)) else { continue };
        let sum = crc32fast::hash(content).to_le_bytes();
        if let Some(place) = bytes.get_mut(at + 12..at + 16) {
            place.copy_from_slice(&sum);
        }
    }
    let head = 12 + groups.min(bytes.len()) * 16;
    if let Some(sum) = bytes.get(..head).map(crc32fast::hash)
        && let Some(place) = bytes.get_mut(head..head + 4)
    {
        place.copy_from_slice(&sum.to_le_bytes());
    }
    bytes
}
