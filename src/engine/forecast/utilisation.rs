//! What high utilisation does to waiting.

/// Planned utilisation above which to warn.
pub const WARN_ABOVE: f64 = 0.8;

/// How many times its own length a job spends in the system when a team is busy a share `utilisation` of its time:
/// 1/(1 − ρ). 0.8 → 5, 0.9 → 10. `None` at 1 and above, where the queue grows for ever, and below 0.
///
/// Source: the M/M/1 queue (L. Kleinrock, "Queueing Systems", volume 1, 1975): one server, random arrivals.
pub fn time_in_system(utilisation: f64) -> Option<f64> {
    (0.0..1.0).contains(&utilisation).then(|| 1.0 / (1.0 - utilisation))
}
