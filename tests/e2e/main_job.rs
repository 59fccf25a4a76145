//! The main job: bring work in, score it, plan it, find it again, take it elsewhere.

use anyhow::{Context, Result, anyhow, ensure};
use roadbook::domain::{Date, Plan};
use roadbook::engine::schedule::check;
use roadbook::format::plan_file::read_plan;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::select::schedule_problem::{accepted_schedule, planning_problem};
use thirtyfour::Key;

use crate::support::{Browser, Widget, grid, with_browser};

const JIRA: &[u8] = include_bytes!("../fixtures/imports/jira.csv");
const SHEET: &[u8] = include_bytes!("../fixtures/imports/scoring-sheet.csv");

async fn open(browser: &Browser) -> Result<Widget<'_>> {
    browser.open("/").await?;
    let widget = browser.widget().await?;
    widget.wait_for_text("Harbour 2027").await?;
    Ok(widget)
}

async fn from_menu(widget: &Widget<'_>, item: &str) -> Result<()> {
    widget.click("button", "Plan menu").await?;
    widget.click("menuitem", item).await
}

/// Hands a file to the import dialog.
async fn hand_in(widget: &Widget<'_>, name: &str, content: &[u8]) -> Result<()> {
    from_menu(widget, "Import …").await?;
    widget.choose_file("#import-file", name, content).await
}

async fn exported(browser: &Browser, widget: &Widget<'_>, name: &str) -> Result<(Vec<u8>, Plan)> {
    from_menu(widget, "Export plan (JSON)").await?;
    let bytes = browser.downloaded(name).await?;
    let opened = read_plan(&bytes).map_err(|error| anyhow!("the exported plan does not open: {error}"))?;
    let plan = opened.plan;
    Ok((bytes, plan))
}

async fn make_and_accept_a_plan(widget: &Widget<'_>) -> Result<()> {
    widget.click("tab", "Roadmap").await?;
    widget.click("button", "Plan").await?;
    widget.click("button", "Accept").await?;
    widget.wait_for_text("Accepted the roadmap").await
}

async fn today(browser: &Browser) -> Result<Date> {
    let script = "const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()]";
    let (year, month, day) = browser.script(script, vec![]).await?.convert()?;
    Date::from_year_month_day(year, month, day).context("the browser has no date")
}

/// What the accepted roadmap breaks, by the checker that knows nothing of the planner.
async fn broken_rules(browser: &Browser, plan: &Plan) -> Result<Vec<String>> {
    let planning = planning_problem(plan, today(browser).await?);
    let violations = check(&planning.problem, &accepted_schedule(plan, &planning));
    Ok(violations.iter().map(|violation| format!("{violation:?}")).collect())
}

/// A plan's file without its revision, which counts on.
fn without_revision(bytes: &[u8]) -> Result<String> {
    let text = std::str::from_utf8(bytes)?;
    Ok(text
        .lines()
        .filter(|line| !line.trim_start().starts_with("\"revision\":"))
        .collect::<Vec<_>>()
        .join("\n"))
}

#[test]
fn a_jira_export_becomes_a_scored_planned_roadmap_that_travels() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        hand_in(&widget, "jira.csv", JIRA).await?;
        widget
            .wait_for_text("Read as Jira: 24 new initiatives, 1 updated, 0 unchanged, 0 rows left out.")
            .await?;
        widget.choose_in("Who does the work of rows without a team", "Engineering").await?;
        widget.click("button", "Import 25 initiatives").await?;
        widget.wait_for_text("Imported 25 initiatives: 24 new, 1 updated.").await?;

        // Score one of them, take it back, do it again.
        widget.click("tab", "Priorities").await?;
        let title = "Booking without a phone call";
        widget.fill("searchbox", "Find initiatives", title).await?;
        for (input, value) in
            [("Reach", "900..1500"), ("Impact", "2"), ("Confidence", "0.8"), ("Effort", "1..2")]
        {
            grid::write(browser, &widget, (title, input), value).await?;
        }
        // √(900 × 1500) × 2 × 80 % ÷ √(1 × 2) = 1,315.
        grid::wait_for(browser, &widget, (title, "Score"), "1315").await?;
        for _ in 0..4 {
            widget.find("#screen").await?.focus().await?;
            browser.chord(Key::Control, 'z').await?;
        }
        grid::wait_for(browser, &widget, (title, "Reach"), "").await?;
        for _ in 0..4 {
            browser.chord(Key::Control, 'y').await?;
        }
        grid::wait_for(browser, &widget, (title, "Score"), "1315").await?;

        make_and_accept_a_plan(&widget).await?;
        widget.wait_for_text("Saved here at").await?;
        browser.close_tab_and_come_back().await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        widget.click("tab", "Priorities").await?;
        widget.fill("searchbox", "Find initiatives", title).await?;
        grid::wait_for(browser, &widget, (title, "Reach"), "900..1500").await?;

        let (first, plan) = exported(browser, &widget, "harbour-2027.plan.json").await?;
        let sample = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).map_err(|error| anyhow!("{error}"))?.plan;
        let expected = sample.initiatives.len() + 24;
        ensure!(plan.initiatives.len() == expected, "{} initiatives", plan.initiatives.len());
        ensure!(
            plan.initiatives.iter().filter(|one| one.placement.is_some()).count() > 10,
            "little was planned"
        );
        let broken = broken_rules(browser, &plan).await?;
        ensure!(broken.is_empty(), "the roadmap cannot be delivered: {broken:?}");

        // Elsewhere: an empty plan takes the file and gives the same one.
        from_menu(&widget, "New plan").await?;
        widget.wait_for_text("Untitled plan").await?;
        hand_in(&widget, "harbour-2027.plan.json", &first).await?;
        widget.click("button", "Open this plan").await?;
        widget.wait_for_text("Opened “Harbour 2027”.").await?;
        let (second, _) = exported(browser, &widget, "harbour-2027.plan.json").await?;
        ensure!(without_revision(&first)? == without_revision(&second)?, "the plan changed on its way");
        Ok(())
    })
}

#[test]
fn a_scoring_sheet_in_an_empty_plan_is_ranked_planned_and_exported() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        from_menu(&widget, "New plan").await?;
        widget.wait_for_text("Untitled plan").await?;
        widget.click("tab", "Roadmap").await?;
        widget.click("button", "Add team").await?;
        hand_in(&widget, "scoring-sheet.csv", SHEET).await?;
        widget.wait_for_text("Read as a scoring sheet: 12 new initiatives").await?;
        // The one cell in words is listed, not guessed.
        widget.wait_for_text("“maybe”").await?;
        widget.click("button", "Import 12 initiatives").await?;
        widget.click("tab", "Priorities").await?;
        widget.wait_for_text("Arrival message with gate code").await?;

        from_menu(&widget, "Export …").await?;
        widget.choose("#export-format", "csv").await?;
        widget.click("button", "Download roadbook.ranking.csv").await?;
        let ranking = String::from_utf8(browser.downloaded("roadbook.ranking.csv").await?)?;
        let first = ranking.lines().nth(1).context("the ranking is empty")?;
        // 2,600 × 3 × 80 % ÷ 1 (size M) = 6,240.
        ensure!(first.starts_with("\"1\",\"Card payment at booking\""), "first is {first}");
        ensure!(first.ends_with("\"6240\""), "its score is in {first}");

        make_and_accept_a_plan(&widget).await?;
        let (_, plan) = exported(browser, &widget, "roadbook.plan.json").await?;
        let placed = plan.initiatives.iter().filter(|one| one.placement.is_some()).count();
        ensure!(placed >= 3, "only {placed} are planned");
        ensure!(broken_rules(browser, &plan).await?.is_empty(), "the roadmap cannot be delivered");
        Ok(())
    })
}

#[test]
fn what_cannot_be_imported_is_answered_with_a_sentence_and_the_plan_stays() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        let (before, _) = exported(browser, &widget, "harbour-2027.plan.json").await?;
        let half = &before[..before.len() / 2];
        let huge = vec![b'x'; 50_000_000];
        let cases: [(&str, &[u8], &str); 7] = [
            ("empty.csv", b"", "is empty"),
            ("picture.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is damaged"),
            ("page.csv", b"<!doctype html><html><body><script>alert(1)</script>", "is a web page"),
            ("half.plan.json", half, "its end is missing"),
            ("tasks.json", b"{\"tasks\": []}", "not a plan file"),
            ("huge.csv", &huge, "has 50 MB"),
            ("words.csv", b"just a few words\nand some more\n", "“words.csv”"),
        ];
        from_menu(&widget, "Import …").await?;
        for (name, content, sentence) in cases {
            widget.choose_file("#import-file", name, content).await?;
            crate::support::until(&format!("{name} to be refused with “{sentence}”"), async || {
                let told = widget.find_all("[role=alert]").await?;
                let Some(told) = told.first() else { return Ok(None) };
                Ok(told.text().await?.contains(sentence).then_some(()))
            })
            .await?;
        }
        browser.press(Key::Escape).await?;
        widget.wait_until_gone("dialog", "Import").await?;
        let (after, _) = exported(browser, &widget, "harbour-2027.plan.json").await?;
        ensure!(before == after, "a refused import changed the plan");
        Ok(())
    })
}

#[test]
fn all_six_screens_open_and_are_pictured() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        for (screen, words) in [
            ("Strategy", "Vision"),
            ("Evidence", "Inbox"),
            ("Priorities", "Score"),
            ("Roadmap", "Teams"),
            ("Outcomes", "Target"),
            ("Brief", "decided"),
        ] {
            widget.click("tab", screen).await?;
            let found = widget.wait_for_text(words).await;
            ensure!(found.is_ok(), "{screen} does not show “{words}”");
            browser.shoot_everywhere(&screen.to_lowercase()).await?;
        }
        Ok(())
    })
}
