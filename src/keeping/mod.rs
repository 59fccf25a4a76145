//! What of a plan stands in a storage, and how it becomes the plan again, so that no work is lost.
//!
//! A plan is kept as *whole saves* and *edits*. A whole save is the plan's file, with a line in front that says what it covers.
//! Every open widget is a *writer*: what a person changes there is one line, at once, under a key that nobody else writes. The
//! plan is the newest whole save with every line that it does not cover, in the order of their numbers; a number is one more
//! than any the writer had seen (Lamport, "Time, clocks, and the ordering of events", 1978), so a line stands after all that it
//! was made on. Two writers therefore never overwrite each other, and all of them make the same plan of the same lines.
//!
//! | key | holds |
//! |---|---|
//! | `roadbook/plan/<plan id>/whole/0` … `3` | whole saves; a new one takes the place of the oldest |
//! | `…/edits/<writer>` | what one open widget changed, line by line |
//! | `…/conflict/<name>` | two edits of one field, until a person has chosen |
//! | `…/version/<number>` | the plan as it was: named by a person, or kept every hour and day |
//! | `…/page` | the page's own plan that the reader's copy was made of |
//! | `…/exported` | when the plan was last exported here, in milliseconds since 1970 |
//! | `…/aside/1` … | texts that could not be read |
//! | `…/file-version/<number>` | the text as it stood before it was first saved in a newer file version |
//! | `roadbook/plan/<plan id>`, `…/next`, `…/1` … `3` | whole saves of earlier builds, read and in time given up |
//! | `roadbook/open/<place>` | the id of the plan that was open at a place |
//! | `roadbook/preference/<name>` | what the reader chose, such as no letter keys, or a language; `ballot-draft` is the last ballot filled in |
//!
//! **Invariants:** what was acknowledged stands in the storage, in a line that was read back or in a whole save that covers it;
//! a line is taken away only when the two newest whole saves cover it, so that one of them may turn out broken; a whole save
//! never takes the place of one of the two newest; a text that cannot be read is set aside before anything takes its place;
//! nothing is written where a newer Roadbook has written.
//!
//! This room knows no browser, clock or compression: they are handed in.

mod aside;
mod conflicts;
mod edits;
mod keeper;
mod keys;
mod opening;
mod page_copy;
mod places;
mod room;
mod versions;
mod whole;

pub use aside::SetAside;
pub use edits::MOST_EDIT_UNITS;
pub use keeper::{Ended, Heard, Keeper, WholeSave};
pub use opening::{Found, Unpack, find, is_kept};
pub use page_copy::{keep_page, page_text};
pub use places::{open_plan, set_open_plan};
pub use room::{Quota, units_used};
pub use versions::{Version, keep_version, remove_version, thin_versions, version_text, versions};
pub use whole::{Body, PLAIN_UNITS, Packing, Whole};
