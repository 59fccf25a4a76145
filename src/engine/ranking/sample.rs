//! Facts about a sample of numbers.

/// The `p`-quantile (0 to 1) of numbers in rising order, by linear interpolation between neighbours (type 7 of
/// R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", 1996); `None` for an empty sample.
pub(super) fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    let place = p * (sorted.len().checked_sub(1)?) as f64;
    let below = place.floor();
    let (low, high) = (sorted.get(below as usize)?, sorted.get(place.ceil() as usize)?);
    Some(low + (high - low) * (place - below))
}
