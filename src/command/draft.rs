//! A plan being changed: does one change at a time and keeps the record of it.

use std::ops::Range;
use std::rc::Rc;

use crate::command::env::fresh_id;
use crate::command::{Change, CommandError, Editable, Env, Row, RowChange, Swap};
use crate::domain::validate::{
    check_cycle, check_record, check_settings, check_texts, first_cycle, most_records,
};
use crate::domain::*;

/// A working copy and what was done to it so far.
pub struct Draft {
    pub(super) plan: Plan,
    pub(super) changes: Vec<Change>,
}

impl Draft {
    /// A draft of a plan; copying is cheap, tables share rows.
    pub(super) fn of(plan: &Plan) -> Self {
        Self { plan: plan.clone(), changes: Vec::new() }
    }

    /// Sets one field; keeps nothing if the field had that value already.
    pub(super) fn edit<R: Editable>(&mut self, id: &Id<R>, field: &R::Field) -> Result<(), CommandError> {
        self.update(id, |record| record.set(field.clone()))
    }

    /// Changes a record in any way.
    pub(super) fn update<R: Editable>(
        &mut self,
        id: &Id<R>,
        change: impl FnOnce(&mut R),
    ) -> Result<(), CommandError> {
        let not_found = || CommandError::NotFound { table: R::TABLE, id: id.to_string() };
        let place = R::table(&self.plan).position(id).ok_or_else(not_found)?;
        let before = R::table(&self.plan).get(id).ok_or_else(not_found)?.clone();
        let mut after = (*before).clone();
        change(&mut after);
        if after != *before {
            let after = Rc::new(after);
            R::table_mut(&mut self.plan).replace(after.clone());
            self.keep(Some(Row { place, record: before }), Some(Row { place, record: after }));
        }
        Ok(())
    }

    /// Adds a record at the end of its table; answers its id.
    pub(super) fn add<R: Editable>(
        &mut self,
        fields: &[R::Field],
        env: &dyn Env,
    ) -> Result<Id<R>, CommandError> {
        let most = most_records(R::TABLE);
        let place = R::table(&self.plan).len();
        if place >= most {
            return Err(CommandError::Full { table: R::TABLE, most });
        }
        let id = self.free_id::<R>(env)?;
        let mut record = R::new(id.clone());
        for field in fields {
            record.set(field.clone());
        }
        let record = Rc::new(record);
        R::table_mut(&mut self.plan).insert(place, record.clone());
        self.keep(None, Some(Row { place, record }));
        Ok(id)
    }

    /// Takes a record out, and first every link to it.
    pub(super) fn remove(&mut self, record: &RecordRef) -> Result<(), CommandError> {
        // What was said about it goes with it.
        let about = |comment: &&Rc<Comment>| comment.about.as_ref() == Some(record);
        let said: Vec<RecordRef> =
            self.plan.comments.iter().filter(about).map(|one| one.id.record_ref()).collect();
        for comment in &said {
            self.take_out::<Comment>(comment)?;
        }
        macro_rules! unlink_and_remove {
            ($($table:ident: $record:ident, $name:ident, $prefix:literal, $noun:literal, $article_noun:literal;)*) => {{
                $(self.unlink::<$record>(record);)*
                match record.table { $(TableName::$name => self.take_out::<$record>(record)),* }
            }};
        }
        crate::domain::for_each_table!(unlink_and_remove)
    }

    fn unlink<R: Editable>(&mut self, gone: &RecordRef) {
        for (place, before) in R::table(&self.plan).clone().iter().enumerate() {
            if before.links_to(gone) {
                let mut after = (**before).clone();
                after.unlink(gone);
                let after = Rc::new(after);
                R::table_mut(&mut self.plan).replace(after.clone());
                let before = Row { place, record: before.clone() };
                self.keep(Some(before), Some(Row { place, record: after }));
            }
        }
    }

    fn take_out<R: Editable>(&mut self, gone: &RecordRef) -> Result<(), CommandError> {
        let not_found = || CommandError::NotFound { table: gone.table, id: gone.as_str().to_owned() };
        let id = gone.typed::<R>().ok_or_else(not_found)?;
        let (place, record) = R::table_mut(&mut self.plan).remove(&id).ok_or_else(not_found)?;
        self.keep(Some(Row { place, record }), None);
        Ok(())
    }

    /// Puts a record at another place in plan order.
    pub(super) fn move_to(&mut self, record: &RecordRef, place: usize) -> Result<(), CommandError> {
        macro_rules! move_in_its_table {
            ($($table:ident: $record:ident, $name:ident, $prefix:literal, $noun:literal, $article_noun:literal;)*) => {
                match record.table { $(TableName::$name => self.move_in_table::<$record>(record, place)),* }
            };
        }
        crate::domain::for_each_table!(move_in_its_table)
    }

    fn move_in_table<R: Editable>(&mut self, moved: &RecordRef, to: usize) -> Result<(), CommandError> {
        let not_found = || CommandError::NotFound { table: moved.table, id: moved.as_str().to_owned() };
        let id = moved.typed::<R>().ok_or_else(not_found)?;
        let table = R::table_mut(&mut self.plan);
        let from = table.position(&id).ok_or_else(not_found)?;
        let to = to.min(table.len().saturating_sub(1));
        if from != to
            && let Some((_, record)) = table.remove(&id)
        {
            table.insert(to, record.clone());
            self.keep(Some(Row { place: from, record: record.clone() }), Some(Row { place: to, record }));
        }
        Ok(())
    }

    /// Names the plan.
    pub(super) fn rename(&mut self, title: &str) -> Result<(), CommandError> {
        CommandError::from_errors(check_texts(title, &self.plan.strategy))?;
        if self.plan.title != title {
            let before = std::mem::replace(&mut self.plan.title, title.to_owned());
            self.changes.push(Change::Title(Swap { before, after: title.to_owned() }));
        }
        Ok(())
    }

    /// Sets one field of the settings.
    pub(super) fn edit_settings(&mut self, field: &SettingsField) -> Result<(), CommandError> {
        let before = self.plan.settings.clone();
        let mut after = (*before).clone();
        after.set(field.clone());
        CommandError::from_errors(check_settings(&after))?;
        if after != *before {
            self.plan.settings = Rc::new(after);
            self.changes.push(Change::Settings(Swap { before, after: self.plan.settings.clone() }));
        }
        Ok(())
    }

    /// Sets one field of the strategy.
    pub(super) fn edit_strategy(&mut self, field: &StrategyField) -> Result<(), CommandError> {
        let before = self.plan.strategy.clone();
        let mut after = (*before).clone();
        after.set(field.clone());
        CommandError::from_errors(check_texts(&self.plan.title, &after))?;
        if after != *before {
            self.plan.strategy = Rc::new(after);
            self.changes.push(Change::Strategy(Swap { before, after: self.plan.strategy.clone() }));
        }
        Ok(())
    }

    /// Puts another plan in this one's place.
    pub(super) fn open(&mut self, plan: &Plan) {
        let before = std::mem::replace(&mut self.plan, plan.clone());
        self.changes.push(Change::Plan(Box::new(Swap { before, after: plan.clone() })));
    }

    fn keep<R: Editable>(&mut self, before: Option<Row<R>>, after: Option<Row<R>>) {
        self.changes.push(R::change(RowChange { before, after }));
    }

    fn free_id<R: Editable>(&self, env: &dyn Env) -> Result<Id<R>, CommandError> {
        // A random id collides about never; a test's counter may, so a few more are tried.
        for attempt in 0..100 {
            let text = fresh_id(env, R::TABLE.prefix(), attempt);
            if let Ok(id) = Id::new(&text)
                && R::table(&self.plan).get(&id).is_none()
            {
                return Ok(id);
            }
        }
        Err(CommandError::Full { table: R::TABLE, most: R::table(&self.plan).len() })
    }

    /// The rules that some of the changed records no longer keep.
    pub(super) fn broken_rules(&self, some: Range<usize>) -> Vec<PlanError> {
        let mut errors = Vec::new();
        macro_rules! check_changed {
            ($($table:ident: $record:ident, $name:ident, $prefix:literal, $noun:literal, $article_noun:literal;)*) => {
                for change in self.changes.get(some).unwrap_or_default() {
                    match change {
                        $(Change::$record(RowChange { after: Some(row), .. }) => {
                            // Only the latest state of a record counts.
                            if let Some(now) = self.plan.$table.get(row.record.id()) {
                                errors.extend(check_record(&self.plan, &**now));
                            }
                        })*
                        _ => {}
                    }
                }
            };
        }
        crate::domain::for_each_table!(check_changed);
        errors
    }

    /// The circle that changed dependencies close, if they do: looked for from the one initiative
    /// that changed, or once through the whole plan when several did.
    pub(super) fn closed_cycle(&self) -> Option<PlanError> {
        let mut changed = self.changes.iter().filter_map(|change| match change {
            Change::Initiative(RowChange { before, after: Some(after) }) => {
                let old = before.as_ref().map(|row| row.record.depends_on.as_slice()).unwrap_or_default();
                (old != after.record.depends_on.as_slice()).then_some(&after.record.id)
            }
            _ => None,
        });
        match (changed.next(), changed.next()) {
            (None, _) => None,
            (Some(id), None) => check_cycle(&self.plan, id),
            _ => first_cycle(&self.plan),
        }
    }
}
