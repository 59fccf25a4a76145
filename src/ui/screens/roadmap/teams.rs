//! Who can work on the plan.

use std::rc::Rc;

use yew::prelude::*;

use super::exceptions::ExceptionsEditor;
use crate::command::Command;
use crate::domain::{Team, TeamField};
use crate::ui::components::{
    Button, ButtonKind, Column, Glyph, IconButton, InlineEdit, NumberField, Section, Table,
};
use crate::ui::screens::ScreenProps;

/// Adds a team with these fields.
pub fn new_team(fields: Vec<TeamField>) -> Command {
    Command::add::<Team>(fields)
}

/// The teams as a table, and what changes their capacity.
#[component]
pub fn TeamsEditor(props: &ScreenProps) -> Html {
    let words = props.plan.words();
    let open = use_state_eq(|| None::<AttrValue>);
    let columns = vec![
        Column::text(words.grouping_team()),
        Column::text(words.column_discipline()),
        Column::number(words.column_people()),
        Column::number(words.planned_time()).hint(words.planned_time_hint()),
        Column::text(words.holidays_hires()),
        Column::actions(),
    ];
    let add = props.run({
        let name = words.new_team();
        move |()| new_team(vec![TeamField::Name(name.to_owned())])
    });
    let actions = if props.read_only {
        Html::default()
    } else {
        html! { <Button label={words.team_add()} icon={Some(Glyph::Plus)} onclick={add} /> }
    };
    let rows = props.plan.teams.iter().map(|team| {
        let shown = open.as_deref() == Some(team.id.as_str());
        let (open, id) = (open.clone(), AttrValue::from(team.id.to_string()));
        let ontoggle = Callback::from(move |()| open.set((!shown).then(|| id.clone())));
        html! { <TeamRow key={team.id.to_string()} screen={props.clone()} team={TeamRef(team.clone())} open={shown} {ontoggle} /> }
    });
    html! {
        <Section id="roadmap-teams" title={words.teams()} text={words.teams_told()} {actions}>
            if !props.plan.teams.is_empty() {
                <Table caption={words.teams()} {columns}>{ for rows }</Table>
            }
        </Section>
    }
}

/// A shared team, compared by identity.
#[derive(Clone)]
pub struct TeamRef(pub Rc<Team>);

impl PartialEq for TeamRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct TeamRowProps {
    screen: ScreenProps,
    team: TeamRef,
    open: bool,
    ontoggle: Callback<()>,
}

#[component]
fn TeamRow(props: &TeamRowProps) -> Html {
    let words = props.screen.plan.words();
    let (screen, team) = (&props.screen, &*props.team.0);
    let id = |part: &str| format!("{}-{part}", team.id);
    let read_only = screen.read_only;
    let people = screen.edit(&team.id, |people: Option<f64>| TeamField::People(people.unwrap_or(0.0)));
    let share =
        screen.edit(&team.id, |percent: Option<f64>| TeamField::Utilisation(percent.unwrap_or(0.0) / 100.0));
    let count = team.exceptions.len();
    let label = if count == 0 { "none".to_owned() } else { props.screen.plan.words().count_entries(count) };
    html! {
        <>
            <tr>
                <th scope="row"><InlineEdit id={id("name")} label={words.column_name()} value={team.name.clone()} {read_only} oncommit={screen.edit(&team.id, TeamField::Name)} /></th>
                <td class="roadmap-figure"><InlineEdit id={id("discipline")} label={words.column_discipline()} value={team.discipline.clone()} {read_only} oncommit={screen.edit(&team.id, TeamField::Discipline)} /></td>
                <td class="num roadmap-figure"><NumberField id={id("people")} label={words.column_people()} label_hidden=true value={Some(team.people)} min={Some(0.0)}
                    max={Some(10_000.0)} required=true disabled={read_only} oncommit={people} /></td>
                <td class="num roadmap-figure"><NumberField id={id("utilisation")} label={words.planned_time_percent()} label_hidden=true
                    value={Some((team.utilisation * 1000.0).round() / 10.0)} min={Some(0.0)} max={Some(100.0)} required=true
                    disabled={read_only} oncommit={share} /></td>
                <td><Button {label} kind={ButtonKind::Quiet} pressed={Some(props.open)} onclick={props.ontoggle.clone()} /></td>
                <td class="actions">
                    if !read_only {
                        <IconButton glyph={Glyph::Trash} label={words.remove_named(&team.name)} onclick={screen.remove(&team.id)} />
                    }
                </td>
            </tr>
            if props.open {
                <tr><td colspan="6"><ExceptionsEditor screen={screen.clone()} team={props.team.clone()} /></td></tr>
            }
        </>
    }
}
