//! Finds what a request asks for and writes the answer.

use std::fs;
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use crate::request::{Method, Request};
use crate::{CONTENT_SECURITY_POLICY, Policy, Site};

/// A complete answer.
#[derive(Debug)]
pub(crate) struct Response {
    status: &'static str,
    media_type: &'static str,
    body: Vec<u8>,
    with_body: bool,
    policy: Policy,
    is_unshared: bool,
}

impl Response {
    /// The answer to `request`.
    pub(crate) fn to(request: &Request, site: &Site) -> Self {
        if request.method == Method::Other {
            return Self::text("405 Method Not Allowed", "Only GET and HEAD are answered here.");
        }
        let path = if request.path.ends_with('/') {
            format!("{}index.html", request.path)
        } else {
            request.path.clone()
        };
        let body = site.pages.get(&path).cloned().or_else(|| read_below(&site.folder, &path));
        match body {
            Some(body) => Self {
                status: "200 OK",
                media_type: site.media_types.get(&path).copied().unwrap_or_else(|| media_type(&path)),
                body,
                with_body: request.method == Method::Get,
                policy: site.policy,
                is_unshared: site.is_unshared,
            },
            None => Self::text("404 Not Found", "There is no such file here."),
        }
    }

    /// The answer to something that is not an HTTP request.
    pub(crate) fn bad_request() -> Self {
        Self::text("400 Bad Request", "That request could not be read.")
    }

    fn text(status: &'static str, sentence: &str) -> Self {
        Self {
            status,
            media_type: "text/plain; charset=utf-8",
            body: sentence.into(),
            with_body: true,
            policy: Policy::Careful,
            is_unshared: false,
        }
    }

    /// Sends the answer; the connection is then closed.
    pub(crate) fn write(&self, connection: &mut impl Write) -> io::Result<()> {
        let policy = match self.policy {
            Policy::Careful => format!("Content-Security-Policy: {CONTENT_SECURITY_POLICY}\r\n"),
            Policy::Other(policy) => format!("Content-Security-Policy: {policy}\r\n"),
            Policy::Without => String::new(),
        };
        let sharing = if self.is_unshared { "" } else { "Access-Control-Allow-Origin: *\r\n" };
        write!(
            connection,
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
             {sharing}{policy}X-Content-Type-Options: nosniff\r\n\
             Connection: close\r\n\r\n",
            self.status,
            self.media_type,
            self.body.len(),
        )?;
        if self.with_body {
            connection.write_all(&self.body)?;
        }
        connection.flush()
    }
}

/// The file at `path` below `folder`, or nothing when there is none or the path leads out of the folder.
fn read_below(folder: &Path, path: &str) -> Option<Vec<u8>> {
    let relative = PathBuf::from(path.trim_start_matches('/'));
    let stays_inside = relative.components().all(|part| matches!(part, Component::Normal(_)));
    if !stays_inside || path.contains(['\\', '\0']) {
        return None;
    }
    // Links are followed before the check, so none of them leads out either.
    let folder = folder.canonicalize().ok()?;
    let file = folder.join(relative).canonicalize().ok()?;
    if file.starts_with(&folder) && file.is_file() { fs::read(file).ok() } else { None }
}

/// The media type for a file name. Module scripts and streaming wasm are refused by browsers under a wrong one.
fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("csv") => "text/csv; charset=utf-8",
        Some("txt" | "ts") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
