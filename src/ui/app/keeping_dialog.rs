//! Where the plan is kept: in this browser, in a file on the reader's device, and as it was.

use std::rc::Rc;

use yew::prelude::*;

use super::versions_list::VersionsList;
use crate::format::export::file_stem;
use crate::language::Words;
use crate::select::words::day;
use crate::store::{FileCopy, KeepingOrder, Kept, Msg, Notice};
use crate::ui::actions::Action;
use crate::ui::components::{Button, ButtonKind, Dialog, Meter, Tone};
use crate::ui::hooks::OutsideRef;
use crate::ui::plan_ref::PlanRef;

/// What [`KeepingDialog`] shows and does.
#[derive(Clone, Properties, PartialEq)]
pub struct KeepingDialogProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// How things stand.
    pub kept: Rc<Kept>,
    /// Whether the plan cannot be changed.
    pub read_only: bool,
    /// Whether it is open.
    pub open: bool,
    /// Told when it is to close.
    pub onclose: Callback<()>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
    /// Told the text of a plan to be compared with this one, and what it is called.
    pub oncompare: Callback<(String, String)>,
    /// Told the name and the text of a plan to be looked at and taken in.
    pub onhand: Callback<(String, String)>,
    /// Does what an action says.
    pub act: Callback<Action>,
}

/// The dialog.
#[component]
pub fn KeepingDialog(props: &KeepingDialogProps) -> Html {
    let title = Action::Keeping.name(props.plan.words());
    html! {
        <Dialog id="keeping" {title} wide=true open={props.open} onclose={props.onclose.clone()}>
            if props.open { <Places ..props.clone() /> }
        </Dialog>
    }
}

/// Looked at anew each time the dialog opens.
#[component]
fn Places(props: &KeepingDialogProps) -> Html {
    let outside = use_context::<OutsideRef>();
    let order = {
        let (outside, plan, dispatch) = (outside.clone(), props.plan.clone(), props.dispatch.clone());
        Callback::from(move |order: KeepingOrder| {
            let dispatch = dispatch.clone();
            if let Some(OutsideRef(outside)) = &outside {
                outside.keep(order, &plan.0, Rc::new(move |kept| dispatch.emit(Msg::Kept(Box::new(kept)))));
            }
        })
    };
    {
        let order = order.clone();
        use_effect_with((), move |()| order.emit(KeepingOrder::Look));
    }
    let read = {
        let (plan, props) = (props.plan.clone(), props.clone());
        Callback::from(move |(version, then): (Option<u64>, Callback<String>)| {
            let (dispatch, words) = (props.dispatch.clone(), plan.words().clone());
            let answer = move |text: Option<String>| match text {
                Some(text) => then.emit(text),
                None => dispatch.emit(Msg::Notify(Notice::problem(words.kept_text_gone()))),
            };
            if let Some(OutsideRef(outside)) = &outside {
                outside.read_kept(&plan.id, version, Rc::new(answer));
            }
        })
    };
    let words = props.plan.words();
    html! {
        <div class="stack">
            if let Some(problem) = &props.kept.problem { <p role="alert" class="notice notice-warn">{ problem }</p> }
            { in_this_browser(props, words, &order) }
            { in_a_file(props, words, &order, &read) }
            <section class="stack-tight">
                <h3>{ words.versions() }</h3>
                <VersionsList plan={props.plan.clone()} versions={props.kept.versions.clone()} read_only={props.read_only}
                    order={order.clone()} {read} oncompare={props.oncompare.clone()} dispatch={props.dispatch.clone()} />
            </section>
        </div>
    }
}

fn in_this_browser(props: &KeepingDialogProps, words: &Words, order: &Callback<KeepingOrder>) -> Html {
    let kept = &props.kept;
    let exported = match kept.exported_on {
        Some(on) => words.last_exported(&day(words, on)),
        None => words.never_exported().to_owned(),
    };
    let ask = order.reform(|()| KeepingOrder::Persist);
    html! {
        <section class="stack-tight">
            <h3>{ words.in_this_browser() }</h3>
            <p>{ if kept.is_apart { words.kept_in_this_frame() } else { words.browser_is_a_cache() } }</p>
            if let Some(share) = kept.used_share {
                <Meter label={words.room_used()} {share} text={words.room_used_share(&words.percent(share))} threshold={0.7}
                    tone={if kept.is_short { Tone::Warn } else { Tone::Accent }} />
                if kept.is_short { <p>{ words.room_is_short() }</p> }
            }
            if let Some(is_persistent) = kept.is_persistent {
                <p>{ if is_persistent { words.browser_promised() } else { words.browser_may_clear() } }</p>
                if !is_persistent { <div class="row"><Button label={words.ask_the_browser()} onclick={ask} /></div> }
            }
            <p>{ exported }</p>
            <div class="row"><Button label={Action::ExportPlan.label(words)} icon={Action::ExportPlan.glyph()}
                onclick={props.act.reform(|()| Action::ExportPlan)} /></div>
        </section>
    }
}

fn in_a_file(
    props: &KeepingDialogProps,
    words: &Words,
    order: &Callback<KeepingOrder>,
    read: &Callback<(Option<u64>, Callback<String>)>,
) -> Html {
    let suggested = format!("{}.plan.json", file_stem(&props.plan.title));
    let button = |label: &'static str, kind: ButtonKind, wanted: KeepingOrder| {
        html! { <Button {label} {kind} onclick={order.reform(move |()| wanted.clone())} /> }
    };
    let choose = |label| button(label, ButtonKind::Plain, KeepingOrder::ChooseFile(suggested.clone()));
    let forget = || button(words.file_forget(), ButtonKind::Quiet, KeepingOrder::ForgetFile);
    let (sentence, ways) = match &props.kept.file {
        FileCopy::Unsupported => (words.file_unsupported().to_owned(), Html::default()),
        FileCopy::None => (words.file_none().to_owned(), choose(words.file_choose())),
        FileCopy::Current(name, at) => {
            let sentence = match at {
                Some(at) => words.file_written_at(name, at),
                None => words.file_current(name),
            };
            (sentence, html! { <>{ choose(words.file_choose_another()) }{ forget() }</> })
        }
        FileCopy::NeedsLeave(name) => {
            let allow = button(words.file_allow(), ButtonKind::Primary, KeepingOrder::AllowFile);
            (words.file_needs_leave(name), html! { <>{ allow }{ forget() }</> })
        }
        FileCopy::ChangedElsewhere(name) => {
            let (called, onhand) = (name.clone(), props.onhand.clone());
            let look = Callback::from(move |text: String| onhand.emit((called.clone(), text)));
            let onlook = read.reform(move |()| (None, look.clone()));
            let over = button(words.file_overwrite(), ButtonKind::Plain, KeepingOrder::OverwriteFile);
            let look =
                html! { <Button label={words.file_look()} kind={ButtonKind::Primary} onclick={onlook} /> };
            (words.file_changed_elsewhere(name), html! { <>{ look }{ over }{ forget() }</> })
        }
        FileCopy::Failed(name) => {
            (words.file_failed(name), html! { <>{ choose(words.file_choose_another()) }{ forget() }</> })
        }
    };
    html! {
        <section class="stack-tight">
            <h3>{ words.in_a_file() }</h3>
            <p role="status">{ sentence }</p>
            <div class="row">{ ways }</div>
        </section>
    }
}
