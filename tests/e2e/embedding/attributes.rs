//! What a page says with attributes: which piece is seen, for reading only, nothing kept, how high; and several views of one
//! plan.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{SCRIPT, page};
use crate::support::{Site, until, with_site};

#[test]
fn elements_with_one_plan_id_are_views_of_one_plan() -> Result<()> {
    let body = "<roadbook-plan sample plan-id=\"p\"></roadbook-plan>\
                <roadbook-plan plan-id=\"p\" view=\"brief\"></roadbook-plan>\
                <roadbook-plan plan-id=\"p\" view=\"roadmap\" mode=\"view\"></roadbook-plan>";
    with_site(Site::built()?.with_page("/views.html", &page(SCRIPT, body)), async |browser| {
        browser.open("/views.html").await?;
        let (one, two) = (browser.widget_at(0).await?, browser.widget_at(1).await?);
        two.wait_for_text("Harbour 2027").await?;
        two.find("#screen-tab-brief[aria-selected=true]").await?;
        one.rename_plan("Quay 2028").await?;
        two.wait_for_text("Quay 2028").await?;
        two.wait_for_text("Saved here at").await?;
        // The second takes back what the first did.
        two.click("button", "Undo: Rename the plan").await?;
        one.wait_for_text("Harbour 2027").await?;
        two.rename_plan("Pier 2029").await?;
        one.wait_for_text("Pier 2029").await?;
        let reader = browser.widget_at(2).await?;
        reader.wait_for_text("Pier 2029").await?;
        reader.wait_for_text("Read-only").await?;
        one.wait_for_text("Saved here at").await?;
        let aside = "return Object.keys(localStorage).filter((key) => key.includes('/aside/')).length";
        ensure!(
            *browser.script(aside, vec![]).await?.json() == json!(0),
            "a view took another's save for a stranger's"
        );
        browser.reload().await?;
        browser.widget_at(1).await?.wait_for_text("Pier 2029").await
    })
}

#[test]
fn a_page_shows_a_screen_a_scale_or_a_piece() -> Result<()> {
    let body = "<roadbook-plan sample plan-id=\"p\" view=\"roadmap year\"></roadbook-plan>\
                <roadbook-plan sample plan-id=\"p\" view=\"ranking top=3\"></roadbook-plan>\
                <roadbook-plan sample plan-id=\"p\" mode=\"view\" view=\"kpi:kp_online_share\"></roadbook-plan>\
                <roadbook-plan sample plan-id=\"p\" view=\"kpi:kp_nowhere\"></roadbook-plan>\
                <roadbook-plan sample plan-id=\"q\" view=\"everything\" height=\"tall\"></roadbook-plan>";
    with_site(Site::built()?.with_page("/pieces.html", &page(SCRIPT, body)), async |browser| {
        browser.open("/pieces.html").await?;
        let roadmap = browser.widget_at(0).await?;
        roadmap.find("#screen-tab-roadmap[aria-selected=true]").await?;
        let scale = roadmap.find("#roadmap-zoom").await?.prop("value").await?;
        ensure!(scale.as_deref() == Some("year"), "the scale is {scale:?}");
        let ranking = browser.widget_at(1).await?;
        ranking.find("table").await?;
        ensure!(
            ranking.find_all("tbody tr").await?.len() == 3
                && ranking.find_all("[role=tab]").await?.is_empty()
        );
        let kpi = browser.widget_at(2).await?;
        kpi.find(".kpi-card .kpi-chart svg").await?;
        ensure!(kpi.find_all(".kpi-card").await?.len() == 1);
        browser.widget_at(3).await?.wait_for_text("The page asks for the KPI “kp_nowhere”.").await?;
        let unclear = browser.widget_at(4).await?;
        unclear.wait_for_text("The attribute view says “everything”").await?;
        unclear.wait_for_text("The attribute height says “tall”").await
    })
}

#[test]
fn for_reading_means_that_nothing_is_written_ever() -> Result<()> {
    let body = "<roadbook-plan sample plan-id=\"p\" mode=\"view\" height=\"400\"></roadbook-plan>";
    let watch = "window.writes = []; for (const name of ['setItem', 'removeItem', 'clear']) {\
                 const own = Storage.prototype[name];\
                 Storage.prototype[name] = function (...given) { window.writes.push(name); return own.apply(this, given); }; }";
    let head = format!("<script src=\"/watch.js\"></script>{SCRIPT}");
    let site = Site::built()?.with_page("/view.html", &page(&head, body)).with_page("/watch.js", watch);
    with_site(site, async |browser| {
        browser.open("/view.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Read-only").await?;
        for screen in ["Roadmap", "Outcomes", "Priorities"] {
            widget.click("tab", screen).await?;
        }
        // A choice of the reader's, and all that the page's scripts may try.
        browser.press("?").await?;
        let script = "const done = arguments[0]; (async () => { const plan = document.querySelector('roadbook-plan');\
                      const text = plan.plan; text.plan.title = 'From a script'; await plan.load(text); plan.undo(); await plan.save();\
                      plan.remove(); document.body.append(plan); return 'done'; })().then(done, (error) => done(String(error)))";
        let ended = browser.session().execute_async(script, vec![]).await?;
        ensure!(*ended.json() == json!("done"), "{}", ended.json());
        widget.wait_for_text("From a script").await?;
        let height = "return document.querySelector('roadbook-plan').getBoundingClientRect().height";
        ensure!(*browser.script(height, vec![]).await?.json() == json!(400));
        let left = "return [window.writes, Object.keys(localStorage)]";
        let left = browser.script(left, vec![]).await?;
        ensure!(*left.json() == json!([[], []]), "written: {}", left.json());
        Ok(())
    })
}

#[test]
fn where_the_page_keeps_nothing_the_badge_says_so() -> Result<()> {
    let body = "<roadbook-plan sample storage=\"none\"></roadbook-plan>";
    with_site(Site::built()?.with_page("/none.html", &page(SCRIPT, body)), async |browser| {
        browser.open("/none.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Not saved: the page keeps nothing").await?;
        widget.rename_plan("Gone soon").await?;
        browser.script("document.querySelector('roadbook-plan').save()", vec![]).await?;
        let stored = "return Object.keys(localStorage).filter((key) => key.startsWith('roadbook')).length";
        ensure!(*browser.script(stored, vec![]).await?.json() == json!(0), "something was stored");
        browser.take_console_errors().await?;
        Ok(())
    })
}

#[test]
fn scripts_read_load_undo_export_and_hear_what_happens() -> Result<()> {
    let body = "<roadbook-plan sample plan-id=\"p\"></roadbook-plan><script src=\"/listen.js\"></script>";
    let listen = "window.heard = []; for (const name of ['ready', 'change', 'save', 'storage', 'error', 'conflict'])\
                  document.addEventListener('roadbook-' + name, (event) => heard.push([name, event.detail]));";
    let site = Site::built()?.with_page("/script.html", &page(SCRIPT, body)).with_page("/listen.js", listen);
    with_site(site, async |browser| {
        browser.open("/script.html").await?;
        browser.widget().await?.wait_for_text("Harbour 2027").await?;
        let run = async |script: &str| -> Result<serde_json::Value> {
            let script = format!(
                "const done = arguments[0]; const plan = document.querySelector('roadbook-plan');\
                 (async () => {{ {script} }})().then(done, (error) => done('refused: ' + error.message))"
            );
            Ok(browser.session().execute_async(script, vec![]).await?.json().clone())
        };
        let loaded = "const file = plan.plan; file.plan.title = 'Loaded'; await plan.load(file); return plan.plan.plan.title;";
        ensure!(run(loaded).await? == json!("Loaded"));
        browser.widget().await?.wait_for_text("Loaded").await?;
        let undone = "const was = plan.undo(); return [was, plan.plan.plan.title, plan.redo(), plan.redo()];";
        ensure!(run(undone).await? == json!([true, "Harbour 2027", true, false]));
        ensure!(run("await plan.save(); return Object.keys(localStorage).some((key) => key.startsWith('roadbook/plan/'))").await? == json!(true));
        let refused = run("await plan.load('{\"format\": \"roadbook-plan\"}')").await?;
        ensure!(
            refused.as_str().is_some_and(|text| text.starts_with("refused: ") && text.contains("version")),
            "{refused}"
        );
        let exports = run("return [(await plan.export('csv')).split('\\n')[0], (await plan.export('markdown'))[0], await plan.export('pdf')]").await?;
        ensure!(
            exports[0].as_str().is_some_and(|head| head.contains("Rank"))
                && exports[1] == "#"
                && exports[2].is_null(),
            "{exports}"
        );
        until("the events", async || {
            let heard = browser.script("return window.heard.map(([name]) => name).join()", vec![]).await?;
            let heard: String = heard.convert()?;
            // A slow machine may save once more in between.
            let others = heard.replace(",save", "");
            Ok((others == "ready,change,change,change" && heard.ends_with(",save")).then_some(()))
        })
        .await
    })
}
