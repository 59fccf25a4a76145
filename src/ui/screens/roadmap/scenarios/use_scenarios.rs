//! Plans every scenario, one after the other, and plays its roadmap through; what did not change is not done again.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::domain::{Date, Plan, Scenario, Table};
use crate::select::forecast::Roadmap;
use crate::select::scenarios::{Outcome, PlannedScenario};
use crate::select::schedule_problem::{Proposal, clash_sentence};
use crate::store::{Asked, Reply};
use crate::ui::hooks::{OutsideRef, ask};
use crate::ui::screens::roadmap::basis::BasisRef;
use crate::worker::{forecast, planning};

/// A roadmap of the comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// The one accepted now.
    Accepted,
    /// What the planner makes of the plan as it is.
    Anew,
    /// A scenario's.
    Scenario(Rc<Scenario>),
}

/// The share of a scenario's work that planning is; the rest is playing it through.
const PLANNING_SHARE: f64 = 0.8;

/// What is known of every roadmap, in the order of the comparison.
pub type Known = Rc<Vec<(Subject, Outcome)>>;

#[derive(Default)]
struct Desk {
    /// What the outcomes rest on: the plan but for its scenarios, on a day.
    base: Option<(Plan, Date)>,
    known: Vec<(Subject, Outcome)>,
    /// The place being worked on, and the work, which stops when dropped.
    running: Option<(Subject, Asked)>,
}

/// What keeps a run going.
#[derive(Clone)]
struct Runner {
    desk: Rc<RefCell<Desk>>,
    outside: Option<OutsideRef>,
    shown: UseStateSetter<Known>,
}

/// The outcomes of the accepted roadmap, of planning anew, and of every scenario of the plan; nothing while not `wanted`.
#[hook]
pub fn use_scenarios(basis: &BasisRef, today: Date, wanted: bool) -> Known {
    let outside = use_context::<OutsideRef>();
    let shown = use_state(Known::default);
    let desk = use_mut_ref(Desk::default);
    let runner = Runner { desk: desk.clone(), outside, shown: shown.setter() };
    use_effect_with((basis.clone(), wanted), move |(basis, wanted)| {
        if *wanted {
            runner.prepare(&basis.plan, today);
            runner.go_on();
        }
    });
    use_effect_with((), move |()| move || drop(desk.borrow_mut().running.take()));
    (*shown).clone()
}

/// Whether two scenarios ask the same: names and notes do not matter.
fn asks_the_same(left: &Subject, right: &Subject) -> bool {
    let (Subject::Scenario(left), Subject::Scenario(right)) = (left, right) else { return left == right };
    let named = Scenario { name: left.name.clone(), notes: left.notes.clone(), ..(**right).clone() };
    named == **left
}

impl Runner {
    /// Keeps what still holds for this plan, and lists what is to be worked out.
    fn prepare(&self, plan: &Plan, today: Date) {
        let base = Plan { scenarios: Table::default(), revision: 0, ..plan.clone() };
        let mut desk = self.desk.borrow_mut();
        let base = Some((base, today));
        let stopped = if desk.base == base { None } else { desk.running.take() };
        let before = if desk.base == base { std::mem::take(&mut desk.known) } else { Vec::new() };
        let subjects = [Subject::Accepted, Subject::Anew].into_iter();
        let subjects = subjects.chain(plan.scenarios.iter().map(|one| Subject::Scenario(one.clone())));
        desk.known = subjects
            .map(|subject| {
                let known = before.iter().find(|(other, _)| asks_the_same(other, &subject));
                let outcome = known.map_or(Outcome::Pending(0.0), |(_, outcome)| outcome.clone());
                (subject, outcome)
            })
            .collect();
        desk.base = base;
        let gone = desk.running.as_ref().is_some_and(|(running, _)| {
            !desk.known.iter().any(|(subject, _)| asks_the_same(subject, running))
        });
        let withdrawn = if gone { desk.running.take() } else { None };
        drop(desk);
        // Withdrawn when the desk is free again.
        drop((stopped, withdrawn));
        self.show();
    }

    fn show(&self) {
        self.shown.set(Rc::new(self.desk.borrow().known.clone()));
    }

    fn settle(&self, subject: &Subject, outcome: Outcome) {
        let is_end = !matches!(outcome, Outcome::Pending(_));
        let done = {
            let mut desk = self.desk.borrow_mut();
            if let Some(place) = desk.known.iter_mut().find(|(other, _)| asks_the_same(other, subject)) {
                place.1 = outcome;
            }
            if is_end { desk.running.take() } else { None }
        };
        drop(done);
        self.show();
        if is_end {
            self.go_on();
        }
    }

    fn keep(&self, subject: &Subject, asked: Asked) {
        let before = self.desk.borrow_mut().running.replace((subject.clone(), asked));
        drop(before);
    }

    /// Begins the next roadmap that is not known, unless one is being worked on.
    fn go_on(&self) {
        let next = {
            let desk = self.desk.borrow();
            let waits = |(_, outcome): &&(Subject, Outcome)| matches!(outcome, Outcome::Pending(_));
            // What was asked last is waited for; all is compared with what is accepted.
            let first = desk.known.first().filter(waits);
            let next =
                first.or_else(|| desk.known.iter().rev().find(waits)).map(|(subject, _)| subject.clone());
            next.zip(desk.base.clone()).filter(|_| desk.running.is_none())
        };
        let Some((subject, (plan, today))) = next else { return };
        let scenario = if let Subject::Scenario(scenario) = &subject { Some(&**scenario) } else { None };
        let ready = PlannedScenario::new(&plan, scenario, today);
        if subject == Subject::Accepted {
            return self.play(&subject, ready);
        }
        match Proposal::first(&ready.planning.problem, &ready.schedule, 0) {
            Err(clash) => {
                self.settle(&subject, Outcome::Clash(clash_sentence(&ready.plan, &ready.planning, &clash)))
            }
            Ok(_) => self.plan(&subject, ready),
        }
    }

    fn plan(&self, subject: &Subject, ready: PlannedScenario) {
        let question = planning::scenario_question(&ready.planning.problem, &ready.schedule);
        let (runner, of) = (self.clone(), subject.clone());
        let tell = move |reply: Reply| match &reply {
            Reply::Nothing => {}
            Reply::SoFar(numbers) => {
                if let Some(found) = planning::found(numbers) {
                    runner.settle(&of, Outcome::Pending(found.share * PLANNING_SHARE));
                }
            }
            Reply::Whole(numbers) => {
                if let Some(found) = planning::found(numbers) {
                    runner.play(&of, ready.clone().with(found.schedule));
                }
            }
        };
        self.keep(subject, ask(self.outside.as_ref(), question, Rc::new(tell)));
    }

    fn play(&self, subject: &Subject, planned: PlannedScenario) {
        let roadmap = Roadmap::of(&planned.plan, &planned.planning, &planned.schedule);
        let question = forecast::question(&roadmap);
        let (runner, of, planned) = (self.clone(), subject.clone(), Rc::new(planned));
        let tell = move |reply: Reply| {
            if let Reply::Whole(numbers) = reply
                && let Some(judged) = forecast::figures(&numbers).and_then(|figures| roadmap.judged(figures))
            {
                runner.settle(&of, Outcome::Known(planned.clone(), Rc::new(judged)));
            }
        };
        self.keep(subject, ask(self.outside.as_ref(), question, Rc::new(tell)));
    }
}
