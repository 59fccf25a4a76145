//! What an initiative needs: work packages, money, dates.

use crate::language::{Say, Words};
use yew::prelude::*;

use super::links::LinksEditor;
use crate::command::Command;
use crate::domain::{Estimate, Id, Initiative, InitiativeField, Status, Team, Unknown, WorkPackage};
use crate::store::Msg;
use crate::ui::components::{
    Button, ButtonKind, Check, Checkbox, Choice, DateField, EstimateField, Glyph, IconButton, NumberField,
    SelectField,
};
use crate::ui::screens::ScreenProps;

/// What the [`WorkEditor`] shows and does.
#[derive(Properties, PartialEq)]
pub struct WorkEditorProps {
    pub screen: ScreenProps,
    pub initiative: Initiative,
}

/// The editor, folded away until it is wanted, and open while there is no work yet.
#[component]
pub fn WorkEditor(props: &WorkEditorProps) -> Html {
    let words = props.screen.plan.words();
    let one = &props.initiative;
    html! {
        <details class="roadmap-editor" open={one.work.is_empty()}>
            <summary>{ words.work_and_dates() }</summary>
            <fieldset class="stack" disabled={props.screen.read_only}>
                <ol class="stack-tight">{ for (0..one.work.len()).map(|place| view_package(props, place)) }</ol>
                <div class="row">{ view_add(props) }</div>
                { view_conditions(props) }
                <LinksEditor screen={props.screen.clone()} initiative={one.clone()} />
            </fieldset>
        </details>
    }
}

impl WorkEditorProps {
    fn set(&self, field: InitiativeField) {
        self.screen.dispatch.emit(Msg::Run(Command::edit(&self.initiative.id, field)));
    }

    /// A callback that changes one package.
    fn change<T: 'static>(
        &self,
        place: usize,
        change: impl Fn(&mut WorkPackage, T) + 'static,
    ) -> Callback<T> {
        let (dispatch, id, work) =
            (self.screen.dispatch.clone(), self.initiative.id.clone(), self.initiative.work.clone());
        Callback::from(move |value| {
            let mut work = work.clone();
            if let Some(package) = work.get_mut(place) {
                change(package, value);
                dispatch.emit(Msg::Run(Command::edit(&id, InitiativeField::Work(work))));
            }
        })
    }
}

fn view_package(props: &WorkEditorProps, place: usize) -> Html {
    let words = props.screen.plan.words();
    let Some(package) = props.initiative.work.get(place) else { return Html::default() };
    let id = |part: &str| format!("{}-work-{place}-{part}", props.initiative.id);
    let teams = &props.screen.plan.teams;
    let choices: Vec<Choice> =
        teams.iter().map(|team| Choice::new(team.id.to_string(), team.name.clone())).collect();
    let set_team = props.change(place, |package, text: String| {
        if let Ok(team) = Id::<Team>::new(&text) {
            package.team = team;
        }
    });
    let set_effort = props.change(place, |package, text: String| {
        if let Ok(effort) = text.parse() {
            package.effort_weeks = effort;
        }
    });
    // As `u32`: the field commits whole numbers within its bounds only.
    let set_people =
        props.change(place, |package, people: Option<f64>| package.people = people.unwrap_or(1.0) as u32);
    let after = props.change(place, |package, on| package.after_previous = on);
    html! {
        <li class="roadmap-package">
            <SelectField id={id("team")} label={words.grouping_team()} {choices} value={package.team.to_string()} oncommit={set_team} />
            <EstimateField id={id("effort")} label={words.person_weeks()} placeholder="2..4..7" value={package.effort_weeks.to_string()}
                check={Check(read_estimate)} oncommit={set_effort} />
            <NumberField id={id("people")} label={words.column_people()} value={Some(f64::from(package.people))} min={Some(1.0)}
                max={Some(1000.0)} whole=true required=true oncommit={set_people} />
            <IconButton glyph={Glyph::Trash} label={words.remove_package()} onclick={remove_package(props, place)} />
            if place > 0 {
                <div class="roadmap-package-whole">
                    <Checkbox label={words.after_previous()} checked={package.after_previous} onchange={after} />
                </div>
            }
        </li>
    }
}

/// Reads an estimate for a field.
fn read_estimate(text: &str, words: &Words) -> Result<String, String> {
    text.parse::<Estimate>().map(|estimate| estimate.to_string()).map_err(|error| error.say(words))
}

fn remove_package(props: &WorkEditorProps, place: usize) -> Callback<()> {
    let mut work = props.initiative.work.clone();
    work.remove(place);
    let id = props.initiative.id.clone();
    props.screen.run(move |()| Command::edit(&id, InitiativeField::Work(work.clone())))
}

fn view_add(props: &WorkEditorProps) -> Html {
    let words = props.screen.plan.words();
    let Some(team) = props.screen.plan.teams.rows().first().map(|team| team.id.clone()) else {
        return html! { <p class="small muted">{ words.team_first() }</p> };
    };
    let mut work = props.initiative.work.clone();
    let after_previous = !work.is_empty();
    let effort_weeks = Estimate::Exact(1.0);
    work.push(WorkPackage { team, effort_weeks, people: 1, after_previous, unknown: Unknown::default() });
    let id = props.initiative.id.clone();
    let onclick = props.screen.run(move |()| Command::edit(&id, InitiativeField::Work(work.clone())));
    html! { <Button label={words.package_add()} kind={ButtonKind::Quiet} icon={Some(Glyph::Plus)} {onclick} /> }
}

fn view_conditions(props: &WorkEditorProps) -> Html {
    let words = props.screen.plan.words();
    let one = &props.initiative;
    let id = |part: &str| format!("{}-{part}", one.id);
    let date = |field: fn(Option<crate::domain::Date>) -> InitiativeField| {
        let props = WorkEditorProps { screen: props.screen.clone(), initiative: one.clone() };
        Callback::from(move |text: String| {
            if text.is_empty() {
                props.set(field(None));
            } else if let Ok(date) = text.parse() {
                props.set(field(Some(date)));
            }
        })
    };
    let text = |date: Option<crate::domain::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    html! {
        <div class="roadmap-conditions">
            <DateField id={id("earliest")} label={words.not_before()} value={text(one.earliest)} oncommit={date(InitiativeField::Earliest)} />
            <DateField id={id("deadline")} label={words.deadline()} value={text(one.deadline)} oncommit={date(InitiativeField::Deadline)} />
            if one.deadline.is_some() {
                <NumberField id={id("late")} label={words.late_cost()} value={one.late_cost} min={Some(0.0)}
                    hint={words.late_cost_hint()}
                    oncommit={props.screen.edit(&one.id, InitiativeField::LateCost)} />
            }
            if one.status == Status::InProgress {
                <NumberField id={id("done")} label={words.work_done()} value={one.done_share.map(|share| (share * 1e6).round() / 1e4)}
                    min={Some(0.0)} max={Some(100.0)}
                    hint={words.work_done_hint()}
                    oncommit={props.screen.edit(&one.id, |percent: Option<f64>| {
                        InitiativeField::DoneShare(percent.map(|percent| percent / 100.0))
                    })} />
            }
            <NumberField id={id("cost")} label={words.cost_in(&props.screen.plan.settings.currency)} value={Some(one.cost)}
                min={Some(0.0)} oncommit={props.screen.edit(&one.id, |cost: Option<f64>| InitiativeField::Cost(cost.unwrap_or(0.0)))} />
            <Checkbox label={words.must_on_roadmap()} checked={one.must} onchange={props.screen.edit(&one.id, InitiativeField::Must)} />
        </div>
    }
}
