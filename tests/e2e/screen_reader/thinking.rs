//! The screens on which one thinks: Strategy, Evidence, Priorities.

use anyhow::Result;
use insta::assert_snapshot;

use super::screen;
use crate::support::with_browser;

#[test]
fn strategy_is_heard() -> Result<()> {
    with_browser(async |browser| {
        assert_snapshot!(screen(browser, "strategy", "Vision").await?, @r#"
        tabpanel “Strategy”
          heading “Strategy”
          region “Direction”
            heading “Direction”
            heading “Vision”
            button “Vision: Every small marina has a berth that can be booked tonight, and e…”
            heading “Picture of success”
            button “Picture of success: At the end of 2027, 640 marinas work with Harbour ev…”
            heading “Market”
            button “Market: About 2,400 marinas between the Skagerrak and Brittany have 30 t…”
            heading “Actions”
            list
              listitem
                button “Action: Remove what makes skippers ring before they book: accounts, uncl…”
                button “Actions for Action 1”, collapsed
              …
            textbox “Action: add”
            heading “Constraints”
            button “Constraints: One engineering team until the new colleague starts in Marc…”
            DescriptionList
              term “Budget”
              term “Time”
          region “Segments”
            heading “Segments”
            group “Segments”
              table “Segments”
                rowgroup
                  row
                    columnheader “Name”
                    columnheader “Size”
                      button “Size” (People or accounts in it)
                    columnheader “Weight”
                      button “Weight” (How much it counts against the others, 0 to 100)
                    columnheader “Notes”
                    columnheader “Actions”
                row
                  rowheader “Name: Visiting skippers. Edit”
                    button “Name: Visiting skippers. Edit”
                  cell “Size 180000”
                    textbox “Size” = 180000
                  cell “Weight 50”
                    textbox “Weight” = 50
                  cell “Notes: Boats of 7 to 14 metres on passage, 5 to 20 nights a year away fr…”
                    button “Notes: Boats of 7 to 14 metres on passage, 5 to 20 nights a year away fr…”
                  cell “Actions for Visiting skippers”
                    button “Actions for Visiting skippers”, collapsed
                …
            textbox “Add a segment”
          region “Needs”
            heading “Needs”
            group “Needs”
              table “Needs”
                rowgroup
                  row
                    columnheader “Need”
                    columnheader “Segment”
                    columnheader “Importance”
                      button “Importance” (How much it matters to them, 0 to 10)
                    columnheader “Satisfaction”
                      button “Satisfaction” (How well it is met today, 0 to 10)
                    columnheader “Opportunity”
                      button “Opportunity” (Importance + max(importance − satisfaction, 0))
                    columnheader “Insights”
                      button “Insights” (Pieces of evidence that speak of it)
                    columnheader “Actions”
                row
                  rowheader “Need: Know before I set out that a berth is mine. Edit”
                    button “Need: Know before I set out that a berth is mine. Edit”
                  cell “Segment Visiting skippers”
                    combobox “Segment” = Visiting skippers, collapsed
                  cell “Importance 9.2”
                    textbox “Importance” = 9.2
                  cell “Satisfaction 2.9”
                    textbox “Satisfaction” = 2.9
                  cell “extreme Opportunity score of Know before I set out that a berth is mine:…”
                    button “Opportunity score of Know before I set out that a berth is mine: 15.5”, collapsed (Importance + what satisfaction leaves open 9.2 + max(9.2 − 2.9, 0) = 15.…)
                  cell “7”
                    button “7” (Show the evidence)
                  cell “Actions for Know before I set out that a berth is mine”
                    button “Actions for Know before I set out that a berth is mine”, collapsed
                …
            textbox “Add a need”
            figure
              application “Opportunity landscape. The further to the lower right, the larger the op…”
              status
              list
                …
              group
                DisclosureTriangle “Show as table”, collapsed
            group
              DisclosureTriangle “Opportunities are moderate from 10, high from 12, extreme above 15”, collapsed
          region “Competitors”
            heading “Competitors”
            group “How well competitors serve the needs”
              table “How well competitors serve the needs”
                rowgroup
                  row
                    columnheader “Need”
                    columnheader “Satisfaction”
                      button “Satisfaction” (How well it is met today, by anyone)
                    columnheader “Telephone and wall chart”
                    columnheader “Suites for large ports”
                    columnheader “General travel portals”
                    columnheader “Regional berth apps”
                row
                  rowheader “Know before I set out that a berth is mine”
                  cell “2.90”
                  cell “How well Telephone and wall chart serves “Know before I set out that a b…”
                    textbox “How well Telephone and wall chart serves “Know before I set out that a b…” = 4
                  cell “How well Suites for large ports serves “Know before I set out that a ber…”
                    textbox “How well Suites for large ports serves “Know before I set out that a ber…” = 5
                  cell “How well General travel portals serves “Know before I set out that a ber…” (General travel portals serves this best)
                    textbox “How well General travel portals serves “Know before I set out that a ber…” = 6
                  cell “How well Regional berth apps serves “Know before I set out that a berth …” (Regional berth apps serves this best)
                    textbox “How well Regional berth apps serves “Know before I set out that a berth …” = 6
                …
            group “Competitors”
              table “Competitors”
                rowgroup
                  row
                    columnheader “Competitor”
                    columnheader “Notes”
                    columnheader “Actions”
                row
                  rowheader “Name: Telephone and wall chart. Edit”
                    button “Name: Telephone and wall chart. Edit”
                  cell “Notes: Free, trusted, never down. What four of five offices use.. Edit”
                    button “Notes: Free, trusted, never down. What four of five offices use.. Edit”
                  cell “Actions for Telephone and wall chart”
                    button “Actions for Telephone and wall chart”, collapsed
                …
            textbox “Add a competitor”
          region “Differentiators”
            heading “Differentiators”
            heading “Title: Every berth shown is measured, free and held once it is booked. E…”
              button “Title: Every berth shown is measured, free and held once it is booked. E…”
            button “Actions for Every berth shown is measured, free and held once it is book…”, collapsed
            …
            button “Remove Know before I set out that a berth is mine”
            button “Remove Fill berths that would stay empty tonight”
            combobox “Needs it answers”, collapsed
            heading “Title: Made for an office of two people and one tablet. Edit”
              button “Title: Made for an office of two people and one tablet. Edit”
            button “Actions for Made for an office of two people and one tablet”, collapsed
            …
            button “Remove See today's arrivals, departures and payments in one place”
            button “Remove Work on the pontoon without a signal”
            combobox “Needs it answers”, collapsed
            heading “Title: No app and no account for the skipper. Edit”
              button “Title: No app and no account for the skipper. Edit”
            button “Actions for No app and no account for the skipper”, collapsed
            …
            button “Remove Know before I set out that a berth is mine”
            button “Remove Pay without queueing at the office”
            button “Remove Find my berth and get in when I arrive after hours”
            combobox “Needs it answers”, collapsed
            textbox “Add a differentiator”
          region “Goals”
            heading “Goals”
            group “Goals”
              table “Goals”
                rowgroup
                  row
                    columnheader “Goal”
                    columnheader “Outcome”
                    columnheader “Weight”
                      button “Weight” (How much it counts against the others, 0 to 100)
                    columnheader “Share”
                      button “Share” (Its part of all weights)
                    columnheader “KPIs”
                    columnheader “Notes”
                    columnheader “Actions”
                row
                  rowheader “Goal: Double what online bookings earn. Edit”
                    button “Goal: Double what online bookings earn. Edit”
                  cell “Outcome Revenue”
                    combobox “Outcome” = Revenue, collapsed
                  cell “Weight 40”
                    textbox “Weight” = 40
                  cell “40 %”
                  cell “2”
                    button “2” (Show the KPIs)
                  cell “Notes: Booking fees were 412,000 euros in 2026.. Edit”
                    button “Notes: Booking fees were 412,000 euros in 2026.. Edit”
                  cell “Actions for Double what online bookings earn”
                    button “Actions for Double what online bookings earn”, collapsed
                …
            button “Compare goals pair by pair”
            textbox “Add a goal”
        "#);
        Ok(())
    })
}

#[test]
fn evidence_is_heard() -> Result<()> {
    with_browser(async |browser| {
        assert_snapshot!(screen(browser, "evidence", "Inbox").await?, @r#"
        tabpanel “Evidence”
          heading “Evidence”
          search
            searchbox “Search insights, initiatives and requirements”
          tablist “Evidence”
            tab “Insights 30”, selected
            tab “Problems 6”
            tab “Requirements 20”
            tab “Tree”
            tab “Gaps 8”
          tabpanel “Insights 30”
            textbox “Capture an insight”
            button “Capture”, unavailable
            group
              DisclosureTriangle “Names what is already noted from 60 % alike”, collapsed
            status
            searchbox “Find insights”
            button “Filter”
            combobox “Groups” = No groups, collapsed
            button “Columns”
            combobox “View” = All, collapsed
            button “Keep this view”
            grid “Insights”
              rowgroup
                row
                  columnheader “Chosen”
                  columnheader “Insight”
                  columnheader “Kind”
                  columnheader “Evidence level” (How strong it is: a rung of Gilad's confidence meter)
                  columnheader “Source”
                  columnheader “Segment”
                  columnheader “Learned on”
                  columnheader “Needs” (The needs it speaks of; none means it waits in the inbox)
                  columnheader “Initiatives” (The initiatives it supports)
                  columnheader “Tags”
                  columnheader “Actions”
              rowgroup
                row
                  gridcell
                  rowheader “The berth apps on the Dutch coast seem to lose German guests for want of…”
                    button “Open The berth apps on the Dutch coast seem to lose German guests for wa…”, collapsed (Open details (Ctrl+Enter))
                  gridcell “Competitor”
                  …
                …
            status
        "#);
        Ok(())
    })
}

#[test]
fn priorities_are_heard() -> Result<()> {
    with_browser(async |browser| {
        assert_snapshot!(screen(browser, "priorities", "> 99 %").await?, @r#"
        tabpanel “Priorities”
          heading “Priorities”
          region “Ranking”
            heading “Ranking”
            combobox “Score by” = RICE, collapsed
            combobox “Chance to be in” = Top 5, collapsed
            searchbox “Find initiatives”
            button “Filter”
            combobox “Groups” = By standing, collapsed
            button “Columns”
            …
            grid “Initiatives by score”
              rowgroup
                row
                  columnheader “Chosen”
                  columnheader “Rank” (Equal scores share a rank. ≈ marks an order that is not settled.)
                  columnheader “Initiative”
                  columnheader “Reach” (How many people or accounts meet this in one quarter. Use a measured num…)
                  columnheader “Impact” (How much it moves the goal for each person reached: 3 massive, 2 high, 1…)
                  columnheader “Confidence” (How well the other numbers are backed: 100 % by data, 80 % in part, 50 %…)
                  columnheader “Effort” (All work of all teams together, in person-months; RICE counts anything b…)
                  columnheader “Benefit” (Effect on people per quarter)
                  columnheader “Cost” (Effort in person-months)
                  columnheader “Score” (reach × impact × confidence ÷ effort)
                  columnheader “In top 5” (How likely it truly belongs there)
                  columnheader “Status”
                  columnheader “Owner”
                  columnheader “Must” (Must be on the roadmap)
                  columnheader “Actions”
              rowgroup
                row
                  gridcell
                  …
                  rowheader “Guest checkout Open Guest checkout”
                    button “Open Guest checkout”, collapsed (Open details (Ctrl+Enter))
                  gridcell “2400..3600..5200”
                  …
                …
            status
            textbox “Add an initiative”
          region “Benefit against cost”
            heading “Benefit against cost”
            figure
              application “Benefit against cost. Best towards the top left. Lines through a point s…”
              status
              group
                DisclosureTriangle “Show as table”, collapsed
          region “Scores on old evidence”
            heading “Scores on old evidence”
            list
              listitem
                button “Waiting list with automatic offers” (Open its details)
                button ““On nights when a marina turned boats away, 7 % of its berths still stoo…” (Show the insight)
              …
          region “How far to trust it”
            heading “How far to trust it”
            figure
              application “How likely each rank is. Guest checkout comes first in 76 % of the draws…”
              status
              group
                DisclosureTriangle “Show as table”, collapsed
            group
              DisclosureTriangle “Research next”, expanded
              group “Research next”
                table “Research next”
                  rowgroup
                    row
                      columnheader “Initiative”
                      columnheader “Find out”
                      columnheader “Known now”
                      columnheader “Worth”
                      columnheader “Changes the best choice”
                  row
                    rowheader “Arrivals board”
                      button “Arrivals board”
                    cell “Reach”
                    cell “3000–20,000”
                    cell “69.9”
                    cell “20 %”
            group
              DisclosureTriangle “Allow for luck”, collapsed
          button “Show 5 launched or rejected”
          region “Agreement”
            heading “Agreement”
            button “Reveal single scores” (Ballots are blind: what each voter gave is shown only when asked for)
            …
            group “Who was asked, and who has voted”
              table “Who was asked, and who has voted”
                rowgroup
                  row
                    columnheader “Voter”
                    columnheader “Speaks for”
                    columnheader “Weight”
                      button “Weight” (How much their ballot counts in the group's value, 0 to 100)
                    columnheader “Ballot”
                    columnheader “Actions”
                row
                  rowheader “Voter: Chief executive. Edit”
                    button “Voter: Chief executive. Edit”
                  cell “Speaks for No segment”
                    combobox “Speaks for” = No segment, collapsed
                  cell “Weight 3”
                    textbox “Weight” = 3
                  cell “voted Nov 10, 2026, 12 scores”
                  cell “Ballot of Chief executive”
                    button “Ballot of Chief executive”, collapsed
                …
            textbox “Add somebody whose view counts”
            heading “Talk about these first”
            list
              listitem
                button “Renew yearly contracts online”
              …
            combobox “Scores for” = Impact, collapsed
            combobox “Voices weigh” = By stakeholder, collapsed
            combobox “The group's value” = Median, collapsed
            button “Take over for 5 initiatives” (Makes the group's values the inputs that the plan scores with; one step,…)
            group “Impact as the ballots see it”
              table “Impact as the ballots see it”
                rowgroup
                  row
                    columnheader “Initiative”
                    columnheader “Ballots”
                    columnheader “Group”
                    columnheader “Spread”
                      button “Spread” (Lowest to highest, and the standard deviation with n − 1)
                    columnheader “A”
                      button “A” (Van der Eijk's agreement: 1 all alike, 0 evenly spread, −1 half at each …)
                    columnheader “Plan now”
                      button “Plan now” (What the plan scores with)
                row
                  rowheader “Guest checkout”
                  cell “5”
                  cell “The group's Impact of Guest checkout: 2”
                    button “The group's Impact of Guest checkout: 2”, collapsed (Impact of Guest checkout Median of 5 ballots: 2. A range keeps its ends.)
                  cell “1 to 3, sd 0.84”
                  cell “Agreement on Impact of Guest checkout: 0.6, mostly agreed”
                    button “Agreement on Impact of Guest checkout: 0.6, mostly agreed”, collapsed (Agreement on Guest checkout Van der Eijk's A = 0.6. Scores per step of t…)
                  cell “2”
                …
            heading “Whom the choice serves”
            combobox “What is chosen” = The top 5, collapsed
            group “Each segment's share against its weight”
              table “Each segment's share against its weight”
                rowgroup
                  row
                    columnheader “Segment”
                    columnheader “Share”
                      button “Share” (Its share of what is satisfied)
                    columnheader “Target”
                      button “Target” (Its share of the segments' weights)
                    columnheader “Satisfied”
                      button “Satisfied” (How much of what its ballots ask for is chosen)
                row
                  rowheader “Visiting skippers”
                  cell “Share of Visiting skippers: 54 %”
                    button “Share of Visiting skippers: 54 %”, collapsed (Visiting skippers Its ballots put 77 % of their points on what is chosen…)
                  cell “50 %”
                  cell “77 %”
                …
          region “How this is scored”
            heading “How this is scored”
            DescriptionList
              term “Reach · per quarter”
              definition
                button “Say what the numbers mean” (Say what the numbers mean: Reach)
              term “Impact”
              definition
                button “Change the steps” (Change the steps: Impact)
              term “Confidence · %”
              definition
                button “Change the steps” (Change the steps: Confidence)
              term “Effort · person-months”
              definition
                button “Say what the numbers mean” (Say what the numbers mean: Effort)
            button “Show the ladder of evidence”
        "#);
        Ok(())
    })
}
