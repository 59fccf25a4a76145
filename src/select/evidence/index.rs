//! One index over insights, initiatives and requirements, for search and near-duplicates.
//!
//! It follows the plan: [`EvidenceIndex::follow`] notes which rows are no longer the very same ones, and
//! [`EvidenceIndex::catch_up`] indexes those, as many at a time as there is room for. Nothing else is read again.
//!
//! **Invariant:** once caught up, it answers as an index made anew from the same plan would, but for the order of equal matches.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::{Choice, Initiative, Insight, Plan, Record, RecordRef, Requirement};
use crate::engine::text::{SearchIndex, SimilarityIndex};
use crate::language::Words;
use crate::select::words::day;

/// A record that can be found.
#[derive(Clone, Debug)]
enum Row {
    Insight(Rc<Insight>),
    Initiative(Rc<Initiative>),
    Requirement(Rc<Requirement>),
}

/// How many kinds of [`Row`] there are.
const KINDS: usize = 3;
/// What each kind is called on a screen.
fn titles(words: &Words) -> [&'static str; KINDS] {
    [words.grid_name_insights(), words.grid_name_initiatives(), words.grid_name_requirements()]
}

impl Row {
    fn kind(&self) -> usize {
        match self {
            Self::Insight(_) => 0,
            Self::Initiative(_) => 1,
            Self::Requirement(_) => 2,
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Insight(row), Self::Insight(other)) => Rc::ptr_eq(row, other),
            (Self::Initiative(row), Self::Initiative(other)) => Rc::ptr_eq(row, other),
            (Self::Requirement(row), Self::Requirement(other)) => Rc::ptr_eq(row, other),
            _ => false,
        }
    }

    fn record(&self) -> RecordRef {
        match self {
            Self::Insight(row) => row.id.record_ref(),
            Self::Initiative(row) => row.id.record_ref(),
            Self::Requirement(row) => row.id.record_ref(),
        }
    }

    fn title(&self) -> &str {
        match self {
            Self::Insight(row) => row.title(),
            Self::Initiative(row) => row.title(),
            Self::Requirement(row) => row.title(),
        }
    }

    /// Everything it can be found by.
    fn text(&self) -> String {
        match self {
            Self::Insight(row) => {
                format!("{} {} {} {}", row.text, row.source, row.external_key, row.tags.join(" "))
            }
            Self::Initiative(row) => {
                format!(
                    "{} {} {} {} {}",
                    row.title,
                    row.summary,
                    row.owner,
                    row.external_key,
                    row.tags.join(" ")
                )
            }
            Self::Requirement(row) => format!("{} {}", row.statement, row.acceptance.join(" ")),
        }
    }

    /// What is worth knowing beside the title.
    fn note(&self, words: &Words) -> String {
        match self {
            Self::Insight(row) => match row.on {
                Some(on) => words.kind_and_day(row.kind.label(words), &day(words, on)),
                None => row.kind.label(words).to_owned(),
            },
            Self::Initiative(row) => row.status.label(words).to_owned(),
            Self::Requirement(row) => row.priority.label(words).to_owned(),
        }
    }
}

/// The index.
#[derive(Clone, Debug, Default)]
pub struct EvidenceIndex {
    /// The rows of each kind as last followed, in plan order, with the document of each.
    followed: [Vec<(Row, usize)>; KINDS],
    /// By document: what it should hold, and what it does hold.
    wanted: Vec<Option<Row>>,
    indexed: Vec<Option<Row>>,
    /// Documents that hold something else than they should.
    behind: Vec<usize>,
    /// Documents that hold nothing.
    free: Vec<usize>,
    search: SearchIndex,
    similar: SimilarityIndex,
}

/// A record that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundRecord {
    /// The record.
    pub record: RecordRef,
    /// Its title.
    pub title: String,
    /// What is worth knowing beside it.
    pub note: String,
}

/// Records of one kind that were found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundKind {
    /// The kind, such as `Insights`.
    pub title: &'static str,
    /// How many match.
    pub count: usize,
    /// The best of them, the best first.
    pub best: Vec<FoundRecord>,
}

/// An insight much like a text.
#[derive(Clone, Debug, PartialEq)]
pub struct NearDuplicate {
    /// The insight.
    pub insight: RecordRef,
    /// Its text.
    pub text: String,
    /// How alike, such as `81 %`.
    pub alike: String,
}

/// How many near-duplicates are named at most.
const MOST_ALIKE: usize = 3;

impl EvidenceIndex {
    /// Notes what changed in the plan since it was last followed. Costs a look at each row, and nothing for tables that
    /// are the same; answers whether something is left to index.
    pub fn follow(&mut self, plan: &Plan) -> bool {
        let insights = plan.insights.iter().map(|row| Row::Insight(row.clone()));
        self.follow_kind(0, insights.collect());
        let initiatives = plan.initiatives.iter().map(|row| Row::Initiative(row.clone()));
        self.follow_kind(1, initiatives.collect());
        let requirements = plan.requirements.iter().map(|row| Row::Requirement(row.clone()));
        self.follow_kind(2, requirements.collect());
        !self.behind.is_empty()
    }

    fn follow_kind(&mut self, kind: usize, rows: Vec<Row>) {
        let Some(followed) = self.followed.get_mut(kind) else { return };
        let mut old = std::mem::take(followed);
        let same = |(old, new): &(&(Row, usize), &Row)| old.0.is_same(new);
        let head = old.iter().zip(&rows).take_while(same).count();
        if head == old.len() && head == rows.len() {
            *followed = old;
            return;
        }
        let beyond = |length: usize| length.saturating_sub(head);
        let tail = old.iter().rev().zip(rows.iter().rev()).take_while(same).count();
        let tail = tail.min(beyond(old.len())).min(beyond(rows.len()));
        // Only what lies between an equal head and an equal tail is looked up by id.
        let kept_tail = old.split_off(old.len() - tail);
        let gone = old.split_off(head);
        let mut by_id: BTreeMap<RecordRef, (Row, usize)> = BTreeMap::new();
        by_id.extend(gone.into_iter().map(|(row, document)| (row.record(), (row, document))));
        let middle = rows.len() - tail;
        for row in rows.into_iter().take(middle).skip(head) {
            let document = match by_id.remove(&row.record()) {
                Some((before, document)) if before.is_same(&row) => document,
                Some((_, document)) => self.want(document, Some(row.clone())),
                None => {
                    let document = self.free.pop().unwrap_or(self.wanted.len());
                    self.want(document, Some(row.clone()))
                }
            };
            old.push((row, document));
        }
        for (_, document) in by_id.into_values() {
            self.want(document, None);
        }
        old.extend(kept_tail);
        if let Some(followed) = self.followed.get_mut(kind) {
            *followed = old;
        }
    }

    fn want(&mut self, document: usize, row: Option<Row>) -> usize {
        if self.wanted.len() <= document {
            self.wanted.resize(document + 1, None);
            self.indexed.resize(document + 1, None);
        }
        if let Some(wanted) = self.wanted.get_mut(document) {
            *wanted = row;
        }
        self.behind.push(document);
        document
    }

    /// Indexes up to `most` rows that changed; answers whether some are left.
    pub fn catch_up(&mut self, most: usize) -> bool {
        for _ in 0..most {
            let Some(document) = self.behind.pop() else { break };
            let wanted = self.wanted.get(document).cloned().flatten();
            let Some(slot) = self.indexed.get_mut(document) else { continue };
            let before = std::mem::replace(slot, wanted.clone());
            let text = |row: &Option<Row>| row.as_ref().map(Row::text);
            self.search.put(document, text(&before).as_deref(), text(&wanted).as_deref());
            match &wanted {
                Some(Row::Insight(insight)) => self.similar.put(document, Some(&insight.text)),
                // A number that was an insight's may be another's now.
                _ => self.similar.put(document, None),
            }
            if wanted.is_none() && before.is_some() {
                self.free.push(document);
            }
        }
        !self.behind.is_empty()
    }

    /// What a query finds while it is typed, by kind, at most `most` of each; kinds without a match are left out.
    #[must_use]
    pub fn find(&mut self, plan: &Plan, query: &str, most: usize) -> Vec<FoundKind> {
        self.follow(plan);
        self.catch_up(usize::MAX);
        let mut found = titles(plan.words()).map(|title| FoundKind { title, count: 0, best: Vec::new() });
        for hit in self.search.search_as_typed(query) {
            let Some(row) = self.indexed.get(hit.document).and_then(Option::as_ref) else { continue };
            let Some(kind) = found.get_mut(row.kind()) else { continue };
            kind.count += 1;
            if kind.best.len() < most {
                let (record, title) = (row.record(), row.title().to_owned());
                kind.best.push(FoundRecord { record, title, note: row.note(plan.words()) });
            }
        }
        found.into_iter().filter(|kind| kind.count > 0).collect()
    }

    /// The insights at least as alike to a text as the plan's settings say, the most alike first; at most three.
    #[must_use]
    pub fn near_duplicates(&mut self, plan: &Plan, text: &str) -> Vec<NearDuplicate> {
        self.follow(plan);
        self.catch_up(usize::MAX);
        let insight = |document: usize| match self.indexed.get(document) {
            Some(Some(Row::Insight(insight))) => Some(insight),
            _ => None,
        };
        let text_of = |document: usize| insight(document).map_or("", |insight| insight.text.as_str());
        let similar = self.similar.similar(text, plan.settings.near_duplicate, MOST_ALIKE, &text_of);
        let duplicate = |similar: &crate::engine::text::Similar| {
            let insight = insight(similar.document)?;
            Some(NearDuplicate {
                insight: insight.id.record_ref(),
                text: insight.text.clone(),
                alike: plan.words().percent(similar.similarity),
            })
        };
        similar.iter().filter_map(duplicate).collect()
    }
}
