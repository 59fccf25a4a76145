//! Every place in the widget that looks different from the others, and the steps that lead there from a fresh page.
//!
//! A place begins with a plan just opened, so that no place depends on the one before. Everything that is folded is
//! unfolded at the end: what a person may open counts as well.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};
use roadbook::sample::HARBOUR_PLAN_TEXT;
use serde_json::json;

use crate::support::{Browser, Site, Widget, until};

/// One step on the way to a place.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// Shows a screen, by the key of its tab.
    Screen(&'static str),
    /// Presses the first thing that matches a selector and whose name begins with these words.
    Press(&'static str, &'static str),
    /// Writes into the first field that matches.
    Fill(&'static str, &'static str),
    /// Puts the focus on the first thing that matches.
    Focus(&'static str),
    /// Waits until something matches.
    Wait(&'static str),
}

/// A place, and how to come to it.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// What it is called in a report.
    pub name: &'static str,
    /// The page it begins on.
    pub page: &'static str,
    /// The way there.
    pub steps: &'static [Step],
}

use Step::{Fill, Focus, Press, Screen, Wait};

const fn on_sample(name: &'static str, steps: &'static [Step]) -> Place {
    Place { name, page: "/", steps }
}

const fn on_empty(name: &'static str, steps: &'static [Step]) -> Place {
    Place { name, page: "/empty.html", steps }
}

const fn on_merging(name: &'static str, steps: &'static [Step]) -> Place {
    Place { name, page: "/merging.html", steps }
}

/// The way through the plan's menu to what shows once an item is chosen.
const fn by_menu(item: &'static str, shows: &'static str) -> [Step; 4] {
    [Press("button", "Plan menu"), Wait("[role=menuitem]"), Press("[role=menuitem]", item), Wait(shows)]
}

/// The places. A dialog, a panel or a mode that is new goes here.
pub const PLACES: &[Place] = &[
    on_sample("strategy", &[Screen("strategy")]),
    on_sample("goals compared", &[Screen("strategy"), Press("button", "Compare goals pair by pair")]),
    on_sample("a need's chips", &[Screen("strategy"), Focus(".token-input"), Press(".token-box", "")]),
    on_sample("insights", &[Screen("evidence")]),
    on_sample("an insight's details", &[Screen("evidence"), Press("button", "Open ")]),
    on_sample("problems", &[Screen("evidence"), Press("[role=tab]", "Problems")]),
    on_sample("the opportunity tree", &[Screen("evidence"), Press("[role=tab]", "Tree")]),
    on_sample("gaps in the evidence", &[Screen("evidence"), Press("[role=tab]", "Gaps")]),
    on_sample("priorities", &[Screen("priorities")]),
    on_sample("an initiative's details", &[Screen("priorities"), Press("button", "Open ")]),
    on_sample(
        "a figure explained",
        &[
            Screen("priorities"),
            Press(".grid-cell[data-looks~=figure]", ""),
            Wait(".grid-panel:popover-open"),
        ],
    ),
    on_sample(
        "a filter",
        &[Screen("priorities"), Press(".grid-bar button", "Filter"), Wait(".grid-filter select")],
    ),
    on_sample(
        "columns chosen",
        &[Screen("priorities"), Press(".grid-bar button", "Columns"), Wait(".grid-panel:popover-open")],
    ),
    on_sample(
        "rows chosen",
        &[Screen("evidence"), Press(".grid-body .grid-pick", ""), Wait(".grid-bulk button")],
    ),
    on_sample(
        "casting a ballot",
        &[
            Screen("priorities"),
            Press("button", "Ballot of"),
            Wait("[role=menuitem]"),
            Press("[role=menuitem]:not(:disabled)", ""),
            Wait("#cast-ballot[open]"),
        ],
    ),
    on_sample("adding ballots", &[Screen("priorities"), Press("#add-ballots", ""), Wait("#ballots[open]")]),
    on_sample("roadmap", &[Screen("roadmap")]),
    on_sample("a bar's details", &[Screen("roadmap"), Press(".timeline-bar", ""), Wait(".roadmap-details")]),
    on_sample("roadmap by goal", &[Screen("roadmap"), Press("button", "Now, next, later")]),
    on_sample("roadmap as table", &[Screen("roadmap"), Press("button", "Table")]),
    on_sample("a proposal", &[Screen("roadmap"), Press("#roadmap-plan", ""), Wait(".roadmap-proposal")]),
    on_sample("outcomes", &[Screen("outcomes")]),
    on_sample("brief", &[Screen("brief")]),
    on_sample("the plan's menu", &[Press("button", "Plan menu"), Wait("[role=menuitem]")]),
    on_sample("the palette", &[Press("button", "Find or do"), Wait("#palette[open]")]),
    on_sample("keys and help", &by_menu("Keys and help", "#help[open]")),
    on_sample("capturing an insight", &by_menu("Capture an insight", "#add[open]")),
    on_sample("for whom a link is", &by_menu("Copy share link", "#send[open]")),
    on_sample("history", &by_menu("History", ".history")),
    on_sample("what changed since", &by_menu("What changed since", "#changes[open]")),
    on_sample("the page checked", &by_menu("Check this page", "#diagnosis[open]")),
    on_sample("exporting", &by_menu("Export …", "#export[open]")),
    on_sample("exporting a picture", &by_menu("Export picture", "#picture[open]")),
    on_sample("where the plan is kept", &by_menu("Where this plan is kept", "#keeping[open]")),
    Place {
        name: "a meeting",
        page: "/meeting.html",
        steps: &[Screen("brief"), Press("button", "Take "), Wait("#meeting[open]")],
    },
    on_sample(
        "a record's panel",
        &[
            Press("button", "Find or do"),
            Fill("#palette input", "bookings made online"),
            Press("#palette [role=option]", "Bookings made online"),
            Wait(".record-panel"),
        ],
    ),
    on_sample(
        "a table that is imported",
        &[
            Press("button", "Plan menu"),
            Wait("[role=menuitem]"),
            Press("[role=menuitem]", "Import"),
            Fill("#import-text", WISHES),
            Press("#import button", "Look at"),
            Wait("#import .import-mapping"),
        ],
    ),
    on_sample(
        "import",
        &[
            Press("button", "Plan menu"),
            Wait("[role=menuitem]"),
            Press("[role=menuitem]", "Import"),
            Wait("#import[open]"),
        ],
    ),
    on_sample(
        "settings",
        &[
            Press("button", "Plan menu"),
            Wait("[role=menuitem]"),
            Press("[role=menuitem]", "Settings"),
            Wait("#settings[open]"),
        ],
    ),
    on_sample(
        "a notice",
        &[
            Press("button", "Plan menu"),
            Wait("[role=menuitem]"),
            Press("[role=menuitem]", "New plan"),
            Wait(".toast"),
        ],
    ),
    on_merging("the page's changes", &[Wait("#page-banner")]),
    on_merging("choosing between two", &[Press("button", "Choose …"), Wait("#conflicts[open] .conflict")]),
    on_empty("empty strategy", &[Screen("strategy")]),
    on_empty("empty evidence", &[Screen("evidence")]),
    on_empty("empty priorities", &[Screen("priorities")]),
    on_empty("empty roadmap", &[Screen("roadmap")]),
    on_empty("empty outcomes", &[Screen("outcomes")]),
    on_empty("empty brief", &[Screen("brief")]),
];

/// A table with a value to explain, a date that is none and a size.
const WISHES: &str =
    "Title,Stage,Effort,Deadline\nHeated showers,Cooking,S,2027-04-03\nA sauna,Cold,10,31/02/2027\n";

/// The site with the pages that places begin on.
pub fn with_pages(site: Site) -> Site {
    let merging = EMPTY_PAGE
        .replace("<script type", "<script src=\"/merging.js\"></script><script type")
        .replace("<roadbook-plan>", "<roadbook-plan src=\"/harbour.plan.json\">");
    let open = "\"decisions\": [{ \"id\": \"de_dutch\", \"title\": \"Do we speak Dutch?\" },";
    site.with_page("/empty.html", EMPTY_PAGE)
        .with_page(
            "/meeting.html",
            &EMPTY_PAGE.replace("<roadbook-plan>", "<roadbook-plan src=\"/meeting.plan.json\">"),
        )
        .with_page("/meeting.plan.json", &HARBOUR_PLAN_TEXT.replacen("\"decisions\": [", open, 1))
        .with_page("/merging.html", &merging)
        .with_page("/merging.js", &reader_with_a_copy())
        .with_page("/harbour.plan.json", HARBOUR_PLAN_TEXT)
}

/// A script that makes the browser one in which somebody changed the sample plan, and the page did since, and two colleagues
/// made different things of the same.
fn reader_with_a_copy() -> String {
    let conflict = |field: &str, base: &str, ours: &str, theirs: &str| {
        let [base, ours, theirs] = [base, ours, theirs].map(|text| json!(text).to_string());
        json!({
            "part": "in_guest_checkout", "title": "Guest checkout", "field": field,
            "base": base, "ours": ours, "theirs": theirs, "kept": "ours",
        })
        .to_string()
    };
    let long = "Skippers pay without an account, by card or by phone, and are asked for an e-mail address only once. ".repeat(3);
    let kept = json!({
        "": HARBOUR_PLAN_TEXT.replace("Harbour 2027", "Our harbour"),
        "/page": HARBOUR_PLAN_TEXT.replace("Harbour 2027", "Harbour 2026"),
        "/conflict/1": conflict("title", "Checkout", "Guest checkout", "Pay as a guest"),
        "/conflict/2": conflict("summary", "", &long, "No account."),
    });
    format!(
        "for (const key of Object.keys(localStorage)) if (key.startsWith('roadbook/plan/')) localStorage.removeItem(key);\
         for (const [name, text] of Object.entries({kept})) localStorage.setItem('roadbook/plan/pl_harbour' + name, text);"
    )
}

/// The page with an empty plan, otherwise as the built one.
const EMPTY_PAGE: &str = "<!doctype html><html lang=\"en\"><head><title>Empty</title>\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">\
    <link rel=\"icon\" href=\"/favicon.svg\"><link rel=\"stylesheet\" href=\"/page.css\"></head>\
    <body><main><roadbook-plan></roadbook-plan></main><script type=\"module\" src=\"/roadbook.mjs\"></script></body></html>";

/// What was found, each thing once, with the places it was found in.
#[derive(Debug, Default)]
pub struct Findings(BTreeMap<String, BTreeSet<String>>);

impl Findings {
    /// Notes what was found in a place.
    pub fn add(&mut self, place: &str, lines: impl IntoIterator<Item = String>) {
        for line in lines {
            self.0.entry(line).or_default().insert(place.to_owned());
        }
    }

    /// Nothing was found, or all of it as an error.
    pub fn into_result(self) -> Result<()> {
        let line = |(found, places): (&String, &BTreeSet<String>)| {
            let places: Vec<&str> = places.iter().map(String::as_str).collect();
            format!("{found}\n    in: {}", places.join(", "))
        };
        let lines: Vec<String> = self.0.iter().map(line).collect();
        ensure!(lines.is_empty(), "{} findings:\n{}", lines.len(), lines.join("\n"));
        Ok(())
    }
}

/// Goes to every place and asks what is wrong there.
pub async fn look_everywhere(
    browser: &Browser,
    mut look: impl AsyncFnMut(&Widget<'_>) -> Result<Vec<String>>,
) -> Result<()> {
    let mut findings = Findings::default();
    for place in PLACES {
        match place.go(browser).await {
            Ok(widget) => findings.add(place.name, look(&widget).await?),
            Err(error) => findings.add(place.name, [format!("the way there is blocked: {error:#}")]),
        }
    }
    findings.into_result()
}

impl Place {
    /// Goes there.
    pub async fn go<'a>(&self, browser: &'a Browser) -> Result<Widget<'a>> {
        browser.open(self.page).await?;
        let widget = browser.widget().await?;
        widget.find("#screen").await?;
        for step in self.steps {
            step.take(browser, &widget).await?;
        }
        let unfold = "for (const fold of arguments[0].shadowRoot.querySelectorAll('#screen details')) fold.open = true";
        browser.script(unfold, vec![widget.host().to_json()?]).await?;
        browser.painted().await?;
        Ok(widget)
    }
}

impl Step {
    async fn take(self, browser: &Browser, widget: &Widget<'_>) -> Result<()> {
        match self {
            Screen(key) => {
                press(browser, widget, &format!("#screen-tab-{key}"), "").await?;
                widget.find(&format!("#screen-tab-{key}[aria-selected=true]")).await?;
            }
            Press(css, words) => press(browser, widget, css, words).await?,
            Fill(css, text) => fill(browser, widget, css, text).await?,
            Focus(css) => widget.find(css).await?.focus().await?,
            Wait(css) => drop(widget.find(css).await?),
        }
        browser.painted().await
    }
}

/// Puts a text into the first field that matches, as typing it does.
async fn fill(browser: &Browser, widget: &Widget<'_>, css: &str, text: &str) -> Result<()> {
    let script = "const [field, text] = arguments; field.focus(); field.value = text;\
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))";
    browser.script(script, vec![widget.find(css).await?.to_json()?, json!(text)]).await.map(drop)
}

/// Presses the first visible thing that matches and whose name begins with `words`; also parts of a drawing.
async fn press(browser: &Browser, widget: &Widget<'_>, css: &str, words: &str) -> Result<()> {
    let script = "const [host, css, words] = arguments;\
        const name = (part) => (part.getAttribute('aria-label') ?? part.textContent).trim();\
        const found = [...host.shadowRoot.querySelectorAll(css)].find(part => part.checkVisibility() && name(part).startsWith(words));\
        found?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));\
        return !!found";
    until(&format!("a {css} named “{words}…” to press"), async || {
        let arguments = vec![widget.host().to_json()?, json!(css), json!(words)];
        Ok((browser.script(script, arguments).await?.json() == true).then_some(()))
    })
    .await
}
