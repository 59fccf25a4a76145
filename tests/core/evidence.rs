//! The Evidence screen's lists.

use std::rc::Rc;

use insta::assert_snapshot;
use roadbook::domain::{
    Id, Initiative, Insight, InsightKind, Need, Plan, Problem, Record, Requirement, Status, Table,
};
use roadbook::format::plan_file::read_plan;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::select::evidence::*;

fn harbour() -> Plan {
    read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan
}

fn id<R: Record>(text: &str) -> Id<R> {
    Id::new(text).unwrap()
}

fn insights(texts: &[&str]) -> Table<Insight> {
    let row = |(index, text): (usize, &&str)| {
        Rc::new(Insight { text: (*text).to_owned(), ..Insight::new(id(&format!("is_{index}"))) })
    };
    Table::from_rows(texts.iter().enumerate().map(row).collect()).unwrap()
}

fn found(table: &Table<Insight>, filter: &InsightFilter) -> Vec<String> {
    let index = InsightIndex::new(table);
    find_insights(table, Some(&index), filter).iter().map(|insight| insight.id.to_string()).collect()
}

fn asking(query: &str) -> InsightFilter {
    InsightFilter { query: query.to_owned(), ..InsightFilter::default() }
}

#[test]
fn a_captured_line_gives_kind_text_and_tags() {
    let read = |line: &str| {
        let captured = read_capture(line);
        format!("{:?} | {} | [{}]", captured.kind, captured.text, captured.tags.join(" "))
    };
    let lines = [
        "Nobody finds the map",
        "Data: half of all bookings stop at the password #Booking #password",
        "Skippers call #depth the first question, #2 is price. #depth!",
        "Note: they pay in cash",
        "market:",
        "#only",
    ];
    assert_snapshot!(lines.map(read).join("\n"), @r"
    Customer | Nobody finds the map | []
    Data | half of all bookings stop at the password | [booking password]
    Customer | Skippers call depth the first question, #2 is price. | [depth]
    Customer | Note: they pay in cash | []
    Customer | market: | []
    Customer | only | [only]
    ");
}

#[test]
fn search_puts_the_best_match_first_and_finds_half_words() {
    let table =
        insights(&["BM25 is a ranking function", "used by search engines", "to rank matching documents"]);
    assert_eq!(found(&table, &asking("ranking search function")), ["is_0", "is_1"]);
    assert_eq!(found(&table, &asking("engi")), ["is_1"]);
    assert_eq!(found(&table, &asking("nowhere")), Vec::<String>::new());
    assert_eq!(found(&table, &asking("  ")), ["is_2", "is_1", "is_0"]);
}

#[test]
fn without_words_the_newest_come_first() {
    let plan = harbour();
    let listed = find_insights(&plan.insights, None, &InsightFilter::default());
    assert_eq!(listed.len(), plan.insights.len());
    assert!(listed.windows(2).all(|pair| pair[0].on.is_none() || pair[0].on >= pair[1].on));
}

#[test]
fn filters_keep_kind_segment_and_inbox_and_the_one_being_edited() {
    let mut plan = harbour();
    let kind = InsightFilter { kind: Some(InsightKind::Data), ..InsightFilter::default() };
    let data = find_insights(&plan.insights, None, &kind);
    assert!(!data.is_empty() && data.iter().all(|insight| insight.kind == InsightKind::Data));
    assert_eq!(data.len(), plan.insights.iter().filter(|insight| insight.kind == InsightKind::Data).count());

    let segment = plan.segments.rows()[0].id.clone();
    let about = InsightFilter { segment: Some(segment.clone()), ..InsightFilter::default() };
    let about = find_insights(&plan.insights, None, &about);
    assert!(!about.is_empty() && about.iter().all(|insight| insight.segment.as_ref() == Some(&segment)));

    let waiting = inbox_count(&plan);
    let linked = plan.insights.iter().find(|insight| !insight.needs.is_empty()).unwrap().clone();
    let inbox = InsightFilter { inbox: true, ..InsightFilter::default() };
    assert_eq!(find_insights(&plan.insights, None, &inbox).len(), waiting);
    let keeping = InsightFilter { keep: Some(linked.id.clone()), ..inbox };
    assert_eq!(find_insights(&plan.insights, None, &keeping).len(), waiting + 1);

    plan.insights.replace(Rc::new(Insight { needs: Vec::new(), ..(*linked).clone() }));
    assert_eq!(inbox_count(&plan), waiting + 1);
}

#[test]
fn what_is_already_noted_is_named_whatever_the_order_of_its_words() {
    let table = insights(&["dark mode please", "Invoices come too late"]);
    let known = NearDuplicate::find(&table, &NearDuplicate::index(&table), "please add dark mode");
    let known: Vec<_> = known.iter().map(|one| (one.insight.as_str(), one.alike.as_str())).collect();
    assert_eq!(known, [("is_0", "81 %")]);
}

fn gap_titles(plan: &Plan, list: usize) -> Vec<String> {
    gaps(plan)[list].gaps.iter().map(|gap| gap.record.as_str().to_owned()).collect()
}

#[test]
fn a_gap_opens_with_a_missing_link_and_closes_with_it() {
    let mut plan = Plan::empty("pl_a", "2027-01-04".parse().unwrap());
    plan.needs.insert(0, Rc::new(Need::new(id("ne_a"))));
    plan.problems.insert(0, Rc::new(Problem::new(id("pr_a"))));
    plan.requirements.insert(0, Rc::new(Requirement::new(id("re_a"))));
    plan.initiatives.insert(0, Rc::new(Initiative::new(id("in_a"))));
    let all: Vec<String> = (0..4).flat_map(|list| gap_titles(&plan, list)).collect();
    assert_eq!(all, ["ne_a", "pr_a", "re_a", "in_a"]);

    let said = Insight { needs: vec![id("ne_a")], ..Insight::new(id("is_a")) };
    plan.insights.insert(0, Rc::new(said));
    plan.problems.replace(Rc::new(Problem { insights: vec![id("is_a")], ..Problem::new(id("pr_a")) }));
    plan.requirements
        .replace(Rc::new(Requirement { initiative: Some(id("in_a")), ..Requirement::new(id("re_a")) }));
    plan.initiatives
        .replace(Rc::new(Initiative { problems: vec![id("pr_a")], ..Initiative::new(id("in_a")) }));
    assert!(gaps(&plan).iter().all(|list| list.gaps.is_empty()));
}

#[test]
fn what_is_launched_or_rejected_owes_no_problem() {
    let mut plan = Plan::empty("pl_a", "2027-01-04".parse().unwrap());
    for (place, status) in [Status::Launched, Status::Rejected, Status::Planned].into_iter().enumerate() {
        let initiative = Initiative { status, ..Initiative::new(id(&format!("in_{place}"))) };
        plan.initiatives.insert(place, Rc::new(initiative));
    }
    assert_eq!(gap_titles(&plan, 3), ["in_2"]);
}

#[test]
fn requirements_hang_on_their_problem_or_stand_loose() {
    let mut plan = harbour();
    let links = problem_links(&plan);
    let hanging: usize = links.problems.iter().map(|links| links.requirements.len()).sum();
    assert_eq!(
        (hanging + links.loose.len(), links.problems.len()),
        (plan.requirements.len(), plan.problems.len())
    );
    let first = links.problems.iter().find_map(|links| links.requirements.first()).unwrap().clone();
    assert_eq!(plan.requirements.rows()[first.place].id, first.requirement.id);
    plan.requirements.replace(Rc::new(Requirement { problem: None, ..(*first.requirement).clone() }));
    let freed = problem_links(&plan);
    assert_eq!(freed.loose.len(), links.loose.len() + 1);
}

fn outline(nodes: &[TreeNode], depth: usize, lines: &mut Vec<String>) {
    for node in nodes {
        lines.push(format!("{}{} ({})", "  ".repeat(depth), node.title, node.note));
        outline(&node.children, depth + 1, lines);
    }
}

#[test]
fn the_tree_leads_from_a_goal_to_what_moves_it() {
    let plan = harbour();
    let mut lines = Vec::new();
    outline(&opportunity_tree(&plan)[..1], 0, &mut lines);
    assert_snapshot!(lines.join("\n"), @r"
    Double what online bookings earn (Revenue)
      Know before I set out that a berth is mine (Opportunity 15.5)
        Skippers ring because the booking page does not answer their three questions (Visiting skippers planning the day's passage)
          Guest checkout (In progress)
          Ask why a booking is abandoned (Planned)
          Berth map with depth and length (Candidate)
          A public page for every marina (Candidate)
        A booking cannot follow the weather (Skippers who leave a day later than planned, and the offices that answer them)
          Change or cancel without a call (Candidate)
          Group bookings for rallies (Candidate)
      See today's arrivals, departures and payments in one place (Opportunity 15.4)
        The office cannot say at any moment who is where and who has paid (Harbour masters and their assistants between 10:00 and 18:00)
          Set a marina up in one afternoon (Candidate)
      Fill berths that would stay empty tonight (Opportunity 12.7)
        Berths stay empty while boats are turned away (Offices on full nights)
          Free my berth while I am away (Candidate)
          Waiting list with automatic offers (Candidate)
          Prices by demand (Candidate)
          Price calendar kept by the office (Candidate)
          Booking on the marina's own site (Candidate)
          Occupancy forecast for 30 days (Candidate)
      Renew my yearly berth without a visit or a letter (Opportunity 10.1)
        Renewing a yearly berth takes letters, signatures and a visit (Berth holders, and offices from November to January)
          Strong authentication for saved cards (Planned)
          Renew yearly contracts online (Planned)
      No problem named ()
        Card payment at booking (Launched)
        Book several nights at once (Launched)
        Spring campaign to 400 offices (Planned)
        German and Dutch (Candidate)
        Auction the last free berths (Not doing)
    ");
}

#[test]
fn every_initiative_is_somewhere_in_the_tree() {
    let plan = harbour();
    let mut lines = Vec::new();
    outline(&opportunity_tree(&plan), 0, &mut lines);
    for initiative in &plan.initiatives {
        assert!(
            lines.iter().any(|line| line.trim_start().starts_with(&initiative.title)),
            "{}",
            initiative.title
        );
    }
}
