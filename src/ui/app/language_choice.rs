//! Which language a person reads the widget in: the page's, or one chosen for this browser.

use yew::prelude::*;

use crate::language::{Language, Say};
use crate::store::{Msg, Notice};
use crate::ui::components::{Choice, SelectField};
use crate::ui::hooks::{OutsideRef, use_words};

/// What [`LanguageChoice`] does.
#[derive(Properties, PartialEq)]
pub struct LanguageChoiceProps {
    /// Takes what the person is to be told.
    pub dispatch: Callback<Msg>,
}

/// A list of the languages; each calls itself as its speakers do.
#[component]
pub fn LanguageChoice(props: &LanguageChoiceProps) -> Html {
    let (words, outside) = (use_words(), use_context::<OutsideRef>());
    let Some(OutsideRef(outside)) = outside else { return Html::default() };
    let mut choices = vec![Choice::new("", words.language_of_the_page())];
    choices.extend(Language::ALL.map(|language| Choice::new(language.tag(), language.own_name())));
    let value = outside.chosen_language().map_or("", Language::tag);
    let oncommit = {
        let (dispatch, words) = (props.dispatch.clone(), words.clone());
        Callback::from(move |tag: String| {
            if let Err(error) = outside.choose_language(Language::of_tag(&tag)) {
                dispatch.emit(Msg::Notify(Notice::problem(error.say(&words))));
            }
        })
    };
    html! {
        <SelectField id="settings-language" label={words.language_choice()} {choices} {value}
            hint={words.language_choice_hint()} {oncommit} />
    }
}
