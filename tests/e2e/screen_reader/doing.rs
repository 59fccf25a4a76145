//! The screens on which one acts and looks back: Roadmap, Outcomes, the brief.

use anyhow::Result;
use insta::assert_snapshot;

use super::screen;
use crate::support::with_browser;

#[test]
fn the_roadmap_is_heard() -> Result<()> {
    with_browser(async |browser| {
        assert_snapshot!(screen(browser, "roadmap", "Every date, and how the figures come about").await?, @r#"
        tabpanel “Roadmap”
          heading “Roadmap”
          button “Plan” (Propose a roadmap that fits the teams, the budget, the dates and what wa…)
          group “View”
            button “Timeline”, pressed
            button “Now, next, later”
            button “Table”
          combobox “Lanes” = Team, collapsed
          combobox “Scale” = Quarter, collapsed
          image “Budget used: 98 %”
          figure
            group “Roadmap”
              image “Milestone Season opens: Easter weekend: Mar 26, 2027” (Season opens: Easter weekend: Mar 26, 2027)
              …
              group “Roadmap. 16 initiatives from Jan 4, 2027 to Jan 2, 2028”
                group “Design, 13 initiatives, 34 % booked”
                  button “Spring campaign to 400 offices: Jan 4, 2027 to Feb 28, 2027, accepted; t…” (Drag a bar to move it, or its right end to put more or fewer people on i…)
                  …
                group “Engineering, 2 initiatives, 73 % booked”
                  button “Strong authentication for saved cards: Jan 4, 2027 to Jan 31, 2027, acce…” (Drag a bar to move it, or its right end to put more or fewer people on i…)
                  button “Guest checkout: Jan 4, 2027 to Feb 14, 2027, in progress, pinned; It is …” (Drag a bar to move it, or its right end to put more or fewer people on i…)
                group “Data, 1 initiative, 14 % booked”
                  button “Measure the booking funnel without cookies: Jun 7, 2027 to Jul 18, 2027,…” (Drag a bar to move it, or its right end to put more or fewer people on i…)
              group “Load of the teams”
                group “Design, never over-booked”
                  image “Design, Jan 4 to Jan 17, 2027: 18 of 20 person-days”
                  …
                group “Engineering, never over-booked”
                  image “Engineering, Jan 4 to Jan 17, 2027: 35 of 42 person-days”
                  …
                group “Data, never over-booked”
                  image “Data, Jan 4 to Jan 17, 2027: 0 of 15 person-days”
                  …
                group “Marketing, never over-booked”
                  image “Marketing, Jan 4 to Jan 17, 2027: 0 of 14 person-days”
                  …
            group
              DisclosureTriangle “Show as table”, collapsed
          …
          status
          region “Not on the roadmap (6)”
            heading “Not on the roadmap (6)”
            group “Not on the roadmap”
              table “Not on the roadmap”
                rowgroup
                  row
                    columnheader “Initiative”
                    columnheader “Team”
                    columnheader “Why”
                    columnheader “Actions”
                row
                  rowheader “Gate cards and deposits”
                    button “Gate cards and deposits”
                  cell “Design”
                  cell “Can start on Dec 6, 2027 at the earliest, which leaves too little time b…”
                  cell
                …
          figure
            application “Value reached. 18 % of the value is reached, 18 % was due by now; the la…”
            status
            list
              …
            group
              DisclosureTriangle “Show as table”, collapsed
          region “How sure are the dates”
            heading “How sure are the dates”
            list
              …
            group
              DisclosureTriangle “Every date, and how the figures come about”, collapsed
          region “What if …”
            heading “What if …”
            group “What if”
              combobox “What changes” = People, collapsed
              combobox “Team” = Design, collapsed
              textbox “People, more or fewer” = 1
              combobox “From” = February 2027, collapsed
              button “Ask” (Plan this and compare it; the roadmap stays as it is)
            button “Compare 2 scenarios”
            status
          region “Teams”
            heading “Teams”
            button “Add team”
            group “Teams”
              table “Teams”
                rowgroup
                  row
                    columnheader “Team”
                    columnheader “Discipline”
                    columnheader “People”
                    columnheader “Planned time, %”
                      button “Planned time, %” (Share of their time that may be planned; the rest is support and surpris…)
                    columnheader “Holidays, hires”
                    columnheader “Actions”
                row
                  rowheader “Name: Design. Edit”
                    button “Name: Design. Edit”
                  cell “Discipline: Design. Edit”
                    button “Discipline: Design. Edit”
                  cell “People 2.5”
                    textbox “People” = 2.5
                  cell “Planned time in per cent 80”
                    textbox “Planned time in per cent” = 80
                  cell “2 entries”
                    button “2 entries”
                  cell “Remove Design”
                    button “Remove Design”
                …
          region “Milestones”
            heading “Milestones”
            button “Add milestone”
            group “Milestones”
              table “Milestones”
                rowgroup
                  row
                    columnheader “Milestone”
                    columnheader “Day”
                    columnheader “Goal it serves”
                    columnheader “Asks for”
                    columnheader “On time”
                      button “On time” (Share of the forecast's runs in which all it asks for is done by the day)
                    columnheader “Actions”
                row
                  rowheader “Title: Season opens: Easter weekend. Edit”
                    button “Title: Season opens: Easter weekend. Edit”
                  cell “Day”
                    Date “Day” = 2027-03-26
                      spinbutton “Month Month”
                      spinbutton “Day Day”
                      spinbutton “Year Year”
                      button “Show date picker Show date picker”
                  cell “Goal Double what online bookings earn”
                    combobox “Goal” = Double what online bookings earn, collapsed
                  cell “2 initiatives”
                    button “2 initiatives”
                  cell “Chance of Season opens: Easter weekend: over 99 %”
                    button “Chance of Season opens: Easter weekend: over 99 %”, collapsed (Season opens: Easter weekend Ready by Mar 26, 2027 in over 99 % of runs.…)
                  cell “Remove Season opens: Easter weekend”
                    button “Remove Season opens: Easter weekend”
                …
        "#);
        Ok(())
    })
}

#[test]
fn outcomes_are_heard() -> Result<()> {
    with_browser(async |browser| {
        assert_snapshot!(screen(browser, "outcomes", "Target").await?, @r#"
        tabpanel “Outcomes”
          heading “Outcomes”
          region “What changed”
            heading “What changed”
            list
              listitem
                button “Support requests per 100 bookings”
                button “Worse than usual, noticed: Oct 19, 2026”, collapsed (Worse than usual: Support requests per 100 bookings Limits 6.419 ± 2.66 …)
                DescriptionList
                  term “Goal”
                  definition
                    button “Halve the work per arrival, at the marina and in our support”
                  term “Predicted by”
                  definition
                    button “Change or cancel without a call”
                    button “Set a marina up in one afternoon”
              …
          region “Double what online bookings earn”
            heading “Double what online bookings earn”
            button “Add KPI”
            article “Bookings made online”
              heading “Bookings made online”
              button “Actions for Bookings made online”, collapsed
              …
              figure
                application “Bookings made online. From 37.6 % on May 5, 2025 to 47 % on Nov 16, 2026…”
                status
                group
                  DisclosureTriangle “Show as table”, collapsed
              DescriptionList
                term “Pace”
                definition
                  button “Pace: 77 %”, collapsed (Pace (47 − 46) ÷ ((60 − 46) × 42 of 452 days) = +1 ÷ +1.30 Progress made…)
                term “Chance”
                definition
                  button “Chance: under 1 %”, collapsed (Chance Trend +0.04 points a week: 48.6 % on Dec 31, 2027. (48.639 − 60) …)
                term “Usual”
                definition
                  button “Usual: 41.8 to 50.3 %”, collapsed (Usual 46.061 ± 2.66 × 1.605, the mean of 22 steps from one measurement t…)
                term “Signals”
                definition
                  list
                    …
                term “Launch”
                definition
                  button “Card payment at booking: +7.49 points”, collapsed (Card payment at booking Two lines by least squares, 50 measurements befo…)
                  group
                    DisclosureTriangle “What would look the same”, collapsed
              group
                DisclosureTriangle “Fields and measurements”, collapsed
            …
          region “Keep nineteen of twenty marinas each year”
            heading “Keep nineteen of twenty marinas each year”
            button “Add KPI”
            article “Marinas kept, last twelve months”
              heading “Marinas kept, last twelve months”
              button “Actions for Marinas kept, last twelve months”, collapsed
              …
              figure
                application “Marinas kept, last twelve months. From 91.8 % on May 1, 2025 to 90.6 % o…”
                status
                group
                  DisclosureTriangle “Show as table”, collapsed
              DescriptionList
                term “Pace”
                definition
                  button “Pace: −147 %”, collapsed (Pace (90.6 − 91) ÷ ((95 − 91) × 31 of 456 days) = −0.40 ÷ +0.27 Progress…)
                term “Chance”
                definition
                  button “Chance: under 1 %”, collapsed (Chance Trend +0.00 points a week: 90.5 % on Dec 31, 2027. (90.497 − 95) …)
                term “Usual”
                definition
                  button “Usual: 89.2 to 91.7 %”, collapsed (Usual 90.438 ± 2.66 × 0.4714, the mean of 7 steps from one measurement t…)
                term “Signals”
                term “Launch”
                definition
                  button “Arrival message with gate code: −0.02 points”, collapsed (Arrival message with gate code Two lines by least squares, 7 measurement…)
                  group
                    DisclosureTriangle “What would look the same”, collapsed
              group
                DisclosureTriangle “Fields and measurements”, collapsed
          region “Halve the work per arrival, at the marina and in our support”
            heading “Halve the work per arrival, at the marina and in our support”
            button “Add KPI”
            article “Calls to the office per 100 arrivals”
              heading “Calls to the office per 100 arrivals”
              button “Actions for Calls to the office per 100 arrivals”, collapsed
              …
              figure
                application “Calls to the office per 100 arrivals. From 59.5 calls on May 1, 2025 to …”
                status
                group
                  DisclosureTriangle “Show as table”, collapsed
              DescriptionList
                term “Pace”
                definition
                  button “Pace: 0 %”, collapsed (Pace (52 − 52) ÷ ((30 − 52) × 31 of 395 days) = 0 ÷ −1.73 Progress made …)
                term “Chance”
                definition
                  button “Chance: under 1 %”, collapsed (Chance Trend +0.02 calls a week: 53.9 calls on Oct 31, 2027. (30 − 53.91…)
                term “Usual”
                definition
                  button “Usual: 47.8 to 56.6 calls”, collapsed (Usual 52.2 ± 2.66 × 1.67, the mean of 10 steps from one measurement to t…)
                term “Signals”
                term “Launch”
                definition
                  button “Arrival message with gate code: −6.99 calls”, collapsed (Arrival message with gate code Two lines by least squares, 7 measurement…)
                  group
                    DisclosureTriangle “What would look the same”, collapsed
              group
                DisclosureTriangle “Fields and measurements”, collapsed
            …
          region “Know why skippers book elsewhere”
            heading “Know why skippers book elsewhere”
            button “Add KPI”
            article “Abandoned bookings with a known reason”
              heading “Abandoned bookings with a known reason”
              button “Actions for Abandoned bookings with a known reason”, collapsed
              …
              figure
                application “Abandoned bookings with a known reason. From 22.6 % on May 1, 2025 to 22…”
                status
                group
                  DisclosureTriangle “Show as table”, collapsed
              DescriptionList
                term “Pace”
                definition
                  button “Pace: −3 %”, collapsed (Pace (22.9 − 23) ÷ ((60 − 23) × 31 of 364 days) = −0.10 ÷ +3.15 Progress…)
                term “Chance”
                definition
                  button “Chance: under 1 %”, collapsed (Chance Trend +0.00 points a week: 23.3 % on Sep 30, 2027. (23.274 − 60) …)
                term “Usual”
                definition
                  button “Usual: 22.2 to 24.3 %”, collapsed (Usual 23.229 ± 2.66 × 0.4, the mean of 6 steps from one measurement to t…)
                term “Signals”
                term “Launch”
                definition
                  button “Contact form that offers reasons: +0.13 points”, collapsed (Contact form that offers reasons Two lines by least squares, 11 measurem…)
                  group
                    DisclosureTriangle “What would look the same”, collapsed
              group
                DisclosureTriangle “Fields and measurements”, collapsed
          region “All KPIs”
            heading “All KPIs”
            searchbox “Find KPIs”
            button “Filter”
            combobox “Groups” = No groups, collapsed
            button “Columns”
            …
            grid “All KPIs”
              rowgroup
                row
                  columnheader “Chosen”
                  columnheader “KPI”
                  columnheader “Latest” (The newest measurement)
                  columnheader “Standing”
                  columnheader “Target”
                  columnheader “Target date”
                  columnheader “Baseline”
                  columnheader “Baseline taken on”
                  columnheader “Unit”
                  columnheader “Better is”
                  columnheader “Moves” (Leading moves before the outcome, lagging with it)
                  columnheader “Measured”
                  columnheader “Goal”
                  columnheader “Owner”
                  columnheader “Actions”
              rowgroup
                row
                  gridcell
                  rowheader “Bookings made online Open Bookings made online”
                    button “Open Bookings made online”, collapsed (Open details (Ctrl+Enter))
                  gridcell “47”
                  …
                …
            status
          combobox “A run on one side of the centre is a signal from” = 8 in a row (Wheeler), collapsed
          region “Predicted and measured”
            heading “Predicted and measured”
            figure
              application “Predicted against measured. 3 of 6 closed predictions came within their …”
              status
              group
                DisclosureTriangle “Show as table”, collapsed
            heading “How predictions fared: 6 closed”
            DescriptionList
              term “Bias”
              definition
                button “Bias: 1.50 times”, collapsed (Bias (ln(8 ÷ 7.683) + ln(6 ÷ 3.383) + ln(10 ÷ 6.917) + ln(5 ÷ 5.8) + ln(…)
              term “Ranges”
              definition
                button “Ranges: 3 of 6”, collapsed (Ranges P(at most 3 of 6, each with 90 %) = 1.585 % The binomial tail: ho…)
              term “Correction”
              definition
                button “Correction: × 0.8157”, collapsed (Correction e^(−0.4075 × 5 ÷ (5 + 5)) = 0.8157 The mean log ratio taken b…)
            checkbox “Show open predictions corrected by this”, checked
            group “Predicted and measured changes”
              table “Predicted and measured changes”
                rowgroup
                  row
                    columnheader “Initiative”
                    columnheader “KPI”
                    columnheader “Predicted change”
                    columnheader “Shows”
                    columnheader “Measured change”
                    columnheader “Step at launch”
                    columnheader “Outcome”
                row
                  rowheader “Card payment at booking”
                    button “Card payment at booking”
                  cell “Bookings made online”
                  cell “+4 to +12 points, most likely +8”
                  cell “8 weeks after Apr 14, 2026”
                  cell “Measured change: +7.68 points”
                    button “Measured change: +7.68 points”, collapsed (Measured change 45.9 % (mean of 6 from Jun 9, 2026 on) − 38.2 % (mean of…)
                  cell “Card payment at booking: +7.49 points +6.41 to +8.57 points”
                    button “Card payment at booking: +7.49 points”, collapsed (Card payment at booking Two lines by least squares, 50 measurements befo…)
                  cell “As predicted”
                …
        "#);
        Ok(())
    })
}

#[test]
fn the_brief_is_heard() -> Result<()> {
    with_browser(async |browser| {
        assert_snapshot!(screen(browser, "brief", "decided").await?, @r#"
        tabpanel “Brief”
          heading “Brief”
          combobox “Edition” = For the team, collapsed
          button “Copy as Markdown”
          …
          group
            DisclosureTriangle “What this edition shows”, collapsed
          article “Harbour 2027”
            sectionheader
              heading “Harbour 2027”
            region “Where we are going”
              heading “Where we are going”
              paragraph
                button “Go to the strategy on Strategy”
                button “Rewrite: Every small marina has a berth that can be booked tonight, a”
              paragraph
                button “Go to the strategy on Strategy”
                button “Rewrite: At the end of 2027, 640 marinas work with Harbour every day.”
              paragraph
                button “Go to the strategy on Strategy”
                button “Rewrite: One engineering team until the new colleague starts in March”
              heading “How we get there”
              list
                listitem
                  button “Go to the strategy on Strategy”
                  button “Rewrite: Remove what makes skippers ring before they book: accounts,”
                …
              heading “Goals”
              list
                listitem
                  button “Go to the goal on Strategy: Double what online bookings earn”
                  button “Rewrite: Double what online bookings earn”
                …
            region “Where we stand”
              heading “Where we stand”
              heading “Double what online bookings earn”
              list
                listitem
                  button “Go to the KPI on Outcomes: Bookings made online”
                  button “Rewrite: Bookings made online”
                …
              heading “Keep nineteen of twenty marinas each year”
              list
                listitem
                  button “Go to the KPI on Outcomes: Marinas kept, last twelve months”
                  button “Rewrite: Marinas kept, last twelve months”
              heading “Halve the work per arrival, at the marina and in our support”
              list
                listitem
                  button “Go to the KPI on Outcomes: Calls to the office per 100 arrivals”
                  button “Rewrite: Calls to the office per 100 arrivals”
                …
              heading “Know why skippers book elsewhere”
              list
                listitem
                  button “Go to the KPI on Outcomes: Abandoned bookings with a known reason”
                  button “Rewrite: Abandoned bookings with a known reason”
              heading “What launches did”
              list
                listitem
                  button “Go to the initiative on Outcomes: Card payment at booking”
                  button “Rewrite: Card payment at booking”
                …
            region “What we learned”
              heading “What we learned”
              list
                listitem
                  button “Go to the insight on Evidence”
                  button “Rewrite: Online share rose by about eight points in the twelve weeks”
                …
            region “What we will do”
              heading “What we will do”
              paragraph
                button “Go to the roadmap on Roadmap”
                button “Rewrite: Besides people, this takes 254,000 EUR of a budget of 260,00”
              heading “From Jan 4, 2027”
              list
                listitem
                  button “Go to the initiative on Roadmap: Guest checkout”
                  button “Rewrite: Guest checkout”
                …
              heading “From Feb 1, 2027”
              list
                listitem
                  button “Go to the initiative on Roadmap: Renew yearly contracts online”
                  button “Rewrite: Renew yearly contracts online”
              heading “From Mar 15, 2027”
              list
                listitem
                  button “Go to the initiative on Roadmap: Change or cancel without a call”
                  button “Rewrite: Change or cancel without a call”
                …
              heading “From Mar 29, 2027”
              list
                listitem
                  button “Go to the initiative on Roadmap: Ask why a booking is abandoned”
                  button “Rewrite: Ask why a booking is abandoned”
              heading “From Apr 26, 2027”
              list
                listitem
                  button “Go to the initiative on Roadmap: Waiting list with automatic offers”
                  button “Rewrite: Waiting list with automatic offers”
                …
              heading “From May 24, 2027”
              list
                listitem
                  button “Go to the initiative on Roadmap: Berth map with depth and length”
                  button “Rewrite: Berth map with depth and length”
              heading “From Jun 7, 2027”
              list
                listitem
                  button “Go to the initiative on Roadmap: Measure the booking funnel without cook…”
                  button “Rewrite: Measure the booking funnel without cookies”
                …
              heading “From Jul 19, 2027”
              list
                listitem
                  button “Go to the initiative on Roadmap: Offline check-in on the pontoon”
                  button “Rewrite: Offline check-in on the pontoon”
              heading “From Aug 16, 2027”
              list
                listitem
                  button “Go to the initiative on Roadmap: Set a marina up in one afternoon”
                  button “Rewrite: Set a marina up in one afternoon”
              heading “From Sep 13, 2027”
              list
                listitem
                  button “Go to the initiative on Roadmap: German and Dutch”
                  button “Rewrite: German and Dutch”
            region “What we will not do”
              heading “What we will not do”
              list
                listitem
                  button “Go to the initiative on Priorities: Auction the last free berths”
                  button “Rewrite: Auction the last free berths”
            region “Risks and what we check next”
              heading “Risks and what we check next”
              heading “Work ahead”
              list
                listitem
                  button “Go to the initiative on Priorities: Strong authentication for saved card…”
                  button “Rewrite: Strong authentication for saved cards”
                …
              heading “Outcomes”
              list
                listitem
                  button “Go to the KPI on Outcomes: Calls to the office per 100 arrivals”
                  button “Rewrite: Calls to the office per 100 arrivals”
                …
            region “What was decided”
              heading “What was decided”
              list
                listitem
                  button “Go to the decision on Brief: How do we meet the rule on saved cards?”
                  button “Rewrite: How do we meet the rule on saved cards?”
                …
          region “Decisions”
            heading “Decisions”
            button “Add decision”
            group
              DisclosureTriangle “How do we meet the rule on saved cards? Oct 12, 2026”, collapsed
            group
              DisclosureTriangle “In which unit do we count reach? Sep 14, 2026”, collapsed
            group
              DisclosureTriangle “Guest checkout or berth map first? Jul 13, 2026”, collapsed
            group
              DisclosureTriangle “Do we auction the last free berths? Mar 2, 2026”, collapsed
          region “Waiting for”
            heading “Waiting for”
            heading “Booking”
            list
              listitem
                button “Go there: “Bookings made online” was last measured on Nov 16, 2026.”
            heading “Customer care”
            list
              listitem
                button “Go there: “Marinas kept, last twelve months” was last measured on Nov 1,…”
              …
            heading “Lead engineer”
            list
              listitem
                button “Go there: The ballot has not come in.”
            heading “Office”
            list
              listitem
                button “Go there: “Calls to the office per 100 arrivals” was last measured on No…”
            heading “Product”
            list
              listitem
                button “Go there: “Booking fees per marina and month, adjusted for season” was l…”
            heading “Research”
            list
              listitem
                button “Go there: “Abandoned bookings with a known reason” was last measured on …”
        "#);
        Ok(())
    })
}
