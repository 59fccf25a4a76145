//! Facts about a sample of numbers.

/// The 5th percentile, median and 95th percentile, by linear interpolation between neighbours (type 7 of R. J. Hyndman
/// and Y. Fan, "Sample quantiles in statistical packages", 1996); `None` for an empty sample. Leaves the numbers in another
/// order.
pub(super) fn quantiles(numbers: &mut [f64]) -> Option<[f64; 3]> {
    let last = numbers.len().checked_sub(1)?;
    let mut found = [0.0; 3];
    for (found, p) in found.iter_mut().zip([0.05, 0.5, 0.95]) {
        let place = p * last as f64;
        let below = place.floor();
        let (_, low, above) = numbers.select_nth_unstable_by(below as usize, f64::total_cmp);
        let low = *low;
        let high = above.iter().copied().reduce(f64::min).unwrap_or(low);
        *found = low + (high - low) * (place - below);
    }
    Some(found)
}
