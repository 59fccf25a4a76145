//! The list of insights: by kind, segment and whether they are linked.

use std::cmp::Reverse;
use std::rc::Rc;

use crate::domain::{Id, Insight, InsightKind, Plan, Segment, Table};
use crate::engine::order::sort_by_key;

/// What insights to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InsightFilter {
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

/// Insights waiting to be linked to a need.
#[must_use]
pub fn inbox_count(plan: &Plan) -> usize {
    plan.insights.iter().filter(|insight| insight.needs.is_empty()).count()
}

/// The insights a filter lets through: newest first, undated ones at the top.
#[must_use]
pub fn find_insights(insights: &Table<Insight>, filter: &InsightFilter) -> Vec<Rc<Insight>> {
    let rows = insights.rows();
    let mut places: Vec<usize> = (0..rows.len()).collect();
    // Undated counts as newest: it was captured without a thought to its date.
    sort_by_key(&mut places, |&place| {
        let on = rows.get(place).and_then(|insight| insight.on);
        (on.is_some(), Reverse(on), Reverse(place))
    });
    let listed = places.into_iter().filter_map(|place| rows.get(place));
    listed.filter(|insight| filter.admits(insight)).cloned().collect()
}
