//! What was understood of a table as numbers.
//!
//! **Invariant:** what goes in comes out the same; numbers that are anything else come out as none.

use super::carried::{Carried, carried};
use crate::domain::{Choice, Date, Estimate, EstimateError, EvidenceLevel, Inputs, InsightKind, Status};
use crate::format::import::*;

/// One of a list, as its place in it.
macro_rules! carried_choices {
    ($($type:ident => $all:expr;)*) => { $(
        impl Carried for $type {
            fn put(&self, numbers: &mut Vec<f64>) {
                $all.iter().position(|one| one == self).unwrap_or_default().put(numbers);
            }
            fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
                $all.get(usize::take(numbers)?).copied()
            }
        }
    )* };
}

carried_choices! {
    Target => Target::ALL;
    ImportKind => ImportKind::ALL;
    SkipReason => SkipReason::ALL;
    WorkUnit => WorkUnit::ALL;
    DateOrder => [DateOrder::DayFirst, DateOrder::MonthFirst];
    Status => Status::ALL;
    InsightKind => InsightKind::ALL;
    EvidenceLevel => EvidenceLevel::ALL;
    NotText => [
        NotText::Spreadsheet, NotText::OldWorkbook, NotText::Pdf, NotText::Picture, NotText::Compressed,
        NotText::Database, NotText::Binary,
    ];
}

impl Carried for Meaning {
    fn put(&self, numbers: &mut Vec<f64>) {
        (*self as usize).put(numbers);
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        Self::all().nth(usize::take(numbers)?)
    }
}

impl Carried for Date {
    fn put(&self, numbers: &mut Vec<f64>) {
        self.days_since(Self::first_of_year(1970)).put(numbers);
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        let days = i64::take(numbers).filter(|days| days.abs() < 4_000_000)?;
        Some(Self::first_of_year(1970).plus_days(days))
    }
}

impl Carried for Estimate {
    fn put(&self, numbers: &mut Vec<f64>) {
        self.numbers().put(numbers);
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        Self::from_numbers(&Vec::take(numbers)?).ok()
    }
}

impl Carried for Inputs {
    fn put(&self, numbers: &mut Vec<f64>) {
        self.iter().map(|(name, estimate)| (name.to_owned(), estimate)).collect::<Vec<_>>().put(numbers);
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        Some(Vec::<(String, Estimate)>::take(numbers)?.into_iter().collect())
    }
}

carried! {
    Mapping { target, columns, words, unit, sizes, date_order }
    ColumnUse { header, index, meaning, samples, factor }
    ValueWord { meaning, word, rows, becomes }
    DatesRead { order, is_open }
    ImportedRow {
        line, id, title, external_key, summary, status, owner, tags, team, inputs, effort_weeks, cost, must, earliest,
        deadline, launched_on, depends_on, said, kind, source, link, segment, on, level, needs, supports, measured,
    }
    SkippedRow { line, title, reason }
    RowNote { line, column, found, what_was_done }
    ImportError { file_name, reason }
}

impl Carried for Import {
    fn put(&self, numbers: &mut Vec<f64>) {
        let Self { kind, target, columns, words, unit, sizes, dates, .. } = self;
        kind.put(numbers);
        target.put(numbers);
        columns.put(numbers);
        words.put(numbers);
        unit.put(numbers);
        sizes.put(numbers);
        dates.put(numbers);
        let Self { rows, problems, skipped, warnings, lacks, .. } = self;
        rows.put(numbers);
        problems.put(numbers);
        skipped.put(numbers);
        warnings.put(numbers);
        lacks.put(numbers);
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        let head = take_head(numbers)?;
        Some(Self {
            rows: Carried::take(numbers)?,
            problems: Carried::take(numbers)?,
            skipped: Carried::take(numbers)?,
            warnings: Carried::take(numbers)?,
            lacks: Carried::take(numbers)?,
            ..head
        })
    }
}

/// What stands before the rows of an import.
pub(super) fn take_head(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Import> {
    Some(Import {
        kind: Carried::take(numbers)?,
        target: Carried::take(numbers)?,
        columns: Carried::take(numbers)?,
        words: Carried::take(numbers)?,
        unit: Carried::take(numbers)?,
        sizes: Carried::take(numbers)?,
        dates: Carried::take(numbers)?,
        ..Import::default()
    })
}

/// An enum, each variant by a number, with what it holds in the order given; every variant is named.
macro_rules! carried_variants {
    ($($type:ident { $($number:literal $variant:ident { $($field:tt: $name:ident),* })* })*) => { $(
        impl Carried for $type {
            fn put(&self, numbers: &mut Vec<f64>) {
                match self {
                    $(Self::$variant { $($field: $name),* } => {
                        numbers.push(f64::from($number));
                        $($name.put(numbers);)*
                    })*
                }
            }
            fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
                Some(match u32::take(numbers)? {
                    $($number => {
                        $(let $name = Carried::take(numbers)?;)*
                        Self::$variant { $($field: $name),* }
                    })*
                    _ => return None,
                })
            }
        }
    )* };
}

carried_variants! {
    WordUse { 0 Nothing {} 1 Tag {} 2 Must {} 3 Status { 0: status } }
    NotedColumn { 0 Header { 0: header } 1 Meaning { 0: meaning } 2 Labels {} }
    NotedText { 0 Cell { 0: text } 1 Surplus { 0: count } }
    EstimateError {
        0 NotAnEstimate { 0: text }
        1 List { 0: count }
        2 UpsideDown { low: low, high: high }
        3 ModeOutside { low: low, mode: mode, high: high }
        4 TooLarge {}
    }
    WhatWasDone {
        0 CutOffInFile {}
        1 ReadAsLabels {}
        2 SurplusLeftOut {}
        3 NotANumber {}
        4 NoEstimate { 0: error }
        5 OutOfRange { 0: meaning }
        6 MiddleTaken {}
        7 NotYesOrNo {}
        8 CutOff { 0: most }
        9 NotADate {}
        10 UnknownStatus {}
        11 UnknownWord {}
        12 UnsafeLink {}
        13 NoSuchRecord {}
        14 AfterDeadline {}
        15 NoSuchTeam {}
        16 NoSuchRow {}
        17 OwnRow {}
        18 Loop {}
        19 Unknown {}
        20 NewTeam {}
    }
    Warning {
        0 ReadAsWindows1252 {}
        1 BrokenUtf16 {}
        2 LinesAboveHeader { count: count, header_line: header_line }
        3 CutOff { line: line, swallowed: swallowed }
        4 Sizes {}
        5 WorkingTime {}
        6 StoryPointsAsJobSize {}
        7 ConfidenceOutOfTen { header: header }
        8 DateOrder { month_first: month_first }
    }
    ImportReason {
        0 Empty {}
        1 TooLarge { megabytes: megabytes }
        2 NotText { what: what }
        3 WebPage {}
        4 Json {}
        5 TooManyColumns { line: line }
        6 TooManyRows {}
        7 UnclosedQuote { line: line }
        8 NoTitleColumn { found: found }
        9 NoTextColumn { found: found }
        10 NoFigureColumn { found: found }
        11 NoRows { line: line }
    }
}
