//! Ballots in and out, and what the group makes of them.

use insta::assert_snapshot;
use proptest::prelude::*;
use roadbook::command::{CastBallot, Command, Voter, decide};
use roadbook::domain::*;
use roadbook::format::ballot::*;
use roadbook::format::incoming::{Incoming, read_incoming};
use roadbook::format::plan_file::read_plan;
use roadbook::language::Words;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::select::agreement::*;
use roadbook::select::priorities::plan_ranking;

use crate::command::CountingEnv;

fn harbour() -> Plan {
    read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// A ballot file of the sample plan with these scores, as written by hand.
fn file(scores: &str) -> BallotFile {
    let text = format!(
        r#"{{"format": "roadbook-ballot", "version": 1, "plan": {{"id": "pl_harbour", "title": "Harbour 2027"}},
        "stakeholder": "Lead engineer", "date": "2026-11-22", "scores": [{scores}]}}"#
    );
    read_ballot(text.as_bytes(), "lead.ballot.json").unwrap()
}

fn score(initiative: &str, estimate: &str) -> String {
    format!(r#"{{"initiative": "{initiative}", "title": "", "input": "impact", "estimate": {estimate}}}"#)
}

fn refusal(bytes: &[u8]) -> String {
    read_ballot(bytes, "x.ballot.json").unwrap_err().to_string()
}

fn cast(plan: &mut Plan, ballots: Vec<CastBallot>) {
    decide(plan, &Command::CastBallots(ballots), &CountingEnv::default()).unwrap().apply(plan);
}

#[test]
fn an_empty_ballot_asks_for_every_open_initiative_and_holds_nobodys_numbers() {
    let plan = harbour();
    let stakeholder = &plan.stakeholders.rows()[2];
    let text = empty_ballot(&plan, stakeholder, date("2026-11-22"));
    let Ok(Incoming::Ballot(read)) = read_incoming(text.as_bytes(), "b.json") else { panic!("not a ballot") };
    assert_eq!((read.stakeholder.as_str(), read.on), ("Lead engineer", Some(date("2026-11-22"))));
    // 22 open initiatives, 4 inputs of RICE.
    assert_eq!(read.scores.len(), 88);
    assert!(read.scores.iter().all(|score| score.given == Given::Nothing));
    assert_snapshot!(text.lines().take(9).collect::<Vec<_>>().join("\n"), @r#"
    {
      "format": "roadbook-ballot",
      "version": 1,
      "plan": { "id": "pl_harbour", "title": "Harbour 2027" },
      "stakeholder_id": "sh_engineering",
      "stakeholder": "Lead engineer",
      "date": "2026-11-22",
      "inputs": [
        {
    "#);
    let refused = fit(&read, &plan, &Fitting::default()).unwrap_err();
    assert_snapshot!(refused, @"“b.json” holds no score yet: every estimate is empty. Fill some in and import it again.");
    let table = empty_table(&plan);
    assert_eq!(
        (table.lines().count(), table.lines().next()),
        (23, Some("Initiative\tReach\tImpact\tConfidence\tEffort"))
    );
    let refused =
        fit(&read_ballot_table(table.as_bytes(), "The pasted text").unwrap(), &plan, &Fitting::default());
    assert_snapshot!(refused.unwrap_err(), @"“The pasted text” holds no score yet: every estimate is empty. Fill some in and import it again.");
}

#[test]
fn a_ballot_is_filled_in_where_the_plan_is_not_and_fits_where_it_is() {
    let plan = harbour();
    let text = empty_ballot(&plan, &plan.stakeholders.rows()[2], date("2026-11-22"));
    let blank = read_ballot(text.as_bytes(), "the ballot in the link").unwrap();
    assert!(blank.is_blank());
    let (words, sheet) = (Words::default(), sheet(&blank, &Words::default()));
    assert_eq!((sheet.plan.as_str(), sheet.voter.as_str()), ("Harbour 2027", "Lead engineer"));
    assert_eq!((sheet.rows.len(), sheet.rows[0].title.as_str()), (22, "Guest checkout"));
    // What is asked is the same, in the same words, as where the plan is.
    assert_eq!(sheet.inputs, ballot_inputs(&plan));

    let mut given = Estimates::new();
    for (row, input, typed) in [(0, 0, "800..2000"), (0, 2, "80 %"), (1, 1, "2")] {
        let (row, input) = (&sheet.rows[row], &sheet.inputs[input]);
        given.insert((row.key.clone(), input.key.clone()), input.read(typed, &words).unwrap().unwrap());
    }
    assert_snapshot!(sheet.inputs[1].read("-1", &words).unwrap_err(), @"Impact is −1; it must be 0 or more.");
    let back = ballot_text(&blank.filled_in(&given, Some(date("2026-12-01"))));
    let back = read_ballot(back.as_bytes(), "the ballot in the link").unwrap();
    assert_eq!((back.is_blank(), back.on, back.estimates()), (false, Some(date("2026-12-01")), given));
    let fitted = fit(&back, &plan, &Fitting::default()).unwrap();
    assert_eq!((fitted.scores.len(), fitted.problems.len(), fitted.left_empty), (3, 0, 0));
    assert_eq!(fitted.voter, Some(Voter::Known(plan.stakeholders.rows()[2].id.clone())));
}

#[test]
fn drafts_are_kept_by_plan_and_voter_the_newest_few_until_they_leave() {
    let of = |voter: usize, points: usize| BallotFile {
        stakeholder: format!("Voter {voter}"),
        ..file(&score("in_guest", &points.to_string()))
    };
    let points =
        |kept: &str, voter: usize| draft_of(kept, &of(voter, 0)).map(|draft| draft.scores[0].given.clone());
    let typed = |voter, points| Some(of(voter, points).scores[0].given.clone());
    let mut kept = drafts_with("not JSON", &of(0, 1));
    kept = drafts_with(&kept, &of(1, 2));
    kept = drafts_with(&kept, &of(0, 3));
    assert_eq!(
        (points(&kept, 0), points(&kept, 1)),
        (typed(0, 3), typed(1, 2)),
        "one does not discard another"
    );
    for voter in 2..MOST_DRAFTS + 1 {
        kept = drafts_with(&kept, &of(voter, 4));
    }
    assert_eq!((points(&kept, 0), points(&kept, 1)), (typed(0, 3), None), "the oldest goes");
    kept = drafts_without(&kept, &of(0, 3));
    assert_eq!((points(&kept, 0), points(&kept, 2)), (None, typed(2, 4)));
}

#[test]
fn what_fits_is_taken_and_what_does_not_is_listed_with_its_reason() {
    let scores = [
        score("in_guest_checkout", "2"),
        score("in_berth_map", "[0.5, 1]"),
        score("in_guest_checkout", "3"),
        score("in_arrivals_board", "[3, 1]"),
        score("in_contract_renewal", "-1"),
        score("in_gone", "1"),
        score("in_season_prices", "\"high\""),
        score("in_gate_cards", "null"),
        score("in_onboarding", "true"),
        r#"{"initiative": "in_marina_pages", "input": "beauty", "estimate": 5}"#.to_owned(),
    ];
    let plan = harbour();
    let fitted = fit(&file(&scores.join(",")), &plan, &Fitting::default()).unwrap();
    let taken: Vec<String> =
        fitted.scores.iter().map(|one| format!("{} {} {}", one.initiative, one.input, one.value)).collect();
    assert_eq!(
        taken,
        ["in_guest_checkout impact 2", "in_berth_map impact 0.5..1", "in_season_prices impact 2"]
    );
    assert_eq!((fitted.left_empty, fitted.replaces, fitted.voter_name.as_str()), (1, false, "Lead engineer"));
    assert_snapshot!(fitted.problems.join("\n"), @r#"
    “in_guest_checkout” is scored twice; the first score counts.
    “Arrivals board”: the range runs from 3 down to 1; put the smaller number first; it is left out.
    “Renew yearly contracts online”: Impact is −1; it must be 0 or more; it is left out.
    “in_gone” is not in this plan; its scores are left out.
    “Set a marina up in one afternoon”: true is no estimate; write 8, [5, 13] or [5, 8, 13]; it is left out.
    “A public page for every marina”: “beauty” is not an input of any score model; it is left out.
    "#);
}

#[test]
fn a_ballot_for_another_plan_is_refused_unless_titles_are_to_match() {
    let plan = Plan { id: "pl_other".to_owned(), title: "Another".to_owned(), ..harbour() };
    let by_id = file(&score("in_guest_checkout", "2"));
    assert_snapshot!(fit(&by_id, &plan, &Fitting::default()).unwrap_err(), @"“lead.ballot.json” is a ballot for “Harbour 2027”; open here is “Another”. Open “Harbour 2027” where it is kept and import the ballot there, or have its initiatives matched by title.");
    let titled = r#"{"initiative": "in_x", "title": " guest CHECKOUT", "input": "impact", "estimate": 2}"#;
    let by_title = Fitting { by_title: true, ..Fitting::default() };
    assert_eq!(fit(&file(titled), &plan, &by_title).unwrap().scores.len(), 1);
    assert_snapshot!(fit(&by_id, &plan, &by_title).unwrap_err(), @"No score in “lead.ballot.json” fits this plan (1 read). “in_guest_checkout” is not in this plan; its scores are left out.");
}

#[test]
fn files_that_are_no_ballots_are_named_with_a_way_out() {
    assert_snapshot!(refusal(b""), @"The file is empty. Choose another copy of the plan, or start a new one.");
    assert_snapshot!(refusal(b"\x89PNG\r\n\x1a\n\0\0"), @"This is a picture, not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json.");
    assert_snapshot!(refusal(br#"{"format": "roadbook-ballot", "version": 1, "plan": {"id": "pl_"#), @"The file stops in the middle, at line 1: its end is missing. Fetch or export it again.");
    assert_snapshot!(refusal(br#"{"format": "roadbook-ballot", "version": 9, "plan": {"id": "pl_a"}}"#), @"“x.ballot.json” was made by a newer Roadbook (ballot version 9; this one reads 1). Reload the page for the newest, or ask for the ballot again.");
    assert_snapshot!(refusal(br#"{"format": "roadbook-ballot", "version": 1, "plan": {"id": "pl_a"}}"#), @"scores is missing; it must hold a list [ … ]. Add it, or export the file again.");
    assert_snapshot!(refusal(br#"{"format": "roadbook-ballot", "version": 1, "plan": {"id": "pl_a"}, "scores": [{"estimate": 2}]}"#), @"scores[0].input is missing; it must hold a text in quotation marks. Add it, or export the file again.");
    assert_snapshot!(refusal(&vec![b' '; MOST_BYTES + 1]), @"“x.ballot.json” has 17 MB; a ballot has at most 16 MB. Check that it is the right file.");
    let one = score("in_a", "1");
    let many = format!(
        r#"{{"format": "roadbook-ballot", "version": 1, "plan": {{"id": "pl_a"}}, "scores": [{}]}}"#,
        vec![one; MOST_SCORES + 1].join(",")
    );
    assert_snapshot!(refusal(many.as_bytes()), @"“x.ballot.json” holds more than 100000 scores, the most of a ballot. Check that it is the right file.");
    assert_snapshot!(read_ballot_table(b"Guest checkout\nBerth map\n", "The pasted text").unwrap_err(), @"“The pasted text” has no column of scores. Paste a heading line, then lines with the initiative's title and one score per input.");
}

#[test]
fn a_table_has_a_column_per_input_or_one_score() {
    let plan = harbour();
    let table = "Feature;Impact;Confidence;Colour\nGuest checkout;0,5..1;80 %;red\nBerth map with depth and length;massive;;\n";
    let ballot = read_ballot_table(table.as_bytes(), "The pasted text").unwrap();
    assert_eq!(sole_input(&ballot, &plan), None);
    let fitted = fit(&ballot, &plan, &Fitting::default()).unwrap();
    let taken: Vec<String> =
        fitted.scores.iter().map(|one| format!("{} {} {}", one.initiative, one.input, one.value)).collect();
    assert_eq!(
        taken,
        ["in_guest_checkout impact 0.5..1", "in_guest_checkout confidence 0.8", "in_berth_map impact 3"]
    );
    assert_eq!(fitted.voter, None);
    assert_eq!(
        fitted.problems,
        ["“Guest checkout”: “Colour” is not an input of any score model; it is left out."]
    );

    let sole = read_ballot_table(b"Title\tMy view\nGuest checkout\t2\n", "The pasted text").unwrap();
    assert_eq!(sole_input(&sole, &plan), Some("My view"));
    let fitting = Fitting { score_is: Some("impact".to_owned()), ..Fitting::default() };
    assert_eq!(fit(&sole, &plan, &fitting).unwrap().scores[0].input, "impact");
    // A comma that may stand for thousands is not guessed at.
    let thousands = read_ballot_table(b"Title\tReach\nGuest checkout\t1,200\n", "The pasted text").unwrap();
    assert_snapshot!(fit(&thousands, &plan, &Fitting::default()).unwrap_err(), @"No score in “The pasted text” fits this plan (1 read). “Guest checkout”: “1,200” is not an estimate; write 8, a 90 % range 5..13, or 5..8..13 with the most likely value in the middle; it is left out.");
}

#[test]
fn casting_again_replaces_a_voters_ballot_and_a_new_voter_is_added() {
    let mut plan = harbour();
    let before = plan.clone();
    let chief = plan.stakeholders.rows()[0].id.clone();
    let scores = fit(&file(&score("in_guest_checkout", "3")), &plan, &Fitting::default()).unwrap().scores;
    let ballot = |voter| CastBallot { voter, on: Some(date("2026-12-01")), scores: scores.clone() };
    let new = Voter::New("Harbour board".to_owned());
    let command =
        Command::CastBallots(vec![ballot(Voter::Known(chief.clone())), ballot(new.clone()), ballot(new)]);
    let patch = decide(&plan, &command, &CountingEnv::default()).unwrap();
    patch.apply(&mut plan);
    assert_eq!((plan.ballots.len(), plan.stakeholders.len()), (6, 7));
    let replaced = plan.ballots.iter().find(|one| one.stakeholder.as_ref() == Some(&chief)).unwrap();
    assert_eq!((replaced.id.as_str(), replaced.scores.len()), ("ba_chief", 1));
    assert_eq!(replaced.name, "Chief executive, 2026-12-01");
    patch.inverted().apply(&mut plan);
    assert_eq!(plan, before);
}

#[test]
fn the_sample_says_who_has_voted_and_how_far_they_agree() {
    let plan = harbour();
    assert_snapshot!(voters(&plan).sentence, @"5 of 6 have voted; still missing: Lead engineer.");
    let topics: Vec<String> = ballot_topics(&plan).into_iter().map(|input| input.key).collect();
    assert_eq!(topics, ["impact"]);
    let topic = topic(&plan, "impact", Weighing::default());
    assert_snapshot!(topic.concordance, @"Over the 12 initiatives that all 5 ballots score, they hardly agree on the order; chance alone could bring that about.");
    assert_snapshot!(topic.concordance_figures.unwrap(), @"Kendall's W = 0.24 (1 the same order, 0 none in common), χ² = 13.1 with 11 degrees of freedom, p = 0.286.");
    let rows: Vec<String> = topic
        .rows
        .iter()
        .map(|row| {
            let title = &row.initiative.title;
            format!("{title} | {} | {} | {} | {}", row.count, row.group_text, row.spread, row.agreement_text)
        })
        .collect();
    assert_snapshot!(rows.join("\n"), @r"
    Guest checkout | 5 | 2 | 1 to 3, sd 0.84 | 0.6, mostly agreed
    Arrivals board | 5 | 1 | 0.5 to 3, sd 1.20 | 0.13, mixed
    Berth map with depth and length | 5 | 1 | 0.5 to 3, sd 1.04 | 0.37, mixed
    Change or cancel without a call | 5 | 1 | 1 to 2, sd 0.55 | 0.8, agreed
    Offline check-in on the pontoon | 5 | 1 | 0.5 to 3, sd 1.04 | 0.4, mixed
    Renew yearly contracts online | 5 | 2 | 0.25 to 3, sd 1.01 | 0.17, mixed
    Waiting list with automatic offers | 5 | 1 | 0.5 to 2, sd 0.55 | 0.7, mostly agreed
    Prices by demand | 5 | 0.5 | 0.25 to 3, sd 1.21 | 0.23, mixed
    A public page for every marina | 5 | 1 | 0.25 to 2, sd 0.67 | 0.4, mixed
    Booking on the marina's own site | 5 | 1 | 0.5 to 2, sd 0.55 | 0.7, mostly agreed
    Group bookings for rallies | 5 | 0.5 | 0.5 to 1, sd 0.27 | 0.8, agreed
    Set a marina up in one afternoon | 5 | 1 | 0.25 to 3, sd 1.14 | 0, mixed
    ");
    assert_snapshot!(topic.rows[0].agreement_explained, @"Van der Eijk's A = 0.6. Scores per step of the scale: 1 × 2, 2 × 2, 3 × 1. 1 is all on one step, 0 evenly spread, −1 half at each end.");
    let talks: Vec<String> =
        talk_first(&plan).iter().map(|talk| format!("{}: {}", talk.initiative.title, talk.reason)).collect();
    assert_snapshot!(talks.join("\n"), @r"
    Renew yearly contracts online: Impact is seen apart (0.25 to 3; A 0.17). By one ballot it would rank 3, by another 21.
    Prices by demand: Impact is seen apart (0.25 to 3; A 0.23). By one ballot it would rank 3, by another 20.
    A public page for every marina: Impact is seen apart (0.25 to 2; A 0.4). By one ballot it would rank 3, by another 19.
    Offline check-in on the pontoon: Impact is seen apart (0.5 to 3; A 0.4). By one ballot it would rank 6, by another 19.
    Berth map with depth and length: Impact is seen apart (0.5 to 3; A 0.37). By one ballot it would rank 2, by another 13.
    ");
}

#[test]
fn a_choice_is_held_against_the_weight_of_each_segment() {
    let plan = harbour();
    let ranking = plan_ranking(&plan);
    let five = served(&plan, &ranking, Choosing::TopFive);
    assert_snapshot!(five.sentence, @"The top 5 serves every segment about as much as it weighs.");
    assert_snapshot!(five.segments[0].explained, @"Its ballots put 77 % of their points on what is chosen. Times its weight, over all segments: 54 % of what is satisfied, against 50 % of the weight.");
    let sum: f64 = five.segments.iter().filter_map(|one| one.share).sum();
    assert!((sum - 1.0).abs() < 1e-9);
    // When everything that is scored is chosen, every share is its target.
    let mut all = plan.clone();
    for one in plan.initiatives.iter().filter(|one| one.status == Status::Candidate) {
        all.initiatives.replace(std::rc::Rc::new(Initiative { status: Status::Planned, ..(**one).clone() }));
    }
    for one in served(&all, &ranking, Choosing::Roadmap).segments {
        assert!((one.share.unwrap() - one.target.unwrap()).abs() < 1e-9, "{}", one.name);
    }
    let mut silent = plan.clone();
    silent.ballots = Table::default();
    let nobody = served(&silent, &ranking, Choosing::TopFive);
    assert_snapshot!(nobody.sentence, @"No ballot of a segment's stakeholders tells yet whom the top 5 serves.");
    assert_eq!(nobody.segments[0].share, None);
}

/// A plan with these stakeholders' weights and one initiative per column, each scored for `value`.
fn plan_of(weights: &[f64], ballots: &[&[f64]]) -> Plan {
    let (mut plan, env) = (Plan::empty("pl_test", date("2027-01-04")), CountingEnv::default());
    let run = |plan: &mut Plan, command| decide(plan, &command, &env).unwrap().apply(plan);
    run(&mut plan, Command::EditSettings(SettingsField::ScoreModel(ScoreModel::ValueEffort)));
    for column in 0..ballots[0].len() {
        let inputs = Inputs::default()
            .with("value", Some(Estimate::Exact(5.0)))
            .with("effort", Some(Estimate::Exact(1.0 + column as f64 / 10.0)));
        run(
            &mut plan,
            Command::add::<Initiative>(vec![
                InitiativeField::Title(format!("I{column}")),
                InitiativeField::Inputs(inputs),
            ]),
        );
    }
    let ids: Vec<Id<Initiative>> = plan.initiatives.iter().map(|one| one.id.clone()).collect();
    for (weight, values) in weights.iter().zip(ballots) {
        run(&mut plan, Command::add::<Stakeholder>(vec![StakeholderField::Weight(*weight)]));
        let voter = plan.stakeholders.rows().last().unwrap().id.clone();
        let scores = ids.iter().zip(*values).map(|(id, value)| BallotScore {
            initiative: id.clone(),
            input: "value".to_owned(),
            value: Estimate::Exact(*value),
            unknown: Unknown::default(),
        });
        run(
            &mut plan,
            Command::CastBallots(vec![CastBallot {
                voter: Voter::Known(voter),
                on: None,
                scores: scores.collect(),
            }]),
        );
    }
    plan
}

fn group(plan: &Plan, weighing: Weighing) -> Vec<String> {
    topic(plan, "value", weighing).rows.iter().map(|row| row.group_text.clone()).collect()
}

#[test]
fn weights_settle_the_groups_value_and_nothing_else() {
    let plan = plan_of(&[1.0, 1.0, 5.0], &[&[2.0, 8.0], &[3.0, 8.0], &[4.0, 1.0]]);
    assert_eq!(group(&plan, Weighing::Alike), ["3", "8"]);
    assert_eq!(group(&plan, Weighing::Stakeholders), ["4", "1"]);
    // Nobody speaks for a segment.
    assert_eq!(group(&plan, Weighing::Segments), ["–", "–"]);
    let (alike, weighed) =
        (topic(&plan, "value", Weighing::Alike), topic(&plan, "value", Weighing::Stakeholders));
    assert_eq!(alike.rows[0].spread, weighed.rows[0].spread);
    assert_eq!(alike.rows[0].agreement, weighed.rows[0].agreement);
    assert_eq!(alike.concordance_figures, weighed.concordance_figures);
    let mut geometric = plan_of(&[1.0; 3], &[&[2.0], &[3.0], &[4.0]]);
    geometric.settings =
        Settings { group_mean: GroupMean::Geometric, ..(*geometric.settings).clone() }.into();
    // METHODS: 2, 3, 4 give 2.884499.
    assert_eq!(group(&geometric, Weighing::Alike), ["2.88"]);
    let fields = takeover(&geometric, Weighing::Alike);
    let InitiativeField::Inputs(inputs) = &fields[0].1[0] else { panic!("inputs") };
    assert!((inputs.get("value").unwrap().low() - 2.884499).abs() < 5e-7);
    assert_eq!(inputs.get("effort"), Some(Estimate::Exact(1.0)), "the other inputs stay");
}

#[test]
fn too_little_to_compare_is_said() {
    let one = plan_of(&[1.0], &[&[2.0, 8.0]]);
    let alone = topic(&one, "value", Weighing::Alike);
    assert_snapshot!(alone.concordance, @"Kendall's W tells whether ballots rank alike: it needs two or more.");
    assert_snapshot!(alone.rows[0].group_explained, @"No value: a group's value needs two ballots.");
    assert_eq!((alone.rows[0].group, alone.rows[0].agreement, talk_first(&one).len()), (None, None, 0));
    assert_eq!(takeover(&one, Weighing::Alike), []);
    let equal = topic(&plan_of(&[1.0; 2], &[&[2.0, 2.0], &[3.0, 3.0]]), "value", Weighing::Alike);
    assert_snapshot!(equal.concordance, @"Every ballot gives all initiatives the same score, so there is no order to compare.");
    let single = topic(&plan_of(&[1.0; 2], &[&[2.0], &[3.0]]), "value", Weighing::Alike);
    assert_snapshot!(single.concordance, @"No two ballots score the same two initiatives, so there is no order to compare.");
    let mut zero = plan_of(&[1.0; 2], &[&[0.0], &[3.0]]);
    zero.settings = Settings { group_mean: GroupMean::Geometric, ..(*zero.settings).clone() }.into();
    assert_snapshot!(topic(&zero, "value", Weighing::Alike).rows[0].group_explained, @"No value: a geometric mean needs scores above 0; choose the median.");
    let weightless = topic(&plan_of(&[0.0; 2], &[&[1.0], &[3.0]]), "value", Weighing::Stakeholders);
    assert_snapshot!(weightless.rows[0].group_explained, @"No value: no ballot that scores it carries a weight.");
}

#[test]
fn a_ballot_with_few_scores_does_not_keep_the_others_from_being_compared() {
    let mut plan = plan_of(&[1.0; 3], &[&[1.0, 2.0, 3.0], &[2.0, 3.0, 4.0], &[5.0, 1.0, 2.0]]);
    assert!(
        topic(&plan, "value", Weighing::Alike)
            .concordance
            .starts_with("Over the 3 initiatives that all 3 ballots")
    );
    let short = plan.ballots.rows()[2].clone();
    let scores = short.scores.iter().take(1).cloned().collect();
    plan.ballots.replace(Ballot { scores, ..(*short).clone() }.into());
    let view = topic(&plan, "value", Weighing::Alike);
    assert!(
        view.concordance
            .starts_with("Over the 3 initiatives that 2 of 3 ballots score, they rank them much alike")
    );
    assert!(view.concordance_figures.unwrap().starts_with("Kendall's W = 1 "));
}

#[test]
fn only_the_last_ballot_of_a_voter_counts() {
    let mut plan = plan_of(&[1.0; 2], &[&[2.0, 8.0], &[3.0, 8.0]]);
    let again = plan.ballots.rows()[0].clone();
    let scores =
        again.scores.iter().cloned().map(|score| BallotScore { value: Estimate::Exact(9.0), ..score });
    let later = Ballot { id: Id::new("ba_later").unwrap(), scores: scores.collect(), ..(*again).clone() };
    plan.ballots.insert(usize::MAX, later.into());
    assert_eq!(topic(&plan, "value", Weighing::Alike).rows[0].count, 2);
    assert_eq!(group(&plan, Weighing::Alike), ["6", "8.5"]);
    let voter = again.stakeholder.clone().unwrap();
    cast(&mut plan, vec![CastBallot { voter: Voter::Known(voter), on: None, scores: again.scores.clone() }]);
    assert_eq!(group(&plan, Weighing::Alike), ["2.5", "8"]);
}

proptest! {
    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), cut in 0..2_000_usize) {
        let _ = read_ballot(&bytes, "a");
        let _ = read_ballot_table(&bytes, "a");
        let plan = plan_of(&[1.0], &[&[1.0; 30]]);
        let text = empty_ballot(&plan, &plan.stakeholders.rows()[0], plan.settings.start);
        prop_assert!(text.len() > cut);
        prop_assert!(read_ballot(&text.as_bytes()[..cut], "a").is_err());
    }
}
