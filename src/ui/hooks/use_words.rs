//! The reader's words, for components that are handed no plan.

use yew::prelude::*;

use crate::language::Words;

/// The words of whoever reads the widget.
#[hook]
pub fn use_words() -> Words {
    use_context::<Words>().unwrap_or_default()
}
