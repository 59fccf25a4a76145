//! How many messages a side may send: a burst, and then a steady rate.

/// How many messages may come at once.
pub const MOST_AT_ONCE: u32 = 60;
/// How many may come each second, in the long run.
pub const PER_SECOND: u32 = 30;
/// After how many refused messages nothing is listened to any more.
pub const MOST_REFUSED: u32 = 600;

/// Counts the messages of one sender.
#[derive(Clone, Debug)]
pub struct Gate {
    /// How many more may come now.
    left: f64,
    last_ms: f64,
    refused: u32,
}

impl Default for Gate {
    fn default() -> Self {
        Self { left: f64::from(MOST_AT_ONCE), last_ms: f64::NEG_INFINITY, refused: 0 }
    }
}

impl Gate {
    /// Whether one more message may come, at a time in milliseconds.
    pub fn lets_in(&mut self, now_ms: f64) -> bool {
        let passed_ms = (now_ms - self.last_ms).max(0.0);
        self.last_ms = self.last_ms.max(now_ms);
        let earned = passed_ms / 1_000.0 * f64::from(PER_SECOND);
        self.left = (self.left + earned).min(f64::from(MOST_AT_ONCE));
        if self.is_shut() || self.left < 1.0 {
            self.refused = self.refused.saturating_add(1);
            return false;
        }
        self.left -= 1.0;
        true
    }

    /// Whether so many were refused that nothing is let in any more.
    #[must_use]
    pub fn is_shut(&self) -> bool {
        self.refused > MOST_REFUSED
    }
}
