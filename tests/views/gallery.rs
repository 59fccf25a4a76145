//! docs/components.html: every component in every state, rendered from the components themselves, with the real style
//! sheets beside it. `UPDATE_DOCS=1 cargo test -p views gallery` writes it anew.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use roadbook::select::charts::*;
use roadbook::ui::charts::Chart;
use roadbook::ui::components::*;
use yew::prelude::*;

use crate::support::render;

/// One component with its states.
fn shown(name: &str, states: Html) -> Html {
    html! { <section class="section"><h2>{ name }</h2><div class="row row-top">{ states }</div></section> }
}

fn icons() -> Html {
    let icon = |glyph: &Glyph| html! { <span class="row-tight small"><Icon glyph={*glyph} />{ glyph.symbol() }</span> };
    html! { <div class="grid-narrow grow">{ for Glyph::ALL.iter().map(icon) }</div> }
}

fn buttons() -> Html {
    use ButtonKind::{Danger, Plain, Primary, Quiet};
    let kinds = [(Primary, "Primary"), (Plain, "Plain"), (Quiet, "Quiet"), (Danger, "Danger")];
    let kind = |(kind, label): (ButtonKind, &'static str)| {
        html! { <><Button {label} {kind} /><Button label={format!("{label}, off")} {kind} disabled=true /></> }
    };
    html! {
        <>
            { for kinds.into_iter().map(kind) }
            <Button label="With an icon" icon={Glyph::Plus} />
            <Button label="Pressed" pressed={true} /><Button label="Not pressed" pressed={false} />
            <IconButton glyph={Glyph::Undo} label="Undo" /><IconButton glyph={Glyph::Redo} label="Redo" disabled=true />
            <IconButton glyph={Glyph::Pin} label="Pin" pressed={true} />
        </>
    }
}

fn badges() -> Html {
    let tones = [
        (Tone::Neutral, "Neutral"),
        (Tone::Good, "Good"),
        (Tone::Warn, "Worth a look"),
        (Tone::Bad, "Wrong"),
        (Tone::Accent, "In focus"),
    ];
    let tone = |(tone, label): (Tone, &'static str)| html! { <Badge {label} {tone} /> };
    html! {
        <>
            { for tones.into_iter().map(tone) }
            <Badge label="With an icon" icon={Glyph::Lock} />
            <Chip label="A name" /><Chip label="A category" category={Some(2)} />
            <Chip label="Can be taken away" onremove={Some(Callback::noop())} />
        </>
    }
}

fn fields() -> Html {
    let choices = vec![Choice::new("a", "Visiting skippers"), Choice::new("b", "Berth holders")];
    let error = Some(AttrValue::from("Write a number, such as 8, or a range, such as 5..13."));
    html! {
        <div class="form grow">
            <TextField id="g-text" label="Text" value="Guest checkout" oncommit={Callback::noop()} />
            <TextField id="g-hint" label="With a hint" hint="In the customer's words" value="" oncommit={Callback::noop()} />
            <TextField id="g-error" label="Refused" {error} value="eight" oncommit={Callback::noop()} />
            <TextField id="g-off" label="Out of use" disabled=true value="Guest checkout" oncommit={Callback::noop()} />
            <NumberField id="g-number" label="Number" value={Some(12.0)} oncommit={Callback::noop()} />
            <EstimateField id="g-estimate" label="Estimate" value="5..8..13" check={Check(|text, _| Ok(text.to_owned()))} oncommit={Callback::noop()} />
            <DateField id="g-date" label="Date" value="2027-02-15" oncommit={Callback::noop()} />
            <SelectField id="g-select" label="Select" choices={choices.clone()} value="b" oncommit={Callback::noop()} />
            <TextArea id="g-area" label="Long text" value="Two lines\nof text" oncommit={Callback::noop()} />
            <TokenPicker id="g-tokens" label="Combobox with chips" choices={choices} chosen={vec![AttrValue::from("a")]} onchange={Callback::noop()} />
            <div class="field"><span class="field-label">{ "In place" }</span>
                <InlineEdit id="g-inline" label="Title" value="Edited where it stands" oncommit={Callback::noop()} /></div>
            <div class="field"><span class="field-label">{ "In place, empty" }</span>
                <InlineEdit id="g-inline-empty" label="Title" value="" oncommit={Callback::noop()} /></div>
            <Checkbox label="Ticked" checked=true onchange={Callback::noop()} /><Checkbox label="Not ticked" checked=false onchange={Callback::noop()} />
            <Checkbox label="Out of use" checked=true disabled=true onchange={Callback::noop()} />
        </div>
    }
}

fn panels() -> Html {
    let items = vec![
        MenuItem::new("Move up", Callback::noop()).icon(Glyph::ChevronUp),
        MenuItem::new("Remove", Callback::noop()).icon(Glyph::Trash).danger().rule_before(),
    ];
    let toast = |id: u32, text: &'static str, tone: Tone| Toast {
        id,
        text: text.into(),
        action: (id == 1).then(|| AttrValue::from("Undo")),
        tone,
    };
    let toasts = vec![
        toast(1, "Removed “Guest checkout”.", Tone::Neutral),
        toast(2, "The export needs a title.", Tone::Warn),
        toast(3, "The plan could not be saved.", Tone::Bad),
    ];
    html! {
        <>
            <Menu id="g-menu" label="Menu, press to open" show_label=true {items} />
            <Explain id="g-explain" figure="1,920" label="Score of Guest checkout">
                <div class="explain-title">{ "Score of Guest checkout" }</div>
                <div class="explain-formula">{ "3,600 × 2 × 80 % ÷ 3" }</div>
            </Explain>
            <div class="grow"><Toasts {toasts} onaction={Callback::noop()} ondismiss={Callback::noop()} /></div>
        </>
    }
}

fn dialog() -> Html {
    let actions = html! { <><Button label="Not now" /><Button label="Import 25 initiatives" kind={ButtonKind::Primary} /></> };
    html! { <Dialog id="g-dialog" title="A dialog" open=true onclose={Callback::noop()} {actions}><p>{ "It keeps the focus inside and closes on Escape." }</p></Dialog> }
}

fn data() -> Html {
    let columns = vec![
        Column::text("Initiative").sortable(None),
        Column::number("Score").sortable(Some(SortOrder::Descending)),
        Column::actions(),
    ];
    let tabs = vec![
        Tab::new("a", "Insights").with_count(30),
        Tab::new("b", "Problems").with_count(6),
        Tab::new("c", "Tree"),
    ];
    html! {
        <div class="stack grow">
            <Tabs label="Tabs" {tabs} selected="b" onselect={Callback::noop()} panel="g-panel" />
            <div id="g-panel" role="tabpanel" aria-labelledby="g-panel-tab-b">
            <Table caption="A table" {columns}>
                <tr><th scope="row">{ "Guest checkout" }</th><td class="num">{ "1,920" }</td>
                    <td class="actions"><IconButton glyph={Glyph::More} label="Actions for Guest checkout" /></td></tr>
                <tr aria-selected="true"><th scope="row">{ "Arrivals board, chosen" }</th><td class="num">{ "1,244" }</td><td class="actions" /></tr>
            </Table>
            </div>
            <div class="grid-narrow">
                <StatTile label="Cost" value="312,000" unit="EUR" note="of 400,000 EUR"><Meter label="Budget used" share=0.78 text="78 %" /></StatTile>
                <StatTile label="Conversion" value="3.4" unit="%" status="Behind" tone={Tone::Warn}>
                    <Meter label="Way to the target" share=0.4 text="40 %" tone={Tone::Warn} threshold={Some(0.6)} /></StatTile>
            </div>
            <EmptyState icon={Glyph::Bulb} title="Empty state" text="Says what belongs here, why it is worth having, and how to begin.">
                <Button label="Begin" kind={ButtonKind::Primary} />
            </EmptyState>
            <p class="notice notice-good"><Icon glyph={Glyph::Check} /><span>{ "A notice: it went well." }</span></p>
            <p class="notice notice-warn"><Icon glyph={Glyph::Warning} /><span>{ "A notice: worth a look." }</span></p>
            <p class="notice notice-bad"><Icon glyph={Glyph::Warning} /><span>{ "A notice: wrong." }</span></p>
        </div>
    }
}

fn charts() -> Html {
    let row = |label: &str, value: f64, range: (f64, f64)| BarRow {
        label: label.to_owned(),
        value,
        range: Some(range),
        value_label: format!("{:.0} %", value * 100.0),
        category: 1,
    };
    let bars = BarsView {
        title: "Bars with what was expected".to_owned(),
        row_title: "Prediction".to_owned(),
        value_title: "Share".to_owned(),
        rows: vec![row("Guest checkout", 1.16, (0.4, 1.6)), row("Arrivals board", 0.69, (0.6, 1.4))],
        reference: Some((1.0, "predicted".to_owned())),
        ..BarsView::default()
    };
    let cells = |shares: [f64; 6]| {
        shares.into_iter().map(|share| (share, format!("{:.0} %", share * 100.0))).collect()
    };
    let heat = HeatView {
        title: "Heat strip".to_owned(),
        row_title: "Initiative".to_owned(),
        column_title: "Rank".to_owned(),
        columns: (1..=6).map(|rank| rank.to_string()).collect(),
        rows: vec![
            HeatRow {
                id: String::new(),
                label: "Every shade".to_owned(),
                cells: cells([0.1, 0.3, 0.45, 0.6, 0.8, 1.0]),
            },
            HeatRow {
                id: String::new(),
                label: "Next to nothing".to_owned(),
                cells: cells([0.0, 0.004, 0.01, 0.05, 0.09, 0.1]),
            },
        ],
        ..HeatView::default()
    };
    html! {
        <div class="grid-wide grow">
            <Chart view={ChartView::Bars(Rc::new(bars))} width=420 />
            <Chart view={ChartView::Heat(Rc::new(heat))} width=420 />
        </div>
    }
}

fn page() -> String {
    let body = render(html! {
        <div class="app"><div class="page stack-loose">
            { shown("Icons", icons()) }
            { shown("Buttons", buttons()) }
            { shown("Badges and chips", badges()) }
            { shown("Fields", fields()) }
            { shown("Menu, tooltip, toasts", panels()) }
            { shown("Tabs, table, tiles, empty state, notices", data()) }
            { shown("Charts", charts()) }
            { shown("Dialog", dialog()) }
        </div></div>
    });
    let sheets = include_str!("../../src/ui/styles.rs").split("include_str!(\"../../").skip(1);
    let links = sheets
        .filter_map(|rest| rest.split('"').next())
        .map(|path| format!("<link rel=\"stylesheet\" href=\"../{path}\">\n"));
    let links: String = links.collect();
    // Panels of the top layer are shown where they stand.
    let flat = "<style>dialog.dialog { display: block; position: static; } .toasts { position: static; align-items: flex-start; }</style>";
    let theme = |theme: &str| {
        let body = body.replace("><", ">\n<");
        format!(
            "<roadbook-plan theme=\"{theme}\"><template shadowrootmode=\"open\">\n{links}{flat}\n{ICON_SHEET}{body}\n</template></roadbook-plan>\n"
        )
    };
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Roadbook: components</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n</head>\n<body>\n\
         <main>\n<h1>Components</h1>\n<p>Every component in every state, light and then dark. Rendered by tests/views/gallery.rs.</p>\n{}{}</main>\n</body>\n</html>\n",
        theme("light"),
        theme("dark")
    )
}

#[test]
fn the_gallery_shows_the_components_as_they_are() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/components.html");
    let page = page();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &page).expect("the page can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == page,
        "docs/components.html is not up to date: UPDATE_DOCS=1 cargo test -p views gallery"
    );
}
