//! A line to type a title into: Enter adds the initiative.

use yew::prelude::*;

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
    let oncommit = props
        .dispatch
        .reform(|title: String| Msg::Run(Command::add::<Initiative>(vec![InitiativeField::Title(title)])));
    html! {
        <div class="add-initiative">
            <TextField id="add-initiative" label="Add an initiative" label_hidden=true value=""
                placeholder="Add an initiative: type its title, press Enter" {oncommit} />
        </div>
    }
}
