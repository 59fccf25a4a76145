//! Days that matter.

use std::rc::Rc;

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Goal, Id, Initiative, Milestone, MilestoneField};
use crate::language::Words;
use crate::select::forecast::{ForecastView, chance_words};
use crate::ui::components::{
    Button, ButtonKind, Choice, Column, DateField, Explain, Glyph, IconButton, InlineEdit, Section,
    SelectField, Table, TokenPicker,
};
use crate::ui::screens::ScreenProps;

/// What the [`MilestonesEditor`] shows and does.
#[derive(Properties, PartialEq)]
pub struct MilestonesEditorProps {
    pub screen: ScreenProps,
    /// How sure the dates are; none while that is worked out.
    pub forecast: Option<Rc<ForecastView>>,
}

/// The milestones as a table.
#[component]
pub fn MilestonesEditor(props: &MilestonesEditorProps) -> Html {
    let open = use_state_eq(|| None::<Id<Milestone>>);
    let MilestonesEditorProps { screen: props, forecast } = props;
    let words = props.plan.words();
    let start = props.plan.settings.start.max(props.today);
    let name = props.plan.words().new_milestone();
    let add = props.run(move |()| {
        let fields = vec![MilestoneField::Title(name.to_owned()), MilestoneField::On(Some(start))];
        Command::add::<Milestone>(fields)
    });
    let actions = if props.read_only {
        Html::default()
    } else {
        html! { <Button label={words.milestone_add()} icon={Some(Glyph::Plus)} onclick={add} /> }
    };
    let columns = vec![
        Column::text(words.milestone()),
        Column::text(words.column_day()),
        Column::text(words.goal_served()),
        Column::text(words.asks_for()),
        Column::text(words.on_time()).hint(words.on_time_hint()),
        Column::actions(),
    ];
    html! {
        <Section id="roadmap-milestones" title={words.milestones()} text={words.milestones_told()} {actions}>
            if !props.plan.milestones.is_empty() {
                <Table caption={words.milestones()} {columns}>
                    { for props.plan.milestones.iter().map(|one| view_row(props, one, forecast.as_deref(), &open)) }
                </Table>
            }
        </Section>
    }
}

fn view_row(
    props: &ScreenProps,
    one: &Milestone,
    forecast: Option<&ForecastView>,
    open: &UseStateHandle<Option<Id<Milestone>>>,
) -> Html {
    let words = props.plan.words();
    let id = |part: &str| format!("{}-{part}", one.id);
    let mut choices = vec![Choice::new("", words.goal_none())];
    choices.extend(
        props.plan.goals.iter().map(|goal| Choice::new(goal.id.to_string(), props.plan.name_of(&goal.id))),
    );
    let set_goal = props.edit(&one.id, |text: String| MilestoneField::Goal(Id::<Goal>::new(&text).ok()));
    let set_day = props.edit(&one.id, |text: String| MilestoneField::On(text.parse().ok()));
    let goal = one.goal.as_ref().map(ToString::to_string).unwrap_or_default();
    let day = one.on.map(|day| day.to_string()).unwrap_or_default();
    let is_open = open.as_ref() == Some(&one.id);
    let toggle = {
        let (open, id) = (open.clone(), one.id.clone());
        Callback::from(move |()| open.set((!is_open).then(|| id.clone())))
    };
    html! {
        <>
        <tr key={one.id.to_string()}>
            <th scope="row"><InlineEdit id={id("title")} label={words.column_title()} value={one.title.clone()} read_only={props.read_only}
                oncommit={props.edit(&one.id, MilestoneField::Title)} /></th>
            <td><DateField id={id("on")} label={words.column_day()} label_hidden=true value={day} disabled={props.read_only} oncommit={set_day} /></td>
            <td><SelectField id={id("goal")} label={words.grouping_goal()} label_hidden=true {choices} value={goal} disabled={props.read_only} oncommit={set_goal} /></td>
            <td><Button label={props.plan.words().count_initiatives(one.initiatives.len())} kind={ButtonKind::Quiet} pressed={Some(is_open)} onclick={toggle} /></td>
            <td>{ view_chance(props.plan.words(), one, forecast) }</td>
            <td class="actions">
                if !props.read_only {
                    <IconButton glyph={Glyph::Trash} label={words.remove_named(&one.title)} onclick={props.remove(&one.id)} />
                }
            </td>
        </tr>
        if is_open {
            <tr key={id("asks")}><td colspan="6">{ view_asks(props, one, forecast) }</td></tr>
        }
        </>
    }
}

/// The chance, which explains itself.
fn view_chance(words: &Words, one: &Milestone, forecast: Option<&ForecastView>) -> Html {
    let Some(found) = forecast.and_then(|view| view.of_milestone(&one.id)) else {
        return html! { <span class="muted">{ "…" }</span> };
    };
    let figure = found.on_time.map_or("–".to_owned(), |chance| chance_words(words, chance));
    html! {
        <Explain id={format!("{}-chance", one.id)} {figure} label={words.chance_of(&one.title)}>
            <p class="explain-title">{ &one.title }</p>
            <p>{ &found.sentence }</p>
            <p class="muted">{ forecast.map(|view| view.method.clone()) }</p>
        </Explain>
    }
}

/// What must be done by the day.
fn view_asks(props: &ScreenProps, one: &Milestone, forecast: Option<&ForecastView>) -> Html {
    let words = props.plan.words();
    let sentence = forecast.and_then(|view| view.of_milestone(&one.id)).map(|found| found.sentence.clone());
    let name = |id: &Id<Initiative>| props.plan.name_of(id);
    let picker = if props.read_only {
        let names: Vec<String> = one.initiatives.iter().map(name).collect();
        html! { <p class="small">{ props.plan.words().listed(&names) }</p> }
    } else {
        let choices: Vec<Choice> =
            props.plan.initiatives.iter().map(|one| Choice::new(one.id.to_string(), name(&one.id))).collect();
        let chosen: Vec<AttrValue> =
            one.initiatives.iter().map(|id| AttrValue::from(id.to_string())).collect();
        let onchange = props.edit(&one.id, |ids: Vec<AttrValue>| {
            MilestoneField::Initiatives(ids.iter().filter_map(|id| Id::new(id).ok()).collect())
        });
        html! {
            <TokenPicker id={format!("{}-asks-for", one.id)} label={words.asks_for_by_then()} {choices} {chosen} {onchange} />
        }
    };
    html! { <div class="stack-tight">{ picker }<p class="small muted">{ sentence }</p></div> }
}
