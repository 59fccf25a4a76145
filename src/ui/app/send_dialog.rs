//! The plan leaves with Roadbook in one file, or in a link: for whom, and what keeps it here.

use std::rc::Rc;

use yew::prelude::*;

use super::for_whom::{audiences, view_gone, view_leaks};
use crate::domain::{Date, Edition, Id, Plan};
use crate::format::edition::{EditionGone, Leak, Place, chosen_edition, edition_of, leaks};
use crate::format::plan_file::write_plan;
use crate::format::single_file::{single_file, single_file_name};
use crate::language::Words;
use crate::store::{Linked, Msg};
use crate::ui::components::{Button, ButtonKind, Dialog, Glyph, SelectField};
use crate::ui::hooks::OutsideRef;
use crate::ui::plan_ref::PlanRef;

/// How it leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// In one page with Roadbook.
    Page,
    /// In an address.
    Link,
}

/// What [`SendDialog`] shows and does.
#[derive(Clone, Properties, PartialEq)]
pub struct SendDialogProps {
    /// The plan that is shown.
    pub plan: PlanRef,
    /// Today where the reader is.
    pub today: Date,
    /// How it is to leave; closed without.
    pub way: Option<Way>,
    /// Told when it is to close.
    pub onclose: Callback<()>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// The dialog.
#[component]
pub fn SendDialog(props: &SendDialogProps) -> Html {
    let words = props.plan.words();
    let title = match props.way {
        Some(Way::Link) => words.action_copy_link(),
        _ => words.action_export_page(),
    };
    html! {
        <Dialog id="send" {title} open={props.way.is_some()} onclose={props.onclose.clone()}>
            if let Some(way) = props.way { <Choices ..ChoicesProps { dialog: props.clone(), way } /> }
        </Dialog>
    }
}

#[derive(Clone, Properties, PartialEq)]
struct ChoicesProps {
    dialog: SendDialogProps,
    way: Way,
}

/// Drawn anew each time the dialog opens.
#[component]
fn Choices(props: &ChoicesProps) -> Html {
    let ChoicesProps { dialog, way } = props;
    let words = dialog.plan.words();
    let chosen = use_state_eq(|| None::<Id<Edition>>);
    let outside = use_context::<OutsideRef>();
    let asked = (dialog.plan.clone(), (*chosen).clone(), *way, dialog.today);
    let made = use_memo(asked, |(plan, chosen, way, today)| {
        let address = outside.map(|outside| outside.0.page_address()).unwrap_or_default();
        let edition = chosen_edition(plan, chosen.as_ref())?;
        Ok::<_, EditionGone>(edition.map(|edition| Made::of(plan, edition, *way, &address, *today)))
    });
    let reduced = made.as_ref().as_ref().ok().and_then(Option::as_ref).map(|made| made.plan.clone());
    let onclick = {
        let (dispatch, onclose, reduced, way) =
            (dialog.dispatch.clone(), dialog.onclose.clone(), reduced.clone(), *way);
        Callback::from(move |()| {
            let reduced = reduced.clone();
            dispatch.emit(match way {
                Way::Page => Msg::ExportPage(reduced),
                Way::Link => Msg::CopyLink(reduced.map_or(Linked::Plan, Linked::Edition)),
            });
            onclose.emit(());
        })
    };
    let leaving: &Plan = reduced.as_deref().unwrap_or(&dialog.plan);
    let oncommit = {
        let chosen = chosen.setter();
        Callback::from(move |id: String| chosen.set(Id::new(&id).ok()))
    };
    html! {
        <div class="stack">
            <SelectField id="send-edition" label={words.export_for()} choices={audiences(&dialog.plan)}
                value={chosen.as_ref().map(Id::to_string).unwrap_or_default()} {oncommit} />
            { match &*made {
                Err(gone) => view_gone(words, *gone),
                Ok(Some(made)) if !made.leaks.is_empty() => view_leaks(words, &made.leaks),
                Ok(_) => html! {
                    <>
                        <p class="muted" role="status">{ told(words, *way) }</p>
                        <div class="row">{ send_button(words, *way, leaving, onclick) }</div>
                    </>
                },
            } }
        </div>
    }
}

fn told(words: &Words, way: Way) -> &'static str {
    match way {
        Way::Page => words.send_told_page(),
        Way::Link => words.send_told_link(),
    }
}

fn send_button(words: &Words, way: Way, plan: &Plan, onclick: Callback<()>) -> Html {
    let (label, icon) = match way {
        Way::Page => (words.export_download(&single_file_name(plan)), Glyph::Export),
        Way::Link => (words.action_copy_link().to_owned(), Glyph::Copy),
    };
    html! { <Button {label} {icon} kind={ButtonKind::Primary} {onclick} /> }
}

/// The reduced plan of an edition, and what would leave with it although the edition hides it.
struct Made {
    plan: Rc<Plan>,
    leaks: Vec<Leak>,
}

impl Made {
    fn of(plan: &Plan, edition: &Edition, way: Way, address: &str, today: Date) -> Self {
        let open = edition_of(plan, edition, today);
        let found = match way {
            // Roadbook's own script is the same for everybody.
            Way::Page => {
                let page = single_file(&open, "", today);
                leaks(page.as_bytes(), &single_file_name(&open), plan, edition, today)
            }
            // What is packed cannot be searched.
            Way::Link => {
                let mut found = leaks(write_plan(&open).as_bytes(), address, plan, edition, today);
                for leak in found.iter_mut().filter(|leak| leak.place == Place::FileName) {
                    leak.place = Place::Address;
                }
                found
            }
        };
        Self { plan: Rc::new(open), leaks: found }
    }
}
