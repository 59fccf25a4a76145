//! A list of plain lines: each edited in place, moved and removed from its menu; a box adds the next.

use super::add_line::AddLine;
use super::icon::Glyph;
use super::inline_edit::InlineEdit;
use super::menu::{Menu, MenuItem};
use crate::language::Words;
use crate::ui::hooks::use_words;
use yew::prelude::*;

/// What a [`LineList`] shows and does.
#[derive(Properties, PartialEq)]
pub struct LineListProps {
    /// The start of its element ids, unique in the widget.
    pub id: AttrValue,
    /// What one line is: "Action".
    pub label: AttrValue,
    /// What to type for the next one.
    pub placeholder: AttrValue,
    /// The lines.
    pub lines: Vec<String>,
    /// Shows the lines without a way to change them.
    #[prop_or_default]
    pub read_only: bool,
    /// Told the new lines.
    pub onchange: Callback<Vec<String>>,
}

/// A list of plain lines.
#[component]
pub fn LineList(props: &LineListProps) -> Html {
    let words = use_words();
    let onadd = with_lines(props, |lines, line| lines.push(line));
    html! {
        <div class="line-list">
            <ul class="bullets">
                { for props.lines.iter().enumerate().map(|(index, line)| view_line(props, index, line, &words)) }
            </ul>
            if !props.read_only {
                <AddLine id={format!("{}-add", props.id)} label={words.list_add(&props.label)}
                    placeholder={props.placeholder.clone()} {onadd} />
            }
        </div>
    }
}

/// A callback that changes a copy of the lines and hands it on.
fn with_lines<T: 'static>(
    props: &LineListProps,
    change: impl Fn(&mut Vec<String>, T) + 'static,
) -> Callback<T> {
    let lines = props.lines.clone();
    props.onchange.reform(move |value| {
        let mut lines = lines.clone();
        change(&mut lines, value);
        lines
    })
}

fn view_line(props: &LineListProps, index: usize, line: &str, words: &Words) -> Html {
    // An emptied line goes away.
    let oncommit = with_lines(props, move |lines, text: String| {
        if text.is_empty() {
            lines.remove(index);
        } else if let Some(line) = lines.get_mut(index) {
            *line = text;
        }
    });
    html! {
        <li key={index}>
            <div class="line">
                <InlineEdit id={format!("{}-{index}", props.id)} label={props.label.clone()} value={line.to_owned()}
                    block=true read_only={props.read_only} {oncommit} />
                if !props.read_only { { view_menu(props, index, words) } }
            </div>
        </li>
    }
}

fn view_menu(props: &LineListProps, index: usize, words: &Words) -> Html {
    let last = props.lines.len().saturating_sub(1);
    let swap = |other: usize| with_lines(props, move |lines, ()| lines.swap(index, other));
    let items = vec![
        MenuItem::new(words.move_up(), swap(index.saturating_sub(1)))
            .icon(Glyph::ChevronUp)
            .disabled(index == 0),
        MenuItem::new(words.move_down(), swap((index + 1).min(last)))
            .icon(Glyph::ChevronDown)
            .disabled(index == last),
        MenuItem::new(words.remove(), with_lines(props, move |lines, ()| drop(lines.remove(index))))
            .icon(Glyph::Trash)
            .danger()
            .rule_before(),
    ];
    let label = words.actions_for(&words.line_of(&props.label, &(index + 1).to_string()));
    html! { <Menu id={format!("{}-{index}-menu", props.id)} {label} {items} /> }
}
