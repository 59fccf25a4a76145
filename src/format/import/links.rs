//! What comes first: links between rows by key or title, without loops.

use std::collections::BTreeMap;

use super::{ImportedRow, NotedColumn, RowNote, WhatWasDone};
use crate::engine::order::gathered;

/// A link as a cell has it, before all rows are known.
pub struct RawLink {
    /// The row that has it.
    pub row: usize,
    /// The column's header.
    pub column: String,
    /// Keys or titles, one or several.
    pub text: String,
    /// The row comes before those it names, not after.
    pub is_reversed: bool,
}

/// A graph that takes no edge which would close a loop.
pub struct Acyclic {
    before: Vec<Vec<usize>>,
    is_awaited: Vec<bool>,
    seen: Vec<u32>,
    round: u32,
    steps_left: u64,
}

impl Acyclic {
    /// How far edges are followed in all: a file of nothing but links ends, too.
    const MOST_STEPS: u64 = 20_000_000;

    /// A graph of so many nodes without edges.
    pub fn new(nodes: usize) -> Self {
        Self {
            before: vec![Vec::new(); nodes],
            is_awaited: vec![false; nodes],
            seen: vec![0; nodes],
            round: 0,
            steps_left: Self::MOST_STEPS,
        }
    }

    /// Adds “`before` comes before `node`” unless `node` already comes before it.
    pub fn add(&mut self, node: usize, before: usize) -> bool {
        // What nothing waits for yet comes before nothing: no loop, and no search in a long chain.
        let may_close = node == before || self.is_awaited.get(node) == Some(&true);
        if may_close && self.comes_before(node, before) {
            return false;
        }
        if let Some(is_awaited) = self.is_awaited.get_mut(before) {
            *is_awaited = true;
        }
        if let Some(edges) = self.before.get_mut(node) {
            edges.push(before);
        }
        true
    }

    fn comes_before(&mut self, sought: usize, from: usize) -> bool {
        self.round += 1;
        let mut open = vec![from];
        while let Some(node) = open.pop() {
            if node == sought || self.steps_left == 0 {
                return true;
            }
            self.steps_left -= 1;
            if let Some(seen) = self.seen.get_mut(node)
                && *seen != self.round
            {
                *seen = self.round;
                open.extend(self.before.get(node).into_iter().flatten());
            }
        }
        false
    }
}

/// Where a row is, by its key or else its exact title.
pub fn places(rows: &[ImportedRow]) -> BTreeMap<&str, usize> {
    let titles = rows.iter().enumerate().rev().map(|(place, row)| (row.title.as_str(), place));
    let keys = rows.iter().enumerate().map(|(place, row)| (row.external_key.as_str(), place));
    let ids = rows.iter().enumerate().map(|(place, row)| (row.id.as_str(), place));
    gathered(titles.chain(keys).chain(ids).filter(|(name, _)| !name.is_empty()))
}

/// Turns cells into each row's `depends_on`; an edge that closes a loop is left out and noted.
pub fn settle(rows: &mut [ImportedRow], raw_links: &[RawLink], problems: &mut Vec<RowNote>) {
    let mut graph = Acyclic::new(rows.len());
    let mut found: Vec<(usize, String)> = Vec::new();
    {
        let places = places(rows);
        for link in raw_links {
            let whole = link.text.trim();
            let is_one = !whole.contains([',', ';', '\n']) || places.contains_key(whole);
            let names: Vec<&str> =
                if is_one { vec![whole] } else { whole.split([',', ';', '\n']).map(str::trim).collect() };
            for name in names.iter().filter(|name| !name.is_empty()) {
                let (row, before) = match (places.get(name), link.is_reversed) {
                    (Some(place), true) => (*place, Some(link.row)),
                    (place, _) => (link.row, place.copied()),
                };
                let note = match before {
                    None if link.is_reversed => Some(WhatWasDone::NoSuchRow),
                    None => None,
                    Some(before) if before == row => Some(WhatWasDone::OwnRow),
                    Some(before) if graph.before.get(row).is_some_and(|known| known.contains(&before)) => {
                        continue;
                    }
                    Some(before) if !graph.add(row, before) => Some(WhatWasDone::Loop),
                    Some(_) => None,
                };
                if let Some(note) = note {
                    let line = rows.get(link.row).map_or(0, |row| row.line);
                    problems.push(RowNote::new(line, NotedColumn::header(&link.column), name, note));
                    continue;
                }
                let named = before.and_then(|before| rows.get(before)).map_or(*name, ImportedRow::name);
                found.push((row, named.to_owned()));
            }
        }
    }
    for (row, name) in found {
        if let Some(row) = rows.get_mut(row)
            && !row.depends_on.contains(&name)
        {
            row.depends_on.push(name);
        }
    }
}
