//! Round numbers along an axis.
//!
//! Steps are 1, 2 or 5 times a power of ten, after Paul S. Heckbert, "Nice Numbers for Graph Labels", Graphics Gems (1990),
//! pages 61–63 and 657–659.

use crate::language::Words;

/// Round numbers that enclose a range.
#[derive(Clone, Debug, PartialEq)]
pub struct Ticks {
    /// The numbers, least first; the first and the last enclose the range.
    pub values: Vec<f64>,
    /// The distance between neighbours.
    pub step: f64,
}

impl Ticks {
    /// The range from the first to the last tick.
    pub fn range(&self) -> (f64, f64) {
        let first = self.values.first().copied().unwrap_or(0.0);
        (first, self.values.last().copied().unwrap_or(first))
    }

    /// A tick as text, with just the decimals that the step needs.
    pub fn label(&self, words: &Words, value: f64) -> String {
        let decimals = (-self.step.log10().floor()).clamp(0.0, 9.0);
        // `as` saturates; the clamp above keeps it exact.
        words.number(value, decimals as usize)
    }
}

/// About `wanted` round numbers around `low ..= high`. A range without extent is widened by a tenth of its size, and
/// anything that is not finite reads as 0 to 1.
///
/// ```
/// use roadbook_core::select::charts::ticks;
/// assert_eq!(ticks(0.0, 9.4, 5).values, [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
/// ```
pub fn ticks(low: f64, high: f64, wanted: usize) -> Ticks {
    let (low, high) = widened(low, high);
    let gaps = wanted.max(2) - 1;
    let step = nice(nice(high - low, false) / gaps as f64, true);
    let (first, last) = ((low / step).floor(), (high / step).ceil());
    // Rounding in the quotient can add a gap at either end; a range of finite numbers never needs many more than wanted.
    let count = ((last - first).round() as usize).min(gaps * 5 + 2);
    let values = (0..=count).map(|index| tidy((first + index as f64) * step, step)).collect();
    Ticks { values, step }
}

fn widened(low: f64, high: f64) -> (f64, f64) {
    if !low.is_finite() || !high.is_finite() {
        return (0.0, 1.0);
    }
    let (low, high) = (low.min(high), low.max(high));
    // Closer than a double can step through is no range at all.
    if high - low > low.abs().max(high.abs()) * 1e-9 && (high - low).is_finite() {
        return (low, high);
    }
    if high == 0.0 {
        return (0.0, 1.0);
    }
    let margin = high.abs() * 0.1;
    if (high + margin).is_finite() { (low - margin, high + margin) } else { (0.0, 1.0) }
}

/// The round number nearest to `extent` (or not below it), of the form 1, 2 or 5 times a power of ten.
fn nice(extent: f64, nearest: bool) -> f64 {
    let power = 10.0_f64.powf(extent.log10().floor());
    let fraction = extent / power;
    let round = if nearest {
        match fraction {
            fraction if fraction < 1.5 => 1.0,
            fraction if fraction < 3.0 => 2.0,
            fraction if fraction < 7.0 => 5.0,
            _ => 10.0,
        }
    } else {
        match fraction {
            fraction if fraction <= 1.0 => 1.0,
            fraction if fraction <= 2.0 => 2.0,
            fraction if fraction <= 5.0 => 5.0,
            _ => 10.0,
        }
    };
    round * power
}

/// Takes out what binary fractions leave behind: 0.30000000000000004 is 0.3, and there is no −0.
fn tidy(value: f64, step: f64) -> f64 {
    let places = 10.0_f64.powf((2.0 - step.log10().floor()).clamp(-300.0, 300.0));
    let tidied = (value * places).round() / places;
    if tidied == 0.0 {
        0.0
    } else if tidied.is_finite() {
        tidied
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_the_ones_of_heckbert() {
        // The example of the article: 105 to 543 with five ticks.
        let found = ticks(105.0, 543.0, 5);
        assert_eq!(found.values, [100.0, 200.0, 300.0, 400.0, 500.0, 600.0]);
        assert_eq!(found.step, 100.0);
        assert_eq!(found.label(&Words::default(), 300.0), "300");
    }

    #[test]
    fn fractions_are_tidy() {
        let found = ticks(0.0, 0.5, 6);
        let labels: Vec<String> =
            found.values.iter().map(|&value| found.label(&Words::default(), value)).collect();
        assert_eq!(labels, ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5"]);
    }

    #[test]
    fn a_single_value_gets_room_around_it() {
        let (low, high) = ticks(7.0, 7.0, 5).range();
        assert!(low < 7.0 && high > 7.0);
        assert_eq!(ticks(0.0, 0.0, 3).range(), (0.0, 1.0));
        assert_eq!(ticks(f64::NAN, 3.0, 3).range(), (0.0, 1.0));
    }

    proptest::proptest! {
        #[test]
        fn ticks_enclose_the_range_evenly(low in -1e9..1e9_f64, extent in 1e-3..1e9_f64, wanted in 2..12_usize) {
            let high = low + extent;
            let found = ticks(low, high, wanted);
            let (first, last) = found.range();
            let slack = found.step * 1e-6;
            proptest::prop_assert!(first <= low + slack && last >= high - slack);
            proptest::prop_assert!(found.values.len() >= 2 && found.values.len() <= wanted * 5 + 2);
            for pair in found.values.windows(2) {
                proptest::prop_assert!((pair[1] - pair[0] - found.step).abs() <= found.step * 1e-3);
            }
        }
    }
}
