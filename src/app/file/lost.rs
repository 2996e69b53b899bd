//! A file that no longer holds the open plan.

/// What has become of the file of the open plan, so that what is in the window is in no file any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// It was deleted or renamed.
    Gone,
    /// It was changed and cannot be read as a plan; why, without a full stop.
    Unreadable(String),
}
