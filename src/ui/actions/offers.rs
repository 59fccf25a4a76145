//! How a screen offers actions that need its own state, and how any component asks for an action.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::Action;

/// What screens offer just now, and the action that waits for a screen to offer it.
#[derive(Default)]
pub struct Offers {
    offered: RefCell<Vec<(Action, Callback<()>)>>,
    waiting: RefCell<Option<Action>>,
}

impl Offers {
    /// The actions offered now.
    pub fn offered(&self) -> Vec<Action> {
        self.offered.borrow().iter().map(|(action, _)| *action).collect()
    }

    /// Performs an action; where nothing offers it yet, as soon as something does.
    pub fn perform(&self, action: Action) {
        let found = self.offered.borrow().iter().find(|(one, _)| *one == action).map(|(_, act)| act.clone());
        match found {
            Some(act) => act.emit(()),
            None => *self.waiting.borrow_mut() = Some(action),
        }
    }

    fn put(&self, action: Action, act: Callback<()>) {
        self.offered.borrow_mut().push((action, act.clone()));
        if self.waiting.borrow_mut().take_if(|waiting| *waiting == action).is_some() {
            act.emit(());
        }
    }

    fn take(&self, action: Action) {
        self.offered.borrow_mut().retain(|(one, _)| *one != action);
    }
}

/// The frame's actions, for what is inside it.
#[derive(Clone)]
pub struct Actions {
    /// Performs an action.
    pub act: Callback<Action>,
    /// What screens offer.
    pub offers: Rc<Offers>,
}

impl PartialEq for Actions {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.offers, &other.offers)
    }
}

/// Asks for actions; without a frame around, nothing happens.
#[hook]
pub fn use_act() -> Callback<Action> {
    use_context::<Actions>().map_or_else(Callback::noop, |actions| actions.act)
}

/// Offers an action while `act` is there and the component is shown.
#[hook]
pub fn use_offer(action: Action, act: Option<Callback<()>>) {
    let offers = use_context::<Actions>().map(|actions| actions.offers);
    use_effect(move || {
        let offered = offers.zip(act).map(|(offers, act)| {
            offers.put(action, act);
            offers
        });
        move || {
            if let Some(offers) = offered {
                offers.take(action);
            }
        }
    });
}
