//! Real hosts: each test builds a small documentation site with the host's own tool, the way docs/hosts/ says, and drives
//! it in Chromium; Firefox walks the main paths of the built site.
//!
//! `cargo xtask test hosts` installs the hosts and the second browser, builds Roadbook and runs these. Alone they find the
//! tools in the folder that `ROADBOOK_HOSTS` names.
#![allow(clippy::disallowed_methods, reason = "waiting needs a clock; the ban is for the product")]

mod built;
mod firefox;
mod how_to;
mod mdbook;
mod mermaid;
mod mkdocs_material;
mod sphinx;
mod strict_server;
mod vitepress;
mod walk;
