//! One session of Firefox, driven by geckodriver, with what the tests ask of it.

use std::io::{BufRead, BufReader, Read};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail};
use e2e::{Folder, Site, until};
use serde_json::Value;
use static_server::Server;
use thirtyfour::common::capabilities::firefox::{FirefoxCapabilities, FirefoxPreferences};
use thirtyfour::prelude::ScriptRet;
use thirtyfour::{TypingData, WebDriver, WebElement};

use crate::built::tools;

/// Runs `test` in a new session on a served site. The session ends whatever happens.
pub fn with_firefox(site: Site, test: impl AsyncFnOnce(&Firefox) -> Result<()>) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let firefox = runtime.block_on(Firefox::start(site))?;
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(test(&firefox))));
    runtime.block_on(firefox.session.clone().quit())?;
    outcome.unwrap_or_else(|panic| resume_unwind(panic))
}

/// A running geckodriver; killed when dropped.
struct Driver(Child, u16);

impl Driver {
    fn start() -> Result<Self> {
        // Port 0 lets it take a free port, which it then prints.
        let mut process = Command::new(tools()?.join("bin/geckodriver"))
            .args(["--port", "0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("geckodriver could not be started. `cargo xtask test hosts` installs it.")?;
        let mut output = BufReader::new(process.stdout.take().context("geckodriver has no output.")?);
        let mut line = String::new();
        while output.read_line(&mut line)? > 0 {
            if let Some((_, port)) = line.trim().rsplit_once("Listening on 127.0.0.1:") {
                let port = port.parse().context("geckodriver printed no port.")?;
                // What it prints later must go somewhere, or it would stop at a full pipe.
                thread::spawn(move || output.read_to_end(&mut Vec::new()));
                return Ok(Self(process, port));
            }
            line.clear();
        }
        let _ = process.wait();
        bail!("geckodriver ended before it was ready.")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A session with an empty profile.
pub struct Firefox {
    session: WebDriver,
    server: Server,
    downloads: Folder,
    // Last, so that the session is closed before its driver ends.
    _driver: Driver,
}

impl Firefox {
    async fn start(site: Site) -> Result<Self> {
        let driver = Driver::start()?;
        let server = site.serve()?;
        let downloads = Folder::new()?;
        let mut capabilities = FirefoxCapabilities::new();
        let mut preferences = FirefoxPreferences::new();
        preferences.set("browser.download.folderList", 2)?;
        preferences.set("browser.download.dir", downloads.path())?;
        preferences.set("browser.download.alwaysOpenPanel", false)?;
        capabilities.set_preferences(preferences)?;
        capabilities.set_headless()?;
        let session = WebDriver::new(format!("http://127.0.0.1:{}", driver.1), capabilities).await?;
        session.set_window_rect(0, 0, 1280, 900).await?;
        Ok(Self { session, server, downloads, _driver: driver })
    }

    /// Opens a page of the site, by its absolute path.
    pub async fn open(&self, path: &str) -> Result<()> {
        self.go(&format!("{}{path}", self.server.origin())).await
    }

    /// Opens an address.
    pub async fn go(&self, address: &str) -> Result<()> {
        Ok(self.session.goto(address).await?)
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str) -> Result<ScriptRet> {
        self.script_with(script, vec![]).await
    }

    async fn script_with(&self, script: &str, arguments: Vec<Value>) -> Result<ScriptRet> {
        let root = "const root = document.querySelector('roadbook-plan')?.shadowRoot;";
        Ok(self.session.execute(format!("{root}{script}"), arguments).await?)
    }

    /// Goes on in the page's first frame.
    pub async fn enter_frame(&self) -> Result<()> {
        Ok(self.session.enter_frame(0).await?)
    }

    /// Goes on in the page itself.
    pub async fn leave_frame(&self) -> Result<()> {
        Ok(self.session.enter_default_frame().await?)
    }

    /// Types into whatever has the focus.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        Ok(self.session.action_chain().send_keys(keys).perform().await?)
    }

    /// The first element in the widget that matches, once there is one.
    pub async fn find(&self, css: &str) -> Result<WebElement> {
        until(&format!("an element that matches {css}"), async || {
            let found = self
                .script_with("return root ? [...root.querySelectorAll(arguments[0])] : []", vec![css.into()])
                .await?;
            Ok(found.elements()?.into_iter().next())
        })
        .await
    }

    /// Puts the focus on it.
    pub async fn focus(&self, css: &str) -> Result<()> {
        Ok(self.find(css).await?.focus().await?)
    }

    /// Clicks the button, tab or menu item of this name, once there is one that takes it.
    pub async fn click(&self, name: &str) -> Result<()> {
        let script = "return [...root?.querySelectorAll('button, [role=tab], [role=menuitem]') ?? []].filter((one) =>\
            one.checkVisibility() && !one.disabled && [one.getAttribute('aria-label'), one.innerText.trim()].includes(arguments[0]))";
        until(&format!("“{name}” to take a click"), async || {
            let found = self.script_with(script, vec![name.into()]).await?.elements()?;
            let Some(element) = found.into_iter().next() else { return Ok(None) };
            Ok(Some(element.click().await?))
        })
        .await
    }

    /// Gives the plan another title, as a person does.
    pub async fn rename_plan(&self, title: &str) -> Result<()> {
        let field = self.find("#plan-title").await?;
        field.click().await?;
        self.script("root.activeElement.select()").await?;
        self.press(title).await?;
        self.press(thirtyfour::Key::Enter).await?;
        self.wait_for(title).await
    }

    /// Waits until a person can read this in the widget.
    pub async fn wait_for(&self, text: &str) -> Result<()> {
        let script = "return [...root?.children ?? []].map((part) => part.innerText ?? '').join('\\n')";
        until(&format!("the text “{text}”"), async || {
            let seen: String = self.script(script).await?.convert()?;
            Ok(seen.contains(text).then_some(()))
        })
        .await
    }

    /// Where the page saved a file of this name, once it has arrived whole.
    pub async fn downloaded(&self, name: &str) -> Result<PathBuf> {
        let path = self.downloads.path().join(name);
        let part = self.downloads.path().join(format!("{name}.part"));
        until(&format!("the download {name}"), async || {
            let size = path.metadata().map_or(0, |file| file.len());
            Ok((size > 0 && !part.exists()).then(|| path.clone()))
        })
        .await
    }
}
