//! Who the plan waits for, and what for.

use insta::assert_snapshot;
use roadbook::format::plan_file::read_plan;
use roadbook::select::waiting::{to_decide, waiting_for};

const PLAN: &str = r#"{ "format": "roadbook-plan", "version": 1, "plan": { "id": "pl_small", "settings": { "start": "2027-01-04" },
  "kpis": [ { "id": "kp_fresh", "name": "Fresh", "cadence": "weekly", "owner": "Data", "measurements": [ { "on": "2027-01-01", "value": 1 } ] },
    { "id": "kp_stale", "name": "Stale", "cadence": "weekly", "owner": "Data", "measurements": [ { "on": "2026-12-20", "value": 1 } ] },
    { "id": "kp_never", "name": "Never", "owner": "Data" } ],
  "requirements": [ { "id": "re_met", "statement": "Met", "priority": "must", "initiative": "in_owned" },
    { "id": "re_open", "statement": "Pay at sea", "priority": "must", "owner": "Payments" }, { "id": "re_nice", "statement": "Nice", "priority": "could" } ],
  "initiatives": [ { "id": "in_owned", "title": "Owned", "status": "planned", "owner": "Booking" }, { "id": "in_bare", "title": "Bare", "status": "planned" },
    { "id": "in_idea", "title": "Idea" } ],
  "stakeholders": [ { "id": "sh_one", "name": "Office" }, { "id": "sh_two", "name": "Sales" } ],
  "ballots": [ { "id": "ba_one", "name": "Office, May", "stakeholder": "sh_one", "scores": [ { "initiative": "in_bare", "input": "impact", "value": 2 } ] } ],
  "decisions": [ { "id": "de_taken", "title": "Taken?", "choice": "Yes" }, { "id": "de_data", "title": "Measure daily?", "owner": "Data" },
    { "id": "de_free", "title": "Whose?" } ] } }"#;

#[test]
fn everybody_who_is_waited_for_is_told_what_for() {
    let plan = read_plan(PLAN.as_bytes()).unwrap().plan;
    let lines: Vec<String> = waiting_for(&plan, "2027-01-10".parse().unwrap())
        .iter()
        .flat_map(|one| {
            one.matters
                .iter()
                .map(|matter| format!("{}: {} ({})", one.who, matter.text, matter.record.as_str()))
        })
        .collect();
    assert_snapshot!(lines.join("\n"), @r"
    : “Whose?” is to be decided. (de_free)
    : “Bare” has no owner. (in_bare)
    Data: “Measure daily?” is to be decided. (de_data)
    Data: “Stale” was last measured on 20 Dec 2026. (kp_stale)
    Payments: “Pay at sea” is a must, and no initiative meets it. (re_open)
    Sales: The ballot has not come in. (sh_two)
    ");
    let open: Vec<&str> = to_decide(&plan).iter().map(|decision| decision.title.as_str()).collect();
    assert_eq!(open, ["Measure daily?", "Whose?"]);
}
