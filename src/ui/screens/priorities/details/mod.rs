//! One initiative in detail, beside the ranking.

mod confidence;
mod goals;
mod kano;
mod links;
mod predictions;

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::domain::{Choice as _, Id, Initiative, InitiativeField, Status};
use crate::ui::components::{Choice, Glyph, IconButton, InlineEdit, SelectField, TextField};
use crate::ui::screens::ScreenProps;
use confidence::ConfidenceSource;
use goals::GoalImpacts;
use kano::Kano;
use links::Links;
use predictions::Predictions;

/// What [`Details`] shows and does.
#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// Which initiative.
    pub initiative: Id<Initiative>,
    /// Whether focus goes to the heading when it appears.
    pub takes_focus: bool,
    /// Told to close it.
    pub onclose: Callback<()>,
}

/// What a part of the details is handed.
#[derive(Clone, Properties)]
pub struct PartProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// The initiative.
    pub initiative: Rc<Initiative>,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        self.screen == other.screen && Rc::ptr_eq(&self.initiative, &other.initiative)
    }
}

/// The panel.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    let words = props.screen.plan.words();
    let heading = use_node_ref();
    {
        let (heading, takes_focus) = (heading.clone(), props.takes_focus);
        use_effect_with((), move |()| {
            if let Some(heading) = heading.cast::<HtmlElement>().filter(|_| takes_focus) {
                // A heading that is gone already needs no focus.
                let _ = heading.focus();
            }
        });
    }
    let Some(initiative) = props.screen.plan.initiatives.get(&props.initiative) else {
        return Html::default();
    };
    let part = PartProps { screen: props.screen.clone(), initiative: initiative.clone() };
    let close = on_close(props, &heading);
    let onkeydown = {
        let close = close.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.default_prevented() {
                close.emit(());
            }
        }
    };
    html! {
        <aside class="priorities-details card" aria-label={words.details()} {onkeydown}>
            <div class="split details-head">
                <h2 ref={heading} tabindex="-1" class="grow">
                    <InlineEdit id={format!("{}-details-title", initiative.id)} label={words.column_title()} value={initiative.title.clone()}
                        placeholder={words.untitled()} read_only={part.screen.read_only}
                        oncommit={part.screen.edit(&initiative.id, InitiativeField::Title)} />
                </h2>
                <IconButton glyph={Glyph::Close} label={words.close_details()} onclick={close} />
            </div>
            { view_about(&part) }
            <ConfidenceSource ..part.clone() />
            <GoalImpacts ..part.clone() />
            <Predictions ..part.clone() />
            <Kano ..part.clone() />
            <Links ..part />
        </aside>
    }
}

/// Closes the panel and puts focus back where it was opened.
fn on_close(props: &DetailsProps, heading: &NodeRef) -> Callback<()> {
    let (onclose, heading, button) =
        (props.onclose.clone(), heading.clone(), format!("{}-open", props.initiative));
    Callback::from(move |()| {
        let root =
            heading.cast::<HtmlElement>().and_then(|heading| heading.closest(".priorities").ok().flatten());
        let opener = root.and_then(|root| root.query_selector(&format!("#{button}")).ok().flatten());
        onclose.emit(());
        if let Some(opener) =
            opener.and_then(|opener| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(opener).ok())
        {
            // Only a convenience: without it focus starts at the top.
            let _ = opener.focus();
        }
    })
}

fn view_about(part: &PartProps) -> Html {
    let PartProps { screen, initiative: one } = part;
    let words = screen.plan.words();
    let read_only = screen.read_only;
    let statuses: Vec<Choice> = Status::ALL
        .iter()
        .map(|status| Choice::new(status.key(), status.label(screen.plan.words())))
        .collect();
    let old = one.status;
    let status = screen
        .edit(&one.id, move |key: String| InitiativeField::Status(Status::from_key(&key).unwrap_or(old)));
    html! {
        <>
            <InlineEdit id={format!("{}-summary", one.id)} label={words.column_summary()} value={one.summary.clone()} multiline=true block=true
                placeholder={words.summary_example()} {read_only}
                oncommit={screen.edit(&one.id, InitiativeField::Summary)} />
            <div class="form">
                <SelectField id={format!("{}-details-status", one.id)} label={words.grouping_status()} choices={statuses} disabled={read_only}
                    value={one.status.key()} oncommit={status} />
                <TextField id={format!("{}-details-owner", one.id)} label={words.grouping_owner()} value={one.owner.clone()} disabled={read_only}
                    oncommit={screen.edit(&one.id, InitiativeField::Owner)} />
                <div class="form-whole">
                    <TextField id={format!("{}-tags", one.id)} label={words.column_tags()} value={one.tags.join(", ")} disabled={read_only}
                        placeholder={words.tags_hint()} oncommit={screen.edit(&one.id, |text: String| {
                            InitiativeField::Tags(tags(&text))
                        })} />
                </div>
            </div>
        </>
    }
}

fn tags(text: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in text.split(',').map(str::trim).filter(|tag| !tag.is_empty()) {
        if !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}
