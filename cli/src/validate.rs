//! `roadbook validate`.

use std::path::PathBuf;

use roadbook_core::format::plan_file::read_plan;

use crate::Ended;
use crate::plans::{complain, read, say};

/// Says for each file whether it is a valid plan.
pub fn validate(files: &[PathBuf]) -> Ended {
    let mut ended = Ended::Well;
    for file in files {
        let name = file.display();
        let bytes = match read(file) {
            Ok(bytes) => bytes,
            Err(sentence) => {
                ended = complain(&sentence);
                continue;
            }
        };
        match read_plan(&bytes) {
            Ok(opened) => {
                say(&format!("{name}: valid, {} records.\n", opened.plan.record_count()));
                for warning in &opened.warnings {
                    say(&format!("{name}: {warning}\n"));
                }
            }
            Err(error) => {
                say(&format!("{name}: {error}\n"));
                if ended == Ended::Well {
                    ended = Ended::WithFindings;
                }
            }
        }
    }
    ended
}
