//! What a person has typed but not yet committed.
//!
//! *Invariant:* nothing typed is lost by a re-render. A draft ends only when it is committed, when Escape takes it back,
//! or when the committed value itself changes (an undo, another tab).

use crate::language::Words;
use std::rc::Rc;
use yew::prelude::*;

/// Reads a text: the canonical form of what was meant, or one sentence that says what is wrong and how to mend it.
///
/// A plain function, so that it compares cheaply: `check={Check(read_estimate)}`.
#[derive(Clone, Copy, Debug)]
pub struct Check(pub fn(&str, &Words) -> Result<String, String>);

impl PartialEq for Check {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

/// The same as a [`Check`], but able to carry bounds; internal to the fields.
pub(super) type Read = Rc<dyn Fn(&str) -> Result<String, String>>;

/// Takes a text as it is, without the white space around it.
pub(super) fn read_with(check: Option<Check>, words: Words) -> Read {
    Rc::new(move |text: &str| match check {
        Some(Check(read)) => read(text.trim(), &words),
        None => Ok(text.trim().to_owned()),
    })
}

/// The draft of one control.
#[derive(Clone)]
pub(super) struct Draft {
    text: UseStateHandle<Option<String>>,
    error: UseStateHandle<Option<String>>,
    value: AttrValue,
    read: Read,
    oncommit: Callback<String>,
}

/// A draft over `value`; `oncommit` hears the canonical text, and only when it differs from `value`.
#[hook]
pub(super) fn use_draft(value: AttrValue, read: Read, oncommit: Callback<String>) -> Draft {
    let text = use_state_eq(|| None::<String>);
    let error = use_state_eq(|| None::<String>);
    {
        let (text, error) = (text.clone(), error.clone());
        use_effect_with(value.clone(), move |_| {
            text.set(None);
            error.set(None);
        });
    }
    Draft { text, error, value, read, oncommit }
}

impl Draft {
    /// What the control shows.
    pub fn shown(&self) -> AttrValue {
        self.text.as_ref().map_or_else(|| self.value.clone(), |text| AttrValue::from(text.clone()))
    }

    /// Whether something typed waits to be committed.
    pub fn is_pending(&self) -> bool {
        self.text.is_some()
    }

    /// Why the draft could not be committed.
    pub fn error(&self) -> Option<AttrValue> {
        self.error.as_ref().map(|error| AttrValue::from(error.clone()))
    }

    /// Keeps what was typed; a complaint about the text before goes away.
    pub fn type_in(&self, text: String) {
        self.text.set(Some(text));
        self.error.set(None);
    }

    /// Takes the draft back.
    pub fn revert(&self) {
        self.text.set(None);
        self.error.set(None);
    }

    /// Commits the draft. `false` means that it was refused and is still there, with its error.
    pub fn commit(&self) -> bool {
        let Some(text) = self.text.as_ref() else { return true };
        match (self.read)(text) {
            Ok(canonical) => {
                self.revert();
                if canonical != *self.value {
                    self.oncommit.emit(canonical);
                }
                true
            }
            Err(sentence) => {
                self.error.set(Some(sentence));
                false
            }
        }
    }
}
