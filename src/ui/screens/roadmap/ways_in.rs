//! What would bring an initiative onto the roadmap: tried when asked for, each with a way to do it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::basis::BasisRef;
use crate::command::Command;
use crate::domain::{Id, Initiative, InitiativeField, SettingsField, TeamField};
use crate::select::schedule_problem::Schedule;
use crate::select::ways_in::{Told, Way, told, ways_in};
use crate::store::{Asked, Msg, Notice, Reply};
use crate::ui::components::{Button, ButtonKind, Glyph};
use crate::ui::hooks::{OutsideRef, ask};
use crate::ui::screens::ScreenProps;
use crate::worker;

/// What the [`WaysInPanel`] shows.
#[derive(Clone, Properties, PartialEq)]
pub struct WaysInProps {
    pub screen: ScreenProps,
    pub basis: BasisRef,
    /// The roadmap shown.
    pub shown: Rc<Schedule>,
    pub id: Id<Initiative>,
}

/// What is known of one initiative on one roadmap.
#[derive(Clone, Default, PartialEq)]
enum Trial {
    #[default]
    NotAsked,
    /// What came of the ways so far, and whether more will follow.
    Asked(Vec<Told>, bool),
}

/// What would bring it in.
#[component]
pub fn WaysInPanel(props: &WaysInProps) -> Html {
    let words = props.screen.plan.words();
    let trial = use_state_eq(Trial::default);
    let asked = use_mut_ref(|| None::<Asked>);
    let outside = use_context::<OutsideRef>();
    {
        // Another roadmap, another initiative: what was found does not hold for it.
        let (trial, asked) = (trial.setter(), asked.clone());
        use_effect_with((props.basis.clone(), props.shown.clone(), props.id.clone()), move |_| {
            trial.set(Trial::NotAsked);
            move || drop(asked.take())
        });
    }
    let Some(item) = props.basis.planning.item_of(&props.id) else { return Html::default() };
    let try_them = {
        let (props, setter) = (props.clone(), trial.setter());
        Callback::from(move |()| begin(&props, item, outside.as_ref(), &asked, &setter))
    };
    html! {
        <section class="stack-tight" aria-labelledby="roadmap-ways-in">
            <h3 id="roadmap-ways-in">{ words.what_brings_in() }</h3>
            { match &*trial {
                Trial::NotAsked => html! {
                    <div class="row"><Button label={words.try_it()} icon={Some(Glyph::Calendar)} onclick={try_them}
                        title={words.try_it_hint()} /></div>
                },
                Trial::Asked(lines, more) => html! {
                    <>
                        <ul class="stack-tight" aria-busy={more.to_string()}>
                            { for lines.iter().map(|line| view_line(props, line)) }
                        </ul>
                        <p class="small muted" role="status">
                            { if *more { words.ways_in_trying() } else { words.ways_in_how() } }
                        </p>
                    </>
                },
            } }
        </section>
    }
}

fn begin(
    props: &WaysInProps,
    item: usize,
    outside: Option<&OutsideRef>,
    asked: &RefCell<Option<Asked>>,
    trial: &UseStateSetter<Trial>,
) {
    trial.set(Trial::Asked(Vec::new(), true));
    let ways = ways_in(&props.basis.plan, props.screen.today, &props.id);
    let question = worker::ways_in::question(&props.basis.planning.problem, &props.shown, item, &ways);
    let (basis, shown, setter) = (props.basis.clone(), props.shown.clone(), trial.clone());
    let listen = move |reply: Reply| {
        let (numbers, more) = match reply {
            Reply::SoFar(numbers) => (numbers, true),
            Reply::Whole(numbers) => (numbers, false),
            Reply::Nothing => (Vec::new(), false),
        };
        let tried = worker::ways_in::tried(&numbers).unwrap_or_default();
        setter.set(Trial::Asked(told(&basis.plan, &basis.planning, &shown, &ways, &tried), more));
    };
    let begun = ask(outside, question, Rc::new(listen));
    let before = asked.replace(Some(begun));
    drop(before);
}

fn view_line(props: &WaysInProps, line: &Told) -> Html {
    let words = props.screen.plan.words();
    let label = match line.way {
        Way::Must => words.take_must(),
        Way::Person { .. } => words.take_person(),
        Way::Budget(_) => words.take_budget(),
        Way::NoDeadline => words.take_no_deadline(),
        Way::Together(_) => words.take_together(),
    };
    let notice = words.way_taken(&line.change);
    let command = command(props, &line.way);
    let can = line.brings_in && !props.screen.read_only;
    html! {
        <li class="stack-tight roadmap-way-in">
            <p class="small"><span class="strong">{ &line.change }</span><br />
                <span class={if line.brings_in { "" } else { "muted" }}>{ &line.effect }</span></p>
            if let Some(command) = command.filter(|_| can) {
                <div class="row"><Button {label} kind={ButtonKind::Quiet}
                    onclick={props.screen.dispatch.reform(move |()| {
                        Msg::RunAndTell(command.clone(), Notice::info(notice.clone()).with_undo())
                    })} /></div>
            }
        </li>
    }
}

/// The change as a command.
fn command(props: &WaysInProps, way: &Way) -> Option<Command> {
    Some(match way {
        Way::Must => Command::edit(&props.id, InitiativeField::Must(true)),
        Way::NoDeadline => Command::edit(&props.id, InitiativeField::Deadline(None)),
        Way::Together(ways) => Command::Several {
            label: props.basis.plan.words().make_room_for(&props.basis.plan.name_of(&props.id)),
            commands: ways.iter().filter_map(|way| command(props, way)).collect(),
        },
        Way::Budget(budget) => Command::EditSettings(SettingsField::Budget(Some(*budget))),
        Way::Person { team, .. } => {
            let record = props.basis.plan.teams.get(team)?;
            Command::edit(team, TeamField::Exceptions(way.exceptions(props.basis.plan.words(), record)))
        }
    })
}
