//! The Evidence screen's lists.

use std::rc::Rc;

use insta::assert_snapshot;
use roadbook::domain::{
    Id, Initiative, Insight, Need, Plan, Problem, Record, Requirement, Settings, Status, Table,
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

/// What a query finds, the ids by kind.
fn found(index: &mut EvidenceIndex, plan: &Plan, query: &str) -> Vec<String> {
    let ids = |kind: &FoundKind| {
        let ids: Vec<&str> = kind.best.iter().map(|found| found.record.as_str()).collect();
        format!("{} {}: {}", kind.title, kind.count, ids.join(" "))
    };
    index.find(plan, query, 3).iter().map(ids).collect()
}

fn with_insights(texts: &[&str]) -> Plan {
    Plan { insights: insights(texts), ..Plan::empty("pl_a", "2027-01-04".parse().unwrap()) }
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
fn a_captured_line_says_whom_and_which_need_it_is_about() {
    let plan = harbour();
    let about = |line: &str| {
        let captured = read_capture(line);
        let (segment, needs) = captured.about(&plan);
        let needs: Vec<_> = needs.iter().map(ToString::to_string).collect();
        format!(
            "{} | {} | {}",
            captured.text,
            segment.map(|id| id.to_string()).unwrap_or_default(),
            needs.join(" ")
        )
    };
    let lines = [
        "They ring before they set out #call @visiting/know-berth",
        "The queue is long @pay-queue",
        "Letters get lost @holders",
        "Ask @visiting skippers again @nobody",
    ];
    assert_snapshot!(lines.map(about).join("\n"), @r"
    They ring before they set out | se_skippers | ne_sure_berth
    The queue is long | se_skippers | ne_pay_easily
    Letters get lost | se_holders | 
    Ask visiting skippers again | se_skippers | 
    ");
}

#[test]
fn search_finds_insights_initiatives_and_requirements_by_kind_the_best_first() {
    let mut index = EvidenceIndex::default();
    let plan = with_insights(&[
        "BM25 is a ranking function",
        "used by search engines",
        "to rank matching documents",
    ]);
    assert_eq!(found(&mut index, &plan, "ranking search function"), ["Insights 2: is_0 is_1"]);
    assert_eq!(found(&mut index, &plan, "engi"), ["Insights 1: is_1"]);
    assert_eq!(found(&mut index, &plan, "nowhere"), Vec::<String>::new());
    assert_eq!(found(&mut index, &plan, "  "), Vec::<String>::new());
    assert_snapshot!(found(&mut index, &harbour(), "guest checkout").join("\n"), @"Initiatives 1: in_guest_checkout");
}

#[test]
fn the_index_follows_every_change_of_the_plan() {
    let mut index = EvidenceIndex::default();
    let mut plan = with_insights(&["slow export", "dark mode", "late invoices"]);
    assert_eq!(found(&mut index, &plan, "dark"), ["Insights 1: is_1"]);
    let changed = Insight { text: "light mode".to_owned(), ..Insight::new(id("is_1")) };
    plan.insights.replace(Rc::new(changed));
    assert_eq!(found(&mut index, &plan, "dark"), Vec::<String>::new());
    assert_eq!(found(&mut index, &plan, "mode"), ["Insights 1: is_1"]);
    plan.insights.remove(&id("is_0"));
    assert_eq!(found(&mut index, &plan, "export"), Vec::<String>::new());
    // The number that is free now is another record's.
    let requirement =
        Requirement { statement: "Export in a second".to_owned(), ..Requirement::new(id("re_a")) };
    plan.requirements.insert(0, Rc::new(requirement));
    assert_eq!(found(&mut index, &plan, "export"), ["Requirements 1: re_a"]);
    assert_eq!(index.near_duplicates(&plan, "export in a second"), []);
    let moved = plan.insights.remove(&id("is_2")).unwrap().1;
    plan.insights.insert(0, moved);
    assert_eq!(found(&mut index, &plan, "invoices mode"), ["Insights 2: is_1 is_2"]);
    assert_eq!(
        found(&mut index, &harbour(), "invoices slow"),
        found(&mut EvidenceIndex::default(), &harbour(), "invoices slow")
    );
}

#[test]
fn the_index_is_built_in_steps_and_an_edit_costs_one_row() {
    let mut index = EvidenceIndex::default();
    let mut plan = with_insights(&["a", "b", "c", "d", "e"]);
    assert!(index.follow(&plan) && index.catch_up(4) && !index.catch_up(4));
    assert!(!index.follow(&plan));
    plan.insights.replace(Rc::new(Insight { text: "z".to_owned(), ..Insight::new(id("is_2")) }));
    assert!(index.follow(&plan) && !index.catch_up(1));
}

#[test]
fn what_is_already_noted_is_named_from_the_plans_own_likeness_on() {
    let mut plan = with_insights(&["dark mode please", "Invoices come too late"]);
    let mut index = EvidenceIndex::default();
    let mut known = |plan: &Plan| -> Vec<String> {
        let known = index.near_duplicates(plan, "please add dark mode");
        known.iter().map(|one| format!("{} {}", one.insight.as_str(), one.alike)).collect()
    };
    assert_eq!(known(&plan), ["is_0 81 %"]);
    plan.settings = Settings { near_duplicate: 0.85, ..(*plan.settings).clone() }.into();
    assert_eq!(known(&plan), Vec::<String>::new());
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
    plan.insights.insert(0, Rc::new(Insight::new(id("is_a"))));
    let all: Vec<String> = (0..5).flat_map(|list| gap_titles(&plan, list)).collect();
    assert_eq!(all, ["ne_a", "is_a", "pr_a", "re_a", "in_a"]);

    plan.insights.replace(Rc::new(Insight { needs: vec![id("ne_a")], ..Insight::new(id("is_a")) }));
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
    assert_eq!(gap_titles(&plan, 4), ["in_2"]);
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
    Double what online bookings earn (Revenue, measured by Bookings made online and Booking fees per marina and month, adjusted for season)
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

fn trail_text(trail: &Trail) -> String {
    let entry = |entry: &TrailEntry| format!("  {} ({})", entry.title, entry.how);
    let group = |group: &TrailGroup| {
        format!("{}\n{}", group.title, group.entries.iter().map(entry).collect::<Vec<_>>().join("\n"))
    };
    trail.groups.iter().map(group).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_trail_leads_from_an_insight_to_what_rests_on_it_and_back() {
    let plan = harbour();
    let insight = plan.insights.get(&id("is_guest_test")).unwrap();
    let forwards = insight_trail(&plan, insight);
    assert_snapshot!(trail_text(&forwards), @r"
    Problems it shows
      Skippers ring because the booking page does not answer their three questions (linked directly)
      A booking cannot follow the weather (through “Know before I set out that a berth is mine”)
    Requirements that follow
      A skipper can book and pay without an account. (through “Skippers ring because the booking page does not answer their three questions”)
      Only berths that fit the boat are offered. (through “Skippers ring because the booking page does not answer their three questions”)
      A skipper can see where the berth lies before paying. (through “Skippers ring because the booking page does not answer their three questions”)
      The approach and the pontoon can be seen in photographs. (through “Skippers ring because the booking page does not answer their three questions”)
      A skipper can move a booking by days without calling. (through “A booking cannot follow the weather”)
      What a cancellation costs is clear before paying. (through “A booking cannot follow the weather”)
      An office can waive the fee for everyone on a day of gale warning. (through “A booking cannot follow the weather”)
    Initiatives that rest on it
      Guest checkout (linked directly)
      Ask why a booking is abandoned (through “Skippers ring because the booking page does not answer their three questions”)
      Berth map with depth and length (through “Skippers ring because the booking page does not answer their three questions”)
      Change or cancel without a call (through “A booking cannot follow the weather”)
      A public page for every marina (through “Skippers ring because the booking page does not answer their three questions”)
      Group bookings for rallies (through “A booking cannot follow the weather”)
    KPIs these should move
      Bookings made online (through “Guest checkout”)
      Calls to the office per 100 arrivals (through “Berth map with depth and length”)
      Support requests per 100 bookings (through “Change or cancel without a call”)
      Abandoned bookings with a known reason (through “Ask why a booking is abandoned”)
    ");
    let initiative = plan.initiatives.get(&id("in_guest_checkout")).unwrap();
    assert_snapshot!(trail_text(&initiative_trail(&plan, initiative)), @r"
    Insights it rests on
      17 of 24 skippers ring the marina before booking online, most to ask about depth at low water. (through “Skippers ring because the booking page does not answer their three questions”)
      New boat owners are younger and expect to book a berth as they book a table. (linked directly)
      46 % of visitors who choose dates leave at the step that asks for an account. (linked directly)
      Clubs plan a rally for 15 to 20 boats a year ahead, and book every berth by separate e-mail. (through “Skippers ring because the booking page does not answer their three questions”)
      A regional berth app lets skippers cancel free until noon; offices there complain about empty berths. (through “Skippers ring because the booking page does not answer their three questions”)
      Without the account step, 61 % of visitors finished a booking; with it, 43 %. 1,180 visits, two marinas, three weeks. (linked directly)
      A third of all support requests ask us to move a booking by a day. (through “Skippers ring because the booking page does not answer their three questions”)
    Needs behind it
      Know before I set out that a berth is mine (through “Skippers ring because the booking page does not answer their three questions”)
    Requirements it meets
      A skipper can book and pay without an account. (through “Skippers ring because the booking page does not answer their three questions”)
    KPIs it should move
      Bookings made online (predicted)
    ");
    // Whatever rests on an insight names that insight on its own trail.
    for insight in &plan.insights {
        let trail = insight_trail(&plan, insight);
        let resting = trail.groups.iter().filter(|group| group.title == "Initiatives that rest on it");
        for entry in resting.flat_map(|group| &group.entries) {
            let one = plan.initiatives.get(&entry.record.typed().unwrap()).unwrap();
            let back = initiative_trail(&plan, one);
            let entries: Vec<&TrailEntry> = back.groups.iter().flat_map(|group| &group.entries).collect();
            assert!(
                entries.iter().any(|entry| entry.record == insight.id.record_ref()),
                "{} from {}",
                insight.id,
                one.title
            );
        }
    }
    let alone = insight_trail(&Plan::empty("pl_a", plan.settings.start), &Insight::new(id("is_a")));
    assert_eq!(alone, Trail::default());
}
