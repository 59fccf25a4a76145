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

/// How many values lie at each step of a scale: each counts for the step nearest to it, the lower of two.
/// Values that are not finite count nowhere.
pub fn counts_on_steps(values: &[f64], steps: &[f64]) -> Vec<u32> {
    let mut counts = vec![0; steps.len()];
    for value in values.iter().filter(|value| value.is_finite()) {
        let mut nearest = None;
        for (place, step) in steps.iter().enumerate() {
            let distance = (step - value).abs();
            if nearest.is_none_or(|(_, least)| distance < least) {
                nearest = Some((place, distance));
            }
        }
        if let Some((place, _)) = nearest {
            counts[place] += 1;
        }
    }
    counts
}

/// How many values lie in each of `classes` equal parts of the span from `low` to `high`: parts of equal ratio where
/// both are positive, of equal width otherwise. For numbers without a scale of their own.
///
/// ```
/// use roadbook_engine::agreement::counts_in_classes;
/// assert_eq!(counts_in_classes(&[1.0, 9.0, 10.0, 100.0], (1.0, 100.0), 4), [1, 1, 1, 1]);
/// ```
pub fn counts_in_classes(values: &[f64], (low, high): (f64, f64), classes: usize) -> Vec<u32> {
    let scale = |value: f64| if low > 0.0 { libm::log(value / low) } else { value - low };
    let width = scale(high);
    let mut counts = vec![0; classes];
    for value in values.iter().filter(|value| (low..=high).contains(*value)) {
        let share = if width > 0.0 { scale(*value) / width } else { 0.0 };
        // A share of 1 belongs to the last part; a negative one cannot be.
        let place = ((share * classes as f64) as usize).min(classes.saturating_sub(1));
        counts.iter_mut().skip(place).take(1).for_each(|count| *count += 1);
    }
    counts
}
