//! Reading a pasted job advert.

use std::sync::Arc;

use crate::domain::advert::Advert;

/// Something about a job advert.
#[derive(Clone, Debug, PartialEq)]
pub enum AdvertAction {
    /// Reads the text in the dialog.
    Read,
    /// The text was read, or why not. It counts only while the dialog shows that text.
    Answered { text: Arc<str>, advert: Result<Arc<Advert>, String> },
    /// Goes back to the text.
    Again,
    /// Keeps what was confirmed as a role of the person's own and shows it.
    Keep,
}
