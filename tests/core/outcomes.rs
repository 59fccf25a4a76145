//! The Outcomes screen's figures: METHODS' numbers through a KPI, and what thin data leave unsaid.

mod feedback;

use std::rc::Rc;

use insta::assert_snapshot;
use roadbook::domain::*;
use roadbook::format::plan_file::read_plan;
use roadbook::language::Words;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::select::outcomes::{
    ChangeKind, KpiView, OutcomesView, Standing, Verdict, calibration_bias, read_pasted, with_measurements,
};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn weekly(first: &str, values: &[f64]) -> Vec<Measurement> {
    let day = |index: i64| date(first).plus_days(7 * index);
    let one = |(index, &value)| Measurement { on: day(index), value, unknown: Unknown::default() };
    (0..).zip(values).map(one).collect()
}

/// A plan with one KPI: from 100 on 4 January 2027 to 120 after 13 weeks.
fn with_kpi(change: impl FnOnce(&mut Kpi)) -> Plan {
    let mut plan = Plan::empty("pl_test", date("2027-01-04"));
    let mut kpi = Kpi::new(Id::new("kp_orders").unwrap());
    kpi.name = "Orders".to_owned();
    kpi.baseline = Some(100.0);
    kpi.baseline_on = Some(date("2027-01-04"));
    kpi.target = Some(120.0);
    kpi.target_on = Some(date("2027-04-05"));
    change(&mut kpi);
    plan.kpis.insert(0, Rc::new(kpi));
    plan
}

/// The screen of a plan a few days before the worked example's target date.
fn outcomes(plan: &Plan) -> OutcomesView {
    roadbook::select::outcomes::outcomes(plan, date("2027-04-01"))
}

/// The sentence of one of a KPI's facts.
fn sentence(kpi: &KpiView, key: &str) -> String {
    kpi.facts.iter().find(|fact| fact.key == key).map(|fact| fact.sentence()).unwrap_or_default()
}

fn formula(kpi: &KpiView, key: &str) -> String {
    kpi.facts.iter().find(|fact| fact.key == key).map(|fact| fact.formula.clone()).unwrap_or_default()
}

fn view(change: impl FnOnce(&mut Kpi)) -> KpiView {
    outcomes(&with_kpi(change)).groups.remove(0).kpis.remove(0)
}

const EIGHT_WEEKS: [f64; 8] = [102.0, 104.0, 103.0, 107.0, 108.0, 111.0, 110.0, 113.0];

fn printed(actual: f64, expected: f64, digits: i32) {
    assert!((actual - expected).abs() <= 0.5000001 * 10f64.powi(-digits), "{actual} is not {expected}");
}

#[test]
fn pace_and_chance_are_those_of_the_worked_example() {
    let kpi = view(|kpi| kpi.measurements = weekly("2027-01-11", &EIGHT_WEEKS));
    let pace = kpi.pace.unwrap();
    assert_snapshot!(formula(&kpi, "pace"), @"(113 − 100) ÷ ((120 − 100) × 56 of 91 days) = +13 ÷ +12.3");
    assert_snapshot!(formula(&kpi, "chance"), @r"
    Trend +1.57 a week: 121 on 5 Apr 2027.
    (120.607 − 120) ÷ 1.921 standard error = 0.316; Student’s t with 6 degrees of freedom gives 62 %.
    ");
    printed(pace.expected, 112.307692, 6);
    printed(pace.ratio, 1.056250, 6);
    assert_eq!(kpi.standing, Standing::OnPace);
    let chance = kpi.chance.clone().unwrap();
    printed(chance.forecast, 120.607143, 6);
    printed(chance.probability, 0.618639, 6);
    assert_snapshot!(sentence(&kpi, "pace"), @"106 % of the progress due so far; a steady way would be at 112.");
    assert_snapshot!(sentence(&kpi, "chance"), @"62 % for at least 120 by 5 Apr 2027, about as likely as not: the trend of all 8 measurements leads to 121, 90 % range 117 to 124.");
    assert_snapshot!(kpi.change.unwrap(), @"+13 since 4 Jan 2027, better");
}

#[test]
fn less_is_better_where_the_plan_says_so() {
    let falling: Vec<f64> = EIGHT_WEEKS.iter().map(|value| 200.0 - value).collect();
    let kpi = view(|kpi| {
        kpi.direction = Direction::Decrease;
        kpi.target = Some(80.0);
        kpi.measurements = weekly("2027-01-11", &falling);
    });
    printed(kpi.pace.unwrap().ratio, 1.056250, 6);
    printed(kpi.chance.unwrap().probability, 0.618639, 6);
    assert_eq!(
        (kpi.standing, kpi.change.as_deref()),
        (Standing::OnPace, Some("−13 since 4 Jan 2027, better"))
    );
    let rising = view(|kpi| {
        kpi.direction = Direction::Decrease;
        kpi.target = Some(80.0);
        kpi.measurements = weekly("2027-01-11", &EIGHT_WEEKS);
    });
    assert_eq!(rising.standing, Standing::MovingAway);
}

#[test]
fn the_limits_are_the_handbooks() {
    let nist = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
    let kpi = view(|kpi| kpi.measurements = weekly("2027-01-11", &nist));
    let band = &kpi.chart.bands[0];
    printed(band.low, 45.81511, 5);
    printed(band.high, 55.80489, 5);
    assert!(kpi.signals.is_empty(), "{:?}", kpi.signals);
    assert_snapshot!(kpi.cautions.join("\n"), @"Provisional: limits from 10 measurements will still move; 12 settle them.");
}

#[test]
fn a_long_run_is_told_with_its_month() {
    let mut values = vec![9.0, 11.0, 9.0, 11.0, 9.0, 11.0, 9.0, 11.0];
    values.extend([12.0, 11.5, 12.0, 11.5, 12.0, 11.5, 12.0, 11.5, 12.0]);
    let kpi = view(|kpi| kpi.measurements = weekly("2027-01-04", &values));
    assert_snapshot!(kpi.signals.join("\n"), @"10 in a row above the centre line since Feb 2027.");
}

#[test]
fn thin_data_leave_unsaid_what_they_do_not_carry() {
    let none = view(|_| ());
    assert_eq!(
        (none.standing, none.latest.as_str(), none.chart.series.len()),
        (Standing::NotMeasured, "–", 0)
    );
    assert_snapshot!(sentence(&none, "chance"), @"No chance can be given before the first measurement.");
    let one = view(|kpi| kpi.measurements = weekly("2027-02-01", &[104.0]));
    assert_eq!((one.chance.is_none(), one.chart.bands.len()), (true, 0));
    assert_snapshot!(one.cautions.join("\n"), @"One measurement: limits need at least two.");
    let equal = view(|kpi| kpi.measurements = weekly("2026-12-28", &[104.0; 14]));
    assert_eq!((equal.signals.len(), equal.chart.bands.len()), (0, 0));
    assert_snapshot!(equal.cautions.join("\n"), @"No variation: all values are equal, so nothing can stand out.");
    let level = view(|kpi| {
        kpi.target = Some(100.0);
        kpi.direction = Direction::Increase;
        kpi.measurements = weekly("2027-02-01", &[99.0]);
    });
    assert!(level.pace.is_none() && sentence(&level, "pace").contains("equal"));
    let bare = view(|kpi| {
        (kpi.baseline, kpi.baseline_on, kpi.target_on) = (None, None, None);
        kpi.measurements = weekly("2027-02-01", &[99.0]);
    });
    assert_snapshot!(sentence(&bare, "pace"), @"None: a baseline, its date and a target date are missing.");
}

#[test]
fn a_target_that_was_reached_or_missed_says_so() {
    let end = |value: f64| view(|kpi| kpi.measurements = weekly("2027-04-05", &[value])).standing;
    assert_eq!((end(121.0), end(119.0)), (Standing::Reached, Standing::Missed));
}

fn with_launch(values_after: &[f64], launched_on: Option<Date>) -> Plan {
    let mut plan = with_kpi(|kpi| {
        kpi.unit = "%".to_owned();
        kpi.measurements = weekly("2027-01-04", &[100.0, 101.0, 99.0, 100.0]);
        kpi.measurements.extend(weekly("2027-03-01", values_after));
    });
    let mut initiative = Initiative::new(Id::new("in_checkout").unwrap());
    initiative.title = "Guest checkout".to_owned();
    initiative.launched_on = launched_on;
    initiative.predicts = vec![Prediction {
        kpi: Id::new("kp_orders").unwrap(),
        change: Estimate::three_point(4.0, 8.0, 12.0).unwrap(),
        after_weeks: 4,
        unknown: Unknown::default(),
    }];
    plan.initiatives.insert(0, Rc::new(initiative));
    plan
}

#[test]
fn a_prediction_closes_once_enough_was_measured() {
    let launched = Some(date("2027-02-01"));
    let row = |plan: Plan| outcomes(&plan).predictions.rows.remove(0);
    let closed = row(with_launch(&[106.0, 107.0, 108.0], launched));
    assert_eq!((closed.verdict, closed.change), (Verdict::Inside, Some(7.0)));
    assert_eq!(
        (closed.predicted.as_str(), closed.measured.figure.as_str()),
        ("+4 to +12 points, most likely +8", "+7 points")
    );
    assert_eq!(row(with_launch(&[101.0, 101.0, 101.0], launched)).verdict, Verdict::Less);
    assert_eq!(row(with_launch(&[120.0, 120.0, 120.0], launched)).verdict, Verdict::More);
    let early = row(with_launch(&[106.0, 107.0], launched));
    assert_eq!((early.verdict, early.change), (Verdict::NotYet, None));
    assert_snapshot!(early.measured.words, @"not yet: 2 of 3 measurements since 1 Mar 2027");
    assert_eq!(row(with_launch(&[106.0, 107.0, 108.0], None)).verdict, Verdict::NotLaunched);
}

#[test]
fn launches_stand_on_the_chart_of_what_they_predict() {
    let plan = with_launch(&[106.0, 107.0, 108.0], Some(date("2027-02-01")));
    let chart = outcomes(&plan).groups.remove(0).kpis.remove(0).chart;
    let markers: Vec<(f64, &str)> = chart.markers.iter().map(|one| (one.x, one.label.as_str())).collect();
    assert_eq!(markers, [(28.0, "Guest checkout")]);
}

#[test]
fn goals_and_kpis_without_each_other_are_gaps() {
    let mut plan = with_kpi(|_| ());
    let mut goal = Goal::new(Id::new("go_growth").unwrap());
    goal.title = "Growth".to_owned();
    plan.goals.insert(0, Rc::new(goal));
    let view = outcomes(&plan);
    assert_eq!((view.goals_without_kpi.len(), view.kpis_without_goal.len()), (1, 1));
    let whole = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan;
    let view = outcomes(&whole);
    assert_eq!((view.goals_without_kpi.len(), view.kpis_without_goal.len(), view.groups.len()), (0, 0, 4));
}

#[test]
fn pasted_columns_are_read_line_by_line() {
    let text = "Week\tShare\n2027-02-15\t47.5\n2027-02-22;48,5 %\n\n2027-03-01, 1 234.5\n2027-03-08 -3\n15/3/27\t4\n2027-03-22\tmany\n2027-03-29";
    let pasted = read_pasted(&Words::default(), text);
    let read: Vec<(String, f64)> =
        pasted.measurements.iter().map(|one| (one.on.to_string(), one.value)).collect();
    let expected = [("2027-02-15", 47.5), ("2027-02-22", 48.5), ("2027-03-01", 1234.5), ("2027-03-08", -3.0)];
    assert_eq!(read, expected.map(|(on, value)| (on.to_owned(), value)));
    assert_snapshot!(pasted.problems.join("\n"), @r"
    Line 7: “15/3/27” is not a date; write it as year-month-day, such as 2027-02-15.
    Line 8: “many” is not a number; write it such as 47.5.
    Line 9: “2027-03-29” is one column; write a date and a value, such as 2027-02-15 and 47.5.
    ");
}

#[test]
fn of_two_values_for_a_day_the_new_one_counts() {
    let (old, new) = (weekly("2027-01-11", &[1.0, 2.0]), weekly("2027-01-04", &[3.0, 4.0]));
    let values: Vec<f64> = with_measurements(&old, &new).iter().map(|one| one.value).collect();
    assert_eq!(values, [3.0, 4.0, 2.0]);
}

/// A plan whose one KPI has these measurements, and whose one initiative was launched and predicts it.
fn with_step(before: &[f64], after: &[f64], after_weeks: u32) -> Plan {
    let values = [before, after].concat();
    let mut plan = with_kpi(|kpi| kpi.measurements = weekly("2026-08-03", &values));
    let mut initiative = Initiative::new(Id::new("in_checkout").unwrap());
    initiative.title = "Guest checkout".to_owned();
    initiative.launched_on = Some(date("2026-08-03").plus_days(7 * before.len() as i64));
    initiative.predicts = vec![predicts("kp_orders", Estimate::range(4.0, 12.0).unwrap(), after_weeks)];
    plan.initiatives.insert(0, Rc::new(initiative));
    plan
}

fn predicts(kpi: &str, change: Estimate, after_weeks: u32) -> Prediction {
    Prediction { kpi: Id::new(kpi).unwrap(), change, after_weeks, unknown: Unknown::default() }
}

fn first_kpi(plan: &Plan) -> KpiView {
    outcomes(plan).groups.remove(0).kpis.remove(0)
}

const CALM: [f64; 12] = [99.0, 101.0, 99.0, 101.0, 99.0, 101.0, 99.0, 101.0, 99.0, 101.0, 99.0, 101.0];

#[test]
fn a_share_is_not_forecast_beyond_its_bounds_without_a_word() {
    let share = |values: &[f64], unit: &str| {
        sentence(
            &view(|kpi| {
                kpi.unit = unit.to_owned();
                (kpi.baseline, kpi.target) = (Some(60.0), Some(98.0));
                kpi.measurements = weekly("2027-01-11", values);
            }),
            "chance",
        )
    };
    let rising = [62.0, 65.0, 70.0, 74.0, 80.0, 83.0, 88.0, 92.0];
    assert_snapshot!(share(&rising, "%"), @"13 % for at least 98 % by 5 Apr 2027, unlikely: the trend of all 8 measurements leads to 97.4 %, 90 % range 96.2 to 98.3 %. A straight line would leave 0 to 100 %, so its odds are drawn on instead.");
    assert_snapshot!(share(&[62.0, 63.0, 66.0, 69.0, 73.0, 76.0, 79.0, 83.0], "%"), @"under 1 % for at least 98 % by 5 Apr 2027, almost certainly not: the trend of all 8 measurements leads to 90.8 %, 90 % range 88.8 to 92.4 %. A straight line would leave 0 to 100 %, so its odds are drawn on instead.");
    // At a bound itself there are no odds.
    let full = share(&[90.0, 92.0, 93.0, 96.0, 97.0, 99.0, 100.0, 100.0], "%");
    assert!(full.contains("which a share cannot reach") && full.contains("to 100 %."), "{full}");
    assert!(!share(&rising, "orders").contains("share"));
    // Reference: least squares through the log odds, Student's t by quadrature, in plain Python.
    let odds = view(|kpi| {
        (kpi.unit, kpi.target) = ("%".to_owned(), Some(98.0));
        (kpi.baseline, kpi.measurements) = (Some(60.0), weekly("2027-01-11", &rising));
    });
    let chance = odds.chance.clone().unwrap();
    printed(chance.probability, 0.131716830, 9);
    printed(chance.forecast, 97.4362953475, 10);
    printed(chance.interval.low, 96.2223824377, 10);
    printed(chance.interval.high, 98.2671501431, 10);
    assert_snapshot!(formula(&odds, "chance"), @r"
    Trend of the odds × 1.316 a week: 97.4 % on 5 Apr 2027.
    Logarithms of the odds: (3.638 − 3.892) ÷ 0.2059 standard error = −1.234; Student’s t with 6 degrees of freedom gives 13 %.
    ");
    let falling = view(|kpi| {
        kpi.target = Some(1.0);
        kpi.direction = Direction::Decrease;
        kpi.measurements = weekly("2027-01-11", &[60.0, 50.0, 41.0, 33.0, 24.0, 20.0, 12.0, 9.0]);
    });
    assert_snapshot!(sentence(&falling, "chance"), @"over 99 % for at most 1 by 5 Apr 2027, almost certain: the trend of all 8 measurements leads to −31.5, 90 % range −40.0 to −23.0. If it cannot fall below 0, read the lower end as 0.");
}

#[test]
fn odd_measurements_are_read_and_told() {
    let in_order = weekly("2027-01-11", &EIGHT_WEEKS);
    let plain = view(|kpi| kpi.measurements = in_order.clone());
    let mixed = view(|kpi| kpi.measurements = in_order.iter().rev().cloned().collect());
    assert_eq!((mixed.chance, mixed.pace), (plain.chance.clone(), plain.pace));
    assert_snapshot!(mixed.cautions[0], @"The measurements were not in order; they are read by date.");
    let doubled = view(|kpi| {
        kpi.measurements = in_order.clone();
        kpi.measurements[0].value = 5.0;
        kpi.measurements.push(in_order[0].clone());
    });
    assert_eq!(doubled.chance, plain.chance);
    assert_snapshot!(doubled.cautions[0], @"1 value has the day of another; of several for one day the last one written counts.");
    let ahead = view(|kpi| kpi.measurements = weekly("2072-01-11", &[1.0]));
    assert_snapshot!(ahead.cautions[0], @"1 value is after today (from 11 Jan 2072): look whether the year is right.");
}

#[test]
fn a_target_that_cannot_be_judged_says_why() {
    let passed = view(|kpi| {
        kpi.target_on = Some(date("2027-03-15"));
        kpi.measurements = weekly("2027-01-11", &EIGHT_WEEKS);
    });
    assert_eq!((passed.standing, passed.chance.is_none()), (Standing::ResultMissing, true));
    assert_snapshot!(sentence(&passed, "chance"), @"The target date, 15 Mar 2027, has passed and nothing was measured since; the latest is 113 on 1 Mar 2027.");
    let measured = view(|kpi| {
        kpi.target_on = Some(date("2027-02-10"));
        kpi.measurements = weekly("2027-01-11", &EIGHT_WEEKS);
    });
    assert_snapshot!(sentence(&measured, "chance"), @"The target date, 10 Feb 2027, has passed, with 111 measured on 15 Feb 2027.");
    let same_day = view(|kpi| {
        kpi.target_on = kpi.baseline_on;
        kpi.measurements = weekly("2027-01-11", &[101.0]);
    });
    assert_snapshot!(sentence(&same_day, "pace"), @"None: the target date is not after the baseline’s, so there is no time to go it in.");
    let level = view(|kpi| {
        kpi.target = Some(100.0);
        kpi.measurements = weekly("2027-01-11", &[99.0, 98.0, 99.0]);
    });
    assert_snapshot!(sentence(&level, "pace"), @"None: baseline and target are equal, so there is no way to go.");
    let two = view(|kpi| kpi.measurements = weekly("2027-01-11", &[101.0, 102.0]));
    assert_snapshot!(sentence(&two, "chance"), @"Three measurements are needed before a chance can be given.");
}

#[test]
fn numbers_too_large_to_calculate_with_break_nothing() {
    let huge = view(|kpi| kpi.measurements = weekly("2027-01-11", &[1e308, -1e308, 1e308, 1e308]));
    assert!(
        huge.cautions.contains(&"The values are too large to calculate with.".to_owned()),
        "{:?}",
        huge.cautions
    );
    assert!(huge.chance.is_none() && huge.signals.is_empty() && huge.chart.bands.is_empty());
    assert_snapshot!(sentence(&huge, "chance"), @"No trend can be drawn: the values are too large to calculate with.");
    assert_eq!(read_pasted(&Words::default(), "2027-02-15\t1e308").measurements, []);
}

#[test]
fn the_sample_plan_shows_all_of_it() {
    let plan = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan;
    let view = roadbook::select::outcomes::outcomes(&plan, date("2026-11-22"));
    let calibration = &view.predictions.calibration;
    assert!(calibration.closed >= 5 && calibration.factor().is_some(), "{calibration:?}");
    let open = view.predictions.rows.iter().filter(|row| row.change.is_none());
    assert!(open.clone().count() > 10 && open.clone().all(|row| row.corrected.is_some()));
    let lines: String =
        view.changes.iter().map(|one| format!("{} {}: {}\n", one.on, one.name, one.kpi.1)).collect();
    assert_snapshot!(lines, @r"
    2026-10-19 Worse than usual: Support requests per 100 bookings
    2026-10-05 Drifting the wrong way: Support requests per 100 bookings
    ");
    let kpis: Vec<&KpiView> = view.groups.iter().flat_map(|group| &group.kpis).collect();
    let online = kpis.iter().find(|kpi| kpi.name == "Bookings made online").unwrap();
    assert_snapshot!(online.launches[0].fact.sentence(), @"+7.49 points step at 9 Jun 2026, 90 % range +6.41 to +8.57 points: a change for the better. No change of slope can be seen (−0.03 to +0.10 points a week).");
    assert_eq!(online.chart.bands.len(), 2);
}
