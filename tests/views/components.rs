//! Components: roles, names, states and the wires between them.

use crate::support::{render, tag_with};
use insta::assert_snapshot;
use roadbook::ui::components::*;
use yew::prelude::*;

#[test]
fn a_button_says_its_state() {
    let html = render(
        html! { <Button label="Plan" kind={ButtonKind::Primary} pressed={Some(true)} disabled=true /> },
    );
    assert_snapshot!(html, @r#"<button type="button" part="button" aria-pressed="true" disabled="disabled" class="button button-primary"><span>Plan</span></button>"#);
}

#[test]
fn an_icon_button_has_a_name() {
    let html = render(html! { <IconButton glyph={Glyph::Undo} label="Undo" /> });
    assert_snapshot!(tag_with(&html, "button-icon"), @r#"<button type="button" part="button icon-button" aria-label="Undo" data-tip="Undo" class="button button-icon button-quiet">"#);
    assert!(tag_with(&html, "viewBox").contains("aria-hidden=\"true\""));
}

#[test]
fn text_from_a_plan_is_escaped() {
    let html = render(html! {
        <><Badge label="<img src=x onerror=alert(1)>" /><InlineEdit id="a" label="Title" value={"\"><script>"} oncommit={Callback::noop()} /></>
    });
    assert!(!html.contains("<img") && !html.contains("<script"), "{html}");
}

fn two_tabs(selected: &'static str) -> String {
    let tabs = vec![Tab::new("strategy", "Strategy"), Tab::new("evidence", "Evidence").with_count(30)];
    render(html! { <Tabs label="Screens" {tabs} {selected} onselect={Callback::noop()} panel="screen" /> })
}

#[test]
fn only_the_chosen_tab_is_a_stop() {
    let html = two_tabs("evidence");
    assert_snapshot!(tag_with(&html, "screen-tab-strategy"), @r#"<button type="button" role="tab" part="tab" id="screen-tab-strategy" data-index="0" aria-selected="false" aria-controls="screen" tabindex="-1" class="tab">"#);
    assert_snapshot!(tag_with(&html, "screen-tab-evidence"), @r#"<button type="button" role="tab" part="tab" id="screen-tab-evidence" data-index="1" aria-selected="true" aria-controls="screen" tabindex="0" class="tab">"#);
}

#[test]
fn a_tab_that_is_not_there_leaves_the_first_one_chosen() {
    assert!(tag_with(&two_tabs("nowhere"), "screen-tab-strategy").contains("tabindex=\"0\""));
}

#[test]
fn an_error_is_tied_to_its_control() {
    let html = render(html! {
        <TextField id="t" label="Title" value="" hint="A few words" error="Write a title." oncommit={Callback::noop()} />
    });
    let input = tag_with(&html, "<input");
    assert!(
        input.contains("aria-invalid=\"true\"") && input.contains("aria-describedby=\"t-error\""),
        "{input}"
    );
    assert!(html.contains("<label for=\"t\" class=\"field-label\">Title</label>"), "{html}");
    assert!(tag_with(&html, "id=\"t-error\"").contains("role=\"alert\""));
    assert!(html.contains("Write a title.") && !html.contains("A few words"));
}

#[test]
fn a_hint_describes_a_control_without_error() {
    let html = render(html! {
        <NumberField id="n" label="Importance" value={Some(8.5)} hint="0 to 10" oncommit={Callback::noop()} />
    });
    let input = tag_with(&html, "<input");
    assert!(input.contains("aria-describedby=\"n-hint\"") && !input.contains("aria-invalid"), "{input}");
    assert!(input.contains("value=\"8.5\""), "{input}");
}

#[test]
fn an_inline_text_says_what_it_is_and_holds() {
    let html = render(
        html! { <InlineEdit id="a" label="Title" value="Guest checkout" oncommit={Callback::noop()} /> },
    );
    assert_snapshot!(html, @r#"<button type="button" id="a" aria-label="Title: Guest checkout. Edit" class="inline-edit">Guest checkout</button>"#);
}

#[test]
fn an_empty_inline_text_shows_what_to_write() {
    let html = render(
        html! { <InlineEdit id="a" label="Vision" value="" placeholder="Where are we going?" oncommit={Callback::noop()} /> },
    );
    assert!(
        html.contains(">Where are we going?</button>")
            && html.contains("aria-label=\"Vision: empty. Where are we going? Edit\""),
        "{html}"
    );
}

#[test]
fn a_read_only_inline_text_is_no_button() {
    let html = render(
        html! { <InlineEdit id="a" label="Title" value="Kept" read_only=true oncommit={Callback::noop()} /> },
    );
    assert!(html.contains("Kept") && !html.contains("<button"), "{html}");
}

#[test]
fn a_closed_dialog_keeps_its_place_without_its_content() {
    let dialog = |open: bool| {
        render(
            html! { <Dialog id="d" title="Import" {open} onclose={Callback::noop()}><p>{ "Preview" }</p></Dialog> },
        )
    };
    assert_snapshot!(dialog(false), @r#"<dialog part="dialog" id="d" aria-labelledby="d-title" class="dialog"></dialog>"#);
    let open = dialog(true);
    assert!(open.contains("<h2 id=\"d-title\">Import</h2>") && open.contains("Preview"), "{open}");
}

#[test]
fn a_menu_button_says_that_it_is_closed() {
    let html = render(
        html! { <Menu id="m" label="Plan" items={vec![MenuItem::new("Export", Callback::noop())]} /> },
    );
    let button = tag_with(&html, "aria-haspopup");
    assert!(button.contains("aria-expanded=\"false\"") && button.contains("aria-label=\"Plan\""), "{button}");
    assert!(!html.contains("Export"));
}

#[test]
fn a_figure_is_described_by_its_explanation() {
    let html = render(
        html! { <Explain id="e" figure="480" label="RICE score"><p>{ "1200 × 2 × 0.8 ÷ 4" }</p></Explain> },
    );
    let button = tag_with(&html, "explain-figure");
    assert!(
        button.contains("aria-label=\"RICE score: 480\"") && button.contains("aria-describedby=\"e\""),
        "{button}"
    );
    assert!(html.contains("role=\"tooltip\"") && html.contains("1200 × 2 × 0.8 ÷ 4"));
}

#[test]
fn the_region_for_messages_is_there_before_the_first_message() {
    let toasts = |toasts: Vec<Toast>| {
        render(html! { <Toasts {toasts} onaction={Callback::noop()} ondismiss={Callback::noop()} /> })
    };
    assert_snapshot!(toasts(Vec::new()), @r#"<div role="status" aria-live="polite" aria-atomic="false" class="toasts"></div>"#);
    let one = Toast { id: 1, text: "Moved.".into(), action: Some("Undo".into()), tone: Tone::Neutral };
    assert!(toasts(vec![one]).contains(">Undo</button>"));
}

#[test]
fn a_sorted_column_says_so() {
    let columns = vec![
        Column::text("Initiative"),
        Column::number("Score").sortable(Some(SortOrder::Descending)),
        Column::actions(),
    ];
    let html =
        render(html! { <Table caption="Ranking" {columns}><tr><th scope="row">{ "A" }</th></tr></Table> });
    assert_snapshot!(tag_with(&html, "aria-sort"), @r#"<th scope="col" aria-sort="descending" class="num">"#);
    assert!(html.contains("<caption class=\"visually-hidden\">Ranking</caption>"), "{html}");
    assert!(!html.contains("<tfoot"), "{html}");
}

#[test]
fn the_chosen_one_of_a_list_is_selected() {
    let choices = vec![Choice::new("a", "Alpha"), Choice::new("b", "Beta")];
    let html =
        render(html! { <SelectField id="s" label="Kind" {choices} value="b" oncommit={Callback::noop()} /> });
    assert!(
        tag_with(&html, "value=\"b\"").contains("selected")
            && !tag_with(&html, "value=\"a\"").contains("selected")
    );
}

#[test]
fn chosen_records_are_chips_with_their_names() {
    let choices = vec![Choice::new("ne_1", "Know where it is"), Choice::new("ne_2", "Pay once a month")];
    let html = render(html! {
        <TokenPicker id="p" label="Needs" {choices} chosen={vec![AttrValue::from("ne_2")]} onchange={Callback::noop()} />
    });
    assert!(
        html.contains("aria-label=\"Remove Pay once a month\"") && !html.contains("Know where it is"),
        "{html}"
    );
    assert!(tag_with(&html, "role=\"combobox\"").contains("aria-controls=\"p-list\""));
}

#[test]
fn a_meter_over_its_whole_is_drawn_full_and_says_the_truth() {
    let html = render(html! { <Meter label="Load" share=1.18 text="118 %" tone={Tone::Bad} /> });
    assert!(tag_with(&html, "meter-fill-bad").contains("width=\"100.0\""), "{html}");
    assert!(html.contains("aria-label=\"Load: 118 %\""));
    assert!(!render(html! { <Meter label="Load" share={f64::NAN} text="none" /> }).contains("NaN"));
}

#[test]
fn an_empty_place_teaches() {
    let html = render(html! {
        <EmptyState title="No evidence yet" text="Write down what a customer said."><Button label="Add" /></EmptyState>
    });
    assert!(
        html.contains("<h3>No evidence yet</h3>") && html.contains("Write down what a customer said."),
        "{html}"
    );
    assert!(html.contains("Add</span></button>"));
}
