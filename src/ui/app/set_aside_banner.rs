//! Offers texts that were kept apart: what could not be read, what another tab saved.

use yew::prelude::*;

use crate::language::Words;
use crate::store::{Msg, SetAside, TextFile};
use crate::ui::components::{Button, ButtonKind};
use crate::ui::hooks::use_words;

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
    let words = use_words();
    if props.texts.is_empty() {
        return Html::default();
    }
    html! {
        <div class="notice notice-warn stack-tight" role="alert">
            <p>{ words.texts_kept_apart(props.texts.len()) }</p>
            <div class="row">
                { for props.texts.iter().enumerate().map(|(place, text)| download(&words, place, text, &props.dispatch)) }
                <Button label={words.dismiss()} kind={ButtonKind::Quiet} onclick={props.dispatch.reform(|()| Msg::DismissSetAside)} />
            </div>
        </div>
    }
}

fn download(words: &Words, place: usize, kept: &SetAside, dispatch: &Callback<Msg>) -> Html {
    let name = format!("kept-apart-{}.txt", place + 1);
    let file = TextFile { name, media_type: "text/plain", text: kept.text.clone() };
    let label = words.download_text(&words.count(place + 1));
    html! { <Button {label} onclick={dispatch.reform(move |()| Msg::Download(file.clone()))} /> }
}
