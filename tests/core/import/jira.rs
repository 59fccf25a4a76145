//! Jira's export: the whole fixture, and its oddities one by one.

use super::{import, told};
use roadbook::format::import::{SkipReason, read_table};

const FIXTURE: &[u8] = include_bytes!("../../fixtures/imports/jira.csv");

#[test]
fn the_export_is_understood_whole() {
    let import = read_table(FIXTURE, "jira.csv").unwrap();
    insta::assert_snapshot!(told(&import), @r#"
    Jira
    2: Booking without a phone call · key HARB-101 · is in_progress · by Product manager · tags booking+priority:high · until 2027-04-30
    9: One screen for the harbour office · key HARB-102 · is candidate · by Product manager · tags office+priority:high+votes:2 · until 2027-09-30
    10: Berth holders look after themselves · key HARB-103 · is candidate · by Product manager · tags berth-holders+votes:7
    11: Take card payment at booking · key HARB-104 · is in_progress · by Engineering lead · tags booking+payments+priority:highest+votes:1 · effort 0.6923 · job_size 8 · weeks 3 · until 2027-01-29
    21: Book as a guest, without an account · key HARB-105 · is in_progress · by Engineering lead · tags booking+mobile+guests+priority:high · effort 0.4615 · job_size 5 · weeks 2 · until 2027-03-31 · after HARB-104
    27: Show berths on a map, with depth and length · key HARB-106 · is candidate · by Design lead · tags booking+mobile+priority:high+votes:4 · effort 0.3692 · job_size 5 · weeks 1.6 · after HARB-105
    29: Change or cancel a booking from the confirmation mail · key HARB-107 · is candidate · by Engineering lead · tags booking · effort 0.2308 · job_size 3 · weeks 1 · after HARB-104
    30: Today's arrivals on one list · key HARB-108 · is planned · by Engineering lead · tags office+arrivals+priority:high+votes:2 · effort 0.5538 · job_size 8 · weeks 2.4 · until 2027-05-28
    35: Keep working when the connection drops · key HARB-109 · is candidate · by Engineering lead · tags office+offline+votes:7 · effort 0.9231 · job_size 13 · weeks 4 · after HARB-108
    43: Occupancy report, by night and by pontoon · key HARB-110 · is candidate · by Data analyst · tags data+priority:low+votes:1 · effort 0.1385 · job_size 2 · weeks 0.6 · after HARB-108
    44: Drag a boat to another berth · key HARB-111 · is candidate · by Design lead · tags office · effort 0.2769 · job_size 5 · weeks 1.2
    45: Renew a yearly contract on the web · key HARB-112 · is candidate · by Engineering lead · tags payments+berth-holders+votes:4 · effort 0.4154 · job_size 5 · weeks 1.8 · until 2027-06-30 · after HARB-104+HARB-118
    46: "I am away": free my berth for these nights · key HARB-113 · is candidate · tags berth-holders · effort 0.1846 · job_size 3 · weeks 0.8
    47: Download all invoices of a year · key HARB-114 · is candidate · tags priority:low+votes:2 · after HARB-112
    48: Tide table is an hour off after the clocks change · key HARB-115 · is launched · by Engineering lead · tags booking+priority:high+votes:7 · effort 0.04615 · job_size 1 · weeks 0.2 · launched 2026-03-27
    52: A page of its own for every marina · key HARB-116 · is candidate · by Marketing lead · tags marketing+seo+votes:1 · effort 0.3231 · job_size 5 · weeks 1.4
    53: Measure the booking funnel, without cookies · key HARB-117 · is in_progress · by Data analyst · tags data+privacy · effort 0.2308 · job_size 3 · weeks 1
    54: Strong customer authentication for saved cards · key HARB-118 · is candidate · by Engineering lead · tags payments+legal+compliance+2027+priority:highest+votes:4 · effort 0.3692 · job_size 5 · weeks 1.6 · until 2027-02-26 · after HARB-104
    55: Arrival details in one message · key HARB-119 · is candidate · by Design lead · tags mobile · effort 0.2769 · job_size 5 · weeks 1.2 · after HARB-105
    58: Send bookings to the accounts package · key HARB-120 · is candidate · tags integrations+priority:low+votes:2 · effort 0.4615 · job_size 8 · weeks 2
    59: Weather on the arrivals list · key HARB-121 · is candidate · tags priority:lowest+votes:7
    60: Issue and take back gate cards · key HARB-122 · is candidate · by Engineering lead · tags office+keys+votes:1 · effort 0.2308 · job_size 3 · weeks 1 · after HARB-108
    61: Deposit shows twice on the receipt, once as "Deposit, paid" · key HARB-123 · is in_progress · by Engineering lead · tags payments+priority:high · effort 0.09231 · job_size 2 · weeks 0.4 · after HARB-104
    63: Auction the last free berths · key HARB-124 · is rejected · by Product manager · tags booking+priority:low+votes:4 · effort 0.6923 · job_size 13 · weeks 3
    64: Winter mailing: "Is your marina ready for Easter?" · key HARB-125 · is candidate · by Marketing lead · tags marketing+priority:high · effort 0.1846 · job_size 3 · weeks 0.8 · until 2026-12-18 · after HARB-116
    ! line 21 Labels “1 more cell(s) than the header” read as labels, and the cells after them moved back
    ! line 54 Labels “2 more cell(s) than the header” read as labels, and the cells after them moved back
    ~ Working time was turned into person-months: 8 hours a day, 5 days a week, 52 weeks a year.
    ~ Story points were read as the job size, which WSJF divides by.
    "#);
}

#[test]
fn text_with_line_breaks_and_quotes_stays_as_it_was_written() {
    let import = read_table(FIXTURE, "jira.csv").unwrap();
    let summary = |key: &str| {
        import.rows.iter().find(|row| row.external_key == key).map(|row| row.summary.as_str()).unwrap()
    };
    assert!(summary("HARB-101").starts_with("h2. Why\nHalf of all"));
    assert!(summary("HARB-103").contains("\"I am away\" notes"));
    // This row has more labels than the header, so its description stands further right.
    assert!(summary("HARB-105").starts_with("Most visitors come *once a year*"));
    assert_eq!(summary("HARB-121"), "");
}

#[test]
fn links_give_dependencies_and_the_one_that_closes_a_loop_is_left_out() {
    let import = import(
        "Summary,Issue key,Inward issue link (Blocks),Inward issue link (Blocks),Outward issue link (Blocks)\n\
         One,A-1,,,A-2\nTwo,A-2,A-1,A-9,A-3\nThree,A-3,A-3,,A-1\nFour,A-4,,,B-7\n",
    );
    insta::assert_snapshot!(told(&import), @"
    Jira
    2: One · key A-1
    3: Two · key A-2 · after A-1+A-9
    4: Three · key A-3 · after A-2
    5: Four · key A-4
    ! line 4 Inward issue link (Blocks) “A-3” link left out: it points at its own row
    ! line 4 Outward issue link (Blocks) “A-1” link left out: it would close a loop
    ! line 5 Outward issue link (Blocks) “B-7” link left out: no other row of the file has this key
    ");
}

#[test]
fn sub_tasks_are_left_out_and_counted() {
    let import = import(
        "Summary,Issue key,Issue Type\nEpic,A-1,Epic\nPart,A-2,Sub-task\nOther part,A-3,Subtask\nStory,A-4,Story\n",
    );
    assert_eq!(import.rows.len(), 2);
    assert_eq!(import.skipped_for(SkipReason::SubTask), 2);
}

#[test]
fn the_status_is_told_by_status_category_and_resolution_together() {
    let import = import(
        "Summary,Issue key,Status,Resolution,Status Category,Resolved\n\
         a,A-1,Done,Done,Done,2026-03-04\nb,A-2,Done,Won't Do,Done,2026-03-04\nc,A-3,Cooking,,In Progress,\n\
         d,A-4,Cooking,,,\ne,A-5,Selected for Development,,To Do,\n",
    );
    insta::assert_snapshot!(told(&import), @"
    Jira
    2: a · key A-1 · is launched · launched 2026-03-04
    3: b · key A-2 · is rejected
    4: c · key A-3 · is in_progress
    5: d · key A-4
    6: e · key A-5 · is planned
    ! line 5 Status “Cooking” left as it is: the word is not known
    ");
}

#[test]
fn columns_are_told_by_position_when_names_repeat() {
    let import = import(
        "Issue key,Summary,Custom field (Impact),Custom field (Impact),Custom field (Project start),Custom field (Project target)\n\
         A-1,First,,3,\"{\"\"start\"\":\"\"2027-01-01\"\",\"\"end\"\":\"\"2027-01-31\"\"}\",\"{\"\"start\"\":\"\"2027-03-01\"\",\"\"end\"\":\"\"2027-03-31\"\"}\"\n\
         A-2,Second,2,1,,\n",
    );
    insta::assert_snapshot!(told(&import), @"
    Jira
    2: First · key A-1 · impact 3 · from 2027-01-01 · until 2027-03-31
    3: Second · key A-2 · impact 2
    ");
}

#[test]
fn a_chain_of_thousands_keeps_every_link() {
    let rows: String = (1..=6_000).map(|row| format!("I{row},A-{row},A-{}\n", row - 1)).collect();
    let import = import(&format!("Summary,Issue key,Inward issue link (Blocks)\nI0,A-0,A-6000\n{rows}"));
    // The first row waits for the last one, so the chain runs out where it would bite its tail.
    let links: usize = import.rows.iter().map(|row| row.depends_on.len()).sum();
    assert_eq!((import.rows.len(), links, import.problems.len()), (6_001, 6_000, 1));
}
