//! `roadbook import`.

use std::path::{Path, PathBuf};

use roadbook_core::command::{Command, Env as _, decide};
use roadbook_core::domain::{Id, Plan, Record, Table};
use roadbook_core::format::import::{
    Destination, RowNote, Target, WhatWasDone, read_table, report, to_edits,
};
use roadbook_core::format::page_plan::read_page_plan;
use roadbook_core::format::plan_file::write_plan;
use roadbook_core::language::Words;
use roadbook_core::merge::{TableChanges, table_changes};

use crate::Ended;
use crate::arguments::Options;
use crate::merge::conflict_sentence;
use crate::plans::{CommandEnv, complain, named, open_for, put, read, tell, today};

/// Takes tables into a plan, one after another, and writes it.
pub fn import(tables: &[PathBuf], options: &Options) -> Ended {
    let mut taken = match begin(tables, options) {
        Ok(plan) => Taken { plan, is_whole: true },
        Err(sentence) => return complain(&sentence),
    };
    let revision = taken.plan.revision;
    for table in tables {
        if let Err(sentence) = taken.take(table, options) {
            return complain(&sentence);
        }
    }
    taken.plan.revision = revision;
    taken.plan.raise_revision_past(revision);
    match put(options.output.as_deref(), &write_plan(&taken.plan)) {
        Ended::Well if !taken.is_whole => Ended::WithFindings,
        ended => ended,
    }
}

/// The plan to begin with; a new one has the teams that the first table names, one for work that nobody is named for, and the
/// score model that fits its columns.
fn begin(tables: &[PathBuf], options: &Options) -> Result<Plan, String> {
    if let Some(file) = &options.into {
        return open_for(file, options);
    }
    let first = tables.first().map(PathBuf::as_path).unwrap_or_else(|| Path::new(""));
    let bytes = read(first)?;
    let title = first.file_stem().unwrap_or_default().to_string_lossy();
    let env = CommandEnv::of(&String::from_utf8_lossy(&bytes), today(options));
    let empty = || Plan::empty(&format!("{}{}", Plan::ID_PREFIX, env.new_id_text()), today(options));
    // What is no table of initiatives begins with nothing.
    let of_table = read_page_plan(&bytes, &title, &Words::default(), &env);
    let mut plan = of_table.map_or_else(|_| empty(), |found| found.opened.plan);
    plan.initiatives = Table::default();
    Ok(plan)
}

struct Taken {
    plan: Plan,
    /// Whether every row and cell was used so far.
    is_whole: bool,
}

impl Taken {
    fn take(&mut self, file: &Path, options: &Options) -> Result<(), String> {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = read(file)?;
        if let Some(changes) = table_changes(&self.plan, &bytes) {
            self.take_back(&name, &changes);
            return Ok(());
        }
        let import = read_table(&bytes, &name).map_err(|error| error.to_string())?;
        let destination = destination(&self.plan, import.target, options)?;
        let edits = to_edits(&import, &self.plan, &destination);
        tell(&report(&import, &edits, &name, self.plan.words()));
        let text = String::from_utf8_lossy(&bytes);
        if let Some(command) = &edits.command {
            self.run(command, &CommandEnv::of(&format!("{}{text}", self.plan.id), today(options)))
                .map_err(|error| format!("{}: {error}", file.display()))?;
        } else if !import.rows.is_empty() {
            return Err(format!(
                "{}: --to says which KPI was measured. There are {}.",
                file.display(),
                named(&self.plan.kpis)
            ));
        }
        // A team that is added is told of, and nothing is lost.
        let is_loss = |note: &RowNote| note.what_was_done != WhatWasDone::NewTeam;
        self.is_whole &=
            import.problems.is_empty() && import.skipped.is_empty() && !edits.problems.iter().any(is_loss);
        Ok(())
    }

    /// A table that was exported: its records by their ids.
    fn take_back(&mut self, name: &str, changes: &TableChanges) {
        let TableChanges { table, delta, added, updated, unchanged, problems } = changes;
        let words = self.plan.words().clone();
        tell(&format!("{name}: {}", words.records_read(table.noun(&words), *added, *updated, *unchanged)));
        for problem in problems {
            let line = problem.line.to_string();
            tell(&words.import_cell_note(&line, &problem.column, &problem.found, words.cell_not_readable()));
        }
        let merged = delta.apply(&self.plan);
        for conflict in &merged.conflicts {
            tell(&conflict_sentence(conflict, &merged.plan));
        }
        self.is_whole &= problems.is_empty() && merged.conflicts.is_empty();
        self.plan = merged.plan;
    }

    fn run(&mut self, command: &Command, env: &CommandEnv) -> Result<(), String> {
        let patch = decide(&self.plan, command, env).map_err(|error| error.to_string())?;
        patch.apply(&mut self.plan);
        Ok(())
    }
}

/// Where rows go that do not say it: the team, or the KPI, that was named; else the only one there is.
fn destination(plan: &Plan, target: Target, options: &Options) -> Result<Destination, String> {
    let to = options.to.as_deref();
    Ok(match target {
        Target::Initiatives => {
            // In a new plan the first team is for work that nobody is named for.
            let first =
                || plan.teams.iter().next().filter(|_| options.into.is_none()).map(|team| team.id.clone());
            Destination {
                team: chosen(&plan.teams, to, "team")?.or_else(first),
                adds_teams: options.new_teams,
                kpi: None,
            }
        }
        Target::Measurements => Destination { kpi: chosen(&plan.kpis, to, "KPI")?, ..Destination::default() },
        Target::Insights => Destination::default(),
    })
}

fn chosen<R: Record>(table: &Table<R>, name: Option<&str>, what: &str) -> Result<Option<Id<R>>, String> {
    let Some(name) = name else {
        let only = table.iter().next().filter(|_| table.len() == 1);
        return Ok(only.map(|record| record.id().clone()));
    };
    let is_it = |id: &Id<R>, title: &str| id.as_str() == name || title.trim() == name.trim();
    match table.iter().find(|record| is_it(record.id(), record.title())) {
        Some(record) => Ok(Some(record.id().clone())),
        None => Err(format!("There is no {what} “{name}”. There are {}.", named(table))),
    }
}
