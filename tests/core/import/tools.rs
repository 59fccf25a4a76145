//! Every known tool's export, as it is understood.

use super::told;
use roadbook::format::import::{Import, read_table};

fn fixture(name: &str) -> Import {
    let path = format!("{}/tests/fixtures/imports/{name}", env!("CARGO_MANIFEST_DIR"));
    read_table(&std::fs::read(path).unwrap(), name).unwrap()
}

#[test]
fn jira_product_discovery() {
    insta::assert_snapshot!(told(&fixture("jira-product-discovery.csv")), @"
    JiraProductDiscovery
    2: Book a berth from the chart · key IDEA-1 · is planned · by Product manager · tags map+Now+votes:4 · confidence 0.8 · effort 3 · impact 3 · value 4 · weeks 13 · from 2027-01-11 · until 2027-03-31
    3: Share a berth between two boats · key IDEA-2 · is candidate · tags Later+priority:low · confidence 0.5 · effort 5 · impact 1 · value 2 · weeks 21.67
    - line 4 “Print the harbour rules” left out: it was archived or closed where it comes from
    ");
}

#[test]
fn linear() {
    insta::assert_snapshot!(told(&fixture("linear.csv")), @"
    Linear
    2: Card payment at booking · key ENG-11 · is in_progress · by engineer@example.org · team Engineering · tags Payments+payments+web+priority:high · job_size 5 · until 2027-02-26 · after ENG-12
    3: Take part in the card network · key ENG-12 · is candidate · team Engineering · tags Payments+priority:urgent · job_size 3
    4: Receipt by mail · key ENG-13 · is launched · by engineer@example.org · team Engineering · tags Payments · job_size 2 · launched 2026-12-04 · after ENG-11
    5: Show the card logo · key ENG-14 · is candidate · team Engineering
    - line 6 “Test the terminal” left out: it is a sub-task; its parent is imported
    - line 7 “Cards at booking” left out: it is a duplicate of another one
    ~ Story points were read as the job size, which WSJF divides by.
    ");
}

#[test]
fn github_projects() {
    insta::assert_snapshot!(told(&fixture("github-projects.tsv")), @"
    GitHubProjects
    2: Offline check-in · key https://github.com/harbour/app/issues/31 · is in_progress · by engineer, designer · tags bug+mobile
    3: Tide times on the booking page · key https://github.com/harbour/app/issues/32 · is candidate
    4: Draft without an issue
    5: Sign in with a passkey · key https://github.com/harbour/app/issues/34 · is launched · by engineer · tags security
    ");
}

#[test]
fn trello() {
    insta::assert_snapshot!(told(&fixture("trello.json")), @"
    Trello
    2: Waiting list with automatic offers · key https://trello.com/c/Aa1 · is in_progress · by Product manager · tags office+red+votes:12 · job_size 3 · reach 700 · from 2027-01-11 · until 2027-03-31
    3: Group bookings · key https://trello.com/c/Bb2 · is candidate
    5: Print the tide table · key https://trello.com/c/Dd4 · tags votes:1
    - line 4 “Fax the bill” left out: it was archived or closed where it comes from
    ! line 5 Status “Shelf” left as it is: the word is not known
    ~ Sizes were read as person-months: XS 0.25, S 0.5, M 1, L 2, XL 4, XXL 8 (as points for a job size: 1, 2, 3, 5, 8, 13).
    ");
}

#[test]
fn asana() {
    insta::assert_snapshot!(told(&fixture("asana.csv")), @"
    Asana
    4: Arrival message with gate code · key 1200001 · is in_progress · by Product manager · tags message+mobile · from 2027-01-11 · until 2027-03-12
    7: Late-arrival mode · key 1200003 · is candidate · until 2027-04-30 · after 1200001
    8: Gate code by phone · key 1200004 · is launched · launched 2026-12-02
    - line 6 “Write the message” left out: it is a sub-task; its parent is imported
    ~ 2 line(s) above the header were left out; the header is line 3.
    ");
}

#[test]
fn aha() {
    insta::assert_snapshot!(told(&fixture("aha.csv")), @"
    Aha
    2: Yearly contracts on the web · key HARB-21 · is in_progress · by Product manager · tags contracts+web · from 2027-01-11 · until 2027-05-28
    3: Contract reminders · key HARB-22 · is candidate
    4: Paper contracts · key HARB-23 · is rejected
    ");
}

#[test]
fn fider() {
    insta::assert_snapshot!(told(&fixture("fider.csv")), @r#"
    Fider
    2: Show which berths have power · key 12 · tags berths+power+status:planned+votes:37 · said Show which berths have power⏎⏎I plug in every evening.⏎Half the poles are dead. · from Skipper of a 31-foot boat · on 2026-07-14
    4: Pay without an account · key 15 · tags status:open+votes:21 · said Pay without an account · from Guest sailor · on 2026-07-20
    6: =SUM(berths) is wrong · key 19 · tags bug+status:completed · said =SUM(berths) is wrong⏎⏎"12" shown, 11 free · on 2026-07-23
    - line 5 “No account please” left out: it is a duplicate of another one
    "#);
}

#[test]
fn plane() {
    insta::assert_snapshot!(told(&fixture("plane.csv")), @"
    Plane
    2: Group bookings for rallies · key HARB-1 · is in_progress · by engineer · tags Bookings+rally+web+priority:high · job_size 5 · from 2027-01-11 · until 2027-04-30
    5: One invoice per rally · key HARB-4 · is launched · tags priority:low · job_size 3 · launched 2026-12-03
    - line 3 “Invite the rally's boats” left out: it is a sub-task; its parent is imported
    - line 4 “Rally price list” left out: it was archived or closed where it comes from
    ~ Story points were read as the job size, which WSJF divides by.
    ");
}

#[test]
fn productboard() {
    insta::assert_snapshot!(told(&fixture("productboard.csv")), @"
    ScoringSheet
    2: Invoices as one PDF a year · is candidate · by Product manager · team Engineering · tags invoices · effort 0.4615 · value 7 · weeks 2 · until 2027-04-01
    3: Weather on the arrivals list · is candidate · effort 0.5 · weeks 2.17
    ~ Working time was turned into person-months: 8 hours a day, 5 days a week, 52 weeks a year.
    ~ Sizes were read as person-months: XS 0.25, S 0.5, M 1, L 2, XL 4, XXL 8 (as points for a job size: 1, 2, 3, 5, 8, 13).
    ");
}

#[test]
fn notion() {
    insta::assert_snapshot!(told(&fixture("notion.csv")), @"
    ScoringSheet
    2: Offline check-in · is in_progress · by Product manager · tags mobile+office · reach 350 · from 2027-01-11 · until 2027-03-26
    3: Dark mode · is candidate
    ");
}

#[test]
fn a_wiki_table_in_html() {
    insta::assert_snapshot!(told(&fixture("wiki.html")), @"
    ScoringSheet
    4: Guest & member checkout · by Product · effort 1.385 · reach 1200 · weeks 6
    5: Berth swap between members · effort 1 · reach 90..400 · weeks 4.33
    ~ Working time was turned into person-months: 8 hours a day, 5 days a week, 52 weeks a year.
    ~ Sizes were read as person-months: XS 0.25, S 0.5, M 1, L 2, XL 4, XXL 8 (as points for a job size: 1, 2, 3, 5, 8, 13).
    ");
}
