//! Scoring sheets and other tables: columns in any order, numbers in any dress.

use super::{import, told};
use roadbook::format::import::{ImportKind, Mapping, Meaning, read_table, read_table_as};

#[test]
fn the_sheet_is_understood_whole() {
    let import = read_table(include_bytes!("../../fixtures/imports/scoring-sheet.csv"), "sheet.csv").unwrap();
    insta::assert_snapshot!(told(&import), @"
    ScoringSheet
    2: Guest checkout · confidence 0.8 · effort 3 · impact 2 · reach 1200 · weeks 13
    3: Card payment at booking · confidence 0.8 · effort 1 · impact 3 · reach 2600 · weeks 4.33
    4: Late-arrival mode · confidence 0.8 · effort 1.5 · impact 2 · reach 900 · weeks 6.5
    5: Offline check-in · confidence 0.5 · effort 4 · impact 1 · reach 350 · weeks 17.33
    6: Tide times on the booking page · confidence 1 · effort 0.5 · impact 0.25 · reach 2100 · weeks 2.17
    7: Yearly contracts on the web · confidence 0.8 · effort 2 · impact 2 · reach 1050 · weeks 8.67
    8: Booking widget for marina web sites · confidence 0.5 · effort 2 · impact 1 · reach 3400 · weeks 8.67
    9: Arrival message with gate code · confidence 1 · effort 1 · impact 1 · reach 1900 · weeks 4.33
    10: Waiting list with automatic offers · confidence 1 · effort 6 · impact 1 · reach 700 · weeks 26
    11: Group bookings for rallies, up to 20 boats · confidence 0.5 · effort 2.5 · impact 2 · reach 260 · weeks 10.83
    12: Weather on the arrivals list · impact 0.5
    13: Invoices as one PDF a year · confidence 0.5 · effort 1 · impact 0.5 · reach 480 · weeks 4.33
    ! line 12 Effort “one day?” left empty: not a number; write 8, or a range such as 5..13
    ! line 12 REACH “lots” left empty: not a number; write 8, or a range such as 5..13
    ! line 12 Confidence “maybe” left empty: not a number; write 8, or a range such as 5..13
    ~ Sizes were read as person-months: XS 0.25, S 0.5, M 1, L 2, XL 4, XXL 8 (as points for a job size: 1, 2, 3, 5, 8, 13).
    ");
}

#[test]
fn a_sheet_with_ease_is_read_as_ice() {
    let import = import("Idea,Impact,Confidence,Ease\nA,7,8,10\nB,10,80%,1\nC,11,high,5\n");
    insta::assert_snapshot!(told(&import), @"
    ScoringSheet
    2: A · ice_confidence 8 · ice_ease 10 · ice_impact 7
    3: B · ice_confidence 8 · ice_ease 1 · ice_impact 10
    4: C · ice_confidence 10 · ice_ease 5
    ! line 4 Impact “11” left empty: ice impact must be between 1 and 10
    ");
}

#[test]
fn semicolons_and_decimal_commas_go_together() {
    let import = import(
        "Titel intern;Name;Reach;Confidence;Effort (weeks);Cost;Deadline;Blocked by;Team;Must\n\
         x;A;1.200;0,8;6,5;12.500,50 €;31.03.2027;;Design;yes\n\
         x;B;900;0,5;2 months;;n/a;A;Data;perhaps\n",
    );
    insta::assert_snapshot!(told(&import), @"
    ScoringSheet
    2: A · team Design · confidence 0.8 · effort 1.5 · reach 1200 · weeks 6.5 · cost 12500.5 · must true · until 2027-03-31
    3: B · team Data · confidence 0.5 · effort 2 · reach 900 · weeks 8.67 · after A
    ! line 3 Must “perhaps” left empty: write yes or no
    ~ Working time was turned into person-months: 8 hours a day, 5 days a week, 52 weeks a year.
    ");
}

#[test]
fn wsjf_and_cost_of_delay_columns_have_their_inputs() {
    let import = import(
        "feature,Business Value,Time Criticality,RR/OE,Job Size,Cost of Delay,Duration (weeks),Value\n\
         A,8,3,4,L,10k,5-8,7\nB,1,1,1,0,-3,2,\n",
    );
    insta::assert_snapshot!(told(&import), @"
    ScoringSheet
    2: A · cost_of_delay 10000 · duration 5..8 · job_size 5 · risk_reduction 4 · time_criticality 3 · user_business_value 8 · value 7
    3: B · duration 2 · risk_reduction 1 · time_criticality 1 · user_business_value 1
    ! line 3 Job Size “0” left empty: job size must be more than 0
    ! line 3 Cost of Delay “-3” left empty: cost of delay must be 0 or more
    ~ Sizes were read as person-months: XS 0.25, S 0.5, M 1, L 2, XL 4, XXL 8 (as points for a job size: 1, 2, 3, 5, 8, 13).
    ");
}

#[test]
fn confidence_on_a_scale_to_ten_is_said_to_be_one() {
    let import = import("feature,reach,confidence\nA,10,8\nB,20,5..9\n");
    insta::assert_snapshot!(told(&import), @"
    ScoringSheet
    2: A · confidence 0.8 · reach 10
    3: B · confidence 0.5..0.9 · reach 20
    ~ “confidence” was read as a scale to 10, so 8 became 80 %.
    ");
}

#[test]
fn a_pasted_markdown_table_is_a_table() {
    let import = import(
        "Our ideas:\n\n| Initiative | Owner | Effort | Reach |\n|:---|---|---:|---|\n\
         | Guest \\| member checkout | Product | 3 | 1,200 |\n| Dark mode | Design | S | 90..400 |\n\nThanks!\n",
    );
    insta::assert_snapshot!(told(&import), @"
    ScoringSheet
    5: Guest | member checkout · by Product · effort 3 · reach 1200 · weeks 13
    6: Dark mode · by Design · effort 0.5 · reach 90..400 · weeks 2.17
    ~ Sizes were read as person-months: XS 0.25, S 0.5, M 1, L 2, XL 4, XXL 8 (as points for a job size: 1, 2, 3, 5, 8, 13).
    ");
}

#[test]
fn tabs_short_rows_long_rows_and_junk_above_the_header_are_taken() {
    let import = import(
        "Exported by the board\n\nsep=\t\nTitle\tURL\tAssignees\tStatus\tLabels\n\
         One\thttps://x.test\tProduct\tTodo\ta, b\nTwo\nThree\t\t\tDone\t\tsurplus\nThree\t\t\tDone\n\tno title\n",
    );
    insta::assert_snapshot!(told(&import), @"
    GitHubProjects
    5: One · key https://x.test · is candidate · by Product · tags a+b
    6: Two
    7: Three · is launched · tags surplus
    - line 8 “Three” left out: a row above has the same key or title
    - line 9 “” left out: it has no title
    ! line 7 Labels “1 more cell(s) than the header” read as labels, and the cells after them moved back
    ~ 2 line(s) above the header were left out; the header is line 4.
    ");
}

#[test]
fn any_other_table_goes_by_its_title() {
    let import = import("Name,Colour\nA,red\n'=1+1,blue\n'tis,green\n");
    assert_eq!(import.kind, ImportKind::Table);
    let titles: Vec<&str> = import.rows.iter().map(|row| row.title.as_str()).collect();
    assert_eq!(titles, ["A", "=1+1", "'tis"]);
    assert_eq!(import.columns[1].meaning, None);
}

#[test]
fn a_person_can_say_what_the_columns_are() {
    let bytes = b"Thing,Other,Count\nA,B,12\n";
    assert!(read_table(bytes, "x.csv").is_err());
    let choose = |columns: &[(usize, Option<Meaning>)]| Mapping {
        columns: columns.iter().copied().collect(),
        ..Mapping::default()
    };
    let chosen = choose(&[(1, Some(Meaning::Title)), (2, Some(Meaning::Reach))]);
    let import = read_table_as(bytes, "x.csv", &chosen).unwrap();
    assert_eq!(told(&import), "ScoringSheet\n2: B · reach 12\n");
    // A title chosen elsewhere leaves the column it was guessed for.
    let chosen = choose(&[(1, Some(Meaning::Title)), (2, None)]);
    let import = read_table_as(b"Title,Other,Reach\nA,B,12\n", "x.csv", &chosen).unwrap();
    assert_eq!(told(&import), "Table\n2: B\n");
    assert_eq!(import.columns[0].meaning, None);
}

#[test]
fn other_encodings_are_read_and_named() {
    let sheet = "Feature,Reach\nGäste €,12\n";
    let with_mark = |mark: &[u8], units: Vec<u8>| [mark, &units].concat();
    let little = with_mark(&[0xFF, 0xFE], sheet.encode_utf16().flat_map(u16::to_le_bytes).collect());
    let big = with_mark(&[0xFE, 0xFF], sheet.encode_utf16().flat_map(u16::to_be_bytes).collect());
    let utf8 = with_mark("\u{feff}".as_bytes(), sheet.into());
    for bytes in [&little, &big, &utf8] {
        assert_eq!(told(&read_table(bytes, "x.csv").unwrap()), "ScoringSheet\n2: Gäste € · reach 12\n");
    }
    let windows = b"Feature,Reach\nG\xe4ste \x80,12\n";
    insta::assert_snapshot!(told(&read_table(windows, "x.csv").unwrap()), @"
    ScoringSheet
    2: Gäste € · reach 12
    ~ The file is not UTF-8; it was read as Windows-1252. Check that accented letters look right.
    ");
    insta::assert_snapshot!(told(&read_table(&little[..little.len() - 1], "x.csv").unwrap()), @"
    ScoringSheet
    2: Gäste € · reach 12
    ~ The file holds characters that are not valid UTF-16; each is shown as �.
    ");
}

#[test]
fn dates_follow_what_the_file_proves() {
    let proved = import("Title,Due date\nA,03/04/2027\nB,04/25/2027\n");
    assert_eq!(told(&proved), "Table\n2: A · until 2027-03-04\n3: B · until 2027-04-25\n");
    let unproved = import("Title,Start date,Due date\nA,,03/04/2027\nB,2027-05-01,2027-04-01\nC,soon,\n");
    insta::assert_snapshot!(told(&unproved), @"
    Table
    2: A · until 2027-04-03
    3: B · until 2027-04-01
    4: C
    ! line 3 Earliest start “2027-05-01” left empty: it is after the deadline
    ! line 4 Start date “soon” left empty: not a date; write it as 2027-02-15
    ~ Dates such as 03/04/2027 were read with the day first.
    ");
}

#[test]
fn a_cut_off_file_gives_the_rows_before_the_cut() {
    let import = import("Title,Description\nA,fine\nB,\"broken\noff here\nC,lost\n");
    insta::assert_snapshot!(told(&import), @"
    Table
    2: A
    ~ Line 3 opens a quotation mark that is never closed: that row and the 2 line(s) after it were left out. The file may be cut off.
    ");
}

#[test]
fn texts_longer_than_a_plan_takes_are_cut_and_noted() {
    let long = "x".repeat(100_001);
    let import = import(&format!("Title,Description\n{long},{long}\n"));
    assert_eq!(import.rows[0].title.len(), 500);
    assert_eq!(import.rows[0].summary.len(), 20_000);
    let done: Vec<String> = import.problems.iter().map(|note| note.what_was_done.to_string()).collect();
    assert_eq!(
        done,
        [
            "cut off after 500 characters",
            "cut off after 20000 characters",
            "a cell of more than 100,000 characters was cut off there"
        ]
    );
}
