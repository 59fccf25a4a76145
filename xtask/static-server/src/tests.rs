//! The server as a browser, and an attacker, would meet it.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use crate::{Server, Site};

/// A folder with a site and, beside it, a file nobody may have. Removed when dropped.
struct Sandbox(PathBuf);

impl Sandbox {
    fn new(name: &str) -> Self {
        let root = std::env::temp_dir().join(format!("static-server-{name}-{}", std::process::id()));
        fs::create_dir_all(root.join("site")).unwrap();
        fs::write(root.join("site/index.html"), "<p>home").unwrap();
        fs::write(root.join("site/plan.wasm"), [0, b'a', b's', b'm']).unwrap();
        fs::write(root.join("secret.txt"), "secret").unwrap();
        Self(root)
    }

    fn serve(&self) -> Server {
        Server::start(Site::new(self.0.join("site")).with_page("/extra.mjs", "export {}"), 0).unwrap()
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn ask(server: &Server, request: &str) -> String {
    let mut connection = TcpStream::connect(server.address).unwrap();
    connection.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

fn get(server: &Server, path: &str) -> String {
    ask(server, &format!("GET {path} HTTP/1.1\r\nHost: here\r\n\r\n"))
}

#[test]
fn files_and_pages_come_with_their_media_type_and_are_never_cached() {
    let sandbox = Sandbox::new("types");
    let server = sandbox.serve();
    let home = get(&server, "/?query=1");
    assert!(home.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"), "{home}");
    assert!(home.contains("Cache-Control: no-store\r\n") && home.ends_with("<p>home"), "{home}");
    assert!(get(&server, "/plan.wasm").contains("Content-Type: application/wasm\r\n"));
    assert!(get(&server, "/extra.mjs").contains("Content-Type: text/javascript; charset=utf-8\r\n"));
}

#[test]
fn head_answers_without_a_body_and_other_methods_are_refused() {
    let sandbox = Sandbox::new("methods");
    let server = sandbox.serve();
    let head = ask(&server, "HEAD / HTTP/1.1\r\n\r\n");
    assert!(head.contains("Content-Length: 7\r\n") && head.ends_with("\r\n\r\n"), "{head}");
    assert!(ask(&server, "POST / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405 "));
    assert!(ask(&server, "\r\n\r\n").starts_with("HTTP/1.1 400 "));
}

#[test]
fn who_connects_and_asks_for_nothing_is_not_answered() {
    let sandbox = Sandbox::new("silence");
    let server = sandbox.serve();
    let mut connection = TcpStream::connect(server.address).unwrap();
    connection.shutdown(std::net::Shutdown::Write).unwrap();
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).unwrap();
    assert_eq!(answer, b"");
}

#[test]
fn no_path_leads_out_of_the_folder() {
    let sandbox = Sandbox::new("traversal");
    let server = sandbox.serve();
    let secret = sandbox.0.join("secret.txt");
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/x/../../secret.txt",
        "/..\\secret.txt",
        &format!("/{}", secret.display()),
        "/secret.txt",
    ] {
        let answer = get(&server, path);
        assert!(answer.starts_with("HTTP/1.1 404 ") && !answer.ends_with("secret"), "{path}: {answer}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_does_not_lead_out_of_the_folder_either() {
    let sandbox = Sandbox::new("link");
    std::os::unix::fs::symlink(sandbox.0.join("secret.txt"), sandbox.0.join("site/link.txt")).unwrap();
    assert!(get(&sandbox.serve(), "/link.txt").starts_with("HTTP/1.1 404 "));
}

#[test]
fn dropping_the_server_frees_its_port() {
    let sandbox = Sandbox::new("drop");
    let server = sandbox.serve();
    let port = server.address.port();
    drop(server);
    assert!(Server::start(Site::new(sandbox.0.join("site")), port).is_ok());
}
