//! A question in one line: who, how many, from when; or another budget; or an initiative in or out.

use crate::language::Words;
use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Date, Id, Initiative, Plan, Scenario, Status, Team};
use crate::select::scenarios::{Ask, ask_words, asked, month_words};
use crate::ui::components::{Button, ButtonKind, Choice, DateField, Glyph, NumberField, SelectField};
use crate::ui::screens::ScreenProps;

/// What the [`AskLine`] shows and does.
#[derive(Properties, PartialEq)]
pub struct AskLineProps {
    pub screen: ScreenProps,
    /// Told when something was asked.
    pub onask: Callback<String>,
}

/// What is being asked, while it is not asked yet.
#[derive(Clone, Debug, Default, PartialEq)]
struct Draft {
    kind: Kind,
    team: String,
    people: Option<f64>,
    from: String,
    budget: Option<f64>,
    initiative: String,
    by: Option<Date>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Kind {
    #[default]
    People,
    Budget,
    With,
    Without,
}

/// A kind of question, its key, and what it is called.
type NamedKind = (Kind, &'static str, fn(&Words) -> &'static str);

const KINDS: [NamedKind; 4] = [
    (Kind::People, "people", Words::column_people),
    (Kind::Budget, "budget", Words::budget),
    (Kind::With, "with", Words::kind_with),
    (Kind::Without, "without", Words::kind_without),
];

/// Fields in a line, and Ask.
#[component]
pub fn AskLine(props: &AskLineProps) -> Html {
    let plan = &props.screen.plan;
    // A field commits as it is left, which a press on Ask does: what is asked is read when it is pressed.
    let draft: Rc<RefCell<Draft>> = use_mut_ref(Draft::default);
    let redraw = use_force_update();
    let set = Setter { draft: draft.clone(), redraw };
    let now = draft.borrow().clone();
    let question = question(plan, props.screen.today, &now);
    let words = plan.words();
    let told = question.as_ref().map(|question| ask_words(plan, question)).unwrap_or_default();
    let onsubmit = {
        let (screen, draft, onask) = (props.screen.clone(), draft.clone(), props.onask.clone());
        move |()| {
            let now = draft.borrow().clone();
            if let Some(question) = self::question(&screen.plan, screen.today, &now) {
                onask.emit(ask_words(&screen.plan, &question));
                let fields = asked(&screen.plan, &question);
                screen.run(move |()| Command::add::<Scenario>(fields.clone())).emit(());
            }
        }
    };
    let kinds: Vec<Choice> = KINDS.iter().map(|&(_, key, label)| Choice::new(key, label(words))).collect();
    let kind = KINDS.iter().find(|(kind, ..)| *kind == now.kind).map_or("", |(_, key, _)| *key);
    let set_kind = set.to(|draft: &mut Draft, key: String| {
        draft.kind =
            KINDS.iter().find(|(_, other, _)| *other == key).map_or(Kind::People, |(kind, ..)| *kind);
    });
    html! {
        <div class="scenario-ask" role="group" aria-label={words.what_if()}>
            <SelectField id="scenario-kind" label={words.what_changes()} choices={kinds} value={kind} oncommit={set_kind} />
            { view_fields(props, &now, &set) }
            <div class="scenario-ask-go">
                <Button id="scenario-ask" label={words.ask_now()} kind={ButtonKind::Primary} icon={Some(Glyph::Calendar)} disabled={question.is_none()}
                    onclick={onsubmit} title={words.ask_hint()} />
                <p class="small muted">{ told }</p>
            </div>
        </div>
    }
}

/// Writes into the draft.
#[derive(Clone)]
struct Setter {
    draft: Rc<RefCell<Draft>>,
    redraw: UseForceUpdateHandle,
}

impl Setter {
    fn to<T: 'static>(&self, change: impl Fn(&mut Draft, T) + 'static) -> Callback<T> {
        let Self { draft, redraw } = self.clone();
        Callback::from(move |value| {
            change(&mut draft.borrow_mut(), value);
            redraw.force_update();
        })
    }
}

fn view_fields(props: &AskLineProps, now: &Draft, set: &Setter) -> Html {
    let words = props.screen.plan.words();
    let plan = &props.screen.plan;
    match now.kind {
        Kind::People => {
            let teams: Vec<Choice> = plan
                .teams
                .iter()
                .map(|team| Choice::new(team.id.to_string(), plan.name_of(&team.id)))
                .collect();
            let months: Vec<Choice> = months(plan, props.screen.today)
                .into_iter()
                .map(|day| Choice::new(day.to_string(), month_words(plan.words(), day)))
                .collect();
            let team = chosen(&teams, &now.team);
            let from = chosen(&months, &now.from);
            html! {
                <>
                    <SelectField id="scenario-team" label={words.grouping_team()} choices={teams} value={team}
                        oncommit={set.to(|draft, team| draft.team = team)} />
                    <NumberField id="scenario-people" label={words.people_more_or_fewer()} value={Some(now.people.unwrap_or(1.0))}
                        min={Some(-1_000.0)} max={Some(1_000.0)} required=true oncommit={set.to(|draft, people| draft.people = people)} />
                    <SelectField id="scenario-from" label={words.instalment_from()} choices={months} value={from}
                        oncommit={set.to(|draft, from| draft.from = from)} />
                </>
            }
        }
        Kind::Budget => html! {
            <NumberField id="scenario-budget" label={words.budget_in(&plan.settings.currency)}
                value={now.budget.or(plan.settings.budget)} min={Some(0.0)} oncommit={set.to(|draft, budget| draft.budget = budget)} />
        },
        Kind::With | Kind::Without => {
            let choices: Vec<Choice> =
                open(plan).map(|one| Choice::new(one.id.to_string(), plan.name_of(&one.id))).collect();
            let value = chosen(&choices, &now.initiative);
            let by = now.by.map(|by| by.to_string()).unwrap_or_default();
            html! {
                <>
                    <SelectField id="scenario-initiative" label={words.initiative()} {choices} {value}
                        oncommit={set.to(|draft, initiative| draft.initiative = initiative)} />
                    if now.kind == Kind::With {
                        <DateField id="scenario-by" label={words.by_if_it_matters()} value={by}
                            oncommit={set.to(|draft, by: String| draft.by = by.parse().ok())} />
                    }
                </>
            }
        }
    }
}

/// What is chosen, or the first there is.
fn chosen(choices: &[Choice], id: &str) -> AttrValue {
    let known = choices.iter().find(|choice| choice.id.as_str() == id).or(choices.first());
    known.map(|choice| choice.id.clone()).unwrap_or_default()
}

fn open(plan: &Plan) -> impl Iterator<Item = &Rc<Initiative>> {
    plan.initiatives.iter().filter(|one| one.status != Status::Launched)
}

/// The first days of the months that are left, the next one first.
fn months(plan: &Plan, today: Date) -> Vec<Date> {
    let mut month = today.max(plan.settings.start).first_of_month();
    let mut months = Vec::new();
    while month < plan.settings.end() && months.len() < 60 {
        if month >= today {
            months.push(month);
        }
        month = month.plus_months(1);
    }
    months
}

/// What the draft asks, if that is a question.
fn question(plan: &Plan, today: Date, draft: &Draft) -> Option<Ask> {
    let initiative = || {
        let first = open(plan).next().map(|one| one.id.clone());
        Id::<Initiative>::new(&draft.initiative)
            .ok()
            .filter(|id| plan.initiatives.get(id).is_some())
            .or(first)
    };
    match draft.kind {
        Kind::People => {
            let first = plan.teams.rows().first().map(|team| team.id.clone());
            let team =
                Id::<Team>::new(&draft.team).ok().filter(|id| plan.teams.get(id).is_some()).or(first)?;
            let from = draft.from.parse().ok().or_else(|| months(plan, today).first().copied())?;
            let people = draft.people.unwrap_or(1.0);
            (people != 0.0).then_some(Ask::People { team, people, from })
        }
        Kind::Budget => draft.budget.or(plan.settings.budget).map(Ask::Budget),
        Kind::With => Some(Ask::With(initiative()?, draft.by)),
        Kind::Without => Some(Ask::Without(initiative()?)),
    }
}
