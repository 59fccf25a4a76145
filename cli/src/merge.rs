//! `roadbook merge`.

use std::path::Path;

use roadbook_core::domain::Plan;
use roadbook_core::format::plan_file::write_plan;
use roadbook_core::merge::{Conflict, Merged, Side, merge_keeping, merge_without_base};

use crate::Ended;
use crate::arguments::{Options, WantedMerge};
use crate::plans::{complain, open_for, put, read, tell};

/// Merges two plans into one, and tells the conflicts.
pub fn merge(wanted: &WantedMerge) -> Ended {
    let merged = match merged(wanted) {
        Ok(merged) => merged,
        Err(sentence) => return complain(&sentence),
    };
    if put(wanted.output.as_deref(), &write_plan(&merged.plan)) == Ended::Badly {
        return Ended::Badly;
    }
    for conflict in &merged.conflicts {
        tell(&conflict_sentence(conflict, &merged.plan));
    }
    if merged.conflicts.is_empty() { Ended::Well } else { Ended::WithFindings }
}

fn merged(wanted: &WantedMerge) -> Result<Merged, String> {
    let (ours, theirs) = (to_merge(&wanted.ours)?, to_merge(&wanted.theirs)?);
    // Git has an empty file where both sides have added one.
    let has_base = read(&wanted.base)?.iter().any(|byte| !byte.is_ascii_whitespace());
    let base = if has_base { Some(to_merge(&wanted.base)?) } else { None };
    if ours.id != theirs.id {
        let [ours_is, theirs_is] = [(&wanted.ours, &ours), (&wanted.theirs, &theirs)]
            .map(|(file, plan)| format!("{} is the plan {}", file.display(), plan.id));
        return Err(format!("{ours_is}, {theirs_is}: they are not versions of one plan."));
    }
    let mut merged = match &base {
        Some(base) => merge_keeping(base, &ours, &theirs, Side::Ours),
        None => merge_without_base(&ours, &theirs),
    };
    let is_base = |plan: &Plan| base.as_ref().is_some_and(|base| base.revision == plan.revision);
    if is_base(&ours) {
        merged.plan.revision = theirs.revision;
    } else if !is_base(&theirs) {
        merged.plan.raise_revision_past(theirs.revision);
        merged.plan.raise_revision_past(ours.revision);
    }
    Ok(merged)
}

fn to_merge(file: &Path) -> Result<Plan, String> {
    open_for(file, &Options::default())
}

/// What a conflict is about, and under it what each side made of it.
pub fn conflict_sentence(conflict: &Conflict, plan: &Plan) -> String {
    let words = conflict.in_words(plan);
    let field = if words.field.is_empty() { String::new() } else { format!(", {}", words.field) };
    let stands = |side| if conflict.kept == side { " (stands)" } else { "" };
    let (ours, theirs) = (stands(Side::Ours), stands(Side::Theirs));
    format!(
        "{}{field}\n    before: {}\n    ours: {}{ours}\n    theirs: {}{theirs}",
        words.about, words.base, words.ours, words.theirs
    )
}
