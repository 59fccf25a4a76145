//! The screens on paper.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::support::{Browser, Widget, grid, until, with_browser};

const SCREENS: [&str; 6] = ["strategy", "evidence", "priorities", "roadmap", "outcomes", "brief"];
/// What a sheet of A4 leaves between its margins, in CSS pixels: upright and across.
const SHEETS: [(&str, u32); 2] = [("upright", 688), ("across", 1017)];

/// Everything that does not belong on paper, or would not be whole there.
const LOOK: &str = "const root = arguments[0].shadowRoot, found = [];\
    const seen = (part) => part.checkVisibility({ visibilityProperty: true });\
    const name = (part) => (part.className.baseVal ?? part.className) + ' ' + (part.textContent ?? '').slice(0, 60);\
    for (const part of root.querySelectorAll('.toasts, .app-actions, [role=tablist], .menu, .add-line'))\
        if (seen(part) && part.innerText) found.push('control: ' + name(part));\
    for (const part of root.querySelectorAll('table, svg, img, .timeline-bar, .timeline-name, .grid-cell, .load-used, .card, .button, .input, .quiet, .inline-edit')) {\
        const box = part.getBoundingClientRect();\
        if (seen(part) && box.width && (box.right > innerWidth + 1 || box.left < -1)) found.push('cut off: ' + name(part));\
    }\
    for (const part of root.querySelectorAll('.app-main *')) {\
        const { overflowX, overflowY } = getComputedStyle(part);\
        const hides = [overflowX, overflowY].some((one) => one === 'auto' || one === 'scroll');\
        if (hides && seen(part) && (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1))\
            found.push('scrolls: ' + name(part));\
    }\
    for (const row of root.querySelectorAll('tr'))\
        if (seen(row) && getComputedStyle(row).breakInside !== 'avoid') { found.push('a row may be broken: ' + name(row)); break; }\
    return found.join('\\n')";

#[test]
fn on_paper_there_are_no_controls_and_nothing_is_cut_off() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        let mut problems = Vec::new();
        for screen in SCREENS {
            show(browser, &widget, screen).await?;
            save(browser, screen).await?;
            browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
            for (sheet, width) in SHEETS {
                browser.set_viewport(width, 900).await?;
                browser.painted().await?;
                let found: String = browser.script(LOOK, vec![widget.host().to_json()?]).await?.convert()?;
                if !found.is_empty() {
                    problems.push(format!("{screen} on paper, {sheet}:\n{found}"));
                }
            }
            browser.set_viewport(1280, 900).await?;
            browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
        }
        ensure!(problems.is_empty(), "{}", problems.join("\n"));
        Ok(())
    })
}

#[test]
fn the_roadmap_fits_the_sheet_at_every_scale_and_in_every_shape() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        show(browser, &widget, "roadmap").await?;
        for look in ["week", "month", "year", "Now, next, later", "Table"] {
            if look.starts_with(char::is_lowercase) {
                widget.choose("#roadmap-zoom", look).await?;
            } else {
                widget.click("button", look).await?;
            }
            browser.painted().await?;
            save(browser, &format!("roadmap-{}", look.to_lowercase().replace([',', ' '], ""))).await?;
            browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
            for (sheet, width) in SHEETS {
                browser.set_viewport(width, 900).await?;
                browser.painted().await?;
                let found: String = browser.script(LOOK, vec![widget.host().to_json()?]).await?.convert()?;
                ensure!(found.is_empty(), "{look} on paper, {sheet}:\n{found}");
            }
            browser.set_viewport(1280, 900).await?;
            browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
            browser.painted().await?;
        }
        Ok(())
    })
}

/// Where the columns of a grid and its first cells stand, how high it is, how far it is scrolled.
const GRID: &str = "const root = arguments[0].shadowRoot, grid = root.querySelector('.grid-scroll');\
    const box = (part) => { const { x, width } = part.getBoundingClientRect(); return `${Math.round(x)}+${Math.round(width)}`; };\
    return [grid.style.getPropertyValue('--grid-columns'), root.querySelector('.grid-body').offsetHeight, grid.scrollTop,\
        ...[...root.querySelectorAll('.grid-scroll [data-column]')].slice(0, 40).map(box)].join(' ')";

async fn grid_of(browser: &Browser, widget: &Widget<'_>) -> Result<String> {
    Ok(browser.script(GRID, vec![widget.host().to_json()?]).await?.convert()?)
}

#[test]
fn a_grid_is_as_it_was_once_it_is_printed() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        show(browser, &widget, "priorities").await?;
        browser.set_viewport(1280, 500).await?;
        let scroll = "arguments[0].shadowRoot.querySelector('.grid-scroll').scrollTop = 120";
        browser.script(scroll, vec![widget.host().to_json()?]).await?;
        browser.painted().await?;
        let before = grid_of(browser, &widget).await?;
        ensure!(before.contains("minmax("), "{before}");
        go_to_paper_and_back(browser, &widget).await?;
        let after = grid_of(browser, &widget).await?;
        ensure!(after == before, "before:\n{before}\nafter:\n{after}");

        // What is being typed stays, too.
        grid::go_to(browser, &widget, "Guest checkout", "Owner").await?;
        browser.press("Mika").await?;
        ensure!(widget.value(".grid-editor").await? == "Mika");
        go_to_paper_and_back(browser, &widget).await?;
        let kept = widget.value(".grid-editor").await?;
        ensure!(kept == "Mika", "in the editor: “{kept}”");
        Ok(())
    })
}

async fn go_to_paper_and_back(browser: &Browser, widget: &Widget<'_>) -> Result<()> {
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    widget.find(".grid-paper").await?;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    widget.find(".grid-scroll").await?;
    browser.painted().await
}

/// Takes the place of the browser's printing: notes what would be on paper. As in a browser, its events come while it runs.
const PRINTER: &str = "window.print = () => {\
    if (arguments[1]) dispatchEvent(new Event('beforeprint'));\
    const root = arguments[0].shadowRoot, count = (css) => root.querySelectorAll(css).length;\
    window.printed = `${count('.timeline-paper')} ${count('.timeline-plane')} ${count('.grid-paper')} ${count('.grid-scroll')} `\
        + document.documentElement.style.getPropertyValue('--roadbook-running-title');\
    if (arguments[1]) dispatchEvent(new Event('afterprint'));\
}";

#[test]
fn the_print_command_prints_what_is_drawn_for_paper() -> Result<()> {
    with_browser(async |browser| {
        for tells in [true, false] {
            browser.open("/").await?;
            let widget = browser.widget().await?;
            widget.wait_for_text("Harbour 2027").await?;
            let host = widget.host().to_json()?;
            browser.script(PRINTER, vec![host.clone(), tells.into()]).await?;
            for (screen, expected, back) in [
                ("priorities", "0 0 1 0 \"Harbour 2027", ".grid-scroll"),
                ("roadmap", "1 0 0 0 \"Harbour 2027", ".timeline-heads"),
            ] {
                show(browser, &widget, screen).await?;
                widget.find(back).await?;
                browser.script("window.printed = ''", vec![]).await?;
                widget.click("button", "Plan menu").await?;
                widget.click("menuitem", "Print this screen").await?;
                let printed = until("printing", async || {
                    let printed: String = browser.script("return window.printed", vec![]).await?.convert()?;
                    Ok((!printed.is_empty()).then_some(printed))
                })
                .await?;
                ensure!(printed.starts_with(expected), "{screen}: {printed}");
                // Back on the screen, whether or not the browser said that it was done.
                widget.find(back).await?;
            }
        }
        Ok(())
    })
}

async fn show(browser: &Browser, widget: &Widget<'_>, screen: &str) -> Result<()> {
    let show = "arguments[0].shadowRoot.querySelector('#screen-tab-' + arguments[1]).click()";
    browser.script(show, vec![widget.host().to_json()?, screen.into()]).await?;
    widget.find(&format!("#screen-tab-{screen}[aria-selected=true]")).await?;
    browser.painted().await
}

/// Prints the screen to PDF, upright and across, where `ROADBOOK_SCREENSHOTS` names a folder for it.
async fn save(browser: &Browser, screen: &str) -> Result<()> {
    let Some(folder) = env::var_os("ROADBOOK_SCREENSHOTS").map(PathBuf::from) else { return Ok(()) };
    for (sheet, landscape) in [("upright", false), ("across", true)] {
        let order = json!({ "landscape": landscape, "paperWidth": 8.27, "paperHeight": 11.69, "printBackground": false, "preferCSSPageSize": false });
        let pdf = browser.devtools("Page.printToPDF", order).await?;
        let text = pdf["data"].as_str().context("There is no PDF.")?;
        fs::write(folder.join(format!("paper-{screen}-{sheet}.pdf.base64")), text)?;
    }
    Ok(())
}
