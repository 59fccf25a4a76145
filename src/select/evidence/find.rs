//! Finding insights: by words, kind, segment and whether they are linked; and those much like a text.

use std::cmp::Reverse;
use std::rc::Rc;

use crate::domain::{Id, Insight, InsightKind, Plan, Segment, Table};
use crate::engine::order::sort_by_key;
use crate::engine::text::{NEAR_DUPLICATE, SearchIndex, SimilarityIndex};

/// What insights to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InsightFilter {
    /// Words to look for; empty for all.
    pub query: String,
    /// Only this kind.
    pub kind: Option<InsightKind>,
    /// Only those about this segment.
    pub segment: Option<Id<Segment>>,
    /// Only those that no need is linked to yet: the inbox.
    pub inbox: bool,
    /// One that stays listed whatever the rest says: the one being edited.
    pub keep: Option<Id<Insight>>,
}

impl InsightFilter {
    fn admits(&self, insight: &Insight) -> bool {
        if self.keep.as_ref() == Some(&insight.id) {
            return true;
        }
        self.kind.is_none_or(|kind| insight.kind == kind)
            && self.segment.as_ref().is_none_or(|segment| insight.segment.as_ref() == Some(segment))
            && (!self.inbox || insight.needs.is_empty())
    }
}

/// An index over one state of the insights, built once and asked often.
#[derive(Clone, Debug)]
pub struct InsightIndex {
    search: SearchIndex,
}

impl InsightIndex {
    /// Indexes text, source and tags.
    #[must_use]
    pub fn new(insights: &Table<Insight>) -> Self {
        let texts: Vec<String> = insights
            .iter()
            .map(|insight| format!("{} {} {}", insight.text, insight.source, insight.tags.join(" ")))
            .collect();
        Self { search: SearchIndex::new(texts.iter().map(String::as_str)) }
    }
}

/// Insights waiting to be linked to a need.
#[must_use]
pub fn inbox_count(plan: &Plan) -> usize {
    plan.insights.iter().filter(|insight| insight.needs.is_empty()).count()
}

/// The insights a filter lets through. Without words: newest first, undated ones at the top. With words: the best
/// match first (BM25), then those that hold the words as they stand, so that half a word finds something too.
///
/// `index` must have been made from the same insights.
#[must_use]
pub fn find_insights(
    insights: &Table<Insight>,
    index: Option<&InsightIndex>,
    filter: &InsightFilter,
) -> Vec<Rc<Insight>> {
    let rows = insights.rows();
    let query = filter.query.trim().to_lowercase();
    let mut places: Vec<usize> = (0..rows.len()).collect();
    // Undated counts as newest: it was captured without a thought to its date.
    sort_by_key(&mut places, |&place| {
        let on = rows.get(place).and_then(|insight| insight.on);
        (on.is_some(), Reverse(on), Reverse(place))
    });
    if !query.is_empty() {
        let mut hits: Vec<usize> = index
            .map(|index| index.search.search(&query))
            .unwrap_or_default()
            .iter()
            .map(|hit| hit.document)
            .collect();
        let mut found = vec![false; rows.len()];
        hits.iter().for_each(|&place| {
            if let Some(found) = found.get_mut(place) {
                *found = true;
            }
        });
        places.retain(|&place| {
            !found.get(place).copied().unwrap_or(false)
                && rows.get(place).is_some_and(|row| holds(row, &query))
        });
        hits.append(&mut places);
        places = hits;
    }
    places
        .into_iter()
        .filter_map(|place| rows.get(place))
        .filter(|insight| filter.admits(insight))
        .cloned()
        .collect()
}

fn holds(insight: &Insight, query: &str) -> bool {
    let holds = |text: &String| text.to_lowercase().contains(query);
    holds(&insight.text) || holds(&insight.source) || insight.tags.iter().any(holds)
}

/// An insight much like a text.
#[derive(Clone, Debug, PartialEq)]
pub struct NearDuplicate {
    /// The insight.
    pub insight: Id<Insight>,
    /// Its text.
    pub text: String,
    /// How alike, such as `81 %`.
    pub alike: String,
}

impl NearDuplicate {
    /// How many are named at most.
    const MOST: usize = 3;

    /// An index for [`Self::find`].
    #[must_use]
    pub fn index(insights: &Table<Insight>) -> SimilarityIndex {
        SimilarityIndex::new(insights.iter().map(|insight| insight.text.as_str()))
    }

    /// The insights at least 0.6 alike (trigrams), the most alike first.
    #[must_use]
    pub fn find(insights: &Table<Insight>, index: &SimilarityIndex, text: &str) -> Vec<Self> {
        let duplicate = |similar: &crate::engine::text::Similar| {
            let insight = insights.rows().get(similar.document)?;
            Some(Self {
                insight: insight.id.clone(),
                text: insight.text.clone(),
                alike: format!("{:.0} %", similar.similarity * 100.0),
            })
        };
        index.similar(text, NEAR_DUPLICATE).iter().take(Self::MOST).filter_map(duplicate).collect()
    }
}
