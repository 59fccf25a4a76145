//! For whom something leaves: everything, or an edition; and what keeps it here.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::Edition;
use crate::format::edition::{EditionGone, Leak};
use crate::language::{Say, Words};
use crate::ui::components::Choice;
use crate::ui::plan_ref::PlanRef;

/// The editions of a plan, and before them everything.
pub(super) fn audiences(plan: &PlanRef) -> Vec<Choice> {
    let choice = |edition: &Rc<Edition>| Choice::new(edition.id.to_string(), plan.name_of(&edition.id));
    let everything = Choice::new("", plan.words().export_for_all());
    std::iter::once(everything).chain(plan.editions.iter().map(choice)).collect()
}

/// That nothing can leave, and what to do about it.
pub(super) fn view_gone(words: &Words, gone: EditionGone) -> Html {
    html! { <p class="strong" role="alert">{ gone.say(words) }</p> }
}

/// What must not leave, and what to do about it.
pub(super) fn view_leaks(words: &Words, leaks: &[Leak]) -> Html {
    html! {
        <div class="stack" role="alert">
            <p class="strong">{ words.export_leaks() }</p>
            <ul class="brief-list">{ for leaks.iter().map(|leak| html! { <li>{ leak.say(words) }</li> }) }</ul>
        </div>
    }
}
