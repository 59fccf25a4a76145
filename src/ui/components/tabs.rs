//! A row of tabs with one stop in the tab order; arrow keys move, and what is reached is shown at once.

use super::dom::{InlineKey, focus_inside, inline_key};
use web_sys::HtmlElement;
use yew::prelude::*;

/// One tab.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab {
    /// What [`TabsProps::onselect`] is told.
    pub id: AttrValue,
    /// The word on it.
    pub label: AttrValue,
    /// How many things are behind it.
    pub count: Option<u32>,
}

impl Tab {
    /// A tab without a count.
    pub fn new(id: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self { id: id.into(), label: label.into(), count: None }
    }

    /// The same tab with a count after its word.
    pub fn with_count(self, count: u32) -> Self {
        Self { count: Some(count), ..self }
    }
}

/// What [`Tabs`] shows and does.
#[derive(Properties, PartialEq)]
pub struct TabsProps {
    /// The name of the row, spoken.
    pub label: AttrValue,
    /// The tabs in order.
    pub tabs: Vec<Tab>,
    /// The id of the chosen one.
    pub selected: AttrValue,
    /// Told the id of the tab to show.
    pub onselect: Callback<AttrValue>,
    /// The element id of the panel the tabs control; give the panel `role="tabpanel"` and
    /// `aria-labelledby="{panel}-tab-{tab id}"`.
    pub panel: AttrValue,
}

/// A row of tabs.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let row = use_node_ref();
    let chosen = props.tabs.iter().position(|tab| tab.id == props.selected).unwrap_or(0);
    {
        let row = row.clone();
        use_effect_with(props.selected.clone(), move |_| show_selected(&row));
    }
    let onkeydown = {
        let (tabs, onselect, row) = (props.tabs.clone(), props.onselect.clone(), row.clone());
        Callback::from(move |event: KeyboardEvent| {
            let last = tabs.len().saturating_sub(1);
            let next = match inline_key(&row, &event) {
                InlineKey::Forward => {
                    if chosen == last {
                        0
                    } else {
                        chosen + 1
                    }
                }
                InlineKey::Back => {
                    if chosen == 0 {
                        last
                    } else {
                        chosen - 1
                    }
                }
                InlineKey::First => 0,
                InlineKey::Last => last,
                InlineKey::Other => return,
            };
            event.prevent_default();
            if let Some(tab) = tabs.get(next) {
                focus_inside(&row, &format!("[data-index='{next}']"));
                onselect.emit(tab.id.clone());
            }
        })
    };
    html! {
        <div class="tabs" part="tabs" role="tablist" aria-label={props.label.clone()} ref={row} {onkeydown}>
            { for props.tabs.iter().enumerate().map(|(index, tab)| view_tab(props, tab, index, index == chosen)) }
        </div>
    }
}

/// Scrolls the row sideways, and never the page, until the chosen tab can be seen whole.
fn show_selected(row: &NodeRef) {
    let Some(row) = row.cast::<HtmlElement>() else { return };
    let Ok(Some(tab)) = row.query_selector("[aria-selected=true]") else { return };
    let (view, tab) = (row.get_bounding_client_rect(), tab.get_bounding_client_rect());
    let beyond = (tab.right() - view.right()).max(0.0) + (tab.left() - view.left()).min(0.0);
    row.set_scroll_left(row.scroll_left() + beyond as i32);
}

fn view_tab(props: &TabsProps, tab: &Tab, index: usize, chosen: bool) -> Html {
    let id = tab.id.clone();
    html! {
        <button type="button" role="tab" class="tab" part="tab" key={tab.id.to_string()} id={format!("{}-tab-{}", props.panel, tab.id)}
            data-index={index.to_string()} aria-selected={chosen.to_string()} aria-controls={props.panel.clone()}
            tabindex={if chosen { "0" } else { "-1" }} onclick={props.onselect.reform(move |_: MouseEvent| id.clone())}>
            { &tab.label }
            if let Some(count) = tab.count { <span class="tab-count">{ count }</span> }
        </button>
    }
}
