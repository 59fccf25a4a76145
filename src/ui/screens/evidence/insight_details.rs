//! Everything about one insight, to change.

use crate::language::Words;
use std::rc::Rc;

use yew::prelude::*;

use crate::domain::validate::is_safe_link;
use crate::domain::{Initiative, Insight, InsightField, Need, Plan, Segment};
use crate::ui::components::{Button, ButtonKind, Check, Choice, DateField, Glyph, Icon, TextField};
use crate::ui::screens::editor::{Editor, Part, optional_choices, record_choices};

/// The records an insight can be linked to.
#[derive(Debug, PartialEq)]
pub struct DetailChoices {
    segments: Vec<Choice>,
    needs: Vec<Choice>,
    initiatives: Vec<Choice>,
}

impl DetailChoices {
    /// The choices of a plan.
    pub fn of(plan: &Plan) -> Self {
        let words = plan.words();
        Self {
            segments: optional_choices::<Segment>(plan, words.no_segment()),
            needs: record_choices::<Need>(plan),
            initiatives: record_choices::<Initiative>(plan),
        }
    }
}

/// What [`InsightDetails`] shows.
#[derive(PartialEq, Properties)]
pub struct InsightDetailsProps {
    /// The panel's element id.
    pub id: AttrValue,
    /// The insight.
    pub insight: Rc<Insight>,
    /// What it can be linked to.
    pub choices: Rc<DetailChoices>,
    /// Changes it.
    pub editor: Editor,
}

/// The details of one insight.
#[component]
pub fn InsightDetails(props: &InsightDetailsProps) -> Html {
    let words = &props.editor.words;
    let InsightDetailsProps { insight, choices, editor, .. } = props;
    let id = &insight.id;
    let segment = (choices.segments.as_slice(), insight.segment.as_ref());
    let needs = (choices.needs.as_slice(), insight.needs.as_slice());
    let initiatives = (choices.initiatives.as_slice(), insight.initiatives.as_slice());
    html! {
        <div id={props.id.clone()} class="form evidence-details">
            <div class="form-whole">{ editor.links(id, Part::field("needs", words.needs_spoken_of()), needs, InsightField::Needs) }</div>
            <div class="form-whole">{ editor.links(id, Part::field("initiatives", words.initiatives_supported()), initiatives,
                InsightField::Initiatives) }</div>
            { editor.choice(id, Part::field("kind", words.column_kind()), insight.kind, InsightField::Kind) }
            { editor.choice(id, Part::field("level", words.evidence_level()), insight.level, InsightField::Level) }
            { editor.link(id, Part::field("segment", words.column_segment()), segment, InsightField::Segment) }
            { editor.text(id, Part::field("source", words.column_source()), (&insight.source, words.source_example()), InsightField::Source) }
            { view_plain_fields(insight, editor) }
            { view_foot(insight, editor) }
        </div>
    }
}

/// Date, tags and link, which read their text in their own way.
fn view_plain_fields(insight: &Insight, editor: &Editor) -> Html {
    let words = &editor.words;
    if editor.read_only {
        return Html::default();
    }
    let id = &insight.id;
    let on = insight.on.map(|on| on.to_string()).unwrap_or_default();
    html! {
        <>
            <DateField id={format!("{id}-on")} label={words.learned_on()} value={on}
                oncommit={editor.edit(id, |text: String| InsightField::On(text.parse().ok()))} />
            <TextField id={format!("{id}-tags")} label={words.column_tags()} value={insight.tags.join(", ")} placeholder={words.tags_example()}
                oncommit={editor.edit(id, |text: String| InsightField::Tags(read_tags(&text)))} />
            <TextField id={format!("{id}-link")} label={words.column_link()} value={insight.link.clone()} placeholder="https://"
                check={Check(read_link)} oncommit={editor.edit(id, InsightField::Link)} />
        </>
    }
}

fn view_foot(insight: &Insight, editor: &Editor) -> Html {
    let words = &editor.words;
    html! {
        <div class="form-whole split">
            if is_safe_link(&insight.link) {
                <a class="row-tight small" href={insight.link.clone()} target="_blank" rel="noopener noreferrer">
                    <Icon glyph={Glyph::Outside} />{ words.open_source() }
                </a>
            }
            if !editor.read_only {
                <span class="push">
                    <Button label={words.remove_insight()} kind={ButtonKind::Danger} icon={Glyph::Trash} onclick={editor.remove(&insight.id)} />
                </span>
            }
        </div>
    }
}

fn read_link(text: &str, words: &Words) -> Result<String, String> {
    if text.is_empty() || is_safe_link(text) {
        Ok(text.to_owned())
    } else {
        Err(words.link_unsafe().to_owned())
    }
}

/// Tags between commas, without `#`, each once.
fn read_tags(text: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in text.split(',').map(|tag| tag.trim().trim_start_matches('#')) {
        if !tag.is_empty() && !tags.iter().any(|taken| taken == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}
