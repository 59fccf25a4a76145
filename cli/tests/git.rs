//! Git merges plans with the command as its driver.

use std::process::Command;

use roadbook_core::domain::InitiativeField;
use roadbook_core::sample::HARBOUR_PLAN_TEXT;

use crate::{Folder, ROADBOOK, Ran, harbour, plan_of, with};

const FILE: &str = "harbour.plan.json";

/// A repository with the sample plan on `main`, and a branch for each side.
struct Repository(Folder);

impl Repository {
    fn new(name: &str) -> Self {
        let repository = Self(Folder::new(name));
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        repository.git(&["config", "merge.roadbook.driver", &format!("'{ROADBOOK}' merge %O %A %B -o %A")]);
        repository.0.write(".gitattributes", "*.plan.json merge=roadbook\n");
        repository.commit(HARBOUR_PLAN_TEXT);
        repository
    }

    /// Runs Git as somebody with a name, whatever the machine's own settings are.
    fn try_git(&self, arguments: &[&str]) -> Ran {
        let mut git = Command::new("git");
        git.args([
            "-c",
            "user.name=Someone",
            "-c",
            "user.email=someone@example.org",
            "-c",
            "commit.gpgsign=false",
        ]);
        git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        Ran::of(git.args(arguments).current_dir(&self.0.0).output().unwrap())
    }

    fn git(&self, arguments: &[&str]) {
        let ran = self.try_git(arguments);
        assert_eq!(ran.code, 0, "{ran:?}");
    }

    fn commit(&self, text: &str) {
        self.0.write(FILE, text);
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "Change the plan"]);
    }

    /// Merges what a colleague made of the plan into what I made of it.
    fn merge(&self, mine: &str, theirs: &str) -> Ran {
        self.git(&["switch", "--quiet", "--create", "colleague"]);
        self.commit(theirs);
        self.git(&["switch", "--quiet", "main"]);
        self.commit(mine);
        self.try_git(&["merge", "--no-edit", "colleague"])
    }
}

#[test]
fn changes_of_one_record_are_merged_where_lines_would_clash() {
    let repository = Repository::new("git-clean");
    let base = harbour();
    let mine = with(&base, InitiativeField::Title("Guest pay".to_owned()));
    let ran =
        repository.merge(&mine, &with(&base, InitiativeField::Summary("Without an account.".to_owned())));
    assert_eq!(ran.code, 0, "{ran:?}");
    let merged = plan_of(&repository.0.read(FILE));
    let both = plan_of(&with(&plan_of(&mine), InitiativeField::Summary("Without an account.".to_owned())));
    assert_eq!(merged, both);
    assert_eq!(repository.try_git(&["status", "--porcelain"]).out, "");
}

#[test]
fn a_conflict_leaves_a_valid_plan_with_ours_and_waits_for_a_person() {
    let repository = Repository::new("git-conflict");
    let base = harbour();
    let mine = with(&base, InitiativeField::Title("Guest pay".to_owned()));
    let theirs = plan_of(&with(&base, InitiativeField::Title("Pay as a guest".to_owned())));
    let ran = repository.merge(&mine, &with(&theirs, InitiativeField::Must(true)));
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("ours: Guest pay (stands)\n    theirs: Pay as a guest"), "{ran:?}");
    assert!(repository.try_git(&["status", "--porcelain"]).out.contains(&format!("UU {FILE}")));
    let merged = plan_of(&repository.0.read(FILE));
    let checkout = merged.initiatives.iter().find(|one| one.title == "Guest pay").unwrap();
    assert!(checkout.must);
}
