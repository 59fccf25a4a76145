//! The Strategy screen of the sample plan.

use crate::support::{render, sample_props, tag_with};
use roadbook::ui::screens::{ScreenProps, StrategyScreen};
use yew::prelude::*;

fn screen(props: ScreenProps) -> String {
    render(html! { <StrategyScreen ..props /> })
}

#[test]
fn every_need_can_be_rated_and_shows_its_opportunity() {
    let html = screen(sample_props(false));
    assert!(tag_with(&html, "id=\"ne_sure_berth-importance\"").contains("value=\"9.2\""), "{html}");
    assert!(html.contains("9.2 + max(9.2 − 2.9, 0) = 15.5"), "{html}");
    assert!(html.contains("aria-label=\"Actions for Know before I set out that a berth is mine\""));
}

#[test]
fn a_reader_sees_everything_and_can_change_nothing() {
    let html = screen(sample_props(true));
    for control in ["<input", "<select", "<textarea", ". Edit\"", "aria-haspopup"] {
        assert!(!html.contains(control), "{control} in {html}");
    }
    assert!(html.contains("Know before I set out that a berth is mine") && html.contains("260,000 EUR"));
}

#[test]
fn an_empty_plan_is_taught_how_to_begin() {
    let html = screen(crate::support::empty_props());
    for title in
        ["No segment yet", "No need yet", "No competitor yet", "Nothing sets it apart yet", "No goal yet"]
    {
        assert!(html.contains(title), "{title} in {html}");
    }
}
