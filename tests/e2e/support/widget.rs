//! One `<roadbook-plan>` on the page, reached by what things are and what they are called: the browser's own
//! accessibility tree answers, so what a test can find, a screen reader can too.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};

use super::browser::Browser;
use super::until;

/// A widget with an open shadow root.
#[derive(Debug)]
pub struct Widget<'a> {
    browser: &'a Browser,
    host: WebElement,
}

impl<'a> Widget<'a> {
    pub(super) fn new(browser: &'a Browser, host: WebElement) -> Self {
        Self { browser, host }
    }

    /// The element itself, in the host page.
    pub fn host(&self) -> &WebElement {
        &self.host
    }

    /// Gives the plan another title, as a person does.
    pub async fn rename_plan(&self, title: &str) -> Result<()> {
        self.find("#plan-title").await?.click().await?;
        self.browser.chord(Key::Control, 'a').await?;
        self.browser.press(title).await?;
        self.browser.press(Key::Enter).await?;
        self.wait_for_text(title).await
    }

    /// The first element in the shadow root that matches `css`, once there is one.
    pub async fn find(&self, css: &str) -> Result<WebElement> {
        until(&format!("an element that matches {css}"), async || {
            Ok(self.find_all(css).await?.into_iter().next())
        })
        .await
    }

    /// Every element in the shadow root that matches `css`, as things stand.
    pub async fn find_all(&self, css: &str) -> Result<Vec<WebElement>> {
        let script = "return [...arguments[0].shadowRoot.querySelectorAll(arguments[1])]";
        Ok(self.browser.script(script, vec![self.host.to_json()?, css.into()]).await?.elements()?)
    }

    /// Chooses the option with this value in the list below `css`, as the browser does for a person.
    pub async fn choose(&self, css: &str, value: &str) -> Result<()> {
        until(css, async || {
            self.find(&format!("{css} option[value='{value}']")).await?.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Chooses, in the list with this name, the option whose words begin so, as the browser does for a person.
    pub async fn choose_in(&self, list: &str, words: &str) -> Result<()> {
        let script = "const [list, words] = arguments;\
            return [...list.options].filter(option => option.label.startsWith(words)).slice(0, 1)";
        until(&format!("the option “{words}” of “{list}”"), async || {
            let list = self.role("combobox", list).await?;
            let found = self.browser.script(script, vec![list.to_json()?, words.into()]).await?.elements()?;
            match found.first() {
                Some(option) => option.click().await.map(Some).map_err(Into::into),
                None => Ok(None),
            }
        })
        .await
    }

    /// What the first field below `css` holds.
    pub async fn value(&self, css: &str) -> Result<String> {
        until(css, async || self.find(css).await?.prop("value").await.map_err(Into::into)).await
    }

    /// The first element with this role and exactly this accessible name, once there is one.
    ///
    /// # Errors
    /// After the deadline; the names that the role does have are in the sentence.
    pub async fn role(&self, role: &str, name: &str) -> Result<WebElement> {
        let found = until(&format!("the {role} “{name}”"), async || {
            let nodes = self.accessible(json!({ "role": role, "accessibleName": name })).await?;
            match nodes.first() {
                Some(node) => self.element_of(node).await.map(Some),
                None => Ok(None),
            }
        })
        .await;
        match found {
            Ok(element) => Ok(element),
            Err(error) => bail!("{error:#}. There is: {:?}", self.names_of(role).await?),
        }
    }

    /// The accessible names of everything with this role, in document order, as things stand.
    pub async fn names_of(&self, role: &str) -> Result<Vec<String>> {
        let nodes = self.accessible(json!({ "role": role })).await?;
        Ok(nodes.iter().map(|node| node["name"]["value"].as_str().unwrap_or_default().to_owned()).collect())
    }

    /// Whether something has this role and name now, without waiting.
    pub async fn has(&self, role: &str, name: &str) -> Result<bool> {
        Ok(!self.accessible(json!({ "role": role, "accessibleName": name })).await?.is_empty())
    }

    /// Waits until nothing has this role and name.
    pub async fn wait_until_gone(&self, role: &str, name: &str) -> Result<()> {
        until(&format!("the {role} “{name}” to go"), async || {
            Ok((!self.has(role, name).await?).then_some(()))
        })
        .await
    }

    /// Clicks what has this role and name, once it can be clicked.
    pub async fn click(&self, role: &str, name: &str) -> Result<()> {
        until(&format!("the {role} “{name}” to take a click"), async || {
            let element = self.role(role, name).await?;
            element.scroll_into_view().await?;
            Ok(Some(element.click().await?))
        })
        .await
    }

    /// Replaces the text of the field with this role and name. The field keeps the focus.
    pub async fn fill(&self, role: &str, name: &str, text: &str) -> Result<()> {
        let field = self.role(role, name).await?;
        field.scroll_into_view().await?;
        field.click().await?;
        self.browser.chord(Key::Control, 'a').await?;
        if text.is_empty() { self.browser.press(Key::Delete).await } else { self.browser.press(text).await }
    }

    /// Hands a file with this content to the file input that matches `css`, hidden or not.
    pub async fn choose_file(&self, css: &str, name: &str, content: &[u8]) -> Result<()> {
        let path = self.browser.file(name, content)?;
        let path = path.to_str().context("The path to the file is not text.")?;
        Ok(self.find(css).await?.send_keys(path).await?)
    }

    /// The text a person can see in the widget, as things stand.
    pub async fn text(&self) -> Result<String> {
        let script =
            "return [...arguments[0].shadowRoot.children].map(part => part.innerText ?? '').join('\\n')";
        Ok(self.browser.script(script, vec![self.host.to_json()?]).await?.convert()?)
    }

    /// Waits until a person can see `text` in the widget.
    pub async fn wait_for_text(&self, text: &str) -> Result<()> {
        until(&format!("the text “{text}”"), async || Ok(self.text().await?.contains(text).then_some(())))
            .await
    }

    /// The nodes of the accessibility tree that match and are in this widget, without those hidden from it.
    ///
    /// The whole page is asked: a host without a role of its own is not in the tree, so nothing can be asked below it.
    async fn accessible(&self, mut query: Value) -> Result<Vec<Value>> {
        let page = self.browser.devtools("DOM.getDocument", json!({ "depth": 0 })).await?;
        query["backendNodeId"] = page["root"]["backendNodeId"].clone();
        let mut answer = self.browser.devtools("Accessibility.queryAXTree", query).await?;
        let Value::Array(mut nodes) = answer["nodes"].take() else {
            bail!("the browser gave no accessibility tree")
        };
        nodes.retain(|node| node["ignored"] != true);
        if !nodes.is_empty() {
            let mine = self.node_ids().await?;
            nodes.retain(|node| node["backendDOMNodeId"].as_i64().is_some_and(|id| mine.contains(&id)));
        }
        Ok(nodes)
    }

    /// The browser's numbers for every node in the widget.
    async fn node_ids(&self) -> Result<BTreeSet<i64>> {
        let host =
            json!({ "backendNodeId": self.host.cdp_backend_node_id().await?, "depth": -1, "pierce": true });
        let mut tree = self.browser.devtools("DOM.describeNode", host).await?;
        let mut ids = BTreeSet::new();
        let mut nodes = vec![tree["node"].take()];
        while let Some(mut node) = nodes.pop() {
            ids.extend(node["backendNodeId"].as_i64());
            for below in ["children", "shadowRoots"] {
                if let Value::Array(children) = node[below].take() {
                    nodes.extend(children);
                }
            }
        }
        Ok(ids)
    }

    /// The element behind a node of the accessibility tree, passed through a variable of the page.
    async fn element_of(&self, node: &Value) -> Result<WebElement> {
        let query = json!({ "backendNodeId": node["backendDOMNodeId"] });
        let resolved = self.browser.devtools("DOM.resolveNode", query).await?;
        let keep = json!({
            "objectId": resolved["object"]["objectId"],
            "functionDeclaration": "function() { window.roadbookTestFound = this; }",
        });
        self.browser.devtools("Runtime.callFunctionOn", keep).await?;
        Ok(self.browser.script("return window.roadbookTestFound", vec![]).await?.element()?)
    }
}
