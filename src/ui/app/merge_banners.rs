//! That something waits for a person: conflicts to choose in, changes of the page to take in.

use std::rc::Rc;

use yew::prelude::*;

use crate::format::changes::plan_changes;
use crate::store::{Msg, PageNews};
use crate::ui::components::{Button, ButtonKind};
use crate::ui::hooks::use_words;
use crate::ui::plan_ref::PlanRef;

/// What [`ConflictsBanner`] shows and does.
#[derive(PartialEq, Properties)]
pub struct ConflictsBannerProps {
    /// How many conflicts are open.
    pub count: usize,
    /// Told when the person wants to choose.
    pub onchoose: Callback<()>,
}

/// How many conflicts there are, and the way to them.
#[component]
pub fn ConflictsBanner(props: &ConflictsBannerProps) -> Html {
    let words = use_words();
    html! {
        <div class="notice notice-warn merge-banner" id="conflicts-banner">
            <p role="status" class="grow">{ words.conflicts_left(props.count) }</p>
            <Button label={words.conflicts_choose()} kind={ButtonKind::Primary} onclick={props.onchoose.clone()} />
        </div>
    }
}

/// What [`PageBanner`] shows and does.
#[derive(PartialEq, Properties)]
pub struct PageBannerProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// What the page changed.
    pub news: PageNewsRef,
    /// Told when the person wants to see it.
    pub onlook: Callback<()>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// News that are compared by being the same.
#[derive(Clone)]
pub struct PageNewsRef(pub Rc<PageNews>);

impl PartialEq for PageNewsRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// How much the page and the reader changed, and what can be done with it.
#[component]
pub fn PageBanner(props: &PageBannerProps) -> Html {
    let words = use_words();
    let plan = props.plan.clone();
    let said = use_memo((props.news.clone(), words.clone()), move |(news, words)| {
        let PageNews { base, page, .. } = &*news.0;
        words.page_changed(plan_changes(base, page).count(), plan_changes(base, &plan).count())
    });
    html! {
        <div class="notice merge-banner" id="page-banner">
            <p role="status" class="grow">{ &*said }</p>
            <Button label={words.page_take()} kind={ButtonKind::Primary} onclick={props.dispatch.reform(|()| Msg::TakePage(true))} />
            <Button label={words.page_look()} onclick={props.onlook.clone()} />
            <Button label={words.page_not_now()} kind={ButtonKind::Quiet} onclick={props.dispatch.reform(|()| Msg::TakePage(false))} />
        </div>
    }
}
