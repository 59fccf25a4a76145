//! A straight line through points by least squares, with the sums that standard errors need.

/// One measurement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// When, in any unit of time (weeks, periods); the same for a whole series.
    pub time: f64,
    /// What was measured, in the KPI's unit.
    pub value: f64,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub count: f64,
    pub mean_time: f64,
    pub mean_value: f64,
    /// Σ (time − mean)².
    pub spread: f64,
    pub slope: f64,
    /// Σ (value − line)².
    pub squared_residuals: f64,
}

impl Line {
    /// `None` when there are fewer than two different times, or a number is not finite.
    pub fn fit(points: &[Point]) -> Option<Line> {
        let count = points.len() as f64;
        let mean_time = points.iter().map(|point| point.time).sum::<f64>() / count;
        let mean_value = points.iter().map(|point| point.value).sum::<f64>() / count;
        let (mut spread, mut product) = (0.0, 0.0);
        for point in points {
            let away = point.time - mean_time;
            spread += away * away;
            product += away * (point.value - mean_value);
        }
        if spread <= 0.0 {
            return None;
        }
        let mut line =
            Line { count, mean_time, mean_value, spread, slope: product / spread, squared_residuals: 0.0 };
        line.squared_residuals = points.iter().map(|point| (point.value - line.at(point.time)).powi(2)).sum();
        (line.slope.is_finite() && line.squared_residuals.is_finite()).then_some(line)
    }

    pub fn at(&self, time: f64) -> f64 {
        self.mean_value + self.slope * (time - self.mean_time)
    }

    /// Variance of the line's height at `time`, as a multiple of the residual variance.
    pub fn leverage(&self, time: f64) -> f64 {
        1.0 / self.count + (time - self.mean_time).powi(2) / self.spread
    }
}
