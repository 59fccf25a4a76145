//! Offers texts that were kept apart: what could not be read, what another tab saved.

use yew::prelude::*;

use crate::store::{Msg, SetAside, TextFile};
use crate::ui::components::{Button, ButtonKind};

/// What [`SetAsideBanner`] shows and does.
#[derive(Properties, PartialEq)]
pub struct SetAsideBannerProps {
    /// The texts kept apart.
    pub texts: Vec<SetAside>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// A banner with one download per text; nothing when there is none.
#[component]
pub fn SetAsideBanner(props: &SetAsideBannerProps) -> Html {
    if props.texts.is_empty() {
        return Html::default();
    }
    let sentence = if props.texts.len() == 1 {
        "Another saved text of this plan could not be opened here, or came from another tab. It is kept apart, unchanged."
    } else {
        "Other saved texts of this plan could not be opened here, or came from another tab. They are kept apart, unchanged."
    };
    html! {
        <div class="notice notice-warn stack-tight" role="alert">
            <p>{ sentence }</p>
            <div class="row">
                { for props.texts.iter().enumerate().map(|(place, text)| download(place, text, &props.dispatch)) }
                <Button label="Dismiss" kind={ButtonKind::Quiet} onclick={props.dispatch.reform(|()| Msg::DismissSetAside)} />
            </div>
        </div>
    }
}

fn download(place: usize, kept: &SetAside, dispatch: &Callback<Msg>) -> Html {
    let name = format!("kept-apart-{}.txt", place + 1);
    let file = TextFile { name, media_type: "text/plain", text: kept.text.clone() };
    let label = format!("Download text {}", place + 1);
    html! { <Button {label} onclick={dispatch.reform(move |()| Msg::Download(file.clone()))} /> }
}
