//! What a grid remembers: the view, the focus, the range, the rows chosen, what is being typed.

use std::collections::BTreeSet;
use std::rc::Rc;

use web_sys::HtmlElement;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use super::moves::{Field, Spot};
use super::panel::Panel;
use super::{FIRST_ROWS, GridProps, geometry};
use crate::domain::RecordRef;
use crate::select::grid::{Arranged, Column, GridRows, KeyCache, Line, RowCache, ViewSpec, arrange};
use crate::ui::components::dom::focus;

/// A cell that is being written into.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Editing {
    pub record: RecordRef,
    /// The column's key.
    pub column: String,
    /// What the editor shows at first.
    pub text: String,
    /// Whether what is typed takes the place of what was there.
    pub replaces: bool,
    /// Why the text was refused.
    pub error: String,
    /// Texts that may be meant.
    pub suggested: Vec<String>,
}

pub(super) struct State {
    pub props: GridProps,
    pub rows: Rc<GridRows>,
    pub read_only: bool,
    pub opened: Option<RecordRef>,
    pub view: ViewSpec,
    pub keys: KeyCache,
    pub cache: RowCache,
    pub arranged: Arranged,
    pub seen: Rc<Vec<Column>>,
    /// The column that names the row.
    pub title_at: usize,
    pub spot: Spot,
    /// The record that the spot is on, so that it follows where the record goes.
    pub on: Option<RecordRef>,
    /// Where the range began.
    pub anchor: Option<Spot>,
    pub chosen: BTreeSet<RecordRef>,
    pub editing: Option<Rc<Editing>>,
    pub panel: Option<Panel>,
    pub trouble: String,
    /// The first line in the page, and how many are.
    pub top: usize,
    pub drawn: usize,
    width: i32,
    /// What was last set on the elements.
    placed: (usize, usize, String),
    /// Where the grid was scrolled to before it was put on paper.
    left_at: Option<i32>,
    /// The focus is to go to the spot, or to the editor.
    pub refocus: bool,
    /// The record with the focus was in view and has gone to another line: it is followed.
    pub moved: bool,
    /// The focus is in the grid, or was in a cell that is gone from the page.
    pub focused: bool,
    /// The editor is new: its text is to be put in.
    pub fresh: bool,
    /// The panel is in the top layer.
    pub panel_shown: bool,
    pub root: NodeRef,
    pub body: NodeRef,
    pub editor: NodeRef,
    pub panel_node: NodeRef,
}

/// What is set on elements that are new.
const NOTHING_PLACED: (usize, usize, String) = (usize::MAX, 0, String::new());

impl State {
    pub fn of(props: &GridProps) -> Self {
        let mut state = Self {
            props: props.clone(),
            rows: props.rows.0.clone(),
            read_only: props.read_only,
            opened: props.opened.clone(),
            view: ViewSpec { group: props.group.to_string(), ..ViewSpec::default() },
            keys: KeyCache::default(),
            cache: RowCache::default(),
            arranged: Arranged::default(),
            seen: Rc::default(),
            title_at: 0,
            spot: Spot::default(),
            on: None,
            anchor: None,
            chosen: BTreeSet::new(),
            editing: None,
            panel: None,
            trouble: String::new(),
            top: 0,
            drawn: FIRST_ROWS,
            width: 0,
            placed: NOTHING_PLACED,
            left_at: None,
            refocus: false,
            moved: false,
            focused: false,
            fresh: false,
            panel_shown: false,
            root: NodeRef::default(),
            body: NodeRef::default(),
            editor: NodeRef::default(),
            panel_node: NodeRef::default(),
        };
        state.arrange();
        state.spot.column = state.title_at;
        state
    }

    pub fn take_props(&mut self, props: &GridProps) {
        let opened_elsewhere = props.opened != self.opened;
        self.props = props.clone();
        self.read_only = props.read_only;
        self.opened = props.opened.clone();
        if !Rc::ptr_eq(&self.rows, &props.rows.0) {
            self.rows = props.rows.0.clone();
            self.arrange();
        }
        if let Some(record) = self.opened.clone().filter(|_| opened_elsewhere) {
            self.show_record(&record);
        }
    }

    /// Shows another view of the same rows.
    pub fn look(&mut self, view: ViewSpec) {
        self.view = view;
        self.anchor = None;
        self.arrange();
    }

    fn arrange(&mut self) {
        let rows = self.rows.clone();
        self.arranged = arrange(&rows, &self.view, &mut self.keys);
        let seen: Vec<&Column> = self.view.seen(&rows);
        let in_rank_order = self.view.sort.is_empty() && self.view.shows_all();
        self.cache.follow(&rows, &seen, in_rank_order);
        if !seen.iter().copied().eq(self.seen.iter()) {
            self.seen = Rc::new(seen.into_iter().cloned().collect());
            self.title_at = self.seen.iter().position(|column| column.key == rows.title_key()).unwrap_or(0);
        }
        let line = self.on.as_ref().and_then(|record| self.line_of(record));
        if let Some(line) = line {
            self.moved |= line != self.spot.line && self.focused && self.is_seen(self.spot.line);
            self.spot.line = line;
        } else {
            self.spot = self.field().held(self.spot);
            self.on = self.record_at(self.spot.line);
        }
        if !self.chosen.is_empty() {
            // What is not shown is not chosen: a change of many rows touches only what one sees.
            let shown: BTreeSet<u32> =
                (0..self.arranged.lines.len()).filter_map(|line| self.arranged.row(line)).collect();
            self.chosen.retain(|record| rows.row_of(record).is_some_and(|row| shown.contains(&row)));
        }
        if self.editing.as_ref().is_some_and(|editing| self.line_of(&editing.record).is_none()) {
            self.editing = None;
        }
        self.measure();
    }

    pub fn field(&self) -> Field {
        let height = geometry::measured(&self.root).map_or(0.0, |(_, height, _)| height);
        let page = (((height - geometry::HEAD) / geometry::LINE) as usize).saturating_sub(1);
        Field { lines: self.arranged.lines.len(), columns: self.seen.len() + 1, page }
    }

    /// The line a record stands in now.
    pub fn line_of(&self, record: &RecordRef) -> Option<i32> {
        let row = self.rows.row_of(record)?;
        let line = self.arranged.lines.iter().position(|line| *line == Line::Row(row))?;
        i32::try_from(line).ok()
    }

    pub fn row_at(&self, line: i32) -> Option<u32> {
        self.arranged.row(usize::try_from(line).ok()?)
    }

    pub fn record_at(&self, line: i32) -> Option<RecordRef> {
        self.rows.record(self.row_at(line)?).map(|record| record.record_ref())
    }

    /// Puts the focus on a cell; with `grow` the range reaches from where it began to there.
    pub fn go_to(&mut self, spot: Spot, grow: bool) {
        if grow {
            self.anchor = self.anchor.or(Some(self.spot));
        } else {
            self.anchor = None;
        }
        self.spot = self.field().held(spot);
        self.on = self.record_at(self.spot.line);
        self.trouble.clear();
        self.reveal(self.spot.line);
        self.refocus = true;
    }

    /// Whether a line is in view.
    fn is_seen(&self, line: i32) -> bool {
        geometry::measured(&self.root).is_some_and(|(scrolled, height, _)| {
            (geometry::scroll_to_see(line, scrolled, height) - scrolled).abs() <= 0.5
        })
    }

    /// Scrolls so that a line can be seen.
    fn reveal(&mut self, line: i32) {
        if let Some((scrolled, height, _)) = geometry::measured(&self.root)
            && let Some(root) = self.root.cast::<web_sys::Element>()
        {
            let wanted = geometry::scroll_to_see(line, scrolled, height);
            if (wanted - scrolled).abs() > 0.5 {
                // The body must be high enough before it can be scrolled there.
                self.place();
                root.set_scroll_top(wanted as i32);
            }
            self.measure();
        }
    }

    /// Unfolds and scrolls to a record, without taking the focus.
    fn show_record(&mut self, record: &RecordRef) {
        if let Some(line) = self.line_of(record) {
            (self.spot.line, self.on, self.anchor) = (line, Some(record.clone()), None);
            self.reveal(line);
        }
    }

    /// Reads what is in view; answers whether other lines are to be drawn.
    pub fn measure(&mut self) -> bool {
        let Some((scrolled, height, width)) = geometry::measured(&self.root) else { return false };
        let before = (self.top, self.drawn, self.width);
        let (top, drawn) = geometry::window(scrolled, height);
        let last = self.arranged.lines.len().saturating_sub(1);
        (self.top, self.drawn, self.width) = (top.min(last), drawn, width);
        before != (self.top, self.drawn, self.width)
    }

    /// Puts the drawn lines where they stand.
    fn place(&mut self) {
        let lines = self.arranged.lines.len();
        let (tracks, sum) = geometry::widths(&self.seen, self.title_at, self.width);
        let placed = (self.top, lines, tracks);
        if placed == self.placed {
            return;
        }
        geometry::set(&self.body, "height", &format!("{}px", lines as f64 * geometry::LINE));
        geometry::set(&self.body, "padding-top", &format!("{}px", self.top as f64 * geometry::LINE));
        if placed.2 != self.placed.2 {
            geometry::set(&self.root, "--grid-columns", &placed.2);
            geometry::set(&self.root, "--grid-width", &format!("{sum}px"));
            // What is scrolled to by a key stands beside the columns that stay, not below them.
            let start = geometry::start(&self.root);
            geometry::set(&self.root, "scroll-padding-inline-start", &format!("{start}px"));
        }
        self.placed = placed;
    }

    /// Before the elements give way to others, as on paper and back: the new ones are to show what the old ones did.
    pub fn change_elements(&mut self) {
        self.placed = NOTHING_PLACED;
        self.panel_shown = false;
        if let Some(root) = self.root.cast::<web_sys::Element>() {
            self.left_at = Some(root.scroll_top());
        }
        if let Some(editing) = &mut self.editing {
            if let Some(text) = super::editor::typed(&self.editor) {
                *editing = Rc::new(Editing { text, replaces: true, ..Editing::clone(editing) });
            }
            (self.refocus, self.fresh) = (true, true);
        }
    }

    /// What is done once the lines are in the page; answers whether others must be drawn.
    pub fn after_drawing(&mut self, first: bool) -> bool {
        let mut more = self.measure();
        self.place();
        if let Some(root) = self.root.cast::<web_sys::Element>()
            && let Some(left_at) = self.left_at.take()
        {
            root.set_scroll_top(left_at);
            more |= self.measure();
        }
        if first && let Some(record) = self.opened.clone() {
            self.show_record(&record);
            return true;
        }
        if std::mem::take(&mut self.moved) {
            // Drawn where it stands now, it gets the focus.
            self.refocus = true;
            self.reveal(self.spot.line);
            return true;
        }
        if std::mem::take(&mut self.refocus) {
            self.focus_spot();
        } else {
            self.keep_focus();
        }
        super::panel::place(self);
        more
    }

    fn focus_spot(&mut self) {
        self.focused = true;
        if let Some(editing) = self.editing.clone() {
            if std::mem::take(&mut self.fresh) {
                super::editor::begin(&self.editor, &editing);
            }
            focus(&self.editor);
            return;
        }
        match self.spot_element() {
            Some(cell) => {
                // Refused focus is no error: the person stays where they were.
                let _ = cell.unchecked_into::<HtmlElement>().focus();
            }
            None => focus(&self.root),
        }
    }

    /// A cell that had the focus and was scrolled out of the page leaves it to the grid.
    fn keep_focus(&self) {
        // Chromium moves the focus of a removed element to the body; keys must still reach the grid.
        if self.had_focus_in_body() {
            focus(&self.root);
        }
    }

    fn had_focus_in_body(&self) -> bool {
        let page = self.root.get().and_then(|root| root.owner_document()).filter(|_| self.focused);
        let active = page.and_then(|page| page.active_element());
        active.is_some_and(|active| active.tag_name() == "BODY")
    }

    /// The element of the cell with the focus.
    pub fn spot_element(&self) -> Option<web_sys::Element> {
        let root = self.root.cast::<web_sys::Element>()?;
        let selector = format!("[data-line=\"{}\"] > [data-column=\"{}\"]", self.spot.line, self.spot.column);
        let cell = root.query_selector(&selector).ok().flatten();
        cell.or_else(|| {
            root.query_selector(&format!("[data-line=\"{}\"] > [tabindex]", self.spot.line)).ok().flatten()
        })
    }

    /// Whether the cell with the focus is in the page.
    pub fn spot_is_drawn(&self) -> bool {
        let line = usize::try_from(self.spot.line).unwrap_or(self.top);
        !self.arranged.lines.is_empty() && (self.top..self.top + self.drawn).contains(&line)
    }

    /// The range's lines, and its columns.
    pub fn range(&self) -> (std::ops::RangeInclusive<i32>, std::ops::RangeInclusive<usize>) {
        let (from, to) = (self.anchor.unwrap_or(self.spot), self.spot);
        (
            from.line.min(to.line)..=from.line.max(to.line),
            from.column.min(to.column)..=from.column.max(to.column),
        )
    }

    /// The columns of a line that are in the range, where it has more than one cell.
    pub fn range_in(&self, line: usize) -> Option<(usize, usize)> {
        self.anchor?;
        let (lines, columns) = self.range();
        lines.contains(&(line as i32)).then(|| (*columns.start(), *columns.end()))
    }

    /// The rows and columns that a copy, a deletion or a fill is about: the range, or the whole rows chosen.
    pub fn covered(&self) -> (Vec<u32>, Vec<Column>) {
        let chosen = self.chosen_rows();
        if self.anchor.is_none() && !chosen.is_empty() {
            return (chosen, self.seen.to_vec());
        }
        let (lines, columns) = self.range();
        let rows = lines.filter_map(|line| self.row_at(line)).collect();
        (rows, columns.filter_map(|column| self.seen.get(column).cloned()).collect())
    }

    /// The rows chosen, in the order shown.
    pub fn chosen_rows(&self) -> Vec<u32> {
        if self.chosen.is_empty() {
            return Vec::new();
        }
        let wanted: BTreeSet<u32> =
            self.chosen.iter().filter_map(|record| self.rows.row_of(record)).collect();
        let shown = self.arranged.lines.iter().filter_map(|line| match line {
            Line::Row(row) if wanted.contains(row) => Some(*row),
            _ => None,
        });
        shown.collect()
    }

    /// Chooses a row, or no longer.
    pub fn choose(&mut self, record: RecordRef) {
        if !self.chosen.remove(&record) {
            self.chosen.insert(record);
        }
    }

    /// Chooses all rows that are shown, or none where all are chosen.
    pub fn choose_all(&mut self) {
        let rows = self.rows.clone();
        let shown: BTreeSet<RecordRef> = self
            .arranged
            .lines
            .iter()
            .filter_map(|line| match line {
                Line::Row(row) => rows.record(*row).map(|record| record.record_ref()),
                Line::Head(_) => None,
            })
            .collect();
        self.chosen = if shown == self.chosen { BTreeSet::new() } else { shown };
    }

    /// Begins to write into the cell with the focus; answers whether it can be written into.
    pub fn edit(&mut self, typed: Option<String>) -> bool {
        let (Some(row), Some(column)) = (self.row_at(self.spot.line), self.seen.get(self.spot.column)) else {
            return false;
        };
        if self.read_only || !column.is_editable() {
            return false;
        }
        let Some(record) = self.rows.record(row) else { return false };
        let text = self.rows.text(row, column);
        self.editing = Some(Rc::new(Editing {
            record: record.record_ref(),
            column: column.key.clone(),
            replaces: typed.is_some(),
            text: super::editor::first_text(&column.kind, typed, text),
            error: String::new(),
            suggested: super::editor::suggested(&self.rows, &column.kind, ""),
        }));
        (self.refocus, self.fresh) = (true, true);
        true
    }
}
