//! Which heights a frame tells the page around it.
//!
//! The page makes the frame as high as its content. Content that grows with the frame would grow for ever, so heights are
//! those of the content, changes of a pixel are nothing, and after too many changes in a row there is a pause, twice as long each
//! time until the content comes to rest by itself.

use super::shapes::MOST_PIXELS;

/// How many changes may follow each other without a pause.
pub const MOST_IN_A_ROW: u32 = 12;
/// What counts as a pause, at first.
const FIRST_PAUSE_MS: f64 = 500.0;
const LONGEST_PAUSE_MS: f64 = 60_000.0;

/// What follows from a height that was measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum HeightStep {
    /// Nothing.
    Keep,
    /// The page is to be told.
    Tell(u64),
    /// Too many changes: measure again after so many milliseconds.
    Later(f64),
}

/// The heights told so far.
#[derive(Clone, Debug)]
pub struct Heights {
    told: u64,
    in_a_row: u32,
    changed_ms: f64,
    pause_ms: f64,
    /// Whether the last pause was this side's doing.
    was_held: bool,
}

impl Default for Heights {
    fn default() -> Self {
        Self {
            told: 0,
            in_a_row: 0,
            changed_ms: f64::NEG_INFINITY,
            pause_ms: FIRST_PAUSE_MS,
            was_held: false,
        }
    }
}

impl Heights {
    /// Takes in the height of the content, in CSS pixels, at a time in milliseconds.
    pub fn measured(&mut self, pixels: f64, now_ms: f64) -> HeightStep {
        // Content that is not shown has none.
        if !pixels.is_finite() || pixels < 1.0 {
            return HeightStep::Keep;
        }
        // It is at least 1 and at most some thousands.
        let wanted = pixels.ceil().min(MOST_PIXELS as f64) as u64;
        if wanted.abs_diff(self.told) <= 1 {
            return HeightStep::Keep;
        }
        if now_ms - self.changed_ms >= self.pause_ms {
            self.in_a_row = 0;
            if !std::mem::take(&mut self.was_held) {
                self.pause_ms = FIRST_PAUSE_MS;
            }
        }
        if self.in_a_row >= MOST_IN_A_ROW {
            // One more, so that rounding does not end it too soon.
            let left_ms = self.pause_ms - (now_ms - self.changed_ms).max(0.0);
            self.was_held = true;
            return HeightStep::Later(left_ms + 1.0);
        }
        self.in_a_row += 1;
        if self.in_a_row == MOST_IN_A_ROW {
            self.pause_ms = (self.pause_ms * 2.0).min(LONGEST_PAUSE_MS);
        }
        (self.told, self.changed_ms) = (wanted, now_ms);
        HeightStep::Tell(wanted)
    }
}
