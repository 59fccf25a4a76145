//! The built site, with whatever host pages a test adds, on a free port.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use static_server::Server;

/// A site that is not yet served.
#[derive(Debug, Clone)]
pub struct Site(static_server::Site);

impl Site {
    /// The folder in `ROADBOOK_DIST`, or `dist/` at the top of the tree.
    ///
    /// # Errors
    /// When nothing was built there.
    pub fn built() -> Result<Self> {
        let folder = Self::folder();
        ensure!(
            folder.join("index.html").is_file(),
            "There is no built site in {}. Run `cargo xtask build --release` first.",
            folder.display()
        );
        Ok(Self(static_server::Site::new(folder)))
    }

    /// The files below another folder.
    pub fn of(folder: PathBuf) -> Self {
        Self(static_server::Site::new(folder))
    }

    /// Where the built site is.
    pub fn folder() -> PathBuf {
        env::var_os("ROADBOOK_DIST")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../dist"), PathBuf::from)
    }

    /// Adds a page of the test's own, at an absolute path.
    #[must_use]
    pub fn with_page(self, path: &str, content: &str) -> Self {
        Self(self.0.with_page(path, content))
    }

    /// Sends no content-security policy, for pages of others that cannot live under one.
    #[must_use]
    pub fn without_policy(self) -> Self {
        Self(self.0.without_policy())
    }

    /// Sends this content-security policy instead of the usual one.
    #[must_use]
    pub fn with_policy(self, policy: &'static str) -> Self {
        Self(self.0.with_policy(policy))
    }

    /// Lets no other site read what it sends.
    #[must_use]
    pub fn unshared(self) -> Self {
        Self(self.0.unshared())
    }

    /// Sends what is at this absolute path under another media type.
    #[must_use]
    pub fn with_media_type(self, path: &str, media_type: &'static str) -> Self {
        Self(self.0.with_media_type(path, media_type))
    }

    /// Serves it on a free port until the server is dropped.
    pub fn serve(self) -> Result<Server> {
        Server::start(self.0, 0).context("Cannot serve the site on 127.0.0.1.")
    }
}
