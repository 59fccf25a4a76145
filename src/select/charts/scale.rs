//! A straight scale from a quantity to a length.

/// Maps a range of values to a range of positions and back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinearScale {
    low: f64,
    high: f64,
    start: f64,
    end: f64,
}

impl LinearScale {
    /// A scale that puts `low` at `start` and `high` at `end` (positions in drawing units; `end` may be less than `start`,
    /// as on an upward axis). A range without extent puts everything in the middle.
    ///
    /// ```
    /// use roadbook_core::select::charts::LinearScale;
    /// let scale = LinearScale::new((0.0, 10.0), (200.0, 0.0));
    /// assert_eq!(scale.at(2.5), 150.0);
    /// ```
    pub fn new((low, high): (f64, f64), (start, end): (f64, f64)) -> Self {
        Self { low, high, start, end }
    }

    /// The position of a value.
    pub fn at(&self, value: f64) -> f64 {
        let extent = self.high - self.low;
        if extent == 0.0 || !extent.is_finite() {
            return (self.start + self.end) / 2.0;
        }
        self.start + (value - self.low) / extent * (self.end - self.start)
    }

    /// The position of a value, kept within the scale.
    pub fn clamped(&self, value: f64) -> f64 {
        let (least, most) = (self.start.min(self.end), self.start.max(self.end));
        self.at(value).clamp(least, most)
    }

    /// The value at a position.
    pub fn value_at(&self, position: f64) -> f64 {
        let length = self.end - self.start;
        if length == 0.0 {
            return self.low;
        }
        self.low + (position - self.start) / length * (self.high - self.low)
    }
}

/// The least and the greatest of the finite values, or nothing when there are none.
pub fn extent(values: impl IntoIterator<Item = f64>) -> Option<(f64, f64)> {
    values.into_iter().filter(|value| value.is_finite()).fold(None, |range, value| match range {
        None => Some((value, value)),
        Some((low, high)) => Some((low.min(value), high.max(value))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_leads_back_to_its_value() {
        let scale = LinearScale::new((-3.0, 9.0), (120.0, 20.0));
        for value in [-3.0, 0.0, 4.5, 9.0] {
            assert!((scale.value_at(scale.at(value)) - value).abs() < 1e-9);
        }
    }

    #[test]
    fn a_range_without_extent_stands_in_the_middle() {
        assert_eq!(LinearScale::new((4.0, 4.0), (0.0, 100.0)).at(4.0), 50.0);
    }

    #[test]
    fn the_extent_passes_over_what_is_not_a_number() {
        assert_eq!(extent([2.0, f64::NAN, -1.0, f64::INFINITY]), Some((-1.0, 2.0)));
        assert_eq!(extent([f64::NAN]), None);
    }
}
