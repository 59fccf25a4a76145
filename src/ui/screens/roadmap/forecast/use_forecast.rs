//! The forecast of the roadmap on the screen.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::select::forecast::{ForecastView, Roadmap, forecast_view};
use crate::select::schedule_problem::Schedule;
use crate::store::{Asked, Reply};
use crate::ui::hooks::{OutsideRef, ask};
use crate::ui::screens::roadmap::basis::BasisRef;
use crate::worker::forecast;

/// So long a roadmap stands still before it is played through, in milliseconds.
const PAUSE_MS: u32 = 250;

/// What a forecast is of.
type Of = (BasisRef, Option<Rc<Schedule>>);

/// The forecast of the accepted roadmap, or of the proposed one; none while it is not known.
#[hook]
pub fn use_forecast(basis: &BasisRef, proposed: Option<Rc<Schedule>>) -> Option<Rc<ForecastView>> {
    let outside = use_context::<OutsideRef>();
    let found = use_state(|| None::<(Of, Rc<ForecastView>)>);
    let of = (basis.clone(), proposed);
    {
        let found = found.setter();
        use_effect_with(of.clone(), move |of| {
            let (of, asked) = (of.clone(), Rc::new(RefCell::new(None::<Asked>)));
            let pause = {
                let asked = asked.clone();
                Timeout::new(PAUSE_MS, move || {
                    drop(asked.replace(Some(begin(outside.as_ref(), of, found))));
                })
            };
            // Not asked, or withdrawn, when the roadmap changes first.
            move || {
                drop(pause);
                drop(asked.take());
            }
        });
    }
    found.as_ref().filter(|(known, _)| *known == of).map(|(_, view)| view.clone())
}

fn begin(
    outside: Option<&OutsideRef>,
    of: Of,
    found: UseStateSetter<Option<(Of, Rc<ForecastView>)>>,
) -> Asked {
    let schedule = of.1.as_deref().unwrap_or(&of.0.accepted);
    let roadmap = Roadmap::of(&of.0.plan, &of.0.planning, schedule);
    let question = forecast::question(&roadmap);
    let tell = move |reply: Reply| {
        if let Reply::SoFar(numbers) | Reply::Whole(numbers) = reply
            && let Some(judged) = forecast::figures(&numbers).and_then(|figures| roadmap.judged(figures))
        {
            found.set(Some((of.clone(), Rc::new(forecast_view(&of.0.plan, &judged)))));
        }
    };
    ask(outside, question, Rc::new(tell))
}
