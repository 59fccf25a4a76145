//! What screens show is said in the reader's language: whole sentences, with arguments where each language wants them.

use roadbook::domain::{Initiative, Plan};
use roadbook::engine::schedule::Schedule;
use roadbook::format::plan_file::read_plan;
use roadbook::language::{Language, Words};
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::select::agreement::{Choosing, Weighing, ballot_topics, served, talk_first, topic, voters};
use roadbook::select::brief::brief;
use roadbook::select::evidence::{gaps, insight_trail, moscow_view, opportunity_tree};
use roadbook::select::forecast::{forecast, forecast_view};
use roadbook::select::outcomes::outcomes;
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
fn german_outcomes_evidence_and_briefs_of_the_sample_hold_no_english() {
    let plan = read_in(Language::German);
    assert_no_english("outcomes", &format!("{:?}", outcomes(&plan, date(TODAY))));
    assert_no_english("the brief", &brief(&plan, None, date(TODAY)).markdown().replace('\\', ""));
    assert_no_english(
        "evidence",
        &format!("{:?}", (gaps(&plan), opportunity_tree(&plan), moscow_view(&plan))),
    );
    for insight in plan.insights.iter() {
        assert_no_english("a trail", &format!("{:?}", insight_trail(&plan, insight)));
    }
}

#[test]
fn outcomes_and_briefs_speak_german_and_japanese() {
    let said = |language: Language| {
        let plan = read_in(language);
        let view = outcomes(&plan, date(TODAY));
        let kpi = &view.groups[0].kpis[0];
        let chance = kpi.facts.iter().find(|fact| fact.key == "chance").unwrap();
        let lines = [
            kpi.kind.clone(),
            kpi.target.clone().unwrap_or_default(),
            chance.sentence(),
            brief(&plan, None, date(TODAY)).subtitle,
            gaps(&plan)[0].title.to_owned(),
        ];
        lines.join("\n")
    };
    insta::assert_snapshot!(said(Language::German), @r#"
    Vorlaufend, wöchentlich, mehr ist besser · Booking
    mindestens 60 % bis 31 Dec 2027
    unter 1 % für mindestens 60 % bis 31 Dec 2027, fast sicher nicht: Der Trend aus den letzten 23 Messwerten führt zu 48.6 %, 90-%-Spanne 43.3 bis 53.9 %.
    Team, Stand 22 Nov 2026
    Bedürfnisse ohne Beleg
    "#);
    insta::assert_snapshot!(said(Language::Japanese), @r#"
    先行、毎週、多いほど良い · Booking
    31 Dec 2027までに 60 % 以上
    1%未満 （31 Dec 2027までに 60 % 以上、まず達成しない）。直近 23 件の測定値の傾向では48.6 %、90%の範囲は 43.3～53.9 % です。
    チーム（22 Nov 2026時点）
    根拠のないニーズ
    "#);
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
    insta::assert_snapshot!(said(Language::German).join("\n"), @r#"
    16 Initiativen von 4 Jan 2027 bis 2 Jan 2028
    16 heraus und 6 nicht eingeplant
    Sie wartet auf „in_ferry“.
    Verlangt mehr Personen gleichzeitig, als Design hat, und dauert deshalb länger.
    A beginnt, bevor B fertig ist.
    "#);
    insta::assert_snapshot!(said(Language::Japanese).join("\n"), @r#"
    4 Jan 2027から2 Jan 2028までの施策 16 件
    除外 16 件、未配置 6 件
    「in_ferry」の完了を待ちます。
    Designの人数より多くの人を同時に必要とするため、長くかかります。
    Bが終わる前にAが始まります。
    "#);
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
    insta::assert_snapshot!(said(Language::German), @r#"
    1 in Design einstellen ab March 2027
    Alles auf der Roadmap (16 Initiativen) ist in 9 % der Durchläufe in ihrer Zeit fertig.
    Alle 4 Fristen werden in über 99 % der Durchläufe eingehalten.
    Das Ende der Roadmap und verfehlte Termine hängen am meisten an: Offline check-in on the pontoon (70 %), Set a marina up in one afternoon (30 %) und Booking on the marina's own site (15 %).
    "#);
    insta::assert_snapshot!(said(Language::Japanese), @r#"
    Designに 1 人採用、March 2027から
    試行の9%で、ロードマップのすべて（施策 16 件）が期間内に終わります。
    試行の99%超で、期限（4 件）がすべて守られます。
    ロードマップの終わりや遅れた日程を最も左右するのはOffline check-in on the pontoon（70%）、Set a marina up in one afternoon（30%）、Booking on the marina's own site（15%）です。
    "#);
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
    insta::assert_snapshot!(said(Language::German), @r#"
    5 von 6 haben abgestimmt; es fehlen noch: Lead engineer.
    Wirkung wird verschieden gesehen (0.25 bis 3; A 0.17). Nach einem Stimmzettel käme sie auf Rang 3, nach einem anderen auf Rang 21.
    Je weiter unten rechts, desto größer die Chance. Am größten: „Know before I set out that a berth is mine“ mit 15.5.
    26 Zeiträume von 2 Wochen
    9 = 9: äußerst viel wichtiger
    "#);
    insta::assert_snapshot!(said(Language::Japanese), @r#"
    6 人中 5 人が投票しました。まだの人：Lead engineer。
    「インパクト」の見方が分かれています（0.25～3、A 0.17）。ある投票では 3 位、別の投票では 21 位になります。
    右下ほど機会が大きくなります。最大は「Know before I set out that a berth is mine」（15.5）です。
    2 週間の期間 × 26
    9 = 9：極めて重要
    "#);
}
