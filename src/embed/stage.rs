//! Where apps are drawn: mount places that are used again, one app after another.
//!
//! A mount place, once Yew has listened on it, cannot be given back, so a page that adds and removes elements all day would
//! fill up with them. An app that ends leaves its stage to the next one.

use std::cell::{Cell, RefCell};

use web_sys::Element;
use yew::prelude::*;

use crate::ui::app::{App, AppProps};

/// The stages that are free.
#[derive(Default)]
pub struct Stages {
    free: RefCell<Vec<Stage>>,
    plays: Cell<u32>,
}

/// A mount place with Yew on it.
pub struct Stage {
    /// The place in the shadow root.
    pub place: Element,
    handle: AppHandle<Play>,
}

impl Stages {
    /// A free place, or a new one.
    pub fn take(&self, make: impl FnOnce() -> Option<Element>) -> Option<Stage> {
        self.free.borrow_mut().pop().or_else(|| {
            let place = make()?;
            let empty = PlayProps { number: 0, app: None };
            let handle = yew::Renderer::<Play>::with_root_and_props(place.clone(), empty).render();
            Some(Stage { place, handle })
        })
    }

    /// Draws an app on a stage.
    pub fn play(&self, stage: &mut Stage, app: AppProps) {
        self.plays.set(self.plays.get() + 1);
        stage.handle.update(PlayProps { number: self.plays.get(), app: Some(app) });
    }

    /// Ends the app on a stage and keeps the stage for the next.
    pub fn clear(&self, mut stage: Stage) {
        stage.handle.update(PlayProps { number: 0, app: None });
        stage.place.remove();
        self.free.borrow_mut().push(stage);
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PlayProps {
    /// Tells one app from the one before.
    number: u32,
    app: Option<AppProps>,
}

#[component]
fn Play(props: &PlayProps) -> Html {
    match &props.app {
        Some(app) => html! { <App key={props.number} ..app.clone() /> },
        None => Html::default(),
    }
}
