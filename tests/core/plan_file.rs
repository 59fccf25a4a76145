//! The plan file: what is written reads back the same, and what cannot be read is said precisely.

use proptest::prelude::*;
use roadbook::domain::validate::check_plan;
use roadbook::format::plan_file::{read_plan, write_plan};

use crate::support::plans::plans;

proptest! {
    #[test]
    fn reading_what_was_written_gives_the_same_plan(plan in plans(2_000)) {
        prop_assert_eq!(check_plan(&plan), vec![]);
        let text = write_plan(&plan);
        let opened = read_plan(text.as_bytes()).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        prop_assert_eq!(&opened.plan, &plan);
        prop_assert_eq!(write_plan(&opened.plan), text);
        prop_assert_eq!(opened.newer, None);
    }
}
