//! The import doctor: what a table says is changed by hand, insights come in, long tables are read beside the page.

use std::fmt::Write as _;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use thirtyfour::Key;

use crate::support::{Browser, Widget, until, with_browser};

const POSTS: &[u8] = include_bytes!("../fixtures/imports/fider.csv");
const SIGN_UPS: &[u8] = include_bytes!("../fixtures/imports/signups.csv");

async fn open(browser: &Browser) -> Result<Widget<'_>> {
    browser.open("/").await?;
    let widget = browser.widget().await?;
    widget.wait_for_text("Harbour 2027").await?;
    Ok(widget)
}

async fn open_dialog(widget: &Widget<'_>) -> Result<()> {
    widget.click("button", "Plan menu").await?;
    widget.click("menuitem", "Import …").await
}

async fn hand_in(widget: &Widget<'_>, name: &str, content: &[u8]) -> Result<()> {
    open_dialog(widget).await?;
    widget.choose_file("#import-file", name, content).await
}

#[test]
fn a_table_is_read_as_a_person_says() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        let sheet = "What to do,Stage,Effort,Wanted by\nHeated showers,Cooking,S,03/04/2027\nA sauna,Cold,10,31/02/2027\n";
        hand_in(&widget, "wishes.csv", sheet.as_bytes()).await?;
        // No column says what a row is called: the columns are there to choose from.
        widget.wait_for_text("has no column for the title").await?;
        widget.choose_in("Use of “What to do”", "Title").await?;
        widget.wait_for_text("Read as a scoring sheet: 2 new initiatives").await?;
        widget.choose_in("Use of “Wanted by”", "Deadline").await?;
        widget.wait_for_text("“31/02/2027” – left empty: not a date").await?;
        widget.choose_in("Meaning of “Cooking”", "In progress").await?;
        widget.choose_in("Effort is counted in", "Person-weeks").await?;
        widget.choose_in("Dates such as 03/04/2027", "Month first").await?;
        widget.fill("spinbutton", "S", "0.1").await.or(widget.fill("textbox", "S", "0.1").await)?;
        browser.press(Key::Tab).await?;
        // Ten weeks are 2.308 months; a small one is what the team says it is.
        widget.wait_for_text("effort 2.308").await?;
        widget.wait_for_text("effort 0.1").await?;
        widget.wait_for_text("2027-03-04").await?;
        widget.click("button", "Copy the report").await?;
        widget.click("button", "Import 2 initiatives").await?;
        widget.wait_for_text("Imported 2 initiatives: 2 new, 0 updated.").await?;
        // The same file updates what it brought.
        hand_in(&widget, "wishes.csv", sheet.replace("What to do", "Title").as_bytes()).await?;
        widget.wait_for_text("0 new initiatives").await?;
        Ok(())
    })
}

#[test]
fn teams_that_the_plan_lacks_come_with_the_table_as_one_step() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        let sheet = "Title,Team,Effort (person-weeks)\nHeated showers,Plumbers,3\nA sauna,Carpenters,2\nWarm towels,plumbers,1\n";
        hand_in(&widget, "work.csv", sheet.as_bytes()).await?;
        widget.wait_for_text("left out: the plan has no team of this name").await?;
        let teams = "return document.querySelector('roadbook-plan').plan.plan.teams.map((team) => team.name)";
        let known = browser.script(teams, vec![]).await?.json().as_array().map_or(0, Vec::len);
        widget.role("checkbox", "Add the 2 teams that the plan lacks").await?.focus().await?;
        browser.press(Key::Space).await?;
        widget.wait_for_text("added as a new team").await?;
        browser.shoot_everywhere("new-teams").await?;
        widget.click("button", "Import 3 initiatives").await?;
        widget.wait_for_text("Imported 3 initiatives").await?;
        let names = browser.script(teams, vec![]).await?.json().clone();
        let added: Vec<&str> =
            names.as_array().into_iter().flatten().skip(known).filter_map(|name| name.as_str()).collect();
        ensure!(added == ["Plumbers", "Carpenters"], "the teams are {names}");
        widget.click("button", "Undo").await?;
        until("undo", async || {
            let now = browser.script(teams, vec![]).await?.json().as_array().map_or(0, Vec::len);
            Ok((now == known).then_some(()))
        })
        .await
    })
}

#[test]
fn posts_become_insights_and_figures_measurements_one_file_after_another() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        hand_in(&widget, "posts.csv", POSTS).await?;
        widget
            .wait_for_text("Read as Fider: 3 new insights, 0 updated, 0 unchanged, 1 rows left out.")
            .await?;
        widget.click("button", "Import 3 insights").await?;
        widget.wait_for_text("Imported 3 insights: 3 new, 0 updated.").await?;
        widget.click("tab", "Evidence").await?;
        widget.wait_for_text("Pay without an account").await?;
        hand_in(&widget, "posts.csv", POSTS).await?;
        widget.wait_for_text("0 new insights, 0 updated, 3 unchanged").await?;
        widget.click("button", "Choose another file").await?;
        widget.choose_file("#import-file", "signups.csv", SIGN_UPS).await?;
        widget.wait_for_text("Read as figures by date: 3 new measurements").await?;
        ensure!(
            !widget.role("button", "Import 3 measurements").await?.is_enabled().await?,
            "nobody said which KPI was measured"
        );
        let kpi = widget.role("combobox", "The KPI that was measured").await?;
        kpi.focus().await?;
        browser.press(Key::Down).await?;
        widget.click("button", "Import 3 measurements").await?;
        widget.wait_for_text("Imported 3 measurements").await
    })
}

#[test]
fn a_long_table_is_read_beside_the_page_and_can_be_stopped() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        let mut text = "Issue key,Summary,Status,Labels,Due date,Reach,Effort,Description\n".to_owned();
        for row in 0..15_000 {
            writeln!(
                text,
                "A-{row},Initiative number {row},To Do,\"one, two\",2027-03-15,{row},S,\"What it is, in a sentence or two.\""
            )?;
        }
        hand_in(&widget, "long.csv", text.as_bytes()).await?;
        widget.click("button", "Cancel").await?;
        widget.find("#import-file").await?;
        let start = Instant::now();
        widget.choose_file("#import-file", "long.csv", text.as_bytes()).await?;
        until("the long table to be read", async || {
            let text = widget.text().await?;
            Ok(text
                .contains("Read as Jira: 15000 new")
                .then_some(())
                .or(text.contains("15,000 new").then_some(())))
        })
        .await
        .context("reading the long table")?;
        println!("15,000 rows were handed in and read after {:?}", start.elapsed());
        ensure!(browser.take_console_errors().await?.is_empty(), "the strict policy was broken");
        Ok(())
    })
}

#[test]
fn a_table_that_went_out_comes_back_by_id() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        let table = "id,name,people\nte_design,Drawing office,2\n,Night watch,many\n";
        hand_in(&widget, "teams.csv", table.as_bytes()).await?;
        widget.wait_for_text("kind “Team”: 1 new, 1 changed, 0 unchanged.").await?;
        widget.wait_for_text("“many” – left as it is").await?;
        widget.click("button", "Take over the changes").await?;
        widget.click("tab", "Roadmap").await?;
        widget.wait_for_text("Drawing office").await
    })
}

/// Drops a table on the widget: so many rows whose titles begin with a word, under the same name every time.
const DROP: &str = "const [word, rows] = arguments; const lines = ['Issue key,Summary,Status,Description'];\
    for (let row = 0; row < rows; row += 1) lines.push(`A-${row},${word} ${row},To Do,What it is in a sentence or two`);\
    const handed = new DataTransfer(); handed.items.add(new File([lines.join('\\n')], 'issues.csv', { type: 'text/csv' }));\
    const root = document.querySelector('roadbook-plan').shadowRoot;\
    const place = root.querySelector('#import[open]') ?? root.querySelector('#screen');\
    place.dispatchEvent(new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer: handed }))";

#[test]
fn a_second_file_as_long_as_the_first_takes_its_place_while_that_is_read() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        browser.script(DROP, vec!["Stale".into(), 9_000.into()]).await?;
        widget.role("button", "Cancel").await?;
        browser.script(DROP, vec!["Fresh".into(), 9_000.into()]).await?;
        widget.wait_for_text(" new initiatives").await?;
        let shown = widget.text().await?;
        ensure!(shown.contains("Fresh 0") && !shown.contains("Stale 0"), "the first file is shown:\n{shown}");
        // Taken over in slices, it is still one step.
        widget.role("button", "Copy the report").await?;
        let before = "return document.querySelector('roadbook-plan').plan.plan.initiatives.length";
        let known = browser.script(before, vec![]).await?.json().as_u64().unwrap_or_default();
        let take = "[...document.querySelector('roadbook-plan').shadowRoot.querySelectorAll('.import-take button')][0].click()";
        browser.script(take, vec![]).await?;
        widget.wait_for_text("Imported 9").await?;
        let taken = browser.script(before, vec![]).await?.json().as_u64();
        ensure!(taken == Some(known + 9_000), "{taken:?} initiatives");
        widget.click("button", "Undo").await?;
        let undone = until("undo", async || {
            Ok(browser.script(before, vec![]).await?.json().as_u64().filter(|count| *count == known))
        });
        undone.await.map(drop)
    })
}
