//! `roadbook diff`.

use std::path::Path;

use roadbook_core::format::changes::plan_changes;

use crate::Ended;
use crate::plans::{complain, open, say};

/// Says what one plan has otherwise than another.
pub fn diff(old: &Path, new: &Path) -> Ended {
    match (open(old), open(new)) {
        (Ok(old), Ok(new)) => {
            let changes = plan_changes(&old.plan, &new.plan);
            if changes.is_empty() {
                return Ended::Well;
            }
            say(&changes.text(new.plan.words()));
            Ended::WithFindings
        }
        (Err(sentence), _) | (_, Err(sentence)) => complain(&sentence),
    }
}
