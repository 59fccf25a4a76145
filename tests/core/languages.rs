//! What screens show is said in the reader's language: whole sentences, with arguments where each language wants them.

use roadbook::domain::{Initiative, Plan};
use roadbook::engine::schedule::Schedule;
use roadbook::format::plan_file::read_plan;
use roadbook::language::{Language, Words};
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::select::agreement::{Choosing, Weighing, ballot_topics, served, talk_first, topic, voters};
use roadbook::select::forecast::{forecast, forecast_view};
use roadbook::select::priorities::plan_ranking;
use roadbook::select::roadmap::{Grouping, Query, RoadmapView, Zoom, changes, details, roadmap_view};
use roadbook::select::scenarios::{Ask, ask_words};
use roadbook::select::schedule_problem::{NoteKind, accepted_schedule, planning_problem};
use roadbook::select::strategy::{goal_comparisons, limits, saaty_steps, strategy_view};

use crate::support::harbour::{TODAY, date, id};

/// The sample plan as read in a language, with numbers and dates as English writes them.
fn read_in(language: Language) -> Plan {
    let mut plan = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).expect("the sample plan opens").plan;
    plan.read_by.words = Words::of(language);
    plan
}

/// Fails where a text holds English that is not the plan's own.
fn assert_no_english(room: &str, shown: &str) {
    let mut own: Vec<&str> = HARBOUR_PLAN_TEXT.split('"').filter(|text| text.len() > 2).collect();
    own.sort_by_key(|text| std::cmp::Reverse(text.len()));
    let mut left = shown.to_owned();
    for text in own {
        left = left.replace(text, "·");
    }
    for stop in [" the ", " and ", " of ", " is ", " are ", " not ", " no ", " from "] {
        if let Some(at) = left.find(stop) {
            let around: String =
                left[..at].chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
            let after: String = left[at..].chars().take(60).collect();
            panic!("{room} says in German: …{around}{after}…");
        }
    }
}

fn roadmap(plan: &Plan) -> RoadmapView {
    let planning = planning_problem(plan, date(TODAY));
    let query = Query { grouping: Grouping::Team, zoom: Zoom::Week, today: date(TODAY) };
    roadmap_view(plan, &planning, &accepted_schedule(plan, &planning), None, query)
}

#[test]
fn german_views_of_the_sample_hold_no_english() {
    let plan = read_in(Language::German);
    let today = date(TODAY);
    let planning = planning_problem(&plan, today);
    let schedule = accepted_schedule(&plan, &planning);
    assert_no_english("the roadmap", &format!("{:?}", roadmap(&plan)));
    for one in plan.initiatives.iter() {
        assert_no_english("details", &format!("{:?}", details(&plan, &planning, &schedule, None, &one.id)));
    }
    let judged = forecast(&plan, &planning, &schedule, 200);
    assert_no_english("the forecast", &format!("{:?}", forecast_view(&plan, &judged)));
    assert_no_english(
        "strategy",
        &format!("{:?}", (strategy_view(&plan), goal_comparisons(&plan), limits(&plan))),
    );
    assert_no_english("voters", &format!("{:?}", (voters(&plan), talk_first(&plan))));
    for input in ballot_topics(&plan) {
        assert_no_english("a topic", &format!("{:?}", topic(&plan, &input.key, Weighing::Stakeholders)));
    }
    let ranking = plan_ranking(&plan);
    assert_no_english("served", &format!("{:?}", served(&plan, &ranking, Choosing::TopFive)));
}

#[test]
fn the_roadmap_speaks_german_and_japanese() {
    let said = |language: Language| {
        let plan = read_in(language);
        let words = plan.words();
        let planning = planning_problem(&plan, date(TODAY));
        let accepted = accepted_schedule(&plan, &planning);
        let none = Schedule { start: vec![None; accepted.start.len()] };
        let name = words.quoted(&plan.name_of(&id::<Initiative>("in_ferry")));
        [
            roadmap(&plan).timeline.description,
            changes(&accepted, &none).said(words),
            words.hold_waits(&name),
            NoteKind::Stretched("Design".to_owned()).sentence(&plan),
            words.broken_order("A", "B"),
        ]
    };
    insta::assert_snapshot!(said(Language::German).join("\n"), @"");
    insta::assert_snapshot!(said(Language::Japanese).join("\n"), @"");
}

#[test]
fn scenarios_speak_german_and_japanese() {
    let said = |language: Language| {
        let plan = read_in(language);
        let team = plan.teams.rows()[0].id.clone();
        let ask = Ask::People { team, people: 1.0, from: date("2027-03-01") };
        let judged = {
            let planning = planning_problem(&plan, date(TODAY));
            forecast(&plan, &planning, &accepted_schedule(&plan, &planning), 200)
        };
        format!("{}\n{}", ask_words(&plan, &ask), forecast_view(&plan, &judged).summary.join("\n"))
    };
    insta::assert_snapshot!(said(Language::German), @"");
    insta::assert_snapshot!(said(Language::Japanese), @"");
}

#[test]
fn agreement_and_strategy_speak_german_and_japanese() {
    let said = |language: Language| {
        let plan = read_in(language);
        let words = plan.words();
        let (ratio, step) = saaty_steps(words).swap_remove(0);
        let lines = [
            voters(&plan).sentence,
            talk_first(&plan).first().map(|talk| talk.reason.clone()).unwrap_or_default(),
            strategy_view(&plan).landscape.description.clone(),
            limits(&plan).periods,
            format!("{ratio} = {step}"),
        ];
        lines.join("\n")
    };
    insta::assert_snapshot!(said(Language::German), @"");
    insta::assert_snapshot!(said(Language::Japanese), @"");
}
