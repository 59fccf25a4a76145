//! A table that was handed in, read and held against the plan: at once where it is short, else beside the page and in slices, with
//! the progress told.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::Handed;
use crate::format::import::{
    Destination, Edits, EditsRun, Import, ImportError, ImportRun, Mapping, Progress, to_edits,
};
use crate::store::Reply;
use crate::ui::hooks::{OutsideRef, Slices, ask, in_slices};
use crate::ui::plan_ref::{PlanRef, Shared};
use crate::worker::table::{self, Arrived, Arriving};

/// So many rows are held against a plan between two frames.
const HELD_AT_ONCE: usize = 2_000;

/// A table with no more bytes is read between two frames.
const READ_AT_ONCE: usize = 64 * 1024;

/// How far the reading is.
#[derive(Clone, Default, PartialEq)]
pub struct Reading {
    /// What was understood; of another mapping while it is read again.
    pub import: Option<Shared<Import>>,
    /// Why nothing can be used.
    pub refused: Option<ImportError>,
    /// The share that is read while reading goes on.
    pub share: Option<f64>,
}

impl Reading {
    fn ended(read: Result<Import, ImportError>) -> Self {
        match read {
            Ok(import) => Self { import: Some(Shared::new(import)), ..Self::default() },
            Err(error) => Self { refused: Some(error), ..Self::default() },
        }
    }
}

/// Reads a table as a person wants it read, anew whenever that changes; it stops when the component goes.
#[hook]
pub fn use_import(handed: &Rc<Handed>, mapping: &Mapping) -> Reading {
    let outside = use_context::<OutsideRef>();
    let bytes = handed.bytes.as_ref().map_or(&[][..], Vec::as_slice);
    let is_short = bytes.len() <= READ_AT_ONCE;
    let at_once = use_memo((handed.name.clone(), bytes.len(), mapping.clone()), |(name, _, mapping)| {
        is_short.then(|| Reading::ended(read_at_once(bytes, name, mapping)))
    });
    let reading = use_state(Reading::default);
    {
        let (reading, handed) = (reading.clone(), handed.clone());
        use_effect_with((handed.name.clone(), bytes.len(), mapping.clone()), move |(_, _, mapping)| {
            let bytes = handed.bytes.as_ref().map_or(&[][..], Vec::as_slice);
            let arriving = Rc::new(RefCell::new(Slices::default()));
            let asked = (!is_short).then(|| {
                let before = reading.import.clone();
                reading.set(Reading { import: before.clone(), share: Some(0.0), refused: None });
                let (setter, arriving) = (reading.setter(), arriving.clone());
                let tell = move |reply: Reply| match reply {
                    Reply::SoFar(share) => {
                        let share = share.first().copied();
                        setter.set(Reading { import: before.clone(), share, refused: None });
                    }
                    Reply::Whole(numbers) => {
                        let before = arriving.replace(take_in(numbers, setter.clone()));
                        drop(before);
                    }
                    Reply::Nothing => {}
                };
                ask(outside.as_ref(), table::question(bytes, &handed.name, mapping), Rc::new(tell))
            });
            move || drop((asked, arriving))
        });
    }
    (*at_once).clone().unwrap_or_else(|| (*reading).clone())
}

/// Takes in what the worker understood.
fn take_in(numbers: Vec<f64>, setter: UseStateSetter<Reading>) -> Slices {
    let mut arriving = Arriving::new(numbers);
    in_slices(move || match arriving.step() {
        Arrived::Partly => true,
        Arrived::Wholly(import) => {
            setter.set(import.map(|import| Reading::ended(*import)).unwrap_or_default());
            false
        }
    })
}

/// What was understood of a table, and what it would do to the plan.
#[derive(Clone, PartialEq)]
pub struct Held {
    /// What was understood.
    pub import: Shared<Import>,
    /// What it would do.
    pub edits: Shared<Edits>,
}

/// Holds what was understood against the plan, anew whenever something changes. The flag says whether that is what there is now, or
/// still what was before.
#[hook]
pub fn use_edits(
    plan: &PlanRef,
    import: Option<&Shared<Import>>,
    destination: &Destination,
) -> (Option<Held>, bool) {
    let asked = (plan.clone(), import.cloned(), destination.clone());
    let is_short = import.is_none_or(|import| import.rows.len() <= HELD_AT_ONCE);
    let at_once = use_memo(asked.clone(), |(plan, import, destination)| {
        let import = import.clone().filter(|_| is_short)?;
        let edits = Shared::new(to_edits(&import, plan, destination));
        Some(Held { import, edits })
    });
    let held = use_state_eq(|| None::<Held>);
    // What the state was worked out for.
    let held_for = use_mut_ref(|| None::<(PlanRef, Option<Shared<Import>>, Destination)>);
    {
        let (setter, held_for) = (held.setter(), held_for.clone());
        use_effect_with(asked.clone(), move |asked| {
            let slices = asked.1.clone().filter(|_| !is_short).map(|import| {
                let asked = asked.clone();
                let mut run = EditsRun::new(&import, asked.0.0.clone(), asked.2.clone());
                in_slices(move || {
                    let Some(edits) = run.step(&import) else { return true };
                    *held_for.borrow_mut() = Some(asked.clone());
                    setter.set(Some(Held { import: import.clone(), edits: Shared::new(edits) }));
                    false
                })
            });
            move || drop(slices)
        });
    }
    if is_short && import.is_some() {
        return ((*at_once).clone(), true);
    }
    let is_now = held_for.borrow().as_ref() == Some(&asked);
    ((*held).clone(), is_now)
}

fn read_at_once(bytes: &[u8], name: &str, mapping: &Mapping) -> Result<Import, ImportError> {
    let mut run = ImportRun::new(bytes.to_vec(), name, mapping.clone());
    loop {
        if let Progress::Ended(import) = run.step() {
            return *import;
        }
    }
}
