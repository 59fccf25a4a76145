//! What outcomes teach: launches, calibration, corrections, signals.

use super::*;

#[test]
fn limits_never_span_a_launch_that_can_be_told_apart() {
    let raised = CALM.map(|value| value + 10.0);
    let kpi = first_kpi(&with_step(&CALM, &raised, 0));
    let centres: Vec<Option<f64>> = kpi.chart.bands.iter().map(|band| band.centre).collect();
    assert_eq!(centres, [Some(100.0), Some(110.0)]);
    assert!(kpi.signals.is_empty(), "{:?}", kpi.signals);
    assert_snapshot!(kpi.cautions.join("\n"), @"Limits are set apart at the launch of “Guest checkout” (26 Oct 2026): those from 26 Oct 2026 on rest on the 12 measurements since.");

    let few_after = first_kpi(&with_step(&CALM, &raised[..4], 2));
    assert_eq!(few_after.chart.bands[0].centre, Some(100.0));
    assert_snapshot!(few_after.signals.join("\n"), @r"
    Most of 5 in a row nearer the upper limit than the centre since Oct 2026.
    4 in a row above the upper limit since Oct 2026.
    From 101 to 109 on 26 Oct 2026: a larger step than usual.
    ");
    assert_snapshot!(few_after.cautions.join("\n"), @"The limits are those before the launch of “Guest checkout” (26 Oct 2026); new ones take 6 measurements from 9 Nov 2026 on, and there are 2.");

    let few_before = first_kpi(&with_step(&CALM[..4], &raised, 0));
    assert_eq!(few_before.chart.bands[0].centre, Some(110.0));
    assert_snapshot!(few_before.cautions.join("\n"), @"Limits are set apart at a launch: the 4 measurements before 31 Aug 2026 are too few to have their own.");

    let few = first_kpi(&with_step(&CALM[..4], &raised[..4], 0));
    assert_snapshot!(few.cautions.join("\n"), @r"
    Too few measurements to set limits apart at the launch of “Guest checkout” (31 Aug 2026): they span it.
    Provisional: limits from 8 measurements will still move; 12 settle them.
    ");
}

#[test]
fn the_length_of_a_run_is_the_plans_setting() {
    let values = [&CALM[..], &[100.8; 6][..], &CALM[..4]].concat();
    let mut plan = with_kpi(|kpi| kpi.measurements = weekly("2026-08-03", &values));
    let eight = first_kpi(&plan).signals;
    let mut settings = (*plan.settings).clone();
    settings.set(SettingsField::SignalRun(7));
    plan.settings = Rc::new(settings);
    assert!(eight.is_empty(), "{eight:?}");
    assert_snapshot!(first_kpi(&plan).signals.join("\n"), @"7 in a row above the centre line from Oct 2026 to Nov 2026.");
}

#[test]
fn a_launch_has_the_effect_of_the_worked_example_and_its_caveats() {
    let (before, after) = ([10.0, 11.0, 13.0, 12.0, 14.0, 15.0], [20.0, 22.0, 22.0, 25.0, 26.0]);
    let mut plan = with_step(&before, &after, 0);
    let launch = first_kpi(&plan).launches.remove(0);
    printed(launch.effect.level_change.estimate, 4.2, 9);
    printed(launch.effect.level_change.interval.low, 2.590878562365, 9);
    printed(launch.effect.slope_change.estimate, 0.55714285714286, 9);
    assert_snapshot!(launch.fact.sentence(), @"+4.20 step at 14 Sept 2026, 90 % range +2.59 to +5.81: a change for the better. Its slope changed by +0.56 a week (+0.03 to +1.08 a week).");
    assert_snapshot!(launch.fact.formula, @"Two lines by least squares, 6 measurements before 14 Sept 2026 and 5 from 14 Sept 2026 on: the later line on that day, minus the earlier one drawn on (+0.94 a week). +4.20 ± 0.85 standard error × Student’s t with 7 degrees of freedom.");
    assert_snapshot!(launch.caveats.join("\n"), @r"
    No other launch for this KPI or its goal stands within eight weeks.
    A trend that breaks by itself looks the same; before, it ran at +0.94 a week.
    A like series the launch did not touch (other places, other customers) would tell the two apart: where there is one, measure the difference to it as a KPI.
    ");
    let row = outcomes(&plan).predictions.rows.remove(0);
    assert_eq!(row.effect.as_ref().map(|effect| effect.effect), Some(launch.effect));

    let mut other = Initiative::new(Id::new("in_campaign").unwrap());
    other.title = "Spring campaign".to_owned();
    other.launched_on = Some(date("2026-10-05"));
    other.predicts = vec![predicts("kp_orders", Estimate::Exact(3.0), 0)];
    plan.initiatives.insert(1, Rc::new(other));
    let neighbour = first_kpi(&plan).launches.remove(0).caveats.remove(0);
    assert_snapshot!(neighbour, @"“Spring campaign” (5 Oct 2026) went live near it: what it did cannot be told apart.");
}

#[test]
fn weeks_in_which_an_effect_builds_up_are_left_out_of_it() {
    let after = [3.0, 6.0, 10.0, 10.0, 10.0, 10.0].map(|value| value + 100.0);
    let at = |after_weeks| {
        let plan = with_step(&[100.0, 100.0, 100.0, 100.0], &after, after_weeks);
        first_kpi(&plan).launches.remove(0).effect
    };
    printed(at(2).level_change.estimate, 10.0, 9);
    printed(at(2).slope_change.estimate, 0.0, 9);
    assert!(at(0).slope_change.estimate > 1.0);
}

/// A plan with closed predictions: predicted and measured change, one KPI each.
fn with_closed(pairs: &[(Estimate, f64)]) -> Plan {
    let mut plan = Plan::empty("pl_test", date("2026-01-05"));
    for (place, (predicted, actual)) in pairs.iter().enumerate() {
        let name = format!("kp_{place}");
        let mut kpi = Kpi::new(Id::new(&name).unwrap());
        let values: Vec<f64> = [50.0; 4].into_iter().chain([50.0 + actual; 4]).collect();
        kpi.measurements = weekly("2026-08-03", &values);
        plan.kpis.insert(place, Rc::new(kpi));
        let mut initiative = Initiative::new(Id::new(&format!("in_{place}")).unwrap());
        initiative.launched_on = Some(date("2026-08-31"));
        initiative.predicts = vec![predicts(&name, *predicted, 0)];
        plan.initiatives.insert(place, Rc::new(initiative));
    }
    let mut open = Initiative::new(Id::new("in_open").unwrap());
    open.predicts = vec![predicts("kp_0", Estimate::three_point(4.0, 8.0, 12.0).unwrap(), 4)];
    plan.initiatives.insert(pairs.len(), Rc::new(open));
    plan
}

/// The worked example: predicted and measured.
fn five() -> Vec<(Estimate, f64)> {
    [(10.0, 5.0), (8.0, 8.0), (5.0, 3.0), (20.0, 6.0), (4.0, 4.4)]
        .map(|(predicted, actual)| (Estimate::Exact(predicted), actual))
        .to_vec()
}

fn facts(plan: &Plan) -> String {
    let line = |fact: &roadbook::select::outcomes::Fact| format!("{}: {}\n", fact.label, fact.sentence());
    outcomes(plan).predictions.calibration.facts.iter().map(line).collect()
}

/// The corrected figure of the one open prediction.
fn corrected(plan: &Plan) -> Option<String> {
    let rows = outcomes(plan).predictions.rows;
    let open = rows.iter().find(|row| row.initiative.as_str() == "in_open").unwrap();
    assert_eq!(open.predicted, "+4 to +12, most likely +8", "what was stated stays as it is");
    open.corrected.as_ref().map(|fact| format!("{} {}\n{}", fact.figure, fact.words, fact.formula))
}

#[test]
fn five_closed_predictions_correct_the_open_ones() {
    let mut plan = with_closed(&five());
    let bias = calibration_bias(&plan).unwrap();
    printed(bias.mean, 0.462527, 6);
    printed(bias.median, 0.510826, 6);
    printed(bias.correction.unwrap(), 0.793530, 6);
    assert_snapshot!(facts(&plan), @r"
    Bias: 1.59 times too high on average over 5 predictions that closed; the middle one 1.67 times too high.
    Correction: × 0.7935 for open predictions, shown beside what was stated.
    ");
    assert_snapshot!(corrected(&plan).unwrap(), @r"
    +3.17 to +9.52, most likely +6.35 as corrected by 5 predictions that closed
    (+4 to +12, most likely +8) × 0.7935
    ");
    let mut settings = (*plan.settings).clone();
    settings.set(SettingsField::CorrectPredictions(false));
    plan.settings = Rc::new(settings);
    assert_eq!(corrected(&plan), None);
    assert!(facts(&plan).contains("it is switched off"), "{}", facts(&plan));
}

#[test]
fn four_closed_predictions_are_shown_and_correct_nothing() {
    let plan = with_closed(&five()[..4]);
    assert_eq!(corrected(&plan), None);
    assert_snapshot!(facts(&plan), @r"
    Bias: 1.83 times too high on average over 4 predictions that closed; the middle one 1.83 times too high.
    Correction: None yet: it takes 5 closed predictions, and there are 4.
    ");
    let none = with_closed(&[]);
    assert_eq!((facts(&none), calibration_bias(&none)), (String::new(), None));
}

#[test]
fn ranges_are_counted_and_what_went_the_other_way_is_named() {
    let range = |actual| (Estimate::range(4.0, 12.0).unwrap(), actual);
    let plan = with_closed(&[8.0, 9.0, 5.0, 6.0, 7.0, 11.0, 1.0, 2.0, 3.0, -4.0].map(range));
    let calibration = outcomes(&plan).predictions.calibration;
    printed(calibration.coverage.unwrap().tail, 0.012795, 6);
    assert_snapshot!(facts(&plan), @r"
    Bias: 1.72 times too high on average over 9 predictions that closed; the middle one 1.33 times too high. 1 more has no ratio, having moved the other way or not at all, and makes it worse than this says.
    Ranges: 6 of 10 ranges held what was measured; 90 % should. Honest ranges would do so badly in 1 % of cases: they are too narrow: they promise more than is known.
    Correction: × 0.7046 for open predictions, shown beside what was stated.
    ");
}

#[test]
fn a_drift_is_a_named_signal_with_ways_to_what_it_concerns() {
    let rising: Vec<f64> = (0..12).map(|week| 101.0 + 0.4 * f64::from(week)).collect();
    let values = [&CALM[..], &CALM[..], &rising].concat();
    let mut plan = with_step(&[], &[], 0);
    let mut goal = Goal::new(Id::new("go_growth").unwrap());
    goal.title = "Growth".to_owned();
    plan.goals.insert(0, Rc::new(goal));
    let mut kpi = (*plan.kpis.rows()[0]).clone();
    kpi.goal = Some(Id::new("go_growth").unwrap());
    kpi.direction = Direction::Decrease;
    (kpi.target, kpi.measurements) = (Some(90.0), weekly("2026-08-03", &values));
    let calm = Kpi { measurements: weekly("2026-08-03", &[&CALM[..], &CALM[..]].concat()), ..kpi.clone() };
    let changes = |kpi: Kpi| {
        let mut plan = plan.clone();
        plan.kpis.replace(Rc::new(kpi));
        outcomes(&plan).changes
    };
    assert_eq!(changes(calm), []);
    let found = changes(kpi);
    let drift = found.iter().find(|change| change.kind == ChangeKind::Drift).unwrap();
    assert_eq!((drift.name, drift.for_better), ("Drifting the wrong way", false));
    assert_eq!(drift.goal.as_ref().map(|(_, title)| title.as_str()), Some("Growth"));
    assert_eq!(
        drift.initiatives.iter().map(|(_, title)| title.as_str()).collect::<Vec<_>>(),
        ["Guest checkout"]
    );
    assert!(found.iter().map(|change| change.on).is_sorted_by(|newer, older| newer >= older));
    let lines: String =
        found.iter().map(|one| format!("{} {}: {}\n", one.on, one.name, one.sentences.join(" "))).collect();
    assert_snapshot!(lines, @r"
    2027-03-29 Worse than usual: 2 in a row above the upper limit since Mar 2027.
    2027-03-15 Drifting the wrong way: Small shifts upwards have added up since Jan 2027. 11 in a row above the centre line since Jan 2027.
    ");
    assert_snapshot!(drift.formula, @"CUSUM: what lies further than 0.8865 from 100 (the mean before), added up, is 27.875 now; from 8.865 it is a signal.");
}

#[test]
fn the_chances_of_passed_targets_are_held_against_what_came() {
    // Rising by 1 a week up to 12 weeks before the date, with a little noise; then it goes on, or stops.
    let wave = |week: i32| f64::from(week) + if week % 2 == 0 { 0.5 } else { -0.5 };
    let kpi = |id: &str, last: f64| {
        let mut kpi = Kpi::new(Id::new(id).unwrap());
        (kpi.target, kpi.target_on) = (Some(20.0), Some(date("2027-01-25")));
        let early: Vec<f64> = (0..14).map(wave).collect();
        kpi.measurements = weekly("2026-08-03", &early);
        kpi.measurements.extend(weekly("2027-01-25", &[last]));
        kpi
    };
    let mut plan = Plan::empty("pl_test", date("2026-08-03"));
    assert_eq!(facts(&plan), "");
    plan.kpis.insert(0, Rc::new(kpi("kp_kept_on", 25.0)));
    assert_snapshot!(facts(&plan), @"Targets: 0.00 Brier score of the chances given 12 weeks ahead: 1 of 1 target reached. 0 is perfect, 0.25 is what always saying 50 % earns.");
    plan.kpis.insert(1, Rc::new(kpi("kp_stopped", 12.0)));
    assert_snapshot!(facts(&plan), @"Targets: 0.50 Brier score of the chances given 12 weeks ahead: 1 of 2 targets reached. 0 is perfect, 0.25 is what always saying 50 % earns.");
}

#[test]
fn the_brief_tells_an_open_prediction_as_stated_and_as_corrected() {
    let mut plan = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan;
    let checkout = |plan: &Plan| {
        let brief = roadbook::select::brief::brief(plan, None, date("2026-11-22"));
        let groups =
            brief.sections.iter().filter(|section| section.key == "doing").flat_map(|one| &one.groups);
        let item = groups.flat_map(|group| &group.items).find(|item| item.lead == "Guest checkout").unwrap();
        let start = item.text.find("We expect").unwrap();
        item.text[start..].split(". ").next().unwrap().to_owned()
    };
    assert_snapshot!(checkout(&plan), @"We expect it to move “Bookings made online” by +3 to +10 points, most likely +6 (+2.45 to +8.16 points, most likely +4.89 as corrected by 5 predictions that closed)");
    let mut settings = (*plan.settings).clone();
    settings.set(SettingsField::CorrectPredictions(false));
    plan.settings = Rc::new(settings);
    assert_snapshot!(checkout(&plan), @"We expect it to move “Bookings made online” by +3 to +10 points, most likely +6");
}
