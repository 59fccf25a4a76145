//! The widget's frame: owns the store, shows one screen, performs what the store asks for.

mod header;
pub(in crate::ui) mod import;
mod notices;
mod planning_rules;
mod ranking_export;
mod save_badge;
mod set_aside_banner;
mod settings_dialog;

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::{Choice, ReadBy, Screen};
use crate::language::Words;
use crate::store::{Msg, Outside, Store};
use crate::ui::components::{Tab, Tabs, focus_inside, widget_has_focus};
use crate::ui::hooks::OutsideRef;
use crate::ui::plan_ref::PlanRef;
use crate::ui::screens::{
    BriefScreen, EvidenceScreen, OutcomesScreen, PrioritiesScreen, RoadmapScreen, ScreenProps, StrategyScreen,
};
use header::Header;
use import::ImportDialog;
use notices::Notices;
use set_aside_banner::SetAsideBanner;
use settings_dialog::SettingsDialog;

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
#[derive(Debug)]
pub struct Start {
    /// The plan that was found.
    pub store: Store,
    /// What loading it brought to light.
    pub messages: Vec<Msg>,
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
}

/// What reaches the frame.
pub enum AppMsg {
    /// For the store.
    Store(Msg),
    /// Open or close a dialog.
    Dialog(Option<OpenDialog>),
}

/// The widget.
pub struct App {
    store: Store,
    dialog: Option<OpenDialog>,
    frame: NodeRef,
    /// Whether something in the widget had the focus before the change that is being drawn.
    had_focus: bool,
}

impl Component for App {
    type Message = AppMsg;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let start = &ctx.props().start;
        let mut app =
            Self { store: start.store.clone(), dialog: None, frame: NodeRef::default(), had_focus: false };
        for msg in &start.messages {
            app.handle(ctx, msg.clone());
        }
        app.read(ctx);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: AppMsg) -> bool {
        self.had_focus |= widget_has_focus(&self.frame);
        match msg {
            AppMsg::Store(msg) => self.handle(ctx, msg),
            AppMsg::Dialog(dialog) => self.dialog = dialog,
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        if first_render {
            ctx.props().onready.emit(());
        }
        // What had the focus may be gone with the change: a key pressed next must still reach the widget.
        if std::mem::take(&mut self.had_focus) && !widget_has_focus(&self.frame) {
            focus_inside(&self.frame, "#screen");
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let dispatch = link.callback(AppMsg::Store);
        let session = self.store.session();
        let show_dialog = link.callback(AppMsg::Dialog);
        let outside = OutsideRef(ctx.props().outside.clone());
        html! {
            <ContextProvider<Words> context={self.store.plan().words().clone()}>
            <ContextProvider<OutsideRef> context={outside}>
            <div class="app" ref={self.frame.clone()} onkeydown={on_shortcut(&dispatch)}>
                <Header
                    plan={PlanRef(self.store.plan().clone())}
                    today={ctx.props().outside.today()}
                    undo_label={self.store.history().undo_label().map(str::to_owned)}
                    redo_label={self.store.history().redo_label().map(str::to_owned)}
                    save_status={session.save_status.clone()}
                    read_only={self.store.read_only().is_some()}
                    dispatch={dispatch.clone()}
                    show_dialog={show_dialog.clone()}
                >
                    { screen_tabs(self.store.plan().words(), session.screen, &dispatch) }
                </Header>
                <SetAsideBanner texts={session.set_aside.clone()} dispatch={dispatch.clone()} />
                <div class="app-main" id="screen" role="tabpanel" tabindex="-1"
                    aria-labelledby={format!("screen-tab-{}", session.screen.key())}>
                    <h2 class="visually-hidden">{ session.screen.label(self.store.plan().words()) }</h2>
                    <div class="page">{ self.view_screen(ctx, dispatch.clone()) }</div>
                </div>
                <ImportDialog plan={PlanRef(self.store.plan().clone())} open={self.dialog == Some(OpenDialog::Import)}
                    onclose={show_dialog.reform(|()| None)} dispatch={dispatch.clone()} />
                <SettingsDialog plan={PlanRef(self.store.plan().clone())}
                    open={self.dialog == Some(OpenDialog::Settings)}
                    onclose={show_dialog.reform(|()| None)} dispatch={dispatch.clone()} />
                <Notices notices={session.notices.clone()} {dispatch} />
            </div>
            </ContextProvider<OutsideRef>>
            </ContextProvider<Words>>
        }
    }
}

impl App {
    fn handle(&mut self, ctx: &Context<Self>, msg: Msg) {
        let outside = ctx.props().outside.clone();
        for effect in self.store.handle(msg, &*outside) {
            let link = ctx.link().clone();
            let answer = Rc::new(move |msg| link.send_message(AppMsg::Store(msg)));
            outside.perform(effect, self.store.plan(), answer);
        }
        self.read(ctx);
    }

    /// Lets the plan know who reads it now.
    fn read(&mut self, ctx: &Context<Self>) {
        let outside = &ctx.props().outside;
        self.store.read_by(ReadBy { today: Some(outside.today()), words: outside.words() });
    }

    fn view_screen(&self, ctx: &Context<Self>, dispatch: Callback<Msg>) -> Html {
        let props = ScreenProps {
            plan: PlanRef(self.store.plan().clone()),
            today: ctx.props().outside.today(),
            selected: self.store.session().selected.clone(),
            read_only: self.store.read_only().is_some(),
            dispatch,
        };
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
    html! { <Tabs label="Screens" {tabs} selected={shown.key()} {onselect} panel="screen" /> }
}

/// Undo and redo by keyboard, except while typing, where the browser's own undo belongs to the text.
fn on_shortcut(dispatch: &Callback<Msg>) -> Callback<KeyboardEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || is_typing(&event) {
            return;
        }
        let msg = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Msg::Undo,
            ("z", true) | ("y", false) => Msg::Redo,
            _ => return,
        };
        event.prevent_default();
        dispatch.emit(msg);
    })
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.composed_path().get(0);
    let element: Option<web_sys::Element> = wasm_bindgen::JsCast::dyn_into(target).ok();
    element.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"))
}
