//! Rows as texts, worked out for those in view only and kept until something they show changes.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::column::{Column, Kind};
use super::fields::INPUT;
use super::rows::{GridRecord, GridRows, Ranked, RankingSample, Source};
use super::value::{Value, written};
use crate::domain::{Initiative, RecordRef};
use crate::select::priorities::{
    CellKey, InputCell, explanation, input_cells, percentage, rank_words, what_is_missing,
};
use crate::select::words::day;

/// A cell as text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CellView {
    /// What stands in it.
    pub text: String,
    /// What stands below, smaller.
    pub below: String,
    /// What is spoken before the text, and shown when a pointer rests on it.
    pub hint: String,
    /// Nobody typed it: it stands in for what is missing, or says what is.
    pub is_stand_in: bool,
    /// What is wrong with it, as a sentence.
    pub error: String,
    /// Whether it is ticked, where it is a yes or no.
    pub flag: Option<bool>,
}

/// A row as texts.
#[derive(Clone, Debug, PartialEq)]
pub struct RowView {
    /// Its record.
    pub record: RecordRef,
    /// What it is called.
    pub title: String,
    /// One for each column that is seen.
    pub cells: Vec<CellView>,
}

/// Why a figure is what it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigureNote {
    /// What figure it is.
    pub title: String,
    /// What it means, or its formula in words.
    pub words: String,
    /// The formula with this row's numbers.
    pub formula: String,
    /// What else went into it.
    pub paragraphs: Vec<String>,
}

/// Rows that were worked out, kept while the same.
#[derive(Debug, Default)]
pub struct RowCache {
    made_from: Option<Rc<GridRows>>,
    seen: Vec<String>,
    in_rank_order: bool,
    kept: BTreeMap<u32, Kept>,
    /// Counts how often what rows rest on changed.
    age: u32,
    made_anew: usize,
}

/// A row that was worked out, and what from.
#[derive(Debug)]
struct Kept {
    record: GridRecord,
    stamp: Option<Stamp>,
    age: u32,
    inputs: Rc<Vec<InputCell>>,
    view: Rc<RowView>,
}

/// What a row rests on besides its record: its place, rank and score, and whether it is known how sure that is.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Stamp {
    ranked: Option<Ranked>,
    sample: *const RankingSample,
    sampled: Option<usize>,
    top: usize,
}

/// Rows kept at most.
const MOST_KEPT: usize = 400;

impl RowCache {
    /// How many rows were worked out since the rows last changed.
    #[must_use]
    pub fn made_anew(&self) -> usize {
        self.made_anew
    }

    /// Takes what is known over to another state of the rows. Whether they stand in the order of their ranks decides what a
    /// rank can say about the row above.
    pub fn follow(&mut self, rows: &Rc<GridRows>, seen: &[&Column], in_rank_order: bool) {
        if !self.made_from.as_ref().is_some_and(|before| Rc::ptr_eq(before, rows)) {
            self.made_anew = 0;
        }
        let same_columns = self.seen.iter().eq(seen.iter().map(|column| &column.key));
        if !same_columns || self.kept.len() > MOST_KEPT {
            self.kept.clear();
            self.seen = seen.iter().map(|column| column.key.clone()).collect();
        }
        let holds = self.made_from.as_ref().is_some_and(|before| before.rests_on_same(rows));
        if !holds || self.in_rank_order != in_rank_order {
            self.age += 1;
        }
        self.in_rank_order = in_rank_order;
        self.made_from = Some(rows.clone());
    }

    /// A row of the state that was followed last.
    #[must_use]
    pub fn view(&mut self, row: u32, seen: &[&Column]) -> Option<Rc<RowView>> {
        let rows = self.made_from.clone()?;
        let record = rows.record(row)?;
        let stamp = stamp_of(&rows, row);
        let before = self.kept.get(&row);
        if let Some(kept) = before
            && kept.record.is_same(&record)
            && kept.stamp == stamp
            && kept.age == self.age
        {
            return Some(kept.view.clone());
        }
        self.made_anew += 1;
        // Inputs rest on the record and the evidence; most edits only move other rows to another rank.
        let inputs = match before {
            Some(kept) if kept.record.is_same(&record) && kept.age == self.age => kept.inputs.clone(),
            _ => Rc::new(inputs_of(&rows, &record)),
        };
        let view = row_view(&rows, row, &record, &inputs, seen, self.in_rank_order);
        // What came out the same is not drawn again.
        let view = match before {
            Some(kept) if *kept.view == view => kept.view.clone(),
            _ => Rc::new(view),
        };
        self.kept.insert(row, Kept { record, stamp, age: self.age, inputs, view: view.clone() });
        Some(view)
    }
}

fn stamp_of(rows: &GridRows, row: u32) -> Option<Stamp> {
    let Source::Initiatives { sample, top, .. } = &rows.source else { return None };
    let known = sample.as_ref().map_or(std::ptr::null(), Rc::as_ptr);
    let sampled = rows.sampled(row).map(|(_, place)| place);
    Some(Stamp { ranked: rows.ranked(row), sample: known, sampled, top: *top })
}

fn inputs_of(rows: &GridRows, record: &GridRecord) -> Vec<InputCell> {
    match record {
        GridRecord::Initiative(one) => input_cells(rows.plan(), one),
        _ => Vec::new(),
    }
}

fn row_view(
    rows: &GridRows,
    row: u32,
    record: &GridRecord,
    inputs: &[InputCell],
    seen: &[&Column],
    in_rank_order: bool,
) -> RowView {
    let title = rows.column(rows.title_key()).map(|column| rows.text(row, column)).unwrap_or_default();
    let cell = |column: &&Column| {
        let input = inputs.iter().find(|input| is_of(input, column));
        match (input, &column.kind, record) {
            (Some(input), ..) => input_view(input),
            (None, Kind::Figure, GridRecord::Initiative(one)) => {
                figure_view(rows, row, one, &column.key, in_rank_order)
            }
            _ => plain_view(rows, row, column),
        }
    };
    RowView { record: record.record_ref(), title, cells: seen.iter().map(cell).collect() }
}

fn is_of(input: &InputCell, column: &Column) -> bool {
    match &input.key {
        CellKey::Input(name) => column.key.strip_prefix(INPUT) == Some(name),
        CellKey::Goal(goal) => column.key == goal.as_str(),
    }
}

fn input_view(input: &InputCell) -> CellView {
    CellView {
        text: if input.text.is_empty() {
            input.stand_in.clone().unwrap_or_default()
        } else {
            input.text.clone()
        },
        below: input.evidence.clone().unwrap_or_default(),
        hint: input.note.clone().unwrap_or_default(),
        is_stand_in: input.text.is_empty(),
        error: input.error.clone().unwrap_or_default(),
        ..CellView::default()
    }
}

fn plain_view(rows: &GridRows, row: u32, column: &Column) -> CellView {
    let (value, words) = (rows.value(row, column), rows.plan().words());
    let text = match (&value, &column.kind) {
        (Value::Date(date), _) => day(words, *date),
        (Value::Number(number), Kind::Figure) => words.short(*number),
        // Three decimals at most; the editor has all of them.
        (Value::Number(number), _) => {
            let decimals = (0..3).find(|&places| (number * 10_f64.powi(places)).fract() == 0.0).unwrap_or(3);
            words.number(*number, decimals as usize)
        }
        (Value::Flag(_), _) => String::new(),
        (Value::Words(lines), Kind::Lines) => lines.join(" · "),
        (value, kind) => written(rows.plan(), kind, value),
    };
    let flag = match value {
        Value::Flag(yes) => Some(yes),
        _ => None,
    };
    CellView { text, flag, ..CellView::default() }
}

fn figure_view(rows: &GridRows, row: u32, one: &Initiative, key: &str, in_rank_order: bool) -> CellView {
    let plain = |text: String| CellView { text, ..CellView::default() };
    let Some(ranked) = rows.ranked(row) else {
        let missing = if key == "score" { what_is_missing(rows.plan(), one) } else { None };
        return CellView { is_stand_in: true, ..plain(missing.unwrap_or_default()) };
    };
    let (sampled, words) = (rows.sampled(row), rows.plan().words());
    match key {
        "rank" => {
            // Beside a row that is not the next in rank, "about equal to the one above" would be about another one.
            let tied =
                sampled.filter(|(sample, at)| in_rank_order && sample.chances.about_equal_to_above(*at));
            match tied.and_then(|(sample, at)| sample.rank_at(sample.chances.tier(at))) {
                Some(rank) => CellView {
                    text: format!("≈\u{a0}{rank}"),
                    hint: words.about_equal_above().to_owned(),
                    ..CellView::default()
                },
                None => plain(ranked.rank.to_string()),
            }
        }
        "benefit" => plain(words.short(ranked.score.benefit)),
        "cost" => plain(words.short(ranked.score.cost)),
        "score" => {
            let interval = sampled.and_then(|(sample, at)| sample.chances.interval(at));
            let below = interval.map(|(low, high)| format!("{}–{}", words.short(low), words.short(high)));
            CellView { below: below.unwrap_or_default(), ..plain(words.short(ranked.score.value())) }
        }
        _ => plain(
            sampled
                .map(|(sample, at)| percentage(words, sample.chances.top(at, rows.top())))
                .unwrap_or_default(),
        ),
    }
}

impl GridRows {
    /// Why a cell's figure is what it is; none where there is nothing to explain.
    #[must_use]
    pub fn figure_note(&self, row: u32, column: &Column) -> Option<FigureNote> {
        let words = self.plan().words();
        if column.is_editable() && !column.key.starts_with(INPUT) {
            return None;
        }
        let name = self.column(self.title_key()).map(|column| self.text(row, column)).unwrap_or_default();
        let mut note = FigureNote {
            title: words.input_of(&column.label, &name),
            words: column.help.clone(),
            ..FigureNote::default()
        };
        let Some(GridRecord::Initiative(one)) = self.record(row) else { return Some(note) };
        let Some(ranked) = self.ranked(row) else {
            note.paragraphs.extend(what_is_missing(self.plan(), &one));
            return Some(note);
        };
        if column.is_editable() {
            return Some(note);
        }
        let why = explanation(self.plan(), &one, ranked.score)?;
        note.formula = why.formula;
        if column.key == "score" {
            note.words = why.words;
        }
        if let Some((sample, at)) = self.sampled(row) {
            let chances = &sample.chances;
            if let Some((low, high)) = chances.interval(at) {
                let median = chances.median(at).map(|median| words.short(median)).unwrap_or_default();
                let (low, high) = (words.short(low), words.short(high));
                note.paragraphs.push(words.score_lies_at(&low, &high, &median));
            }
            note.paragraphs.extend(rank_words(words, chances.ranks(at)));
        }
        note.paragraphs.extend(why.notes);
        Some(note)
    }
}
