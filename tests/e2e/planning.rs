//! The planner works beside the page, tells what it has so far, and stops when told to.

use std::rc::Rc;

use anyhow::{Context, Result, ensure};
use roadbook::domain::{Date, Estimate, Id, Initiative, Plan, Record, Table, Team, Unknown, WorkPackage};
use roadbook::format::plan_file::write_plan;

use crate::support::{Browser, Site, Widget, with_site};

/// A plan too large to be proven best while one looks.
fn large_plan() -> Result<String> {
    let mut plan = Plan::empty("pl_large", Date::first_of_year(2099));
    plan.title = "A large plan".to_owned();
    let teams: Vec<Id<Team>> =
        (0..3).map(|number| Id::new(&format!("te_{number}"))).collect::<Result<_, _>>()?;
    let rows = teams.iter().map(|id| {
        let mut team = Team::new(id.clone());
        team.name = format!("Team {id}");
        team.people = 4.0;
        Rc::new(team)
    });
    plan.teams = Table::from_rows(rows.collect()).ok().context("every id is its own")?;
    let mut rows = Vec::new();
    for number in 0..90_usize {
        let mut one = Initiative::new(Id::new(&format!("in_{number}"))?);
        one.title = format!("Initiative {number}");
        one.inputs = one.inputs.with("cost_of_delay", Some(Estimate::Exact(1.0 + (number * 37 % 53) as f64)));
        let package = |team: usize, weeks: usize| WorkPackage {
            team: teams[team % 3].clone(),
            effort_weeks: Estimate::Exact(weeks as f64),
            people: 1 + (weeks % 3) as u32,
            after_previous: weeks.is_multiple_of(2),
            unknown: Unknown::default(),
        };
        one.work = vec![package(number, 2 + number * 7 % 11), package(number + 1, 1 + number * 5 % 6)];
        rows.push(Rc::new(one));
    }
    plan.initiatives = Table::from_rows(rows).ok().context("every id is its own")?;
    Ok(write_plan(&plan))
}

const PAGE: &str = "<!doctype html><html lang=\"en\"><title>Page</title><link rel=\"icon\" href=\"/favicon.svg\">\
    <body><roadbook-plan src=\"/large.plan.json\"></roadbook-plan>\
    <script type=\"module\" src=\"/roadbook.mjs\"></script></body></html>";

async fn started(browser: &Browser) -> Result<Widget<'_>> {
    browser.open("/large.html").await?;
    let widget = browser.widget().await?;
    widget.click("tab", "Roadmap").await?;
    widget.click("button", "Plan").await?;
    widget.wait_for_text("Best so far:").await?;
    Ok(widget)
}

fn site() -> Result<Site> {
    Ok(Site::built()?.with_page("/large.html", PAGE).with_page("/large.plan.json", &large_plan()?))
}

#[test]
fn what_is_found_so_far_is_shown_and_kept_when_the_planner_is_stopped() -> Result<()> {
    with_site(site()?, async |browser| {
        let widget = started(browser).await?;
        widget.wait_for_text("more value is possible").await?;
        widget.click("button", "Stop").await?;
        widget.wait_for_text("Proposed:").await?;
        ensure!(!widget.has("button", "Stop").await?, "still running");
        widget.click("button", "Accept").await?;
        widget.wait_for_text("Accepted the roadmap.").await
    })
}

#[test]
fn a_change_of_the_plan_ends_the_run() -> Result<()> {
    with_site(site()?, async |browser| {
        let widget = started(browser).await?;
        widget.click("button", "Accept").await?;
        widget.wait_until_gone("button", "Stop").await?;
        widget.role("button", "Plan").await?;
        let text = widget.text().await?;
        ensure!(!text.contains("so far"), "a proposal is left: {text}");
        Ok(())
    })
}

#[test]
fn what_would_bring_an_initiative_in_is_found_by_planning_again() -> Result<()> {
    with_site(site()?, async |browser| {
        let widget = started(browser).await?;
        widget.click("button", "Accept").await?;
        widget.wait_for_text("Accepted the roadmap.").await?;
        widget.find("#roadmap-not-placed .roadmap-link").await?.click().await?;
        widget.click("button", "Try it").await?;
        widget.wait_for_text("Each was found by planning again").await?;
        widget.wait_for_text("It starts on").await?;
        widget.click("button", "Make it a must").await?;
        widget.wait_for_text("Plan again to see it on the roadmap.").await
    })
}
