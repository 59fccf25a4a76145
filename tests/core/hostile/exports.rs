//! A plan whose every text is hostile, and all that leaves Roadbook: nothing in it means more than a text.

use std::rc::Rc;

use roadbook::domain::{Choice, Plan, Screen};
use roadbook::format::ballot::{empty_ballot, empty_table};
use roadbook::format::picture::{Light, picture, plan_in_picture};
use roadbook::format::plan_file::{read_plan, write_plan};
use roadbook::format::single_file::single_file;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::select::brief::brief;
use roadbook::select::grid::{Column, GridRows, copy_cells, format_block};
use roadbook::select::page_view::PageView;
use roadbook::select::priorities::plan_ranking;
use serde_json::Value;

/// The keys of a plan file that hold whatever a person writes.
const TEXTS: [&str; 27] = [
    "title",
    "name",
    "text",
    "notes",
    "summary",
    "owner",
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
    "by",
    "discipline",
    "note",
    "meaning",
    "unit",
    "group",
    "external_key",
    "tags",
    "acceptance",
    "actions",
    "currency",
];

const HOSTILE: [&str; 12] = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "]]><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "[a](javascript:alert(1)) ![b](x)",
    "&lt;script&gt;&#x3C;b>",
    "</title></text></metadata></style><script>",
    "=cmd|' /C calc'!A0",
    "@SUM(A1:A9)*cmd",
    "+1-1\t=x\r\n=y",
    "\u{0}\u{1b}[2J\u{202e}\u{2028}\u{feff}\u{ffff}",
];

fn spoil(value: &mut Value, key: &str, words: &mut dyn Iterator<Item = &'static str>) {
    match value {
        Value::String(text) if TEXTS.contains(&key) => {
            let word = words.next().unwrap();
            // Short where it has to be: a currency has 12 characters at most.
            *text = if key == "currency" { "<b>\"'&".to_owned() } else { word.to_owned() };
        }
        Value::Array(items) => items.iter_mut().for_each(|item| spoil(item, key, words)),
        Value::Object(fields) => fields.iter_mut().for_each(|(key, value)| spoil(value, key, words)),
        _ => {}
    }
}

/// The sample with every text replaced, beginning with the word at a place.
fn spoiled(first: usize) -> Plan {
    let mut file: Value = serde_json::from_str(HARBOUR_PLAN_TEXT).unwrap();
    spoil(&mut file, "", &mut HOSTILE.iter().copied().cycle().skip(first));
    read_plan(file.to_string().as_bytes()).unwrap().plan
}

fn views() -> impl Iterator<Item = PageView> {
    let pieces = ["ranking", "ranking top=3"].into_iter().map(|text| PageView::read(text).unwrap());
    Screen::ALL.iter().map(|screen| PageView { screen: *screen, ..PageView::default() }).chain(pieces)
}

/// Whatever begins an element or a comment in a text.
fn tags(text: &str) -> Vec<&str> {
    text.match_indices('<')
        .map(|(place, _)| text[place + 1..].split([' ', '>', '\n']).next().unwrap())
        .collect()
}

#[test]
fn no_text_becomes_a_part_of_a_picture_or_a_page() {
    let today = "2027-03-01".parse().unwrap();
    for first in 0..HOSTILE.len() {
        let plan = spoiled(first);
        let text = write_plan(&plan);
        for view in views() {
            let svg = picture(&plan, &view, today).svg(Light::AsPreferred, Some(&text));
            for tag in tags(&svg) {
                let known = [
                    "svg", "title", "desc", "metadata", "style", "g", "text", "rect", "line", "path",
                    "circle", "polyline", "polygon",
                ];
                assert!(
                    known.contains(&tag.trim_start_matches('/').trim_end_matches('/')),
                    "<{tag}> in {view:?}"
                );
            }
            let is_xml = |character: char| !character.is_control() || character == '\n';
            assert!(
                svg.chars().all(|character| is_xml(character) && character != '\u{ffff}'),
                "{view:?} is no XML"
            );
            let inside = plan_in_picture(svg.as_bytes()).unwrap().unwrap();
            assert!(read_plan(&inside).unwrap().plan == plan, "the plan inside is another one");
        }
        let page = single_file(&plan, "", today);
        let scripts = tags(&page).into_iter().filter(|tag| *tag == "script" || *tag == "/script").count();
        assert_eq!(scripts, 4, "a text opened or closed a script");
        assert!(!tags(&page).iter().any(|tag| ["img", "b", "!--"].contains(tag)), "a text became a tag");
        assert!(tags(&page).iter().all(|tag| !tag.is_empty()), "a text holds a bare sign");
    }
}

#[test]
fn no_text_becomes_markup_in_markdown() {
    let today = "2027-03-01".parse().unwrap();
    for first in 0..HOSTILE.len() {
        let plan = spoiled(first);
        let editions = plan.editions.iter().map(|edition| Some(edition.id.clone())).chain([None]);
        for edition in editions {
            let text = brief(&plan, edition.as_ref(), today).markdown();
            for (place, sign) in text.match_indices(['<', '[', '`']) {
                assert!(
                    text[..place].ends_with('\\'),
                    "{sign} stands bare in {:?}",
                    &text[place.saturating_sub(20)..place + 1]
                );
            }
        }
    }
}

#[test]
fn no_text_becomes_a_formula_on_the_clipboard_or_in_a_ballot() {
    let today = "2027-03-01".parse().unwrap();
    for first in 0..HOSTILE.len() {
        let plan = Rc::new(spoiled(first));
        let rows = Rc::new(GridRows::initiatives(plan.clone(), Rc::new(plan_ranking(&plan)), None, None));
        let insights = Rc::new(GridRows::insights(plan.clone()));
        for rows in [rows, insights] {
            let columns: Vec<&Column> = rows.columns().iter().collect();
            let block = format_block(&copy_cells(&rows, rows.order(), &columns));
            cells(&block).for_each(runs_nothing);
        }
        cells(&empty_table(&plan)).for_each(runs_nothing);
        for stakeholder in &plan.stakeholders {
            let ballot = empty_ballot(&plan, stakeholder, today);
            assert!(serde_json::from_str::<Value>(&ballot).is_ok(), "an empty ballot is no JSON");
        }
    }
}

/// The cells of a block, as a spreadsheet parts them.
fn cells(block: &str) -> impl Iterator<Item = &str> {
    let mut is_quoted = false;
    block.split(move |sign| {
        is_quoted ^= sign == '"';
        !is_quoted && matches!(sign, '\t' | '\n')
    })
}

/// A cell begins as no formula does, but for a plain number.
fn runs_nothing(cell: &str) {
    let cell = cell.trim_start_matches('"');
    let is_number = cell.trim_start_matches('-').starts_with(|first: char| first.is_ascii_digit());
    assert!(!cell.starts_with(['=', '+', '-', '@']) || is_number, "{cell:?} would be run");
}
