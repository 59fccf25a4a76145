//! What an edition shows, and how exactly.

use yew::prelude::*;

use super::EditionProps;
use crate::domain::{Audience, Choice as _, DatePrecision, EditionField, Screen};
use crate::ui::components::{Button, ButtonKind, Checkbox, Choice, Glyph, SelectField, TextField};

/// The fields of an edition.
#[component]
pub fn EditionFields(props: &EditionProps) -> Html {
    let edition = &*props.edition;
    let words = props.screen.plan.words();
    let id = |key: &str| format!("{}-{key}", edition.id);
    let options = |all: Vec<(&'static str, &'static str)>| -> Vec<Choice> {
        all.into_iter().map(|(key, label)| Choice::new(key, label)).collect()
    };
    let audiences = options(Audience::ALL.iter().map(|one| (one.key(), one.label(words))).collect());
    let precisions = options(DatePrecision::ALL.iter().map(|one| (one.key(), one.label(words))).collect());
    let audience = props.screen.edit(&edition.id, |key: String| {
        EditionField::Audience(Audience::from_key(&key).unwrap_or_default())
    });
    let precision = props.screen.edit(&edition.id, |key: String| {
        EditionField::DatePrecision(DatePrecision::from_key(&key).unwrap_or_default())
    });
    html! {
        <details class="card card-tight card-flat brief-edition">
            <summary>{ words.edition_shows() }</summary>
            <div class="stack">
                <div class="form">
                    <TextField id={id("name")} label={words.column_name()} value={edition.name.clone()} placeholder={words.edition_example()}
                        oncommit={props.screen.edit(&edition.id, EditionField::Name)} />
                    <SelectField id={id("audience")} label={words.audience()} choices={audiences} value={edition.audience.key()} oncommit={audience} />
                    <SelectField id={id("precision")} label={words.edition_dates()} choices={precisions} value={edition.date_precision.key()} oncommit={precision} />
                </div>
                { view_screens(props) }
                <div class="row">
                    <Checkbox label={words.edition_money()} checked={edition.shows_money}
                        onchange={props.screen.edit(&edition.id, EditionField::ShowsMoney)} />
                    <Checkbox label={words.edition_scores()} checked={edition.shows_scores}
                        onchange={props.screen.edit(&edition.id, EditionField::ShowsScores)} />
                    <span class="push"><Button label={words.edition_remove()} icon={Glyph::Trash} kind={ButtonKind::Danger}
                        onclick={props.screen.remove(&edition.id)} /></span>
                </div>
            </div>
        </details>
    }
}

/// One box per screen; with none ticked the edition has all of them.
fn view_screens(props: &EditionProps) -> Html {
    let words = props.screen.plan.words();
    let edition = &*props.edition;
    let tick = |screen: &Screen| {
        let (screen, screens) = (*screen, edition.screens.clone());
        let onchange = props.screen.edit(&edition.id, move |ticked: bool| {
            let kept = |one: &Screen| if *one == screen { ticked } else { screens.contains(one) };
            EditionField::Screens(Screen::ALL.iter().copied().filter(kept).collect())
        });
        html! { <Checkbox label={screen.label(props.screen.plan.words())} checked={edition.screens.contains(&screen)} {onchange} /> }
    };
    html! {
        <fieldset class="brief-screens">
            <legend class="field-label">{ words.edition_parts() }</legend>
            <div class="row">{ for Screen::ALL.iter().map(tick) }</div>
            if edition.screens.is_empty() { <p class="field-hint">{ words.edition_all_parts() }</p> }
        </fieldset>
    }
}
