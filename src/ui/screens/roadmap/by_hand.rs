//! Moving and stretching bars by hand: a change is tried at each step, and made once the bar is dropped.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::basis::BasisRef;
use crate::command::Command;
use crate::domain::{Date, Id, Initiative, InitiativeField, Placement};
use crate::select::charts::TimelineTrial;
use crate::select::roadmap::{Change, Length, Trial, lengths, next_length, trial};
use crate::store::{Msg, Notice};
use crate::ui::charts::{BarAct, Deed};
use crate::ui::screens::ScreenProps;

/// What the timeline needs to let bars be moved.
pub struct ByHand {
    /// The bar on trial.
    pub trial: Option<Rc<TimelineTrial>>,
    /// What is spoken about it.
    pub said: AttrValue,
    /// Takes what is done to bars; none when reading only.
    pub onact: Option<Callback<BarAct>>,
}

/// A bar on trial.
struct Tried {
    id: Id<Initiative>,
    change: Change,
    trial: Trial,
    drawing: Rc<TimelineTrial>,
    /// The plan it was tried on.
    basis: BasisRef,
}

/// What is being done, between one event and the next.
#[derive(Default)]
struct Hands {
    tried: Option<Tried>,
    /// The lengths of the bar that is being stretched.
    lengths: Option<(Id<Initiative>, BasisRef, Rc<Vec<Length>>)>,
    said: String,
}

/// Moving bars on the accepted roadmap; while a proposal is shown, it says why nothing moves.
#[hook]
pub fn use_by_hand(screen: &ScreenProps, basis: &BasisRef, proposed: bool) -> ByHand {
    let hands = use_mut_ref(Hands::default);
    let update = use_force_update();
    let onact = {
        let hands = hands.clone();
        let deps = (basis.clone(), screen.dispatch.clone(), screen.today, proposed);
        use_callback(deps, move |act: BarAct, (basis, dispatch, today, proposed)| {
            let Ok(id) = Id::<Initiative>::new(&act.id) else { return };
            if *proposed {
                if !matches!(act.deed, Deed::Drop | Deed::Cancel) {
                    let told = basis.plan.words().accept_before_moving();
                    dispatch.emit(Msg::Notify(Notice::info(told)));
                }
                return;
            }
            // Taken out before anything is dispatched: what is dispatched may draw the screen anew.
            let msg = Acting { hands: &hands, basis, today: *today }.act(id, act.deed);
            update.force_update();
            if let Some(msg) = msg {
                dispatch.emit(msg);
            }
        })
    };
    let held = hands.borrow();
    let trial = held.tried.as_ref().filter(|tried| tried.basis == *basis && !proposed);
    ByHand {
        trial: trial.map(|tried| tried.drawing.clone()),
        said: held.said.clone().into(),
        onact: (!screen.read_only).then_some(onact),
    }
}

/// One act on one plan.
struct Acting<'a> {
    hands: &'a RefCell<Hands>,
    basis: &'a BasisRef,
    today: Date,
}

impl Acting<'_> {
    fn act(&self, id: Id<Initiative>, deed: Deed) -> Option<Msg> {
        let change = match deed {
            Deed::Drop => return self.drop(&id),
            Deed::Cancel => {
                self.cancel();
                return None;
            }
            Deed::Pin => return self.pin(&id),
            Deed::Move(by) => Change::Move(by.into()),
            Deed::Nudge(by) => Change::Move(self.moved(&id) + i64::from(by)),
            Deed::End(at) => Change::Stretch(self.length_until(&id, at)?),
            Deed::Stretch { longer } => Change::Stretch(self.next_length(&id, longer)?),
        };
        self.try_out(id, change);
        None
    }

    fn try_out(&self, id: Id<Initiative>, change: Change) {
        let basis = self.basis;
        let Some(mut trial) = trial(&basis.plan, &basis.planning, &basis.accepted, &id, &change, self.today)
        else {
            return;
        };
        let drawing = Rc::new(std::mem::take(&mut trial.drawing));
        let said = basis.plan.words().bar_tried(&basis.plan.name_of(&id), &drawing.dates, &drawing.verdict);
        let tried = Tried { id, change, trial, drawing, basis: basis.clone() };
        let mut hands = self.hands.borrow_mut();
        hands.tried = Some(tried);
        hands.said = said;
    }

    /// By how many periods a bar is moved on trial.
    fn moved(&self, id: &Id<Initiative>) -> i64 {
        let hands = self.hands.borrow();
        match hands.tried.as_ref().filter(|tried| tried.id == *id).map(|tried| &tried.change) {
            // As far as it is shown: at the edge of the roadmap further presses count for nothing.
            Some(Change::Move(_)) => hands.tried.as_ref().map_or(0, |tried| self.shown_by(tried)),
            _ => 0,
        }
    }

    fn shown_by(&self, tried: &Tried) -> i64 {
        let settings = &self.basis.plan.settings;
        match (&tried.trial.field, self.placement(&tried.id)) {
            (Some(InitiativeField::Placement(Some(to))), Some(from)) => {
                settings.period_of(to.start) - settings.period_of(from.start)
            }
            _ => 0,
        }
    }

    fn placement(&self, id: &Id<Initiative>) -> Option<Placement> {
        self.basis.plan.initiatives.get(id)?.placement.clone()
    }

    fn lengths(&self, id: &Id<Initiative>) -> Rc<Vec<Length>> {
        let known = self.hands.borrow().lengths.clone();
        if let Some((_, _, lengths)) = known.filter(|(of, basis, _)| of == id && basis == self.basis) {
            return lengths;
        }
        let found = Rc::new(lengths(&self.basis.plan, id));
        let mut hands = self.hands.borrow_mut();
        if found.len() < 2 {
            hands.said = self.basis.plan.words().length_is_fixed().to_owned();
        }
        hands.lengths = Some((id.clone(), self.basis.clone(), found.clone()));
        found
    }

    /// The possible length that ends nearest to a period.
    fn length_until(&self, id: &Id<Initiative>, at: i32) -> Option<Length> {
        let start = self.basis.plan.settings.period_of(self.placement(id)?.start);
        let wanted = i64::from(at) - start;
        let lengths = self.lengths(id);
        lengths.iter().min_by_key(|length| (i64::from(length.periods) - wanted).abs()).cloned()
    }

    /// The next longer or shorter length than what is tried, or than what is.
    fn next_length(&self, id: &Id<Initiative>, longer: bool) -> Option<Length> {
        let lengths = self.lengths(id);
        let hands = self.hands.borrow();
        let tried = hands.tried.as_ref().filter(|tried| tried.id == *id && tried.basis == *self.basis);
        let now = match tried.map(|tried| &tried.change) {
            Some(Change::Stretch(length)) => length.periods,
            _ => {
                let work = &self.basis.plan.initiatives.get(id)?.work;
                lengths.iter().find(|length| length.work == *work)?.periods
            }
        };
        next_length(&lengths, now, longer).cloned()
    }

    fn cancel(&self) {
        let mut hands = self.hands.borrow_mut();
        if hands.tried.take().is_some() {
            hands.said = self.basis.plan.words().left_where_it_was().to_owned();
        }
    }

    fn drop(&self, id: &Id<Initiative>) -> Option<Msg> {
        let mut hands = self.hands.borrow_mut();
        let tried = hands.tried.take().filter(|tried| tried.id == *id && tried.basis == *self.basis)?;
        let field = tried.trial.field?;
        let words = self.basis.plan.words();
        let name = self.basis.plan.name_of(id);
        hands.said = words.bar_moved(&name, &tried.drawing.dates, &tried.drawing.verdict);
        let command = Command::edit(id, field);
        if tried.drawing.fits {
            return Some(Msg::Run(command));
        }
        let told = words.bar_does_not_fit(&name, &tried.drawing.verdict);
        Some(Msg::RunAndTell(command, Notice::info(told).with_undo()))
    }

    fn pin(&self, id: &Id<Initiative>) -> Option<Msg> {
        let placement = self.placement(id)?;
        let pinned = !placement.pinned;
        let words = self.basis.plan.words();
        let name = self.basis.plan.name_of(id);
        self.hands.borrow_mut().said =
            if pinned { words.bar_pinned_now(&name) } else { words.bar_unpinned_now(&name) };
        let placement = Placement { pinned, ..placement };
        Some(Msg::Run(Command::edit(id, InitiativeField::Placement(Some(placement)))))
    }
}
