//! The module stops: by a panic, or by a function of the browser that throws. The plan can still be taken away, every widget goes
//! on in a fresh copy of the module, and what a person can report holds nothing of a plan.

use anyhow::{Context, Result, ensure};

use crate::support::{Browser, Site, Widget, until, with_site};

/// `panicSoon()` makes the next element that is made an error, which panics in the module with the message in its own;
/// `throwSoon()` has the browser's randomness throw.
const DRILL: &str = "window.panicSoon = (message) => {\
      const real = Node.prototype.cloneNode;\
      Node.prototype.cloneNode = () => { Node.prototype.cloneNode = real; throw new Error(message); };\
    };\
    window.throwSoon = () => { const real = Math.random; Math.random = () => { Math.random = real; throw new Error('fault drill'); }; };";

fn site(script: &str, elements: &str) -> Result<Site> {
    let kind = if script.ends_with(".mjs") { " type=\"module\"" } else { "" };
    let body = format!(
        "<!doctype html><html lang=\"en\"><title>Drill</title><link rel=\"icon\" href=\"/favicon.svg\">\
         {elements}<script src=\"/drill.js\"></script><script{kind} src=\"/{script}\"></script></html>"
    );
    Ok(Site::built()?.with_page("/drill.html", &body).with_page("/drill.js", DRILL))
}

/// Names the plan of a widget and waits until it is saved.
async fn name(widget: &Widget<'_>, title: &str) -> Result<()> {
    widget.wait_for_text("Harbour 2027").await?;
    widget.rename_plan(title).await?;
    widget.wait_for_text("Saved here at").await
}

/// Has the module stop while a person works in this widget.
async fn stop(browser: &Browser, widget: &Widget<'_>, drill: &str) -> Result<()> {
    widget.click("tab", "Roadmap").await?;
    press(browser, widget, "Add team", drill).await?;
    widget.wait_for_text("Roadbook stopped working").await
}

/// Presses a button once, although it goes by that, and may have been drawn anew since it was found; at once after a script.
async fn press(browser: &Browser, widget: &Widget<'_>, name: &str, after: &str) -> Result<()> {
    let script =
        format!("{after}; const button = arguments[0]; button.focus(); setTimeout(() => button.click())");
    until(&format!("the button “{name}” to be pressed"), async || {
        let button = widget.role("button", name).await?;
        browser.script(&script, vec![button.to_json()?]).await?;
        Ok(Some(()))
    })
    .await
}

async fn start_again(browser: &Browser, widget: &Widget<'_>) -> Result<()> {
    press(browser, widget, "Start again", "").await
}

#[test]
fn after_a_fault_inside_the_module_the_last_saved_plan_can_still_be_copied_and_downloaded() -> Result<()> {
    with_site(site("roadbook.mjs", "<roadbook-plan sample></roadbook-plan>")?, async |browser| {
        browser.open("/drill.html").await?;
        let widget = browser.widget().await?;
        name(&widget, "Before the fault").await?;
        stop(browser, &widget, "window.throwSoon()").await?;
        let text: String =
            widget.role("textbox", "Your plan as text").await?.prop("value").await?.context("no text")?;
        ensure!(text.contains("Before the fault"), "the rescue text is not the last saved plan");
        widget.role("button", "Copy my plan").await?;
        widget.click("link", "Download my plan").await?;
        ensure!(browser.downloaded("rescued.plan.json").await? == text.as_bytes());
        // The errors of the drill are expected.
        browser.take_console_errors().await?;
        browser.reload().await?;
        browser.widget().await?.wait_for_text("Before the fault").await
    })
}

fn the_others_go_on(script: &str) -> Result<()> {
    let two = "<roadbook-plan plan-id=\"first\" sample></roadbook-plan><roadbook-plan plan-id=\"second\" sample></roadbook-plan>";
    with_site(site(script, two)?, async |browser| {
        browser.open("/drill.html").await?;
        let (first, second) = (browser.widget_at(0).await?, browser.widget_at(1).await?);
        name(&second, "Second plan").await?;
        name(&first, "First plan").await?;
        stop(browser, &first, "window.panicSoon('a drill')").await?;
        browser.take_console_errors().await?;
        // The one nobody worked in is back by itself, with its plan, and is worked on.
        second.wait_for_text("Second plan").await?;
        second.rename_plan("Second goes on").await?;
        second.wait_for_text("Saved here at").await?;
        // The other one is back at the press of a button.
        first.wait_for_text("Roadbook stopped working").await?;
        start_again(browser, &first).await?;
        first.wait_for_text("First plan").await?;
        first.rename_plan("First goes on").await?;
        first.wait_for_text("Saved here at").await?;
        // Whatever stops later is rescued like that again.
        stop(browser, &first, "window.panicSoon('another drill')").await?;
        browser.take_console_errors().await?;
        second.wait_for_text("Roadbook stopped working").await?;
        for (widget, title) in [(&first, "First goes on"), (&second, "Second goes on")] {
            start_again(browser, widget).await?;
            widget.wait_for_text(title).await?;
        }
        browser.reload().await?;
        browser.widget_at(1).await?.wait_for_text("Second goes on").await
    })
}

#[test]
fn a_panic_in_one_widget_leaves_the_others_working_and_it_starts_again_without_a_reload() -> Result<()> {
    the_others_go_on("roadbook.mjs")
}

#[test]
fn a_panic_in_one_widget_of_the_classic_script_leaves_the_others_working_too() -> Result<()> {
    the_others_go_on("roadbook.js")
}

#[test]
fn a_report_of_a_panic_holds_nothing_of_the_plan() -> Result<()> {
    const MARKER: &str = "Zanzibar";
    with_site(site("roadbook.mjs", "<roadbook-plan sample></roadbook-plan>")?, async |browser| {
        browser.open("/drill.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        // In the title, in the name of a team and in an insight.
        let mark = "const host = document.querySelector('roadbook-plan'), plan = host.plan;\
                    plan.plan.title = arguments[0]; plan.plan.teams[0].name = arguments[0]; plan.plan.insights[0].text = arguments[0];\
                    return host.load(plan)";
        browser.script(mark, vec![MARKER.into()]).await?;
        widget.wait_for_text(MARKER).await?;
        widget.wait_for_text("Saved here at").await?;
        for drill in [
            "const { title, teams, insights } = document.querySelector('roadbook-plan').plan.plan;\
                       window.panicSoon(`${title} ${teams[0].name} ${insights[0].text}`)",
            "window.throwSoon()",
        ] {
            stop(browser, &widget, drill).await?;
            let report = widget.value("details textarea").await?;
            ensure!(
                report.contains("Roadbook 0.") && report.contains("Chrom"),
                "the report says too little: {report}"
            );
            let says_where = report.contains("panic at yew") || report.contains("wasm-function[");
            ensure!(says_where, "the report does not say where: {report}");
            ensure!(
                !report.contains(MARKER) && !report.contains("Harbour"),
                "the report quotes the plan: {report}"
            );
            // The rescue screen may still be drawn anew.
            let plan = until("the plan as text", async || {
                Ok(widget.role("textbox", "Your plan as text").await?.prop("value").await?)
            })
            .await?;
            ensure!(plan.matches(MARKER).count() >= 3, "the rescue screen lacks the plan");
            let told = browser.take_console_errors().await?.join("\n");
            ensure!(
                drill.contains("throwSoon") || told.contains(MARKER),
                "the drill's message is not what was tried"
            );
            widget.click("button", "Copy a report").await?;
            start_again(browser, &widget).await?;
            widget.wait_for_text(MARKER).await?;
        }
        Ok(())
    })
}

#[test]
fn a_plan_that_no_storage_keeps_is_handed_to_the_widget_that_starts_again() -> Result<()> {
    let element = "<roadbook-plan sample storage=\"none\"></roadbook-plan>";
    with_site(site("roadbook.mjs", element)?, async |browser| {
        browser.open("/drill.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        widget.rename_plan("In memory alone").await?;
        until("the plan to be remembered", async || {
            let script = "return document.querySelector('roadbook-plan').save().then(() => true, () => true)";
            Ok((browser.script(script, vec![]).await?.json() == true).then_some(()))
        })
        .await?;
        stop(browser, &widget, "window.panicSoon('a drill')").await?;
        browser.take_console_errors().await?;
        start_again(browser, &widget).await?;
        widget.wait_for_text("In memory alone").await
    })
}
