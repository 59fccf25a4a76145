//! One row of cells to one [`ImportedRow`], with a note for every cell that was not understood.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::columns::ColumnUse;
use super::dates::{self, DateOrder, IntervalEnd};
use super::error::Warning;
use super::jira::{self, Shift};
use super::links::RawLink;
use super::table::Row;
use super::values::{self, NumberStyle, ReadAs, WEEKS_PER_MONTH};
use super::words::{self, WordUse};
use super::{
    ImportedRow, Mapping, Meaning, NotedColumn, NotedText, RowNote, SkipReason, Target, ValueWord,
    WhatWasDone,
};
use crate::domain::validate::is_safe_link;
use crate::domain::{Date, Estimate, EstimateError, Status};
use crate::engine::text::unguarded;

/// Most characters of a title, key, owner or tag in a plan.
const LINE_CHARACTERS: usize = 500;
/// Most characters of a link in a plan.
const LINK_CHARACTERS: usize = 2_000;
/// Most characters of a summary in a plan.
const TEXT_CHARACTERS: usize = 20_000;
/// Most tags of a record.
const MOST_TAGS: usize = 500;
/// Most words of steps and priorities that are listed.
const MOST_WORDS: usize = 200;

/// Reads the rows of one file.
pub struct RowReader {
    /// The columns, in file order.
    pub columns: Rc<[ColumnUse]>,
    /// What rows become.
    pub target: Target,
    /// Whether a day of completion outweighs the status.
    pub done_when_dated: bool,
    /// What a person chose.
    pub mapping: Mapping,
    /// How the numbers of each column are written.
    pub styles: Rc<[Option<NumberStyle>]>,
    /// Which number of a date is the day.
    pub date_order: DateOrder,
    /// How many cells the header has.
    pub declared: usize,
    /// What was not understood so far.
    pub problems: Vec<RowNote>,
    /// Links between rows so far.
    pub links: Vec<RawLink>,
    /// What rows are parts of, so far: the row's place and the whole as the cell calls it.
    pub wholes: Vec<(usize, String)>,
    /// Words of steps and of priorities so far, with what they are taken for and how many rows have them.
    pub words: [BTreeMap<String, (Option<WordUse>, usize)>; 2],
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
    priority: &'cell str,
    votes: Option<f64>,
    skip: Option<SkipReason>,
}

impl RowReader {
    /// Reads one row, which will stand at `place` among those imported.
    pub fn read(&mut self, row: Row<'_>, place: usize) -> Result<ImportedRow, (String, SkipReason)> {
        let (columns, styles) = (self.columns.clone(), self.styles.clone());
        let shift = self.shift_of(row, &columns);
        let mut found =
            Found { row: ImportedRow { line: row.line(), ..ImportedRow::default() }, ..Found::default() };
        let before = (self.links.len(), self.wholes.len());
        for (column, style) in columns.iter().zip(styles.iter()) {
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
                (Some(Meaning::Parent), None) => self.wholes.push((place, cell.to_owned())),
                (Some(meaning), None) => self.text(meaning, column, cell, &mut found),
                (None, _) => {}
            }
        }
        if shift.by > 0 {
            shift.extra_labels().for_each(|index| add_tags(&mut found.row, row.cell(index)));
        }
        let is_sub_task = jira::is_sub_task(found.issue_type).then_some(SkipReason::SubTask);
        if let Some(reason) = self.lacks(&mut found.row).or(is_sub_task).or(found.skip) {
            self.links.truncate(before.0);
            self.wholes.truncate(before.1);
            return Err((found.row.title, reason));
        }
        if row.has_cut_cell() {
            let found = NotedText::Cell(String::new());
            let what_was_done = WhatWasDone::CutOffInFile;
            self.problems.push(RowNote { line: row.line(), column: None, found, what_was_done });
        }
        Ok(self.put_together(found))
    }

    /// What a row lacks that it cannot do without.
    fn lacks(&self, row: &mut ImportedRow) -> Option<SkipReason> {
        match self.target {
            Target::Initiatives => row.title.is_empty().then_some(SkipReason::NoTitle),
            Target::Insights => {
                // What was said is the insight's text; without it, the title and what is told below it.
                if row.said.is_empty() {
                    let parts = [row.title.as_str(), row.summary.as_str()];
                    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                    row.said = parts.join("\n\n");
                } else if !row.title.is_empty() && !row.said.starts_with(&row.title) {
                    row.said = format!("{}\n\n{}", row.title, row.said);
                }
                truncate(&mut row.said, TEXT_CHARACTERS);
                row.said.is_empty().then_some(SkipReason::NoText)
            }
            Target::Measurements => match (row.on, row.measured) {
                (None, _) => Some(SkipReason::NoDay),
                (_, None) => Some(SkipReason::NoFigure),
                _ => None,
            },
        }
    }

    fn shift_of(&mut self, row: Row<'_>, columns: &[ColumnUse]) -> Shift {
        let shift = Shift::of(row, self.declared, columns);
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
            return self.note(row.line, &column.header, cell, WhatWasDone::OutOfRange(meaning));
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
                row.cost = Some(middle(estimate));
            }
            Meaning::Measured if row.measured.is_none() => row.measured = Some(middle(estimate)),
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
            Meaning::Id => &mut row.id,
            Meaning::Key => &mut row.external_key,
            Meaning::Owner => &mut row.owner,
            Meaning::Team => &mut row.team,
            Meaning::Summary => &mut row.summary,
            Meaning::Said => &mut row.said,
            Meaning::Source => &mut row.source,
            Meaning::Segment => &mut row.segment,
            Meaning::Link if !is_safe_link(cell) => {
                return self.note(line, header, cell, WhatWasDone::UnsafeLink);
            }
            Meaning::Link => &mut row.link,
            Meaning::Tags => return add_tags(row, cell),
            Meaning::Needs => return add_names(&mut row.needs, cell),
            Meaning::Supports => return add_names(&mut row.supports, cell),
            Meaning::Kind | Meaning::Level => return self.option(meaning, column, cell, row),
            Meaning::Votes => {
                return found.votes =
                    found.votes.or(values::number(cell, false).filter(|votes| *votes > 0.0));
            }
            Meaning::Archived if words::must(cell) == Some(false) => return,
            Meaning::Archived => return found.skip = Some(SkipReason::Archived),
            Meaning::DuplicateOf => return found.skip = Some(SkipReason::Duplicate),
            Meaning::Priority => return first(&mut found.priority, cell),
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
            meaning if meaning.is_date() => return self.date(meaning, column, cell, row),
            _ => return,
        };
        if field.is_empty() {
            let is_text = matches!(meaning, Meaning::Summary | Meaning::Said);
            let most = match meaning {
                Meaning::Link => LINK_CHARACTERS,
                _ if is_text => TEXT_CHARACTERS,
                _ => LINE_CHARACTERS,
            };
            *field = if is_text { cell.replace("\r\n", "\n") } else { one_line(cell) };
            if truncate(field, most) {
                self.note(line, header, cell, WhatWasDone::CutOff(most));
            }
        }
    }

    fn date(&mut self, meaning: Meaning, column: &ColumnUse, cell: &str, row: &mut ImportedRow) {
        let (field, end): (&mut Option<Date>, _) = match meaning {
            Meaning::Earliest => (&mut row.earliest, IntervalEnd::Start),
            Meaning::Deadline => (&mut row.deadline, IntervalEnd::End),
            Meaning::On => (&mut row.on, IntervalEnd::Start),
            _ => (&mut row.launched_on, IntervalEnd::End),
        };
        let date = match self.target {
            Target::Measurements => dates::day_or_month(cell, self.date_order),
            _ => dates::date(cell, self.date_order, end),
        };
        *field = field.or(date);
        if meaning == Meaning::Deadline && cell.contains('→') {
            // One column for both ends.
            row.earliest = row.earliest.or(dates::date(cell, self.date_order, IntervalEnd::Start));
        }
        if date.is_none() {
            let line = row.line;
            self.note(line, &column.header, cell, WhatWasDone::NotADate);
        }
    }

    /// One of a closed list, by its key or English name.
    fn option(&mut self, meaning: Meaning, column: &ColumnUse, cell: &str, row: &mut ImportedRow) {
        let is_known = if meaning == Meaning::Kind {
            row.kind = row.kind.or(words::option(cell));
            row.kind.is_some()
        } else {
            row.level = row.level.or(words::option(cell));
            row.level.is_some()
        };
        if !is_known {
            self.note(row.line, &column.header, cell, WhatWasDone::UnknownWord);
        }
    }

    /// What a word of a step or a priority is taken for, counted; none where nobody said and it is not known.
    fn word_use(&mut self, meaning: Meaning, word: &str) -> Option<WordUse> {
        let [steps, priorities] = &mut self.words;
        let known = if meaning == Meaning::Status { steps } else { priorities };
        if let Some((becomes, rows)) = known.get_mut(word) {
            *rows += 1;
            return *becomes;
        }
        let chosen = self.mapping.words.get(&(meaning, word.to_lowercase())).copied();
        let becomes = chosen.or_else(|| words::usual(meaning, word, self.target));
        if known.len() < MOST_WORDS {
            known.insert(word.to_owned(), (becomes, 1));
        }
        becomes
    }

    /// The words of steps and priorities, each once however it is written.
    pub fn listed_words(&self) -> Vec<ValueWord> {
        let mut listed: BTreeMap<(usize, String), ValueWord> = BTreeMap::new();
        for (place, (meaning, known)) in
            [Meaning::Status, Meaning::Priority].into_iter().zip(&self.words).enumerate()
        {
            for (word, (becomes, rows)) in known {
                let one = listed.entry((place, word.to_lowercase())).or_insert_with(|| ValueWord {
                    meaning,
                    word: word.clone(),
                    rows: 0,
                    becomes: becomes.unwrap_or(WordUse::Nothing),
                });
                one.rows += rows;
            }
        }
        listed.into_values().collect()
    }

    /// Settles what needs more than one cell: status, priority, effort, order of dates.
    fn put_together(&mut self, found: Found<'_>) -> ImportedRow {
        let Found { mut row, status, status_category, resolution, priority, votes, .. } = found;
        let step = if status.is_empty() { None } else { self.word_use(Meaning::Status, status) };
        if !priority.is_empty() {
            match self.word_use(Meaning::Priority, priority) {
                Some(WordUse::Must) => row.must = row.must.or(Some(true)),
                Some(WordUse::Tag) => add_label(&mut row, "priority", Some(priority.to_lowercase())),
                _ => {}
            }
        }
        match step {
            Some(WordUse::Tag) => add_label(&mut row, "status", Some(status.to_lowercase())),
            Some(WordUse::Must) => row.must = Some(true),
            _ => {}
        }
        add_label(&mut row, "votes", votes.map(|votes| votes.to_string()));
        if self.target == Target::Initiatives {
            self.settle_status(&mut row, step, status, [status_category, resolution]);
        }
        if row.earliest.zip(row.deadline).is_some_and(|(earliest, deadline)| deadline < earliest) {
            let found = row.earliest.map(|date| date.to_string()).unwrap_or_default();
            self.note_meaning(row.line, Meaning::Earliest, &found, WhatWasDone::AfterDeadline);
            row.earliest = None;
        }
        settle_effort(&mut row);
        row
    }

    fn settle_status(
        &mut self,
        row: &mut ImportedRow,
        step: Option<WordUse>,
        status: &str,
        [category, resolution]: [&str; 2],
    ) {
        let told = match step {
            Some(WordUse::Status(status)) => Some(status),
            _ => None,
        };
        row.status = words::status(told, category, resolution);
        let is_done = row.launched_on.is_some()
            && (row.status.is_none() || self.done_when_dated && row.status != Some(Status::Rejected));
        if is_done {
            row.status = Some(Status::Launched);
        }
        if row.status.is_none() && !status.is_empty() && step.is_none() {
            self.note_meaning(row.line, Meaning::Status, status, WhatWasDone::UnknownStatus);
        }
        if row.status != Some(Status::Launched) {
            row.launched_on = None;
        }
    }
}

/// Effort as the input in person-months and as work in person-weeks, where either is given.
fn settle_effort(row: &mut ImportedRow) {
    match (row.inputs.get("effort"), row.effort_weeks) {
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
    if cell.len() > 4 && cell.starts_with(char::is_alphanumeric) {
        return false;
    }
    let is_marks = cell.chars().all(|letter| "-–—?./ ".contains(letter));
    is_marks || ["n/a", "na", "none", "tbd", "tba", "null"].iter().any(|word| cell.eq_ignore_ascii_case(word))
}

fn each_number(estimate: Estimate, change: impl Fn(f64) -> f64) -> Option<Estimate> {
    let numbers: Vec<f64> = estimate.numbers().into_iter().map(change).collect();
    Estimate::from_numbers(&numbers).ok()
}

/// The one number that stands for a range.
fn middle(estimate: Estimate) -> f64 {
    estimate.mode().unwrap_or(f64::midpoint(estimate.low(), estimate.high()))
}

/// Cuts a text off after so many characters; whether it was longer.
fn truncate(text: &mut String, most: usize) -> bool {
    if text.len() <= most {
        return false;
    }
    let end = text.char_indices().nth(most).map(|(end, _)| end);
    end.inspect(|end| text.truncate(*end)).is_some()
}

/// A tag that says what it is about, such as `votes:12`.
fn add_label(row: &mut ImportedRow, label: &str, value: Option<String>) {
    if let Some(value) = value {
        add_tags(row, &format!("{label}:{}", value.replace([',', ';'], " ")));
    }
}

fn add_names(names: &mut Vec<String>, cell: &str) {
    for name in cell.split([';', '\n']).map(str::trim).filter(|name| !name.is_empty()) {
        if names.len() < MOST_TAGS && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
}
