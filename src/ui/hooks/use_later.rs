//! What may be worked out a moment later: a person's next key comes first.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// So long nothing changes before it is worked out again, in milliseconds.
const PAUSE_MS: u32 = 250;

/// What `make` makes of `key`: at once where that is quick, else once the key has stayed the same for a moment; until then
/// what it made of the key before, if anything.
#[hook]
pub fn use_later<K, T>(key: K, at_once: bool, make: fn(&K) -> T) -> Option<Rc<T>>
where
    K: PartialEq + Clone + 'static,
    T: 'static,
{
    let made = use_mut_ref(|| None::<(K, Rc<T>)>);
    let again = use_force_update();
    let is_due = !made.borrow().as_ref().is_some_and(|(of, _)| *of == key);
    if is_due && at_once {
        *made.borrow_mut() = Some((key.clone(), Rc::new(make(&key))));
    }
    {
        let made = made.clone();
        use_effect_with((key, is_due && !at_once), move |(key, waits)| {
            let key = key.clone();
            let later = waits.then(|| {
                Timeout::new(PAUSE_MS, move || {
                    *made.borrow_mut() = Some((key.clone(), Rc::new(make(&key))));
                    again.force_update();
                })
            });
            move || drop(later)
        });
    }
    let made = made.borrow();
    made.as_ref().map(|(_, made)| made.clone())
}
