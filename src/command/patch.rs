//! What changed, as before and after: applied forwards, or backwards to undo.

use std::rc::Rc;

use crate::domain::*;

/// A value before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Swap<T> {
    /// As it was.
    pub before: T,
    /// As it is now.
    pub after: T,
}

/// A record and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<R> {
    /// Its place in plan order.
    pub place: usize,
    /// The record.
    pub record: Rc<R>,
}

/// A row added (no before), removed (no after), changed or moved (both).
pub type RowChange<R> = Swap<Option<Row<R>>>;

macro_rules! declare_change {
    ($($table:ident: $record:ident, $name:ident, $prefix:literal, $noun:literal, $article_noun:literal;)*) => {
        /// One change to one part of the plan.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Change {
            /// The plan's title.
            Title(Swap<String>),
            /// The plan's settings.
            Settings(Swap<Rc<Settings>>),
            /// The plan's strategy.
            Strategy(Swap<Rc<Strategy>>),
            /// The whole plan.
            Plan(Box<Swap<Plan>>),
            $(#[doc = concat!("A row of `", stringify!($table), "`.")] $record(RowChange<$record>)),*
        }

        impl Change {
            fn apply(&self, plan: &mut Plan) {
                match self {
                    Change::Title(swap) => plan.title.clone_from(&swap.after),
                    Change::Settings(swap) => plan.settings = swap.after.clone(),
                    Change::Strategy(swap) => plan.strategy = swap.after.clone(),
                    Change::Plan(swap) => *plan = Plan { revision: plan.revision, read_by: plan.read_by.clone(), ..swap.after.clone() },
                    $(Change::$record(row) => row.apply(&mut plan.$table)),*
                }
            }

            fn inverted(&self) -> Self {
                match self {
                    Change::Title(swap) => Change::Title(swap.inverted()),
                    Change::Settings(swap) => Change::Settings(swap.inverted()),
                    Change::Strategy(swap) => Change::Strategy(swap.inverted()),
                    Change::Plan(swap) => Change::Plan(Box::new(swap.inverted())),
                    $(Change::$record(row) => Change::$record(row.inverted())),*
                }
            }

            /// The record the change adds, if it adds one.
            #[must_use]
            pub fn added(&self) -> Option<RecordRef> {
                match self {
                    $(Change::$record(Swap { before: None, after: Some(row) }) => Some(row.record.id.record_ref()),)*
                    _ => None,
                }
            }

            /// The record the change is about, if it is about one.
            #[must_use]
            pub fn record(&self) -> Option<RecordRef> {
                match self {
                    Change::Title(_) | Change::Settings(_) | Change::Strategy(_) | Change::Plan(_) => None,
                    $(Change::$record(swap) => {
                        swap.after.as_ref().or(swap.before.as_ref()).map(|row| row.record.id.record_ref())
                    })*
                }
            }
        }
    };
}
crate::domain::for_each_table!(declare_change);

impl<T: Clone> Swap<T> {
    fn inverted(&self) -> Self {
        Self { before: self.after.clone(), after: self.before.clone() }
    }
}

impl<R: Record> RowChange<R> {
    fn apply(&self, table: &mut Table<R>) {
        match (&self.before, &self.after) {
            (Some(before), Some(after)) if before.place == after.place => {
                table.replace(after.record.clone());
            }
            (before, after) => {
                if let Some(before) = before {
                    table.remove(before.record.id());
                }
                if let Some(after) = after {
                    table.insert(after.place, after.record.clone());
                }
            }
        }
    }
}

/// A named step: what a command did, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Patch {
    /// What the history calls it.
    pub label: String,
    /// The changes, in the order they happened.
    pub changes: Vec<Change>,
}

impl Patch {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Makes the changes on the plan they were decided on.
    pub fn apply(&self, plan: &mut Plan) {
        for change in &self.changes {
            change.apply(plan);
        }
    }

    /// The step that takes this one back.
    #[must_use]
    pub fn inverted(&self) -> Self {
        Self { label: self.label.clone(), changes: self.changes.iter().rev().map(Change::inverted).collect() }
    }
}
