//! How a table is read, to be changed: what its rows become, what columns and words mean, units, sizes, dates.
//!
//! Every change is told at once; nothing is kept here but whether columns that are left out are shown.

use yew::prelude::*;

use crate::domain;
use crate::format::import::{
    ColumnUse, DateOrder, Import, Mapping, Meaning, SIZE_NAMES, Target, ValueWord, WordUse, WorkUnit,
};
use crate::language::Words;
use crate::ui::components::{Button, ButtonKind, Choice, Column, NumberField, SelectField, Table};
use crate::ui::plan_ref::Shared;

/// What [`MappingForm`] shows and does.
#[derive(Properties, PartialEq)]
pub struct MappingFormProps {
    /// What was understood.
    pub import: Shared<Import>,
    /// What the person changed so far.
    pub mapping: Mapping,
    /// Told every change.
    pub onchange: Callback<Mapping>,
    /// The words of the reader.
    pub words: Words,
}

impl MappingFormProps {
    /// A callback that changes the mapping.
    fn change<T: 'static>(&self, change: impl Fn(&mut Mapping, T) + 'static) -> Callback<T> {
        let (mapping, onchange) = (self.mapping.clone(), self.onchange.clone());
        Callback::from(move |value| {
            let mut mapping = mapping.clone();
            change(&mut mapping, value);
            onchange.emit(mapping);
        })
    }

    /// A choice from a list, by its place.
    fn choice<T: Copy + PartialEq + 'static>(
        &self,
        (id, label): (&str, &str),
        choices: Vec<(T, String)>,
        value: Option<T>,
        change: impl Fn(&mut Mapping, T) + 'static,
    ) -> Html {
        let place = choices.iter().position(|(choice, _)| Some(*choice) == value);
        let options: Vec<Choice> = choices
            .iter()
            .enumerate()
            .map(|(place, (_, label))| Choice::new(place.to_string(), label.clone()))
            .collect();
        let oncommit = self.change(move |mapping, chosen: String| {
            if let Some((choice, _)) = chosen.parse().ok().and_then(|place: usize| choices.get(place)) {
                change(mapping, *choice);
            }
        });
        let value = place.map(|place| place.to_string()).unwrap_or_default();
        // In a table the column's head says what it is.
        let label_hidden = !id.starts_with("import-how");
        html! {
            <SelectField id={id.to_owned()} label={label.to_owned()} {label_hidden} choices={options} {value} {oncommit} />
        }
    }
}

/// How the table is read.
#[component]
pub fn MappingForm(props: &MappingFormProps) -> Html {
    let (import, words) = (&props.import.0, &props.words);
    let shows_all = use_state_eq(|| false);
    let used = import.columns.iter().filter(|column| column.meaning.is_some()).count();
    html! {
        <>
            <div class="form">{ view_whole(props) }</div>
            { view_sizes(props) }
            <details class="import-mapping" open=true>
                <summary>{ words.import_columns_read(used, import.columns.len().saturating_sub(used)) }</summary>
                { view_columns(props, &shows_all) }
            </details>
            if !import.words.is_empty() {
                <details class="import-mapping" open=true>
                    <summary>{ words.import_words_read(import.words.len()) }</summary>
                    { view_words(props) }
                </details>
            }
        </>
    }
}

/// What goes for the table as a whole.
fn view_whole(props: &MappingFormProps) -> Html {
    let (import, words) = (&props.import.0, &props.words);
    let targets = Target::ALL.map(|target| (target, target.label(words).to_owned())).into();
    let units = WorkUnit::ALL.map(|unit| (unit, unit.label(words).to_owned())).into();
    let orders = vec![
        (DateOrder::DayFirst, words.import_day_first().to_owned()),
        (DateOrder::MonthFirst, words.import_month_first().to_owned()),
    ];
    let unit = props.mapping.unit.or(import.unit);
    html! {
        <>
            { props.choice(("import-how-rows", words.import_rows_become()), targets, Some(import.target), |mapping, target| {
                // Columns mean other things then.
                *mapping = Mapping { target: Some(target), ..Mapping::default() };
            }) }
            if unit.is_some() {
                { props.choice(("import-how-unit", words.import_effort_in()), units, unit, |mapping, unit| mapping.unit = Some(unit)) }
            }
            if import.dates.is_open {
                { props.choice(("import-how-dates", words.import_date_order()), orders, Some(import.dates.order), |mapping, order| {
                    mapping.date_order = Some(order);
                }) }
            }
        </>
    }
}

/// What T-shirt sizes stand for, where there are any.
fn view_sizes(props: &MappingFormProps) -> Html {
    let Some((sizes, in_points)) = props.import.0.sizes else { return Html::default() };
    let words = &props.words;
    let legend = if in_points { words.import_sizes_in_points() } else { words.import_sizes_in_months() };
    html! {
        <fieldset class="import-sizes">
            <legend class="label">{ legend }</legend>
            { for SIZE_NAMES.iter().zip(sizes).enumerate().map(|(place, (name, size))| {
                let oncommit = props.change(move |mapping, value: Option<f64>| {
                    let mut all = mapping.sizes.unwrap_or(sizes);
                    all.iter_mut().skip(place).take(1).for_each(|size| *size = value.unwrap_or(*size));
                    mapping.sizes = Some(all);
                });
                html! {
                    <NumberField id={format!("import-size-{place}")} label={*name} value={Some(size)} min={Some(0.01)}
                        required=true {oncommit} />
                }
            }) }
        </fieldset>
    }
}

fn view_columns(props: &MappingFormProps, shows_all: &UseStateHandle<bool>) -> Html {
    let (import, words) = (&props.import.0, &props.words);
    // Without a title there is something to choose among the others.
    let all = **shows_all || import.lacks.is_some() || import.columns.len() <= 12;
    let is_shown = |column: &&ColumnUse| {
        all || column.meaning.is_some() || props.mapping.columns.contains_key(&column.index)
    };
    let shown: Vec<&ColumnUse> = import.columns.iter().filter(is_shown).collect();
    let hidden = import.columns.len() - shown.len();
    let onclick = {
        let shows_all = shows_all.clone();
        Callback::from(move |()| shows_all.set(true))
    };
    let heads = [words.import_head_column(), words.import_head_used_as()];
    html! {
        <div class="stack">
            <Table caption={words.import_columns_caption()} columns={heads.map(Column::text).to_vec()}>
                { for shown.into_iter().map(|column| view_column(props, column)) }
            </Table>
            if hidden > 0 {
                <div class="row"><Button label={words.import_show_left_out(hidden)} kind={ButtonKind::Quiet} {onclick} /></div>
            }
        </div>
    }
}

fn view_column(props: &MappingFormProps, column: &ColumnUse) -> Html {
    let words = &props.words;
    let index = column.index;
    let name = match column.header.as_str() {
        "" => words.import_nameless_column(&(index + 1).to_string()),
        header => header.to_owned(),
    };
    let mut choices: Vec<(Option<Meaning>, String)> = vec![(None, words.import_left_out().to_owned())];
    choices.extend(
        Meaning::of_target(props.import.0.target)
            .map(|meaning| (Some(meaning), meaning.label(words).to_owned())),
    );
    let id = format!("import-column-{index}");
    let label = words.import_use_of(&name);
    let select = props.choice((&id, &label), choices, Some(column.meaning), move |mapping, meaning| {
        // What a person gives to one column goes from another.
        mapping
            .columns
            .retain(|_, other| meaning.is_none_or(|meaning| meaning.is_list() || *other != Some(meaning)));
        mapping.columns.insert(index, meaning);
    });
    html! {
        <tr key={index}>
            <th scope="row">{ name }<div class="muted small">{ column.samples.join(" · ") }</div></th>
            <td>{ select }</td>
        </tr>
    }
}

fn view_words(props: &MappingFormProps) -> Html {
    let words = &props.words;
    let columns = vec![
        Column::text(words.import_head_word()),
        Column::number(words.import_head_rows()),
        Column::text(words.import_head_taken_for()),
    ];
    html! {
        <Table caption={words.import_words_caption()} {columns}>
            { for props.import.0.words.iter().enumerate().map(|(place, word)| view_word(props, place, word)) }
        </Table>
    }
}

fn view_word(props: &MappingFormProps, place: usize, word: &ValueWord) -> Html {
    let words = &props.words;
    let label_of = |choice: &WordUse| match choice {
        WordUse::Nothing => words.import_word_says_nothing(),
        WordUse::Tag => words.import_word_is_a_tag(),
        WordUse::Must => words.must_on_roadmap(),
        WordUse::Status(status) => domain::Choice::label(*status, words),
    };
    let choices: Vec<(WordUse, String)> = WordUse::choices(word.meaning, props.import.0.target)
        .into_iter()
        .map(|choice| (choice, label_of(&choice).to_owned()))
        .collect();
    let (key, id) = ((word.meaning, word.word.to_lowercase()), format!("import-word-{place}"));
    let select = props.choice(
        (&id, &words.import_meaning_of(&word.word)),
        choices,
        Some(word.becomes),
        move |mapping, becomes| {
            mapping.words.insert(key.clone(), becomes);
        },
    );
    html! {
        <tr key={place}>
            <th scope="row">{ &word.word }<span class="muted small">{ format!(" {}", word.meaning.label(words)) }</span></th>
            <td class="num">{ words.count(word.rows) }</td>
            <td>{ select }</td>
        </tr>
    }
}
