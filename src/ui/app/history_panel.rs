//! The steps of this session, and the plan as it was after each.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::language::Words;
use crate::store::{HistoryLine, Msg};
use crate::ui::components::{Button, ButtonKind, Glyph, IconButton, focus_inside, focused_beside};
use crate::ui::hooks::use_words;

/// What [`HistoryPanel`] shows and does.
#[derive(Properties, PartialEq)]
pub struct HistoryPanelProps {
    /// The steps, the latest first.
    pub lines: Vec<HistoryLine>,
    /// Whether earlier steps were kept once and are not any more.
    pub cut: bool,
    /// How many steps are done.
    pub now: usize,
    /// How many steps were done in the plan that is shown.
    pub shown: usize,
    /// Told when it is to close.
    pub onclose: Callback<()>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// The panel beside the screen.
#[component]
pub fn HistoryPanel(props: &HistoryPanelProps) -> Html {
    let panel = use_node_ref();
    let before = use_mut_ref(|| None::<HtmlElement>);
    {
        let (panel, before) = (panel.clone(), before.clone());
        use_effect_with((), move |()| {
            *before.borrow_mut() = focused_beside(&panel);
            focus_inside(&panel, "[aria-current=true]");
        });
    }
    let onclose = {
        let onclose = props.onclose.clone();
        Callback::from(move |()| {
            onclose.emit(());
            if let Some(before) = before.take() {
                // What had the focus may be gone; the frame then looks after it.
                let _ = before.focus();
            }
        })
    };
    let onkeydown = {
        let (onclose, panel) = (onclose.clone(), panel.clone());
        move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" => {
                event.prevent_default();
                onclose.emit(());
            }
            key @ ("ArrowDown" | "ArrowUp") => {
                event.prevent_default();
                step(&panel, if key == "ArrowDown" { 1 } else { -1 });
            }
            _ => {}
        }
    };
    let words = &use_words();
    let first = if props.cut { words.history_cut() } else { words.history_opened() };
    html! {
        <aside class="side-panel history" aria-label={words.history()} ref={panel} {onkeydown}>
            <header class="side-head">
                <h2>{ words.history() }</h2>
                <IconButton glyph={Glyph::Close} label={words.history_close()} onclick={onclose} />
            </header>
            <p class="small muted">{ words.history_hint() }</p>
            <ol class="history-list">
                { for props.lines.iter().map(|line| view_line(props, words, line)) }
                { view_line(props, words, &HistoryLine { position: 0, label: first.to_owned(), at: String::new(), undone: false }) }
            </ol>
        </aside>
    }
}

fn view_line(props: &HistoryPanelProps, words: &Words, line: &HistoryLine) -> Html {
    let HistoryLine { position, label, at, undone } = line.clone();
    let is_shown = position == props.shown;
    let is_now = position == props.now;
    let onclick = props.dispatch.reform(move |_: MouseEvent| Msg::LookBack(Some(position)));
    html! {
        <li key={position}>
            <button type="button" class={classes!("history-step", undone.then_some("history-undone"))}
                aria-current={is_shown.then_some("true")} {onclick}>
                <span class="history-label">{ label }</span>
                <span class="history-at">
                    { at }
                    if is_now { <span class="badge">{ words.history_now() }</span> }
                    if undone { <span>{ words.history_taken_back() }</span> }
                </span>
            </button>
        </li>
    }
}

/// Moves the focus to the step above or below.
fn step(panel: &NodeRef, by: i32) {
    use web_sys::wasm_bindgen::JsCast;
    let Some(root) = panel.cast::<web_sys::Element>() else { return };
    let Ok(steps) = root.query_selector_all(".history-step") else { return };
    let at = |index: u32| steps.get(index).and_then(|node| node.dyn_into::<HtmlElement>().ok());
    let focused = (0..steps.length())
        .find(|index| at(*index).is_some_and(|one| one.matches(":focus").unwrap_or(false)));
    let next = focused.map_or(0, |index| index.saturating_add_signed(by));
    if let Some(step) = at(next) {
        // A step that has gone meanwhile needs no focus.
        let _ = step.focus();
    }
}

/// What [`LookBackBanner`] shows and does.
#[derive(Properties, PartialEq)]
pub struct LookBackBannerProps {
    /// How many steps were done in the plan that is shown.
    pub position: usize,
    /// The step it was after; none for the plan as it was opened.
    pub line: Option<HistoryLine>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// Says that the plan shown is not the plan as it is, with the ways on.
#[component]
pub fn LookBackBanner(props: &LookBackBannerProps) -> Html {
    let position = props.position;
    let words = use_words();
    let when = match &props.line {
        Some(line) => words.look_back_at(&line.at, &line.label),
        None => words.look_back_opened().to_owned(),
    };
    html! {
        <div class="notice notice-warn look-back">
            <p role="status" class="grow">{ when }</p>
            <Button label={words.look_back_go()} kind={ButtonKind::Primary} onclick={props.dispatch.reform(move |()| Msg::GoBackTo(position))} />
            <Button label={words.look_back_now()} onclick={props.dispatch.reform(|()| Msg::LookBack(None))} />
        </div>
    }
}
