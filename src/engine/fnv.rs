//! A quick fingerprint of bytes: for telling apart, not for keeping secrets.

/// FNV-1a with 64 bits (Fowler, Noll, Vo; RFC 9923).
///
/// ```
/// // The RFC's own: nothing, and the letter a.
/// assert_eq!(roadbook_engine::fnv::fnv1a([]), 0xcbf2_9ce4_8422_2325);
/// assert_eq!(roadbook_engine::fnv::fnv1a(*b"a"), 0xaf63_dc4c_8601_ec8c);
/// ```
#[must_use]
pub fn fnv1a(bytes: impl IntoIterator<Item = u8>) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, step)
}
