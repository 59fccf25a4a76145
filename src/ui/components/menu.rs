//! A button that opens a list of actions: arrow keys, Escape, and gone when focus leaves.

use super::button::ButtonKind;
use super::dom::{focus, focus_inside, hide, keeps_focus, show_beside};
use super::icon::{Glyph, Icon};
use yew::prelude::*;

/// One action in a menu.
#[derive(Clone, PartialEq)]
pub struct MenuItem {
    /// The words.
    pub label: AttrValue,
    /// A drawing before them.
    pub icon: Option<Glyph>,
    /// The shortcut that does the same, as shown.
    pub shortcut: Option<AttrValue>,
    /// Whether it can be used now.
    pub disabled: bool,
    /// Whether it takes something away.
    pub danger: bool,
    /// Whether a line separates it from the item before.
    pub rule_before: bool,
    /// What it does.
    pub onselect: Callback<()>,
}

impl MenuItem {
    /// An action with words only.
    pub fn new(label: impl Into<AttrValue>, onselect: Callback<()>) -> Self {
        Self {
            label: label.into(),
            icon: None,
            shortcut: None,
            disabled: false,
            danger: false,
            rule_before: false,
            onselect,
        }
    }

    /// With a drawing.
    pub fn icon(self, glyph: Glyph) -> Self {
        Self { icon: Some(glyph), ..self }
    }

    /// With its shortcut shown.
    pub fn shortcut(self, keys: impl Into<AttrValue>) -> Self {
        Self { shortcut: Some(keys.into()), ..self }
    }

    /// Switched off when `disabled`.
    pub fn disabled(self, disabled: bool) -> Self {
        Self { disabled, ..self }
    }

    /// Marked as taking something away.
    pub fn danger(self) -> Self {
        Self { danger: true, ..self }
    }

    /// With a line above it.
    pub fn rule_before(self) -> Self {
        Self { rule_before: true, ..self }
    }
}

/// What a [`Menu`] shows and does.
#[derive(Properties, PartialEq)]
pub struct MenuProps {
    /// An element id, unique in the widget.
    pub id: AttrValue,
    /// The button's name.
    pub label: AttrValue,
    /// The button's drawing.
    #[prop_or(Glyph::More)]
    pub glyph: Glyph,
    /// Whether the name is shown on the button or only spoken.
    #[prop_or_default]
    pub show_label: bool,
    /// How much the button stands out.
    #[prop_or(ButtonKind::Quiet)]
    pub kind: ButtonKind,
    /// The actions in order.
    pub items: Vec<MenuItem>,
}

/// A button with a list of actions.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let open = use_state_eq(|| false);
    let (root, button, panel) = (use_node_ref(), use_node_ref(), use_node_ref());
    {
        let (button, panel) = (button.clone(), panel.clone());
        use_effect_with(*open, move |&open| {
            if open {
                show_beside(&button, &panel);
                focus_inside(&panel, "[role=menuitem]:not(:disabled)");
            } else {
                hide(&panel);
            }
        });
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let onfocusout = {
        let (open, root) = (open.clone(), root.clone());
        Callback::from(move |event: FocusEvent| {
            if !keeps_focus(&root, &event) {
                open.set(false)
            }
        })
    };
    let close = {
        let (open, button) = (open.clone(), button.clone());
        Callback::from(move |()| {
            focus(&button);
            open.set(false);
        })
    };
    let is_open = *open;
    html! {
        <span class="menu" ref={root} {onfocusout} onkeydown={on_key(open, close.clone(), panel.clone())}>
            <button type="button" part="button" ref={button} onclick={toggle} aria-haspopup="menu" aria-expanded={is_open.to_string()}
                aria-controls={props.id.clone()} data-tip={(!props.show_label).then(|| props.label.clone())}
                aria-label={(!props.show_label).then(|| props.label.clone())}
                class={classes!("button", props.kind.class(), (!props.show_label).then_some("button-icon"))}>
                <Icon glyph={props.glyph} />
                if props.show_label { <span>{ &props.label }</span> }
            </button>
            // A press must not move focus away before the click arrives.
            <div id={props.id.clone()} class="menu-panel" part="menu" role="menu" aria-label={props.label.clone()} popover="manual"
                ref={panel} onmousedown={|event: MouseEvent| event.prevent_default()}>
                if is_open { { for props.items.iter().enumerate().map(|(index, item)| view_item(item, index, &close)) } }
            </div>
        </span>
    }
}

pub(super) fn view_item(item: &MenuItem, index: usize, close: &Callback<()>) -> Html {
    let (close, onselect) = (close.clone(), item.onselect.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        close.emit(());
        onselect.emit(());
    });
    html! {
        <>
            if item.rule_before { <div class="menu-rule" role="separator"></div> }
            <button type="button" part="menu-item" role="menuitem" tabindex="-1" data-index={index.to_string()} disabled={item.disabled}
                class={classes!("menu-item", item.danger.then_some("menu-item-danger"))} {onclick}>
                if let Some(glyph) = item.icon { <Icon {glyph} /> }
                <span class="menu-label">{ &item.label }</span>
                if let Some(keys) = &item.shortcut { <span class="menu-shortcut">{ keys }</span> }
            </button>
        </>
    }
}

fn on_key(open: UseStateHandle<bool>, close: Callback<()>, panel: NodeRef) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let key = event.key();
        if !*open {
            if key == "ArrowDown" {
                event.prevent_default();
                open.set(true);
            }
            return;
        }
        match key.as_str() {
            "Escape" => {
                // A dialog around the menu stays open.
                event.stop_propagation();
                event.prevent_default();
                close.emit(());
            }
            "Tab" => open.set(false),
            "ArrowDown" | "ArrowUp" | "Home" | "End" => {
                event.prevent_default();
                step_focus(&panel, &key);
            }
            _ => {}
        }
    })
}

/// Moves focus among the usable items, round and round.
pub(super) fn step_focus(panel: &NodeRef, key: &str) {
    use web_sys::wasm_bindgen::JsCast;
    let Some(root) = panel.cast::<web_sys::Element>() else { return };
    let Ok(items) = root.query_selector_all("[role=menuitem]:not(:disabled)") else { return };
    let count = items.length();
    if count == 0 {
        return;
    }
    let item = |index: u32| items.get(index).and_then(|node| node.dyn_into::<web_sys::HtmlElement>().ok());
    let now =
        (0..count).find(|&index| item(index).is_some_and(|item| item.matches(":focus").unwrap_or(false)));
    let next = match (key, now) {
        ("Home", _) | ("ArrowDown", None) => 0,
        ("End", _) | ("ArrowUp", None) => count - 1,
        ("ArrowDown", Some(index)) => (index + 1) % count,
        (_, Some(index)) => (index + count - 1) % count,
        _ => return,
    };
    if let Some(item) = item(next) {
        let _ = item.focus();
    }
}
