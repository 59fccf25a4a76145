//! Charts: names, marks, and the same numbers in the table twin.

use crate::support::{render, tag_with};
use roadbook::select::charts::*;
use roadbook::ui::charts::*;
use std::rc::Rc;
use yew::prelude::*;

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
        series: vec![LineSeries { name: "Measured".into(), points, category: 1, dashed: false }],
        x_labels: vec![AxisLabel { at: 0.0, label: "Jan".into() }],
        lines: vec![ReferenceLine { value: 40.0, label: "target 40 %".into(), kind: ReferenceKind::Target }],
        markers: vec![TimeMarker { x: 31.0, label: "Launch".into() }],
        ..LineView::default()
    }
}

#[test]
fn a_line_chart_and_its_table_say_the_same() {
    let html = render(html! { <LineChart view={Rc::new(line_view())} width=400 /> });
    assert!(tag_with(&html, "chart-svg").contains("aria-label=\"Activation. Rising\""), "{html}");
    for (when, value) in [("January", "21.5 %"), ("February", "24 %"), ("March", "34 %")] {
        assert!(html.contains(&format!("<title>{when}: {value}</title>")), "{when} is drawn: {html}");
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
        let html = render(html! { <LineChart view={Rc::new(line_view())} {width} /> });
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
        let html = render(html! { <LineChart view={Rc::new(view)} width=240 /> });
        let drawing = &html[html.find("<svg").expect("a drawing")..html.find("</svg>").expect("its end")];
        assert!(!drawing.contains("NaN") && !drawing.contains("inf"), "{drawing}");
    }
    render(html! { <Timeline view={Rc::new(TimelineView::default())} /> });
    render(html! { <Scatter view={Rc::new(ScatterView::default())} /> });
    render(html! { <Bars view={Rc::new(BarsView::default())} /> });
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
fn points_can_be_reached_only_where_asked() {
    let plain = render(html! { <Scatter view={Rc::new(scatter_view())} /> });
    assert!(
        !plain.contains("role=\"button\"") && tag_with(&plain, "chart-svg").contains("role=\"img\""),
        "{plain}"
    );
    let live = render(html! { <Scatter view={Rc::new(scatter_view())} onselect={Some(Callback::noop())} /> });
    assert!(tag_with(&live, "chart-svg").contains("role=\"group\""), "{live}");
    let point = tag_with(&live, "role=\"button\"");
    assert!(point.contains("tabindex=\"0\"") && point.contains("4 weeks (2…7); 12 points"), "{point}");
    assert!(
        live.contains("<td>4 weeks (2…7)</td><td>12 points</td>") && !live.contains("<checkout>"),
        "{live}"
    );
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
    let html = render(html! { <Bars view={Rc::new(view)} /> });
    assert_eq!(html.matches("90 % (80…97)").count(), 3, "beside the bar, on it, and in the table: {html}");
    assert!(html.contains("bar-whisker"));
}

#[test]
fn nothing_carries_a_style_attribute() {
    let html = render(html! {
        <>
            <LineChart view={Rc::new(line_view())} />
            <Scatter view={Rc::new(scatter_view())} />
            <Timeline view={Rc::new(timeline_view())} />
            <Sparkline label="Activation" values={Rc::from([1.0, 3.0, 2.0])} target={Some(4.0)} />
        </>
    });
    assert!(!html.contains(" style="), "a strict content-security policy drops it");
    assert!(html.contains("aria-label=\"Activation\""));
}
