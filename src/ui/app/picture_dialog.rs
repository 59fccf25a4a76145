//! The screen as a picture: looked at first, then saved or copied, with the plan inside or without.

use std::rc::Rc;

use yew::prelude::*;

use super::for_whom::{audiences, view_gone, view_leaks};
use crate::domain::{Date, Edition, Id};
use crate::format::edition::{EditionGone, Leak, chosen_edition, edition_of, leaks};
use crate::format::export::file_stem;
use crate::format::picture::{Light, Picture, picture};
use crate::format::plan_file::write_plan;
use crate::select::page_view::PageView;
use crate::store::{Msg, PngOrder, TextFile};
use crate::ui::components::{Button, ButtonKind, Checkbox, Dialog, Glyph, SelectField};
use crate::ui::hooks::OutsideRef;
use crate::ui::plan_ref::PlanRef;

/// What [`PictureDialog`] shows and does.
#[derive(Clone, Properties, PartialEq)]
pub struct PictureDialogProps {
    /// The plan that is shown.
    pub plan: PlanRef,
    /// What is shown of it.
    pub view: PageView,
    /// Today where the reader is.
    pub today: Date,
    /// Whether it is open.
    pub open: bool,
    /// Told when it is to close.
    pub onclose: Callback<()>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// The dialog.
#[component]
pub fn PictureDialog(props: &PictureDialogProps) -> Html {
    let title = props.plan.words().picture_dialog();
    html! {
        <Dialog id="picture" {title} open={props.open} onclose={props.onclose.clone()} wide=true>
            if props.open { <Choices ..props.clone() /> }
        </Dialog>
    }
}

/// Drawn anew each time the dialog opens.
#[component]
fn Choices(props: &PictureDialogProps) -> Html {
    let words = props.plan.words();
    let carries = use_state_eq(|| true);
    let edition = use_state_eq(|| None::<Id<Edition>>);
    let asked = (props.plan.clone(), (*edition).clone(), props.view.clone(), props.today);
    let made = use_memo(asked, |(plan, edition, view, today)| {
        Made::of(plan, edition.as_ref(), view, *today).map(Rc::new)
    });
    let onaudience = {
        let edition = edition.clone();
        Callback::from(move |id: String| edition.set(Id::new(&id).ok()))
    };
    let for_whom = html! {
        if edition.is_some() || !props.plan.editions.is_empty() {
            <SelectField id="picture-edition" label={words.export_for()} choices={audiences(&props.plan)}
                value={edition.as_ref().map(Id::to_string).unwrap_or_default()} oncommit={onaudience} />
        }
    };
    let made = match &*made {
        Ok(made) => made,
        Err(gone) => return html! { <div class="stack">{ for_whom }{ view_gone(words, *gone) }</div> },
    };
    let drawn = &made.drawn;
    let takes_pictures = use_context::<OutsideRef>().is_some_and(|outside| outside.0.takes_pictures());
    let onchange = {
        let carries = carries.clone();
        Callback::from(move |with| carries.set(with))
    };
    let button = |label: &'static str, icon: Glyph, message: fn(&PlanRef, &Picture, bool) -> Msg| {
        let (made, carries) = (made.clone(), *carries);
        let (dispatch, onclose) = (props.dispatch.clone(), props.onclose.clone());
        let onclick = Callback::from(move |()| {
            dispatch.emit(message(&made.plan, &made.drawn, carries));
            onclose.emit(());
        });
        html! { <Button {label} {onclick} {icon} kind={ButtonKind::Plain} /> }
    };
    let told = if *carries { words.picture_carries_plan() } else { words.picture_carries_none() };
    html! {
        <div class="stack">
            <img class="picture-preview" src={data_address(drawn)} alt={drawn.title.clone()} />
            { for_whom }
            <div class="row"><Checkbox label={words.picture_with_plan()} checked={*carries} {onchange} /></div>
            <p class="muted" role="status">{ told }</p>
            if made.leaks.is_empty() {
                <div class="row">
                    { button(words.picture_save_svg(), Glyph::Export, svg_file) }
                    { button(words.picture_save_png(), Glyph::Export, |plan, drawn, carries| Msg::SavePng(png_order(plan, drawn, carries))) }
                    if takes_pictures {
                        { button(words.picture_copy(), Glyph::Copy, |plan, drawn, _| Msg::CopyPng(png_order(plan, drawn, false))) }
                    }
                </div>
            } else {
                { view_leaks(words, &made.leaks) }
            }
            if takes_pictures { <p class="muted small">{ words.picture_copy_hint() }</p> }
        </div>
    }
}

/// A picture, the plan that it is of, and what it says although the edition hides it.
struct Made {
    plan: PlanRef,
    drawn: Picture,
    leaks: Vec<Leak>,
}

impl Made {
    fn of(
        plan: &PlanRef,
        edition: Option<&Id<Edition>>,
        view: &PageView,
        today: Date,
    ) -> Result<Self, EditionGone> {
        let Some(edition) = chosen_edition(plan, edition)? else {
            return Ok(Self { plan: plan.clone(), drawn: picture(plan, view, today), leaks: Vec::new() });
        };
        let open = edition_of(plan, edition, today);
        let drawn = picture(&open, view, today);
        // With the plan inside it says the most.
        let svg = drawn.svg(Light::AsPreferred, Some(&write_plan(&open)));
        let name = format!("{}.svg", file_stem(&drawn.title));
        let leaks = leaks(svg.as_bytes(), &name, plan, edition, today);
        Ok(Self { plan: PlanRef(Rc::new(open)), drawn, leaks })
    }
}

/// The picture as an address that holds it, as policies for images allow it.
fn data_address(picture: &Picture) -> String {
    let svg = picture.svg(Light::AsPreferred, None).replace('%', "%25").replace('#', "%23");
    format!("data:image/svg+xml;charset=utf-8,{svg}")
}

fn svg_file(plan: &PlanRef, picture: &Picture, carries: bool) -> Msg {
    let plan_text = carries.then(|| write_plan(plan));
    Msg::Download(TextFile {
        name: format!("{}.svg", file_stem(&picture.title)),
        media_type: "image/svg+xml",
        text: picture.svg(Light::AsPreferred, plan_text.as_deref()),
    })
}

/// What has to be known to make a PNG of a picture.
pub fn png_order(plan: &PlanRef, picture: &Picture, carries: bool) -> PngOrder {
    let (width, height) = picture.pixels();
    PngOrder {
        name: format!("{}.png", file_stem(&picture.title)),
        svg: picture.svg(Light::Light, None),
        width,
        height,
        title: picture.title.clone(),
        description: picture.description.clone(),
        plan_text: carries.then(|| write_plan(plan)),
    }
}
