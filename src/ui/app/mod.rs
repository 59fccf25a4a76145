//! The widget's frame: owns the store, shows one screen, performs what the store asks for.

mod act;
mod add_dialog;
mod changes_dialog;
mod conflicts_dialog;
mod diagnosis_dialog;
mod export_dialog;
mod for_whom;
mod header;
mod help_sheet;
mod history_panel;
pub(in crate::ui) mod import;
mod keeping_dialog;
mod keys;
mod language_choice;
mod merge_banners;
mod notices;
mod palette;
mod perform;
mod picture_dialog;
mod piece;
mod planning_rules;
mod save_badge;
mod send_dialog;
mod set_aside_banner;
mod settings_dialog;
mod start_here;
mod versions_list;
mod view;

use std::rc::Rc;

use gloo::file::File;
use yew::prelude::*;

use crate::domain::{Choice as _, ReadBy, RecordRef, Screen, TableName};
use crate::language::Words;
use crate::select::page_view::{PageView, RoadmapLook};
use crate::store::{Effect, KeepingOrder, Listening, Msg, Outside, SharedPlan, Store};
use crate::ui::actions::{Action, Actions, Entry, Offers, Place};
use crate::ui::components::{Tooltips, focus_inside, focus_is_nowhere, show_top, widget_has_focus};
use crate::ui::hooks::{OnPaper, OutsideRef, SharedLook};
pub use import::Handed;
use import::{HandedOver, Readers, SourcePlan, dropped_files, holds_files};
use notices::Notices;
pub use picture_dialog::png_order;
use send_dialog::Way;

/// What a widget starts with.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The plan as it was found, and what the person is to be told at once.
    pub start: Rc<Start>,
    /// The world around the widget.
    pub outside: Rc<dyn Outside>,
    /// Told once the first screen is drawn.
    pub onready: Callback<()>,
}

/// The store to begin with, and the first messages to it.
pub struct Start {
    /// A view of the plan that was found.
    pub store: Store,
    /// The plan, with its other views.
    pub shared: Rc<SharedPlan>,
    /// What loading it brought to light.
    pub messages: Vec<Msg>,
    /// What the page wants to see of it.
    pub view: PageView,
    /// A plan to look at before it is taken in, with what it is called.
    pub handed: Option<Handed>,
    /// Whether it is to be told at once what the page lets the widget do.
    pub diagnose: bool,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.start, &other.start) && Rc::ptr_eq(&self.outside, &other.outside)
    }
}

/// A dialog of the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenDialog {
    /// Take in a plan or a table.
    Import,
    /// Calendar, money, score model.
    Settings,
    /// Find a record or an action.
    Palette,
    /// The keys.
    Help,
    /// What changed since.
    Changes,
    /// What the page changed since the reader's copy was made.
    PageChanges,
    /// What two people made different things of.
    Conflicts,
    /// The plan in the form another tool reads.
    Export,
    /// The screen as a picture.
    Picture,
    /// The plan with Roadbook in a file, or in a link: for whom.
    Send(Way),
    /// What the page lets the widget do.
    Diagnosis,
    /// Where the plan is kept.
    Keeping,
    /// One line that adds a record.
    Add(TableName),
}

/// What reaches the frame.
pub enum AppMsg {
    /// For the store.
    Store(Msg),
    /// Open or close a dialog.
    Dialog(Option<OpenDialog>),
    /// This dialog is done with; another one may be open by now.
    Done(OpenDialog),
    /// An action.
    Act(Action),
    /// Something chosen in the palette.
    Choose(Entry),
    /// Look at a record, wherever that is done.
    Open(RecordRef),
    /// A key was pressed, there.
    Key(KeyboardEvent, Place),
    /// Whether keys alone do something.
    Letters(bool),
    /// Close the history, and look at the plan as it is.
    CloseHistory,
    /// The reader's words may have changed.
    Words,
    /// The roadmap is to be seen otherwise.
    Look(RoadmapLook),
    /// The page goes onto paper, or was put there.
    Paper(bool),
    /// Another view may have changed the plan.
    CatchUp,
    /// Files were dropped on the widget.
    Dropped(Vec<File>),
    /// What they hold.
    Handed(Vec<Handed>),
    /// The plan is to be compared with another text of it, which has a name.
    Compare(String, String),
}

/// The preference that says whether keys alone do something.
const LETTERS: &str = "letter-keys";
const OFF: &str = "off";
/// How much of what was chosen in the palette is kept.
const MOST_RECENT: usize = 8;

/// The widget.
pub struct App {
    store: Store,
    _listening: Listening,
    dialog: Option<OpenDialog>,
    /// Whether the history is shown.
    history: bool,
    /// Whether the record looked at was opened from the frame, so that the focus follows.
    opened: bool,
    /// What was chosen in the palette, the last first.
    recent: Vec<Entry>,
    /// Whether keys alone do something.
    letters: bool,
    offers: Rc<Offers>,
    frame: NodeRef,
    /// Whether something in the widget had the focus before the change that is being drawn.
    had_focus: bool,
    /// The screen that was drawn last.
    drawn: Screen,
    /// What was undone or done again last, for screen readers.
    said: String,
    /// What was handed in last, to be looked at in the import dialog.
    handed: Option<HandedOver>,
    /// What the plan is to be compared with, where that is not one of its steps.
    compared: Option<SourcePlan>,
    /// How the roadmap is seen.
    look: RoadmapLook,
    /// Whether what is drawn is for paper.
    on_paper: bool,
    /// Whether the page is to be printed once that is drawn.
    prints: bool,
    /// Files that are being read.
    reading: Readers,
}

impl Component for App {
    type Message = AppMsg;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let start = &ctx.props().start;
        let link = ctx.link().clone();
        let mut app = Self {
            store: start.store.clone(),
            _listening: start.shared.listen(move |_| link.send_message(AppMsg::CatchUp)),
            dialog: match start.handed {
                Some(_) => Some(OpenDialog::Import),
                None => start.diagnose.then_some(OpenDialog::Diagnosis),
            },
            history: false,
            opened: false,
            recent: Vec::new(),
            letters: ctx.props().outside.preference(LETTERS).as_deref() != Some(OFF),
            offers: Rc::default(),
            frame: NodeRef::default(),
            had_focus: false,
            drawn: Screen::default(),
            said: String::new(),
            handed: start.handed.clone().map(|handed| HandedOver::new(vec![handed], true)),
            compared: None,
            look: start.view.roadmap.look(),
            on_paper: false,
            prints: false,
            reading: Readers::default(),
        };
        for msg in &start.messages {
            app.handle(ctx, msg.clone());
        }
        app.store.handle(Msg::Show(start.view.screen), &*ctx.props().outside);
        app.read(ctx);
        app.drawn = app.store.session().screen;
        let link = ctx.link().clone();
        ctx.props().outside.follow_words(Some(Rc::new(move || link.send_message(AppMsg::Words))));
        let link = ctx.link().clone();
        ctx.props()
            .outside
            .follow_paper(Some(Rc::new(move |on_paper| link.send_message(AppMsg::Paper(on_paper)))));
        app.look_where_kept(ctx);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: AppMsg) -> bool {
        let has_focus = widget_has_focus(&self.frame);
        let draws = self.take(ctx, msg);
        self.had_focus |= draws && has_focus;
        draws
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        ctx.props().outside.follow_words(None);
        ctx.props().outside.follow_paper(None);
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        if first_render {
            ctx.props().onready.emit(());
        }
        // What had the focus may be gone with the change: a key pressed next must still reach the widget.
        if std::mem::take(&mut self.had_focus) && focus_is_nowhere(&self.frame) {
            focus_inside(&self.frame, "#screen");
        }
        let screen = self.store.session().screen;
        if std::mem::replace(&mut self.drawn, screen) != screen {
            show_top(&self.frame);
        }
        // Only here is everything drawn, however often drawing paused, the other widgets of the page included.
        if std::mem::take(&mut self.prints) {
            self.perform(ctx, Effect::Print);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let outside = OutsideRef(ctx.props().outside.clone());
        let actions = Actions { act: link.callback(AppMsg::Act), offers: self.offers.clone() };
        let view = &ctx.props().start.view;
        let look = SharedLook { look: self.look, onlook: link.callback(AppMsg::Look) };
        // An event knows where it is only while it is on its way.
        let onkeydown = link.callback(|event: KeyboardEvent| {
            let place = keys::place(&event);
            AppMsg::Key(event, place)
        });
        // Left alone, the browser would leave the page for the file.
        let ondragover = Callback::from(|event: DragEvent| {
            if holds_files(&event) {
                event.prevent_default();
            }
        });
        let ondrop = link.batch_callback(|event: DragEvent| {
            // A dialog may have taken it already.
            let files = dropped_files(&event).filter(|_| !event.default_prevented())?;
            event.prevent_default();
            Some(AppMsg::Dropped(files))
        });
        html! {
            <ContextProvider<Words> context={self.store.plan().words().clone()}>
            <ContextProvider<OutsideRef> context={outside}>
            <ContextProvider<Actions> context={actions}>
            <ContextProvider<SharedLook> context={look}>
            <ContextProvider<OnPaper> context={OnPaper(self.on_paper)}>
            <div class="app" ref={self.frame.clone()} {onkeydown} {ondragover} {ondrop}>
                { match &view.piece {
                    Some(piece) => self.view_piece(ctx, piece),
                    None => self.view_whole(ctx),
                } }
                <Notices notices={self.store.session().notices.clone()} dispatch={link.callback(AppMsg::Store)}
                    onopen={link.callback(AppMsg::Open)} act={link.callback(AppMsg::Act)} />
                <p class="visually-hidden" role="status">{ &self.said }</p>
                <Tooltips />
            </div>
            </ContextProvider<OnPaper>>
            </ContextProvider<SharedLook>>
            </ContextProvider<Actions>>
            </ContextProvider<OutsideRef>>
            </ContextProvider<Words>>
        }
    }
}

impl App {
    /// Takes a message in; says whether anything is to be drawn anew.
    fn take(&mut self, ctx: &Context<Self>, msg: AppMsg) -> bool {
        match msg {
            AppMsg::Store(msg) => {
                self.opened &= !matches!(msg, Msg::Select(_));
                self.handle(ctx, msg);
            }
            AppMsg::Dialog(dialog) => self.dialog = dialog,
            AppMsg::Done(dialog) => drop(self.dialog.take_if(|open| *open == dialog)),
            AppMsg::Act(action) => self.act(ctx, action),
            AppMsg::Choose(entry) => self.choose(ctx, entry),
            AppMsg::Open(record) => self.open(ctx, record),
            AppMsg::Key(event, place) => return self.press(ctx, &event, place),
            AppMsg::Letters(on) => {
                self.letters = on;
                ctx.props().outside.keep_preference(LETTERS, if on { "on" } else { OFF });
            }
            AppMsg::CloseHistory => {
                self.history = false;
                self.handle(ctx, Msg::LookBack(None));
            }
            AppMsg::Words => self.read(ctx),
            AppMsg::Look(look) => self.look = look,
            AppMsg::Paper(on_paper) => self.put_on_paper(ctx, on_paper),
            AppMsg::CatchUp => return self.catch_up(ctx),
            AppMsg::Dropped(files) => self.take_dropped(ctx, files),
            AppMsg::Handed(files) => {
                self.handed = Some(HandedOver::new(files, false));
                self.dialog = Some(OpenDialog::Import);
            }
            AppMsg::Compare(name, text) => self.compare(ctx, name, &text),
        }
        true
    }

    /// Draws what is for paper, under a title that names plan and screen, or no longer.
    fn put_on_paper(&mut self, ctx: &Context<Self>, on_paper: bool) {
        self.on_paper = on_paper;
        let (plan, words) = (self.store.shown(), self.store.plan().words());
        let name = if plan.title.trim().is_empty() { words.untitled_plan() } else { &plan.title };
        let title = words.picture_title(name, self.store.session().screen.label(words));
        ctx.props().outside.entitle_paper(on_paper.then_some(title.as_str()));
    }

    fn handle(&mut self, ctx: &Context<Self>, msg: Msg) {
        self.say_travel(&msg);
        let merges = matches!(msg, Msg::Merge { .. } | Msg::TakePage(true));
        let outside = ctx.props().outside.clone();
        let shared = &ctx.props().start.shared;
        shared.catch_up(&mut self.store);
        for effect in self.store.handle(msg, &*outside) {
            match effect {
                Effect::Print => {
                    self.prints = true;
                    outside.prepare_paper();
                }
                effect => self.perform(ctx, effect),
            }
        }
        shared.publish(&mut self.store);
        self.read(ctx);
        if merges && !self.store.session().conflicts.is_empty() {
            self.dialog = Some(OpenDialog::Conflicts);
        }
    }

    fn perform(&self, ctx: &Context<Self>, effect: Effect) {
        let link = ctx.link().clone();
        let answer = Rc::new(move |msg| link.send_message(AppMsg::Store(msg)));
        ctx.props().outside.perform(effect, self.store.plan(), answer);
    }

    /// Has it looked at where the plan is kept.
    fn look_where_kept(&self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        let answer = Rc::new(move |kept| link.send_message(AppMsg::Store(Msg::Kept(Box::new(kept)))));
        if self.store.read_only().is_none() && !ctx.props().outside.host_keeps() {
            ctx.props().outside.keep(KeepingOrder::Look, self.store.plan(), answer);
        }
    }

    /// Takes over what other views did; answers whether there was anything.
    fn catch_up(&mut self, ctx: &Context<Self>) -> bool {
        let is_news = ctx.props().start.shared.catch_up(&mut self.store);
        self.read(ctx);
        is_news
    }

    /// Lets the plan know who reads it now.
    fn read(&mut self, ctx: &Context<Self>) {
        let outside = &ctx.props().outside;
        self.store.read_by(ReadBy { today: Some(outside.today()), words: outside.words(), told: None });
    }
}
