//! Why there is no roadmap: the smallest set of constraints that clash, each with a button that relaxes it.

use std::rc::Rc;

use yew::prelude::*;

use crate::command::Command;
use crate::select::schedule_problem::{Change, ClashConstraint, ClashReport, Relaxation};
use crate::ui::components::{Button, ButtonKind};
use crate::ui::screens::ScreenProps;

/// What the [`ClashList`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ClashListProps {
    pub screen: ScreenProps,
    pub report: Rc<ClashReport>,
    /// Asks to plan again once the plan has changed.
    pub again: Callback<()>,
}

/// The clash, constraint by constraint.
#[component]
pub fn ClashList(props: &ClashListProps) -> Html {
    let words = props.screen.plan.words();
    html! {
        <section class="notice notice-bad roadmap-clash" role="alert" aria-label={words.no_roadmap()}>
            <div class="stack-tight">
                <p class="prose">{ &props.report.sentence }</p>
                if !props.report.constraints.is_empty() {
                    <ul class="roadmap-clash-list">
                        { for props.report.constraints.iter().map(|one| view_constraint(props, one)) }
                    </ul>
                }
            </div>
        </section>
    }
}

fn view_constraint(props: &ClashListProps, one: &ClashConstraint) -> Html {
    let button = one.relaxation.as_ref().filter(|_| !props.screen.read_only).map(|relaxation| {
        let command = command(relaxation);
        let relax = props.screen.run(move |()| command.clone());
        let again = props.again.clone();
        let onclick = Callback::from(move |()| {
            again.emit(());
            relax.emit(());
        });
        html! { <Button label={relaxation.label.clone()} kind={ButtonKind::Plain} {onclick} /> }
    });
    html! { <li class="roadmap-clash-line"><span class="prose">{ &one.sentence }</span>{ button }</li> }
}

/// A relaxation as one step that can be undone.
fn command(relaxation: &Relaxation) -> Command {
    let commands = relaxation.changes.iter().map(|change| match change {
        Change::Initiative(id, field) => Command::edit(id, field.clone()),
        Change::Team(id, field) => Command::edit(id, field.clone()),
        Change::Goal(id, field) => Command::edit(id, field.clone()),
        Change::Settings(field) => Command::EditSettings(field.clone()),
    });
    Command::Several { label: relaxation.label.clone(), commands: commands.collect() }
}
