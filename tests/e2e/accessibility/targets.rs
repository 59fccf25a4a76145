//! What is pressed is large enough for a finger: 24 by 24 CSS pixels (WCAG 2.2, 2.5.8).

use anyhow::Result;
use serde_json::json;

use super::places::{look_everywhere, with_pages};
use crate::support::{Site, with_site};

/// The least width and height of a target, in CSS pixels.
const LEAST: f64 = 24.0;

/// Names what is too small. Links within a sentence may be as small as their line, as the criterion says; a tick box or
/// a file input is as large as the label around it; and a mark on a drawing counts with its own hit area.
const TOO_SMALL: &str = "const [host, least] = arguments;\
    const targets = host.shadowRoot.querySelectorAll(\
      'button, input, select, textarea, summary, a[href], [role=button], [role=option], [role=menuitem], [role=tab], [role=gridcell][tabindex]');\
    const covered = (part) => part.closest('label') ?? part;\
    return [...targets].filter((part) => part.checkVisibility({ visibilityProperty: true }))\
      .filter((part) => !part.matches('p a, li a, .prose a, input[type=file], [tabindex=\"-1\"][aria-hidden=true]'))\
      .map((part) => [part, covered(part).getBoundingClientRect()])\
      .filter(([, box]) => box.width > 1 && (box.width < least - 0.01 || box.height < least - 0.01))\
      .map(([part, box]) => `${box.width.toFixed(1)} × ${box.height.toFixed(1)}: ${part.outerHTML.slice(0, 160)}`)";

#[test]
fn every_target_is_large_enough_for_a_finger() -> Result<()> {
    with_site(with_pages(Site::built()?), async |browser| {
        look_everywhere(browser, async |widget| {
            let mut found: Vec<String> = Vec::new();
            for width in [320, 1280] {
                browser.set_viewport(width, 900).await?;
                browser.painted().await?;
                let arguments = vec![widget.host().to_json()?, json!(LEAST)];
                let small: Vec<String> = browser.script(TOO_SMALL, arguments).await?.convert()?;
                found.extend(small.into_iter().map(|line| format!("{width} px: {line}")));
            }
            Ok(found)
        })
        .await
    })
}
