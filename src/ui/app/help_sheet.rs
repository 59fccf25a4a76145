//! The keys and what they do, and the switch for letter keys.

use yew::prelude::*;

use crate::language::Words;
use crate::ui::actions::{Action, Group};
use crate::ui::components::{Checkbox, Dialog};
use crate::ui::hooks::use_words;

/// What [`HelpSheet`] shows and does.
#[derive(Properties, PartialEq)]
pub struct HelpSheetProps {
    /// Whether ⌘ takes the place of Ctrl.
    pub mac: bool,
    /// Whether keys alone do something.
    pub letters: bool,
    /// Whether it is open.
    pub open: bool,
    /// Told when it is to close.
    pub onclose: Callback<()>,
    /// Told whether keys alone are to do something.
    pub onletters: Callback<bool>,
}

/// The help sheet.
#[component]
pub fn HelpSheet(props: &HelpSheetProps) -> Html {
    let words = &use_words();
    // Keys that are no action's: they belong to what has the focus.
    let everywhere = [
        ("Tab", words.help_tab()),
        ("↑ ↓ ← →", words.help_arrows()),
        ("Enter", words.help_enter()),
        ("F2", words.help_f2()),
        ("Esc", words.help_escape()),
    ];
    html! {
        <Dialog id="help" title={Action::Help.label(words)} wide=true open={props.open} onclose={props.onclose.clone()}>
            <div class="stack">
                <p>{ words.help_palette() }</p>
                <div class="key-sheet">
                    { for Group::ALL.iter().map(|group| view_group(*group, words, props.mac)) }
                    <section>
                        <h3>{ words.help_focus() }</h3>
                        <dl class="key-list">{ for everywhere.iter().map(|(key, what)| view_key(&[(*key).to_owned()], what)) }</dl>
                    </section>
                </div>
                <Checkbox label={words.help_letters()} checked={props.letters} onchange={props.onletters.clone()} />
                <p class="small muted">{ words.help_letters_note() }</p>
            </div>
        </Dialog>
    }
}

fn view_group(group: Group, words: &Words, mac: bool) -> Html {
    let keyed =
        Action::all().into_iter().filter(|action| action.group() == group && !action.shortcuts().is_empty());
    let lines: Vec<Html> = keyed
        .map(|action| {
            let keys: Vec<String> = action.shortcuts().iter().map(|shortcut| shortcut.shown(mac)).collect();
            view_key(&keys, action.name(words))
        })
        .collect();
    if lines.is_empty() {
        return Html::default();
    }
    html! { <section><h3>{ group.label(words) }</h3><dl class="key-list">{ for lines }</dl></section> }
}

fn view_key(keys: &[String], what: &str) -> Html {
    let keys = keys.iter().map(|key| html! { <kbd class="key">{ key }</kbd> });
    html! { <div><dt>{ for keys }</dt><dd>{ what }</dd></div> }
}
