//! Van der Eijk's A: agreement on one ordered scale, where a plain spread misleads.

/// Agreement A of ratings counted per step of an ordered scale: 1 all on one step, 0 evenly spread, −1 half on
/// each end. `None` with no ratings or fewer than two steps.
///
/// Source: C. van der Eijk, "Measuring agreement in ordered rating scales", Quality & Quantity 35 (2001).
pub fn consensus(counts: &[u32]) -> Option<f64> {
    let total: u64 = counts.iter().map(|&count| u64::from(count)).sum();
    if total == 0 || counts.len() < 2 {
        return None;
    }
    let mut left = counts.to_vec();
    let mut agreement = 0.0;
    // The counts are peeled in layers of equal height; each layer is a pattern of full and empty steps.
    while let Some(&height) = left.iter().filter(|&&count| count > 0).min() {
        let pattern: Vec<bool> = left.iter().map(|&count| count > 0).collect();
        let full = pattern.iter().filter(|&&step| step).count() as f64;
        agreement += pattern_agreement(&pattern) * full * f64::from(height) / total as f64;
        left.iter_mut().for_each(|count| *count = count.saturating_sub(height));
    }
    Some(agreement)
}

/// A of one layer: unimodality U, less the more steps are full.
fn pattern_agreement(pattern: &[bool]) -> f64 {
    let steps = pattern.len() as f64;
    let full = pattern.iter().filter(|&&step| step).count() as f64;
    unimodality(pattern) * (1.0 - (full - 1.0) / (steps - 1.0))
}

fn unimodality(pattern: &[bool]) -> f64 {
    let (mut together, mut apart) = (0.0, 0.0);
    for (first, &start) in pattern.iter().enumerate() {
        for (second, &middle) in pattern.iter().enumerate().skip(first + 1) {
            for &end in pattern.iter().skip(second + 1) {
                match (start, middle, end) {
                    (true, false, true) => apart += 1.0,
                    (true, true, false) | (false, true, true) => together += 1.0,
                    _ => {}
                }
            }
        }
    }
    if together + apart == 0.0 {
        return 1.0;
    }
    let steps = pattern.len() as f64;
    ((steps - 2.0) * together - (steps - 1.0) * apart) / ((steps - 2.0) * (together + apart))
}
