//! Which edition, and how the page leaves the widget.

use std::rc::Rc;

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Edition, EditionField};
use crate::format::export::file_stem;
use crate::select::brief::Brief;
use crate::store::{Msg, TextFile};
use crate::ui::components::{Button, ButtonKind, Choice, Glyph, SelectField};
use crate::ui::screens::ScreenProps;

/// What a [`Toolbar`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ToolbarProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// The edition shown; none when the plan has none.
    pub edition: Option<Rc<Edition>>,
    /// The page shown.
    pub brief: Rc<Brief>,
    /// Told the id of the edition to show.
    pub onchoose: Callback<String>,
}

/// The line above the page.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let words = props.screen.plan.words();
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
    let name = words.new_edition();
    let add = props.screen.run(move |()| {
        Command::add::<Edition>(vec![EditionField::Name(name.to_owned()), EditionField::ShowsScores(true)])
    });
    let copy = send(props, |brief| Msg::Copy(brief.markdown()));
    let download = send(props, |brief| {
        let name = format!("{}.md", file_stem(&brief.title));
        Msg::Download(TextFile { name, media_type: "text/markdown", text: brief.markdown() })
    });
    html! {
        <div class="brief-toolbar">
            <SelectField id="brief-edition" label={words.edition()} {choices} {value} oncommit={props.onchoose.clone()} />
            <div class="row">
                if !props.screen.read_only {
                    <Button label={words.edition_add()} icon={Glyph::Plus} kind={ButtonKind::Quiet} onclick={add} />
                }
                <Button label={words.copy_markdown()} icon={Glyph::Copy} onclick={copy} />
                <Button label={words.download()} icon={Glyph::Export} title={words.download_markdown()} onclick={download} />
            </div>
        </div>
    }
}

fn send(props: &ToolbarProps, msg: fn(&Brief) -> Msg) -> Callback<()> {
    let brief = props.brief.clone();
    props.screen.dispatch.reform(move |()| msg(&brief))
}
