//! One browser session: an empty profile, the site on its own port, a folder for files.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use static_server::Server;
use thirtyfour::common::capabilities::chrome::ChromeCapabilities;
use thirtyfour::prelude::ScriptRet;
use thirtyfour::{BrowserCapabilitiesHelper, ChromiumLikeCapabilities, LoggingPrefsLogLevel};
use thirtyfour::{By, Key, TypingData, WebDriver};

use super::driver::Driver;
use super::folder::Folder;
use super::widget::Widget;
use super::{Site, pictures, until};

/// For a machine without a screen or a user, and no calls home.
const FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

/// The colour scheme a reader prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

impl Theme {
    /// Its name in CSS.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A session of headless Chromium on a served site.
#[derive(Debug)]
pub struct Browser {
    session: WebDriver,
    server: Server,
    files: Folder,
    downloads: Folder,
    // Last, so that the session is closed before its driver may end.
    _driver: Arc<Driver>,
}

impl Browser {
    /// Serves `site` and starts a session with an empty profile.
    pub async fn start(site: Site) -> Result<Self> {
        Self::start_with(site, &[], &json!({})).await
    }

    /// As [`Self::start`], with flags and preferences beside the usual ones.
    pub async fn start_with(site: Site, flags: &[&str], preferences: &Value) -> Result<Self> {
        let driver = Driver::shared()?;
        let server = site.serve()?;
        let downloads = Folder::new()?;
        let mut capabilities = ChromeCapabilities::new();
        for flag in FLAGS.iter().chain(flags) {
            capabilities.add_arg(flag)?;
        }
        capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        let mut preferences = preferences.clone();
        preferences["download.default_directory"] = json!(downloads.path());
        capabilities.set_browser_option("prefs", preferences)?;
        let session = WebDriver::new(driver.url(), capabilities).await?;
        let browser = Self { session, server, files: Folder::new()?, downloads, _driver: driver };
        browser.set_viewport(1280, 800).await?;
        Ok(browser)
    }

    /// Ends the session. After a test that passed, severe console entries are an error; after one that failed, a
    /// picture is taken.
    pub async fn finish(self, passed: bool) -> Result<()> {
        let problem = if passed { self.console_is_clean().await } else { self.picture_of_failure().await };
        self.session.quit().await?;
        problem
    }

    async fn console_is_clean(&self) -> Result<()> {
        let errors = self.take_console_errors().await?;
        ensure!(errors.is_empty(), "The browser's console has errors:\n{}", errors.join("\n"));
        Ok(())
    }

    async fn picture_of_failure(&self) -> Result<()> {
        let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
        if let Some(path) = self.shoot(&format!("failed-{test}")).await? {
            println!("A picture of the failure is in {}.", path.display());
        }
        for error in self.take_console_errors().await? {
            println!("console: {error}");
        }
        Ok(())
    }

    /// The session itself, for what has no helper.
    pub fn session(&self) -> &WebDriver {
        &self.session
    }

    /// The served site's origin.
    pub fn origin(&self) -> String {
        self.server.origin()
    }

    /// Opens a page of the site, by its absolute path.
    pub async fn open(&self, path: &str) -> Result<()> {
        Ok(self.session.goto(format!("{}{path}", self.origin())).await?)
    }

    /// The page's title.
    pub async fn title(&self) -> Result<String> {
        Ok(self.session.title().await?)
    }

    /// Loads the page again.
    pub async fn reload(&self) -> Result<()> {
        Ok(self.session.refresh().await?)
    }

    /// Closes the tab and opens the same address in a new one, as somebody does who comes back later.
    pub async fn close_tab_and_come_back(&self) -> Result<()> {
        let address = self.session.current_url().await?;
        let old = self.session.window().await?;
        let new = self.session.new_tab().await?;
        self.session.switch_to_window(old).await?;
        self.session.close_window().await?;
        self.session.switch_to_window(new).await?;
        Ok(self.session.goto(address.as_str()).await?)
    }

    /// Lets scripts in the page take this long.
    pub async fn be_patient(&self, patience: Duration) -> Result<()> {
        Ok(self.session.set_script_timeout(patience).await?)
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Result<ScriptRet> {
        Ok(self.session.execute(script, arguments).await?)
    }

    /// Sends a command of the DevTools protocol.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        Ok(self.session.cdp().send_raw(method, parameters).await?)
    }

    /// Types into whatever has the focus: text or a key.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        Ok(self.session.action_chain().send_keys(keys).perform().await?)
    }

    /// Presses a key while another is held, such as `Key::Control` and `'z'`.
    pub async fn chord(&self, held: Key, key: char) -> Result<()> {
        let keys = self.session.action_chain().key_down(held.clone()).send_keys(key).key_up(held);
        Ok(keys.perform().await?)
    }

    /// The page's first widget, once it has a shadow root.
    pub async fn widget(&self) -> Result<Widget<'_>> {
        self.widget_at(0).await
    }

    /// The page's widget number `index`, from 0, once it has a shadow root.
    pub async fn widget_at(&self, index: usize) -> Result<Widget<'_>> {
        let host = until(&format!("widget {index} to have a shadow root"), async || {
            let Some(host) = self.session.find_all(By::Css("roadbook-plan")).await?.into_iter().nth(index)
            else {
                return Ok(None);
            };
            let ready = self.script("return !!arguments[0].shadowRoot", vec![host.to_json()?]).await?;
            Ok((ready.json() == true).then_some(host))
        })
        .await?;
        Ok(Widget::new(self, host))
    }

    /// Makes the page this many CSS pixels wide and high.
    pub async fn set_viewport(&self, width: u32, height: u32) -> Result<()> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await.map(drop)
    }

    /// Makes the reader prefer this colour scheme.
    pub async fn set_theme(&self, theme: Theme) -> Result<()> {
        self.set_media(&[("prefers-color-scheme", theme.name())]).await
    }

    /// Makes the reader prefer these things, such as `("prefers-reduced-motion", "reduce")`, and nothing else.
    pub async fn set_media(&self, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await.map(drop)
    }

    /// Stops the clock of every page opened from now on, at this local time: `"2027-01-11T09:30"`.
    pub async fn stop_clock(&self, at: &str) -> Result<()> {
        let source = format!(
            "globalThis.Date = ((Clock, now) => class extends Clock {{\
               constructor(...given) {{ given.length ? super(...given) : super(now); }}\
               static now() {{ return now; }}\
             }})(Date, +new Date('{at}'))"
        );
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await.map(drop)
    }

    /// Waits until the page has laid itself out anew: two animation frames, and the end of what moves.
    pub async fn painted(&self) -> Result<()> {
        let script =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));";
        self.session.execute_async(script, vec![]).await?;
        Ok(())
    }

    /// Writes a file that can be handed to the page.
    pub fn file(&self, name: &str, content: &[u8]) -> Result<PathBuf> {
        let path = self.files.path().join(name);
        fs::write(&path, content)?;
        Ok(path)
    }

    /// What the page saved under `name`, once it has arrived whole; the file is then gone from the downloads, so that
    /// the next one of that name can be told from this.
    pub async fn downloaded(&self, name: &str) -> Result<Vec<u8>> {
        // The browser writes under another name and renames when it is done; until then it may hold the name with an
        // empty file.
        let path = self.downloads.path().join(name);
        let is_whole = || fs::metadata(&path).is_ok_and(|file| file.len() > 0);
        until(&format!("the download {name}"), async || Ok(is_whole().then_some(()))).await?;
        let content = fs::read(&path)?;
        fs::remove_file(&path)?;
        Ok(content)
    }

    /// The severe entries of the browser's console since this was last asked. Taking them says they were expected.
    pub async fn take_console_errors(&self) -> Result<Vec<String>> {
        self.take_console("SEVERE").await
    }

    /// What the browser's console has at one level since anything of it was last asked; the rest is gone then.
    pub async fn take_console(&self, level: &str) -> Result<Vec<String>> {
        let entries = self.session.browser_log().await?;
        Ok(entries.into_iter().filter(|entry| entry.level == level).map(|entry| entry.message).collect())
    }

    /// Takes a picture of the viewport, if `ROADBOOK_SCREENSHOTS` names a folder, and says where it is.
    pub async fn shoot(&self, name: &str) -> Result<Option<PathBuf>> {
        pictures::shoot(self, name).await
    }

    /// Takes pictures at every width, light and dark, if `ROADBOOK_SCREENSHOTS` names a folder: for the eye, not for
    /// an assertion. The viewport and the theme are 1280 px and light afterwards.
    pub async fn shoot_everywhere(&self, name: &str) -> Result<()> {
        pictures::shoot_everywhere(self, name).await
    }
}
