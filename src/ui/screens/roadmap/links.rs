//! What an initiative waits for, what it excludes, and what is done together with it.

use yew::prelude::*;

use crate::ui::hooks::use_words;

use super::work::WorkEditorProps;
use crate::command::Command;
use crate::domain::{Dependency, Id, Initiative, InitiativeField, Unknown};
use crate::store::Msg;
use crate::ui::components::{Choice, NumberField, TokenPicker};

/// Dependencies with their waits, conflicts, and what goes with it.
#[component]
pub fn LinksEditor(props: &WorkEditorProps) -> Html {
    let words = use_words();
    let one = &props.initiative;
    let others = props.screen.plan.initiatives.iter().filter(|other| other.id != one.id);
    let choices: Vec<Choice> =
        others.map(|other| Choice::new(other.id.to_string(), props.screen.plan.name_of(&other.id))).collect();
    let chosen: Vec<AttrValue> =
        one.depends_on.iter().map(|link| link.initiative.to_string().into()).collect();
    let conflicts: Vec<AttrValue> = one.conflicts_with.iter().map(|other| other.to_string().into()).collect();
    let mates: Vec<AttrValue> = one.together_with.iter().map(|other| other.to_string().into()).collect();
    html! {
        <>
            <TokenPicker id={format!("{}-depends", one.id)} label={words.depends_on()} choices={choices.clone()} {chosen}
                onchange={set_dependencies(props)} />
            { for one.depends_on.iter().enumerate().map(|(place, link)| view_lag(props, place, link)) }
            <TokenPicker id={format!("{}-conflicts", one.id)} label={words.linked_excludes()} hint={words.excludes_hint()}
                choices={choices.clone()} chosen={conflicts} onchange={set_conflicts(props)} />
            <TokenPicker id={format!("{}-together", one.id)} label={words.together_with()} hint={words.together_hint()}
                {choices} chosen={mates} onchange={set_mates(props)} />
        </>
    }
}

fn ids(texts: &[AttrValue]) -> Vec<Id<Initiative>> {
    texts.iter().filter_map(|text| Id::new(text).ok()).collect()
}

fn set_dependencies(props: &WorkEditorProps) -> Callback<Vec<AttrValue>> {
    let (dispatch, id, before) =
        (props.screen.dispatch.clone(), props.initiative.id.clone(), props.initiative.depends_on.clone());
    Callback::from(move |texts: Vec<AttrValue>| {
        let link = |initiative: Id<Initiative>| {
            let kept = before.iter().find(|link| link.initiative == initiative).cloned();
            kept.unwrap_or(Dependency { initiative, lag_weeks: 0, unknown: Unknown::default() })
        };
        let links = ids(&texts).into_iter().map(link).collect();
        dispatch.emit(Msg::Run(Command::edit(&id, InitiativeField::DependsOn(links))));
    })
}

fn set_conflicts(props: &WorkEditorProps) -> Callback<Vec<AttrValue>> {
    let id = props.initiative.id.clone();
    props
        .screen
        .run(move |texts: Vec<AttrValue>| Command::edit(&id, InitiativeField::ConflictsWith(ids(&texts))))
}

fn set_mates(props: &WorkEditorProps) -> Callback<Vec<AttrValue>> {
    let id = props.initiative.id.clone();
    props
        .screen
        .run(move |texts: Vec<AttrValue>| Command::edit(&id, InitiativeField::TogetherWith(ids(&texts))))
}

fn view_lag(props: &WorkEditorProps, place: usize, link: &Dependency) -> Html {
    let words = props.screen.plan.words();
    let (id, links) = (props.initiative.id.clone(), props.initiative.depends_on.clone());
    let oncommit = props.screen.run(move |weeks: Option<f64>| {
        let mut links = links.clone();
        if let Some(link) = links.get_mut(place) {
            // As `u32`: the field commits whole numbers within its bounds only.
            link.lag_weeks = weeks.unwrap_or(0.0) as u32;
        }
        Command::edit(&id, InitiativeField::DependsOn(links))
    });
    html! {
        <NumberField id={format!("{}-lag-{place}", props.initiative.id)} value={Some(f64::from(link.lag_weeks))}
            label={words.weeks_to_wait(&props.screen.plan.name_of(&link.initiative))}
            min={Some(0.0)} max={Some(520.0)} whole=true {oncommit} />
    }
}
