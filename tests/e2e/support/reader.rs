//! What a screen reader says: the accessibility tree of a widget as lines of text, and what its live regions announce.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{Browser, Widget, until};

/// A longer name is cut.
const LONGEST: usize = 72;

/// What is passed over: without a meaning of its own, or said by what is around it.
const SILENT: [&str; 10] = [
    "none",
    "generic",
    "InlineTextBox",
    "ListMarker",
    "LineBreak",
    "LabelText",
    "MenuListPopup",
    "Figcaption",
    "SvgRoot",
    "caption",
];
/// What says its own text, so that what is inside is not said again.
const WHOLE: [&str; 20] = [
    "button",
    "tab",
    "link",
    "option",
    "menuitem",
    "textbox",
    "searchbox",
    "combobox",
    "checkbox",
    "columnheader",
    "gridcell",
    "heading",
    "image",
    "spinbutton",
    "term",
    "meter",
    "radio",
    "DisclosureTriangle",
    "img",
    "progressbar",
];
/// What comes in many of a kind.
const REPEATED: [&str; 10] = [
    "row",
    "listitem",
    "option",
    "gridcell",
    "image",
    "button",
    "term",
    "definition",
    "article",
    "paragraph",
];

/// How much is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Everything, text too.
    Whole,
    /// Landmarks, headings and what can be acted on; of things alike, the first.
    Outline,
}

impl Widget<'_> {
    /// What a screen reader says of the element that matches `css`.
    ///
    /// # Errors
    /// Nothing matches, or the browser gives no tree.
    pub async fn heard(&self, browser: &Browser, css: &str, heard: Heard) -> Result<String> {
        let tree = browser.devtools("Accessibility.getFullAXTree", json!({})).await?;
        let nodes = tree["nodes"].as_array().context("the browser gave no accessibility tree")?;
        let by_id: BTreeMap<&str, &Value> =
            nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
        let element = self.find(css).await?;
        let top = json!(element.cdp_backend_node_id().await?);
        let top = nodes.iter().find(|node| node["backendDOMNodeId"] == top);
        let mut reading = Reading { heard, nodes: by_id, lines: Vec::new() };
        reading.read(top.context("what is read is not in the accessibility tree")?, 0, "");
        Ok(reading.lines.join("\n"))
    }

    /// Begins to listen to the live regions.
    pub async fn listen(&self, browser: &Browser) -> Result<()> {
        browser.script(LISTEN, vec![self.host().to_json()?]).await.map(drop)
    }

    /// Waits until an announcement holds `text`; gives all announcements since this was last asked.
    pub async fn announced(&self, browser: &Browser, text: &str) -> Result<Vec<String>> {
        let mut said: Vec<String> = Vec::new();
        let waiting = format!("the announcement “{text}”");
        let waited = until(&waiting, async || {
            let new: Vec<String> =
                browser.script("return window.announced.splice(0)", vec![]).await?.convert()?;
            said.extend(new);
            Ok(said.iter().any(|line| line.contains(text)).then_some(()))
        })
        .await;
        waited.with_context(|| format!("heard so far: {said:?}"))?;
        Ok(said)
    }
}

/// Notes what live regions say as screen readers do: an atomic region as a whole, another only what is new in it. A
/// region that appears with its text says nothing, but for an alert.
const LISTEN: &str = "const root = arguments[0].shadowRoot;\
    window.announced = [];\
    const spoken = (part) => {\
      if (part.nodeType === Node.TEXT_NODE) return part.data;\
      if (part.nodeType !== Node.ELEMENT_NODE || part.ariaHidden === 'true') return '';\
      return part.ariaLabel ?? [...part.childNodes].map(spoken).filter((text) => text.trim()).join(' ');\
    };\
    const region = (part) => (part.nodeType === Node.ELEMENT_NODE ? part : part.parentElement)?.closest('[aria-live], [role=status], [role=alert]');\
    const say = (text) => { const said = text.replace(/\\s+/g, ' ').trim(); if (said) window.announced.push(said); };\
    new MutationObserver((changes) => {\
      const whole = new Set();\
      const added = changes.flatMap((change) => [...change.addedNodes]);\
      const inside = (part) => added.some((other) => other !== part && other.contains(part));\
      for (const change of changes) {\
        const live = region(change.target);\
        const atomic = live && (live.ariaAtomic ?? String(live.role !== 'log')) === 'true';\
        if (live?.getAttribute('aria-live') === 'off') continue;\
        if (atomic) whole.add(live);\
        for (const part of change.addedNodes) {\
          if (inside(part)) continue;\
          if (live && !atomic) say(spoken(part));\
          if (!live && part.nodeType === Node.ELEMENT_NODE)\
            for (const alert of [part, ...part.querySelectorAll('*')]) if (alert.role === 'alert') say(spoken(alert));\
        }\
      }\
      for (const live of whole) if (live.isConnected) say(spoken(live));\
    }).observe(root, { childList: true, characterData: true, subtree: true })";

/// A reading under way.
struct Reading<'a> {
    heard: Heard,
    nodes: BTreeMap<&'a str, &'a Value>,
    lines: Vec<String>,
}

impl<'a> Reading<'a> {
    /// Reads a node and what is in it; `said` is the name that was said last.
    fn read(&mut self, node: &'a Value, depth: usize, said: &str) {
        let (role, name) = (role(node), node["name"]["value"].as_str().unwrap_or_default().trim());
        if role == "StaticText" {
            if self.heard == Heard::Whole && !name.is_empty() && !said.contains(name) {
                self.say(depth, &cut(name));
            }
            return;
        }
        let before = self.lines.len();
        self.say(depth, &line(node, role, name));
        let told = self.lines.len();
        let mut children = self.children(node);
        if WHOLE.contains(&role) {
            // A heading or a cell that holds a button is only the way to it.
            children.retain(|child| matches!(role, "heading" | "gridcell" | "columnheader") && acts(child));
        }
        self.read_all(&children, depth + 1, name);
        let is_empty = self.lines.len() == told
            && name.is_empty()
            && matches!(role, "paragraph" | "definition" | "list" | "listitem" | "group");
        if self.heard == Heard::Outline && is_empty {
            self.lines.truncate(before);
        }
    }

    fn read_all(&mut self, children: &[&'a Value], depth: usize, said: &str) {
        let mut alike = 0;
        let mut before = "";
        for child in children {
            alike = if role(child) == before { alike + 1 } else { 0 };
            before = role(child);
            let most = if self.heard == Heard::Outline && children.len() > 8 { 1 } else { 30 };
            let most = if matches!(before, "row" | "listitem" | "article") { 1 } else { most };
            if REPEATED.contains(&before) && alike >= most {
                if alike == most {
                    self.say(depth, "…");
                }
                continue;
            }
            self.read(child, depth, said);
        }
    }

    /// What a node holds, with what is silent but for its children opened up.
    fn children(&self, node: &'a Value) -> Vec<&'a Value> {
        let ids = node["childIds"].as_array().into_iter().flatten();
        let nodes = ids.filter_map(|id| self.nodes.get(id.as_str()?).copied());
        nodes
            .flat_map(|child| {
                let role = child["role"]["value"].as_str().unwrap_or_default();
                if child["ignored"] == true || SILENT.contains(&role) {
                    self.children(child)
                } else {
                    vec![child]
                }
            })
            .collect()
    }

    fn say(&mut self, depth: usize, text: &str) {
        self.lines.push(format!("{}{text}", "  ".repeat(depth)));
    }
}

fn role(node: &Value) -> &str {
    node["role"]["value"].as_str().unwrap_or_default()
}

fn acts(node: &Value) -> bool {
    matches!(role(node), "button" | "link" | "checkbox" | "textbox" | "combobox")
}

/// Role, name, value and state of a node.
fn line(node: &Value, role: &str, name: &str) -> String {
    let mut line = role.to_owned();
    if !name.is_empty() && role != "row" {
        line.push_str(&format!(" “{}”", cut(name)));
    }
    if let Some(value) = node["value"]["value"].as_str().filter(|value| !value.is_empty() && *value != name) {
        line.push_str(&format!(" = {}", cut(value)));
    }
    for property in node["properties"].as_array().into_iter().flatten() {
        let value = &property["value"]["value"];
        let state = match (property["name"].as_str().unwrap_or_default(), value) {
            ("expanded", Value::Bool(true)) => "expanded",
            ("expanded", _) => "collapsed",
            ("selected", Value::Bool(true)) => "selected",
            ("disabled", Value::Bool(true)) => "unavailable",
            ("modal", Value::Bool(true)) => "modal",
            ("focused", Value::Bool(true)) => "focused",
            ("pressed", value) if value == "true" => "pressed",
            ("checked", value) if value == "true" => "checked",
            ("checked", _) => "not checked",
            ("invalid", value) if value == "true" => "invalid",
            _ => continue,
        };
        line.push_str(&format!(", {state}"));
    }
    let description = node["description"]["value"].as_str().unwrap_or_default();
    if !description.is_empty() && description != name {
        line.push_str(&format!(" ({})", cut(description)));
    }
    line
}

fn cut(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= LONGEST {
        return text;
    }
    let head: String = text.chars().take(LONGEST).collect();
    format!("{head}…")
}
