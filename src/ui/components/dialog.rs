//! A modal dialog on the browser's own `<dialog>`: it keeps focus inside, closes on Escape, and gives focus back.

use super::icon::Glyph;
use super::icon_button::IconButton;
use crate::language::Words;
use crate::ui::hooks::use_words;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// What a [`Dialog`] shows and does.
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// An element id, unique in the widget; the heading's id is made from it.
    pub id: AttrValue,
    /// The heading, which also names the dialog.
    pub title: AttrValue,
    /// Whether it is open. Keep the component in the tree when closed, so that focus can go back.
    pub open: bool,
    /// Told when the person wants it closed: Escape, the cross, a click beside it.
    pub onclose: Callback<()>,
    /// Room for a table or a preview.
    #[prop_or_default]
    pub wide: bool,
    /// Without a heading and a cross: what is inside says what it is; the title stays the dialog's name.
    #[prop_or_default]
    pub bare: bool,
    /// Buttons at the foot, the confirming one last.
    #[prop_or_default]
    pub actions: Html,
    /// What is inside; drawn only while open.
    #[prop_or_default]
    pub children: Html,
}

/// A modal dialog.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let words = use_words();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.open, move |&open| {
            let Some(dialog) = node.cast::<HtmlDialogElement>() else { return };
            if open && !dialog.open() {
                // Fails only when the element has left the page; there is nothing to show then.
                let _ = dialog.show_modal();
            } else if !open && dialog.open() {
                dialog.close();
            }
        });
    }
    let close = props.onclose.clone();
    let open = props.open;
    // The browser closes by itself on Escape; the owner hears of it once, and not when it asked for it.
    let onclose = Callback::from(move |_: Event| {
        if open {
            close.emit(())
        }
    });
    let close = props.onclose.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        // What is inside fills the dialog, so only the ground around it is the dialog itself.
        if event.target_dyn_into::<HtmlDialogElement>().is_some() {
            close.emit(());
        }
    });
    let heading = format!("{}-title", props.id);
    html! {
        <dialog part="dialog" id={props.id.clone()} class={classes!("dialog", props.wide.then_some("dialog-wide"))}
            aria-labelledby={(!props.bare).then(|| heading.clone())} aria-label={props.bare.then(|| props.title.clone())} ref={node} {onclose} {onclick}>
            if open && props.bare {
                { props.children.clone() }
            } else if open {
                { view_frame(props, heading, &words) }
            }
        </dialog>
    }
}

fn view_frame(props: &DialogProps, heading: String, words: &Words) -> Html {
    html! {
        <div class="dialog-frame">
            <header class="dialog-head">
                <h2 id={heading}>{ &props.title }</h2>
                <IconButton glyph={Glyph::Close} label={words.close()} onclick={props.onclose.clone()} />
            </header>
            <div class="dialog-body">{ props.children.clone() }</div>
            <footer class="dialog-actions">{ props.actions.clone() }</footer>
        </div>
    }
}
