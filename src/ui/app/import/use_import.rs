//! A table that was handed in, read: at once where it is short, else beside the page with its progress told.

use std::rc::Rc;

use yew::prelude::*;

use super::Handed;
use crate::format::import::{Import, ImportError, ImportRun, Mapping, Progress};
use crate::store::Reply;
use crate::ui::hooks::{OutsideRef, ask};
use crate::ui::plan_ref::Shared;
use crate::worker::table;

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
            let asked = (!is_short).then(|| {
                let before = reading.import.clone();
                reading.set(Reading { import: before.clone(), share: Some(0.0), refused: None });
                let setter = reading.setter();
                let tell = move |reply: Reply| match reply {
                    Reply::SoFar(share) => {
                        let share = share.first().copied();
                        setter.set(Reading { import: before.clone(), share, refused: None });
                    }
                    Reply::Whole(numbers) => {
                        setter.set(table::import(&numbers).map(Reading::ended).unwrap_or_default());
                    }
                    Reply::Nothing => {}
                };
                ask(outside.as_ref(), table::question(bytes, &handed.name, mapping), Rc::new(tell))
            });
            move || drop(asked)
        });
    }
    (*at_once).clone().unwrap_or_else(|| (*reading).clone())
}

fn read_at_once(bytes: &[u8], name: &str, mapping: &Mapping) -> Result<Import, ImportError> {
    let mut run = ImportRun::new(bytes.to_vec(), name, mapping.clone());
    loop {
        if let Progress::Ended(import) = run.step() {
            return *import;
        }
    }
}
