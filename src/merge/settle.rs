//! Rules that two changes break together, although each keeps them: ours stays where they meet.

use std::collections::BTreeSet;

use super::apply::{Merging, Touched, culprit, with};
use super::fields::{Change, find};
use super::rows::{put, rows, unlink};
use super::{Conflict, Part, Side, compact_text};
use crate::domain::validate::{cycle_through, first_cycle};
use crate::domain::{FieldProblem, Initiative, Plan, PlanError, RecordRef, TableName};
use crate::format::plan_file::json::{Entries, Json, compact};

impl Merging<'_> {
    /// Drops changes until every record that was touched keeps the rules.
    pub fn settle(&mut self) {
        let mut waiting: Vec<RecordRef> = self.touched.keys().rev().cloned().collect();
        while !waiting.is_empty() {
            self.settle_records(waiting);
            // A record that was put anew without its dependencies has its links to nothing again.
            waiting = self.break_circles();
        }
    }

    fn settle_records(&mut self, mut waiting: Vec<RecordRef>) {
        while let Some(record) = waiting.pop() {
            while let Some(error) = self.errors(&record).into_iter().next() {
                let is_mended = match &error.problem {
                    FieldProblem::Dangling { id, .. } => {
                        let gone = RecordRef::from_text(id);
                        if let Some(gone) = gone.filter(|gone| self.bring_back(gone)) {
                            waiting.push(gone);
                            true
                        } else {
                            self.drop_link(&record, error.field, id)
                        }
                    }
                    _ => self.drop_change(&record, error.field),
                };
                if !is_mended {
                    break;
                }
            }
        }
    }

    fn errors(&self, record: &RecordRef) -> Vec<PlanError> {
        let table = rows(&self.plan, record.table);
        let place = table.position(record.as_str());
        place.map(|place| table.errors(place, &self.plan)).unwrap_or_default()
    }

    /// Drops a link to a record that is gone.
    fn drop_link(&mut self, record: &RecordRef, field: &'static str, id: &str) -> bool {
        let Some(gone) = RecordRef::from_text(id) else { return false };
        let is_list = |change: &Change| change.key == field && matches!(change.value, Some(Json::List(_)));
        if !self.touched.get(record).is_some_and(|touched| touched.changes.iter().any(is_list))
            && self.drop_change(record, field)
        {
            return true;
        }
        unlink(&mut self.plan, record, &gone);
        let link = Some(compact_text(&Json::Text(id.into())));
        let conflict = Conflict {
            part: Part::Record(record.clone()),
            title: String::new(),
            field: Some(field.to_owned()),
            item: link.clone(),
            base: None,
            ours: None,
            theirs: link,
            kept: Side::Ours,
        };
        if !self.conflicts.contains(&conflict) {
            self.conflicts.push(conflict);
        }
        let table = rows(&self.plan, record.table);
        let links = table.position(record.as_str()).map(|place| table.links(place)).unwrap_or_default();
        !links.contains(&gone)
    }

    /// Takes back one change of a record: of the field that breaks a rule, or another that makes it do so.
    fn drop_change(&mut self, record: &RecordRef, field: &str) -> bool {
        let Some(mut touched) = self.touched.remove(record).filter(|touched| !touched.changes.is_empty())
        else {
            return false;
        };
        let here = in_plan(self.ours, record);
        let mut is_well = |changes: &[Change]| {
            put(&mut self.plan, record, with(&here, changes)).is_ok()
                && self
                    .errors(record)
                    .iter()
                    .all(|error| matches!(error.problem, FieldProblem::Dangling { .. }))
        };
        let place = culprit(&mut touched.changes, Some(field), &mut is_well);
        let dropped = touched.changes.remove(place);
        let is_put = put(&mut self.plan, record, with(&here, &touched.changes)).is_ok();
        self.dropped(&Part::Record(record.clone()), &dropped, touched.was, find(&here, &dropped.key));
        self.touched.insert(record.clone(), touched);
        is_put
    }

    /// Takes back changed dependencies that close a circle; answers whose.
    fn break_circles(&mut self) -> Vec<RecordRef> {
        let depends = |touched: &Touched<'_>| touched.changes.iter().any(|change| change.key == "depends_on");
        let changed: Vec<RecordRef> = self
            .touched
            .iter()
            .filter(|(record, touched)| record.table == TableName::Initiatives && depends(touched))
            .map(|(record, _)| record.clone())
            .collect();
        if changed.len() > 1 && first_cycle(&self.plan).is_none() {
            return Vec::new();
        }
        let closes_one = |record: &RecordRef, plan: &Plan| {
            record.typed::<Initiative>().is_some_and(|id| cycle_through(plan, &id).is_some())
        };
        let mut dropped = Vec::new();
        for record in changed {
            if closes_one(&record, &self.plan) && self.drop_change(&record, "depends_on") {
                dropped.push(record);
            }
        }
        dropped
    }

    /// Keeps what should go where something that stays links to it.
    pub fn stay_linked(&mut self) {
        if self.leaving.is_empty() {
            return;
        }
        let mut linked: Vec<RecordRef> = Vec::new();
        for table in TableName::ALL.iter().copied() {
            let rows = rows(&self.plan, table);
            for place in 0..rows.len() {
                let links = rows.links(place);
                let stays =
                    || RecordRef::from_text(rows.id(place)).is_none_or(|one| !self.leaving.contains(&one));
                if links.iter().any(|link| self.leaving.contains(link)) && stays() {
                    linked.extend(links);
                }
            }
        }
        let mut stay = BTreeSet::new();
        while let Some(record) = linked.pop() {
            if self.leaving.contains(&record) && stay.insert(record.clone()) {
                let rows = rows(&self.plan, record.table);
                linked.extend(
                    rows.position(record.as_str()).map(|place| rows.links(place)).unwrap_or_default(),
                );
            }
        }
        for record in stay {
            self.leaving.remove(&record);
            let fields = Some(compact(&Json::Object(in_plan(self.ours, &record))));
            self.whole(&record, Side::Ours, [fields.clone(), fields, None]);
        }
    }
}

/// A record's fields in a plan; none where it is not there.
fn in_plan<'p>(plan: &'p Plan, record: &RecordRef) -> Entries<'p> {
    let table = rows(plan, record.table);
    table.position(record.as_str()).map(|place| table.fields(place)).unwrap_or_default()
}
