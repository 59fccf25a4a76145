//! How sure the ranking is: at once for a short ranking, from the worker for a long one.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::select::priorities::{
    PlanRanking, RankingChances, SAMPLED_AT_ONCE, SAMPLED_WITHOUT_WORKER, Sampler, ranking_chances,
};
use crate::store::{Asked, Outside, Reply};
use crate::ui::plan_ref::PlanRef;
use crate::worker::ranking;

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
            let asked = Rc::new(RefCell::new(None::<Asked>));
            let pause = (!is_done).then(|| {
                let asked = asked.clone();
                Timeout::new(PAUSE_MS, move || drop(asked.replace(Some(ask(outside, plan, ranking, found)))))
            });
            // Not asked, or withdrawn, when the plan changes first.
            move || {
                drop(pause);
                drop(asked.take());
            }
        });
    }
    match (&*at_once, &*found) {
        (Some(chances), _) => Sureness::Known(chances.clone()),
        (None, Some((of, sureness))) if of == plan => sureness.clone(),
        _ => Sureness::Pending,
    }
}

/// Asks for the chances, for as long as what this returns is kept.
fn ask(
    outside: Option<OutsideRef>,
    plan: PlanRef,
    ranking: Rc<PlanRanking>,
    found: UseStateSetter<Option<(PlanRef, Sureness)>>,
) -> Asked {
    let question = ranking::question(&plan);
    let answer = move |reply: Reply| {
        let known = match &reply {
            Reply::SoFar(_) => return,
            Reply::Whole(numbers) => RankingChances::from_numbers(numbers),
            Reply::Nothing => None,
        };
        let sureness = match known {
            Some(chances) => Sureness::Known(Rc::new(chances)),
            None if ranking.ranked.len() <= SAMPLED_WITHOUT_WORKER => {
                Sureness::Known(Rc::new(ranking_chances(&plan, &ranking, Sampler::Page)))
            }
            None => Sureness::TooLong,
        };
        found.set(Some((plan.clone(), sureness)));
    };
    match outside {
        Some(OutsideRef(outside)) => outside.ask_worker(question, Box::new(answer)),
        None => {
            answer(Reply::Nothing);
            Asked::default()
        }
    }
}
