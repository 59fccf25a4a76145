//! The widget's frame: owns the store, shows one screen, performs what the store asks for.

mod add_dialog;
mod changes_dialog;
mod diagnosis_dialog;
mod header;
mod help_sheet;
mod history_panel;
pub(in crate::ui) mod import;
mod keys;
mod language_choice;
mod notices;
mod palette;
mod perform;
mod picture_dialog;
mod piece;
mod planning_rules;
mod ranking_export;
mod save_badge;
mod set_aside_banner;
mod settings_dialog;
mod start_here;

use std::rc::Rc;

use gloo::file::File;
use yew::prelude::*;

use crate::domain::{Choice, Date, Plan, ReadBy, RecordRef, Screen, TableName};
use crate::language::Words;
use crate::select::page_view::{PageView, Piece};
use crate::store::{Listening, Msg, Notice, Outside, SharedPlan, Store, TextFile};
use crate::ui::actions::{Action, Actions, Entry, Offers, Place, Situation, action_for};
use crate::ui::components::{
    Tab, Tabs, Tooltips, focus_inside, focus_is_nowhere, show_top, widget_has_focus,
};
use crate::ui::details::{RecordPanel, screen_of};
use crate::ui::hooks::OutsideRef;
use crate::ui::plan_ref::PlanRef;
use crate::ui::screens::{
    BriefScreen, EvidenceScreen, OutcomesScreen, PrioritiesScreen, RoadmapScreen, ScreenProps, StrategyScreen,
};
use add_dialog::AddDialog;
use changes_dialog::ChangesDialog;
use diagnosis_dialog::DiagnosisDialog;
use header::Header;
use help_sheet::HelpSheet;
use history_panel::{HistoryPanel, LookBackBanner};
pub use import::Handed;
use import::{HandedOver, ImportDialog, Readers, dropped_files, holds_files};
use notices::Notices;
use palette::Palette;
use picture_dialog::PictureDialog;
pub use picture_dialog::png_order;
use piece::PieceView;
use set_aside_banner::SetAsideBanner;
use settings_dialog::SettingsDialog;
use start_here::StartHere;

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
    /// The screen as a picture.
    Picture,
    /// What the page lets the widget do.
    Diagnosis,
    /// One line that adds a record.
    Add(TableName),
}

/// What reaches the frame.
pub enum AppMsg {
    /// For the store.
    Store(Msg),
    /// Open or close a dialog.
    Dialog(Option<OpenDialog>),
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
    /// Another view may have changed the plan.
    CatchUp,
    /// Files were dropped on the widget.
    Dropped(Vec<File>),
    /// What they hold.
    Handed(Vec<Handed>),
}

/// The file that an action of exporting would hand to the person.
pub fn exported(action: Action, plan: &Plan, today: Date) -> Option<TextFile> {
    match perform::message(action, plan, today) {
        Some(Msg::Download(file)) => Some(file),
        _ => None,
    }
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
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let outside = OutsideRef(ctx.props().outside.clone());
        let actions = Actions { act: link.callback(AppMsg::Act), offers: self.offers.clone() };
        let view = &ctx.props().start.view;
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
            <ContextProvider<PageView> context={view.clone()}>
            <div class="app" ref={self.frame.clone()} {onkeydown} {ondragover} {ondrop}>
                { match &view.piece {
                    Some(piece) => self.view_piece(ctx, piece),
                    None => self.view_whole(ctx),
                } }
                <Notices notices={self.store.session().notices.clone()} dispatch={link.callback(AppMsg::Store)}
                    onopen={link.callback(AppMsg::Open)} />
                <p class="visually-hidden" role="status">{ &self.said }</p>
                <Tooltips />
            </div>
            </ContextProvider<PageView>>
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
            AppMsg::CatchUp => return self.catch_up(ctx),
            AppMsg::Dropped(files) => self.take_dropped(ctx, files),
            AppMsg::Handed(files) => {
                self.handed = Some(HandedOver::new(files, false));
                self.dialog = Some(OpenDialog::Import);
            }
        }
        true
    }

    fn handle(&mut self, ctx: &Context<Self>, msg: Msg) {
        self.say_travel(&msg);
        let outside = ctx.props().outside.clone();
        let shared = &ctx.props().start.shared;
        shared.catch_up(&mut self.store);
        for effect in self.store.handle(msg, &*outside) {
            let link = ctx.link().clone();
            let answer = Rc::new(move |msg| link.send_message(AppMsg::Store(msg)));
            outside.perform(effect, self.store.plan(), answer);
        }
        shared.publish(&mut self.store);
        self.read(ctx);
    }

    /// Takes over what other views did; answers whether there was anything.
    fn catch_up(&mut self, ctx: &Context<Self>) -> bool {
        let is_news = ctx.props().start.shared.catch_up(&mut self.store);
        self.read(ctx);
        is_news
    }

    /// The whole widget: header, tabs, a screen, dialogs.
    fn view_whole(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let dispatch = link.callback(AppMsg::Store);
        let session = self.store.session();
        let plan = PlanRef(self.store.shown().clone());
        let situation = self.situation();
        let read_only = situation.read_only;
        let mac = ctx.props().outside.has_command_key();
        html! {
            <>
                <Header plan={plan.clone()} {situation} save_status={session.save_status.clone()}
                    host_keeps={ctx.props().outside.host_keeps()} {mac} dispatch={dispatch.clone()} act={link.callback(AppMsg::Act)}>
                    { screen_tabs(plan.words(), session.screen, &dispatch) }
                </Header>
                <SetAsideBanner texts={session.set_aside.clone()} dispatch={dispatch.clone()} />
                { self.view_look_back(&dispatch) }
                <div class="app-body">
                    <div class="app-main" id="screen" role="tabpanel" tabindex="-1"
                        aria-labelledby={format!("screen-tab-{}", session.screen.key())}>
                        <h2 class="visually-hidden">{ session.screen.label(plan.words()) }</h2>
                        <div class="page">
                            if plan.record_count() == 0 && !read_only { <StartHere /> }
                            { self.view_screen(ctx, dispatch.clone()) }
                        </div>
                    </div>
                    { self.view_side(ctx, &dispatch) }
                </div>
                { self.view_dialogs(ctx, &dispatch) }
            </>
        }
    }

    /// A piece of a screen by itself.
    fn view_piece(&self, ctx: &Context<Self>, piece: &Piece) -> Html {
        let screen = self.screen_props(ctx, ctx.link().callback(AppMsg::Store));
        html! { <div class="app-main" id="screen" tabindex="-1"><PieceView {screen} piece={piece.clone()} /></div> }
    }

    /// Says which step is undone or done again: seen on the screen, but not heard.
    fn say_travel(&mut self, msg: &Msg) {
        let words = self.store.plan().words();
        let history = self.store.history();
        let said = match msg {
            Msg::Undo => history.undo_label().map(|step| words.undone(step)),
            Msg::Redo => history.redo_label().map(|step| words.done_again(step)),
            _ => None,
        };
        if let Some(mut said) = said {
            // The same words twice are only heard twice if they differ.
            if self.said == said {
                said.push('\u{a0}');
            }
            self.said = said;
        }
    }

    /// Lets the plan know who reads it now.
    fn read(&mut self, ctx: &Context<Self>) {
        let outside = &ctx.props().outside;
        self.store.read_by(ReadBy { today: Some(outside.today()), words: outside.words() });
    }

    fn situation(&self) -> Situation {
        let looks_back = self.store.looks_back_to().is_some();
        let step = |label: Option<&str>| label.filter(|_| !looks_back).map(str::to_owned);
        Situation {
            read_only: self.store.read_only().is_some() || looks_back,
            undo: step(self.store.history().undo_label()),
            redo: step(self.store.history().redo_label()),
            screen: self.store.session().screen,
            plannable: !self.store.plan().initiatives.is_empty() && !self.store.plan().teams.is_empty(),
            offered: self.offers.offered(),
        }
    }

    /// Does what an action says, if it can be done now.
    fn act(&mut self, ctx: &Context<Self>, action: Action) {
        if action.unavailable(&self.situation()).is_some() {
            return;
        }
        self.dialog = match action {
            Action::Find => Some(OpenDialog::Palette),
            Action::Capture => Some(OpenDialog::Add(TableName::Insights)),
            Action::Add(table) => Some(OpenDialog::Add(table)),
            Action::Import => Some(OpenDialog::Import),
            Action::Settings => Some(OpenDialog::Settings),
            Action::Help => Some(OpenDialog::Help),
            Action::Changes => Some(OpenDialog::Changes),
            Action::Diagnose => Some(OpenDialog::Diagnosis),
            Action::ExportPicture => Some(OpenDialog::Picture),
            _ => None,
        };
        self.history |= action == Action::History;
        if let Some(screen) = action.home() {
            self.handle(ctx, Msg::Show(screen));
            self.offers.perform(action);
        } else if let Some(msg) = perform::message(action, self.store.shown(), ctx.props().outside.today()) {
            self.handle(ctx, msg);
        }
    }

    fn choose(&mut self, ctx: &Context<Self>, entry: Entry) {
        self.recent.retain(|other| *other != entry);
        self.recent.insert(0, entry.clone());
        self.recent.truncate(MOST_RECENT);
        self.dialog = None;
        match entry {
            Entry::Act(action) => self.act(ctx, action),
            Entry::Open(record) => self.open(ctx, record),
        }
    }

    fn open(&mut self, ctx: &Context<Self>, record: RecordRef) {
        let screen = screen_of(&record);
        (self.opened, self.dialog) = (true, None);
        self.handle(ctx, Msg::Select(Some(record)));
        self.handle(ctx, Msg::Show(screen));
    }

    /// Does what a key stands for; answers whether something may have changed. Keys that stand for nothing are left alone.
    fn press(&mut self, ctx: &Context<Self>, event: &KeyboardEvent, place: Place) -> bool {
        if event.default_prevented() || event.is_composing() || self.dialog.is_some() {
            return false;
        }
        let pressed = keys::pressed(event, ctx.props().outside.has_command_key());
        let Some(action) = action_for(&pressed, place, self.letters, &self.situation()) else {
            return false;
        };
        // A piece has no other screen and no dialog.
        if ctx.props().start.view.piece.is_some() && !matches!(action, Action::Undo | Action::Redo) {
            return false;
        }
        event.prevent_default();
        self.act(ctx, action);
        true
    }

    /// Reads what was dropped, to be looked at before anything is taken in.
    fn take_dropped(&mut self, ctx: &Context<Self>, files: Vec<File>) {
        let unavailable = Action::Import.unavailable(&self.situation());
        if let Some(why) = unavailable {
            let reason = why.label(self.store.plan().words());
            self.handle(ctx, Msg::Notify(Notice::problem(reason)));
        } else if ctx.props().start.view.piece.is_none() {
            self.reading.read(files, &ctx.link().callback(AppMsg::Handed));
        }
    }

    fn view_look_back(&self, dispatch: &Callback<Msg>) -> Html {
        let Some(position) = self.store.looks_back_to() else { return Html::default() };
        let line = self.store.history().lines().into_iter().find(|line| line.position == position);
        html! { <LookBackBanner {position} {line} {dispatch} /> }
    }

    /// What stands beside the screen: the history, or the record looked at where the screen has no details of it.
    fn view_side(&self, ctx: &Context<Self>, dispatch: &Callback<Msg>) -> Html {
        if !self.history {
            return self.view_record(ctx, dispatch);
        }
        let history = self.store.history();
        html! {
            <HistoryPanel lines={history.lines()} cut={history.is_cut()} now={history.position()}
                shown={self.store.looks_back_to().unwrap_or(history.position())}
                onclose={ctx.link().callback(|()| AppMsg::CloseHistory)} {dispatch} />
        }
    }

    fn view_record(&self, ctx: &Context<Self>, dispatch: &Callback<Msg>) -> Html {
        let screen = self.store.session().screen;
        let Some(record) = self.store.session().selected.clone() else { return Html::default() };
        if record.table == TableName::Initiatives && matches!(screen, Screen::Priorities | Screen::Roadmap) {
            return Html::default();
        }
        let at_home = screen_of(&record) == screen;
        let key = record.as_str().to_owned();
        let screen = self.screen_props(ctx, dispatch.clone());
        html! { <RecordPanel {key} {screen} {record} with_facts={!at_home} {at_home} takes_focus={self.opened} /> }
    }

    /// The dialogs of the frame. The palette stands first: what it opens is to open after it has closed.
    fn view_dialogs(&self, ctx: &Context<Self>, dispatch: &Callback<Msg>) -> Html {
        let link = ctx.link();
        let plan = PlanRef(self.store.shown().clone());
        let onclose = link.callback(|()| AppMsg::Dialog(None));
        let is_open = |dialog| self.dialog == Some(dialog);
        let mac = ctx.props().outside.has_command_key();
        let table = match self.dialog {
            Some(OpenDialog::Add(table)) => Some(table),
            _ => None,
        };
        html! {
            <>
                <Palette plan={plan.clone()} situation={self.situation()} recent={self.recent.clone()} {mac}
                    open={is_open(OpenDialog::Palette)} onclose={onclose.clone()} onchoose={link.callback(AppMsg::Choose)} />
                <AddDialog plan={plan.clone()} today={ctx.props().outside.today()} {table} onclose={onclose.clone()} {dispatch} />
                <ChangesDialog plan={plan.clone()} onclose={onclose.clone()} {dispatch} onopen={link.callback(AppMsg::Open)}
                    history={is_open(OpenDialog::Changes).then(|| Rc::new(self.store.history().clone()))} />
                <HelpSheet {mac} letters={self.letters} open={is_open(OpenDialog::Help)} onclose={onclose.clone()}
                    onletters={link.callback(AppMsg::Letters)} />
                <DiagnosisDialog open={is_open(OpenDialog::Diagnosis)} onclose={onclose.clone()} />
                <ImportDialog plan={plan.clone()} open={is_open(OpenDialog::Import)} onclose={onclose.clone()} {dispatch}
                    handed={self.handed.clone()} />
                <PictureDialog plan={plan.clone()} view={self.page_view(ctx)} today={ctx.props().outside.today()}
                    open={is_open(OpenDialog::Picture)} onclose={onclose.clone()} {dispatch} />
                <SettingsDialog {plan} read_only={self.situation().read_only} open={is_open(OpenDialog::Settings)} {onclose} {dispatch} />
            </>
        }
    }

    /// What is seen now, as a page would ask for it.
    fn page_view(&self, ctx: &Context<Self>) -> PageView {
        let zoom = ctx.props().start.view.zoom;
        PageView { screen: self.store.session().screen, zoom, piece: None }
    }

    fn screen_props(&self, ctx: &Context<Self>, dispatch: Callback<Msg>) -> ScreenProps {
        ScreenProps {
            plan: PlanRef(self.store.shown().clone()),
            today: ctx.props().outside.today(),
            selected: self.store.session().selected.clone(),
            read_only: self.store.read_only().is_some() || self.store.looks_back_to().is_some(),
            dispatch,
        }
    }

    fn view_screen(&self, ctx: &Context<Self>, dispatch: Callback<Msg>) -> Html {
        let props = self.screen_props(ctx, dispatch);
        match self.store.session().screen {
            Screen::Strategy => html! { <StrategyScreen ..props /> },
            Screen::Evidence => html! { <EvidenceScreen ..props /> },
            Screen::Priorities => html! { <PrioritiesScreen ..props /> },
            Screen::Roadmap => html! { <RoadmapScreen ..props /> },
            Screen::Outcomes => html! { <OutcomesScreen ..props /> },
            Screen::Brief => html! { <BriefScreen ..props /> },
        }
    }
}

fn screen_tabs(words: &Words, shown: Screen, dispatch: &Callback<Msg>) -> Html {
    let tabs: Vec<Tab> =
        Screen::ALL.iter().map(|screen| Tab::new(screen.key(), screen.label(words))).collect();
    let onselect = dispatch.reform(|key: AttrValue| Msg::Show(Screen::from_key(&key).unwrap_or_default()));
    html! { <Tabs label={words.screens()} {tabs} selected={shown.key()} {onselect} panel="screen" /> }
}
