//! What if: asks, plans, compares.

use std::rc::Rc;

use yew::prelude::*;

use super::ask_line::AskLine;
use super::comparison::ComparisonTable;
use super::use_scenarios::{Known, Subject, use_scenarios};
use crate::select::scenarios::{Comparison, Outcome, compare};
use crate::ui::components::{Button, Glyph, Section};
use crate::ui::screens::ScreenProps;
use crate::ui::screens::roadmap::basis::BasisRef;

/// What the [`ScenarioPanel`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ScenarioPanelProps {
    pub screen: ScreenProps,
    pub basis: BasisRef,
}

/// The line to ask in, and the comparison once something is asked.
#[component]
pub fn ScenarioPanel(props: &ScenarioPanelProps) -> Html {
    let words = props.screen.plan.words();
    let screen = &props.screen;
    let open = use_state_eq(|| false);
    let known = use_scenarios(&props.basis, screen.today, *open);
    let comparison = use_memo(known.clone(), |known| Rc::new(compared(known)));
    let show = {
        let open = open.clone();
        Callback::from(move |()| open.set(true))
    };
    let count = screen.plan.scenarios.len();
    html! {
        <Section id="roadmap-scenarios" title={words.what_if_more()}
            text={words.what_if_told()}>
            <div class="stack">
                if !screen.read_only {
                    <AskLine screen={screen.clone()} onask={show.reform(|_: String| ())} />
                }
                if *open && count > 0 {
                    <ComparisonTable screen={screen.clone()} known={known.clone()} comparison={(*comparison).clone()} />
                } else if count > 0 {
                    <div class="row">
                        <Button id="scenario-compare" label={words.compare_scenarios(count)} icon={Some(Glyph::Calendar)} onclick={show} />
                        <p class="small muted">{ names(screen) }</p>
                    </div>
                }
                <p class="visually-hidden" role="status">{ if *open { news(&known, screen) } else { String::new() } }</p>
            </div>
        </Section>
    }
}

fn names(screen: &ScreenProps) -> String {
    let names: Vec<String> = screen.plan.scenarios.iter().map(|one| screen.plan.name_of(&one.id)).collect();
    names.join(" · ")
}

fn compared(known: &Known) -> Comparison {
    let found = |outcome: &'_ Outcome| match outcome {
        Outcome::Known(planned, judged) => Some((planned.clone(), judged.clone())),
        _ => None,
    };
    let found: Vec<_> = known.iter().map(|(_, outcome)| found(outcome)).collect();
    let Some((Some((accepted, judged)), others)) = found.split_first() else { return Comparison::default() };
    let others: Vec<_> =
        others.iter().map(|one| one.as_ref().map(|(planned, judged)| (&**planned, &**judged))).collect();
    compare((accepted, judged), &others)
}

/// What is being planned, or how the last scenario came out, for those who cannot see the table.
fn news(known: &Known, screen: &ScreenProps) -> String {
    let words = screen.plan.words();
    let name = |subject: &Subject| match subject {
        Subject::Accepted => words.the_accepted_roadmap().to_owned(),
        Subject::Anew => words.the_plan_as_it_is().to_owned(),
        Subject::Scenario(scenario) => words.quoted(&screen.plan.name_of(&scenario.id)),
    };
    let pending = known.iter().find(|(_, outcome)| matches!(outcome, Outcome::Pending(_)));
    match (pending, known.last()) {
        (Some((subject, _)), _) => words.as_a_sentence(&words.planning_named(&name(subject))),
        (None, Some((subject, Outcome::Clash(sentence)))) => {
            words.cannot_be_planned(&name(subject), sentence)
        }
        (None, Some((subject, Outcome::Known(planned, _)))) => {
            let placed = planned.schedule.start.iter().flatten().count();
            words.planned_with(placed, &name(subject))
        }
        _ => String::new(),
    }
}
