//! Charts: names, marks, and the same numbers in the table twin.

use crate::support::{render, tag_with};
use roadbook::select::charts::*;
use roadbook::ui::charts::*;
use roadbook::ui::hooks::OnPaper;
use std::rc::Rc;
use yew::prelude::*;

fn line(view: LineView) -> ChartView {
    ChartView::Line(Rc::new(view))
}

fn scatter(view: ScatterView) -> ChartView {
    ChartView::Scatter(Rc::new(view))
}

fn heat_view() -> HeatView {
    let row = |label: &str, shares: [f64; 2]| HeatRow {
        id: label.into(),
        label: label.into(),
        cells: shares.into_iter().map(|share| (share, format!("{:.0} % here", share * 100.0))).collect(),
    };
    HeatView {
        title: "Ranks".into(),
        row_title: "Initiative".into(),
        columns: vec!["1".into(), "2".into()],
        rows: vec![row("Guest checkout", [0.92, 0.08]), row("Berth map", [0.002, 0.4])],
        ..HeatView::default()
    }
}

fn line_view() -> LineView {
    let point = |x: f64, y: f64, when: &str| LinePoint {
        x,
        y,
        x_label: when.into(),
        y_label: format!("{y} %"),
        marked: y > 30.0,
    };
    let points = vec![point(0.0, 21.5, "January"), point(31.0, 24.0, "February"), point(59.0, 34.0, "March")];
    LineView {
        title: "Activation".into(),
        description: "Rising".into(),
        unit: "%".into(),
        series: vec![LineSeries { name: "Measured".into(), points, category: 1, ..LineSeries::default() }],
        x_labels: vec![AxisLabel { at: 0.0, label: "Jan".into() }],
        lines: vec![ReferenceLine { value: 40.0, label: "target 40 %".into(), kind: ReferenceKind::Target }],
        markers: vec![TimeMarker { x: 31.0, label: "Launch".into() }],
        ..LineView::default()
    }
}

#[test]
fn a_line_chart_and_its_table_say_the_same() {
    let html = render(html! { <Chart view={line(line_view())} width=400 /> });
    assert!(
        tag_with(&html, "chart-svg")
            .contains("aria-label=\"Activation. Rising. 4 points, read with the arrow keys\""),
        "{html}"
    );
    for (when, value) in [("January", "21.5 %"), ("February", "24 %"), ("March", "34 %")] {
        assert!(
            html.contains(&format!("<th scope=\"row\">{when}</th><td>{value}")),
            "{when} is in the table: {html}"
        );
    }
    assert!(html.contains("34 % (signal)") && html.contains("dot-marked"), "the signal is marked in both");
    assert!(html.contains("Launch") && html.contains("<td>target 40 %</td>"));
}

#[test]
fn a_line_chart_is_as_wide_as_it_is_told() {
    for width in [320_u32, 900] {
        let html = render(html! { <Chart view={line(line_view())} {width} /> });
        assert!(tag_with(&html, "chart-svg").contains(&format!("viewBox=\"0 0 {width} 220\"")), "{html}");
    }
}

#[test]
fn no_data_and_odd_numbers_draw_without_nonsense() {
    let mut odd = line_view();
    odd.series[0].points[1].y = f64::NAN;
    let one = LineView { series: vec![], lines: vec![], markers: vec![], ..line_view() };
    let mut wordy = line_view();
    wordy.markers[0].label = "A launch with far more words than a narrow column has room for".into();
    wordy.x_labels[0].label = wordy.markers[0].label.clone();
    for view in [odd, one, wordy, LineView::default()] {
        let html = render(html! { <Chart view={line(view)} width=240 /> });
        let drawing = &html[html.find("<svg").expect("a drawing")..html.find("</svg>").expect("its end")];
        assert!(!drawing.contains("NaN") && !drawing.contains("inf"), "{drawing}");
    }
    render(html! { <Timeline view={Rc::new(TimelineView::default())} /> });
    render(html! { <Chart view={scatter(ScatterView::default())} /> });
    render(html! { <Chart view={ChartView::Bars(Rc::default())} /> });
    render(html! { <Chart view={ChartView::Heat(Rc::default())} /> });
}

fn scatter_view() -> ScatterView {
    let point = ScatterPoint {
        id: "in_1".into(),
        label: "Guest <checkout>".into(),
        x: 4.0,
        y: 12.0,
        x_range: Some((2.0, 7.0)),
        y_range: None,
        x_label: "4 weeks (2…7)".into(),
        y_label: "12 points".into(),
        category: 2,
        highlighted: false,
    };
    ScatterView {
        title: "Value and effort".into(),
        x_title: "Effort".into(),
        points: vec![point],
        ..ScatterView::default()
    }
}

#[test]
fn a_chart_is_one_stop_however_many_points_it_has() {
    let html = render(html! { <Chart view={scatter(scatter_view())} onselect={Some(Callback::noop())} /> });
    let drawing = tag_with(&html, "chart-svg");
    assert!(drawing.contains("role=\"application\"") && drawing.contains("tabindex=\"0\""), "{drawing}");
    assert_eq!(html.matches("tabindex=\"0\"").count(), 1, "{html}");
    assert!(html.contains("role=\"status\""), "what is read is spoken: {html}");
    assert!(
        html.contains("<td>4 weeks (2…7)</td><td>12 points</td>") && !html.contains("<checkout>"),
        "{html}"
    );
    let empty = render(html! { <Chart view={scatter(ScatterView::default())} /> });
    assert!(tag_with(&empty, "chart-svg").contains("role=\"img\""), "nothing to read is no stop: {empty}");
}

#[test]
fn a_heat_strip_is_darker_where_more_is_and_says_large_shares() {
    let html = render(html! { <Chart view={ChartView::Heat(Rc::new(heat_view()))} /> });
    let order = ["heat heat-6", ">92<", "heat heat-1", "heat heat-0", "heat heat-3", ">40<"];
    let places: Vec<Option<usize>> = order.iter().map(|part| html.find(part)).collect();
    assert!(places.windows(2).all(|pair| pair[0].is_some() && pair[0] < pair[1]), "{places:?} {html}");
    assert!(html.contains("<th scope=\"row\">Guest checkout</th><td>92 %</td><td>8 %</td>"), "{html}");
}

fn timeline_view() -> TimelineView {
    let bar = |id: &str, start: f64, end: f64, state: BarState| TimelineBar {
        id: id.into(),
        label: format!("Bar {id}"),
        start,
        end,
        state,
        start_label: "4 January".into(),
        end_label: "1 February".into(),
        ..TimelineBar::default()
    };
    let bars = vec![bar("a", 0.0, 4.0, BarState::Pinned), bar("b", 2.0, 6.0, BarState::Proposed)];
    TimelineView {
        title: "Roadmap".into(),
        periods: 12.0,
        lanes: vec![TimelineLane { label: "Engineering".into(), note: "2 initiatives".into(), bars }],
        links: vec![TimelineLink { from: "a".into(), to: "b".into(), lag: 0.0, broken: true }],
        milestones: vec![TimelineMoment { at: 6.0, label: "Beta".into(), date_label: "1 April".into() }],
        today: Some(1.0),
        loads: Rc::new(vec![TeamLoad {
            label: "Engineering".into(),
            cells: vec![LoadCell { used: 22.0, capacity: 20.0 }; 12],
        }]),
        period_labels: vec!["4 to 17 Jan 2027".into(); 12],
        ..TimelineView::default()
    }
}

#[test]
fn each_row_of_a_timeline_on_paper_holds_only_what_it_shows() {
    let mut view = timeline_view();
    // Two bars at the same time, in two rows, and more that need further ones.
    let mut lane = view.lanes.remove(0);
    let bar = lane.bars.remove(0);
    lane.bars = (0..6).map(|number| TimelineBar { id: format!("bar-{number}"), ..bar.clone() }).collect();
    for name in ["Quay", "Yard", "Office"] {
        view.lanes.push(TimelineLane { label: format!("Lane {name}"), ..lane.clone() });
    }
    let load = view.loads.first().cloned().unwrap();
    let load = |name: &str| TeamLoad { label: format!("Team {name}"), ..load.clone() };
    view.loads = Rc::new(vec![load("Divers"), load("Crane")]);
    let html = render(html! {
        <ContextProvider<OnPaper> context={OnPaper(true)}><Timeline view={Rc::new(view)} /></ContextProvider<OnPaper>>
    });
    let rows: Vec<&str> = html.split("<tr>").filter(|row| row.contains("timeline-rule")).collect();
    let told = |row: &str, names: &[&str]| names.iter().filter(|name| row.contains(**name)).count();
    let lanes = rows.iter().filter(|row| row.contains("Lane ")).count();
    assert!(lanes > 6, "each lane has rows: {lanes}");
    for row in rows {
        assert!(told(row, &["Lane Quay", "Lane Yard", "Lane Office"]) < 2, "{row}");
        assert!(told(row, &["Team Divers", "Team Crane"]) < 2, "{row}");
    }
}

#[test]
fn a_timeline_and_its_table_say_the_same() {
    let html = render(html! { <Timeline view={Rc::new(timeline_view())} /> });
    assert!(html.contains("<title>Bar a: 4 January to 1 February, pinned</title>"), "{html}");
    let row = "<th scope=\"row\">Bar b</th><td>Engineering</td><td>4 January</td><td>1 February</td><td>proposed</td>";
    assert!(html.contains(row), "{html}");
    assert!(html.contains("<th scope=\"row\">Beta</th><td>Milestones</td><td>1 April</td>"), "{html}");
    assert!(
        html.contains("<td>264 of 240 person-days</td>")
            && html.contains("over-booked in 12 periods from 4 to 17 Jan 2027 on, by up to 2 person-days"),
        "{html}"
    );
    assert!(
        html.contains("timeline-link-broken") && html.contains("load-over") && html.contains(">Today</text>")
    );
}

#[test]
fn bars_that_overlap_stand_in_two_rows_and_can_be_chosen() {
    let html = render(html! {
        <Timeline view={Rc::new(timeline_view())} selected={Some(AttrValue::from("b"))} onselect={Some(Callback::noop())} />
    });
    assert!(tag_with(&html, "aria-label=\"Bar b").contains("aria-pressed=\"true\""), "{html}");
    assert!(tag_with(&html, "aria-label=\"Bar a").contains("aria-pressed=\"false\""), "{html}");
    let tops: Vec<&str> = html
        .split("transform=\"translate(")
        .filter(|rest| rest.contains("timeline-box"))
        .filter_map(|rest| rest.split(')').next()?.split(' ').nth(1))
        .collect();
    assert_eq!(tops.len(), 2);
    assert_ne!(tops[0], tops[1]);
}

#[test]
fn bars_show_their_words_and_intervals() {
    let row = BarRow {
        label: "Guest checkout".into(),
        value: 90.0,
        range: Some((80.0, 97.0)),
        value_label: "90 % (80…97)".into(),
        category: 1,
    };
    let view = BarsView { title: "Top 5".into(), rows: vec![row], ..BarsView::default() };
    let html = render(html! { <Chart view={ChartView::Bars(Rc::new(view))} /> });
    assert_eq!(html.matches("90 % (80…97)").count(), 2, "beside the bar and in the table: {html}");
    assert!(html.contains("bar-whisker"));
}

#[test]
fn nothing_carries_a_style_attribute() {
    let html = render(html! {
        <>
            <Chart view={line(line_view())} />
            <Chart view={scatter(scatter_view())} />
            <Timeline view={Rc::new(timeline_view())} />
            <Chart view={ChartView::Heat(Rc::new(heat_view()))} />
        </>
    });
    assert!(!html.contains(" style="), "a strict content-security policy drops it");
}
