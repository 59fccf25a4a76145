//! What a page and its browser let the widget do, and what to add where something is stopped.

use crate::language::{Say, Words, english_errors};

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The version that runs, and where its script came from.
    Program {
        /// Such as `0.1.0`.
        version: String,
        /// The script's address; empty for one inside the page.
        address: String,
    },
    /// The page around this frame keeps the plan.
    HostKeeps,
    /// Plans can be kept in this browser.
    StorageWorks,
    /// A sandbox around the page blocks storage.
    StorageSandboxed,
    /// The browser, or its settings, blocks storage.
    StorageBlocked,
    /// Long work is done beside the page.
    WorkerWorks,
    /// No worker may start: the page works for itself, more coarsely.
    NoWorker,
    /// The page came over plain HTTP, where there is no clipboard.
    NotSecure,
    /// Texts can be copied.
    Secure,
    /// The page's policy stopped something.
    Policy {
        /// The directive, such as `connect-src`.
        directive: String,
        /// What it stopped: an address, `inline`, `eval` …
        blocked: String,
    },
    /// The page's policy has stopped nothing.
    NoReports,
}

impl Finding {
    /// Whether nothing need be done about it.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        !matches!(
            self,
            Self::StorageSandboxed
                | Self::StorageBlocked
                | Self::NoWorker
                | Self::NotSecure
                | Self::Policy { .. }
        )
    }
}

impl Say for Finding {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::Program { version, address } if address.is_empty() => {
                words.diagnosis_program_inside(version)
            }
            Self::Program { version, address } => words.diagnosis_program(version, address),
            Self::HostKeeps => words.kept_by_host().to_owned(),
            Self::StorageWorks => words.diagnosis_storage_works().to_owned(),
            Self::StorageSandboxed => words.diagnosis_storage_sandboxed().to_owned(),
            Self::StorageBlocked => words.diagnosis_storage_blocked().to_owned(),
            Self::WorkerWorks => words.diagnosis_worker_works().to_owned(),
            Self::NoWorker => words.diagnosis_no_worker().to_owned(),
            Self::NotSecure => words.diagnosis_not_secure().to_owned(),
            Self::Secure => words.diagnosis_secure().to_owned(),
            Self::Policy { directive, blocked } => {
                words.diagnosis_policy(blocked, &wanted(blocked), directive)
            }
            Self::NoReports => words.diagnosis_no_reports().to_owned(),
        }
    }
}
english_errors!(Finding);

/// What has to stand in a directive for something to be allowed: an origin, or the browser's word for it.
#[must_use]
pub fn wanted(blocked: &str) -> String {
    match blocked {
        "inline" => "'unsafe-inline'".to_owned(),
        "eval" => "'unsafe-eval'".to_owned(),
        "wasm-eval" => "'wasm-unsafe-eval'".to_owned(),
        "blob" | "data" => format!("{blocked}:"),
        address => origin(address).unwrap_or(address).to_owned(),
    }
}

/// The origin of an absolute address.
#[must_use]
pub fn origin(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())?;
    address.get(..scheme.len() + 3 + host.len())
}

#[cfg(test)]
mod tests {
    use super::{Finding, origin, wanted};

    #[test]
    fn what_is_missing_is_named_as_a_policy_writes_it() {
        assert_eq!(wanted("https://plans.example/a/b.json?c"), "https://plans.example");
        assert_eq!((wanted("wasm-eval").as_str(), wanted("blob").as_str()), ("'wasm-unsafe-eval'", "blob:"));
        assert_eq!(
            (origin("/plans/a.json"), origin("https://a.example:81")),
            (None, Some("https://a.example:81"))
        );
        let finding =
            Finding::Policy { directive: "connect-src".into(), blocked: "https://plans.example/a".into() };
        insta::assert_snapshot!(finding, @"The page’s policy stopped https://plans.example/a. To allow it, add https://plans.example to connect-src in the header Content-Security-Policy.");
        assert!(!finding.is_fine() && Finding::NoReports.is_fine());
    }
}
