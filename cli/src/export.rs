//! `roadbook export` and `roadbook render`.

use std::path::Path;

use roadbook_core::domain::{Edition, Id, Plan};
use roadbook_core::format::edition::{Leak, edition_of, leaks};
use roadbook_core::format::export::{Export, ExportFormat, export, file_stem};
use roadbook_core::format::picture::{Light, picture};
use roadbook_core::format::plan_file::write_plan;
use roadbook_core::select::page_view::PageView;

use crate::Ended;
use crate::arguments::Options;
use crate::plans::{complain, edition_asked, open_for, put, tell, today};

/// Writes a plan in the form that another tool reads.
pub fn export_plan(file: &Path, format: ExportFormat, options: &Options) -> Ended {
    let (plan, edition) = match asked(file, options) {
        Ok(asked) => asked,
        Err(sentence) => return complain(&sentence),
    };
    let usual = Export::of(format);
    let what = Export { edition, table: options.table.unwrap_or(usual.table), ..usual };
    let exported = export(&plan, &what, today(options));
    unless_it_leaks(&exported.leaks, options, &exported.text)
}

/// Draws a view of a plan.
pub fn render(file: &Path, view: &PageView, options: &Options) -> Ended {
    let (plan, edition) = match asked(file, options) {
        Ok(asked) => asked,
        Err(sentence) => return complain(&sentence),
    };
    let (drawn, leaks) = draw(&plan, edition.as_ref(), view, options);
    unless_it_leaks(&leaks, options, &drawn)
}

fn asked(file: &Path, options: &Options) -> Result<(Plan, Option<Id<Edition>>), String> {
    let plan = open_for(file, options)?;
    let edition = edition_asked(&plan, options)?;
    Ok((plan, edition))
}

/// A view as SVG, and what it says although the edition hides it.
pub fn draw(
    plan: &Plan,
    edition: Option<&Id<Edition>>,
    view: &PageView,
    options: &Options,
) -> (String, Vec<Leak>) {
    let today = today(options);
    let svg = |plan: &Plan| {
        let inside = (!options.without_plan).then(|| write_plan(plan));
        picture(plan, view, today).svg(Light::AsPreferred, inside.as_deref())
    };
    match edition.and_then(|id| plan.find(id)) {
        None => (svg(plan), Vec::new()),
        Some(edition) => {
            let open = edition_of(plan, edition, today);
            let drawn = svg(&open);
            let name = format!("{}.svg", file_stem(&open.title));
            let leaks = leaks(drawn.as_bytes(), &name, plan, edition, today);
            (drawn, leaks)
        }
    }
}

fn unless_it_leaks(leaks: &[Leak], options: &Options, text: &str) -> Ended {
    if leaks.is_empty() {
        return put(options.output.as_deref(), text);
    }
    for leak in leaks {
        tell(&leak.to_string());
    }
    tell("Nothing was written. Hide the record, or allow the words in the edition.");
    Ended::WithFindings
}
