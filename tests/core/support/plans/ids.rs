//! Ids for records that do not stand yet, and tables of those that do.

use std::rc::Rc;

use roadbook::domain::*;

use super::draw::Draw;

/// The ids of all records, drawn before the records so that any may link to any.
pub(super) struct Ids {
    pub(super) segments: Vec<Id<Segment>>,
    pub(super) needs: Vec<Id<Need>>,
    pub(super) competitors: Vec<Id<Competitor>>,
    pub(super) differentiators: Vec<Id<Differentiator>>,
    pub(super) goals: Vec<Id<Goal>>,
    pub(super) kpis: Vec<Id<Kpi>>,
    pub(super) insights: Vec<Id<Insight>>,
    pub(super) problems: Vec<Id<Problem>>,
    pub(super) requirements: Vec<Id<Requirement>>,
    pub(super) teams: Vec<Id<Team>>,
    pub(super) initiatives: Vec<Id<Initiative>>,
    pub(super) milestones: Vec<Id<Milestone>>,
    pub(super) scenarios: Vec<Id<Scenario>>,
    pub(super) stakeholders: Vec<Id<Stakeholder>>,
    pub(super) ballots: Vec<Id<Ballot>>,
    pub(super) decisions: Vec<Id<Decision>>,
    pub(super) editions: Vec<Id<Edition>>,
    pub(super) views: Vec<Id<SavedView>>,
    /// Whether initiatives depend on later ones rather than earlier ones.
    pub(super) reversed: bool,
}

impl Ids {
    pub(super) fn draw(draw: &mut Draw<'_>) -> Self {
        Self {
            initiatives: ids(draw, 6),
            teams: ids(draw, 3),
            goals: ids(draw, 3),
            segments: ids(draw, 3),
            needs: ids(draw, 4),
            competitors: ids(draw, 2),
            differentiators: ids(draw, 2),
            kpis: ids(draw, 3),
            insights: ids(draw, 5),
            problems: ids(draw, 3),
            requirements: ids(draw, 3),
            milestones: ids(draw, 2),
            scenarios: ids(draw, 2),
            stakeholders: ids(draw, 3),
            ballots: ids(draw, 2),
            decisions: ids(draw, 2),
            editions: ids(draw, 2),
            views: ids(draw, 2),
            reversed: draw.flag(),
        }
    }
}

pub(super) fn ids<R: Record>(draw: &mut Draw<'_>, most: usize) -> Vec<Id<R>> {
    let count = draw.below(most + 1);
    let id = |place| Id::new(&format!("{}{:x}-{place}", R::TABLE.prefix(), draw.below(256))).unwrap();
    (0..count).map(id).collect()
}

pub(super) fn table<R: Record>(ids: &[Id<R>], mut draw: impl FnMut(&Id<R>, usize) -> R) -> Table<R> {
    let rows = ids.iter().enumerate().map(|(place, id)| Rc::new(draw(id, place)));
    Table::from_rows(rows.collect()).unwrap()
}
