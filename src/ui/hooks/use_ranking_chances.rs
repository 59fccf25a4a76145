//! How sure the ranking is: at once for a short ranking, from the worker for a long one.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::select::grid::RankingSample;
use crate::select::priorities::{
    PlanRanking, RankingChances, SAMPLED_AT_ONCE, SAMPLED_WITHOUT_WORKER, Sampler, ranking_chances,
};
use crate::store::{Asked, Outside, Reply};
use crate::ui::plan_ref::{PlanRef, Shared};
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
    /// It is being worked out; what was known of the ranking before.
    Pending(Option<Shared<RankingSample>>),
    /// Known.
    Known(Shared<RankingSample>),
    /// Not worked out for so long a ranking here.
    TooLong,
}

impl Sureness {
    /// The chances, if they are known.
    pub fn chances(&self) -> Option<&RankingChances> {
        match self {
            Self::Known(sample) => Some(&sample.chances),
            _ => None,
        }
    }

    /// What is known, or was before the last change.
    pub fn sample(&self) -> Option<Rc<RankingSample>> {
        match self {
            Self::Known(sample) | Self::Pending(Some(sample)) => Some(sample.0.clone()),
            _ => None,
        }
    }
}

/// So long a person goes on typing before a long ranking is sampled again, in milliseconds.
const PAUSE_MS: u32 = 200;

/// The chances of the plan's ranking.
#[hook]
pub fn use_ranking_chances(plan: &PlanRef, ranking: &Shared<PlanRanking>) -> Sureness {
    let outside = use_context::<OutsideRef>();
    let found = use_state_eq(|| None::<Found>);
    let at_once = use_memo((plan.clone(), ranking.clone()), |(plan, ranking)| {
        (ranking.ranked.len() <= SAMPLED_AT_ONCE).then(|| sample_of(plan, ranking))
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
        (Some(sample), _) => Sureness::Known(sample.clone()),
        (None, Some((of, Some(sample)))) if of == ranking => Sureness::Known(sample.clone()),
        (None, Some((of, None))) if of == ranking => Sureness::TooLong,
        (None, before) => Sureness::Pending(before.as_ref().and_then(|(_, sample)| sample.clone())),
    }
}

/// A ranking and what is known of it; nothing where it is too long to be sampled here.
type Found = (Shared<PlanRanking>, Option<Shared<RankingSample>>);

fn sample_of(plan: &PlanRef, ranking: &Shared<PlanRanking>) -> Shared<RankingSample> {
    sample_with(plan, ranking, ranking_chances(plan, ranking, Sampler::Page))
}

fn sample_with(
    plan: &PlanRef,
    ranking: &Shared<PlanRanking>,
    chances: RankingChances,
) -> Shared<RankingSample> {
    Shared::new(RankingSample::new(plan.0.clone(), ranking.0.clone(), chances))
}

/// Asks for the chances, for as long as what this returns is kept.
fn ask(
    outside: Option<OutsideRef>,
    plan: PlanRef,
    ranking: Shared<PlanRanking>,
    found: UseStateSetter<Option<Found>>,
) -> Asked {
    let question = ranking::question(&plan, &ranking);
    let answer = move |reply: Reply| {
        let known = match &reply {
            Reply::SoFar(_) => return,
            Reply::Whole(numbers) => RankingChances::from_numbers(numbers),
            Reply::Nothing => None,
        };
        let sample = match known {
            Some(chances) => Some(sample_with(&plan, &ranking, chances)),
            None if ranking.ranked.len() <= SAMPLED_WITHOUT_WORKER => Some(sample_of(&plan, &ranking)),
            None => None,
        };
        found.set(Some((ranking.clone(), sample)));
    };
    match outside {
        Some(OutsideRef(outside)) => outside.ask_worker(question, Box::new(answer)),
        None => {
            answer(Reply::Nothing);
            Asked::default()
        }
    }
}
