//! What the frame shows: header, screen, what stands beside it, and the dialogs.

use std::rc::Rc;

use yew::prelude::*;

use super::add_dialog::AddDialog;
use super::changes_dialog::ChangesDialog;
use super::conflicts_dialog::ConflictsDialog;
use super::diagnosis_dialog::DiagnosisDialog;
use super::export_dialog::ExportDialog;
use super::header::Header;
use super::help_sheet::HelpSheet;
use super::history_panel::{HistoryPanel, LookBackBanner};
use super::import::{Handed, ImportDialog, SourcePlan};
use super::keeping_dialog::KeepingDialog;
use super::merge_banners::{ConflictsBanner, PageBanner, PageNewsRef};
use super::palette::Palette;
use super::picture_dialog::PictureDialog;
use super::piece::PieceView;
use super::send_dialog::SendDialog;
use super::set_aside_banner::SetAsideBanner;
use super::settings_dialog::SettingsDialog;
use super::start_here::StartHere;
use super::{App, AppMsg, OpenDialog};
use crate::domain::{Choice, Screen, TableName};
use crate::language::Words;
use crate::select::page_view::{PageView, Piece};
use crate::store::Msg;
use crate::ui::components::{Tab, Tabs};
use crate::ui::details::{RecordPanel, screen_of};
use crate::ui::plan_ref::PlanRef;
use crate::ui::screens::{
    BriefScreen, EvidenceScreen, OutcomesScreen, PrioritiesScreen, RoadmapScreen, ScreenProps, StrategyScreen,
};

impl App {
    /// The whole widget: header, tabs, a screen, dialogs.
    pub(super) fn view_whole(&self, ctx: &Context<Self>) -> Html {
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
                    host_keeps={ctx.props().outside.host_keeps()} is_apart={session.kept.is_apart} {mac} dispatch={dispatch.clone()} act={link.callback(AppMsg::Act)}>
                    { screen_tabs(plan.words(), session.screen, &dispatch) }
                </Header>
                <SetAsideBanner texts={session.set_aside.clone()} dispatch={dispatch.clone()} />
                { self.view_banners(ctx, &plan, &dispatch) }
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
    pub(super) fn view_piece(&self, ctx: &Context<Self>, piece: &Piece) -> Html {
        let screen = self.screen_props(ctx, ctx.link().callback(AppMsg::Store));
        html! { <div class="app-main" id="screen" tabindex="-1"><PieceView {screen} piece={piece.clone()} /></div> }
    }

    /// Conflicts to choose in, and what the page changed.
    fn view_banners(&self, ctx: &Context<Self>, plan: &PlanRef, dispatch: &Callback<Msg>) -> Html {
        if self.situation().read_only {
            return Html::default();
        }
        let open = |dialog| ctx.link().callback(move |()| AppMsg::Dialog(Some(dialog)));
        let session = self.store.session();
        html! {
            <>
                if !session.conflicts.is_empty() {
                    <ConflictsBanner count={session.conflicts.len()} onchoose={open(OpenDialog::Conflicts)} />
                }
                if let Some(news) = session.page_news.clone() {
                    <PageBanner plan={plan.clone()} news={PageNewsRef(news)} onlook={open(OpenDialog::PageChanges)} dispatch={dispatch.clone()} />
                }
            </>
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
        let way = match self.dialog {
            Some(OpenDialog::Send(way)) => Some(way),
            _ => None,
        };
        html! {
            <>
                <Palette plan={plan.clone()} situation={self.situation()} recent={self.recent.clone()} {mac}
                    open={is_open(OpenDialog::Palette)} onclose={onclose.clone()} onchoose={link.callback(AppMsg::Choose)} />
                <AddDialog plan={plan.clone()} today={ctx.props().outside.today()} {table} onclose={onclose.clone()} {dispatch} />
                { self.view_changes(ctx, &plan, &onclose, dispatch) }
                <ConflictsDialog plan={plan.clone()} conflicts={self.store.session().conflicts.clone()} open={is_open(OpenDialog::Conflicts)}
                    onclose={onclose.clone()} {dispatch} />
                <HelpSheet {mac} letters={self.letters} open={is_open(OpenDialog::Help)} onclose={onclose.clone()}
                    onletters={link.callback(AppMsg::Letters)} />
                <KeepingDialog plan={plan.clone()} kept={self.store.session().kept.clone()} read_only={self.situation().read_only}
                    open={is_open(OpenDialog::Keeping)} onclose={onclose.clone()} {dispatch} act={link.callback(AppMsg::Act)}
                    oncompare={link.callback(|(name, text)| AppMsg::Compare(name, text))}
                    onhand={link.callback(|(name, text): (String, String)| AppMsg::Handed(vec![Handed::new(name, text.into_bytes())]))} />
                <DiagnosisDialog open={is_open(OpenDialog::Diagnosis)} onclose={onclose.clone()} />
                <ImportDialog plan={plan.clone()} open={is_open(OpenDialog::Import)} onclose={link.callback(|()| AppMsg::Done(OpenDialog::Import))} {dispatch}
                    handed={self.handed.clone()} />
                <ExportDialog plan={plan.clone()} today={ctx.props().outside.today()} open={is_open(OpenDialog::Export)}
                    onclose={onclose.clone()} {dispatch} />
                <PictureDialog plan={plan.clone()} view={self.page_view()} today={ctx.props().outside.today()}
                    open={is_open(OpenDialog::Picture)} onclose={onclose.clone()} {dispatch} />
                <SendDialog plan={plan.clone()} today={ctx.props().outside.today()} {way} onclose={onclose.clone()} {dispatch} />
                <SettingsDialog {plan} read_only={self.situation().read_only} open={is_open(OpenDialog::Settings)} {onclose} {dispatch} />
            </>
        }
    }

    /// What changed in the plan, or in the page's.
    fn view_changes(
        &self,
        ctx: &Context<Self>,
        plan: &PlanRef,
        onclose: &Callback<()>,
        dispatch: &Callback<Msg>,
    ) -> Html {
        let news =
            self.store.session().page_news.clone().filter(|_| self.dialog == Some(OpenDialog::PageChanges));
        let (plan, with, history) = match news {
            Some(news) => {
                let name = plan.words().page_before().to_owned();
                let base = SourcePlan { name, plan: PlanRef(Rc::new(news.base.clone())) };
                (PlanRef(Rc::new(news.page.clone())), Some(base), Some(Rc::default()))
            }
            None => {
                let is_open = self.dialog == Some(OpenDialog::Changes);
                let history = is_open.then(|| Rc::new(self.store.history().clone()));
                (plan.clone(), self.compared.clone(), history)
            }
        };
        html! { <ChangesDialog {plan} {with} onclose={onclose.clone()} {dispatch} onopen={ctx.link().callback(AppMsg::Open)} {history} /> }
    }

    /// What is seen now, as a page would ask for it.
    fn page_view(&self) -> PageView {
        PageView { screen: self.store.session().screen, roadmap: self.look.into(), piece: None }
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
