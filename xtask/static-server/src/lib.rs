//! Serves a folder of static files over HTTP on the local machine, with the headers a careful wiki would send.
//!
//! It must not know what a plan or a build is. It needs nothing but std, so that the tools and the tests can
//! both use it without waiting for a web framework to compile.
//!
//! **Invariant:** no request reaches a file outside the folder, whatever its path says.

mod request;
mod response;

use std::collections::BTreeMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use request::Request;
use response::Response;

/// The content-security policy sent with every answer, but for sites without one. It is the strictest one the widget promises to live under:
/// no inline script or style, nothing from another origin. A page that breaks it breaks here first.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'";

/// What to serve: a folder, and pages that exist only in memory (they win over files of the same path).
#[derive(Debug, Clone, Default)]
pub struct Site {
    folder: PathBuf,
    pages: BTreeMap<String, Vec<u8>>,
    policy: Policy,
    /// Other sites may not read what it sends.
    is_unshared: bool,
    /// Media types that are sent instead of the right ones, by path.
    media_types: BTreeMap<String, &'static str>,
}

/// The content-security policy of a site.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Policy {
    #[default]
    Careful,
    Other(&'static str),
    Without,
}

impl Site {
    /// The files below `folder`; `/` means its `index.html`.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), ..Self::default() }
    }

    /// Adds a page that exists only in memory, at an absolute path such as `/two-widgets.html`.
    #[must_use]
    pub fn with_page(mut self, path: &str, content: impl Into<Vec<u8>>) -> Self {
        self.pages.insert(path.to_owned(), content.into());
        self
    }

    /// Lets no other site read what it sends, as most servers do.
    #[must_use]
    pub fn unshared(mut self) -> Self {
        self.is_unshared = true;
        self
    }

    /// Sends what is at this absolute path under another media type, as servers do that do not know a file's ending.
    #[must_use]
    pub fn with_media_type(mut self, path: &str, media_type: &'static str) -> Self {
        self.media_types.insert(path.to_owned(), media_type);
        self
    }

    /// Sends no content-security policy, for pages of others that cannot live under one.
    #[must_use]
    pub fn without_policy(mut self) -> Self {
        self.policy = Policy::Without;
        self
    }

    /// Sends this content-security policy instead of [`CONTENT_SECURITY_POLICY`].
    #[must_use]
    pub fn with_policy(mut self, policy: &'static str) -> Self {
        self.policy = Policy::Other(policy);
        self
    }
}

/// A running server. Dropping it stops the server.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    stopping: Arc<AtomicBool>,
    listener: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves `site` on `127.0.0.1:port`; port 0 takes any free one.
    ///
    /// # Errors
    /// When the port is taken or may not be used.
    pub fn start(site: Site, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let stopping = Arc::new(AtomicBool::new(false));
        let thread = {
            let stopping = Arc::clone(&stopping);
            thread::spawn(move || accept(&listener, &Arc::new(site), &stopping))
        };
        Ok(Self { address, stopping, listener: Some(thread) })
    }

    /// The origin to type into a browser, such as `http://127.0.0.1:8080`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Waits for as long as the server runs, which is until the process ends.
    pub fn wait(mut self) {
        if let Some(listener) = self.listener.take() {
            // A panicked listener has already printed why.
            let _ = listener.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        // The listener sits in `accept`; one connection wakes it up to see the flag.
        let _ = TcpStream::connect(self.address);
        if let Some(listener) = self.listener.take() {
            let _ = listener.join();
        }
    }
}

fn accept(listener: &TcpListener, site: &Arc<Site>, stopping: &AtomicBool) {
    for connection in listener.incoming() {
        if stopping.load(Ordering::SeqCst) {
            return;
        }
        let Ok(connection) = connection else { continue };
        let site = Arc::clone(site);
        // A browser that hangs up halfway is no concern of the others.
        thread::spawn(move || answer(connection, &site));
    }
}

fn answer(mut connection: TcpStream, site: &Site) -> Option<()> {
    connection.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
    let response = match Request::read(&mut connection) {
        Ok(None) => return None,
        Ok(Some(request)) => Response::to(&request, site),
        Err(_) => Response::bad_request(),
    };
    response.write(&mut connection).ok()
}

#[cfg(test)]
mod tests;
