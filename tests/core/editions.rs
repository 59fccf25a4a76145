//! Editions: what is hidden is not in the plan of an edition nor in anything made of it, and a leak is found wherever it is.

use std::collections::BTreeSet;

use proptest::prelude::*;
use roadbook::domain::validate::check_plan;
use roadbook::domain::*;
use roadbook::format::edition::{EditionGone, Hidden, Leak, Place, chosen_edition, edition_of, leaks};
use roadbook::format::export::{Export, ExportFormat, export, file_stem, filled_tables};
use roadbook::format::picture::{Light, picture, png_with};
use roadbook::format::plan_file::{read_plan, write_plan};
use roadbook::format::single_file::single_file;
use roadbook::language::Say as _;
use roadbook::language::Words;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::select::page_view::PageView;
use serde_json::Value;

use crate::support::plans::plan_from;

fn today() -> Date {
    "2027-01-10".parse().unwrap()
}

fn sample() -> Plan {
    read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan
}

const SMALL: &str = r#"{ "format": "roadbook-plan", "version": 1, "plan": { "id": "pl_small", "title": "Ferry", "revision": 7,
  "colour": "unknown and secret",
  "settings": { "start": "2027-01-04", "budget": 90000 },
  "strategy": { "vision": "Nobody waits, says Ilva Quent. [[in_tunnel|The tunnel]] waits until 15 May 2027.", "constraints": "At most 90,000 euros; Blackbird costs 61234." },
  "goals": [ { "id": "go_riders", "title": "More riders", "weight": 3 }, { "id": "go_land", "title": "Sell the land", "weight": 2 } ],
  "kpis": [ { "id": "kp_fares", "name": "Fares", "goal": "go_riders", "unit": "EUR a day", "baseline": 777, "owner": "Ilva Quent",
      "measurements": [ { "on": "2027-01-05", "value": 888 } ] },
    { "id": "kp_riders", "name": "Riders a day", "goal": "go_riders", "measurements": [ { "on": "2027-01-05", "value": 12 }, { "on": "2027-01-08", "value": 14 }, { "on": "2027-02-08", "value": 16 } ] },
    { "id": "kp_land", "name": "Land sold", "goal": "go_land" } ],
  "insights": [ { "id": "is_call", "text": "Ilva says the boat is late", "source": "Call with Ilva Quent", "link": "mailto:ilva@example.org" } ],
  "initiatives": [
    { "id": "in_board", "title": "Departure board", "summary": "Ask ilva@example.org", "owner": "Ilva Quent", "cost": 61234, "tags": ["public"], "status": "planned",
      "inputs": { "reach": 5317 }, "goal_impact": [ { "goal": "go_riders", "impact": 5 } ], "deadline": "2027-05-15", "depends_on": [ { "initiative": "in_tunnel" } ],
      "placement": { "start": "2027-02-15" }, "predicts": [ { "kpi": "kp_fares", "change": [3100, 4200] } ] },
    { "id": "in_tunnel", "title": "Blackbird", "summary": "A tunnel below the river", "tags": ["Secret"] },
    { "id": "in_plots", "title": "Plots", "goal_impact": [ { "goal": "go_land", "impact": 5 } ] } ],
  "decisions": [ { "id": "de_tunnel", "title": "Do we dig?", "choice": "Yes", "on": "2026-12-12", "initiatives": ["in_tunnel"] } ],
  "comments": [ { "id": "cm_one", "text": "See Blackbird", "by": "Ilva Quent", "about": "in_board" } ],
  "editions": [ { "id": "ed_riders", "name": "For riders", "audience": "customers", "date_precision": "quarter", "hides_tags": ["secret"], "hides_records": ["go_land"] },
    { "id": "ed_all", "name": "For all", "shows_money": true, "shows_scores": true, "shows_names": true } ] } }"#;

fn small() -> (Plan, Edition) {
    let plan = read_plan(SMALL.as_bytes()).unwrap().plan;
    let edition = (*plan.editions.rows()[0]).clone();
    (plan, edition)
}

fn value(plan: &Plan) -> Value {
    let file: Value = serde_json::from_str(&write_plan(plan)).unwrap();
    file["plan"].clone()
}

#[test]
fn what_is_hidden_is_taken_out_of_the_data_itself() {
    let (plan, edition) = small();
    let open = edition_of(&plan, &edition, today());
    let json = value(&open);
    let ids = |table: &str| -> Vec<String> {
        let rows = json[table].as_array().cloned().unwrap_or_default();
        rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids("initiatives"), ["in_board"], "a tag and a goal hide the others");
    assert_eq!(ids("goals"), ["go_riders"]);
    assert_eq!(ids("kpis"), ["kp_fares", "kp_riders"]);
    assert!(ids("decisions").is_empty(), "it is about nothing else");
    assert_eq!(ids("editions"), ["ed_riders"]);
    let board = &json["initiatives"][0];
    assert_eq!(board["owner"], "[name]");
    assert_eq!(board["deadline"], "2027-04-01");
    assert_eq!(board["placement"]["start"], "2027-01-01");
    for gone in ["cost", "inputs", "predicts", "depends_on"] {
        assert_eq!(board[gone], Value::Null, "{gone}");
    }
    assert_eq!(board["goal_impact"][0]["impact"], 1);
    assert_eq!(json["kpis"][0]["baseline"], Value::Null, "it counts money");
    // The last value of the quarter.
    assert_eq!(json["kpis"][1]["measurements"], serde_json::json!([{ "on": "2027-01-01", "value": 16 }]));
    assert_eq!(json["settings"]["budget"], Value::Null);
    assert_eq!(json["colour"], Value::Null, "nobody knows what it says");
    assert_eq!(json["strategy"]["vision"], "Nobody waits, says [name]. [left out] waits until Q2 2027.");
    assert_eq!(json["strategy"]["constraints"], "At most [amount]; [left out] costs [amount].");
    assert_eq!(json["insights"][0]["text"], "[name] says the boat is late");
    assert_eq!(json["insights"][0]["source"], "Call with [name]");
    assert_eq!(json["insights"][0]["link"], Value::Null);
    assert_eq!(board["summary"], "Ask [name]");
    assert_eq!(json["comments"][0]["text"], "See [left out]");
    assert_eq!(json["editions"][0]["hides_tags"], Value::Null, "a rule names what it hides");
    assert_ne!(open.id, plan.id);
    assert_eq!(edition_of(&plan, &edition, today()).id, open.id, "the same edition keeps its id");
}

#[test]
fn own_words_stand_in_place_of_money_and_names_and_without_rules_all_stays() {
    let (plan, mut edition) = small();
    edition.money_word = "a sum".into();
    edition.name_word = "a colleague".into();
    let open = edition_of(&plan, &edition, today());
    assert_eq!(open.strategy.constraints, "At most a sum; [left out] costs a sum.");
    assert_eq!(open.initiatives.rows()[0].owner, "a colleague");
    let all = (*plan.editions.rows()[1]).clone();
    let mut open = edition_of(&plan, &all, today());
    assert_eq!(open.initiatives, plan.initiatives);
    assert_eq!(
        (open.strategy.clone(), open.settings.clone()),
        (plan.strategy.clone(), plan.settings.clone())
    );
    open.id = plan.id.clone();
    assert_eq!(open.comments, plan.comments);
    assert!(leaks(write_plan(&open).as_bytes(), "ferry.plan.json", &plan, &all, today()).is_empty());
}

#[test]
fn fields_tables_and_statuses_are_left_out_by_name_and_screens_bring_their_tables() {
    let (plan, mut edition) = small();
    edition.hides_fields = vec!["comments".into(), "initiatives.summary".into(), "strategy.vision".into()];
    edition.hides_tags.clear();
    edition.hides_statuses = vec![Status::Planned];
    let open = edition_of(&plan, &edition, today());
    assert!(open.comments.is_empty());
    let titles: Vec<&str> = open.initiatives.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(titles, ["Blackbird"]);
    assert!(open.initiatives.rows()[0].summary.is_empty() && open.strategy.vision.is_empty());
    edition.screens = vec![Screen::Roadmap];
    let open = edition_of(&plan, &edition, today());
    assert!(open.kpis.is_empty() && open.insights.is_empty() && open.decisions.is_empty());
    assert!(open.strategy.vision.is_empty() && open.strategy.constraints.is_empty());
    assert_eq!(open.goals.len(), 1);
}

#[test]
fn now_next_later_leaves_no_date_but_keeps_the_stage() {
    let (plan, mut edition) = small();
    edition.date_precision = DatePrecision::NowNextLater;
    let open = edition_of(&plan, &edition, today());
    let board = &open.initiatives.rows()[0];
    assert_eq!(board.deadline, None);
    assert_eq!(board.placement.as_ref().unwrap().start, "2027-01-01".parse().unwrap());
    assert_eq!(open.kpis.rows()[1].measurements.len(), 1);
    assert_eq!(open.strategy.vision, "Nobody waits, says [name]. [left out] waits until [date].");
    let mut board = (**plan.initiatives.get(&Id::new("in_board").unwrap()).unwrap()).clone();
    let start = "2027-11-03".parse().unwrap();
    board.placement = Some(Placement { start, pinned: false, unknown: Unknown::default() });
    let mut later = plan.clone();
    later.initiatives.replace(std::rc::Rc::new(board));
    let told = edition_of(&later, &edition, today()).initiatives.rows()[0].placement.clone().unwrap().start;
    assert_eq!(
        told,
        "2027-08-01".parse().unwrap(),
        "half a year and a month from today, whatever the day was"
    );
}

fn first_leak(artefact: &str) -> Option<Leak> {
    let (plan, edition) = small();
    leaks(artefact.as_bytes(), "ferry.txt", &plan, &edition, today()).into_iter().next()
}

#[test]
fn a_leak_is_found_wherever_it_stands_and_told_in_a_sentence() {
    let cases = [
        ("fine\nand Blackbird here", Hidden::Text, Place::Line(2)),
        ("Ilva  Quent", Hidden::Name, Place::Line(1)),
        ("<p title=\"&#66;lackbird\">x</p>", Hidden::Text, Place::Attribute(1)),
        ("SUMMARY:a\r\nDESCRIPTION:Ilva\r\n  Qu\r\n ent", Hidden::Name, Place::Line(2)),
        ("\"\\u0042lackbird\"", Hidden::Text, Place::Line(1)),
        ("\"cost\": 61234,", Hidden::Money, Place::Line(1)),
        ("it takes 61.234 in all", Hidden::Money, Place::Line(1)),
        ("another 12 €", Hidden::Money, Place::Line(1)),
        ("due 2027-05-15", Hidden::Day, Place::Line(1)),
        ("due 20270515T000000", Hidden::Day, Place::Line(1)),
        ("fällig am 15. Mai 2027", Hidden::Day, Place::Line(1)),
        ("see #in_tunnel", Hidden::Id, Place::Line(1)),
        ("reach 5,317", Hidden::Number, Place::Line(1)),
        ("a%20link?to=Ilva%20Quent", Hidden::Name, Place::Line(1)),
        ("<img src=\"data:text/plain;base64,QmxhY2tiaXJk\">", Hidden::Text, Place::PictureData),
        (
            "<svg><metadata id=\"roadbook-plan\">{\"a\":\"Blackbird\"}</metadata></svg>",
            Hidden::Text,
            Place::PlanInside,
        ),
        ("| A tunnel below\\_the river |", Hidden::Text, Place::Line(1)),
    ];
    for (artefact, hidden, place) in cases {
        let leak = first_leak(artefact).unwrap_or_else(|| panic!("missed in {artefact}"));
        assert_eq!((leak.hidden, leak.place), (hidden, place), "{artefact}");
    }
    for fine in [
        "a blackbird sings",
        "Q2 2027",
        "61235",
        "<rect x=\"61234\"/>",
        "<script>Blackbird</script>",
        "Departure board",
        "2027-01-10",
    ] {
        assert_eq!(first_leak(fine), None, "{fine}");
    }
    assert_eq!(
        first_leak("Blackbird").unwrap().say(&Words::default()),
        "“Blackbird” stands in line 1: a text of the initiative “Blackbird”, which the edition “For riders” hides."
    );
}

#[test]
fn a_name_is_found_in_a_file_name_and_in_what_a_picture_carries() {
    let (plan, edition) = small();
    let found = leaks(b"fine", "ilva-quent-s-plan.svg", &plan, &edition, today());
    assert_eq!(found.iter().map(|leak| leak.place).collect::<Vec<_>>(), []);
    let found = leaks(b"fine", "Plan of Ilva Quent.svg", &plan, &edition, today());
    assert_eq!(found.iter().map(|leak| leak.place).collect::<Vec<_>>(), [Place::FileName]);
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\0IEND\xae\x42\x60\x82";
    let carrying = png_with(png, "Ferry", "A roadmap with Blackbird in it", None).unwrap();
    let found = leaks(&carrying, "ferry.png", &plan, &edition, today());
    assert_eq!(found.iter().map(|leak| leak.place).collect::<Vec<_>>(), [Place::PictureData]);
}

#[test]
fn what_the_edition_allows_is_no_leak() {
    let (plan, mut edition) = small();
    edition.allowed = vec!["blackbird".into()];
    assert!(leaks(b"Blackbird", "a.txt", &plan, &edition, today()).is_empty());
    assert_eq!(edition_of(&plan, &edition, today()).comments.rows()[0].text, "See Blackbird");
}

/// Everything that is made of an edition's plan, with its file's name.
fn artefacts(plan: &Plan, edition: &Edition) -> Vec<(String, Vec<u8>)> {
    let mut made = pictures(plan, edition);
    made.extend(ExportFormat::ALL.iter().map(|format| exported(plan, edition, Export::of(*format))));
    let tables = filled_tables(plan).into_iter();
    made.extend(
        tables.map(|table| exported(plan, edition, Export { table, ..Export::of(ExportFormat::Table) })),
    );
    made
}

fn exported(plan: &Plan, edition: &Edition, what: Export) -> (String, Vec<u8>) {
    let exported = export(plan, &Export { edition: Some(edition.id.clone()), ..what }, today());
    (exported.name, exported.text.into_bytes())
}

/// The page and the pictures that are made of an edition's plan.
fn pictures(plan: &Plan, edition: &Edition) -> Vec<(String, Vec<u8>)> {
    let open = edition_of(plan, edition, today());
    let text = write_plan(&open);
    let stem = file_stem(&open.title);
    let mut made = vec![(format!("{stem}.html"), single_file(&open, "run();", today()).into_bytes())];
    for view in ["strategy", "evidence", "priorities", "roadmap", "outcomes", "brief"] {
        let view = PageView::read(view).unwrap();
        let drawn = picture(&open, &view, today());
        made.push((format!("{stem}.svg"), drawn.svg(Light::AsPreferred, Some(&text)).into_bytes()));
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\0IEND\xae\x42\x60\x82";
        let png = png_with(png, &drawn.title, &drawn.description, Some(&text)).unwrap();
        made.push((format!("{stem}.png"), png));
    }
    made
}

#[test]
fn an_edition_that_is_gone_exports_nothing_and_one_without_days_has_none_in_a_calendar() {
    let plan = sample();
    let what = Export { edition: Some(Id::new("ed_gone").unwrap()), ..Export::of(ExportFormat::Markdown) };
    assert!(!export(&plan, &what, today()).text.contains("Harbour"));
    assert_eq!(chosen_edition(&plan, what.edition.as_ref()), Err(EditionGone), "that is not everything");
    assert_eq!(chosen_edition(&plan, None), Ok(None));
    let mut later = Edition::new(Id::new("ed_later").unwrap());
    later.date_precision = DatePrecision::NowNextLater;
    let mut plan = plan;
    plan.editions.insert(0, std::rc::Rc::new(later));
    for format in [ExportFormat::Calendar, ExportFormat::MermaidGantt, ExportFormat::Jira] {
        let text = exported(&plan, plan.editions.rows()[0].as_ref(), Export::of(format)).1;
        let text = String::from_utf8(text).unwrap();
        assert!(!text.contains("DTSTART") && !text.contains(":i1,") && !text.contains("\"2027-"), "{text}");
    }
}

#[test]
fn no_edition_of_the_sample_leaks_and_each_opens() {
    let plan = sample();
    for edition in &plan.editions {
        let open = edition_of(&plan, edition, today());
        assert!(open.record_count() > 10, "{} is empty", edition.name);
        assert_eq!(read_plan(write_plan(&open).as_bytes()).unwrap().plan, open);
        for (name, artefact) in artefacts(&plan, edition) {
            let found = leaks(&artefact, &name, &plan, edition, today());
            let told: Vec<String> = found.iter().map(ToString::to_string).collect();
            assert_eq!(told, [""; 0], "{} {name}", edition.name);
        }
    }
}

/// A plan whose every text, amount and day stands nowhere else, with some texts that speak of other records.
fn marked(words: &[u32]) -> Plan {
    let mut file: Value = serde_json::from_str(&write_plan(&plan_from(words))).unwrap();
    let mut marks = Marks { count: 0, said: Vec::new() };
    mark(&mut file["plan"], "", &mut marks);
    let said = marks.said.clone();
    let mut place = 0;
    speak(&mut file["plan"], "", &said, &mut place);
    read_plan(file.to_string().as_bytes()).unwrap().plan
}

struct Marks {
    count: u32,
    said: Vec<String>,
}

const NAMES: [&str; 2] = ["owner", "by"];
const TEXTS: [&str; 20] = [
    "title",
    "name",
    "text",
    "notes",
    "summary",
    "source",
    "vision",
    "success",
    "market",
    "constraints",
    "statement",
    "who",
    "role",
    "choice",
    "reason",
    "discipline",
    "note",
    "external_key",
    "acceptance",
    "actions",
];

fn letters(mut number: u32) -> String {
    let mut text = String::new();
    for _ in 0..5 {
        text.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
    }
    text
}

fn mark(value: &mut Value, key: &str, marks: &mut Marks) {
    marks.count += 1;
    let one = letters(marks.count.wrapping_mul(7_919));
    match value {
        Value::Object(fields) => fields.iter_mut().for_each(|(key, value)| mark(value, key, marks)),
        Value::Array(items) => items.iter_mut().for_each(|item| mark(item, key, marks)),
        Value::String(text) if NAMES.contains(&key) => {
            *text = format!("Il{one} Qu{one}");
            marks.said.push(text.clone());
        }
        Value::String(text) if TEXTS.contains(&key) => {
            *text = format!("Zo{one} vor{one}");
            marks.said.push(text.clone());
        }
        Value::Number(number) if matches!(key, "cost" | "late_cost" | "budget" | "amount") => {
            *number = (30_003 + marks.count * 37).into();
            marks.said.push(number.to_string());
        }
        _ => {}
    }
}

/// Lets every third text speak of what another one says.
fn speak(value: &mut Value, key: &str, said: &[String], place: &mut usize) {
    match value {
        Value::Object(fields) => fields.iter_mut().for_each(|(key, value)| speak(value, key, said, place)),
        Value::Array(items) => items.iter_mut().for_each(|item| speak(item, key, said, place)),
        Value::String(text) if matches!(key, "notes" | "summary" | "vision" | "text" | "reason") => {
            *place += 1;
            if let Some(other) = said.get((*place * 13) % said.len().max(1)) {
                text.push_str(&format!(", as {other} says"));
            }
        }
        _ => {}
    }
}

/// All that the records with these ids say, and some of the others.
fn words_of(
    plan: &Plan,
    hidden: &dyn Fn(&str, &Value) -> bool,
    names: bool,
    money: bool,
) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let json = value(plan);
    for (table, rows) in json.as_object().unwrap() {
        for row in rows.as_array().into_iter().flatten() {
            let record_hidden = hidden(table, row);
            for (key, value) in row.as_object().into_iter().flatten() {
                let text = value.as_str().unwrap_or_default();
                if record_hidden && matches!(key.as_str(), "title" | "name" | "statement") {
                    found.extend(
                        text.split_whitespace()
                            .next()
                            .map(str::to_owned)
                            .filter(|word| word.starts_with("Zo")),
                    );
                }
                if names && NAMES.contains(&key.as_str()) {
                    found.extend(text.split_whitespace().map(str::to_owned));
                }
                if money && matches!(key.as_str(), "cost" | "late_cost") {
                    found.insert(value.to_string());
                }
            }
        }
    }
    found
}

fn any_edition(plan: &Plan, dice: &[u8; 8]) -> Edition {
    let mut edition = Edition::new(Id::new("ed_fuzzed").unwrap());
    let [screens, precision, flags, statuses, one, two, three, fields] = dice.map(usize::from);
    edition.screens = Screen::ALL
        .iter()
        .enumerate()
        .filter(|(place, _)| screens >> place & 1 == 1)
        .map(|(_, one)| *one)
        .collect();
    edition.date_precision = DatePrecision::ALL[precision % 4];
    (edition.shows_money, edition.shows_names, edition.shows_scores) =
        (flags & 1 == 1, flags & 2 == 2, flags & 4 == 4);
    edition.hides_statuses = vec![Status::ALL[statuses % 5]];
    let mut records = Vec::new();
    plan.visit_titles(&mut |record, _| records.push(record));
    records.retain(|record| !matches!(record.table, TableName::Editions | TableName::Views));
    for place in [one, two, three] {
        edition.hides_records.extend(records.get(place % records.len().max(1)).cloned());
    }
    edition.hides_fields = [["notes", "initiatives.summary"][fields % 2].to_owned()].into();
    edition
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn nothing_leaks_from_random_plans_by_random_rules(words in prop::collection::vec(any::<u32>(), 300..2_000), dice in any::<[u8; 8]>()) {
        let mut plan = marked(&words);
        let edition = any_edition(&plan, &dice);
        plan.editions.insert(usize::MAX, std::rc::Rc::new(edition.clone()));
        let open = edition_of(&plan, &edition, today());
        prop_assert!(check_plan(&open).is_empty());
        prop_assert!(open.editions.len() == 1, "it could not be made");
        prop_assert_eq!(&read_plan(write_plan(&open).as_bytes()).unwrap().plan, &open);
        // What the rules name is searched for letter by letter, without what the leak check is made of.
        let hidden = |table: &str, row: &Value| {
            let id = row["id"].as_str().unwrap_or_default();
            edition.hides_records.iter().any(|record| record.as_str() == id)
                || table == "initiatives" && edition.hides_statuses.iter().any(|status| {
                    row["status"].as_str().unwrap_or(Status::Candidate.key()) == status.key()
                })
        };
        let secret = words_of(&plan, &hidden, !edition.shows_names, !edition.shows_money);
        // One export and one table of each plan: there are many plans.
        let format = ExportFormat::ALL[usize::from(dice[7]) % ExportFormat::ALL.len()];
        let tables = filled_tables(&plan);
        let table = tables[usize::from(dice[6]) % tables.len()];
        let mut made = pictures(&plan, &edition);
        made.push(exported(&plan, &edition, Export::of(format)));
        made.push(exported(&plan, &edition, Export { table, ..Export::of(ExportFormat::Table) }));
        for (name, artefact) in made {
            let text = String::from_utf8_lossy(&artefact);
            for word in &secret {
                let is_measure = word.starts_with(|sign: char| sign.is_ascii_digit()) && !name.ends_with("json");
                prop_assert!(is_measure || !text.contains(word.as_str()), "{} in {}", word, name);
            }
            let found = leaks(&artefact, &name, &plan, &edition, today());
            prop_assert!(found.is_empty(), "{}: {:?}", name, found);
        }
        for record in edition.hides_records.iter().filter(|record| record.table != TableName::Comments) {
            let whole = write_plan(&plan);
            let told = leaks(whole.as_bytes(), "whole.plan.json", &plan, &edition, today());
            prop_assert!(!told.is_empty(), "{:?} was not missed", record);
        }
    }
}

/// An edition of the sample with dates no more exact than this, and an export of it.
fn told(precision: DatePrecision, format: ExportFormat) -> String {
    let mut plan = sample();
    let mut edition = Edition::new(Id::new("ed_told").unwrap());
    (edition.date_precision, edition.shows_money, edition.shows_names) = (precision, true, true);
    edition.shows_scores = true;
    plan.editions.insert(0, std::rc::Rc::new(edition.clone()));
    let what = Export { edition: Some(edition.id), ..Export::of(format) };
    let exported = export(&plan, &what, today());
    assert_eq!(exported.leaks, [], "{precision:?} {format:?}");
    exported.text
}

#[test]
fn charts_and_calendars_of_months_and_quarters_run_to_their_bounds() {
    let lines = |precision, format, of: &str| {
        let text = told(precision, format).replace("\r\n", "\n");
        let lines: Vec<String> = text.lines().map(|line| line.trim().to_owned()).collect();
        let at =
            lines.iter().position(|line| line.contains(of)).unwrap_or_else(|| panic!("no {of} in {text}"));
        lines[at.saturating_sub(2)..=at].join("\n")
    };
    let gantt =
        |precision, of| lines(precision, ExportFormat::MermaidGantt, of).lines().last().unwrap().to_owned();
    let board = [
        gantt(DatePrecision::Day, "Arrivals board"),
        gantt(DatePrecision::Month, "Arrivals board"),
        gantt(DatePrecision::Quarter, "Arrivals board"),
        gantt(DatePrecision::Quarter, "Season opens"),
    ];
    insta::assert_snapshot!(board.join("\n"), @r"
    Arrivals board :active, i4, 2027-01-04, 2027-03-29
    Arrivals board (Jan to Mar 2027) :active, i4, 2027-01-01, 2027-04-01
    Arrivals board (Q1 2027) :active, i3, 2027-01-01, 2027-04-01
    Season opens꞉ Easter weekend (Q1 2027) :m1, 2027-01-01, 2027-04-01
    ");
    insta::assert_snapshot!(lines(DatePrecision::Month, ExportFormat::Calendar, "Season opens"), @r"
    DTSTART;VALUE=DATE:20270301
    DTEND;VALUE=DATE:20270401
    SUMMARY:Season opens: Easter weekend (Mar 2027)
    ");
    insta::assert_snapshot!(lines(DatePrecision::Quarter, ExportFormat::Calendar, "Launch: Arrivals board"), @r"
    DTSTART;VALUE=DATE:20270101
    DTEND;VALUE=DATE:20270401
    SUMMARY:Launch: Arrivals board (Q1 2027)
    ");
    let timeline = told(DatePrecision::NowNextLater, ExportFormat::MermaidTimeline);
    insta::assert_snapshot!(timeline.lines().take(5).collect::<Vec<_>>().join("\n"), @r"
    timeline
        title Harbour 2027
        Now : Strong authentication for saved cards
             : Guest checkout
             : Price calendar kept by the office
    ");
}

/// The days that a text tells, such as `4 Jan 2027`.
fn days_told(text: &str) -> BTreeSet<String> {
    const MONTHS: &str = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    let words: Vec<&str> = text.split_whitespace().collect();
    let days = words.windows(3).filter_map(|words| {
        let [day, month, year] = words else { return None };
        // What stands before the day or after the year may be markup or a bracket.
        let day = day.rsplit(|letter: char| !letter.is_ascii_digit()).next()?;
        let year = year.split(|letter: char| !letter.is_ascii_digit()).next()?;
        let is_month = month.get(..3).is_some_and(|start| MONTHS.split(' ').any(|month| month == start));
        let is_day = matches!(day.len(), 1 | 2) && year.len() == 4 && is_month;
        is_day.then(|| format!("{day} {month} {year}"))
    });
    days.collect()
}

#[test]
fn nothing_drawn_of_an_edition_tells_a_day_that_it_does_not() {
    // What a person wrote stays as it is written.
    let plan = read_plan(HARBOUR_PLAN_TEXT.replace("1 May 2027", "spring").as_bytes()).unwrap().plan;
    let scanned =
        days_told("on 10 Jan 2027, (31 December 2026), <b>4 May 2027</b>; not 2027 Jan 4 or 112 Jan 2027");
    assert_eq!(
        scanned.iter().map(String::as_str).collect::<Vec<_>>(),
        ["10 Jan 2027", "31 December 2026", "4 May 2027"]
    );
    for precision in
        [DatePrecision::Day, DatePrecision::Month, DatePrecision::Quarter, DatePrecision::NowNextLater]
    {
        let mut edition = Edition::new(Id::new("ed_told").unwrap());
        (edition.date_precision, edition.shows_scores) = (precision, true);
        let mut plan = plan.clone();
        plan.editions.insert(0, std::rc::Rc::new(edition.clone()));
        let open = edition_of(&plan, &edition, today());
        let mut told = BTreeSet::new();
        for screen in Screen::ALL {
            let view = PageView { screen: *screen, ..PageView::default() };
            let drawn = picture(&open, &view, today()).svg(Light::Light, None);
            // The day on which it is drawn is no secret.
            told.extend(days_told(&drawn).into_iter().filter(|day| day != "10 Jan 2027"));
        }
        if precision == DatePrecision::Day {
            assert!(told.len() > 5, "days are found where they are told: {told:?}");
            continue;
        }
        assert!(told.is_empty(), "{precision:?}: {told:?}");
        let view = PageView { screen: Screen::Roadmap, ..PageView::default() };
        let drawn = picture(&open, &view, today());
        let what_it_says = match precision {
            DatePrecision::Month => "Arrivals board: Jan to Mar 2027",
            DatePrecision::Quarter => "Arrivals board: Q1 2027",
            _ => "Arrivals board: Now",
        };
        assert!(drawn.description.contains(what_it_says), "{}", drawn.description);
        assert!(!drawn.svg(Light::Light, None).contains("missed"), "coarse days break nothing");
    }
}

#[test]
fn a_bar_of_months_ends_in_the_month_in_which_it_ends() {
    // Made coarse, the start alone would move the end from April to March.
    let file = r#"{ "format": "roadbook-plan", "version": 1, "plan": { "id": "pl_pier",
        "settings": { "start": "2027-01-04", "period_weeks": 1, "horizon_periods": 40 },
        "teams": [{ "id": "te_one", "name": "One", "people": 1 }],
        "initiatives": [{ "id": "in_pier", "title": "Pier", "status": "planned", "placement": { "start": "2027-02-22" },
            "work": [{ "team": "te_one", "effort_weeks": 5, "people": 1 }], "deadline": "2027-04-20" }] } }"#;
    let plan = read_plan(file.as_bytes()).unwrap().plan;
    let mut edition = Edition::new(Id::new("ed_months").unwrap());
    edition.date_precision = DatePrecision::Month;
    let open = edition_of(&plan, &edition, today());
    let view = PageView { screen: Screen::Roadmap, ..PageView::default() };
    let drawn = picture(&open, &view, today());
    assert!(drawn.description.contains("Pier: Feb to Apr 2027"), "{}", drawn.description);
}
