//! `roadbook export` and `roadbook render`.

use std::path::Path;

use roadbook_core::domain::{Edition, Id, Plan};
use roadbook_core::format::edition::Leak;
use roadbook_core::format::export::{Export, ExportFormat, ViewExport, ViewFormat, export, export_view};
use roadbook_core::select::page_view::{PageView, Piece};

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

/// Writes a view of a plan.
pub fn render(file: &Path, view: &PageView, format: ViewFormat, options: &Options) -> Ended {
    let (plan, edition) = match asked(file, options) {
        Ok(asked) => asked,
        Err(sentence) => return complain(&sentence),
    };
    if let Some(Piece::Kpi(id)) = view.piece.as_ref()
        && plan.find(id).is_none()
    {
        let ids: Vec<&str> = plan.kpis.iter().map(|kpi| kpi.id.as_str()).collect();
        return complain(&format!("The plan has no KPI `{id}`. There are: {}.", ids.join(", ")));
    }
    let what = ViewExport { view: view.clone(), format, edition, with_plan: !options.without_plan };
    let exported = export_view(&plan, &what, today(options));
    unless_it_leaks(&exported.leaks, options, &exported.text)
}

fn asked(file: &Path, options: &Options) -> Result<(Plan, Option<Id<Edition>>), String> {
    let plan = open_for(file, options)?;
    let edition = edition_asked(&plan, options)?;
    Ok((plan, edition))
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
