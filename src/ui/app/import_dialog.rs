//! Take in a plan or a table: choose a file or paste, look, then take it over.

use yew::prelude::*;

use crate::store::Msg;
use crate::ui::components::Dialog;
use crate::ui::plan_ref::PlanRef;

/// What [`ImportDialog`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ImportDialogProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Whether it is open.
    pub open: bool,
    /// Told when it is to close.
    pub onclose: Callback<()>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// The import dialog.
#[component]
pub fn ImportDialog(props: &ImportDialogProps) -> Html {
    html! {
        <Dialog id="import" title="Import" open={props.open} onclose={props.onclose.clone()} wide=true></Dialog>
    }
}
