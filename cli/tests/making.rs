//! Plans drawn, exported, planned and filled from tables.

use insta::assert_snapshot;
use roadbook_core::engine::schedule::check;
use roadbook_core::format::picture::plan_in_picture;
use roadbook_core::format::plan_file::read_plan;
use roadbook_core::sample::HARBOUR_PLAN_TEXT;
use roadbook_core::select::schedule_problem::{accepted_schedule, planning_problem};

use crate::{Folder, plan_of};

const SHEET: &str = include_str!("../../tests/fixtures/imports/scoring-sheet.csv");

fn with_harbour(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("harbour.plan.json", HARBOUR_PLAN_TEXT);
    folder
}

#[test]
fn a_plan_is_exported_as_what_it_is_asked_for() {
    let folder = with_harbour("export");
    let ran = folder.run(&["export", "harbour.plan.json", "--as", "json"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, HARBOUR_PLAN_TEXT, ""));
    let ran = folder.run(&[
        "export",
        "harbour.plan.json",
        "--as",
        "table",
        "--table",
        "milestones",
        "-o",
        "days.csv",
    ]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert!(folder.read("days.csv").starts_with("\"id\",\"title\",\"on\""));
    let ran = folder.run(&["export", "harbour.plan.json", "--as", "stone"]);
    assert_eq!(ran.code, 2);
    assert_snapshot!(ran.err, @r#"
    There is no kind `stone`. There are json, table, csv, markdown, plan-markdown, html, mermaid-gantt, mermaid-timeline, ics, jira, linear.
    Run `roadbook --help` to see what it can do.
    "#);
}

#[test]
fn an_edition_is_found_by_its_name_and_hides_what_it_hides() {
    let folder = with_harbour("edition");
    let ran = folder.run(&[
        "export",
        "harbour.plan.json",
        "--as",
        "plan-markdown",
        "--edition",
        "For marinas and skippers",
        "--today",
        "2027-03-01",
    ]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("# Harbour 2027") && !ran.out.contains("260,000"), "{}", ran.out);
    let ran = folder.run(&["export", "harbour.plan.json", "--as", "json", "--edition", "For nobody"]);
    assert_eq!(ran.code, 2);
    assert_snapshot!(ran.err, @r#"There is no edition “For nobody”. There are “For the team”, “For the management meeting”, “For marinas and skippers”, “For investors”."#);
}

#[test]
fn a_view_is_drawn_with_the_plan_inside_or_without() {
    let folder = with_harbour("render");
    let ran = folder.run(&["render", "harbour.plan.json", "--view", "roadmap quarter", "-o", "map.svg"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let drawn = folder.read("map.svg");
    let inside = plan_in_picture(drawn.as_bytes()).unwrap().unwrap();
    assert_eq!(read_plan(&inside).unwrap().plan.id, "pl_harbour");
    let ran = folder.run(&["render", "harbour.plan.json", "--view", "ranking top=3", "--without-plan"]);
    assert!(
        ran.out.starts_with("<svg") && plan_in_picture(ran.out.as_bytes()).is_none_or(|found| found.is_err())
    );
    let ran = folder.run(&["render", "harbour.plan.json", "--view", "clouds"]);
    assert_eq!(ran.code, 2);
}

#[test]
fn a_view_is_written_as_its_format_or_its_file_says() {
    let folder = with_harbour("formats");
    let render = |rest: &[&str]| {
        let mut words = vec!["render", "harbour.plan.json", "--today", "2027-03-01"];
        words.extend(rest);
        folder.run(&words)
    };
    let ran = render(&["--view", "ranking top=3", "--format", "markdown"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_snapshot!(ran.out, @r"
    # Harbour 2027

    1 Mar 2027

    ## Priorities

    ### Ranking

    | Rank | Initiative | RICE | Status | Owner |
    | --- | --- | --- | --- | --- |
    | 1 | Guest checkout | 1920 | In progress | Booking |
    | 2 | Arrivals board | 1244 | In progress | Office |
    | 3 | Price calendar kept by the office | 667 | Candidate | Booking |
    ");
    assert_eq!(render(&["--view", "ranking top=3", "-o", "ranking.md"]).code, 0);
    assert_eq!(folder.read("ranking.md"), ran.out);
    let ran = render(&["--view", "ranking top=2", "--format", "csv"]);
    assert_snapshot!(ran.out.replace('\r', ""), @r#"
    "Rank","Initiative","RICE","Status","Owner"
    "1","Guest checkout","1920","In progress","Booking"
    "2","Arrivals board","1244.4444444444443","In progress","Office"
    "#);
    let ran = render(&["--view", "roadmap quarter", "--format", "csv"]);
    let lines: Vec<&str> = ran.out.lines().take(2).collect();
    assert_snapshot!(lines.join("\n"), @r#"
    "Part","Initiative","Team","When","Status","Goal","Start","End","Reason","On","Title","Notes"
    "On the roadmap","Strong authentication for saved cards","Engineering","4 Jan to 31 Jan 2027","Planned","Keep nineteen of twenty marinas each year","2027-01-04","2027-01-31","","","",""
    "#);
    let ran = render(&["--view", "kpi:kp_online_share", "-o", "kpi.html"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    let page = folder.read("kpi.html");
    assert!(
        page.starts_with("<!doctype html>") && page.contains("<figure><svg") && page.contains("</table>")
    );
    assert!(
        !page.contains("<script") && !page.contains("<metadata"),
        "a page runs nothing and carries no plan"
    );
    for view in ["strategy", "evidence", "priorities", "roadmap", "outcomes", "brief"] {
        for format in ["svg", "html", "markdown", "csv"] {
            let ran = render(&["--view", view, "--format", format]);
            assert!(ran.code == 0 && ran.out.len() > 400, "{view} as {format}: {}", ran.err);
            assert!(
                ["berth", "marina"].iter().any(|word| ran.out.to_lowercase().contains(word)),
                "{view} as {format} says nothing of it"
            );
        }
    }
}

#[test]
fn what_cannot_be_rendered_is_said() {
    let folder = with_harbour("no_format");
    let said = |rest: &[&str]| {
        let mut words = vec!["render", "harbour.plan.json"];
        words.extend(rest);
        let ran = folder.run(&words);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{rest:?}");
        ran.err.lines().next().unwrap_or_default().to_owned()
    };
    let sentences = [
        said(&["--format", "gif"]),
        said(&["-o", "roadmap.png"]),
        said(&["--view", "kpi:kp_nowhere", "--format", "csv"]),
        said(&["--format", "csv", "--without-plan"]),
        said(&["--view", "clouds"]),
    ];
    assert_snapshot!(sentences.join("\n"), @r"
    There is no format `gif`. There are svg, html, markdown, csv.
    `.png` does not say as what to write the view: --format svg, html, markdown, csv.
    The plan has no KPI `kp_nowhere`. There are: kp_online_share, kp_fee_per_marina, kp_marinas_kept, kp_calls, kp_support, kp_known_reason.
    Only a picture carries the plan: --without-plan goes with --format svg.
    The attribute view says “clouds”, which names no screen and no piece of one. Write strategy, evidence, priorities, roadmap, outcomes or brief; roadmap, with week, month, quarter or year, with by team, goal, status, owner or none, or with now-next-later; ranking, or ranking top=10; or kpi: and the id of a KPI.
    ");
    assert!(!folder.0.join("roadmap.png").exists());
}

#[test]
fn a_view_of_an_edition_says_nothing_that_it_hides_in_any_format() {
    let folder = with_harbour("edition_views");
    for view in ["strategy", "priorities", "roadmap", "outcomes", "brief", "ranking"] {
        for format in ["svg", "html", "markdown", "csv"] {
            let ran = folder.run(&[
                "render",
                "harbour.plan.json",
                "--view",
                view,
                "--format",
                format,
                "--edition",
                "For marinas and skippers",
                "--today",
                "2027-03-01",
            ]);
            assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{view} as {format}");
            assert!(!ran.out.contains("260,000"), "{view} as {format}: {}", ran.out);
        }
    }
}

#[test]
fn a_planned_roadmap_breaks_nothing_and_is_the_same_each_time() {
    let folder = with_harbour("plan");
    let asked = ["plan", "harbour.plan.json", "--today", "2027-01-04", "--quick"];
    let ran = folder.run(&asked);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains(" initiatives are on the roadmap"), "{}", ran.err);
    assert_eq!(folder.run(&asked).out, ran.out);
    let plan = read_plan(ran.out.as_bytes()).unwrap().plan;
    let planning = planning_problem(&plan, "2027-01-04".parse().unwrap());
    assert_eq!(check(&planning.problem, &accepted_schedule(&plan, &planning)), []);
}

#[test]
fn what_cannot_be_kept_is_said_and_nothing_is_written() {
    let folder = Folder::new("clash");
    folder.write(
        "clash.plan.json",
        r#"{ "format": "roadbook-plan", "version": 1, "plan": { "id": "pl_clash", "settings": { "start": "2027-01-04" },
            "teams": [{ "id": "te_one", "name": "One", "people": 1 }],
            "initiatives": [{ "id": "in_late", "title": "Too late", "must": true, "deadline": "2027-01-20",
                "work": [{ "team": "te_one", "effort_weeks": 20, "people": 1 }] }] } }"#,
    );
    let ran = folder.run(&["plan", "clash.plan.json", "--today", "2027-01-04", "-o", "out.json"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
    assert!(ran.err.contains("Too late"), "{}", ran.err);
    assert!(!folder.0.join("out.json").exists());
}

#[test]
fn a_table_becomes_a_plan_and_the_same_table_again_changes_nothing() {
    let folder = Folder::new("import");
    folder.write("sheet.csv", SHEET);
    let ran = folder.run(&["import", "sheet.csv", "-o", "sheet.plan.json", "--today", "2027-01-04"]);
    // One row has words where numbers belong.
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("Line 12, REACH: “lots” – left empty"), "{}", ran.err);
    assert_eq!(folder.run(&["validate", "sheet.plan.json"]).code, 0);
    let again = ["import", "sheet.csv", "--into", "sheet.plan.json", "-o", "again.plan.json"];
    assert_eq!(folder.run(&again).code, 1);
    let ran = folder.run(&["diff", "sheet.plan.json", "again.plan.json"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    folder.write("picture.csv", "\u{0}\u{1}PNG");
    let ran = folder.run(&["import", "picture.csv", "--into", "sheet.plan.json", "-o", "no.plan.json"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(!folder.0.join("no.plan.json").exists());
}

#[test]
fn from_any_export_to_a_brief_in_a_wiki_and_a_picture_in_a_readme() {
    let folder = Folder::new("whole_way");
    for name in
        ["jira", "jira-product-discovery", "linear", "asana", "aha", "plane", "notion", "productboard"]
    {
        let table = format!("{}/../tests/fixtures/imports/{name}.csv", env!("CARGO_MANIFEST_DIR"));
        let ran = folder.run(&["import", &table, "-o", "plan.json", "--today", "2027-01-04"]);
        assert!(ran.code < 2, "{name}: {}", ran.err);
        let ran =
            folder.run(&["plan", "plan.json", "--quick", "--today", "2027-01-04", "-o", "planned.json"]);
        assert_eq!(ran.code, 0, "{name}: {}", ran.err);
        let plan = read_plan(folder.read("planned.json").as_bytes()).unwrap().plan;
        let first = plan.initiatives.iter().next().unwrap().title.clone();
        let ran = folder.run(&["export", "planned.json", "--as", "markdown", "--today", "2027-01-04"]);
        assert!(ran.code == 0 && ran.out.starts_with("# "), "{name}");
        let ran = folder.run(&["render", "planned.json", "--view", "roadmap", "--today", "2027-01-04"]);
        assert!(ran.code == 0 && ran.out.contains("<svg"), "{name}: {first}");
    }
}

#[test]
fn the_blocks_of_a_book_become_pictures_with_the_widget_on_top() {
    let folder = with_harbour("mdbook");
    std::fs::create_dir_all(folder.0.join("src/plans")).unwrap();
    folder.write("src/plans/harbour.plan.json", HARBOUR_PLAN_TEXT);
    let page = "# Plan\n\n```roadbook view=\"ranking top=3\" src=plans/harbour.plan.json\n```\n\n\
        ````md\n```roadbook\nstays\n```\n````\n\n~~~rust\nlet x = 1;\n~~~\n\n```roadbook\n| Feature | Effort |\n|--|--|\n| One & two | 3 |\n```\n";
    let book = |page: &str| {
        let root = folder.0.display().to_string();
        let chapter = serde_json::json!({ "Chapter": { "name": "Plan", "content": page, "path": "plan.md", "sub_items": [] } });
        serde_json::json!([{ "root": root, "config": { "book": { "src": "src" } }, "renderer": "html" }, { "items": [chapter] }]).to_string()
    };
    let ran = folder.run_with(&["mdbook"], &book(page));
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let content = told["items"][0]["Chapter"]["content"].as_str().unwrap();
    assert!(
        content.contains("<roadbook-plan view=\"ranking top=3\" src=\"plans/harbour.plan.json\">\n<svg"),
        "{content}"
    );
    assert!(content.contains("````md\n```roadbook\nstays\n```\n````\n"), "{content}");
    assert!(content.contains("~~~rust\nlet x = 1;\n~~~\n"), "{content}");
    assert!(
        content.contains("<script type=\"application/json\">") && content.contains("One & two"),
        "{content}"
    );
    assert_eq!(content.matches("</roadbook-plan>").count(), 2);
    for element in content.split("<roadbook-plan").skip(1) {
        let inside = element.split("</roadbook-plan>").next().unwrap();
        assert!(!inside.contains("\n\n"), "a blank line ends what Markdown leaves alone");
    }
    // Elsewhere in a list, a fence keeps its place.
    let listed = "1. One\n\n   ```rust\n   let x = 1;\n   ```\n\n2. Two\n";
    let ran = folder.run_with(&["mdbook"], &book(listed));
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(told["items"][0]["Chapter"]["content"], listed);
    // What lies in the source is published whole.
    let for_skippers =
        |file: &str| format!("```roadbook src={file} edition=\"For marinas and skippers\"\n```\n");
    let ran = folder.run_with(&["mdbook"], &book(&for_skippers("plans/harbour.plan.json")));
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("would publish all of it"), "{}", ran.err);
    let ran = folder.run_with(&["mdbook"], &book(&for_skippers("../harbour.plan.json")));
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("Harbour 2027") && !ran.out.contains("260,000"));
    let ran = folder.run_with(&["mdbook"], &book("```roadbook src=nowhere.json\n```\n"));
    assert_eq!(ran.code, 2);
    assert!(ran.err.starts_with("plan.md: "), "{}", ran.err);
    assert_eq!(folder.run(&["mdbook", "supports", "html"]).code, 0);
    assert_eq!(folder.run(&["mdbook", "supports", "epub"]).code, 1);
    assert_eq!(folder.run_with(&["mdbook"], "no book").code, 2);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_said_and_a_plan_is_written_whole_or_not_at_all() {
    let folder = with_harbour("full");
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let ran = std::process::Command::new(crate::ROADBOOK)
        .args(["export", "harbour.plan.json", "--as", "json"])
        .current_dir(&folder.0)
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(ran.status.code(), Some(2));
    let ran = folder.run(&[
        "plan",
        "harbour.plan.json",
        "--quick",
        "--today",
        "2027-01-04",
        "-o",
        "harbour.plan.json",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(folder.run(&["validate", "harbour.plan.json"]).code, 0);
    let left: Vec<_> =
        std::fs::read_dir(&folder.0).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["harbour.plan.json"]);
}

#[test]
fn teams_that_the_plan_lacks_are_told_of_or_added() {
    let folder = with_harbour("new-teams");
    folder.write("work.csv", "Title,Team,Effort (person-weeks)\nHeated showers,Plumbers,3\n");
    let words =
        ["import", "work.csv", "--into", "harbour.plan.json", "-o", "out.json", "--today", "2027-01-04"];
    let ran = folder.run(&words);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("Plumbers") && !folder.read("out.json").contains("Plumbers"), "{}", ran.err);
    let ran = folder.run(&[&words[..], &["--new-teams"]].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("added as a new team"), "{}", ran.err);
    let plan = plan_of(&folder.read("out.json"));
    let showers = plan.initiatives.iter().find(|one| one.title == "Heated showers").unwrap();
    assert_eq!(plan.name_of(&showers.work[0].team), "Plumbers");
    let ran = folder.run(&["export", "out.json", "--new-teams"]);
    assert_eq!(ran.code, 2);
}
