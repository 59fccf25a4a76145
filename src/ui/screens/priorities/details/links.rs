//! What the initiative is linked with: problems, insights, and everything that speaks of it.

use yew::prelude::*;

use super::PartProps;
use crate::command::Command;
use crate::domain::{Id, InPlan, Initiative, InitiativeField, Insight, InsightField, Plan, Problem};
use crate::select::evidence::initiative_trail;
use crate::select::priorities::{LinkedRecord, linked_records};
use crate::ui::components::{Button, ButtonKind, Choice, TokenPicker};
use crate::ui::details::{DiscussionSection, TrailView, go_to};

/// Problems it solves, insights that support it, and links from elsewhere.
#[component]
pub fn Links(props: &PartProps) -> Html {
    let words = props.screen.plan.words();
    let PartProps { screen, initiative } = props;
    let linked = linked_records(&screen.plan, initiative);
    html! {
        <>
            { view_problems(props) }
            { view_insights(props) }
            <TrailView trail={initiative_trail(&screen.plan, initiative)} dispatch={screen.dispatch.clone()} />
            <DiscussionSection screen={screen.clone()} record={initiative.id.record_ref()} />
            if !linked.is_empty() {
                <section class="stack-tight" aria-label={words.linked_with()}>
                    <h3>{ words.linked_with() }</h3>
                    <ul class="list">{ for linked.iter().map(|one| view_linked(props, one)) }</ul>
                </section>
            }
        </>
    }
}

fn choices<R: InPlan>(props: &PartProps) -> Vec<Choice> {
    let plan = &props.screen.plan;
    R::table(plan).iter().map(|one| Choice::new(one.id().to_string(), plan.name_of(one.id()))).collect()
}

fn view_problems(props: &PartProps) -> Html {
    let words = props.screen.plan.words();
    let PartProps { screen, initiative } = props;
    if screen.read_only {
        return view_names(props, words.problems_solved(), &initiative.problems);
    }
    let chosen: Vec<AttrValue> = initiative.problems.iter().map(|id| id.to_string().into()).collect();
    let onchange = screen.edit(&initiative.id, |ids: Vec<AttrValue>| {
        InitiativeField::Problems(ids.iter().filter_map(|id| Id::<Problem>::new(id).ok()).collect())
    });
    html! {
        <TokenPicker id={format!("{}-problems", initiative.id)} label={words.problems_solved()} choices={choices::<Problem>(props)}
            {chosen} {onchange} />
    }
}

fn view_insights(props: &PartProps) -> Html {
    let words = props.screen.plan.words();
    let PartProps { screen, initiative } = props;
    let supporting: Vec<Id<Insight>> = screen
        .plan
        .insights
        .iter()
        .filter(|insight| insight.initiatives.contains(&initiative.id))
        .map(|insight| insight.id.clone())
        .collect();
    if screen.read_only {
        return view_names(props, words.insights_supporting(), &supporting);
    }
    let chosen: Vec<AttrValue> = supporting.iter().map(|id| id.to_string().into()).collect();
    let (plan, id) = (screen.plan.clone(), initiative.id.clone());
    let onchange = screen.run(move |wanted: Vec<AttrValue>| support(&plan, &id, &wanted));
    html! {
        <TokenPicker id={format!("{}-insights", initiative.id)} label={words.insights_supporting()}
            choices={choices::<Insight>(props)} {chosen} {onchange} />
    }
}

/// One step that links exactly the wanted insights with the initiative; the link is kept with the insight.
fn support(plan: &Plan, id: &Id<Initiative>, wanted: &[AttrValue]) -> Command {
    let commands = plan.insights.iter().filter_map(|insight| {
        let is_wanted = wanted.iter().any(|wanted| wanted.as_str() == insight.id.as_str());
        if is_wanted == insight.initiatives.contains(id) {
            return None;
        }
        let mut initiatives = insight.initiatives.clone();
        if is_wanted {
            initiatives.push(id.clone());
        } else {
            initiatives.retain(|linked| linked != id);
        }
        Some(Command::edit(&insight.id, InsightField::Initiatives(initiatives)))
    });
    Command::Several { label: plan.words().change_supporting().to_owned(), commands: commands.collect() }
}

fn view_names<R: InPlan>(props: &PartProps, heading: &'static str, ids: &[Id<R>]) -> Html {
    if ids.is_empty() {
        return Html::default();
    }
    let name = |id: &Id<R>| html! { <li>{ props.screen.plan.name_of(id) }</li> };
    html! {
        <section class="stack-tight" aria-label={heading}>
            <h3>{ heading }</h3>
            <ul class="bullets small">{ for ids.iter().map(name) }</ul>
        </section>
    }
}

fn view_linked(props: &PartProps, linked: &LinkedRecord) -> Html {
    let record = linked.record.clone();
    let go = go_to(&props.screen.dispatch).reform(move |()| record.clone());
    html! {
        <li class="linked" key={format!("{} {}", linked.how, linked.record.as_str())}>
            <span class="muted tiny">{ linked.how }</span>
            <Button label={linked.title.clone()} kind={ButtonKind::Quiet} onclick={go} />
        </li>
    }
}
