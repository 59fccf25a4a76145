//! The brief: what it says on a small plan, and what an edition keeps to itself.

use std::rc::Rc;

use insta::assert_snapshot;
use proptest::prelude::*;
use roadbook::domain::*;
use roadbook::format::plan_file::read_plan;
use roadbook::language::Words;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::select::brief::{Brief, BriefItem, Facts, amounts_replaced, brief, rewritten_with, sent_brief};

fn today() -> Date {
    "2027-01-10".parse().unwrap()
}

const SMALL: &str = r#"{ "format": "roadbook-plan", "version": 1, "plan": { "id": "pl_small", "title": "Ferry *2027*",
  "settings": { "start": "2027-01-04", "budget": 50000 },
  "strategy": { "vision": "Nobody waits at the pier", "constraints": "Spend at most €50,000 by May." },
  "segments": [ { "id": "se_riders", "name": "Riders" } ],
  "needs": [ { "id": "ne_when", "title": "Know when the ferry comes", "segment": "se_riders" } ],
  "goals": [ { "id": "go_riders", "title": "More riders", "weight": 3 }, { "id": "go_calm", "title": "Calm staff" } ],
  "kpis": [ { "id": "kp_riders", "name": "Riders a week", "goal": "go_riders", "baseline": 100, "baseline_on": "2027-01-04",
      "target": 120, "target_on": "2027-04-05", "measurements": [ { "on": "2027-01-10", "value": 101.6 } ] },
    { "id": "kp_fares", "name": "Fares", "goal": "go_riders", "unit": "EUR a day", "baseline": 777, "target": 999,
      "measurements": [ { "on": "2027-01-10", "value": 888 } ] } ],
  "insights": [ { "id": "is_wait", "text": "I never know whether it left already", "kind": "customer", "source": "Pier interviews",
      "on": "2026-12-01", "level": "user_evidence", "needs": ["ne_when"], "initiatives": ["in_board"] } ],
  "initiatives": [
    { "id": "in_board", "title": "Departure board",
      "inputs": { "reach": 800, "impact": 2, "confidence": 0.5, "effort": 1 }, "status": "planned", "cost": 12000, "must": true, "deadline": "2027-06-30",
      "goal_impact": [ { "goal": "go_riders", "impact": 5 } ], "placement": { "start": "2027-02-15", "pinned": false },
      "predicts": [ { "kpi": "kp_riders", "change": [4, 8, 12], "after_weeks": 4 }, { "kpi": "kp_fares", "change": [30, 60], "after_weeks": 4 } ] },
    { "id": "in_app", "title": "Own app", "status": "rejected" } ],
  "decisions": [ { "id": "de_app", "title": "Do we build an app?", "choice": "No", "reason": "It would cost 80 thousand euros",
      "on": "2026-12-12", "insights": ["is_wait"], "initiatives": ["in_app"] } ],
  "editions": [
    { "id": "ed_all", "name": "Owners", "audience": "investors", "date_precision": "quarter", "shows_money": true, "shows_scores": true },
    { "id": "ed_open", "name": "Riders", "audience": "customers", "date_precision": "now_next_later" },
    { "id": "ed_map", "name": "Map", "screens": ["roadmap"] } ] } }"#;

fn small() -> Plan {
    read_plan(SMALL.as_bytes()).unwrap().plan
}

fn small_brief(edition: Option<&str>) -> Brief {
    brief(&small(), edition.map(|id| Id::new(id).unwrap()).as_ref(), today())
}

#[test]
fn the_team_reads_everything_in_plain_sentences() {
    assert_snapshot!(small_brief(None).markdown(), @r##"
    # Ferry \*2027\*

    Team, as of 10 Jan 2027

    ## Where we are going

    Nobody waits at the pier.

    Spend at most €50,000 by May.

    ### Goals

    - **More riders.** Revenue; 75 % of the weight.
    - **Calm staff.** Revenue; 25 % of the weight.

    ## Where we stand

    ### More riders

    - **Riders a week.** Ahead. 102 on 10 Jan 2027, from 100 on 4 Jan 2027, on the way to 120 by 5 Apr 2027.
    - **Fares.** Pace unknown. 888 EUR a day on 10 Jan 2027, from 777 EUR a day, on the way to 999 EUR a day.

    ## What we learned

    - I never know whether it left already. (User evidence (20+), Pier interviews, 1 Dec 2026.) It speaks of “Know when the ferry comes”.

    ## What we will do

    Besides people, this takes 12,000 EUR of a budget of 50,000 EUR.

    ### From 15 Feb 2027

    - **Departure board.** It serves “More riders”. We expect it to move “Riders a week” by +4 to +12, most likely +8 and “Fares” by +30 to +60 EUR a day. 1 insight backs it, the strongest: user evidence (20+). RICE score 800, rank 1 of 1. It is a must, due by 30 Jun 2027. It costs 12,000 EUR besides people.

    ## What we will not do

    - **Own app.** It would cost 80 thousand euros.

    ## Risks and what we check next

    ### Work ahead

    - **Departure board.** Its work is not estimated.

    ### Outcomes

    - **Calm staff.** No KPI tells about this goal; choose one.

    ## What was decided

    - **Do we build an app?** No. It would cost 80 thousand euros. It rests on 1 insight. It is about “Own app”. (12 Dec 2026.)
    "##);
}

#[test]
fn an_edition_without_money_and_days_has_neither() {
    assert_snapshot!(small_brief(Some("ed_open")).markdown(), @r##"
    # Ferry \*2027\*

    Riders (customers), as of 10 Jan 2027

    ## Where we are going

    Nobody waits at the pier.

    Spend at most \[amount\] by May.

    ### Goals

    - **More riders.** Revenue.
    - **Calm staff.** Revenue.

    ## Where we stand

    ### More riders

    - **Riders a week.** Ahead. 102, from 100, on the way to 120.
    - **Fares.** Pace unknown. It counts money, so its figures are left out here.

    ## What we learned

    - I never know whether it left already. (User evidence (20+), Pier interviews.) It speaks of “Know when the ferry comes”.

    ## What we will do

    ### Now

    - **Departure board.** It serves “More riders”. We expect it to move “Riders a week” by +4 to +12, most likely +8 and “Fares”. 1 insight backs it, the strongest: user evidence (20+). It is a must.

    ## What we will not do

    - **Own app.** It would cost \[amount\].

    ## Risks and what we check next

    ### Work ahead

    - **Departure board.** Its work is not estimated.

    ### Outcomes

    - **Calm staff.** No KPI tells about this goal; choose one.

    ## What was decided

    - **Do we build an app?** No. It would cost \[amount\]. It rests on 1 insight. It is about “Own app”.
    "##);
}

#[test]
fn dates_are_no_more_exact_than_the_edition() {
    let text = small_brief(Some("ed_all")).markdown();
    assert!(text.contains("From Q1 2027") && text.contains("due by Q2 2027"), "{text}");
    // The day it was written is the only day.
    let days = text.replacen("as of 10 Jan 2027", "", 1);
    for month in ["Jan", "Feb", "Apr", "Jun", "Dec"] {
        assert!(!days.contains(month), "{month} in {text}");
    }
}

#[test]
fn an_edition_has_only_the_parts_of_its_screens() {
    let keys: Vec<&str> = small_brief(Some("ed_map")).sections.iter().map(|section| section.key).collect();
    assert_eq!(keys, ["doing"]);
}

#[test]
fn every_item_of_the_sample_names_where_it_comes_from() {
    let plan = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan;
    let brief = brief(&plan, None, "2026-11-22".parse().unwrap());
    let keys: Vec<&str> = brief.sections.iter().map(|section| section.key).collect();
    assert_eq!(keys, ["vision", "outcomes", "learned", "doing", "not-doing", "risks", "decisions"]);
    for item in brief.sections.iter().flat_map(|section| &section.groups).flat_map(|group| &group.items) {
        let record = item.source.record.as_ref();
        assert!(record.is_none_or(|record| plan.title_of(record).is_some()), "{item:?}");
        assert!(record.is_some() || item.source.screen == Screen::Strategy, "{item:?}");
    }
}

/// All amounts of money that the sample has anywhere, as a reader might see them.
#[test]
fn no_money_of_the_sample_is_in_an_edition_that_hides_it() {
    let mut plan = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan;
    let id = Id::<Edition>::new("ed_silent").unwrap();
    plan.editions.insert(0, Rc::new(Edition::new(id.clone())));
    let text = brief(&plan, Some(&id), "2026-11-22".parse().unwrap()).markdown();
    for money in ["260,000", "EUR", "euro", "€", "62", "110 "] {
        let lines: Vec<&str> = text.lines().filter(|line| line.contains(money)).collect();
        assert!(lines.is_empty(), "{money}: {lines:?}");
    }
    let fees = text.lines().find(|line| line.contains("Booking fees")).unwrap();
    assert!(fees.contains("figures are left out"), "{fees}");
}

#[test]
fn amounts_are_found_however_they_are_written() {
    for (text, expected) in [
        ("Spend at most 260,000 euros.", "Spend at most [amount]."),
        ("It costs €1.5m a year", "It costs [amount] a year"),
        ("EUR 12 000, or 12.000 EUR", "[amount], or [amount]"),
        ("between 20 and 30 k€ each", "between [amount] and [amount] each"),
        ("from 5–8 million dollars", "from [amount]–[amount]"),
        ("3 NZD more", "[amount] more"),
        ("80 thousand euros", "[amount]"),
        ("In 2027, 640 marinas and 4 minutes", "In 2027, 640 marinas and 4 minutes"),
        ("The euro area", "The euro area"),
    ] {
        assert_eq!(amounts_replaced(text, "NZD", "[amount]"), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn no_digit_of_an_amount_is_left(
        value in 0_u64..10_000_000,
        sign in prop::sample::select(vec!["€", "$", "£", "EUR", "USD", "CHF"]),
        before in any::<bool>(),
        gap in prop::sample::select(vec!["", " ", "\u{a0}", "\u{202f}"]),
    ) {
        let amount = if before { format!("{sign}{gap}{value}") } else { format!("{value}{gap}{sign}") };
        let text = amounts_replaced(&format!("We pay {amount} for it."), "EUR", "[amount]");
        prop_assert_eq!(text, "We pay [amount] for it.");
    }

    #[test]
    fn a_text_without_numbers_stays_as_it_is(text in "[a-zA-Z€$ ,.–\n]{0,60}") {
        prop_assert_eq!(amounts_replaced(&text, "EUR", "[amount]"), text);
    }
}

/// The small plan with something set in its first edition, read as of a day.
fn told(plan: &Plan, field: EditionField) -> (Plan, Id<Edition>) {
    let mut plan = plan.clone();
    let mut edition = (*plan.editions.rows()[0]).clone();
    edition.set(field);
    let id = edition.id.clone();
    plan.editions.replace(Rc::new(edition));
    (plan, id)
}

fn sentence<'b>(brief: &'b Brief, key: &str) -> &'b BriefItem {
    brief.items().find(|item| item.key == key).unwrap_or_else(|| panic!("{key} is not said"))
}

#[test]
fn a_rewritten_sentence_stands_until_its_facts_change_and_then_says_so() {
    let plan = small();
    let key = "doing:in_board";
    let edition = &plan.editions.rows()[0];
    let facts = Facts::of(&plan, edition, today());
    let own = rewritten_with(edition, key, " The board comes first. ", facts.get(key));
    let (plan, id) = told(&plan, EditionField::Rewritten(own));
    let told_now = brief(&plan, Some(&id), today());
    let said = sentence(&told_now, key);
    assert_eq!((said.text.as_str(), said.changed), ("The board comes first.", false));
    assert!(said.live.as_ref().unwrap().starts_with("It serves “More riders”."));
    assert!(told_now.markdown().contains("- **Departure board.** The board comes first.\n"));
    let others = |brief: &Brief| brief.items().filter(|item| item.live.is_some()).count();
    assert_eq!(others(&told_now), 1, "the rest stays live");

    let mut later = plan.clone();
    let mut board = later.initiatives.rows()[0].as_ref().clone();
    board.cost = 15_000.0;
    later.initiatives.replace(Rc::new(board));
    let told_later = brief(&later, Some(&id), today());
    let said = sentence(&told_later, key);
    assert_eq!((said.text.as_str(), said.changed), ("The board comes first.", true));
    assert!(said.live.as_ref().unwrap().contains("It costs 15,000 EUR"));

    // Kept as it is, with the facts as they are now; and taken back.
    let edition = &later.editions.rows()[0];
    let facts = Facts::of(&later, edition, today());
    let kept = rewritten_with(edition, key, &said.text, facts.get(key));
    let (kept, id) = told(&later, EditionField::Rewritten(kept));
    assert!(!sentence(&brief(&kept, Some(&id), today()), key).changed);
    assert_eq!(rewritten_with(edition, key, "", ""), []);
}

#[test]
fn another_language_changes_no_facts() {
    let mut plan = small();
    let edition = plan.editions.rows()[0].clone();
    let english = Facts::of(&plan, &edition, today());
    let own = rewritten_with(&edition, "vision:vision", "Niemand wartet.", english.get("vision:vision"));
    let (read, id) = told(&plan, EditionField::Rewritten(own));
    plan = read;
    plan.read_by.words = Words::of(roadbook::language::Language::German);
    let said = brief(&plan, Some(&id), today());
    assert!(!sentence(&said, "vision:vision").changed);
}

#[test]
fn the_next_brief_says_what_has_changed_since_the_last_one() {
    let plan = small();
    let edition = plan.editions.rows()[0].clone();
    let sent = sent_brief(&plan, &edition, today());
    let (mut plan, id) = told(&plan, EditionField::Sent(Some(sent)));
    let tomorrow = today().plus_days(1);
    let changes = |plan: &Plan| {
        let brief = brief(plan, Some(&id), tomorrow);
        let section = brief.sections.iter().find(|section| section.key == "changes").unwrap().clone();
        let mut lines: Vec<String> = section.paragraphs.iter().map(|item| item.text.clone()).collect();
        lines.extend(section.groups.iter().flat_map(|group| &group.items).map(|item| item.text.clone()));
        lines
    };
    let quiet = changes(&plan);
    assert_eq!(quiet[0], "Nothing has changed since the brief of 10 Jan 2027.", "{quiet:?}");
    let mut board = plan.initiatives.rows()[0].as_ref().clone();
    board.placement =
        Some(Placement { start: "2027-08-02".parse().unwrap(), pinned: false, unknown: Unknown::default() });
    plan.initiatives.replace(Rc::new(board));
    let app: Id<Initiative> = Id::new("in_app").unwrap();
    plan.initiatives.remove(&app);
    let mut decision = plan.decisions.rows()[0].as_ref().clone();
    decision.unlink(&app.record_ref());
    plan.decisions.replace(Rc::new(decision));
    let mut insight = Insight::new(Id::new("is_new").unwrap());
    insight.text = "They run for the boat".into();
    insight.level = EvidenceLevel::UserEvidence;
    plan.insights.insert(usize::MAX, Rc::new(insight));
    assert_snapshot!(changes(&plan).join("\n"), @r#"
    Since the brief of 10 Jan 2027:
    New under “What we learned”: “They run for the boat”.
    “Departure board” was “From Q1 2027” and is “From Q3 2027” now.
    “Departure board” is told otherwise under “Risks and what we check next”.
    “Do we build an app?” is told otherwise under “What was decided”.
    No longer under “What we will not do”: “Own app”.
    "#);
}

#[test]
fn every_sentence_leads_to_a_record_that_is_there_or_to_its_screen() {
    let plan = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan;
    for edition in &plan.editions {
        for item in brief(&plan, Some(&edition.id), "2026-11-22".parse().unwrap()).items() {
            if let Some(record) = &item.source.record {
                let title = plan.title_of(record).unwrap_or_else(|| panic!("{record:?} is not there"));
                assert!(
                    item.lead.is_empty() || !edition.shows_money || item.lead == title.trim(),
                    "{}",
                    item.lead
                );
            }
        }
    }
}
