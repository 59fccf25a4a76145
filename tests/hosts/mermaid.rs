//! Mermaid draws what is exported for it.

use std::rc::Rc;

use anyhow::{Context, Result, anyhow, ensure};
use e2e::{Folder, Site, with_site};
use roadbook_core::domain::{Date, Plan};
use roadbook_core::format::export::{Export, ExportFormat, export};
use roadbook_core::format::plan_file::read_plan;
use roadbook_core::sample::HARBOUR_PLAN_TEXT;

use crate::built::tools;

/// Draws a text; answers the words in the picture, or begins with what mermaid says is wrong.
const DRAW: &str = "const [text, done] = arguments; mermaid.initialize({ startOnLoad: false });\
    mermaid.render('drawn', text).then(({ svg }) => { const page = new DOMParser().parseFromString(svg, 'text/html');\
        done([...page.querySelectorAll('text, foreignObject')].map((one) => one.textContent.trim()).join('\\n')); },\
        (error) => done('wrong: ' + error))";

/// The sample, with signs in titles that mermaid reads as its own.
fn plan() -> Result<Plan> {
    let mut plan = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).map_err(|error| anyhow!("{error}"))?.plan;
    let placed: Vec<_> = plan.initiatives.iter().filter(|one| one.placement.is_some()).cloned().collect();
    let signs = [
        "a: b; c",
        "#1 %% of all",
        "section end {x} [y] (z)",
        "\"quoted\" <b>bold</b>",
        "gantt\ntitle no",
        "click i1 href x",
        "done, crit, milestone",
    ];
    for (one, title) in placed.iter().zip(signs) {
        let mut other = (**one).clone();
        other.title = title.to_owned();
        plan.initiatives.replace(Rc::new(other));
    }
    Ok(plan)
}

#[test]
fn both_diagrams_are_drawn_whatever_people_write_in_titles() -> Result<()> {
    let folder = Folder::new()?;
    let script = tools()?.join("node/node_modules/mermaid/dist/mermaid.min.js");
    std::fs::copy(&script, folder.path().join("mermaid.js"))
        .with_context(|| format!("{} is not there.", script.display()))?;
    let page = "<!doctype html><html lang=en><title>Mermaid</title><link rel=icon href=\"data:,\"><script src=/mermaid.js></script><p>";
    let site = Site::of(folder.path().to_path_buf()).without_policy().with_page("/page.html", page);
    let plan = plan()?;
    with_site(site, async |browser| {
        browser.open("/page.html").await?;
        for format in [ExportFormat::MermaidGantt, ExportFormat::MermaidTimeline] {
            let text = export(&plan, &Export::of(format), "2027-03-01".parse::<Date>()?).text;
            let drawn = browser.session().execute_async(DRAW, vec![text.clone().into()]).await?;
            let drawn: String = drawn.convert()?;
            ensure!(!drawn.starts_with("wrong"), "{drawn}\n{text}");
            // A timeline breaks lines where a Gantt chart has none.
            let drawn = drawn.replace(char::is_whitespace, "");
            for title in [
                "Renewyearlycontractsonline",
                "sectionend(x)[y](z)",
                "clicki1hrefx",
                "done,crit,milestone",
                "quoted",
            ] {
                ensure!(drawn.contains(title), "{title} is missing in {format:?}:\n{drawn}\n{text}");
            }
        }
        Ok(())
    })
}
