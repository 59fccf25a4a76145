//! A plain server with the strictest policy that is promised.

use anyhow::{Result, ensure};
use e2e::{Site, with_site};

use crate::walk::{self, Navigation};

/// What docs/embedding.md promises to live under.
pub const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:";

/// A page with the script and this content.
pub fn page(heading: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><meta name=\"viewport\" content=\"width=device-width\"><title>{heading}</title>\
         <link rel=\"icon\" href=\"/favicon.svg\"><script src=\"/reports.js\"></script><script src=\"/roadbook.js\" async></script>\
         <h1>{heading}</h1><main>{body}</main></html>"
    )
}

/// Keeps what the browser reports of the policy.
pub const REPORTS: &str = "window.reports = []; document.addEventListener('securitypolicyviolation',\
    (event) => window.reports.push(event.effectiveDirective + ' ' + event.blockedURI));";

#[test]
fn a_plan_is_at_home_on_a_plain_server_with_the_strict_policy() -> Result<()> {
    let plan = "<p>Here is <a href=\"/elsewhere.html\">Elsewhere</a>.</p>\
        <roadbook-plan src=\"/harbour.plan.json\" plan-id=\"harbour\">The plan, for readers with scripts.</roadbook-plan>";
    let site = Site::built()?
        .with_policy(STRICT)
        .with_page("/plan.html", &page("The plan", plan))
        .with_page("/elsewhere.html", &page("Elsewhere", "<p><a href=\"/plan.html\">The plan</a></p>"))
        .with_page("/harbour.plan.json", roadbook_core::sample::HARBOUR_PLAN_TEXT)
        .with_page("/reports.js", REPORTS);
    with_site(site, async |browser| {
        walk::an_edit_stays(browser, "/plan.html", Navigation::ByPage).await?;
        for screen in ["Evidence", "Priorities", "Roadmap", "Outcomes", "Brief", "Strategy"] {
            browser.widget().await?.click("tab", screen).await?;
        }
        walk::fits(browser, "strict-server").await?;
        let reports: Vec<String> = browser.script("return window.reports", vec![]).await?.convert()?;
        ensure!(reports.is_empty(), "the policy was broken: {reports:?}");
        Ok(())
    })
}
