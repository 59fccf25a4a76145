//! When a team has more or fewer people.

use yew::prelude::*;

use super::teams::TeamRef;
use crate::command::Command;
use crate::domain::{CapacityException, TeamField, Unknown};
use crate::store::Msg;
use crate::ui::components::{Button, ButtonKind, DateField, Glyph, IconButton, NumberField, TextField};
use crate::ui::screens::ScreenProps;

/// What the [`ExceptionsEditor`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ExceptionsEditorProps {
    pub screen: ScreenProps,
    pub team: TeamRef,
}

/// A line per exception, and a way to add one.
#[component]
pub fn ExceptionsEditor(props: &ExceptionsEditorProps) -> Html {
    let words = props.screen.plan.words();
    let exceptions = &props.team.0.exceptions;
    let mut longer = exceptions.clone();
    longer.push(CapacityException {
        from: props.screen.plan.settings.start.max(props.screen.today),
        until: None,
        people: 1.0,
        note: String::new(),
        unknown: Unknown::default(),
    });
    let add = set_all(props, longer);
    html! {
        <fieldset class="stack-tight" disabled={props.screen.read_only}>
            { for exceptions.iter().enumerate().map(|(place, one)| view_line(props, place, one)) }
            if exceptions.is_empty() {
                <p class="small muted">{ words.exceptions_told() }</p>
            }
            <div class="row"><Button label={words.exception_add()} kind={ButtonKind::Quiet} icon={Some(Glyph::Plus)} onclick={add} /></div>
        </fieldset>
    }
}

fn set_all(props: &ExceptionsEditorProps, exceptions: Vec<CapacityException>) -> Callback<()> {
    let id = props.team.0.id.clone();
    props.screen.run(move |()| Command::edit(&id, TeamField::Exceptions(exceptions.clone())))
}

/// A callback that changes one exception; nothing happens where the change says no.
fn change<T: 'static>(
    props: &ExceptionsEditorProps,
    place: usize,
    change: impl Fn(&mut CapacityException, T) -> bool + 'static,
) -> Callback<T> {
    let (dispatch, team) = (props.screen.dispatch.clone(), props.team.clone());
    Callback::from(move |value| {
        let mut exceptions = team.0.exceptions.clone();
        if exceptions.get_mut(place).is_some_and(|one| change(one, value)) {
            dispatch.emit(Msg::Run(Command::edit(&team.0.id, TeamField::Exceptions(exceptions))));
        }
    })
}

fn view_line(props: &ExceptionsEditorProps, place: usize, one: &CapacityException) -> Html {
    let words = props.screen.plan.words();
    let id = |part: &str| format!("{}-exception-{place}-{part}", props.team.0.id);
    let from = change(props, place, |one, text: String| match text.parse() {
        Ok(date) => {
            one.from = date;
            true
        }
        Err(_) => false,
    });
    let until = change(props, place, |one, text: String| {
        let date = text.parse().ok();
        one.until = date;
        date.is_some() || text.is_empty()
    });
    let people = change(props, place, |one, people: Option<f64>| {
        one.people = people.unwrap_or(0.0);
        true
    });
    let note = change(props, place, |one, text: String| {
        one.note = text;
        true
    });
    let mut shorter = props.team.0.exceptions.clone();
    shorter.remove(place);
    html! {
        <div class="roadmap-exception">
            <DateField id={id("from")} label={words.instalment_from()} value={one.from.to_string()} oncommit={from} />
            <DateField id={id("until")} label={words.exception_until()} value={one.until.map(|day| day.to_string()).unwrap_or_default()} oncommit={until} />
            <NumberField id={id("people")} label={words.people_more_or_fewer()} value={Some(one.people)} required=true oncommit={people} />
            <TextField id={id("note")} label={words.why()} value={one.note.clone()} oncommit={note} />
            <IconButton glyph={Glyph::Trash} label={words.remove_change()} onclick={set_all(props, shorter)} />
        </div>
    }
}
