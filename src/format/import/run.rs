//! A table read step by step, so that whoever waits can be told how far it is, and can stop it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::columns::{self, Recognised};
use super::error::{ImportError, ImportReason, Warning};
use super::rows::RowReader;
use super::table::{self, LAYOUTS, Layout, Parsing, Table};
use super::text::{self, Look};
use super::{
    DatesRead, Import, ImportedRow, Mapping, Meaning, SkipReason, SkippedRow, Target, json_table, links,
    markup, scoring_sheet, shortened, values,
};
use crate::engine::order::sort_by_key;

/// Rows told apart, and rows read, in a step: some ten milliseconds.
const PARSED_IN_STEP: usize = 4_000;
const READ_IN_STEP: usize = 1_000;
/// How much of the whole is done once the rows are told apart, and once the columns are judged.
const PARSED_SHARE: f64 = 0.3;
const JUDGED_SHARE: f64 = 0.45;

/// How far a run is.
#[derive(Debug)]
pub enum Progress {
    /// The share that is done, 0 to 1.
    Share(f64),
    /// The end.
    Ended(Box<Result<Import, ImportError>>),
}

/// A table being read.
pub struct ImportRun {
    file_name: String,
    mapping: Mapping,
    warnings: Vec<Warning>,
    stage: Stage,
}

enum Stage {
    Bytes(Vec<u8>),
    Parsing { text: String, layout: Layout, parsing: Box<Parsing> },
    Parsed { table: Table, layout: Layout },
    Reading(Box<Reading>),
    Ready(Box<Import>),
    Ended,
}

/// Rows being read.
struct Reading {
    table: Table,
    recognised: Recognised,
    dates: DatesRead,
    reader: RowReader,
    /// The next row's place.
    next: usize,
    rows: Vec<ImportedRow>,
    skipped: Vec<SkippedRow>,
    known: BTreeSet<String>,
}

impl ImportRun {
    /// A run that has not begun.
    #[must_use]
    pub fn new(bytes: Vec<u8>, file_name: &str, mapping: Mapping) -> Self {
        Self { file_name: file_name.to_owned(), mapping, warnings: Vec::new(), stage: Stage::Bytes(bytes) }
    }

    /// Does a little; after the end there is nothing more to do, and it says that the file is empty.
    pub fn step(&mut self) -> Progress {
        let next = match std::mem::replace(&mut self.stage, Stage::Ended) {
            Stage::Ready(import) => return Progress::Ended(Box::new(Ok(*import))),
            stage => self.go_on(stage),
        };
        match next {
            Ok((stage, share)) => {
                self.stage = stage;
                Progress::Share(share)
            }
            Err(reason) => {
                let file_name = shortened(&self.file_name, 80);
                Progress::Ended(Box::new(Err(ImportError { file_name, reason })))
            }
        }
    }

    /// The next stage, and the share that is done then.
    fn go_on(&mut self, stage: Stage) -> Result<(Stage, f64), ImportReason> {
        Ok(match stage {
            Stage::Bytes(bytes) => (self.begin(&bytes)?, 0.0),
            Stage::Parsing { text, layout, mut parsing } => {
                if parsing.go_on(&text, PARSED_IN_STEP, &mut self.warnings)? {
                    (Stage::Parsed { table: parsing.into_table(), layout }, PARSED_SHARE)
                } else {
                    let share = PARSED_SHARE * parsing.at() as f64 / text.len().max(1) as f64;
                    (Stage::Parsing { text, layout, parsing }, share)
                }
            }
            Stage::Parsed { table, layout } => (self.judge(table, layout)?, JUDGED_SHARE),
            Stage::Reading(mut reading) => match reading.go_on() {
                None => (Stage::Ready(Box::new(reading.end(&self.mapping))), 1.0),
                Some(share) => (Stage::Reading(reading), JUDGED_SHARE + (1.0 - JUDGED_SHARE) * share),
            },
            Stage::Ready(_) | Stage::Ended => return Err(ImportReason::Empty),
        })
    }

    /// From bytes to text, and how its rows are told apart.
    fn begin(&mut self, bytes: &[u8]) -> Result<Stage, ImportReason> {
        let (text, look) = text::decode_any(bytes, &mut self.warnings)?;
        let layout = Layout::Delimited(b',');
        let whole = |table| Ok(Stage::Parsed { table, layout });
        match look {
            Look::Json => return whole(json_table::read(&text)?),
            Look::Markup => {
                let table = markup::read(&text)?;
                return if table.row(0).is_some() { whole(table) } else { Err(ImportReason::WebPage) };
            }
            Look::Plain => {}
        }
        let (layout, is_recognised) = guess_layout(&text, self.mapping.target);
        if !is_recognised && self.may_be_lines(&text, layout) {
            return Ok(Stage::Parsed { table: table::read_lines(&text)?, layout: Layout::Lines });
        }
        Ok(match layout {
            Layout::Delimited(delimiter) => {
                Stage::Parsing { parsing: Box::new(Parsing::new(&text, delimiter)), text, layout }
            }
            _ => Stage::Parsed { table: table::read(&text, layout, None, &mut self.warnings)?, layout },
        })
    }

    /// Whether a text without a header that is understood is plain lines: not by its name another file, and not rows of as many
    /// cells each.
    fn may_be_lines(&self, text: &str, layout: Layout) -> bool {
        let name = self.file_name.to_lowercase();
        if name.contains('.') && ![".txt", ".md", ".text"].iter().any(|end| name.ends_with(end)) {
            return false;
        }
        let beginning = table::read(text, layout, Some(columns::HEADER_ROWS), &mut Vec::new());
        let widths: BTreeSet<usize> =
            beginning.iter().flat_map(Table::rows).map(table::Row::cells_in_file).collect();
        widths.len() != 1 || widths.contains(&1)
    }

    /// What the columns mean and how their cells are written.
    fn judge(&mut self, table: Table, layout: Layout) -> Result<Stage, ImportReason> {
        let mapping = &self.mapping;
        let first = table.row(0).ok_or(ImportReason::Empty)?;
        let is_lines = layout == Layout::Lines;
        let mut recognised = match columns::recognise(&table, mapping.target).filter(|_| !is_lines) {
            Some(recognised) => recognised,
            None if is_lines => columns::of_lines(first, mapping.target),
            None => columns::recognise_row(first, Some(0), mapping.target),
        };
        let body_from = recognised.header.map_or(0, |place| place + 1);
        let body = || table.rows().skip(body_from);
        scoring_sheet::settle_model(&mut recognised.columns);
        columns::choose(&mut recognised.columns, mapping);
        columns::settle_lists(&mut recognised.columns, mapping, body());
        scoring_sheet::settle_unit(&mut recognised.columns, mapping.unit);
        recognised.kind = columns::kind_of(&recognised);
        columns::sample(&mut recognised.columns, body());
        let header = recognised.header.and_then(|place| table.row(place));
        if !recognised.has_name() {
            let import = nameless(recognised, header, mapping, std::mem::take(&mut self.warnings))?;
            return Ok(Stage::Ready(Box::new(import)));
        }
        if let Some((place, header)) = recognised.header.zip(header).filter(|(place, _)| *place > 0) {
            self.warnings.push(Warning::LinesAboveHeader { count: place, header_line: header.line() });
        }
        let is_semicolon = layout == Layout::Delimited(b';');
        let columns = &recognised.columns;
        let styles = scoring_sheet::number_styles(columns, body(), is_semicolon, mapping, &mut self.warnings);
        let dates = scoring_sheet::date_order(columns, body(), mapping.date_order, &mut self.warnings);
        let reader = RowReader {
            columns: Rc::from(columns.as_slice()),
            target: recognised.target,
            done_when_dated: recognised.done_when_dated,
            mapping: mapping.clone(),
            styles: Rc::from(styles),
            date_order: dates.order,
            declared: header.unwrap_or(first).cells_in_file(),
            problems: Vec::new(),
            links: Vec::new(),
            wholes: Vec::new(),
            words: [BTreeMap::new(), BTreeMap::new()],
            warnings: std::mem::take(&mut self.warnings),
        };
        Ok(Stage::Reading(Box::new(Reading {
            table,
            recognised,
            dates,
            reader,
            next: body_from,
            rows: Vec::new(),
            skipped: Vec::new(),
            known: BTreeSet::new(),
        })))
    }
}

/// A table without a column that rows are called by: something for a person to choose, unless there is hardly a table.
fn nameless(
    recognised: Recognised,
    header: Option<table::Row<'_>>,
    mapping: &Mapping,
    warnings: Vec<Warning>,
) -> Result<Import, ImportReason> {
    let headers: Vec<&str> =
        header.iter().flat_map(|header| header.cells()).filter(|cell| !cell.is_empty()).take(8).collect();
    let found = shortened(&headers.join(", "), 120);
    let reason = match recognised.target {
        Target::Initiatives => ImportReason::NoTitleColumn { found },
        Target::Insights => ImportReason::NoTextColumn { found },
        Target::Measurements => ImportReason::NoFigureColumn { found },
    };
    if *mapping == Mapping::default() && headers.len() < 2 {
        return Err(reason);
    }
    Ok(Import {
        kind: recognised.kind,
        target: recognised.target,
        columns: recognised.columns,
        warnings,
        lacks: Some(reason),
        ..Import::default()
    })
}

impl Reading {
    /// Reads some rows; the share of rows that are read, or none when that was the last one.
    fn go_on(&mut self) -> Option<f64> {
        let until = self.next + READ_IN_STEP;
        while let Some(row) = self.table.row(self.next) {
            if self.next >= until {
                return Some(self.next as f64 / self.table.rows().count().max(1) as f64);
            }
            self.next += 1;
            let problems_before = self.reader.problems.len();
            let (links_before, wholes_before) = (self.reader.links.len(), self.reader.wholes.len());
            let target = self.recognised.target;
            let read = self.reader.read(row, self.rows.len());
            let read = read.and_then(|row| match self.known.insert(row.identity(target)) {
                true => Ok(row),
                false => Err((row.heading(target), SkipReason::Repeated)),
            });
            match read {
                Ok(row) => self.rows.push(row),
                Err((title, reason)) => {
                    // What a row says that is not imported is of no interest.
                    self.reader.links.truncate(links_before);
                    self.reader.wholes.truncate(wholes_before);
                    self.reader.problems.truncate(problems_before);
                    self.skipped.push(SkippedRow { line: row.line(), title, reason });
                }
            }
        }
        None
    }

    /// Links rows, leaves out parts of others, and puts everything together.
    fn end(self, mapping: &Mapping) -> Import {
        let Self { table, recognised, dates, reader, mut rows, mut skipped, .. } = self;
        let words = reader.listed_words();
        let RowReader { mut problems, links, wholes, mut warnings, .. } = reader;
        links::settle(&mut rows, &links, &mut problems);
        leave_out_parts(&mut rows, &wholes, &mut skipped);
        sort_by_key(&mut problems, |problem| problem.line);
        sort_by_key(&mut skipped, |row| row.line);
        let is_nothing = |row: &SkippedRow| {
            matches!(
                row.reason,
                SkipReason::NoTitle | SkipReason::NoText | SkipReason::NoDay | SkipReason::NoFigure
            )
        };
        let header_line = recognised.header.and_then(|place| table.row(place)).map_or(1, table::Row::line);
        let lacks = (rows.is_empty() && skipped.iter().all(is_nothing))
            .then_some(ImportReason::NoRows { line: header_line });
        let in_points = recognised.has(Meaning::JobSize) && !recognised.has(Meaning::Effort);
        let sizes = warnings
            .contains(&Warning::Sizes)
            .then(|| (mapping.sizes.unwrap_or(values::usual_sizes(in_points)), in_points));
        if mapping.sizes.is_some() {
            // Whoever says what sizes stand for need not be told.
            warnings.retain(|warning| *warning != Warning::Sizes);
        }
        Import {
            kind: recognised.kind,
            target: recognised.target,
            unit: scoring_sheet::unit_of(&recognised.columns),
            columns: recognised.columns,
            words,
            sizes,
            dates,
            rows,
            problems,
            skipped,
            warnings,
            lacks,
        }
    }
}

/// Rows that are a part of another row are left out.
fn leave_out_parts(rows: &mut Vec<ImportedRow>, wholes: &[(usize, String)], skipped: &mut Vec<SkippedRow>) {
    if wholes.is_empty() {
        return;
    }
    let parts: BTreeSet<usize> = {
        let places = links::places(rows);
        let is_part = |(place, whole): &&(usize, String)| {
            places.get(whole.as_str()).is_some_and(|whole| whole != place)
        };
        wholes.iter().filter(is_part).map(|(place, _)| *place).collect()
    };
    let mut place = 0;
    rows.retain(|row| {
        place += 1;
        let is_part = parts.contains(&(place - 1));
        if is_part {
            let (line, title) = (row.line, row.title.clone());
            skipped.push(SkippedRow { line, title, reason: SkipReason::SubTask });
        }
        !is_part
    });
}

/// The layout under which most headers are understood, or without any the one with most columns; and whether any are.
fn guess_layout(text: &str, wanted: Option<Target>) -> (Layout, bool) {
    let mut best = (0, 0, Layout::Delimited(b','));
    for layout in LAYOUTS {
        let beginning = table::read(text, *layout, Some(columns::HEADER_ROWS), &mut Vec::new());
        let (understood, width) = match beginning {
            Ok(beginning) => {
                let understood = columns::recognise(&beginning, wanted).map_or(0, |found| found.understood());
                (understood, beginning.row(0).map_or(0, |row| row.cells().count()))
            }
            // So many cells were told apart that this is the delimiter, unless another makes sense of them.
            Err(ImportReason::TooManyColumns { .. }) => (1, table::MOST_COLUMNS + 1),
            // An open quotation mark tells more than a layout that makes no sense of the headers either.
            Err(_) => (0, usize::MAX),
        };
        // A table with a line of dashes is Markdown, though its outer bars make one more cell of it.
        let is_markdown = best.2 == Layout::Markdown && understood <= best.0;
        if !is_markdown && (understood, width) > (best.0, best.1) {
            best = (understood, width, *layout);
        }
    }
    (best.2, best.0 > 0)
}
