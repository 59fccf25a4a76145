//! Waiting for a condition, with a deadline.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// What takes half a second on a quiet machine takes this long on a crowded one.
const DEADLINE: Duration = Duration::from_secs(25);
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// Looks again and again until `look` finds something. An error counts as “not yet”: an element may be replaced
/// between finding it and using it.
///
/// # Errors
/// When the deadline has passed; `what` and the last error are in the sentence.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let start = Instant::now();
    let mut next_look = tokio::time::interval(LOOK_EVERY);
    loop {
        next_look.tick().await;
        let last = match look().await {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => String::new(),
            Err(error) => format!(": {error:#}"),
        };
        if start.elapsed() > DEADLINE {
            bail!("Waited {} s for {what}{last}", DEADLINE.as_secs());
        }
    }
}
