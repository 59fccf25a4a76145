//! One widget in one element: shadow root, style sheets, app, what scripts may ask of it, and its end.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Element, HtmlElement};
use yew::Callback;

use super::events::{self, announce};
use super::open_plans::{OpenPlan, OpenPlans};
use super::options::{Options, may_have_host};
use super::script_view::ScriptView;
use super::stage::{Stage, Stages};
use crate::format::ballot::read_ballot;
use crate::format::picture::Light;
use crate::format::plan_file::write_plan;
use crate::language::{Say, Words};
use crate::platform::{
    BrowserOutside, HeightWatch, Host, HostDoor, HostLine, LocalStorage, PageLook, PageTheme, ReaderWords,
    Saver, asks_for_diagnosis, look_around, on_leaving, png_blob, take_linked,
};
use crate::protocol::Scheme;
use crate::select::page_view::PageView;
use crate::store::{Listening, Msg, Notice, SaveStatus, Store};
use crate::ui::app::{AppProps, Handed, Start, png_order};
use crate::ui::components::ICON_SHEET;
use crate::ui::styles::STYLE_SHEET;

#[wasm_bindgen]
extern "C" {
    /// What an element hands to its widget.
    pub type Link;
    /// The first screen is drawn.
    #[wasm_bindgen(method, structural)]
    fn done(this: &Link);
    /// The widget cannot start, for this reason.
    #[wasm_bindgen(method, structural)]
    fn failed(this: &Link, sentence: &str);
    /// Keeps a text for the rescue screen.
    #[wasm_bindgen(method, structural)]
    pub fn remember(this: &Link, text: &str);

    /// What a script wants of a picture (`PictureOptions` in roadbook.d.ts).
    pub type Wish;
    /// What is to be seen.
    #[wasm_bindgen(method, getter, structural)]
    fn view(this: &Wish) -> Option<String>;
    /// Whether the plan is to be inside.
    #[wasm_bindgen(method, getter, structural)]
    fn plan(this: &Wish) -> Option<bool>;
}

#[wasm_bindgen(module = "/src/embed/failure.js")]
extern "C" {
    #[wasm_bindgen(js_name = showFailure)]
    fn show_failure(host: &HtmlElement, sentence: &str);
}

/// What all widgets of a page have in common.
#[derive(Default)]
pub struct Page {
    stages: Stages,
    plans: OpenPlans,
    /// Where the page around this one may become the host, once an element asked for that.
    door: OnceCell<Option<Rc<HostDoor>>>,
}

impl Page {
    /// Waits until it is known whether there is a host.
    pub async fn knock(&self, element: &HtmlElement) {
        if let Some(door) = self.door.get_or_init(|| HostDoor::find(element)) {
            door.knock().await;
        }
    }

    fn host(&self) -> Host {
        self.door.get().and_then(Option::as_ref).map(|door| door.host()).unwrap_or_default()
    }
}

/// Where the plan of the page around this frame is.
const HOST_PLACE: &str = "host";

/// A widget, kept by its element.
#[wasm_bindgen]
pub struct Widget {
    host: HtmlElement,
    page: Rc<Page>,
    plan: Rc<OpenPlan>,
    saver: Rc<Saver>,
    script: Rc<ScriptView>,
    running: Rc<RefCell<Running>>,
    _listening: Listening,
    _leaving: Vec<EventListener>,
}

enum Running {
    Loading,
    Mounted { stage: Stage, theme: PageTheme, _height: Option<HeightWatch> },
    Ended,
}

#[wasm_bindgen]
impl Widget {
    /// The element left the page: saves what waits. It may come back.
    pub fn rest(&self) {
        self.saver.save_leaving();
    }

    /// The element is in the page again, perhaps elsewhere.
    #[wasm_bindgen(js_name = comeBack)]
    pub fn come_back(&self) {
        if let Running::Mounted { theme, .. } = &*self.running.borrow() {
            theme.look_around();
        }
    }

    /// Ends the widget: saves what waits and takes the app out of the page.
    pub fn destroy(&mut self) {
        self.rest();
        if let Running::Mounted { stage, .. } = self.running.replace(Running::Ended) {
            self.page.stages.clear(stage);
        }
    }

    /// The plan as a file.
    #[wasm_bindgen(js_name = planText)]
    pub fn plan_text(&self) -> Option<String> {
        self.script.text()
    }

    /// Opens another plan in place of this one.
    ///
    /// # Errors
    /// With a sentence, where the text is no plan or nothing can be changed here.
    pub fn load(&self, text: &str) -> Result<(), JsError> {
        let words = ReaderWords::of(self.host.clone()).now();
        self.script.load(text, &words).map_err(|sentence| JsError::new(&sentence))
    }

    /// Saves now what waits to be saved; the promise is kept once it is.
    ///
    /// # Errors
    /// With a sentence, where it could not be kept.
    pub fn save(&self) -> Result<js_sys::Promise, JsError> {
        let words = ReaderWords::of(self.host.clone()).now();
        self.saver.save_now().map_err(|error| JsError::new(&error.say(&words)))?;
        let (saver, plan) = (self.saver.clone(), self.plan.clone());
        Ok(wasm_bindgen_futures::future_to_promise(async move {
            saver.arrived().await;
            match plan.shared.save_status() {
                Some(SaveStatus::NotSaved(error)) if saver.denied().is_none() => {
                    Err(JsError::new(&error.say(&words)).into())
                }
                _ => Ok(JsValue::UNDEFINED),
            }
        }))
    }

    /// The plan as `json`, the ranking as `csv`, the brief as `markdown`, a view as `svg`, as texts; a view as `png`, as a promise
    /// of a blob. Without a view, what the element shows to begin with.
    ///
    /// # Errors
    /// With a sentence, where there is no such view.
    #[wasm_bindgen(js_name = exportAs)]
    pub fn export_as(&self, kind: &str, wish: Option<Wish>) -> Result<JsValue, JsError> {
        let words = ReaderWords::of(self.host.clone()).now();
        if !matches!(kind, "svg" | "png") {
            return Ok(self.script.export(kind, words).map_or(JsValue::NULL, JsValue::from));
        }
        let view = match wish.as_ref().and_then(Wish::view) {
            None => Options::of(&self.host).view,
            Some(view) => PageView::read(&view).map_err(|error| JsError::new(&error.say(&words)))?,
        };
        let with_plan = wish.and_then(|wish| wish.plan()).unwrap_or(true);
        let Some((plan, picture)) = self.script.picture(&view, words.clone()) else {
            return Ok(JsValue::NULL);
        };
        if kind == "svg" {
            let plan_text = with_plan.then(|| write_plan(&plan));
            return Ok(picture.svg(Light::AsPreferred, plan_text.as_deref()).into());
        }
        let order = png_order(&plan, &picture, with_plan);
        Ok(wasm_bindgen_futures::future_to_promise(async move {
            let blob = png_blob(&order).await;
            blob.map(JsValue::from).ok_or_else(|| JsError::new(words.picture_not_drawn()).into())
        })
        .into())
    }

    /// Takes the last step back; answers whether there was one.
    pub fn undo(&self) -> bool {
        self.travel(Msg::Undo)
    }

    /// Does the step taken back again; answers whether there was one.
    pub fn redo(&self) -> bool {
        self.travel(Msg::Redo)
    }
}

impl Widget {
    /// Starts a widget in an element that has its shadow root already.
    pub fn start(host: HtmlElement, link: Link, page: Rc<Page>) -> Self {
        let mut options = Options::of(&host);
        let line = if may_have_host(&host) { page.host() } else { Host::Unknown };
        let keeper = match &line {
            Host::Open(line) if line.keeps() => Some(line.clone()),
            _ => None,
        };
        if keeper.is_some() {
            // A frame shows one plan of its host.
            options.place = HOST_PLACE.to_owned();
        }
        let (link, plan) = (Rc::new(link), page.plans.at(&options));
        if let Some(keeper) = keeper {
            plan.kept_by(keeper);
        }
        plan.join(&link);
        let saver = plan.saver(&options);
        let script = ScriptView::new(plan.clone(), saver.clone(), options.view_only);
        let listening = {
            let host = host.clone();
            plan.shared.listen(move |news| events::tell(&host, news))
        };
        let leaving = {
            let saver = saver.clone();
            on_leaving(move || saver.save_leaving())
        };
        let running = Rc::new(RefCell::new(Running::Loading));
        let widget =
            Self { host, page, plan, saver, script, running, _listening: listening, _leaving: leaving };
        widget.load_and_mount(options, line, link);
        widget
    }

    fn load_and_mount(&self, options: Options, around: Host, link: Rc<Link>) {
        let (host, page, plan) = (self.host.clone(), self.page.clone(), self.plan.clone());
        let (saver, running) = (self.saver.clone(), self.running.clone());
        wasm_bindgen_futures::spawn_local(async move {
            let words = ReaderWords::of(host.clone());
            let (line, refused) = line_of(around, &words.now());
            let loaded = match refused {
                Some(sentence) => Err(sentence),
                None => plan.load(&host, &options, &words.now()).await,
            };
            let linked = linked(&options, &plan, &saver, &words.now()).await;
            // The element may have left the page while the plan was fetched.
            if matches!(*running.borrow(), Running::Ended) {
                return;
            }
            if let Err(sentence) = loaded {
                show_failure(&host, &sentence);
                return link.failed(&sentence);
            }
            let start = Start {
                store: match Store::view_of(&plan.shared, options.view_only) {
                    Some(store) => store,
                    None => return,
                },
                shared: plan.shared.clone(),
                messages: plan.take_messages(),
                view: options.view.clone(),
                handed: linked,
                diagnose: asks_for_diagnosis(),
            };
            let gives_height = line.as_ref().is_some_and(|line| line.gives_height());
            if let Some((stage, theme)) =
                mount(&host, &link, &options, gives_height, start, saver, &page.stages)
            {
                let _height = line.and_then(|line| line.watch_height(&stage.place));
                running.replace(Running::Mounted { stage, theme, _height });
            }
        });
    }

    fn travel(&self, msg: Msg) -> bool {
        let revision = || self.plan.shared.plan().map(|plan| plan.revision);
        let before = revision();
        self.script.handle(msg).is_ok() && revision() != before
    }
}

/// The line to the page around this frame, or the sentence that says what it did not do.
fn line_of(around: Host, words: &Words) -> (Option<Rc<HostLine>>, Option<String>) {
    match around {
        Host::Unknown => (None, None),
        Host::Open(line) => (Some(line), None),
        Host::Refused(reason) if !reason.is_empty() => {
            (None, Some(words.host_hands_over_nothing_because(&reason)))
        }
        Host::Silent(_) | Host::Refused(_) => (None, Some(words.host_hands_over_nothing().to_owned())),
    }
}

/// What the page's address holds, for the first element that could take it in: to be looked at first. A ballot that is to be filled
/// in changes nothing, so that one for reading takes it too.
async fn linked(options: &Options, plan: &OpenPlan, saver: &Saver, words: &Words) -> Option<Handed> {
    // What a frame's address says is nobody's word on the plan that the page around it keeps.
    if options.view.piece.is_some() || saver.host_keeps() {
        return None;
    }
    match take_linked(options.view_only.then_some(is_blank_ballot)).await? {
        Ok(bytes) => Some(Handed::linked(bytes, words)),
        Err(error) => {
            plan.tell(Msg::Notify(Notice::problem(error.say(words))));
            None
        }
    }
}

fn is_blank_ballot(bytes: &[u8]) -> bool {
    read_ballot(bytes, "").is_ok_and(|ballot| ballot.is_blank())
}

fn mount(
    host: &HtmlElement,
    link: &Rc<Link>,
    options: &Options,
    gives_height: bool,
    start: Start,
    saver: Rc<Saver>,
    stages: &Stages,
) -> Option<(Stage, PageTheme)> {
    let document = host.owner_document()?;
    let mut stage = stages.take(|| document.create_element("div").ok())?;
    let (fallback, theme) = prepare(host, &stage.place, options.height.clone(), gives_height).ok()?;
    let mut words = ReaderWords::of(host.clone()).marking(stage.place.clone());
    let keeps_nothing = saver.host_keeps() && LocalStorage::find().is_err();
    if options.view_only || options.storage_off.is_some() || keeps_nothing {
        words = words.keeping_nothing();
    }
    let (host, link) = (host.clone(), link.clone());
    let onready = Callback::from(move |()| {
        fallback.remove();
        link.done();
        announce(&host, "roadbook-ready", &[]);
    });
    let outside = Rc::new(BrowserOutside::new(saver, words));
    stages.play(&mut stage, AppProps { start: Rc::new(start), outside, onready });
    Some((stage, theme))
}

/// Fills the shadow root: style sheets, icons, the place for the app, and the page's own content until the first paint, which
/// is answered.
fn prepare(
    host: &HtmlElement,
    place: &Element,
    height: Option<String>,
    gives_height: bool,
) -> Result<(Element, PageTheme), JsValue> {
    let root = host.shadow_root().ok_or(JsValue::NULL)?;
    let document = host.owner_document().ok_or(JsValue::NULL)?;
    // Constructed sheets work under `style-src 'self'`, where a style element does not.
    let (sheet, own) = (CssStyleSheet::new()?, CssStyleSheet::new()?);
    sheet.replace_sync(STYLE_SHEET)?;
    let rules = move |look| own_rules(look, height.as_deref(), gives_height);
    own.replace_sync(&rules(look_around(host)))?;
    root.set_adopted_style_sheets(&js_sys::Array::of2(&sheet, &own));
    let theme = PageTheme::follow(host.clone(), move |look| {
        // It is a plain rule.
        let _ = own.replace_sync(&rules(look));
    });
    let slot = document.create_element("slot")?;
    place.set_class_name("widget");
    // Icons refer to their symbols by id, within the same shadow root.
    let icons = document.create_element("div")?;
    icons.set_inner_html(ICON_SHEET);
    root.replace_children_with_node_3(&slot, &icons, place);
    Ok((slot, theme))
}

/// The rules of one element. Paper is white whatever the screen is.
fn own_rules(look: PageLook, height: Option<&str>, gives_height: bool) -> String {
    let scheme = match look.scheme {
        // Says nothing, so that the style sheet's own word stands.
        Scheme::System => "",
        Scheme::Light => "light",
        Scheme::Dark => "dark",
    };
    let height = match height {
        // What is as high as a part of the window would grow with a frame that is as high as it.
        _ if gives_height => "--window-part: 720px;".to_owned(),
        Some(height) => format!("height: {height}; overflow: auto;"),
        None => String::new(),
    };
    let scale = look.text_scale;
    format!("@media screen {{ :host {{ --text-scale: {scale}; color-scheme: {scheme}; {height} }} }}")
}
