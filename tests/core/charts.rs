//! What the charts of the sample plan say: the burn-up of value, the chances of ranks, predictions held against measurements.

use insta::assert_snapshot;
use roadbook::select::charts::{HeatView, LineSeries};
use roadbook::select::outcomes::{held_chart, outcomes};
use roadbook::select::priorities::{Sampler, plan_ranking, rank_heat, ranking_chances};
use roadbook::select::roadmap::{Grouping, Query, Zoom, burn_up, roadmap_view};
use roadbook::select::schedule_problem::{accepted_schedule, planning_problem};

use crate::support::harbour::{TODAY, date, harbour};

fn told(series: &LineSeries) -> String {
    let lines = series.points.iter().map(|point| format!("{} {}", point.x_label, point.y_label));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn value_burns_up_to_all_of_it_and_what_is_done_is_part_of_it() {
    let plan = harbour();
    let planning = planning_problem(&plan, date(TODAY));
    let accepted = accepted_schedule(&plan, &planning);
    let query = Query { grouping: Grouping::None, zoom: Zoom::Quarter, today: date(TODAY) };
    let rows = roadmap_view(&plan, &planning, &accepted, None, query).rows;
    let chart = burn_up(&plan, &rows, date(TODAY)).unwrap();
    let [planned, done] = chart.series.as_slice() else { panic!("planned and done") };
    assert_snapshot!(chart.description, @"18 % of the value is reached, 18 % was due by now; the last is due on 5 Dec 2027.");
    assert_snapshot!(told(done), @r"
    1 Aug 2025 0 %
    18 Aug 2025 4 % with Book several nights at once
    3 Nov 2025 8 % with Arrival message with gate code
    16 Mar 2026 9 % with Contact form that offers reasons
    14 Apr 2026 18 % with Card payment at booking
    22 Nov 2026 18 % so far
    ");
    for series in [planned, done] {
        assert!(series.points.windows(2).all(|pair| pair[0].x <= pair[1].x && pair[0].y <= pair[1].y));
    }
    assert!((planned.points.last().unwrap().y - 100.0).abs() < 1e-9, "all of it by the end");
    assert_eq!(
        planned.points.len(),
        1 + rows.iter().filter(|row| plan.initiatives.get(&row.id).unwrap().launched_on.is_none()).count()
            + plan.initiatives.iter().filter(|one| one.launched_on.is_some()).count()
    );
    assert_eq!(
        burn_up(&plan, &[], date(TODAY)).map(|chart| chart.series[0].points.len() > 2),
        Some(true),
        "what is launched alone"
    );
}

fn heat() -> HeatView {
    let plan = harbour();
    let ranking = plan_ranking(&plan);
    rank_heat(&plan, &ranking, &ranking_chances(&plan, &ranking, Sampler::Page))
}

#[test]
fn the_chances_of_ranks_are_shares_of_one() {
    let heat = heat();
    assert_eq!((heat.rows.len(), heat.columns.len()), (12, 12));
    assert_snapshot!(heat.description, @"Guest checkout comes first in 76 % of the draws. Each row adds up over all ranks; the darker, the likelier.");
    for row in &heat.rows {
        let sum: f64 = row.cells.iter().map(|cell| cell.0).sum();
        assert!(sum <= 1.0 + 1e-9 && sum > 0.2, "{}: {sum}", row.label);
    }
    let first: Vec<&str> = heat.rows[0].cells.iter().take(2).map(|cell| cell.1.as_str()).collect();
    assert_snapshot!(first.join("\n"), @r"
    76 % for rank 1
    24 % for rank 2
    ");
}

#[test]
fn closed_predictions_stand_beside_what_was_measured() {
    let plan = harbour();
    let chart = held_chart(&plan, &outcomes(&plan, date(TODAY)).predictions);
    let lines = chart.rows.iter().map(|row| format!("{}: {}", row.label, row.value_label));
    assert_snapshot!(chart.description, @"3 of 6 closed predictions came within their range. The line across a bar is the range that was predicted.");
    assert_snapshot!(lines.collect::<Vec<_>>().join("\n"), @r"
    Card payment at booking · Bookings made online: 96 %: +7.68 points measured, +4 to +12 points, most likely +8 predicted
    Card payment at booking · Booking fees per marina and month, adjusted for season: 56 %: +3.38 EUR measured, +4 to +9 EUR, most likely +6 predicted
    Arrival message with gate code · Calls to the office per 100 arrivals: 69 %: −6.92 calls measured, −14 to −6 calls, most likely −10 predicted
    Arrival message with gate code · Marinas kept, last twelve months: −58 %: −0.58 points measured, +0.50 to +1.50 points, most likely +1 predicted
    Book several nights at once · Booking fees per marina and month, adjusted for season: 116 %: +5.80 EUR measured, +2 to +8 EUR, most likely +5 predicted
    Contact form that offers reasons · Abandoned bookings with a known reason: 30 %: +0.30 points measured, +0.50 to +2 points, most likely +1 predicted
    ");
    assert!(chart.rows.iter().all(|row| row.range.is_none_or(|(low, high)| low <= high)));
}
