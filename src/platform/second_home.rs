//! A file on the reader's device that is kept up to date (second_home.js), and the browser's promise to keep what it has.

use std::cell::RefCell;

use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::store::FileCopy;

#[wasm_bindgen(module = "/src/platform/second_home.js")]
extern "C" {
    #[wasm_bindgen(js_name = fileOf, catch)]
    async fn file_of(plan: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = chooseFile, catch)]
    async fn choose_file(plan: &str, suggested_name: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = allowFile, catch)]
    async fn allow_file(plan: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = forgetFile, catch)]
    async fn forget_file(plan: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = writeFile, catch)]
    async fn write_file(plan: &str, text: &str, over: bool) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = readFile, catch)]
    async fn read_file(plan: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = isPersistent, catch)]
    async fn persisted() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = persist, catch)]
    async fn ask_to_persist() -> Result<JsValue, JsValue>;
}

/// What is known of the file since the page opened.
#[derive(Default)]
pub struct SecondHome {
    /// How the last write ended: at a time of day, or with a word of second_home.js.
    last: RefCell<Option<Result<String, String>>>,
}

impl SecondHome {
    /// How things stand with the file of a plan.
    pub async fn state(&self, plan: &str) -> FileCopy {
        let Ok(found) = file_of(plan).await else { return FileCopy::None };
        let found: Array = found.unchecked_into();
        let (state, name) = (found.get(0).as_string(), found.get(1).as_string().unwrap_or_default());
        match (state.as_deref(), &*self.last.borrow()) {
            (Some("unsupported"), _) => FileCopy::Unsupported,
            (Some("none") | None, _) => FileCopy::None,
            (Some("granted"), Some(Ok(at))) => FileCopy::Current(name, Some(at.clone())),
            (Some("granted"), None) => FileCopy::Current(name, None),
            (Some("granted"), Some(Err(why))) if why == "changed" => FileCopy::ChangedElsewhere(name),
            (Some("granted"), Some(Err(_))) => FileCopy::Failed(name),
            (Some(_), _) => FileCopy::NeedsLeave(name),
        }
    }

    /// Writes the file of a plan, if there is one; `over`: whatever somebody else has put there.
    pub async fn write(&self, plan: &str, text: &str, over: bool, now: &str) {
        let written = write_file(plan, text, over).await;
        let word = written.ok().and_then(|word| word.as_string());
        *self.last.borrow_mut() = match word.as_deref() {
            Some("none") => None,
            Some("written") => Some(Ok(now.to_owned())),
            other => Some(Err(other.unwrap_or("failed").to_owned())),
        };
    }

    /// Lets the person choose the file; answers whether they did.
    pub async fn choose(&self, plan: &str, suggested_name: &str) -> bool {
        let chosen = choose_file(plan, suggested_name).await.is_ok();
        if chosen {
            self.last.take();
        }
        chosen
    }

    /// Asks the person to allow the file again; answers whether they did.
    pub async fn allow(&self, plan: &str) -> bool {
        allow_file(plan).await.is_ok_and(|allowed| allowed.is_truthy())
    }

    /// Forgets the file, which stays as it is.
    pub async fn forget(&self, plan: &str) {
        // Where it is not forgotten, it is told as before.
        let _ = forget_file(plan).await;
        self.last.take();
    }
}

/// What stands in the file of a plan.
pub async fn text_of_file(plan: &str) -> Option<String> {
    read_file(plan).await.ok()?.as_string()
}

/// Whether the browser has promised to keep this site's data; none where it cannot say.
pub async fn is_persistent() -> Option<bool> {
    persisted().await.ok()?.as_bool()
}

/// Asks the browser to keep this site's data.
pub async fn persist() -> Option<bool> {
    ask_to_persist().await.ok()?.as_bool()
}
