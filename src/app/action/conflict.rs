//! The plan's file was changed or taken away by somebody else.

use std::path::PathBuf;

use crate::app::after::After;
use crate::app::file::{FileIdentity, Lost, OpenedFile};
use crate::domain::plan::Plan;

/// Which content goes on under the plan's name. The other is kept beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The plan in the window.
    Mine,
    /// The plan in the file.
    Theirs,
}

/// Something about a file that was changed by somebody else.
#[derive(Clone, Debug, PartialEq)]
pub enum ConflictAction {
    /// The file has another content than when it was last read or written.
    Noticed {
        path: PathBuf,
        /// What follows a save that this stopped.
        then: Option<After>,
    },
    /// The file no longer holds the plan.
    Lost {
        path: PathBuf,
        /// What has become of it.
        lost: Lost,
    },
    /// The file holds the plan again, as it was.
    Back { path: PathBuf },
    /// The file was read again.
    Reloaded {
        plan: Box<Plan>,
        /// What is known about it.
        file: OpenedFile,
        /// Where the plan of the window was kept, if it had changes.
        kept: Option<PathBuf>,
    },
    /// Goes on with one side and keeps the other.
    Settle(Side),
    /// The content of somebody else was kept; the plan of the window is in the file.
    Kept {
        /// Where it was kept.
        copy: PathBuf,
        path: PathBuf,
        /// The revision written.
        revision: u64,
        /// What the file is now.
        identity: Option<FileIdentity>,
    },
    /// Shows what differs.
    Compare,
    /// Neither side was written: what failed, why, where.
    NotSettled(String),
}
