//! Whether what is drawn is for paper: there nothing scrolls and nothing can be pressed.

use yew::prelude::*;

/// Whether what is drawn is for paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OnPaper(pub bool);

/// Whether what is drawn is for paper.
#[hook]
pub fn use_on_paper() -> bool {
    use_context::<OnPaper>().unwrap_or_default().0
}
