//! Short messages at the foot of the widget, spoken when they appear, each with at most one action.

use super::badge::Tone;
use super::icon::Glyph;
use super::icon_button::IconButton;
use crate::ui::hooks::use_words;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long a message that needs no answer stays, in milliseconds.
const STAY_MS: u32 = 8_000;

/// One message.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    /// Told back on action and dismissal.
    pub id: u32,
    /// One sentence.
    pub text: AttrValue,
    /// The word of its action, such as "Undo".
    pub action: Option<AttrValue>,
    /// `Warn` and `Bad` stay until dismissed; the others leave by themselves.
    pub tone: Tone,
}

/// What [`Toasts`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ToastsProps {
    /// The messages, oldest first.
    pub toasts: Vec<Toast>,
    /// Told the id whose action was chosen.
    pub onaction: Callback<u32>,
    /// Told the id that is to go: its cross was pressed, its time is over, or its action was taken.
    pub ondismiss: Callback<u32>,
}

/// The live region with its messages. Keep it in the tree when empty: a region that appears with its text is not spoken.
#[component]
pub fn Toasts(props: &ToastsProps) -> Html {
    html! {
        <div class="toasts" role="status" aria-live="polite" aria-atomic="false">
            { for props.toasts.iter().map(|toast| html! {
                <ToastCard key={toast.id} toast={toast.clone()} onaction={props.onaction.clone()}
                    ondismiss={props.ondismiss.clone()} />
            }) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ToastCardProps {
    toast: Toast,
    onaction: Callback<u32>,
    ondismiss: Callback<u32>,
}

#[component]
fn ToastCard(props: &ToastCardProps) -> Html {
    let words = use_words();
    let held = use_state_eq(|| false);
    let id = props.toast.id;
    {
        let ondismiss = props.ondismiss.clone();
        let leaves = !matches!(props.toast.tone, Tone::Warn | Tone::Bad) && !*held;
        use_effect_with((leaves, id), move |&(leaves, id)| {
            let timer = leaves.then(|| Timeout::new(STAY_MS, move || ondismiss.emit(id)));
            move || drop(timer)
        });
    }
    let hold = |on: bool| {
        let held = held.clone();
        move || held.set(on)
    };
    let (enter, leave, focus_in, focus_out) = (hold(true), hold(false), hold(true), hold(false));
    let act = {
        let (onaction, ondismiss) = (props.onaction.clone(), props.ondismiss.clone());
        Callback::from(move |_: MouseEvent| {
            onaction.emit(id);
            ondismiss.emit(id);
        })
    };
    html! {
        <div part="toast" class={classes!("toast", format!("toast-{}", props.toast.tone.word()))}
            onmouseenter={move |_| enter()} onmouseleave={move |_| leave()}
            onfocusin={move |_| focus_in()} onfocusout={move |_| focus_out()}>
            <span class="toast-text">{ &props.toast.text }</span>
            if let Some(action) = &props.toast.action {
                <button type="button" class="button button-quiet toast-action" onclick={act}>{ action }</button>
            }
            <IconButton glyph={Glyph::Close} label={words.dismiss()} onclick={props.ondismiss.reform(move |()| id)} />
        </div>
    }
}
