//! From an empty plan to the brief with nothing but keys; and wherever the focus goes, it can be seen.

use std::collections::BTreeSet;

use anyhow::{Context, Result, anyhow, bail, ensure};
use roadbook::format::plan_file::read_plan;
use serde_json::json;
use thirtyfour::{Key, TypingData};

use crate::support::{Browser, Widget, until, with_browser};

/// What is wrong with how the focus shows, or nothing: it needs a ring, and to be seen at least in part (WCAG 2.2, 2.4.7 and
/// 2.4.11). Also what has it, by name.
const FOCUS: &str = "let at = document.activeElement;\
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;\
    if (!at || at === document.body || at.shadowRoot) return ['', ''];\
    const name = at.role === 'tab' ? 'tab ' + at.innerText : at.getAttribute('aria-label') || at.labels?.[0]?.innerText || at.innerText || at.id || at.tagName;\
    const ring = (part) => { const look = getComputedStyle(part);\
      return (look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0) || look.boxShadow !== 'none'; };\
    const drawn = at.querySelector?.('.focus-ring');\
    const shown = ring(at) || (drawn && getComputedStyle(drawn).stroke !== 'none' && !getComputedStyle(drawn).stroke.endsWith(', 0)'))\
      || (at.parentElement?.matches(':focus-within') && ring(at.parentElement));\
    const box = at.getBoundingClientRect();\
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);\
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);\
    const hits = (x, y) => { const hit = at.getRootNode().elementFromPoint(x, y); return hit && (at.contains(hit) || hit.contains(at)) && !hit.matches('.app-header'); };\
    let seen = false;\
    for (const across of [0.1, 0.5, 0.9]) for (const down of [0.1, 0.5, 0.9])\
      seen ||= hits(left + (right - left) * across, top + (bottom - top) * down);\
    const stays = window.lastFocused === at; window.lastFocused = at;\
    const fault = stays ? '' : !shown ? 'no ring' : right <= left || bottom <= top ? 'outside the window' : !seen ? 'covered' : '';\
    return [name.trim(), fault && `${fault}: ${at.outerHTML.slice(0, 140)}`]";

/// Somebody at the keyboard, who notes where the focus could not be seen.
struct Hands<'a> {
    browser: &'a Browser,
    faults: BTreeSet<String>,
}

impl<'a> Hands<'a> {
    fn new(browser: &'a Browser) -> Self {
        Self { browser, faults: BTreeSet::new() }
    }

    async fn look(&mut self) -> Result<String> {
        self.browser.painted().await?;
        let (name, fault): (String, String) = self.browser.script(FOCUS, vec![]).await?.convert()?;
        if !fault.is_empty() {
            self.faults.insert(fault);
        }
        Ok(name)
    }

    async fn press(&mut self, keys: impl Into<TypingData>) -> Result<String> {
        self.browser.press(keys).await?;
        self.look().await
    }

    /// Presses a key until what has the focus is called `name`.
    async fn until(&mut self, key: Key, name: &str) -> Result<()> {
        for _ in 0..400 {
            if self.look().await? == name {
                return Ok(());
            }
            self.browser.press(key.clone()).await?;
        }
        bail!("{key:?} never came to “{name}”")
    }

    async fn tab_to(&mut self, name: &str) -> Result<()> {
        self.until(Key::Tab, name).await
    }

    /// From the tab that is shown to another.
    async fn screen(&mut self, widget: &Widget<'_>, from: &str, to: &str) -> Result<()> {
        self.tab_to(&format!("tab {from}")).await?;
        self.until(Key::Right, &format!("tab {to}")).await?;
        widget.role("tabpanel", to).await.map(drop)
    }

    async fn choose_in_menu(&mut self, item: &str) -> Result<()> {
        self.tab_to("Plan menu").await?;
        self.press(Key::Enter).await?;
        let browser = self.browser;
        until("the focus in the menu", async || {
            let role = "let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;\
                return at?.getAttribute('role')";
            Ok((browser.script(role, vec![]).await?.json() == "menuitem").then_some(()))
        })
        .await?;
        for _ in 0..30 {
            if self.look().await?.starts_with(item) {
                return self.press(Key::Enter).await.map(drop);
            }
            self.press(Key::Down).await?;
        }
        bail!("“{item}” is not in the menu")
    }

    fn into_result(self) -> Result<()> {
        let faults: Vec<String> = self.faults.into_iter().collect();
        ensure!(faults.is_empty(), "the focus cannot be seen {} times:\n{}", faults.len(), faults.join("\n"));
        Ok(())
    }
}

/// Waits until the element with this id, or this name, has the focus.
async fn wait_for_focus(browser: &Browser, what: &str) -> Result<()> {
    let script = "let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;\
        return [at?.id, at?.getAttribute('aria-label'), at?.innerText?.trim()].includes(arguments[0])";
    until(&format!("the focus back on “{what}”"), async || {
        Ok((browser.script(script, vec![json!(what)]).await?.json() == true).then_some(()))
    })
    .await
}

#[test]
fn a_new_plan_comes_to_its_brief_without_a_mouse() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        let mut hands = Hands::new(browser);
        hands.choose_in_menu("New plan").await?;
        widget.wait_for_text("Untitled plan").await?;

        // An insight, in the dialog that a letter opens; the focus goes back to where it was.
        hands.tab_to("tab Strategy").await?;
        hands.press("c").await?;
        widget.role("dialog", "Capture an insight").await?;
        wait_for_focus(browser, "add-line").await?;
        hands.press("data: Half the boats arrive after the office has closed").await?;
        hands.press(Key::Enter).await?;
        widget.wait_for_text("Kept in the inbox.").await?;
        widget.wait_until_gone("dialog", "Capture an insight").await?;
        wait_for_focus(browser, "screen-tab-strategy").await?;

        // An initiative, in the grid; its inputs, cell by cell.
        hands.screen(&widget, "Strategy", "Priorities").await?;
        hands.tab_to("Add an initiative").await?;
        hands.press("Night berths").await?;
        hands.press(Key::Enter).await?;
        widget.role("rowheader", "Night berths Open Night berths").await?;
        // The grid is the stop before the line that adds.
        hands.tab_to("Add an initiative").await?;
        browser.chord(Key::Shift, '\u{e004}').await?;
        browser.chord(Key::Control, '\u{e010}').await?;
        hands.press(Key::Home).await?;
        for _ in 0..20 {
            if hands.look().await?.starts_with("Night berths") {
                break;
            }
            hands.press(Key::Right).await?;
        }
        hands.press(Key::Right).await?;
        for value in ["600", "3", "1"] {
            hands.press(value).await?;
            hands.press(Key::Tab).await?;
        }
        hands.press("1..2").await?;
        hands.press(Key::Enter).await?;
        widget.wait_for_text("1273").await?;

        // A team, a plan, and yes to it.
        hands.screen(&widget, "Priorities", "Roadmap").await?;
        hands.tab_to("Add team").await?;
        hands.press(Key::Enter).await?;
        hands.tab_to("Plan").await?;
        hands.press(Key::Enter).await?;
        widget.role("button", "Accept").await?;
        hands.tab_to("Accept").await?;
        hands.press(Key::Enter).await?;
        widget.wait_for_text("Accepted the roadmap").await?;

        hands.screen(&widget, "Roadmap", "Brief").await?;
        widget.wait_for_text("Night berths").await?;
        hands.tab_to("Download").await?;
        hands.press(Key::Enter).await?;
        let brief = String::from_utf8(browser.downloaded("roadbook.md").await?)?;
        ensure!(brief.contains("Night berths"), "the brief does not tell of the initiative:\n{brief}");
        hands.choose_in_menu("Export plan (JSON)").await?;
        let file = browser.downloaded("roadbook.plan.json").await?;
        let plan =
            read_plan(&file).map_err(|error| anyhow!("the exported plan does not open: {error}"))?.plan;
        ensure!(plan.insights.len() == 1, "{} insights", plan.insights.len());
        let one = plan.initiatives.iter().next().context("no initiative")?;
        ensure!(one.placement.is_some() && !one.inputs.is_empty(), "not planned or not scored: {one:?}");
        hands.into_result()
    })
}

#[test]
fn dialogs_and_panels_give_the_focus_back() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        let mut hands = Hands::new(browser);
        hands.tab_to("tab Strategy").await?;
        for (key, role, name) in [
            ("c", "dialog", "Capture an insight"),
            ("i", "dialog", "Add an initiative"),
            ("?", "dialog", "Keys and help"),
            ("w", "dialog", "What changed since"),
            (",", "dialog", "Settings"),
            ("h", "complementary", "History"),
        ] {
            hands.press(key).await?;
            widget.role(role, name).await?;
            hands.look().await?;
            hands.press(Key::Escape).await?;
            widget.wait_until_gone(role, name).await?;
            wait_for_focus(browser, "screen-tab-strategy").await.with_context(|| format!("after {name}"))?;
        }
        for item in ["Import", "Settings"] {
            hands.choose_in_menu(item).await?;
            widget.role("dialog", item).await?;
            hands.press(Key::Escape).await?;
            widget.wait_until_gone("dialog", item).await?;
            wait_for_focus(browser, "Plan menu").await.with_context(|| format!("after {item}"))?;
        }
        hands.into_result()
    })
}

#[test]
fn the_focus_is_seen_wherever_tab_leads() -> Result<()> {
    with_browser(async |browser| {
        let mut hands = Hands::new(browser);
        for (width, height) in [(1280, 800), (480, 640)] {
            browser.set_viewport(width, height).await?;
            browser.open("/").await?;
            let widget = browser.widget().await?;
            widget.wait_for_text("Harbour 2027").await?;
            for screen in ["strategy", "evidence", "priorities", "roadmap", "outcomes", "brief"] {
                let show = "const tab = arguments[0].shadowRoot.querySelector('#screen-tab-' + arguments[1]); tab.click(); tab.focus()";
                browser.script(show, vec![widget.host().to_json()?, json!(screen)]).await?;
                widget.find(&format!("#screen-tab-{screen}[aria-selected=true]")).await?;
                let mut stops = 0;
                while !hands.press(Key::Tab).await?.is_empty() {
                    stops += 1;
                    ensure!(stops < 400, "Tab never leaves {screen}");
                }
                ensure!(stops > 5, "{screen} has {stops} stops");
            }
        }
        hands.into_result()
    })
}
