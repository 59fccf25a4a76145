//! One row of cells to one [`ImportedRow`], with a note for every cell that was not understood.

use super::columns::{ColumnUse, Meaning};
use super::dates::{self, DateOrder, IntervalEnd};
use super::error::Warning;
use super::jira::{self, Shift};
use super::links::RawLink;
use super::table::Row;
use super::values::{self, NumberStyle, ReadAs, WEEKS_PER_MONTH};
use super::{ImportedRow, NotedColumn, NotedText, RowNote, SkipReason, WhatWasDone, words};
use crate::domain::{Date, Estimate, EstimateError, Status};

/// Most characters of a title, key, owner or tag in a plan.
const LINE_CHARACTERS: usize = 500;
/// Most characters of a summary in a plan.
const TEXT_CHARACTERS: usize = 20_000;
/// Most tags of an initiative.
const MOST_TAGS: usize = 500;

/// Reads the rows of one file.
pub struct RowReader<'file> {
    /// The columns, in file order.
    pub columns: &'file [ColumnUse],
    /// How the numbers of each column are written.
    pub styles: &'file [Option<NumberStyle>],
    /// Which number of a date is the day.
    pub date_order: DateOrder,
    /// How many cells the header has.
    pub declared: usize,
    /// What was not understood so far.
    pub problems: Vec<RowNote>,
    /// Links between rows so far.
    pub links: Vec<RawLink>,
    /// What was read in a way worth saying once.
    pub warnings: Vec<Warning>,
}

/// What a row says before it is put together.
#[derive(Default)]
struct Found<'cell> {
    row: ImportedRow,
    status: &'cell str,
    status_category: &'cell str,
    resolution: &'cell str,
    issue_type: &'cell str,
}

impl RowReader<'_> {
    /// Reads one row, which will stand at `place` among those imported.
    pub fn read(&mut self, row: Row<'_>, place: usize) -> Result<ImportedRow, (String, SkipReason)> {
        let columns = self.columns;
        let shift = self.shift_of(row);
        let mut found =
            Found { row: ImportedRow { line: row.line(), ..ImportedRow::default() }, ..Found::default() };
        let links_before = self.links.len();
        for (column, style) in columns.iter().zip(self.styles) {
            let cell = unguarded(row.cell(shift.place(column.index)));
            match (column.meaning, style) {
                (Some(_), _) if cell.is_empty() => {}
                (Some(meaning), _) if !meaning.is_prose() && says_nothing(cell) => {}
                (Some(meaning), Some(style)) => self.number(meaning, *style, column, cell, &mut found.row),
                (Some(meaning @ (Meaning::DependsOn | Meaning::Blocks)), None) => self.links.push(RawLink {
                    row: place,
                    column: column.header.clone(),
                    text: cell.to_owned(),
                    is_reversed: meaning == Meaning::Blocks,
                }),
                (Some(meaning), None) => self.text(meaning, column, cell, &mut found),
                (None, _) => {}
            }
        }
        if shift.by > 0 {
            shift.extra_labels().for_each(|index| add_tags(&mut found.row, row.cell(index)));
        }
        let skip = if found.row.title.is_empty() {
            Some(SkipReason::NoTitle)
        } else {
            jira::is_sub_task(found.issue_type).then_some(SkipReason::SubTask)
        };
        if let Some(reason) = skip {
            self.links.truncate(links_before);
            return Err((found.row.title, reason));
        }
        if row.has_cut_cell() {
            let found = NotedText::Cell(String::new());
            let what_was_done = WhatWasDone::CutOffInFile;
            self.problems.push(RowNote { line: row.line(), column: None, found, what_was_done });
        }
        Ok(self.put_together(found))
    }

    fn shift_of(&mut self, row: Row<'_>) -> Shift {
        let shift = Shift::of(row, self.declared, self.columns);
        let surplus = row.cells().count().saturating_sub(self.declared);
        if shift.by > 0 {
            let (column, what_was_done) = (Some(NotedColumn::Labels), WhatWasDone::ReadAsLabels);
            let found = NotedText::Surplus(shift.by);
            self.problems.push(RowNote { line: row.line(), column, found, what_was_done });
        } else if surplus > 0 {
            let (found, what_was_done) = (NotedText::Surplus(surplus), WhatWasDone::SurplusLeftOut);
            self.problems.push(RowNote { line: row.line(), column: None, found, what_was_done });
        }
        shift
    }

    fn note(&mut self, line: usize, header: &str, found: &str, what_was_done: WhatWasDone) {
        self.problems.push(RowNote::new(line, NotedColumn::header(header), found, what_was_done));
    }

    fn note_meaning(&mut self, line: usize, meaning: Meaning, found: &str, what_was_done: WhatWasDone) {
        self.problems.push(RowNote::new(line, NotedColumn::Meaning(meaning), found, what_was_done));
    }

    fn warn(&mut self, warning: Warning) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    fn number(
        &mut self,
        meaning: Meaning,
        style: NumberStyle,
        column: &ColumnUse,
        cell: &str,
        row: &mut ImportedRow,
    ) {
        let Some(facts) = meaning.number() else { return };
        let (estimate, read_as) = match values::estimate(cell, style) {
            Ok(read) => read,
            Err(EstimateError::NotAnEstimate(_)) => {
                return self.note(row.line, &column.header, cell, WhatWasDone::NotANumber);
            }
            Err(error) => {
                return self.note(row.line, &column.header, cell, WhatWasDone::NoEstimate(error));
            }
        };
        let too_low =
            if facts.low_excluded { estimate.low() <= facts.low } else { estimate.low() < facts.low };
        if too_low || estimate.high() > facts.high {
            return self.note(row.line, &column.header, cell, WhatWasDone::OutOfRange(meaning, facts));
        }
        match read_as {
            ReadAs::Size => self.warn(Warning::Sizes),
            ReadAs::WorkingTime => self.warn(Warning::WorkingTime),
            ReadAs::Number => {}
        }
        match meaning {
            Meaning::Cost if row.cost.is_none() => {
                if estimate.is_range() {
                    self.note(row.line, &column.header, cell, WhatWasDone::MiddleTaken);
                }
                row.cost = Some(estimate.mode().unwrap_or(f64::midpoint(estimate.low(), estimate.high())));
            }
            Meaning::EstimateSeconds if row.effort_weeks.is_none() => row.effort_weeks = Some(estimate),
            _ if !facts.input.is_empty() && row.inputs.get(facts.input).is_none() => {
                if meaning == Meaning::StoryPoints {
                    self.warn(Warning::StoryPointsAsJobSize);
                }
                row.inputs = std::mem::take(&mut row.inputs).with(facts.input, Some(estimate));
            }
            _ => {}
        }
    }

    fn text<'cell>(
        &mut self,
        meaning: Meaning,
        column: &ColumnUse,
        cell: &'cell str,
        found: &mut Found<'cell>,
    ) {
        let row = &mut found.row;
        let (line, header) = (row.line, &column.header);
        let field = match meaning {
            Meaning::Title => &mut row.title,
            Meaning::Key => &mut row.external_key,
            Meaning::Owner => &mut row.owner,
            Meaning::Team => &mut row.team,
            Meaning::Summary => &mut row.summary,
            Meaning::Tags => return add_tags(row, cell),
            Meaning::Status => return first(&mut found.status, cell),
            Meaning::StatusCategory => return first(&mut found.status_category, cell),
            Meaning::Resolution => return first(&mut found.resolution, cell),
            Meaning::IssueType => return first(&mut found.issue_type, cell),
            Meaning::Must => {
                let must = words::must(cell);
                row.must = row.must.or(must);
                if must.is_none() {
                    self.note(line, header, cell, WhatWasDone::NotYesOrNo);
                }
                return;
            }
            Meaning::Earliest | Meaning::Deadline | Meaning::LaunchedOn => {
                return self.date(meaning, column, cell, row);
            }
            _ => return,
        };
        if field.is_empty() {
            let is_summary = meaning == Meaning::Summary;
            let most = if is_summary { TEXT_CHARACTERS } else { LINE_CHARACTERS };
            *field = if is_summary { cell.replace("\r\n", "\n") } else { one_line(cell) };
            if let Some((end, _)) = field.char_indices().nth(most) {
                field.truncate(end);
                self.note(line, header, cell, WhatWasDone::CutOff(most));
            }
        }
    }

    fn date(&mut self, meaning: Meaning, column: &ColumnUse, cell: &str, row: &mut ImportedRow) {
        let (field, end): (&mut Option<Date>, _) = match meaning {
            Meaning::Earliest => (&mut row.earliest, IntervalEnd::Start),
            Meaning::Deadline => (&mut row.deadline, IntervalEnd::End),
            _ => (&mut row.launched_on, IntervalEnd::End),
        };
        let date = dates::date(cell, self.date_order, end);
        *field = field.or(date);
        if date.is_none() {
            let line = row.line;
            self.note(line, &column.header, cell, WhatWasDone::NotADate);
        }
    }

    /// Settles what needs more than one cell: status, effort, order of dates.
    fn put_together(&mut self, found: Found<'_>) -> ImportedRow {
        let Found { mut row, status, status_category, resolution, .. } = found;
        row.status = words::status(status, status_category, resolution);
        if row.status.is_none() && !status.is_empty() {
            self.note_meaning(row.line, Meaning::Status, status, WhatWasDone::UnknownStatus);
        }
        if row.status != Some(Status::Launched) {
            row.launched_on = None;
        }
        if row.earliest.zip(row.deadline).is_some_and(|(earliest, deadline)| deadline < earliest) {
            let found = row.earliest.map(|date| date.to_string()).unwrap_or_default();
            self.note_meaning(row.line, Meaning::Earliest, &found, WhatWasDone::AfterDeadline);
            row.earliest = None;
        }
        let months = row.inputs.get("effort");
        match (months, row.effort_weeks) {
            (None, Some(weeks)) => {
                let months = each_number(weeks, |weeks| values::four_digits(weeks / WEEKS_PER_MONTH));
                row.inputs = std::mem::take(&mut row.inputs).with("effort", months);
            }
            (Some(months), None) => {
                row.effort_weeks =
                    each_number(months, |months| (months * WEEKS_PER_MONTH * 100.0).round() / 100.0);
            }
            _ => {}
        }
        row
    }
}

/// Takes off the `'` that keeps a spreadsheet from running a text as a formula.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(super::FORMULA_SIGNS) => rest,
        _ => cell,
    }
}

fn first<'cell>(place: &mut &'cell str, cell: &'cell str) {
    if place.is_empty() {
        *place = cell;
    }
}

fn one_line(cell: &str) -> String {
    if cell.contains(['\n', '\r']) {
        cell.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        cell.to_owned()
    }
}

fn add_tags(row: &mut ImportedRow, cell: &str) {
    for tag in cell.split([',', ';', '\n']).map(str::trim).filter(|tag| !tag.is_empty()) {
        let tag: String = tag.chars().take(LINE_CHARACTERS).collect();
        if row.tags.len() < MOST_TAGS && !row.tags.contains(&tag) {
            row.tags.push(tag);
        }
    }
}

/// A dash, a question mark or a word that people write to leave a cell empty.
fn says_nothing(cell: &str) -> bool {
    let is_marks = cell.chars().all(|letter| "-–—?./ ".contains(letter));
    is_marks || ["n/a", "na", "none", "tbd", "tba", "null"].iter().any(|word| cell.eq_ignore_ascii_case(word))
}

fn each_number(estimate: Estimate, change: impl Fn(f64) -> f64) -> Option<Estimate> {
    let numbers: Vec<f64> = estimate.numbers().into_iter().map(change).collect();
    Estimate::from_numbers(&numbers).ok()
}
