//! How a row edits its record in place: each control commits one field; read-only, it shows the value as text.
//!
//! Rows take an [`Editor`] rather than the whole screen's props, so that they are drawn again only when their own
//! record changed.

use web_sys::Element;
use yew::prelude::*;

use super::ScreenProps;
use crate::command::{Command, Editable};
use crate::domain::{self, Id, InPlan, Plan, Record};
use crate::language::Words;
use crate::store::{Msg, Notice};
use crate::ui::components::{
    Chip, Choice, Glyph, InlineEdit, Menu, MenuItem, NumberField, SelectField, TextField, TokenPicker,
};

/// Changes records on behalf of their rows.
#[derive(Clone, PartialEq)]
pub struct Editor {
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
    /// Whether nothing can be changed.
    pub read_only: bool,
    /// The reader's words.
    pub words: Words,
}

/// Which control of a record: the end of its element id, its label, and whether a column's head says it already.
#[derive(Clone, Copy)]
pub struct Part {
    name: &'static str,
    label: &'static str,
    label_hidden: bool,
}

impl Part {
    /// A control in a form, under its label.
    pub const fn field(name: &'static str, label: &'static str) -> Self {
        Self { name, label, label_hidden: false }
    }

    /// A control in a table or a line, its label only spoken.
    pub const fn cell(name: &'static str, label: &'static str) -> Self {
        Self { name, label, label_hidden: true }
    }
}

/// Where a record can be moved: the places in plan order of its neighbours above and below.
#[derive(Clone, Copy, PartialEq)]
pub struct Place {
    /// The neighbour above.
    pub up: Option<usize>,
    /// The neighbour below.
    pub down: Option<usize>,
}

impl Place {
    /// The place of the record at `index` of a whole table of `count`.
    pub fn of(index: usize, count: usize) -> Self {
        Self { up: index.checked_sub(1), down: Some(index + 1).filter(|&next| next < count) }
    }
}

impl Editor {
    /// The editor of a screen.
    pub fn of(props: &ScreenProps) -> Self {
        Self {
            dispatch: props.dispatch.clone(),
            read_only: props.read_only,
            words: props.plan.words().clone(),
        }
    }

    /// A callback that sets one field of a record to what a control commits.
    pub fn edit<R: Editable, T: 'static>(
        &self,
        id: &Id<R>,
        field: impl Fn(T) -> R::Field + 'static,
    ) -> Callback<T> {
        let id = id.clone();
        self.dispatch.reform(move |value| Msg::Run(Command::edit(&id, field(value))))
    }

    /// A callback that runs a command made from what a control commits.
    pub fn run<T: 'static>(&self, command: impl Fn(T) -> Command + 'static) -> Callback<T> {
        self.dispatch.reform(move |value| Msg::Run(command(value)))
    }

    /// A callback that removes a record and offers to undo it.
    pub fn remove<R: Editable>(&self, id: &Id<R>) -> Callback<()> {
        let (id, words) = (id.clone(), self.words.clone());
        self.dispatch.reform(move |()| {
            let removed = Notice::info(words.record_removed(R::TABLE.noun(&words))).with_undo();
            Msg::RunAndTell(Command::remove(&id), removed)
        })
    }

    /// A callback that shows a record's details, or puts them away.
    pub fn select<R: Record>(&self, id: &Id<R>, open: bool) -> Callback<()> {
        let id = id.clone();
        self.dispatch.reform(move |()| Msg::Select(open.then(|| id.record_ref())))
    }

    /// A line edited where it stands.
    pub fn line<R: Editable>(
        &self,
        id: &Id<R>,
        part: Part,
        (value, placeholder): (&str, &'static str),
        field: fn(String) -> R::Field,
    ) -> Html {
        html! {
            <InlineEdit id={control_id(id, part)} label={part.label} value={value.to_owned()} {placeholder} block=true
                read_only={self.read_only} oncommit={self.edit(id, field)} />
        }
    }

    /// A text of several lines edited where it stands.
    pub fn prose<R: Editable>(
        &self,
        id: &Id<R>,
        part: Part,
        (value, placeholder): (&str, &'static str),
        field: fn(String) -> R::Field,
    ) -> Html {
        html! {
            <InlineEdit id={control_id(id, part)} label={part.label} value={value.to_owned()} {placeholder} block=true
                multiline=true read_only={self.read_only} oncommit={self.edit(id, field)} />
        }
    }

    /// A text in a box.
    pub fn text<R: Editable>(
        &self,
        id: &Id<R>,
        part: Part,
        (value, placeholder): (&str, &'static str),
        field: fn(String) -> R::Field,
    ) -> Html {
        if self.read_only {
            return shown(part, value);
        }
        html! {
            <TextField id={control_id(id, part)} label={part.label} label_hidden={part.label_hidden}
                value={value.to_owned()} {placeholder} oncommit={self.edit(id, field)} />
        }
    }

    /// A number of a table in a box that is seen on hover and focus only.
    pub fn number<R: Editable>(
        &self,
        id: &Id<R>,
        part: Part,
        (value, max): (Option<f64>, f64),
        field: fn(Option<f64>) -> R::Field,
    ) -> Html {
        self.number_box(control_id(id, part), part.label.into(), (value, max), false, self.edit(id, field))
    }

    /// A weight from 0 to 100; it cannot be left empty.
    pub fn weight<R: Editable>(&self, id: &Id<R>, value: f64, field: fn(f64) -> R::Field) -> Html {
        let oncommit = self.edit(id, move |weight: Option<f64>| field(weight.unwrap_or(value)));
        self.number_box(
            format!("{id}-weight"),
            self.words.weight().into(),
            (Some(value), 100.0),
            true,
            oncommit,
        )
    }

    /// A rating from 0 to 10 where two records meet.
    pub fn rating<R: Record, C: Record>(
        &self,
        (row, column): (&Id<R>, &Id<C>),
        label: String,
        value: Option<f64>,
        oncommit: Callback<Option<f64>>,
    ) -> Html {
        self.number_box(format!("{row}-{column}"), label.into(), (value, 10.0), false, oncommit)
    }

    fn number_box(
        &self,
        id: String,
        label: AttrValue,
        (value, max): (Option<f64>, f64),
        required: bool,
        oncommit: Callback<Option<f64>>,
    ) -> Html {
        if self.read_only {
            let text =
                value.map_or_else(|| "–".to_owned(), |value| self.words.number(value, decimals_of(value)));
            return html! { { text } };
        }
        html! {
            <span class="quiet">
                <NumberField {id} {label} label_hidden=true {value} min={0.0} {max} {required} placeholder="–" {oncommit} />
            </span>
        }
    }

    /// One of a closed list.
    pub fn choice<R: Editable, C: domain::Choice>(
        &self,
        id: &Id<R>,
        part: Part,
        value: C,
        field: fn(C) -> R::Field,
    ) -> Html {
        if self.read_only {
            return shown(part, value.label(&self.words));
        }
        let record = id.clone();
        // The list holds this enum's keys only; nothing else comes back.
        let oncommit =
            self.run(move |key: String| Command::edit(&record, field(C::from_key(&key).unwrap_or(value))));
        html! {
            <SelectField id={control_id(id, part)} label={part.label} label_hidden={part.label_hidden}
                choices={options::<C>(&self.words)} value={value.key()} {oncommit} />
        }
    }

    /// A link to one record or none.
    pub fn link<R: Editable, L: Record>(
        &self,
        id: &Id<R>,
        part: Part,
        (choices, value): (&[Choice], Option<&Id<L>>),
        field: fn(Option<Id<L>>) -> R::Field,
    ) -> Html {
        let value = value.map(ToString::to_string).unwrap_or_default();
        if self.read_only {
            let label = choices.iter().find(|choice| *choice.id == *value).map(|choice| choice.label.clone());
            return shown(part, &label.unwrap_or_default());
        }
        html! {
            <SelectField id={control_id(id, part)} label={part.label} label_hidden={part.label_hidden}
                choices={choices.to_vec()} {value} oncommit={self.edit(id, move |id: String| field(Id::new(&id).ok()))} />
        }
    }

    /// Links to any number of records.
    pub fn links<R: Editable, L: Record>(
        &self,
        id: &Id<R>,
        part: Part,
        (choices, chosen): (&[Choice], &[Id<L>]),
        field: fn(Vec<Id<L>>) -> R::Field,
    ) -> Html {
        let chosen: Vec<AttrValue> = chosen.iter().map(|id| AttrValue::from(id.to_string())).collect();
        if self.read_only {
            let label = |id: &AttrValue| {
                choices.iter().find(|choice| choice.id == *id).map(|choice| choice.label.clone())
            };
            return html! {
                <div class="row-tight">{ for chosen.iter().filter_map(label).map(|label| html! { <Chip {label} /> }) }</div>
            };
        }
        let onchange = self.edit(id, move |ids: Vec<AttrValue>| {
            field(ids.iter().filter_map(|id| Id::new(id).ok()).collect())
        });
        html! {
            <TokenPicker id={control_id(id, part)} label={part.label} label_hidden={part.label_hidden}
                choices={choices.to_vec()} {chosen} {onchange} />
        }
    }

    /// The menu at the end of a row: up, down, remove.
    pub fn menu<R: Editable>(&self, id: &Id<R>, title: &str, place: Place) -> Html {
        if self.read_only {
            return Html::default();
        }
        let words = &self.words;
        let item = |label: &'static str, glyph, place: Option<usize>| {
            let record = id.record_ref();
            let onselect = self
                .run(move |()| Command::Move { record: record.clone(), place: place.unwrap_or(usize::MAX) });
            MenuItem::new(label, onselect).icon(glyph).disabled(place.is_none())
        };
        let items = vec![
            item(words.move_up(), Glyph::ChevronUp, place.up),
            item(words.move_down(), Glyph::ChevronDown, place.down),
            MenuItem::new(words.remove(), self.remove(id)).icon(Glyph::Trash).danger().rule_before(),
        ];
        let label = words.actions_for(if title.is_empty() { R::TABLE.noun(words) } else { title });
        html! { <Menu id={format!("{id}-menu")} {label} {items} /> }
    }
}

fn control_id<R>(id: &Id<R>, part: Part) -> String {
    format!("{id}-{}", part.name)
}

/// Decimals that show a number as it was written, up to three.
fn decimals_of(value: f64) -> usize {
    (0..3).find(|&decimals| (value * 10_f64.powi(decimals)).fract() == 0.0).unwrap_or(3) as usize
}

/// A value without a way to change it.
fn shown(part: Part, value: &str) -> Html {
    if part.label_hidden {
        return html! { <span>{ value }</span> };
    }
    html! {
        <div class="field"><span class="field-label">{ part.label }</span><span>{ if value.is_empty() { "–" } else { value } }</span></div>
    }
}

/// A closed list as choices.
pub fn options<C: domain::Choice>(words: &Words) -> Vec<Choice> {
    C::ALL.iter().map(|option| Choice::new(option.key(), option.label(words))).collect()
}

/// A table's records as choices, in plan order.
pub fn record_choices<R: InPlan>(plan: &Plan) -> Vec<Choice> {
    let choice = |record: &std::rc::Rc<R>| Choice::new(record.id().to_string(), plan.name_of(record.id()));
    R::table(plan).iter().map(choice).collect()
}

/// The same with a first choice that means no record.
pub fn optional_choices<R: InPlan>(plan: &Plan, none: &'static str) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", none)];
    choices.append(&mut record_choices::<R>(plan));
    choices
}

/// A reference to put on an element that scrolls into view when it becomes the chosen one.
#[hook]
pub fn use_in_view(chosen: bool) -> NodeRef {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(chosen, move |&chosen| {
            if let Some(element) = node.cast::<Element>().filter(|element| chosen && !is_in_view(element)) {
                // What is higher than the window is read from its head.
                element.scroll_into_view_with_bool(is_tall(&element));
            }
        });
    }
    node
}

/// Room for the widget's own header, in CSS pixels.
const HEADER: f64 = 96.0;

/// Whether the element does not fit the window below the widget's own header.
fn is_tall(element: &Element) -> bool {
    let page = element.owner_document().and_then(|document| document.document_element());
    let height = page.map_or(0.0, |page| f64::from(page.client_height()));
    element.get_bounding_client_rect().height() > height - 2.0 * HEADER
}

/// Whether the element's head stands in the window, below the widget's own header.
fn is_in_view(element: &Element) -> bool {
    let page = element.owner_document().and_then(|document| document.document_element());
    let height = page.map_or(0.0, |page| f64::from(page.client_height()));
    let top = element.get_bounding_client_rect().top();
    (HEADER..height - HEADER).contains(&top)
}
