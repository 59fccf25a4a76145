//! The list itself: label, group, drawing, shortcut, and whether each is available now.

use super::add::{ADDABLE, adding};
use super::shortcut::Shortcut;
use crate::domain::{Choice, Screen, TableName};
use crate::language::Words;
use crate::ui::components::Glyph;

/// Something a person can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Find a record or an action by a few letters.
    Find,
    /// Look at a screen.
    Show(Screen),
    /// Take the last step back.
    Undo,
    /// Do it again.
    Redo,
    /// See the steps, and the plan as it was.
    History,
    /// See what changed since a step or another plan.
    Changes,
    /// Write an insight down in one line.
    Capture,
    /// Add a record.
    Add(TableName),
    /// Have a roadmap proposed.
    PlanRoadmap,
    /// Accept the proposed roadmap.
    AcceptRoadmap,
    /// Drop the proposed roadmap.
    DiscardRoadmap,
    /// Take in a plan or a table.
    Import,
    /// Save the plan as a file.
    ExportPlan,
    /// Save or copy the plan, or a part of it, in the form another tool reads.
    Export,
    /// Save or copy the screen as a picture.
    ExportPicture,
    /// Save the plan and Roadbook as one page.
    ExportPage,
    /// Put the plan on the clipboard.
    CopyPlan,
    /// Put an address with the plan in it on the clipboard.
    CopyLink,
    /// Print the screen.
    Print,
    /// Start an empty plan.
    NewPlan,
    /// Open the sample plan.
    OpenSample,
    /// See where the plan is kept, and as it was.
    Keeping,
    /// Calendar, money, score model.
    Settings,
    /// The keys, and what they do.
    Help,
    /// What the page lets the widget do.
    Diagnose,
}

/// What kind of thing an action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Looking somewhere else.
    Go,
    /// Changing what is there.
    Edit,
    /// Adding something.
    Add,
    /// Planning the roadmap.
    Roadmap,
    /// The plan as a whole: in, out, new.
    Plan,
    /// Roadbook itself.
    Roadbook,
}

impl Group {
    /// Every group, in the order a person reads them.
    pub const ALL: [Self; 6] = [Self::Go, Self::Edit, Self::Add, Self::Roadmap, Self::Plan, Self::Roadbook];

    /// Its name.
    #[must_use]
    pub fn label(self, words: &Words) -> &'static str {
        match self {
            Self::Go => words.group_go(),
            Self::Edit => words.group_edit(),
            Self::Add => words.group_add(),
            Self::Roadmap => words.group_roadmap(),
            Self::Plan => words.group_plan(),
            Self::Roadbook => words.group_roadbook(),
        }
    }
}

/// Why an action cannot be done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// Nothing has been changed.
    NothingDone,
    /// Nothing was undone.
    NothingUndone,
    /// The screen is shown already.
    Here,
    /// The plan is shown for reading only.
    ReadOnly,
    /// There is nothing to plan, or nobody to do it.
    NothingToPlan,
    /// No roadmap is proposed.
    NothingProposed,
}

impl WhyNot {
    /// The reason.
    #[must_use]
    pub fn label(self, words: &Words) -> &'static str {
        match self {
            Self::NothingDone => words.why_not_undo(),
            Self::NothingUndone => words.why_not_redo(),
            Self::Here => words.why_not_here(),
            Self::ReadOnly => words.why_not_read_only(),
            Self::NothingToPlan => words.why_not_plannable(),
            Self::NothingProposed => words.why_not_proposed(),
        }
    }
}

/// What the availability of actions hangs on.
#[derive(Clone, Debug, PartialEq)]
pub struct Situation {
    /// Whether nothing can be changed.
    pub read_only: bool,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
    /// The screen that is shown.
    pub screen: Screen,
    /// Whether there is something to plan and a team to do it.
    pub plannable: bool,
    /// What the screen offers.
    pub offered: Vec<Action>,
}

impl Action {
    /// Every action, in the order a person reads them.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Find];
        all.extend(Screen::ALL.iter().map(|screen| Self::Show(*screen)));
        all.extend([Self::Undo, Self::Redo, Self::History, Self::Changes, Self::Capture]);
        all.extend(ADDABLE.iter().map(|table| Self::Add(*table)));
        all.extend([Self::PlanRoadmap, Self::AcceptRoadmap, Self::DiscardRoadmap]);
        all.extend([Self::Import, Self::ExportPlan, Self::Export]);
        all.extend([Self::ExportPicture, Self::ExportPage]);
        all.extend([
            Self::CopyPlan,
            Self::CopyLink,
            Self::Print,
            Self::NewPlan,
            Self::OpenSample,
            Self::Keeping,
        ]);
        all.extend([Self::Settings, Self::Help, Self::Diagnose]);
        all
    }

    /// Its words.
    #[must_use]
    pub fn label(self, words: &Words) -> &'static str {
        match self {
            Self::Find => words.action_find(),
            Self::Show(screen) => screen.label(words),
            Self::Undo => words.action_undo(),
            Self::Redo => words.action_redo(),
            Self::History => words.action_history(),
            Self::Changes => words.action_changes(),
            Self::Capture => words.action_capture(),
            Self::Add(table) => adding(table, words),
            Self::PlanRoadmap => words.action_plan_roadmap(),
            Self::AcceptRoadmap => words.action_accept_roadmap(),
            Self::DiscardRoadmap => words.action_discard_roadmap(),
            Self::Import => words.action_import(),
            Self::ExportPlan => words.action_export_plan(),
            Self::Export => words.action_export(),
            Self::ExportPicture => words.action_export_picture(),
            Self::ExportPage => words.action_export_page(),
            Self::CopyPlan => words.action_copy_plan(),
            Self::CopyLink => words.action_copy_link(),
            Self::Print => words.action_print(),
            Self::NewPlan => words.action_new_plan(),
            Self::OpenSample => words.action_open_sample(),
            Self::Keeping => words.action_keeping(),
            Self::Settings => words.action_settings(),
            Self::Help => words.action_help(),
            Self::Diagnose => words.action_diagnose(),
        }
    }

    /// Its words where nothing is to be said of what follows: without the dots.
    #[must_use]
    pub fn name(self, words: &Words) -> &'static str {
        self.label(words).trim_end_matches(['…', ' '])
    }

    /// Its words, with the step that undo or redo is about.
    #[must_use]
    pub fn label_now(self, words: &Words, situation: &Situation) -> String {
        let step = match self {
            Self::Undo => situation.undo.as_ref(),
            Self::Redo => situation.redo.as_ref(),
            _ => None,
        };
        step.map_or_else(
            || self.label(words).to_owned(),
            |step| words.action_with_step(self.label(words), step),
        )
    }

    /// What kind of thing it is.
    #[must_use]
    pub fn group(self) -> Group {
        match self {
            Self::Find | Self::Show(_) => Group::Go,
            Self::Undo | Self::Redo | Self::History | Self::Changes => Group::Edit,
            Self::Capture | Self::Add(_) => Group::Add,
            Self::PlanRoadmap | Self::AcceptRoadmap | Self::DiscardRoadmap => Group::Roadmap,
            Self::Settings | Self::Help | Self::Diagnose => Group::Roadbook,
            _ => Group::Plan,
        }
    }

    /// The drawing before its words.
    #[must_use]
    pub fn glyph(self) -> Glyph {
        match self {
            Self::Find => Glyph::Search,
            Self::Show(_) => Glyph::ChevronRight,
            Self::Undo => Glyph::Undo,
            Self::Redo => Glyph::Redo,
            Self::History => Glyph::Clock,
            Self::Changes => Glyph::Eye,
            Self::Capture => Glyph::Bulb,
            Self::Add(_) | Self::NewPlan => Glyph::Plus,
            Self::PlanRoadmap => Glyph::Calendar,
            Self::AcceptRoadmap => Glyph::Check,
            Self::DiscardRoadmap => Glyph::Close,
            Self::Import => Glyph::Import,
            Self::ExportPlan | Self::Export | Self::ExportPicture | Self::ExportPage => Glyph::Export,
            Self::CopyPlan | Self::CopyLink => Glyph::Copy,
            Self::Print => Glyph::Print,
            Self::OpenSample => Glyph::Play,
            Self::Keeping => Glyph::Saved,
            Self::Settings => Glyph::Filter,
            Self::Help => Glyph::Question,
            Self::Diagnose => Glyph::Search,
        }
    }

    /// The keys that do it; the first is the one shown.
    #[must_use]
    pub fn shortcuts(self) -> Vec<Shortcut> {
        let alone = |key| vec![Shortcut::alone(key)];
        match self {
            Self::Find => vec![Shortcut::command("k"), Shortcut::alone("/")],
            Self::Undo => vec![Shortcut::command("z")],
            Self::Redo => vec![Shortcut::command("z").with_shift(), Shortcut::command("y")],
            Self::Show(Screen::Strategy) => alone("1"),
            Self::Show(Screen::Evidence) => alone("2"),
            Self::Show(Screen::Priorities) => alone("3"),
            Self::Show(Screen::Roadmap) => alone("4"),
            Self::Show(Screen::Outcomes) => alone("5"),
            Self::Show(Screen::Brief) => alone("6"),
            Self::History => alone("h"),
            Self::Changes => alone("w"),
            Self::Capture => alone("c"),
            Self::Add(TableName::Initiatives) => alone("i"),
            Self::PlanRoadmap => alone("p"),
            Self::Settings => alone(","),
            Self::Help => alone("?"),
            _ => Vec::new(),
        }
    }

    /// Whether it is in the header's menu; what is not is a tab or a button of its own, or is in the palette.
    #[must_use]
    pub fn is_in_menu(self) -> bool {
        !matches!(self, Self::Show(_) | Self::Undo | Self::Redo | Self::Find | Self::Add(_))
            && self.group() != Group::Roadmap
    }

    /// Why it cannot be done now; none when it can.
    #[must_use]
    pub fn unavailable(self, situation: &Situation) -> Option<WhyNot> {
        let unless = |can: bool, why| (!can).then_some(why);
        match self {
            Self::Show(screen) => unless(screen != situation.screen, WhyNot::Here),
            _ if situation.read_only && self.changes_the_plan() => Some(WhyNot::ReadOnly),
            Self::Undo => unless(situation.undo.is_some(), WhyNot::NothingDone),
            Self::Redo => unless(situation.redo.is_some(), WhyNot::NothingUndone),
            Self::PlanRoadmap => unless(situation.plannable, WhyNot::NothingToPlan),
            Self::AcceptRoadmap | Self::DiscardRoadmap => {
                unless(situation.offered.contains(&self), WhyNot::NothingProposed)
            }
            _ => None,
        }
    }

    fn changes_the_plan(self) -> bool {
        matches!(self, Self::Undo | Self::Redo | Self::Import | Self::NewPlan | Self::OpenSample)
            || matches!(self.group(), Group::Add | Group::Roadmap)
    }

    /// The screen that has to be shown for it, where it needs one.
    #[must_use]
    pub fn home(self) -> Option<Screen> {
        (self.group() == Group::Roadmap).then_some(Screen::Roadmap)
    }
}
