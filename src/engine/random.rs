//! Seeded random numbers, one independent stream per name.
//!
//! The same seed and names give the same numbers on every machine, whatever else is in the plan: an edit to
//! one input leaves the draws of all others where they were (common random numbers).

use super::fnv::fnv1a;

/// A stream of uniform numbers.
///
/// Source: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014
/// (SplitMix64, public domain). The stream's start is the 64-bit FNV-1a hash (RFC 9923) of seed and names.
#[derive(Debug, Clone)]
pub struct Stream {
    state: u64,
}

const GOLDEN_GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

impl Stream {
    /// The stream that belongs to these names under this seed.
    pub fn new(seed: u64, names: &[&str]) -> Self {
        // With a byte that UTF-8 never uses: ("ab", "c") and ("a", "bc") are different streams.
        let names = names.iter().flat_map(|name| name.bytes().chain([0xff]));
        Self { state: mix(fnv1a(seed.to_le_bytes().into_iter().chain(names))) }
    }

    /// The next 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(GOLDEN_GAMMA);
        mix(self.state)
    }

    /// The next number, uniform between 0 and 1 and never either.
    pub fn uniform(&mut self) -> f64 {
        ((self.bits() >> 12) as f64 + 0.5) * (1.0 / (1_u64 << 52) as f64)
    }
}

fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_those_of_splitmix64() {
        // First outputs of the reference implementation (S. Vigna, splitmix64.c) started at 1234567.
        let mut stream = Stream { state: 1_234_567 };
        let first: Vec<u64> = (0..3).map(|_| stream.bits()).collect();
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn streams_depend_on_every_name_and_its_bounds() {
        let first = |seed, names: &[&str]| Stream::new(seed, names).bits();
        let all =
            [first(1, &["ab", "c"]), first(1, &["a", "bc"]), first(2, &["ab", "c"]), first(1, &["abc"])];
        for (at, bits) in all.iter().enumerate() {
            assert!(!all[..at].contains(bits));
        }
        assert_eq!(first(1, &["ab", "c"]), all[0]);
    }
}
