//! What an action, a key or something chosen does in the frame.

use gloo::file::File;
use yew::prelude::*;

use super::import::SourcePlan;
use super::send_dialog::Way;
use super::versions_list::plan_of;
use super::{App, AppMsg, MOST_RECENT, OpenDialog, keys, perform};
use crate::domain::{RecordRef, TableName};
use crate::store::{Msg, Notice};
use crate::ui::actions::{Action, Entry, Place, Situation, action_for};
use crate::ui::details::screen_of;

impl App {
    /// Says which step is undone or done again: seen on the screen, but not heard.
    pub(super) fn say_travel(&mut self, msg: &Msg) {
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

    pub(super) fn situation(&self) -> Situation {
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
    pub(super) fn act(&mut self, ctx: &Context<Self>, action: Action) {
        if action.unavailable(&self.situation()).is_some() {
            return;
        }
        let has_editions = !self.store.shown().editions.is_empty();
        self.dialog = match action {
            Action::Find => Some(OpenDialog::Palette),
            Action::Capture => Some(OpenDialog::Add(TableName::Insights)),
            Action::Add(table) => Some(OpenDialog::Add(table)),
            Action::Import => Some(OpenDialog::Import),
            Action::Settings => Some(OpenDialog::Settings),
            Action::Help => Some(OpenDialog::Help),
            Action::Changes => Some(OpenDialog::Changes),
            Action::Diagnose => Some(OpenDialog::Diagnosis),
            Action::Export => Some(OpenDialog::Export),
            Action::ExportPicture => Some(OpenDialog::Picture),
            Action::ExportPage if has_editions => Some(OpenDialog::Send(Way::Page)),
            Action::CopyLink if has_editions => Some(OpenDialog::Send(Way::Link)),
            Action::Keeping => Some(OpenDialog::Keeping),
            _ => None,
        };
        self.compared = None;
        self.history |= action == Action::History;
        if let Some(screen) = action.home() {
            self.handle(ctx, Msg::Show(screen));
            self.offers.perform(action);
        } else if let Some(msg) = perform::message(action, self.store.shown(), ctx.props().outside.today()) {
            self.handle(ctx, msg);
        }
    }

    /// Shows what is otherwise in the plan than in another text of it.
    pub(super) fn compare(&mut self, ctx: &Context<Self>, name: String, text: &str) {
        match plan_of(text, self.store.plan().words()) {
            Ok(plan) => {
                self.compared = Some(SourcePlan { name, plan });
                self.dialog = Some(OpenDialog::Changes);
            }
            Err(sentence) => self.handle(ctx, Msg::Notify(Notice::problem(sentence))),
        }
    }

    pub(super) fn choose(&mut self, ctx: &Context<Self>, entry: Entry) {
        self.recent.retain(|other| *other != entry);
        self.recent.insert(0, entry.clone());
        self.recent.truncate(MOST_RECENT);
        self.dialog = None;
        match entry {
            Entry::Act(action) => self.act(ctx, action),
            Entry::Open(record) => self.open(ctx, record),
        }
    }

    pub(super) fn open(&mut self, ctx: &Context<Self>, record: RecordRef) {
        let screen = screen_of(&record);
        (self.opened, self.dialog) = (true, None);
        self.handle(ctx, Msg::Select(Some(record)));
        self.handle(ctx, Msg::Show(screen));
    }

    /// Does what a key stands for; answers whether something may have changed. Keys that stand for nothing are left alone.
    pub(super) fn press(&mut self, ctx: &Context<Self>, event: &KeyboardEvent, place: Place) -> bool {
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
    pub(super) fn take_dropped(&mut self, ctx: &Context<Self>, files: Vec<File>) {
        let unavailable = Action::Import.unavailable(&self.situation());
        if let Some(why) = unavailable {
            let reason = why.label(self.store.plan().words());
            self.handle(ctx, Msg::Notify(Notice::problem(reason)));
        } else if ctx.props().start.view.piece.is_none() {
            self.reading.read(files, &ctx.link().callback(AppMsg::Handed));
        }
    }
}
