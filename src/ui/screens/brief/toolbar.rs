//! Which edition, and how the page leaves the widget: only what was searched for leaks does.

use std::rc::Rc;

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Audience, Choice as _, Edition, EditionField};
use crate::format::edition::{Leak, plan_for_brief};
use crate::format::export::{Export, ExportFormat, Exported, export};
use crate::language::Say;
use crate::select::brief::sent_brief;
use crate::select::words::day;
use crate::store::{Msg, Notice, TextFile};
use crate::ui::components::{Button, ButtonKind, Choice, Glyph, Icon, Menu, MenuItem, SelectField};
use crate::ui::screens::ScreenProps;

/// What a [`Toolbar`] shows and does.
#[derive(Clone, Properties, PartialEq)]
pub struct ToolbarProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// The edition shown; none when the plan has none.
    pub edition: Option<Rc<Edition>>,
    /// Told the id of the edition to show.
    pub onchoose: Callback<String>,
}

/// The line above the page, and what keeps an export from leaving.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let words = props.screen.plan.words();
    let found = use_state_eq(Vec::<Leak>::new);
    let plan = &props.screen.plan;
    let mut choices: Vec<Choice> = plan
        .editions
        .iter()
        .map(|edition| Choice::new(edition.id.to_string(), plan.name_of(&edition.id)))
        .collect();
    if choices.is_empty() {
        choices.push(Choice::new("", words.audience_team()));
    }
    let value = props.edition.as_ref().map(|edition| edition.id.to_string()).unwrap_or_default();
    let send = |format: ExportFormat, copies: bool| {
        let (props, found) = (props.clone(), found.clone());
        Callback::from(move |()| send(&props, format, copies, &found))
    };
    html! {
        <>
            <div class="brief-toolbar">
                <SelectField id="brief-edition" label={words.edition()} {choices} {value} oncommit={props.onchoose.clone()} />
                <div class="row">
                    <Button label={words.copy_markdown()} icon={Glyph::Copy} onclick={send(ExportFormat::Brief, true)} />
                    <Button label={words.download()} icon={Glyph::Export} title={words.download_markdown()} onclick={send(ExportFormat::Brief, false)} />
                    <Menu id="brief-menu" label={words.edition_menu()} items={menu_items(props, send(ExportFormat::Plan, false))} />
                </div>
            </div>
            { view_leaks(props, &found) }
        </>
    }
}

fn menu_items(props: &ToolbarProps, export: Callback<()>) -> Vec<MenuItem> {
    let words = props.screen.plan.words();
    let mut items = Vec::new();
    if props.edition.is_some() {
        items.push(MenuItem::new(words.edition_as_plan(), export).icon(Glyph::Export));
    }
    if props.screen.read_only {
        return items;
    }
    if let Some(edition) = &props.edition {
        items.push(
            MenuItem::new(words.mark_as_sent(), mark_as_sent(props, edition.clone())).icon(Glyph::Check),
        );
    }
    for (place, audience) in Audience::ALL.iter().copied().enumerate() {
        let name = audience.label(words).to_owned();
        let label = words.edition_add_for(&name);
        let onselect =
            props.screen.run(move |()| Command::add::<Edition>(Edition::starting(&name, audience)));
        let item = MenuItem::new(label, onselect).icon(Glyph::Plus);
        items.push(if place == 0 { item.rule_before() } else { item });
    }
    items
}

/// Keeps in short what stands in the brief, so that the next one can say what has changed.
fn mark_as_sent(props: &ToolbarProps, edition: Rc<Edition>) -> Callback<()> {
    let (screen, words) = (props.screen.clone(), props.screen.plan.words().clone());
    props.screen.dispatch.reform(move |()| {
        let sent = sent_brief(&plan_for_brief(&screen.plan, &edition, screen.today), &edition, screen.today);
        let notice = Notice::info(words.marked_as_sent(&day(&words, screen.today))).with_undo();
        Msg::RunAndTell(Command::edit(&edition.id, EditionField::Sent(Some(sent))), notice)
    })
}

/// Hands an export of the edition on, unless something hidden stands in it.
fn send(props: &ToolbarProps, format: ExportFormat, copies: bool, found: &UseStateHandle<Vec<Leak>>) {
    let screen = &props.screen;
    let edition = props.edition.as_ref().map(|edition| edition.id.clone());
    let Exported { name, media_type, text, leaks } =
        export(&screen.plan, &Export { edition, ..Export::of(format) }, screen.today);
    if leaks.is_empty() {
        let file = TextFile { name, media_type, text };
        screen.dispatch.emit(if copies { Msg::Copy(file.text) } else { Msg::Download(file) });
    }
    found.set(leaks);
}

/// What was found, each with the way out: to allow the words, or to go to the record and change it.
fn view_leaks(props: &ToolbarProps, found: &UseStateHandle<Vec<Leak>>) -> Html {
    let (Some(edition), false) = (&props.edition, found.is_empty()) else { return Html::default() };
    let words = props.screen.plan.words();
    let allow = |leak: &Leak| {
        let (allowed, word, found) = (edition.allowed.clone(), leak.found.clone(), found.clone());
        let run = props.screen.edit(&edition.id, EditionField::Allowed);
        Callback::from(move |()| {
            let mut allowed = allowed.clone();
            allowed.push(word.clone());
            found.set(found.iter().filter(|one| one.found != word).cloned().collect());
            run.emit(allowed);
        })
    };
    let line = |leak: &Leak| {
        html! {
            <li>
                { leak.say(words) }{ " " }
                if !props.screen.read_only {
                    <Button label={words.leak_allow(&leak.found)} kind={ButtonKind::Quiet} onclick={allow(leak)} />
                }
                if let Some(record) = leak.record.clone() {
                    <Button label={words.leak_show_record()} kind={ButtonKind::Quiet}
                        onclick={props.screen.dispatch.reform(move |()| Msg::Select(Some(record.clone())))} />
                }
            </li>
        }
    };
    html! {
        <div class="brief-leaks" role="alert">
            <p><Icon glyph={Glyph::Warning} />{ " " }{ words.leaks_stopped(found.len()) }</p>
            <ul class="bullets">{ for found.iter().map(line) }</ul>
        </div>
    }
}
