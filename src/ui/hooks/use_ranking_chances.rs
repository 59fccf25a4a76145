//! How sure the ranking is: at once for a short ranking, from the worker for a long one.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::select::priorities::{
    PlanRanking, RankingChances, SAMPLED_AT_ONCE, SAMPLED_WITHOUT_WORKER, Sampler, ranking_chances,
};
use crate::store::{Outside, Question};
use crate::ui::plan_ref::PlanRef;
use crate::worker::{RANKING_CHANCES, ranking_question};

/// The world around the widget, for components that ask it something.
#[derive(Clone)]
pub struct OutsideRef(pub Rc<dyn Outside>);

impl PartialEq for OutsideRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// How sure a ranking is, as far as that is known by now.
#[derive(Clone, Debug, PartialEq)]
pub enum Sureness {
    /// It is being worked out.
    Pending,
    /// Known.
    Known(Rc<RankingChances>),
    /// Not worked out for so long a ranking here.
    TooLong,
}

impl Sureness {
    /// The chances, if they are known.
    pub fn chances(&self) -> Option<&RankingChances> {
        match self {
            Self::Known(chances) => Some(chances),
            _ => None,
        }
    }
}

/// So long a person goes on typing before a long ranking is sampled again, in milliseconds.
const PAUSE_MS: u32 = 200;

/// The chances of the plan's ranking.
#[hook]
pub fn use_ranking_chances(plan: &PlanRef, ranking: &Rc<PlanRanking>) -> Sureness {
    let outside = use_context::<OutsideRef>();
    let found = use_state_eq(|| None::<(PlanRef, Sureness)>);
    let at_once = use_memo((plan.clone(), ranking.clone()), |(plan, ranking)| {
        (ranking.ranked.len() <= SAMPLED_AT_ONCE)
            .then(|| Rc::new(ranking_chances(plan, ranking, Sampler::Page)))
    });
    {
        let found = found.setter();
        let is_done = at_once.is_some();
        use_effect_with((plan.clone(), ranking.clone()), move |(plan, ranking)| {
            let (plan, ranking) = (plan.clone(), ranking.clone());
            // Dropped, and so not asked, when the plan changes first.
            let pause =
                (!is_done).then(|| Timeout::new(PAUSE_MS, move || ask(outside, plan, ranking, found)));
            move || drop(pause)
        });
    }
    match (&*at_once, &*found) {
        (Some(chances), _) => Sureness::Known(chances.clone()),
        (None, Some((of, sureness))) if of == plan => sureness.clone(),
        _ => Sureness::Pending,
    }
}

fn ask(
    outside: Option<OutsideRef>,
    plan: PlanRef,
    ranking: Rc<PlanRanking>,
    found: UseStateSetter<Option<(PlanRef, Sureness)>>,
) {
    let question = Question { task: RANKING_CHANCES, text: ranking_question(&plan) };
    let answer = move |numbers: Option<Vec<f64>>| {
        let sureness = match numbers.and_then(|numbers| RankingChances::from_numbers(&numbers)) {
            Some(chances) => Sureness::Known(Rc::new(chances)),
            None if ranking.ranked.len() <= SAMPLED_WITHOUT_WORKER => {
                Sureness::Known(Rc::new(ranking_chances(&plan, &ranking, Sampler::Page)))
            }
            None => Sureness::TooLong,
        };
        found.set(Some((plan, sureness)));
    };
    match outside {
        Some(OutsideRef(outside)) => outside.ask_worker(question, Box::new(answer)),
        None => answer(None),
    }
}
