//! What an edition shows, and how exactly.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::EditionProps;
use crate::domain::{
    Audience, Choice as _, DatePrecision, Edition, EditionField, Plan, RecordRef, Screen, Status, TableName,
    field_words,
};
use crate::language::Words;
use crate::ui::components::{
    Button, ButtonKind, Checkbox, Choice, Glyph, LineList, SelectField, TextField, TokenPicker,
};

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
                    <Checkbox label={words.edition_names()} checked={edition.shows_names}
                        onchange={props.screen.edit(&edition.id, EditionField::ShowsNames)} />
                </div>
                { view_words_instead(props) }
                { view_left_out(props) }
                <div class="row">
                    <span class="push"><Button label={words.edition_remove()} icon={Glyph::Trash} kind={ButtonKind::Danger}
                        onclick={props.screen.remove(&edition.id)} /></span>
                </div>
            </div>
        </details>
    }
}

/// What stands in place of money and names that are hidden.
fn view_words_instead(props: &EditionProps) -> Html {
    let (words, edition) = (props.screen.plan.words(), &*props.edition);
    html! {
        if !edition.shows_money || !edition.shows_names {
            <div class="form">
                if !edition.shows_money {
                    <TextField id={format!("{}-money-word", edition.id)} label={words.edition_money_word()} value={edition.money_word.clone()}
                        placeholder={words.hidden_amount()} oncommit={props.screen.edit(&edition.id, EditionField::MoneyWord)} />
                }
                if !edition.shows_names {
                    <TextField id={format!("{}-name-word", edition.id)} label={words.edition_name_word()} value={edition.name_word.clone()}
                        placeholder={words.hidden_name()} oncommit={props.screen.edit(&edition.id, EditionField::NameWord)} />
                }
            </div>
        }
    }
}

/// What is left out: by tag, by status, record by record, by table and field; and words that may stand all the same.
fn view_left_out(props: &EditionProps) -> Html {
    let (plan, edition) = (&*props.screen.plan, &*props.edition);
    let words = plan.words();
    let picker = |key: &str,
                  label: &'static str,
                  choices: Vec<Choice>,
                  chosen: Vec<String>,
                  field: fn(Vec<String>) -> EditionField| {
        let onchange = props.screen.edit(&edition.id, move |keys: Vec<AttrValue>| {
            field(keys.iter().map(ToString::to_string).collect())
        });
        let chosen: Vec<AttrValue> = chosen.into_iter().map(AttrValue::from).collect();
        html! { <TokenPicker id={format!("{}-{key}", edition.id)} {label} {choices} {chosen} {onchange} /> }
    };
    let same =
        |keys: &[String]| keys.iter().map(|key| Choice::new(key.clone(), key.clone())).collect::<Vec<_>>();
    let tags = tags_of(plan, edition);
    let statuses = Status::ALL.iter().map(|one| Choice::new(one.key(), one.label(words))).collect();
    let hidden_statuses = edition.hides_statuses.iter().map(|one| one.key().to_owned()).collect();
    let mut records = Vec::new();
    plan.visit_titles(&mut |record, title| {
        if !matches!(record.table, TableName::Editions | TableName::Views) && !title.trim().is_empty() {
            records.push(Choice::new(record.as_str().to_owned(), title.to_owned()));
        }
    });
    let hidden_records = edition.hides_records.iter().map(|one| one.as_str().to_owned()).collect();
    html! {
        <>
        <div class="form">
            { picker("hides-tags", words.edition_hides_tags(), same(&tags), edition.hides_tags.clone(), EditionField::HidesTags) }
            { picker("only-tags", words.edition_only_tags(), same(&tags), edition.only_tags.clone(), EditionField::OnlyTags) }
            { picker("hides-statuses", words.edition_hides_statuses(), statuses, hidden_statuses, |keys| {
                EditionField::HidesStatuses(keys.iter().filter_map(|key| Status::from_key(key)).collect())
            }) }
            { picker("hides-records", words.edition_hides_records(), records, hidden_records, |keys| {
                EditionField::HidesRecords(keys.iter().filter_map(|key| RecordRef::from_text(key)).collect())
            }) }
            { picker("hides-fields", words.edition_hides_fields(), field_choices(words), edition.hides_fields.clone(), EditionField::HidesFields) }
        </div>
        <div>
            <p class="field-label">{ words.edition_allowed() }</p>
            <LineList id={format!("{}-allowed", edition.id)} label={words.edition_allowed_one()} placeholder={words.edition_allowed_example()}
                lines={edition.allowed.clone()} onchange={props.screen.edit(&edition.id, EditionField::Allowed)} />
        </div>
        </>
    }
}

/// Every tag in the plan and in the edition's rules, in order.
fn tags_of(plan: &Plan, edition: &Edition) -> Vec<String> {
    let mut tags: BTreeSet<String> = edition.hides_tags.iter().chain(&edition.only_tags).cloned().collect();
    tags.extend(plan.initiatives.iter().flat_map(|one| one.tags.iter().cloned()));
    tags.extend(plan.insights.iter().flat_map(|one| one.tags.iter().cloned()));
    tags.into_iter().collect()
}

/// The tables and fields that may be left out by name, as people most want to.
const FIELDS: [(TableName, &str); 12] = [
    (TableName::Comments, ""),
    (TableName::Decisions, ""),
    (TableName::Scenarios, ""),
    (TableName::Teams, ""),
    (TableName::Competitors, ""),
    (TableName::Milestones, ""),
    (TableName::Initiatives, "summary"),
    (TableName::Initiatives, "tags"),
    (TableName::Initiatives, "external_key"),
    (TableName::Initiatives, "deadline"),
    (TableName::Insights, "source"),
    (TableName::Decisions, "reason"),
];

fn field_choices(words: &Words) -> Vec<Choice> {
    let mut choices = vec![Choice::new("notes", words.edition_every_field(&field_words("notes", words)))];
    choices.extend(FIELDS.iter().map(|(table, field)| match *field {
        "" => Choice::new(table.key(), words.edition_every_record(table.noun(words))),
        field => Choice::new(
            format!("{}.{field}", table.key()),
            words.edition_field_of(table.noun(words), &field_words(field, words)),
        ),
    }));
    choices
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
