//! Each way a file can be wrong, and the sentence it is answered with.

use roadbook::format::plan_file::sniff::{FileKind, sniff};
use roadbook::format::plan_file::{FileError, limits, read_plan};

use super::{FULL, MINIMAL, file_with, open};

fn sentence(bytes: &[u8]) -> String {
    read_plan(bytes).unwrap_err().to_string()
}

fn sentence_with(fields: &str) -> String {
    sentence(file_with(fields).as_bytes())
}

#[test]
fn files_of_another_kind_are_named() {
    let files: [(&[u8], FileKind); 14] = [
        (b"", FileKind::Empty),
        (b" \r\n\t ", FileKind::Empty),
        (b"<!DOCTYPE html><title>Log in</title>", FileKind::Markup),
        (b"PK\x03\x04\x14\x00", FileKind::Zip),
        (b"%PDF-1.7\n", FileKind::Pdf),
        (b"\x89PNG\r\n\x1a\n", FileKind::Picture),
        (b"\xFF\xFEI\x00d\x00", FileKind::Utf16),
        (b"\x00\x01\x02\x03", FileKind::Binary),
        (b"\x01\x02\x03\x04\x05", FileKind::Binary),
        (b"\xEF\xBB\xBFInitiative;Reach\r\nGuest checkout;800\r\n", FileKind::Csv),
        (b"Dear all,", FileKind::OtherText),
        (b"[1, 2]", FileKind::OtherJson),
        (b"{\"type\": \"excalidraw\"}", FileKind::OtherJson),
        (b"{\"format\": \"roadbook-plan\"", FileKind::Plan),
    ];
    for (bytes, kind) in files {
        assert_eq!(sniff(bytes), kind, "{}", String::from_utf8_lossy(bytes));
    }
    let mut sentences: Vec<String> = files.iter().map(|(bytes, _)| sentence(bytes)).collect();
    sentences.dedup();
    insta::assert_snapshot!(sentences.join("\n"), @r#"
    The file is empty. Choose another copy of the plan, or start a new one.
    This is a web page or another file in angle brackets, not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json.
    This is a spreadsheet, document or archive, not a plan file. If it is a spreadsheet, save it as CSV and import that.
    This is a PDF, not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json.
    This is a picture, not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json.
    This is text in UTF-16, not a plan file. Save it as UTF-8 and try again.
    This is binary data, not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json.
    This is a table (CSV), not a plan file. Use Import for tables.
    This is text of another kind, not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json.
    This is JSON of another kind (no "format": "roadbook-plan"), not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json.
    The file stops in the middle, at line 1: its end is missing. Fetch or export it again.
    "#);
}

#[test]
fn text_that_is_not_json_is_placed() {
    let cases = [
        FULL.replacen("\"Harbour 2027\",", "\"Harbour 2027\"", 1),
        FULL.replacen("17", "NaN", 1),
        FULL.replacen("17", "1e999", 1),
        FULL.replacen("17", "'17'", 1),
        FULL.replacen("\"revision\"", "\"title\"", 1),
        format!("{FULL}}}"),
    ];
    let sentences: Vec<String> = cases.iter().map(|text| sentence(text.as_bytes())).collect();
    insta::assert_snapshot!(sentences.join("\n"), @r"
    The file is not valid JSON at line 7, column 5: expected `,` or `}`. Mend that line, or export the file again.
    The file is not valid JSON at line 7, column 17: expected value. Mend that line, or export the file again.
    The file is not valid JSON at line 7, column 21: number out of range. Mend that line, or export the file again.
    The file is not valid JSON at line 7, column 17: expected value. Mend that line, or export the file again.
    The file is not valid JSON at line 7, column 11: the key “title” stands twice in one object. Mend that line, or export the file again.
    The file is not valid JSON at line 369, column 1: trailing characters. Mend that line, or export the file again.
    ");
    let mut bytes = FULL.as_bytes().to_vec();
    bytes[60] = 0xC3;
    insta::assert_snapshot!(sentence(&bytes), @"The file stops being readable text (UTF-8) at byte 60. Save it as UTF-8, or choose another copy.");
}

#[test]
fn a_key_twice_in_a_long_object_is_refused_too() {
    let fields: Vec<String> = (0..200).map(|place| format!(r#""x{}": 1"#, place % 199)).collect();
    insta::assert_snapshot!(sentence_with(&fields.join(",")), @"The file is not valid JSON at line 2, column 1955: the key “x0” stands twice in one object. Mend that line, or export the file again.");
}

#[test]
fn json_of_another_kind_is_not_taken_for_a_plan() {
    let cases = [
        "{}".to_owned(),
        "[\"roadbook-plan\"]".to_owned(),
        "{\"format\": \"roadbook-plan\"}".to_owned(),
        MINIMAL.replacen('1', "\"one\"", 1),
        MINIMAL.replacen('1', "0", 1),
        MINIMAL.replacen("\"plan\"", "\"plans\"", 1),
        MINIMAL.replacen("pl_minimal", "minimal", 1),
    ];
    let sentences: Vec<String> = cases.iter().map(|text| sentence(text.as_bytes())).collect();
    insta::assert_snapshot!(sentences.join("\n"), @r#"
    This is JSON of another kind (no "format": "roadbook-plan"), not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json.
    This is JSON of another kind (no "format": "roadbook-plan"), not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json.
    version is missing; it must hold a whole number from 0 up. Add it, or export the file again.
    version holds “one”; it must hold a whole number from 0 up. Mend it there, or export the file again.
    version holds 0; it must hold a whole number from 1 up. Mend it there, or export the file again.
    plan is missing; it must hold an object { … }. Add it, or export the file again.
    plan.id holds “minimal”; it must hold the plan's id: “pl_” and up to 60 letters, digits, _ or -. Mend it there, or export the file again.
    "#);
}

#[test]
fn a_wrong_value_is_placed_and_described() {
    let initiative = |fields: &str| {
        sentence_with(&format!(
            r#""teams": [{{"id": "te_a"}}],
            "initiatives": [{{"id": "in_a"}}, {{"id": "in_b", "title": "Guest checkout", {fields}}}]"#
        ))
    };
    let sentences = [
        initiative(r#""work": [{"team": "te_a", "effort_weeks": 1, "people": "two"}]"#),
        initiative(r#""work": [{"team": "te_a", "effort_weeks": 1, "people": 1.5}]"#),
        initiative(r#""work": [{"team": "in_a", "effort_weeks": 1}]"#),
        initiative(r#""work": [{"team": "te_a"}]"#),
        initiative(r#""work": "lots""#),
        initiative(r#""inputs": [1]"#),
        initiative(r#""inputs": {"reach": [13, 5]}"#),
        initiative(r#""inputs": {"reach": [1, 2, 3, 4]}"#),
        initiative(r#""inputs": {"reach": [1, "2"]}"#),
        initiative(r#""inputs": {"reach": 1e300}"#),
        initiative(r#""status": "maybe""#),
        initiative(r#""must": "yes""#),
        initiative(r#""cost": true"#),
        initiative(r#""earliest": "01/02/2027""#),
        initiative(r#""work": [{"team": "te_a", "effort_weeks": 1, "people": 5000000000}]"#),
        initiative(r#""placement": []"#),
        sentence_with(r#""segments": [{}]"#),
        sentence_with(r#""segments": [{"id": "se_a", "name": 7}]"#),
        sentence_with(r#""segments": {}"#),
        sentence_with(r#""segments": [7]"#),
    ];
    insta::assert_snapshot!(sentences.join("\n"), @r#"
    In the initiative “Guest checkout”, plan.initiatives[1].work[0].people holds “two”; it must hold a whole number from 0 up. Mend it there, or export the file again.
    In the initiative “Guest checkout”, plan.initiatives[1].work[0].people holds 1.5; it must hold a whole number from 0 up. Mend it there, or export the file again.
    In the initiative “Guest checkout”, plan.initiatives[1].work[0].team holds “in_a”; it must hold the id of a team: “te_” and up to 60 letters, digits, _ or -. Mend it there, or export the file again.
    In the initiative “Guest checkout”, plan.initiatives[1].work[0].effort_weeks is missing; it must hold a number, [low, high] or [low, most likely, high]. Add it, or export the file again.
    In the initiative “Guest checkout”, plan.initiatives[1].work holds “lots”; it must hold a list [ … ]. Mend it there, or export the file again.
    In the initiative “Guest checkout”, plan.initiatives[1].inputs holds a list of 1; it must hold an object { … } of estimates by name. Mend it there, or export the file again.
    In the initiative “Guest checkout”, plan.initiatives[1].inputs.reach holds a list of 2; it must hold a number, [low, high] or [low, most likely, high]; the range runs from 13 down to 5; put the smaller number first. Mend it there, or export the file again.
    In the initiative “Guest checkout”, plan.initiatives[1].inputs.reach holds a list of 4; it must hold a number, [low, high] or [low, most likely, high]. Mend it there, or export the file again.
    In the initiative “Guest checkout”, plan.initiatives[1].inputs.reach holds “2”; it must hold a number, [low, high] or [low, most likely, high]. Mend it there, or export the file again.
    In the initiative “Guest checkout”, plan.initiatives[1].inputs.reach holds 1e+300; it must hold a number, [low, high] or [low, most likely, high]; the number is too large; keep it between −1e15 and 1e15. Mend it there, or export the file again.
    In the initiative “Guest checkout”, plan.initiatives[1].status holds “maybe”; it must hold one of “candidate”, “planned”, “in_progress”, “launched”, “rejected”. Mend it there, or export the file again.
    In the initiative “Guest checkout”, plan.initiatives[1].must holds “yes”; it must hold true or false. Mend it there, or export the file again.
    In the initiative “Guest checkout”, plan.initiatives[1].cost holds true; it must hold a number. Mend it there, or export the file again.
    In the initiative “Guest checkout”, plan.initiatives[1].earliest holds “01/02/2027”; it must hold a date as year-month-day, such as "2027-02-15". Mend it there, or export the file again.
    In the initiative “Guest checkout”, plan.initiatives[1].work[0].people holds 5000000000; it must hold a whole number up to 4294967295. Mend it there, or export the file again.
    In the initiative “Guest checkout”, plan.initiatives[1].placement holds a list of 0; it must hold an object { … }. Mend it there, or export the file again.
    plan.segments[0].id is missing; it must hold the id of a segment: “se_” and up to 60 letters, digits, _ or -. Add it, or export the file again.
    plan.segments[0].name holds 7; it must hold a text in quotation marks. Mend it there, or export the file again.
    plan.segments holds an object; it must hold a list [ … ]. Mend it there, or export the file again.
    plan.segments[0] holds 7; it must hold an object { … }. Mend it there, or export the file again.
    "#);
}

#[test]
fn a_plan_that_does_not_hold_together_is_refused() {
    let cycle = r#""initiatives": [
        {"id": "in_a", "title": "Login", "depends_on": [{"initiative": "in_b"}]},
        {"id": "in_b", "title": "Mail", "depends_on": [{"initiative": "in_a"}]}]"#;
    let needs: Vec<String> = (0..9)
        .map(|place| format!(r#"{{"id": "ne_{place}", "title": "Need {place}", "importance": 11}}"#))
        .collect();
    let sentences = [
        sentence_with(r#""goals": [{"id": "go_a"}, {"id": "go_a"}]"#),
        sentence_with(r#""needs": [{"id": "ne_a", "title": "Be certain", "segment": "se_gone"}]"#),
        sentence_with(cycle),
        sentence_with(&format!(r#""needs": [{}]"#, needs.join(","))),
    ];
    insta::assert_snapshot!(sentences.join("\n"), @r"
    Two records in plan.goals have the id “go_a”. Give one of them another id.
    The plan does not hold together. The need “Be certain”, segment: it points at a segment “se_gone”, which is not in the plan; add that record or remove the link. Mend this in the file, or export it again.
    The plan does not hold together. The initiative “Login”, depends on: the dependencies run in a circle: Login → Mail → Login; remove one of these. Mend this in the file, or export it again.
    The plan does not hold together. The need “Need 0”, importance: 11 is outside 0 to 10. The need “Need 1”, importance: 11 is outside 0 to 10. The need “Need 2”, importance: 11 is outside 0 to 10. And 6 more. Mend this in the file, or export it again.
    ");
}

#[test]
fn a_newer_file_that_cannot_be_shown_says_so() {
    let text =
        FULL.replacen("\"version\": 1", "\"version\": 2", 1).replacen("[800, 1200, 2000]", "\"lots\"", 1);
    insta::assert_snapshot!(sentence(text.as_bytes()), @"The plan was saved by a newer Roadbook (file version 2) and cannot be shown by this one. Reload the page, or open it with the newer version. (In the initiative “Guest checkout”, plan.initiatives[1].inputs.reach holds “lots”; it must hold a number, [low, high] or [low, most likely, high]. Mend it there, or export the file again.)");
}

#[test]
fn what_is_beyond_the_limits_is_refused_before_it_is_built() {
    let text = "x".repeat(limits::MOST_CHARACTERS + 1);
    let rows = |count: usize| {
        let rows: Vec<String> = (0..count).map(|place| format!(r#"{{"id":"te_{place}"}}"#)).collect();
        format!(r#""teams": [{}]"#, rows.join(","))
    };
    let deep = |levels: usize| format!("\"x\": {}{}", "[".repeat(levels), "]".repeat(levels));
    let sentences = [
        sentence(&vec![b'['; 50 << 20]),
        sentence("[".repeat(1_000_000).as_bytes()),
        sentence_with(&deep(40)),
        sentence_with(&format!("\"x\": [{}0]", "0,".repeat(limits::MOST_VALUES))),
        sentence_with(&format!(r#""title": "{text}""#)),
        sentence_with(&rows(2_001)),
    ];
    insta::assert_snapshot!(sentences.join("\n"), @r"
    The file has 50 MB; a plan file has at most 32 MB. Check that it is the right file.
    Line 1 holds more than 32 lists or objects inside one another, the most that a plan file may have there. Check that it is the right file, or split the plan.
    Line 2 holds more than 32 lists or objects inside one another, the most that a plan file may have there. Check that it is the right file, or split the plan.
    The file holds more than 2000000 values, the most that a plan file may have there. Check that it is the right file, or split the plan.
    Line 2 holds more than 100000 characters in one text, the most that a plan file may have there. Check that it is the right file, or split the plan.
    plan.teams holds more than 2000 records, the most that a plan file may have there. Check that it is the right file, or split the plan.
    ");
}

#[test]
fn fifty_megabytes_are_refused_without_a_look_inside() {
    // A look inside would call this a zip archive.
    let mut huge = vec![0; 50 << 20];
    huge[..4].copy_from_slice(b"PK\x03\x04");
    assert_eq!(read_plan(&huge), Err(FileError::TooLarge { bytes: huge.len() }));
}

#[test]
fn what_is_just_within_the_limits_opens() {
    let levels = limits::MOST_LEVELS - 2;
    let deep = format!("\"x\": {}{}", "[".repeat(levels), "]".repeat(levels));
    let text = format!(r#""x": "{}""#, "é".repeat(limits::MOST_CHARACTERS));
    assert_eq!(open(&file_with(&deep)).plan.unknown.0.len(), 1);
    assert_eq!(open(&file_with(&text)).plan.unknown.0.len(), 1);
    let deeper = deep.replacen('[', "[[", 1).replacen(']', "]]", 1);
    assert!(matches!(read_plan(file_with(&deeper).as_bytes()), Err(FileError::TooMuch { .. })));
}

#[test]
fn a_file_cut_anywhere_is_an_error_with_a_sentence() {
    let bytes = FULL.trim_end().as_bytes();
    for end in 0..bytes.len() {
        let error = read_plan(&bytes[..end]).expect_err("a cut file must not open");
        assert!(error.to_string().ends_with('.') || error.to_string().ends_with(')'), "{error}");
        if end > 60 {
            assert!(matches!(error, FileError::CutOff { .. }), "at byte {end}: {error}");
        }
    }
}
