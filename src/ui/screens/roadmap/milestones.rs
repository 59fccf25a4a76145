//! Days that matter.

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Goal, Id, Milestone, MilestoneField};
use crate::ui::components::{
    Button, Choice, Column, DateField, Glyph, IconButton, InlineEdit, Section, SelectField, Table,
};
use crate::ui::screens::ScreenProps;

/// The milestones as a table.
#[component]
pub fn MilestonesEditor(props: &ScreenProps) -> Html {
    let start = props.plan.settings.start.max(props.today);
    let add = props.run(move |()| {
        let fields = vec![MilestoneField::Title("New milestone".to_owned()), MilestoneField::On(Some(start))];
        Command::add::<Milestone>(fields)
    });
    let actions = if props.read_only {
        Html::default()
    } else {
        html! { <Button label="Add milestone" icon={Some(Glyph::Plus)} onclick={add} /> }
    };
    let columns = vec![
        Column::text("Milestone"),
        Column::text("Day"),
        Column::text("Goal it serves"),
        Column::actions(),
    ];
    html! {
        <Section id="roadmap-milestones" title="Milestones" text="Days the roadmap is read against: a season, a law, a fair." {actions}>
            if !props.plan.milestones.is_empty() {
                <Table caption="Milestones" {columns}>
                    { for props.plan.milestones.iter().map(|one| view_row(props, one)) }
                </Table>
            }
        </Section>
    }
}

fn view_row(props: &ScreenProps, one: &Milestone) -> Html {
    let id = |part: &str| format!("{}-{part}", one.id);
    let mut choices = vec![Choice::new("", "None")];
    choices.extend(
        props.plan.goals.iter().map(|goal| Choice::new(goal.id.to_string(), props.plan.name_of(&goal.id))),
    );
    let set_goal = props.edit(&one.id, |text: String| MilestoneField::Goal(Id::<Goal>::new(&text).ok()));
    let set_day = props.edit(&one.id, |text: String| MilestoneField::On(text.parse().ok()));
    let goal = one.goal.as_ref().map(ToString::to_string).unwrap_or_default();
    let day = one.on.map(|day| day.to_string()).unwrap_or_default();
    html! {
        <tr key={one.id.to_string()}>
            <th scope="row"><InlineEdit id={id("title")} label="Title" value={one.title.clone()} read_only={props.read_only}
                oncommit={props.edit(&one.id, MilestoneField::Title)} /></th>
            <td><DateField id={id("on")} label="Day" label_hidden=true value={day} disabled={props.read_only} oncommit={set_day} /></td>
            <td><SelectField id={id("goal")} label="Goal" label_hidden=true {choices} value={goal} disabled={props.read_only} oncommit={set_goal} /></td>
            <td class="actions">
                if !props.read_only {
                    <IconButton glyph={Glyph::Trash} label={format!("Remove {}", one.title)} onclick={props.remove(&one.id)} />
                }
            </td>
        </tr>
    }
}
