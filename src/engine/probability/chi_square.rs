//! The χ² distribution.

/// P(X > x) with `degrees` of freedom > 0: the p-value of a χ² statistic.
///
/// Source: NIST Digital Library of Mathematical Functions, 8.11.4 (series) below the mean and 8.9.2
/// (continued fraction, by Lentz's method) above it.
pub fn above(x: f64, degrees: f64) -> f64 {
    let (a, half) = (0.5 * degrees, 0.5 * x);
    if half <= 0.0 {
        return 1.0;
    }
    let front = libm::exp(a * libm::log(half) - half - libm::lgamma(a));
    if half < a + 1.0 { 1.0 - front * series(a, half) } else { front * continued_fraction(a, half) }
}

fn series(a: f64, x: f64) -> f64 {
    let mut term = 1.0 / a;
    let mut sum = term;
    let mut denominator = a;
    while term > sum * f64::EPSILON {
        denominator += 1.0;
        term *= x / denominator;
        sum += term;
    }
    sum
}

fn continued_fraction(a: f64, x: f64) -> f64 {
    let mut b = x + 1.0 - a;
    let mut c = 1e300;
    let mut d = 1.0 / b;
    let mut fraction = d;
    for step in 1..10_000 {
        let n = f64::from(step);
        let term = n * (a - n);
        b += 2.0;
        d = 1.0 / (term * d + b);
        c = b + term / c;
        let factor = c * d;
        fraction *= factor;
        if (factor - 1.0).abs() < f64::EPSILON {
            break;
        }
    }
    fraction
}
