//! The insights: capture, inbox, filters, list.

use std::rc::Rc;

use yew::prelude::*;

use super::ROWS;
use super::capture::Capture;
use super::insight_details::DetailChoices;
use super::insight_row::InsightRow;
use super::search::SharedIndex;
use crate::domain::{Choice as _, Date, Id, Insight, InsightKind, Plan, RecordRef, Segment};
use crate::select::evidence::{InsightFilter, find_insights, inbox_count, insight_trail};
use crate::store::Msg;
use crate::ui::components::{Button, Choice, EmptyState, Glyph, SelectField};
use crate::ui::plan_ref::PlanRef;
use crate::ui::screens::editor::{Editor, optional_choices, options};

/// What [`Insights`] shows.
#[derive(PartialEq, Properties)]
pub struct InsightsProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Today's date where the reader is.
    pub today: Date,
    /// What knows near-duplicates.
    pub index: SharedIndex,
    /// The record whose details are open.
    pub selected: Option<RecordRef>,
    /// Changes the plan.
    pub editor: Editor,
}

/// The insights.
#[component]
pub fn Insights(props: &InsightsProps) -> Html {
    let asked = use_state_eq(InsightFilter::default);
    let most = use_state_eq(|| ROWS);
    let open: Option<Id<Insight>> = props.selected.as_ref().and_then(RecordRef::typed);
    let filter = InsightFilter { keep: open.clone(), ..(*asked).clone() };
    let found =
        use_memo((props.plan.clone(), filter), |(plan, filter)| find_insights(&plan.insights, filter));
    let choices = use_memo((props.plan.clone(), open.is_some()), |(plan, open)| {
        open.then(|| Rc::new(DetailChoices::of(plan)))
    });
    let onshow = {
        let (asked, dispatch) = (asked.setter(), props.editor.dispatch.clone());
        Callback::from(move |known: RecordRef| {
            asked.set(InsightFilter::default());
            dispatch.emit(Msg::Select(Some(known)));
        })
    };
    let row = |insight: &Rc<Insight>| {
        let choices = choices.as_ref().clone().filter(|_| open.as_ref() == Some(&insight.id));
        view_row(props, insight, choices)
    };
    // What is looked at is shown, however far down the list it stands.
    let below = found.iter().skip(*most).find(|insight| open.as_ref() == Some(&insight.id));
    let more = {
        let most = most.clone();
        Callback::from(move |()| most.set(*most + ROWS))
    };
    html! {
        <div class="stack">
            if !props.editor.read_only {
                <Capture plan={props.plan.clone()} today={props.today} index={props.index.clone()} editor={props.editor.clone()} {onshow} />
            }
            if props.plan.insights.is_empty() {
                <EmptyState icon={Glyph::Quote} title="No evidence yet"
                    text="Write down one thing a customer said or did this week, in their words. It waits in the inbox until you link it to a need; then scores can rest on it." />
            } else {
                { view_filters(&props.plan, &asked) }
                <p class="small muted" role="status">{ count_words(found.len(), props.plan.insights.len()) }</p>
                <ul class="list evidence-list">{ for below.into_iter().chain(found.iter().take(*most)).map(row) }</ul>
                if found.len() > *most {
                    <Button label={format!("Show {} more", ROWS.min(found.len() - *most))} onclick={more} />
                }
            }
        </div>
    }
}

fn count_words(found: usize, all: usize) -> String {
    match (found, all) {
        (1, 1) => "1 insight, newest first".to_owned(),
        (found, all) if found == all => format!("{all} insights, newest first"),
        (0, all) => format!("None of {all} insights matches. Try another filter."),
        (found, all) => format!("{found} of {all} insights"),
    }
}

fn view_row(props: &InsightsProps, insight: &Rc<Insight>, choices: Option<Rc<DetailChoices>>) -> Html {
    let plan = &props.plan;
    let needs: Vec<String> = insight.needs.iter().map(|need| plan.name_of(need)).collect();
    let segment = insight.segment.as_ref().map(|segment| plan.name_of(segment));
    let trail = choices.is_some().then(|| insight_trail(plan, insight));
    html! {
        <InsightRow key={insight.id.to_string()} insight={insight.clone()} {needs} {segment} {trail} {choices}
            editor={props.editor.clone()} />
    }
}

fn view_filters(plan: &Plan, asked: &UseStateHandle<InsightFilter>) -> Html {
    let change = |asked: &UseStateHandle<InsightFilter>,
                  next: fn(&InsightFilter, String) -> InsightFilter| {
        let asked = asked.clone();
        Callback::from(move |value: String| asked.set(next(&asked, value)))
    };
    let onkind =
        change(asked, |filter, key| InsightFilter { kind: InsightKind::from_key(&key), ..filter.clone() });
    let onsegment =
        change(asked, |filter, id| InsightFilter { segment: Id::new(&id).ok(), ..filter.clone() });
    let oninbox = change(asked, |filter, _| InsightFilter { inbox: !filter.inbox, ..filter.clone() })
        .reform(|()| String::new());
    let mut kinds = vec![Choice::new("", "All kinds")];
    kinds.append(&mut options::<InsightKind>(plan.words()));
    let segment = asked.segment.as_ref().map(ToString::to_string).unwrap_or_default();
    html! {
        <div class="evidence-filters">
            <SelectField id="insight-kind" label="Kind" label_hidden=true choices={kinds}
                value={asked.kind.map(|kind| kind.key()).unwrap_or_default()} oncommit={onkind} />
            <SelectField id="insight-segment" label="Segment" label_hidden=true
                choices={optional_choices::<Segment>(plan, "All segments")} value={segment} oncommit={onsegment} />
            <Button label={format!("Inbox {}", inbox_count(plan))} pressed={asked.inbox} onclick={oninbox}
                title="Insights that no need is linked to yet" />
        </div>
    }
}
