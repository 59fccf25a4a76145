//! Comments: what somebody said about a record, and when.

use crate::domain::{Date, RecordRef};

record! {
    /// What somebody said about a record.
    Comment, CommentField, Comments, title = text {
        /// What was said; `[[in_…|Title]]` in it mentions a record.
        text / Text: String,
        /// Who said it.
        by / By: String,
        /// When.
        on / On: Option<Date>,
        /// What it is about; none means the plan as a whole.
        about / About: Option<RecordRef>,
    }
}
