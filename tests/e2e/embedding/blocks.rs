//! Plans that a page carries in itself: code blocks, tables, and what `for` names.

use anyhow::{Result, ensure};
use roadbook::domain::{Date, Plan};
use roadbook::format::plan_file::write_plan;
use serde_json::json;

use super::{SCRIPT, page};
use crate::support::{Site, with_site};

const TABLE: &str = "<table id=\"features\"><caption>Features of the quay</caption>\
    <tr><th>Feature</th><th>Team</th><th>Reach</th><th>Impact</th><th>Confidence</th><th>Effort</th></tr>\
    <tr><td>Guest checkout, \"fast\"</td><td>Web</td><td>800</td><td>2</td><td>80%</td><td>3</td></tr>\
    <tr><td>Invoices</td><td>Web</td><td>300</td><td>1</td><td>50%</td><td>5</td></tr></table>";

fn block(text: &str) -> String {
    format!("<pre><code class=\"language-roadbook\">{}</code></pre>", text.replace('<', "&lt;"))
}

#[test]
fn code_blocks_with_a_plan_a_csv_or_a_pipe_table_become_plans_now_and_later() -> Result<()> {
    let mut plan = Plan::empty("pl_block", Date::first_of_year(2027));
    plan.title = "Plan in a block".into();
    let body = [
        "<main>".to_owned(),
        block(&write_plan(&plan)),
        block("Title,Reach,Impact,Confidence,Effort\nFrom commas,100,1,50%,2\n"),
        // As MkDocs and Docusaurus write it, and as Sphinx does.
        "<pre class=\"language-roadbook\"><code><span>| Feature | Effort |<br></span><span>|---|---|<br></span><span>| From bars | 3 |<br></span></code></pre>".to_owned(),
        "<div class=\"highlight-roadbook\"><div class=\"highlight\"><pre><span></span>Title,Effort\nFrom Sphinx,2\n</pre></div></div>".to_owned(),
        "<pre><code>no plan at all</code></pre></main>".to_owned(),
    ];
    let site = Site::built()?.with_page("/blocks.html", &page(SCRIPT, &body.concat()));
    with_site(site, async |browser| {
        browser.open("/blocks.html").await?;
        browser.widget_at(0).await?.wait_for_text("Plan in a block").await?;
        let commas = browser.widget_at(1).await?;
        commas.click("tab", "Priorities").await?;
        commas.wait_for_text("From commas").await?;
        let bars = browser.widget_at(2).await?;
        bars.click("tab", "Priorities").await?;
        bars.wait_for_text("From bars").await?;
        let sphinx = browser.widget_at(3).await?;
        sphinx.click("tab", "Priorities").await?;
        sphinx.wait_for_text("From Sphinx").await?;
        let others = "return [document.querySelectorAll('roadbook-plan').length,\
                      document.querySelector('main > pre').checkVisibility()]";
        ensure!(*browser.script(others, vec![]).await?.json() == json!([4, true]));
        // A single-page site puts the next page's content in place of this one's.
        let next = "document.querySelector('main').innerHTML = arguments[0]";
        browser.script(next, vec![block("Title,Effort\nFrom the next page,2\n").into()]).await?;
        let later = browser.widget_at(0).await?;
        later.click("tab", "Priorities").await?;
        later.wait_for_text("From the next page").await
    })
}

#[test]
fn a_plain_table_in_the_element_becomes_a_scored_plan_that_can_be_scheduled() -> Result<()> {
    let body = format!("<roadbook-plan plan-id=\"p\">{TABLE}</roadbook-plan>");
    with_site(Site::built()?.with_page("/table.html", &page(SCRIPT, &body)), async |browser| {
        browser.open("/table.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Features of the quay").await?;
        widget.click("tab", "Priorities").await?;
        widget.wait_for_text("Guest checkout, \"fast\"").await?;
        widget.click("tab", "Roadmap").await?;
        widget.find("#roadmap-plan").await?.click().await?;
        widget.click("button", "Accept").await?;
        browser.script("return document.querySelector('roadbook-plan').save()", vec![]).await?;
        let placed = "return document.querySelector('roadbook-plan').plan.plan.initiatives.every((one) => one.placement)";
        ensure!(*browser.script(placed, vec![]).await?.json() == json!(true), "something has no place");
        browser.reload().await?;
        browser.widget().await?.wait_for_text("Features of the quay").await?;
        ensure!(*browser.script(placed, vec![]).await?.json() == json!(true), "the roadmap was forgotten");
        Ok(())
    })
}

#[test]
fn a_table_elsewhere_is_named_by_for_and_stays_and_a_wrong_name_is_told() -> Result<()> {
    let body = format!(
        "{TABLE}<roadbook-plan for=\"features\"></roadbook-plan><roadbook-plan for=\"nothing\">Own words</roadbook-plan>"
    );
    with_site(Site::built()?.with_page("/for.html", &page(SCRIPT, &body)), async |browser| {
        browser.open("/for.html").await?;
        browser.widget_at(0).await?.wait_for_text("Features of the quay").await?;
        let shown = "return document.getElementById('features').checkVisibility()";
        ensure!(*browser.script(shown, vec![]).await?.json() == json!(true));
        browser.widget_at(1).await?.wait_for_text("Nothing on this page has the id “nothing”").await
    })
}

#[test]
fn where_wasm_is_forbidden_the_table_stays_a_table() -> Result<()> {
    let head = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">{SCRIPT}");
    let body = format!("<roadbook-plan>{TABLE}</roadbook-plan>");
    with_site(Site::built()?.with_page("/stays.html", &page(&head, &body)), async |browser| {
        browser.open("/stays.html").await?;
        browser.widget().await?.wait_for_text("wasm-unsafe-eval").await?;
        let shown = "return document.getElementById('features').checkVisibility()";
        ensure!(*browser.script(shown, vec![]).await?.json() == json!(true));
        // The browser reports what the policy forbids.
        browser.take_console_errors().await?;
        Ok(())
    })
}
