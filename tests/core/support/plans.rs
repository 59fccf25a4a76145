//! Random valid plans: every table, every kind of field, consistent links, no circles.
//!
//! A plan is built from a list of random words. Shorter lists and smaller words make smaller, plainer
//! plans, so that a failing case shrinks to something readable.

use std::rc::Rc;

use proptest::prelude::{any, prop};
use proptest::strategy::Strategy as _;
use roadbook::domain::*;

/// Plans from up to this many random words: 300 for a handful of records, 3,000 for some of everything.
pub fn plans(most_words: usize) -> impl proptest::strategy::Strategy<Value = Plan> {
    prop::collection::vec(any::<u32>(), 0..=most_words).prop_map(|words| plan_from(&words))
}

/// The plan these words make; the same words make the same plan.
pub fn plan_from(words: &[u32]) -> Plan {
    let mut draw = Draw { words };
    let ids = Ids::draw(&mut draw);
    let mut plan = Plan::empty("pl_random", draw.date());
    plan.title = draw.line();
    plan.revision = u64::from(draw.word());
    plan.unknown = draw.unknown();
    draw_settings(&mut draw, &mut plan);
    draw_market(&mut draw, &ids, &mut plan);
    draw_evidence(&mut draw, &ids, &mut plan);
    plan.initiatives = table(&ids.initiatives, |id, place| draw_initiative(&mut draw, &ids, id, place));
    draw_delivery(&mut draw, &ids, &mut plan);
    draw_people(&mut draw, &ids, &mut plan);
    plan
}

/// Random choices, one word each; when the words run out, everything is the smallest.
struct Draw<'a> {
    words: &'a [u32],
}

impl Draw<'_> {
    fn word(&mut self) -> u32 {
        let Some((first, rest)) = self.words.split_first() else { return 0 };
        self.words = rest;
        *first
    }

    fn below(&mut self, count: usize) -> usize {
        self.word() as usize % count.max(1)
    }

    fn flag(&mut self) -> bool {
        self.below(2) == 1
    }

    fn pick<T: Clone>(&mut self, options: &[T]) -> T {
        options[self.below(options.len())].clone()
    }

    fn choice<C: Choice>(&mut self) -> C {
        self.pick(C::ALL)
    }

    fn maybe<T>(&mut self, draw: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.flag().then(|| draw(self))
    }

    fn some<T>(&mut self, most: usize, mut draw: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| draw(self)).collect()
    }

    /// A number of the range: whole, with a few digits, or with all the digits there are.
    fn number(&mut self, low: f64, high: f64) -> f64 {
        let word = f64::from(self.word());
        let number = match self.below(4) {
            0 => (word % 1_000.0).floor(),
            1 => word / 4_096.0,
            2 => low + (high - low) * (word / f64::from(u32::MAX)),
            _ => (word % 100.0) / 10.0 - 3.0,
        };
        number.clamp(low, high)
    }

    fn whole(&mut self, low: u32, high: u32) -> u32 {
        low + self.word() % (high - low + 1)
    }

    fn estimate(&mut self, low: f64, high: f64) -> Estimate {
        let mut numbers: Vec<f64> = (0..=self.below(3)).map(|_| self.number(low, high)).collect();
        numbers.sort_by(f64::total_cmp);
        Estimate::from_numbers(&numbers).unwrap()
    }

    fn date(&mut self) -> Date {
        Date::from_year_month_day(2020, 1, 1).unwrap().plus_days(self.below(6_000) as i64)
    }

    fn line(&mut self) -> String {
        let words = [
            "",
            "Guest checkout",
            "Größe",
            "海辺",
            "🚢",
            "a \"quoted\" word",
            "back\\slash",
            "tab\there",
            "</script>",
            "null",
            "5..8",
            " spaces ",
            "\u{0}\u{1f}\u{7f}",
            "\u{2028}",
            "=1+1",
            "é e\u{301}",
            "-",
            "→",
        ];
        let words: Vec<&str> = (0..=self.below(3)).map(|_| self.pick(&words)).collect();
        words.join(" ").trim_start_matches(' ').to_owned()
    }

    fn text(&mut self) -> String {
        let lines = self.some(3, Self::line);
        lines.join(if self.flag() { "\r\n" } else { "\n" })
    }

    fn unknown(&mut self) -> Unknown {
        let texts = [
            "null",
            "7",
            "\"kept \\\"as\\\" it is\\n\"",
            "[1, [2.5, -3], {}]",
            "{ \"b\": { \"a\": [true, false, null] }, \"a\": \"\" }",
        ];
        let keys = ["colour", "x-größe", "$comment", "Title", "with space"];
        match self.below(6) {
            5 => Unknown(
                (0..=self.below(2)).map(|_| (self.pick(&keys).into(), self.pick(&texts).into())).collect(),
            ),
            _ => Unknown::default(),
        }
    }

    fn link<R: Record>(&mut self, ids: &[Id<R>]) -> Option<Id<R>> {
        if ids.is_empty() { None } else { self.maybe(|draw| draw.pick(ids)) }
    }

    /// Some of the ids, each once, in any order.
    fn links<R: Record>(&mut self, ids: &[Id<R>]) -> Vec<Id<R>> {
        let mut left = ids.to_vec();
        let count = self.below(ids.len().min(4) + 1);
        (0..count).map(|_| left.swap_remove(self.below(left.len()))).collect()
    }
}

/// The ids of all records, drawn before the records so that any may link to any.
struct Ids {
    segments: Vec<Id<Segment>>,
    needs: Vec<Id<Need>>,
    competitors: Vec<Id<Competitor>>,
    differentiators: Vec<Id<Differentiator>>,
    goals: Vec<Id<Goal>>,
    kpis: Vec<Id<Kpi>>,
    insights: Vec<Id<Insight>>,
    problems: Vec<Id<Problem>>,
    requirements: Vec<Id<Requirement>>,
    teams: Vec<Id<Team>>,
    initiatives: Vec<Id<Initiative>>,
    milestones: Vec<Id<Milestone>>,
    scenarios: Vec<Id<Scenario>>,
    stakeholders: Vec<Id<Stakeholder>>,
    ballots: Vec<Id<Ballot>>,
    decisions: Vec<Id<Decision>>,
    editions: Vec<Id<Edition>>,
    views: Vec<Id<SavedView>>,
    /// Whether initiatives depend on later ones rather than earlier ones.
    reversed: bool,
}

impl Ids {
    fn draw(draw: &mut Draw<'_>) -> Self {
        Self {
            initiatives: ids(draw, 6),
            teams: ids(draw, 3),
            goals: ids(draw, 3),
            segments: ids(draw, 3),
            needs: ids(draw, 4),
            competitors: ids(draw, 2),
            differentiators: ids(draw, 2),
            kpis: ids(draw, 3),
            insights: ids(draw, 5),
            problems: ids(draw, 3),
            requirements: ids(draw, 3),
            milestones: ids(draw, 2),
            scenarios: ids(draw, 2),
            stakeholders: ids(draw, 3),
            ballots: ids(draw, 2),
            decisions: ids(draw, 2),
            editions: ids(draw, 2),
            views: ids(draw, 2),
            reversed: draw.flag(),
        }
    }
}

fn ids<R: Record>(draw: &mut Draw<'_>, most: usize) -> Vec<Id<R>> {
    let count = draw.below(most + 1);
    let id = |place| Id::new(&format!("{}{:x}-{place}", R::TABLE.prefix(), draw.below(256))).unwrap();
    (0..count).map(id).collect()
}

fn table<R: Record>(ids: &[Id<R>], mut draw: impl FnMut(&Id<R>, usize) -> R) -> Table<R> {
    let rows = ids.iter().enumerate().map(|(place, id)| Rc::new(draw(id, place)));
    Table::from_rows(rows.collect()).unwrap()
}

fn draw_settings(draw: &mut Draw<'_>, plan: &mut Plan) {
    plan.settings = Rc::new(Settings {
        currency: draw.pick(&["EUR", "USD", "kr", ""]).to_owned(),
        start: plan.settings.start,
        period_weeks: draw.whole(1, 13),
        horizon_periods: draw.whole(1, 60),
        budget: draw.maybe(|draw| draw.number(0.0, 1e9)),
        budget_instalments: draw.some(3, |draw| BudgetInstalment {
            from: draw.date(),
            amount: draw.number(0.0, 1e9),
            unknown: draw.unknown(),
        }),
        most_must_share: draw.maybe(|draw| draw.number(0.0, 1.0)),
        stability_weeks: draw.number(0.0, 12.0),
        score_model: draw.choice(),
        ice_convention: draw.choice(),
        high_threshold: draw.number(0.0, 10.0),
        formula: draw.line(),
        goals_per_effort: draw.flag(),
        scales: draw.some(3, |draw| ScaleStep {
            input: draw.line(),
            value: draw.number(-10.0, 1e4),
            meaning: draw.line(),
            unknown: draw.unknown(),
        }),
        evidence_ladder: draw.some(3, |draw| LadderStep {
            level: draw.choice(),
            confidence: draw.number(0.0, 1.0),
            unknown: draw.unknown(),
        }),
        half_life_days: draw.number(1.0, 1_000.0),
        great_opportunity: draw.number(14.0, 20.0),
        good_opportunity: draw.number(11.0, 14.0),
        fair_opportunity: draw.number(0.0, 11.0),
        near_duplicate: draw.number(0.0, 1.0),
        signal_run: draw.whole(5, 12),
        correct_predictions: draw.flag(),
        group_mean: draw.choice(),
        unknown: draw.unknown(),
    });
    plan.strategy = Rc::new(Strategy {
        vision: draw.text(),
        success: draw.text(),
        market: draw.text(),
        actions: draw.some(3, Draw::text),
        constraints: draw.text(),
        unknown: draw.unknown(),
    });
}

fn draw_market(draw: &mut Draw<'_>, ids: &Ids, plan: &mut Plan) {
    plan.segments = table(&ids.segments, |id, _| Segment {
        id: id.clone(),
        name: draw.line(),
        size: draw.maybe(|draw| draw.number(0.0, 1e12)),
        weight: draw.number(0.0, 100.0),
        notes: draw.text(),
        unknown: draw.unknown(),
    });
    plan.needs = table(&ids.needs, |id, _| Need {
        id: id.clone(),
        title: draw.line(),
        segment: draw.link(&ids.segments),
        importance: draw.maybe(|draw| draw.number(0.0, 10.0)),
        satisfaction: draw.maybe(|draw| draw.number(0.0, 10.0)),
        notes: draw.text(),
        unknown: draw.unknown(),
    });
    plan.competitors = table(&ids.competitors, |id, _| Competitor {
        id: id.clone(),
        name: draw.line(),
        serves: draw
            .links(&ids.needs)
            .into_iter()
            .map(|need| Serves { need, how_well: draw.number(0.0, 10.0), unknown: draw.unknown() })
            .collect(),
        notes: draw.text(),
        unknown: draw.unknown(),
    });
    plan.differentiators = table(&ids.differentiators, |id, _| Differentiator {
        id: id.clone(),
        title: draw.line(),
        needs: draw.links(&ids.needs),
        notes: draw.text(),
        unknown: draw.unknown(),
    });
    plan.goals = table(&ids.goals, |id, place| Goal {
        id: id.clone(),
        title: draw.line(),
        outcome: draw.choice(),
        weight: draw.number(0.0, 100.0),
        compared: draw
            .links(&ids.goals[..place])
            .into_iter()
            .map(|goal| GoalComparison { goal, ratio: draw.number(0.125, 9.0), unknown: draw.unknown() })
            .collect(),
        least_share: draw.maybe(|draw| draw.number(0.0, 0.3)),
        most_share: draw.maybe(|draw| draw.number(0.0, 1.0)),
        notes: draw.text(),
        unknown: draw.unknown(),
    });
    plan.kpis = table(&ids.kpis, |id, _| draw_kpi(draw, ids, id));
}

fn draw_kpi(draw: &mut Draw<'_>, ids: &Ids, id: &Id<Kpi>) -> Kpi {
    let (baseline_on, target_on) = (draw.maybe(Draw::date), draw.maybe(Draw::date));
    Kpi {
        id: id.clone(),
        name: draw.line(),
        goal: draw.link(&ids.goals),
        unit: draw.line(),
        direction: draw.choice(),
        timing: draw.choice(),
        cadence: draw.choice(),
        baseline: draw.maybe(|draw| draw.number(-1e15, 1e15)),
        baseline_on: baseline_on.min(target_on).or(baseline_on),
        target: draw.maybe(|draw| draw.number(-1e6, 1e6)),
        target_on: target_on.max(baseline_on).filter(|_| target_on.is_some()),
        owner: draw.line(),
        measurements: draw.some(5, |draw| Measurement {
            on: draw.date(),
            value: draw.number(-1e15, 1e15),
            unknown: draw.unknown(),
        }),
        notes: draw.text(),
        unknown: draw.unknown(),
    }
}

fn draw_evidence(draw: &mut Draw<'_>, ids: &Ids, plan: &mut Plan) {
    plan.insights = table(&ids.insights, |id, _| Insight {
        id: id.clone(),
        text: draw.text(),
        kind: draw.choice(),
        source: draw.line(),
        link: draw
            .pick(&["", "https://example.org/a?b=c#d", "mailto:a@example.org", "HTTP://example.org"])
            .to_owned(),
        segment: draw.link(&ids.segments),
        on: draw.maybe(Draw::date),
        level: draw.choice(),
        needs: draw.links(&ids.needs),
        initiatives: draw.links(&ids.initiatives),
        tags: draw.some(3, Draw::line),
        unknown: draw.unknown(),
    });
    plan.problems = table(&ids.problems, |id, _| Problem {
        id: id.clone(),
        title: draw.line(),
        who: draw.line(),
        need: draw.link(&ids.needs),
        insights: draw.links(&ids.insights),
        notes: draw.text(),
        unknown: draw.unknown(),
    });
    plan.requirements = table(&ids.requirements, |id, _| Requirement {
        id: id.clone(),
        statement: draw.text(),
        problem: draw.link(&ids.problems),
        acceptance: draw.some(3, Draw::text),
        priority: draw.choice(),
        initiative: draw.link(&ids.initiatives),
        unknown: draw.unknown(),
    });
}

fn draw_initiative(draw: &mut Draw<'_>, ids: &Ids, id: &Id<Initiative>, place: usize) -> Initiative {
    let (before, after) = (&ids.initiatives[..place], &ids.initiatives[place + 1..]);
    let may_come_first = if ids.reversed { after } else { before };
    let (earliest, deadline) = (draw.maybe(Draw::date), draw.maybe(Draw::date));
    Initiative {
        id: id.clone(),
        title: draw.line(),
        summary: draw.text(),
        status: draw.choice(),
        owner: draw.line(),
        tags: draw.some(3, Draw::line),
        external_key: draw.line(),
        inputs: draw_inputs(draw),
        goal_impact: draw
            .links(&ids.goals)
            .into_iter()
            .map(|goal| GoalImpact { goal, impact: draw.estimate(-10.0, 10.0), unknown: draw.unknown() })
            .collect(),
        problems: draw.links(&ids.problems),
        work: draw_work(draw, ids),
        cost: draw.number(0.0, 1e6),
        must: draw.flag(),
        earliest: earliest.min(deadline).or(earliest),
        deadline: deadline.max(earliest).filter(|_| deadline.is_some()),
        depends_on: draw
            .links(may_come_first)
            .into_iter()
            .map(|initiative| Dependency { initiative, lag_weeks: draw.whole(0, 8), unknown: draw.unknown() })
            .collect(),
        late_cost: draw.maybe(|draw| draw.number(0.0, 1e6)),
        conflicts_with: draw.links(may_come_first),
        together_with: draw.links(may_come_first),
        done_share: draw.maybe(|draw| draw.number(0.0, 1.0)),
        placement: draw.maybe(|draw| Placement {
            start: draw.date(),
            pinned: draw.flag(),
            unknown: draw.unknown(),
        }),
        predicts: draw
            .links(&ids.kpis)
            .into_iter()
            .map(|kpi| Prediction {
                kpi,
                change: draw.estimate(-1e9, 1e9),
                after_weeks: draw.whole(0, 104),
                unknown: draw.unknown(),
            })
            .collect(),
        launched_on: draw.maybe(Draw::date),
        kano_answers: draw.some(3, |draw| KanoAnswers {
            functional: draw.choice(),
            dysfunctional: draw.choice(),
            people: draw.whole(1, 40),
            unknown: draw.unknown(),
        }),
        unknown: draw.unknown(),
    }
}

fn draw_inputs(draw: &mut Draw<'_>) -> Inputs {
    let names = ["reach", "impact", "confidence", "effort", "ease", "business_value", "x9"];
    let inputs = draw.some(5, |draw| (draw.pick(&names).to_owned(), draw.estimate(0.0, 1e4)));
    inputs.into_iter().collect()
}

fn draw_work(draw: &mut Draw<'_>, ids: &Ids) -> Vec<WorkPackage> {
    let most = if ids.teams.is_empty() { 0 } else { 3 };
    draw.some(most, |draw| WorkPackage {
        team: draw.pick(&ids.teams),
        effort_weeks: draw.estimate(0.0, 100.0),
        people: draw.whole(1, 5),
        after_previous: draw.flag(),
        unknown: draw.unknown(),
    })
}

fn draw_delivery(draw: &mut Draw<'_>, ids: &Ids, plan: &mut Plan) {
    plan.teams = table(&ids.teams, |id, _| Team {
        id: id.clone(),
        name: draw.line(),
        discipline: draw.line(),
        people: draw.number(0.0, 40.0),
        utilisation: draw.number(0.0, 1.0),
        exceptions: draw.some(3, |draw| {
            let from = draw.date();
            CapacityException {
                from,
                until: draw.maybe(|draw| from.plus_days(draw.below(60) as i64)),
                people: draw.number(-10.0, 10.0),
                note: draw.line(),
                unknown: draw.unknown(),
            }
        }),
        unknown: draw.unknown(),
    });
    plan.milestones = table(&ids.milestones, |id, _| Milestone {
        id: id.clone(),
        title: draw.line(),
        on: draw.maybe(Draw::date),
        goal: draw.link(&ids.goals),
        initiatives: draw.links(&ids.initiatives),
        notes: draw.text(),
        unknown: draw.unknown(),
    });
    plan.scenarios = table(&ids.scenarios, |id, _| draw_scenario(draw, ids, id));
}

fn draw_scenario(draw: &mut Draw<'_>, ids: &Ids, id: &Id<Scenario>) -> Scenario {
    Scenario {
        id: id.clone(),
        name: draw.line(),
        notes: draw.text(),
        budget: draw.maybe(|draw| draw.number(0.0, 1e9)),
        horizon_periods: draw.maybe(|draw| draw.whole(1, 520)),
        capacity: draw
            .links(&ids.teams)
            .into_iter()
            .map(|team| CapacityChange {
                team,
                from: draw.maybe(Draw::date),
                people: draw.number(-5.0, 5.0),
                unknown: draw.unknown(),
            })
            .collect(),
        weights: draw
            .links(&ids.goals)
            .into_iter()
            .map(|goal| WeightChange { goal, weight: draw.number(0.0, 100.0), unknown: draw.unknown() })
            .collect(),
        pins: draw
            .links(&ids.initiatives)
            .into_iter()
            .map(|initiative| Pin { initiative, start: draw.date(), unknown: draw.unknown() })
            .collect(),
        initiatives: draw
            .links(&ids.initiatives)
            .into_iter()
            .map(|initiative| InitiativeChange {
                initiative,
                included: draw.flag(),
                deadline: draw.maybe(Draw::date),
                unknown: draw.unknown(),
            })
            .collect(),
        unknown: draw.unknown(),
    }
}

fn draw_people(draw: &mut Draw<'_>, ids: &Ids, plan: &mut Plan) {
    plan.stakeholders = table(&ids.stakeholders, |id, _| Stakeholder {
        id: id.clone(),
        name: draw.line(),
        role: draw.line(),
        weight: draw.number(0.0, 100.0),
        segment: draw.link(&ids.segments),
        unknown: draw.unknown(),
    });
    plan.ballots = table(&ids.ballots, |id, _| Ballot {
        id: id.clone(),
        name: draw.line(),
        stakeholder: draw.link(&ids.stakeholders),
        on: draw.maybe(Draw::date),
        scores: draw
            .links(&ids.initiatives)
            .into_iter()
            .map(|initiative| BallotScore {
                initiative,
                input: draw.pick(&["impact", "effort"]).to_owned(),
                value: draw.estimate(0.0, 100.0),
                unknown: draw.unknown(),
            })
            .collect(),
        unknown: draw.unknown(),
    });
    plan.decisions = table(&ids.decisions, |id, _| Decision {
        id: id.clone(),
        title: draw.line(),
        choice: draw.text(),
        reason: draw.text(),
        on: draw.maybe(Draw::date),
        insights: draw.links(&ids.insights),
        initiatives: draw.links(&ids.initiatives),
        about: ids.goals.iter().take(1).map(Id::record_ref).collect(),
        unknown: draw.unknown(),
    });
    plan.editions = table(&ids.editions, |id, _| Edition {
        id: id.clone(),
        name: draw.line(),
        audience: draw.choice(),
        screens: draw.some(Screen::ALL.len(), Draw::choice),
        date_precision: draw.choice(),
        shows_money: draw.flag(),
        shows_scores: draw.flag(),
        unknown: draw.unknown(),
    });
    plan.views = table(&ids.views, |id, _| SavedView {
        id: id.clone(),
        name: draw.line(),
        grid: draw.choice(),
        sort: draw.some(3, |draw| SortStep {
            column: draw.line(),
            descending: draw.flag(),
            unknown: draw.unknown(),
        }),
        filter: draw.some(3, |draw| Condition {
            column: draw.line(),
            comparison: draw.choice(),
            value: draw.line(),
            unknown: draw.unknown(),
        }),
        group: draw.line(),
        columns: draw.some(3, Draw::line),
        unknown: draw.unknown(),
    });
    let said: Vec<Id<Comment>> =
        ids.decisions.iter().map(|id| Id::new(&id.as_str().replacen("de_", "cm_", 1)).unwrap()).collect();
    plan.comments = table(&said, |id, _| Comment {
        id: id.clone(),
        text: draw.text(),
        by: draw.line(),
        on: draw.maybe(Draw::date),
        about: draw.link(&ids.needs).map(|id| id.record_ref()),
        unknown: draw.unknown(),
    });
}
