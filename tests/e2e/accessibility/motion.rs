//! Nothing moves by itself where the reader wants less motion, or where the page switched motion off (WCAG 2.2, 2.3.3).

use anyhow::{Result, ensure};

use crate::support::{Browser, Site, Widget, with_site};

const PAGE: &str = "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"/favicon.svg\">\
    <link rel=\"stylesheet\" href=\"/still.css\"><main><roadbook-plan sample></roadbook-plan></main>\
    <script type=\"module\" src=\"/roadbook.mjs\"></script></html>";
const STILL: &str = "roadbook-plan { --roadbook-motion: 0ms }";

/// Presses what matches, and counts what moves in the frame after: transitions and animations.
async fn moving(browser: &Browser, widget: &Widget<'_>, css: &str) -> Result<usize> {
    let script = "const [host, css, done] = arguments; const root = host.shadowRoot;\
        root.getAnimations().forEach((animation) => animation.finish());\
        root.querySelector(css).click();\
        requestAnimationFrame(() => requestAnimationFrame(() => done(root.getAnimations().length)))";
    widget.find(css).await?;
    let arguments = vec![widget.host().to_json()?, css.into()];
    Ok(browser.session().execute_async(script, arguments).await?.convert()?)
}

/// What moves while one looks around and plans.
async fn moving_in_all(browser: &Browser) -> Result<Vec<(&'static str, usize)>> {
    let widget = browser.widget().await?;
    widget.wait_for_text("Harbour 2027").await?;
    let steps = [
        "#screen-tab-roadmap",
        "#screen [aria-pressed=false]",
        "#screen [aria-pressed=false]",
        "#roadmap-plan",
        ".timeline-bar",
        "#screen-tab-priorities",
        "#screen-tab-outcomes",
        "[aria-controls=plan-menu]",
        "#plan-menu [role=menuitem]",
    ];
    let mut found = Vec::new();
    for step in steps {
        // A bar is part of a drawing and has no `click` of its own.
        if step == ".timeline-bar" {
            let press = "arguments[0].shadowRoot.querySelector('.timeline-bar').dispatchEvent(new MouseEvent('click', { bubbles: true }))";
            browser.script(press, vec![widget.host().to_json()?]).await?;
            continue;
        }
        found.push((step, moving(browser, &widget, step).await?));
    }
    Ok(found)
}

#[test]
fn nothing_moves_where_less_motion_is_wanted() -> Result<()> {
    let site = Site::built()?.with_page("/still.html", PAGE).with_page("/still.css", STILL);
    with_site(site, async |browser| {
        browser.open("/").await?;
        let found = moving_in_all(browser).await?;
        ensure!(
            found.iter().any(|(_, count)| *count > 0),
            "with motion nothing moves: the test sees nothing"
        );

        browser.set_media(&[("prefers-reduced-motion", "reduce")]).await?;
        browser.open("/").await?;
        let found = moving_in_all(browser).await?;
        ensure!(found.iter().all(|(_, count)| *count == 0), "moves with less motion: {found:?}");

        // The page's own switch does the same.
        browser.set_media(&[]).await?;
        browser.open("/still.html").await?;
        let found = moving_in_all(browser).await?;
        ensure!(found.iter().all(|(_, count)| *count == 0), "moves although switched off: {found:?}");
        Ok(())
    })
}
