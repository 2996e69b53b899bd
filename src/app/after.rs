//! What a person wanted to do when unsaved changes stood in the way.

use std::path::PathBuf;

/// What follows once the open plan may be left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum After {
    /// Close the window.
    Quit,
    /// Go to the first screen.
    Welcome,
    /// Open the sample plan.
    Sample,
    /// Ask for a file and open it.
    PickAndOpen,
    Open(PathBuf),
    /// Open the plan of this recovery copy.
    Restore(String),
    /// Open this earlier version as a plan without a file.
    OpenVersion(usize),
}
