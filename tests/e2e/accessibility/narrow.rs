//! A page of 320 CSS pixels, which is also 1280 pixels at 400 %: nothing is cut off and nobody scrolls both ways to read
//! (WCAG 2.2, 1.4.10). Tables and drawings over time may scroll sideways in their own box.

use anyhow::Result;

use super::places::{look_everywhere, with_pages};
use crate::support::{Site, with_site};

/// The page's width, and what sticks out of it and cannot be scrolled to inside a box of its own.
const STICKING_OUT: &str = "const root = arguments[0].shadowRoot;\
    const wide = document.documentElement.scrollWidth > innerWidth\
      ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];\
    const scrolls = (part) => part.closest('.table-scroll, .scroll-x, .timeline-scroll, .tabs, .grid-scroll, [role=grid]');\
    const held = (part) => { for (let at = part; at; at = at.parentElement) if (getComputedStyle(at).overflowX !== 'visible'\
      && at.getBoundingClientRect().right <= innerWidth + 1) return true; return false; };\
    const out = [...root.querySelectorAll('*')].filter((part) => part.checkVisibility({ visibilityProperty: true }))\
      .filter((part) => !part.closest('svg, .visually-hidden, [popover]') && !scrolls(part))\
      .filter((part) => { const box = part.getBoundingClientRect(); return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1); })\
      .filter((part) => !held(part))\
      .map((part) => part.outerHTML.slice(0, 160));\
    return [...wide, ...out]";

#[test]
fn nothing_is_lost_at_400_percent() -> Result<()> {
    with_site(with_pages(Site::built()?), async |browser| {
        browser.set_viewport(320, 256).await?;
        look_everywhere(browser, async |widget| {
            Ok(browser.script(STICKING_OUT, vec![widget.host().to_json()?]).await?.convert()?)
        })
        .await
    })
}
