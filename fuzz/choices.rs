//! Commands out of bytes: what a person may do, with values that nobody would type.

use roadbook_core::command::Command;
use roadbook_core::domain::*;
use roadbook_core::select::grid::{Column, GridEdit, GridRows, parse_block, paste_block};
use roadbook_core::select::priorities::plan_ranking;

const NUMBERS: [f64; 12] =
    [0.0, -0.0, 1.0, -1.0, 0.5, 9.0, 1e15, -1e15, 1e300, f64::MIN_POSITIVE, f64::NAN, f64::INFINITY];

/// Reads choices from the input; nothing but zeros follows its end.
pub struct Choices<'a>(pub &'a [u8]);

impl Choices<'_> {
    /// The next byte.
    pub fn byte(&mut self) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first)
    }

    fn number(&mut self) -> f64 {
        let choice = self.byte();
        NUMBERS.get(choice).copied().unwrap_or(choice as f64 / 4.0)
    }

    fn text(&mut self) -> String {
        let length = self.byte() * [1, 1, 1, 200][self.byte() % 4];
        let (text, rest) = self.0.split_at(length.min(self.0.len()));
        self.0 = rest;
        let text = String::from_utf8_lossy(text).into_owned();
        // A long one is made of a short one.
        if length > 255 { text.repeat(length / text.len().max(1)) } else { text }
    }

    fn date(&mut self) -> Option<Date> {
        let (month, day) = (1 + self.byte() % 12, 1 + self.byte() % 31);
        let year = if day == 31 { 2999 } else { 2027 };
        Date::from_year_month_day(year, month as u8, day as u8)
    }

    fn estimate(&mut self) -> Option<Estimate> {
        let numbers = [self.number(), self.number(), self.number()];
        Estimate::from_numbers(&numbers[..1 + self.byte() % 3]).ok()
    }

    fn id<R: InPlan>(&mut self, plan: &Plan) -> Option<Id<R>> {
        let rows = R::table(plan).rows();
        rows.get(self.byte() % rows.len().max(1)).map(|row| row.id().clone())
    }

    fn ids<R: InPlan>(&mut self, plan: &Plan) -> Vec<Id<R>> {
        (0..self.byte() % 4).filter_map(|_| self.id(plan)).collect()
    }

    fn record(&mut self, plan: &Plan) -> Option<RecordRef> {
        let mut all = Vec::new();
        plan.visit_titles(&mut |record, _| all.push(record));
        (!all.is_empty()).then(|| all[self.byte() % all.len()].clone())
    }

    fn initiative_field(&mut self, plan: &Plan) -> Option<InitiativeField> {
        let unknown = Unknown::default();
        Some(match self.byte() % 16 {
            0 => InitiativeField::Title(self.text()),
            1 => InitiativeField::Summary(self.text()),
            2 => InitiativeField::Tags((0..self.byte()).map(|_| self.text()).collect()),
            3 => InitiativeField::Inputs(
                Inputs::default()
                    .with(["reach", "effort", "__proto__", ""][self.byte() % 4], self.estimate()),
            ),
            4 => InitiativeField::Cost(self.number()),
            5 => InitiativeField::Earliest(self.date()),
            6 => InitiativeField::Deadline(self.date()),
            7 => InitiativeField::LateCost(Some(self.number())),
            8 => InitiativeField::ConflictsWith(self.ids(plan)),
            9 => InitiativeField::TogetherWith(self.ids(plan)),
            10 => InitiativeField::DoneShare(Some(self.number())),
            11 => InitiativeField::Problems(self.ids(plan)),
            12 => {
                let before: Vec<Id<Initiative>> = self.ids(plan);
                let lag_weeks = self.byte() as u32 * 5;
                let link = |initiative| Dependency { initiative, lag_weeks, unknown: Unknown::default() };
                InitiativeField::DependsOn(before.into_iter().map(link).collect())
            }
            13 => {
                let placement =
                    self.date().map(|start| Placement { start, pinned: self.byte() > 99, unknown });
                InitiativeField::Placement(placement)
            }
            14 => {
                let (team, effort_weeks) = (self.id(plan)?, self.estimate()?);
                let people = self.byte() as u32 * 7;
                InitiativeField::Work(vec![WorkPackage {
                    team,
                    effort_weeks,
                    people,
                    after_previous: people % 2 == 1,
                    unknown,
                }])
            }
            _ => InitiativeField::Status(Status::ALL[self.byte() % Status::ALL.len()]),
        })
    }

    /// A command that may be of use to a plan.
    pub fn command(&mut self, plan: &Plan, depth: usize) -> Option<Command> {
        Some(match self.byte() % 18 {
            0 => Command::Rename(self.text()),
            1 => Command::EditSettings(match self.byte() % 7 {
                0 => SettingsField::PeriodWeeks(self.byte() as u32),
                1 => SettingsField::HorizonPeriods(self.byte() as u32 * 9),
                2 => SettingsField::Budget(Some(self.number())),
                3 => SettingsField::Formula(self.text()),
                4 => SettingsField::HalfLifeDays(self.number()),
                5 => SettingsField::ScoreModel(ScoreModel::ALL[self.byte() % ScoreModel::ALL.len()]),
                _ => SettingsField::Start(self.date()?),
            }),
            2 => Command::EditStrategy(StrategyField::Vision(self.text())),
            3 => Command::EditStrategy(StrategyField::Actions(
                (0..self.byte() * 3).map(|_| self.text()).collect(),
            )),
            4..=6 => Command::edit(&self.id::<Initiative>(plan)?, self.initiative_field(plan)?),
            7 => Command::add::<Initiative>(
                (0..self.byte() % 4).filter_map(|_| self.initiative_field(plan)).collect(),
            ),
            8 => Command::remove(&self.id::<Initiative>(plan)?),
            9 => Command::Remove(self.record(plan)?),
            10 => Command::Move { record: self.record(plan)?, place: self.byte() },
            11 => Command::add::<Insight>(vec![
                InsightField::Text(self.text()),
                InsightField::Link(self.text()),
                InsightField::Needs(self.ids(plan)),
            ]),
            12 => Command::edit(
                &self.id::<Kpi>(plan)?,
                KpiField::Measurements(
                    (0..self.byte())
                        .filter_map(|_| {
                            Some(Measurement {
                                on: self.date()?,
                                value: self.number(),
                                unknown: Unknown::default(),
                            })
                        })
                        .collect(),
                ),
            ),
            13 => Command::edit(&self.id::<Team>(plan)?, TeamField::People(self.number())),
            14 => Command::edit(&self.id::<Goal>(plan)?, GoalField::Weight(self.number())),
            15 => {
                let mut all = Vec::new();
                for _ in 0..self.byte() % 4 {
                    let start = self.date();
                    let placement =
                        start.map(|start| Placement { start, pinned: false, unknown: Unknown::default() });
                    all.push((self.id::<Initiative>(plan)?, placement));
                }
                Command::AcceptRoadmap(all)
            }
            16 if depth == 0 => {
                let commands = (0..self.byte() % 5).filter_map(|_| self.command(plan, 1)).collect();
                Command::Several { label: self.text(), commands }
            }
            _ => self.pasted(plan)?,
        })
    }

    /// A block pasted into the grid of initiatives.
    fn pasted(&mut self, plan: &Plan) -> Option<Command> {
        let plan = std::rc::Rc::new(plan.clone());
        let rows = GridRows::initiatives(plan.clone(), std::rc::Rc::new(plan_ranking(&plan)), None, None);
        let columns: Vec<&Column> =
            rows.columns().iter().skip(self.byte() % rows.columns().len().max(1)).collect();
        let block = parse_block(&self.text());
        let changed = paste_block(&rows, rows.order(), &columns, (1, 1), &block).ok()?;
        let commands = changed.edits.into_iter().filter_map(|edit| match edit {
            GridEdit::Initiative(id, field) => Some(Command::edit(&id, field)),
            _ => None,
        });
        Some(Command::Several { label: "Pasted".to_owned(), commands: commands.collect() })
    }
}
