//! What of a panic may leave the browser: where it was and of which kind, and no word that could come from a plan.
//!
//! **Invariant:** nothing that a panic's message was put together from is repeated; of such a message only a beginning stays that
//! is known from the standard library.

/// Beginnings of messages that have something of their own behind them.
const BEGINNINGS: [&str; 14] = [
    "index out of bounds",
    "called `Result::unwrap()` on an `Err` value",
    "called `Result::expect()` on an `Err` value",
    "byte index",
    "start byte index",
    "end byte index",
    "range start index",
    "range end index",
    "slice index starts at",
    "assertion `left == right` failed",
    "assertion `left != right` failed",
    "already borrowed",
    "already mutably borrowed",
    "capacity overflow",
];

/// A panic in one line: `panic at src/ui/app/mod.rs:12:5: index out of bounds`.
///
/// `fixed` is a message that stands in the program as it is, `composed` one that was put together while it ran.
///
/// ```
/// use roadbook_core::protocol::panic_report;
/// let report = panic_report(("src/a.rs", 7, 5), None, Some("index out of bounds: the len is 3 but the index is 3"));
/// assert_eq!(report, "panic at src/a.rs:7:5: index out of bounds");
/// ```
#[must_use]
pub fn panic_report(place: (&str, u32, u32), fixed: Option<&'static str>, composed: Option<&str>) -> String {
    let (file, line, column) = place;
    let known = |text: &str| BEGINNINGS.iter().copied().find(|beginning| text.starts_with(beginning));
    let message = fixed.or_else(|| composed.and_then(known)).unwrap_or("(message left out)");
    format!("panic at {}:{line}:{column}: {message}", without_home(file))
}

/// A file's path from its package on: where packages are kept on the machine that built this is nobody's business.
fn without_home(file: &str) -> &str {
    let Some((home, _)) = file.rsplit_once("/src/") else { return file };
    let start = home.rfind('/').map_or(0, |slash| slash + 1);
    file.get(start..).unwrap_or(file)
}

#[cfg(test)]
mod tests {
    use super::panic_report;

    #[test]
    fn a_message_that_was_put_together_is_not_repeated() {
        let report = |message| panic_report(("src/a.rs", 1, 2), None, Some(message));
        assert_eq!(report("no initiative “Guest checkout”"), "panic at src/a.rs:1:2: (message left out)");
        let unwrapped = report("called `Result::unwrap()` on an `Err` value: Wrong(\"Guest checkout\")");
        assert_eq!(unwrapped, "panic at src/a.rs:1:2: called `Result::unwrap()` on an `Err` value");
        let fixed = panic_report(("src/a.rs", 1, 2), Some("capacity overflow"), None);
        assert_eq!(fixed, "panic at src/a.rs:1:2: capacity overflow");
    }

    #[test]
    fn a_path_begins_at_its_package() {
        let report = panic_report(
            ("/home/kim/.cargo/registry/src/index-1/yew-0.23.0/src/dom/mod.rs", 1, 2),
            None,
            None,
        );
        assert_eq!(report, "panic at yew-0.23.0/src/dom/mod.rs:1:2: (message left out)");
    }
}
