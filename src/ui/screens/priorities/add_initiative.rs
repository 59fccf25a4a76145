//! A line to type a title into: Enter adds the initiative.

use yew::prelude::*;

use crate::ui::hooks::use_words;

use crate::command::Command;
use crate::domain::{Initiative, InitiativeField};
use crate::store::Msg;
use crate::ui::components::TextField;

/// What [`AddInitiative`] does.
#[derive(Properties, PartialEq)]
pub struct AddInitiativeProps {
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// The line.
#[component]
pub fn AddInitiative(props: &AddInitiativeProps) -> Html {
    let words = use_words();
    let oncommit = props
        .dispatch
        .reform(|title: String| Msg::Run(Command::add::<Initiative>(vec![InitiativeField::Title(title)])));
    html! {
        <div class="add-initiative">
            <TextField id="add-initiative" label={words.add_an_initiative()} label_hidden=true value=""
                placeholder={words.add_initiative_example()} {oncommit} />
        </div>
    }
}
