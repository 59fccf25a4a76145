//! The helpers see what a person sees, and a test that should fail does: proved on a page made for the purpose.

use anyhow::{Result, ensure};

use crate::support::{Site, Theme, until, with_site};

const PAGE: &str = r#"<!doctype html>
<html lang="en"><head><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
<title>Harness</title><script type="module" src="/harness.mjs"></script></head>
<body><roadbook-plan></roadbook-plan><roadbook-plan></roadbook-plan></body></html>"#;

const SCRIPT: &str = r##"
customElements.define("roadbook-plan", class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    root.innerHTML = `
      <label>Title <input id="title" value="Old"></label>
      <button aria-label="Save the plan">S</button><button hidden>Hidden</button>
      <input type="file" hidden><output></output>`;
    const say = text => { root.querySelector("output").textContent = text; };
    root.querySelector("button").onclick = () => setTimeout(() => {
      const title = root.querySelector("#title").value;
      say("saved " + title);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([title + ";é"]));
      link.download = "plan.csv";
      link.click();
    }, 60);
    root.querySelector("[type=file]").onchange = event =>
      event.target.files[0].text().then(text => say("read " + text));
    root.addEventListener("keydown", event => { if (event.key === "Escape") {
      say("escaped");
      root.querySelector("button").remove();
    } });
  }
});
if (location.hash === "#broken") console.error("it broke");
"##;

fn site() -> Result<Site> {
    Ok(Site::built()?.with_page("/harness.html", PAGE).with_page("/harness.mjs", SCRIPT))
}

#[test]
fn helpers_act_on_what_has_a_role_and_a_name() -> Result<()> {
    with_site(site()?, async |browser| {
        browser.open("/harness.html").await?;
        let widget = browser.widget().await?;
        ensure!(widget.host().tag_name().await? == "roadbook-plan");
        ensure!(widget.find_all("button").await?.len() == 2);
        let buttons = widget.names_of("button").await?;
        ensure!(buttons == ["Save the plan"], "{buttons:?}");
        ensure!(widget.has("button", "Save the plan").await? && !widget.has("button", "Save").await?);
        widget.fill("textbox", "Title", "New plan").await?;
        widget.click("button", "Save the plan").await?;
        widget.wait_for_text("saved New plan").await?;
        ensure!(browser.downloaded("plan.csv").await? == "New plan;é".as_bytes());
        widget.role("textbox", "Title").await?.click().await?;
        browser.press(thirtyfour::Key::Escape).await?;
        widget.wait_for_text("escaped").await?;
        widget.wait_until_gone("button", "Save the plan").await?;
        // The second widget was not touched.
        let second = browser.widget_at(1).await?;
        ensure!(second.find("#title").await?.prop("value").await?.as_deref() == Some("Old"));
        ensure!(second.text().await?.contains("Title") && !second.text().await?.contains("escaped"));
        Ok(())
    })
}

#[test]
fn files_are_handed_over_by_content() -> Result<()> {
    with_site(site()?, async |browser| {
        browser.open("/harness.html").await?;
        let widget = browser.widget().await?;
        widget.choose_file("input[type=file]", "jira.csv", b"Summary,Estimate").await?;
        widget.wait_for_text("read Summary,Estimate").await
    })
}

#[test]
fn the_page_can_be_narrow_dark_and_come_back_in_a_new_tab() -> Result<()> {
    with_site(site()?, async |browser| {
        browser.open("/harness.html").await?;
        browser.set_viewport(360, 640).await?;
        browser.set_theme(Theme::Dark).await?;
        let facts = "return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]";
        ensure!(*browser.script(facts, vec![]).await?.json() == serde_json::json!([360, true]));
        browser.script("localStorage.setItem('kept', 'yes')", vec![]).await?;
        browser.shoot_everywhere("harness").await?;
        browser.close_tab_and_come_back().await?;
        let kept = browser.script("return localStorage.getItem('kept')", vec![]).await?;
        ensure!(kept.json() == "yes");
        browser.reload().await?;
        ensure!(browser.title().await? == "Harness");
        Ok(())
    })
}

#[test]
fn an_error_in_the_console_fails_the_test() -> Result<()> {
    let outcome = with_site(site()?, async |browser| {
        browser.open("/harness.html#broken").await?;
        until("the page", async || Ok(browser.widget().await.ok())).await?;
        Ok(())
    });
    let error = outcome.err().map(|error| error.to_string()).unwrap_or_default();
    ensure!(error.contains("it broke"), "the console error was not reported: {error:?}");
    Ok(())
}

#[test]
fn an_expected_error_can_be_taken_out_of_the_console() -> Result<()> {
    with_site(site()?, async |browser| {
        browser.open("/harness.html#broken").await?;
        let errors = browser.take_console_errors().await?;
        ensure!(errors.len() == 1, "{errors:?}");
        Ok(())
    })
}
